"""A dependencia closes with many cases in hand, and the job that hands them over is killed on the way: each turno passes
to the successor exactly once, as it stands, and no clock moves.

Files the cases and turns each, closes the dependencia as its dry run said, kills -9 the service while the job runs,
starts it again, and compares every turno and clock with what they were; then `verify`. Prints one line of JSON.

    python3 Tests/Faults/traspaso.py [--casos 1200] [--muertes 2] [--programa PATH]
"""

import argparse
import json
import pathlib
import sys
import time
import urllib.request
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from recuento import PROGRAMA, Banco  # noqa: E402

from comun import carpeta_en_disco, cerrar, decir, matar_a_medias, verificar  # noqa: E402


class BancoDeTraspaso(Banco):
    def __init__(self, carpeta, programa):
        super().__init__(carpeta, programa)
        self.servicio.crear_usuario("adan", "admin")
        self.ficha = self.servicio.token("adan")

    def orden(self, camino, cuerpo, version):
        campos = {
            "authorization": "Bearer " + self.ficha,
            "content-type": "application/json",
            "idempotency-key": str(uuid.uuid4()),
            "if-match": version,
        }
        with urllib.request.urlopen(
            urllib.request.Request(self.servicio.url + camino, json.dumps(cuerpo).encode(), campos), timeout=60
        ) as r:
            return json.load(r)

    def turnar(self, de):
        for (folio,) in self.servicio.sql("SELECT folio FROM expedientes ORDER BY id"):
            self.orden(f"/api/v1/solicitudes/{folio}/turnos", {"turnos": [{"dependencia": de}]}, "*")

    def hechos(self):
        fila = self.servicio.sql("SELECT hechos, curso FROM traspasos ORDER BY numero DESC LIMIT 1")
        return (fila[0][0], fila[0][1] is None) if fila else (0, False)

    def relojes(self):
        return self.servicio.sql("SELECT expediente, numero, vence, estado, turno FROM plazos ORDER BY expediente, numero")


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--casos", type=int, default=1200)
    p.add_argument("--muertes", type=int, default=2)
    p.add_argument("--programa", default=PROGRAMA)
    o = p.parse_args()
    carpeta = carpeta_en_disco("traspaso")
    banco = BancoDeTraspaso(carpeta, o.programa)
    fallas = []
    try:
        banco.arrancar()
        banco.presentar(o.casos)
        banco.turnar("DGOP")
        antes = banco.relojes()
        ensayo = banco.pedir("GET", "/api/v1/dependencias/DGOP/cierre?sucesora=DGDU")
        decir(f"{ensayo['turnos']} turnos de {ensayo['casos']} solicitudes por traspasar")
        cierre = {"sucesora": "DGDU", "motivo": "Acuerdo 7/2026", "ensayo": ensayo["ensayo"]}
        inicio = time.monotonic()
        banco.orden("/api/v1/dependencias/DGOP/cierre", cierre, "*")
        muertes = matar_a_medias(banco, ensayo["casos"], o.muertes, 600)
        segundos = time.monotonic() - inicio
        banco.servicio.detener()
        if ensayo["casos"] != o.casos:
            fallas.append(f"el ensayo dijo {ensayo['casos']} y eran {o.casos}")
        if muertes < o.muertes:
            fallas.append(f"el traspaso terminó antes de la muerte {muertes + 1}; usa más --casos")
        if banco.relojes() != antes:
            fallas.append("algún plazo cambió")
        de_quien = dict(banco.servicio.sql("SELECT dependencia, COUNT(*) FROM turnos GROUP BY dependencia"))
        if de_quien != {"DGDU": o.casos}:
            fallas.append(f"los turnos quedaron en {de_quien}")
        veces = banco.servicio.sql("SELECT stream, COUNT(*) FROM eventos WHERE tipo = 'turno.traspasado' GROUP BY stream")
        if len(veces) != o.casos or any(n != 1 for _, n in veces):
            fallas.append(f"{len(veces)} expedientes con su evento; con más de uno: {[v for v in veces if v[1] != 1][:5]}")
        fallas += verificar(banco.servicio)
    finally:
        banco.servicio.matar()
    return cerrar({"casos": ensayo["casos"], "segundos": round(segundos, 1), "muertes": muertes}, fallas, carpeta)


if __name__ == "__main__":
    sys.exit(principal())
