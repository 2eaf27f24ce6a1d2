"""A calendar change over many open cases, its job killed on the way: exactly what the dry run said, once.

Files the cases, tries a calendar with one more inhábil, applies it, kills -9 the service while the job runs, starts it
again, and compares every clock with the list of the dry run; then `verify`. Prints the figures as one line of JSON.

    python3 Tests/Faults/recuento.py [--casos 2000] [--muertes 2] [--programa PATH]
    python3 Tests/Faults/recuento.py --casos 100000 --maximo 5     # what the release build is held to
"""

import argparse
import datetime
import http.client
import json
import pathlib
import sys
import threading
import time
import urllib.request
import uuid

AQUI = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(AQUI), str(AQUI.parent / "Contract")]
from comun import carpeta_en_disco, cerrar, decir, matar_a_medias, verificar  # noqa: E402
from servicio import PROGRAMA, Servicio  # noqa: E402

INTAKE = {"tipo": "acceso", "modalidad": "electronica", "medio": "estrados"}
INICIO = datetime.datetime(2026, 4, 14, 10, tzinfo=datetime.timezone(datetime.timedelta(hours=-6)))
NUEVO = {"fecha": "2026-04-16", "motivo": "Asueto", "fuente": "acuerdo UT/3/2026"}


class Banco:
    def __init__(self, carpeta, programa):
        self.servicio = Servicio(carpeta, programa)
        self.arranques, self.primero = 0, time.monotonic()
        self.servicio.orden("migrate")
        self.servicio.crear_usuario("tita", "titular")
        self.ficha = self.servicio.token("tita")

    def arrancar(self):
        """Each start is two minutes later than the clock stood: what a dead worker had leased is free again."""
        pasaron = datetime.timedelta(seconds=int(time.monotonic() - self.primero), minutes=2 * self.arranques)
        self.servicio.opciones = ["--reloj", (INICIO + pasaron).isoformat()]
        self.arranques += 1
        self.servicio.arrancar()

    def pedir(self, metodo, camino, cuerpo=None):
        campos = {"authorization": "Bearer " + self.ficha, "content-type": "application/json"}
        pedido = urllib.request.Request(
            self.servicio.url + camino, None if cuerpo is None else json.dumps(cuerpo).encode(), campos, method=metodo
        )
        with urllib.request.urlopen(pedido, timeout=600) as r:
            return json.load(r)

    def presentar(self, cuantos, hilos=32):
        malos = []

        def hilo(n):
            conexion = http.client.HTTPConnection("127.0.0.1", self.servicio.puerto, timeout=60)
            for i in range(n, cuantos, hilos):
                cuerpo = json.dumps({**INTAKE, "texto": f"Solicitud {i}"}).encode()
                conexion.request(
                    "POST",
                    "/api/v1/solicitudes",
                    cuerpo,
                    {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())},
                )
                r = conexion.getresponse()
                texto = r.read()
                if r.status != 201:
                    malos.append((r.status, texto[:200]))
                    return

        grupo = [threading.Thread(target=hilo, args=(n,), daemon=True) for n in range(hilos)]
        for h in grupo:
            h.start()
        for h in grupo:
            h.join()
        if malos:
            raise SystemExit(f"no se pudo presentar: {malos[0]}")

    def ensayar(self):
        """The dry run, the seconds it took and every change it lists: {(folio, clock): change}."""
        calendario = {k: v for k, v in self.pedir("GET", "/api/v1/calendario").items() if k in ("anios", "inhabiles", "suspensiones")}
        calendario["inhabiles"].append(NUEVO)
        inicio = time.monotonic()
        ensayo = self.pedir("PUT", "/api/v1/calendario", {"calendario": calendario})
        segundos = time.monotonic() - inicio
        cambios = {(c["folio"], c["plazo"]): c for c in ensayo["cambios"]}
        siguiente = ensayo.get("siguiente")
        while siguiente:
            pagina = self.pedir("GET", f"/api/v1/ensayos/{ensayo['ensayo']}?despuesDe={siguiente}")
            cambios |= {(c["folio"], c["plazo"]): c for c in pagina["cambios"]}
            siguiente = pagina.get("siguiente")
        return ensayo, segundos, cambios

    def hechos(self):
        """(cases changed so far, whether it has ended)."""
        fila = self.servicio.sql("SELECT hechos, curso FROM recuentos ORDER BY numero DESC LIMIT 1")
        return (fila[0][0], fila[0][1] is None) if fila else (0, False)

    def esperar(self, hasta, limite):
        fin = time.monotonic() + limite
        while time.monotonic() < fin:
            hechos, termino = self.hechos()
            if termino or hechos >= hasta:
                return hechos, termino
            time.sleep(0.005)
        raise SystemExit(f"el recuento no avanzó en {limite} s: {self.hechos()}\n{self.servicio.cola()}")


def revisar(banco, ensayo, cambios):
    """Every clock where the dry run said, every case with its one event."""
    fallas = []
    filas = dict(
        ((folio, numero), vence)
        for folio, numero, vence in banco.servicio.sql(
            "SELECT e.folio, p.numero, p.vence FROM plazos p JOIN expedientes e ON e.id = p.expediente"
        )
    )
    for llave, c in cambios.items():
        quiero = c["antes"] if c["espera"] else c["vence"]
        if filas.get(llave) != quiero:
            fallas.append(f"{llave}: quedó en {filas.get(llave)} y debía quedar en {quiero}")
    if len(cambios) != ensayo["plazos"]:
        fallas.append(f"el ensayo dijo {ensayo['plazos']} plazos y listó {len(cambios)}")
    avisos = {}
    for folio, cuerpo in banco.servicio.sql(
        "SELECT e.folio, v.cuerpo FROM eventos v JOIN expedientes e ON e.id = v.stream WHERE v.tipo = 'plazos.recalculados'"
    ):
        if folio in avisos:
            fallas.append(f"{folio} se recalculó dos veces")
        avisos[folio] = json.loads(cuerpo)["hecho"].get("vence")
    if len(avisos) != ensayo["casos"]:
        fallas.append(f"se recalcularon {len(avisos)} expedientes y eran {ensayo['casos']}")
    for (folio, _), c in cambios.items():
        if c["espera"] and avisos.get(folio) != c["vence"]:
            fallas.append(f"{folio} espera el aviso de {avisos.get(folio)} y debía ser de {c['vence']}")
    return fallas


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--casos", type=int, default=2000)
    p.add_argument("--muertes", type=int, default=2)
    p.add_argument("--maximo", type=float, default=None, help="seconds the dry run may take")
    p.add_argument("--programa", default=PROGRAMA)
    o = p.parse_args()
    carpeta = carpeta_en_disco("recuento")
    banco = Banco(carpeta, o.programa)
    fallas = []
    try:
        banco.arrancar()
        inicio = time.monotonic()
        banco.presentar(o.casos)
        decir(f"{o.casos} solicitudes en {time.monotonic() - inicio:.0f} s")
        ensayo, segundos, cambios = banco.ensayar()
        decir(f"ensayo: {ensayo['casos']} casos, {ensayo['plazos']} plazos, {segundos:.2f} s")
        inicio = time.monotonic()
        banco.pedir("PUT", "/api/v1/calendario", {"ensayo": ensayo["ensayo"], "acuerdo": "acuerdo UT/3/2026"})
        aplicar = time.monotonic() - inicio
        inicio = time.monotonic()
        muertes = matar_a_medias(banco, ensayo["casos"], o.muertes, 3600)
        recuento = time.monotonic() - inicio
        if muertes < o.muertes:
            fallas.append(f"el recuento terminó antes de la muerte {muertes + 1}; usa más --casos")
        banco.servicio.detener()
        fallas += revisar(banco, ensayo, cambios)
        fallas += verificar(banco.servicio)
        if o.maximo is not None and segundos > o.maximo:
            fallas.append(f"el ensayo tardó {segundos:.2f} s; se pide menos de {o.maximo}")
    finally:
        banco.servicio.matar()
    resumen = {
        "casos": ensayo["casos"],
        "plazos": ensayo["plazos"],
        "ensayoSegundos": round(segundos, 2),
        "aplicarSegundos": round(aplicar, 2),
        "recuentoSegundos": round(recuento, 1),
        "muertes": muertes,
    }
    return cerrar(resumen, fallas, carpeta)


if __name__ == "__main__":
    sys.exit(principal())
