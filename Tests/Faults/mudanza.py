"""From SQLite to PostgreSQL and back to work: counts, folios, chain, tokens and a citizen's clave are the same on both sides.

PREGUNTA_LEON_POSTGRES=postgresql://… python3 Tests/Faults/mudanza.py [--expedientes 100000] [--programa PATH]
"""

import json
import shutil
import sys
import time

import comun  # noqa: I001  (puts Tests/Contract in the path)
from cliente import Cliente
from servicio import Servicio, consecutivo

TEXTO = "Solicito copia del contrato número {} de mantenimiento de luminarias de la colonia Centro, con su monto y su vigencia."
IGUALES = {
    "folios y estados": "SELECT id, folio, estado, version, vence FROM expedientes ORDER BY id",
    "consecutivos": "SELECT serie, ultimo FROM consecutivos ORDER BY serie",
    "cuentas": "SELECT id, rol FROM usuarios ORDER BY id",
    "trabajos": "SELECT id, tipo, estado FROM trabajos ORDER BY id",
}


def medir(tiempos, nombre, accion):
    inicio = time.monotonic()
    resultado = accion()
    tiempos[nombre] = round(time.monotonic() - inicio, 1)
    return resultado


def iguales(antes, despues):
    """Answers of the two engines: one gives None where the other gives an empty cell."""
    return [tuple("" if c is None else c for c in f) for f in antes] == [tuple("" if c is None else c for c in f) for f in despues]


def principal():
    o = comun.opciones(__doc__, expedientes=2000)
    with comun.servidor() as url:
        return correr(o, url)


def correr(o, url):
    carpeta, tiempos, fallas = comun.carpeta("mudanza"), {}, []
    viejo, nuevo = Servicio(carpeta / "viejo", o.programa), Servicio(carpeta / "nuevo", o.programa, postgres=url)
    try:
        textos = carpeta / "textos.jsonl"
        textos.write_text("".join(json.dumps({"text": TEXTO.format(n)}) + "\n" for n in range(o.expedientes)))
        medir(tiempos, "cargar", lambda: viejo.orden("import", "--jsonl", str(textos), "--demo", limite=3600))
        viejo.crear_usuario("opal", "operador")
        ficha = viejo.token("opal")
        viejo.arrancar()
        acuses = [Cliente(viejo.url).presentar(texto=f"Petición propia {n}") for n in range(5)]
        viejo.detener()
        antes = {nombre: viejo.sql(consulta) for nombre, consulta in IGUALES.items()}
        filas = viejo.filas()

        medir(tiempos, "exportar", lambda: viejo.orden("export", "--completo", "--salida", str(carpeta / "m"), limite=3600))
        shutil.copytree(viejo.datos / "llave", nuevo.datos / "llave")
        informe = medir(tiempos, "importar", lambda: nuevo.orden("import", "--completo", str(carpeta / "m"), "--json", limite=3600))
        for nombre, consulta in IGUALES.items():
            if not iguales(antes[nombre], nuevo.sql(consulta)):
                fallas.append(f"{nombre}: no son los mismos")
        despues = nuevo.filas()
        for tabla, cuantas in despues.items():
            if tabla != "migraciones" and filas[tabla] != cuantas:
                fallas.append(f"{tabla}: había {filas[tabla]} filas y llegaron {cuantas}")
        fallas += medir(tiempos, "verificar", lambda: comun.verificar(nuevo))

        nuevo.arrancar()
        for n, acuse in enumerate(acuses):
            r = Cliente(nuevo.url).post(f"/api/v1/folios/{acuse['folio']}/consulta", {"clave": acuse["clave"]})
            if r.status_code != 200 or f"Petición propia {n}" not in r.text:
                fallas.append(f"la clave de {acuse['folio']} no abre su expediente: {r.status_code}")
        if Cliente(nuevo.url, ficha).get(f"/api/v1/solicitudes/{acuses[0]['folio']}").status_code != 200:
            fallas.append("la ficha de una cuenta dejó de servir")
        siguiente = Cliente(nuevo.url).presentar()["folio"]
        if consecutivo(siguiente) != consecutivo(acuses[-1]["folio"]) + 1:
            fallas.append(f"después de {acuses[-1]['folio']} siguió {siguiente}")
        nuevo.detener()
        otra = nuevo.ejecutar("import", "--completo", str(carpeta / "m"))
        if otra.returncode != 1 or "ya tiene datos" not in otra.stderr:
            fallas.append(f"importar dos veces no se rechazó: {otra.returncode} {otra.stderr}")
        megas = sum(f.stat().st_size for f in (carpeta / "m").iterdir()) / 1e6
    finally:
        viejo.matar()
        nuevo.matar()
        nuevo.base.borrar()
    resumen = {
        "expedientes": informe["casos"]["expedientes"], "eventos": informe["casos"]["eventos"], "segundos": tiempos,
        "megabytes": round(megas, 1),
    }  # fmt: skip
    return comun.cerrar(resumen, fallas, carpeta)


if __name__ == "__main__":
    sys.exit(principal())
