"""Takes the pictures of the pages that the README shows, on a phone (390 px) and on a desktop (1280 px).

Starts a service of its own with the example people and cases.

    python3 Tests/Browser/fotos.py [--carpeta ops/imagenes] [--programa PATH] [--solo NAME]
"""

import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import urllib.request
import uuid

AQUI = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(AQUI), str(AQUI.parent / "Contract")]
from navegador import ESCRITORIO, TELEFONO, Navegador  # noqa: E402
from servicio import PROGRAMA, RAIZ, Fallo, Servicio  # noqa: E402

# name of the picture: (who is signed in, path)
PAGINAS = {
    "inicio": (None, "/"),
    "solicitar": (None, "/solicitar"),
    "folio": (None, "/folio/{folio}"),
    "entrar": (None, "/entrar"),
    "panel": ("foto-operadora", "/panel"),
    "expediente": ("foto-operadora", "/solicitudes/{folio}"),
    "dependencia": ("foto-enlace", "/turnos"),
    "filtro": ("foto-operadora", "/filtro"),
    "expediente-publicado": ("foto-operadora", "/solicitudes/{publicada}"),
    "expediente-notado": ("foto-titular", "/solicitudes/{notada}"),
    "expediente-preguntas": ("foto-operadora", "/solicitudes/{preguntas}"),
    "expediente-partes": ("foto-titular", "/solicitudes/{partes}"),
    "expediente-datos": ("foto-titular", "/solicitudes/{datos}?abrir=reconduccion"),
    "expediente-incompetencia": ("foto-titular", "/solicitudes/{partes}?abrir=incompetencia"),
    "expediente-orientacion": ("foto-titular", "/solicitudes/{notada}?abrir=orientacion"),
    "directorio": ("foto-admin", "/directorio"),
    "directorio-una": ("foto-admin", "/directorio/DGOP"),
    "cierre": ("foto-admin", "/directorio/DGOP/cierre?sucesora=DGDU"),
}
# name of the picture: what somebody writes and sends in the form of its path
PREGUNTAS = {
    "solicitar-publicado": ("/solicitar", "¿Cuánto gana la presidenta municipal y quienes trabajan con ella?"),
    "solicitar-reporte": ("/solicitar", "Quiero reportar un bache en la calle Madero, que vengan a taparlo"),
    "solicitar-ajena": ("/solicitar", "Solicito que me digan las semanas cotizadas de la clínica del IMSS en León"),
    "solicitar-datos": ("/solicitar", "Quiero copia de mi expediente médico de la clínica municipal"),
    "solicitar-todo": ("/solicitar", "Quiero reportar cuánto gana la presidenta municipal y quienes trabajan con ella en el IMSS"),
}
PARTES = ["Cuántas fugas de agua se repararon en 2025", "Cuánto costó tapar los baches de la Madero", "Cuántas pensiones paga el IMSS"]
LUMINARIAS = "¿Cuántas luminarias se cambiaron en la colonia Centro en 2025 y cuánto costaron?"


def presentar(url, texto, **mas):
    cuerpo = {"tipo": "acceso", "texto": texto, "modalidad": "electronica", "medio": "estrados", **mas}
    campos = {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())}
    with urllib.request.urlopen(urllib.request.Request(url + "/api/v1/solicitudes", json.dumps(cuerpo).encode(), campos)) as r:
        return json.load(r)["folio"]


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--carpeta", default=RAIZ / "ops/imagenes", type=pathlib.Path)
    p.add_argument("--programa", default=PROGRAMA)
    p.add_argument("--solo", choices=[*PAGINAS, *PREGUNTAS])
    o = p.parse_args()
    o.carpeta.mkdir(parents=True, exist_ok=True)
    carpeta = tempfile.mkdtemp(prefix="fotos-")
    servicio = Servicio(carpeta, o.programa)
    anchas = []
    try:
        try:
            servicio.orden("demo")
        except Fallo as e:
            print(f"Sin casos de ejemplo: {e}", file=sys.stderr)
        servicio.crear_usuario("foto-operadora", "operador")
        servicio.crear_usuario("foto-titular", "titular")
        servicio.crear_usuario("foto-enlace", "enlace", "DGOP")
        servicio.crear_usuario("foto-admin", "admin")
        servicio.arrancar()
        folios = {
            "folio": presentar(servicio.url, LUMINARIAS),
            "publicada": presentar(servicio.url, PREGUNTAS["solicitar-publicado"][1]),
            "notada": presentar(servicio.url, PREGUNTAS["solicitar-reporte"][1] + ". También hay un apagón: ya le dije a la CFE."),
            "preguntas": presentar(servicio.url, "¿Cuántas fugas de agua hubo en 2025? ¿Cuánto costó pavimentar la Madero? ¿Y lo demás?"),
            "partes": presentar(servicio.url, "Tres cosas", partes=PARTES),
            "datos": presentar(servicio.url, PREGUNTAS["solicitar-datos"][1]),
        }
        preguntas = {nombre: (None, camino) for nombre, (camino, _) in PREGUNTAS.items()}
        for nombre, (quien, camino) in (PAGINAS | preguntas).items():
            if o.solo not in (None, nombre):
                continue
            for forma, medidas in (("telefono", TELEFONO), ("escritorio", ESCRITORIO)):
                with Navegador(javascript=False) as navegador:
                    navegador.tamano(*medidas)
                    if quien:
                        navegador.abrir(servicio.url + servicio.ficha(quien))
                        navegador.tocar("main button")
                    estado = navegador.abrir(servicio.url + camino.format(**folios))
                    if nombre in PREGUNTAS:
                        navegador.escribir("main textarea", PREGUNTAS[nombre][1])
                        estado = navegador.tocar("main form button")
                    navegador.foto(o.carpeta / f"{nombre}-{forma}.png")
                    print(f"{nombre}-{forma}.png: estado {estado}, desborde {navegador.desborde()} px", *navegador.quejas, flush=True)
                    if estado != 200 or navegador.desborde() > 0:
                        anchas.append(f"{nombre}-{forma}")
    finally:
        servicio.detener()
        shutil.rmtree(carpeta, ignore_errors=True)
    if anchas:
        print("Con problemas: " + ", ".join(anchas), file=sys.stderr)
    return 1 if anchas else 0


if __name__ == "__main__":
    sys.exit(principal())
