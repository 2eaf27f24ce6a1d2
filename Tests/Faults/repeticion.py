"""A replay under kill -9: every event arrives, and nothing that was written down as delivered is sent again.

python3 Tests/Faults/repeticion.py [--eventos 100000] [--muertes 10] [--programa PATH]
"""

import argparse
import json
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time

RAIZ = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(RAIZ / "ops/bench.d"))
from entregas import Receptores, pedir, presentar  # noqa: E402

from servicio import PROGRAMA, Servicio  # noqa: E402


def crear(servicio, cuantos, hilos=16):
    faltan = [cuantos]
    candado = threading.Lock()

    def hilo():
        while True:
            with candado:
                if faltan[0] == 0:
                    return
                faltan[0] -= 1
            presentar(servicio)

    todos = [threading.Thread(target=hilo) for _ in range(hilos)]
    for h in todos:
        h.start()
    for h in todos:
        h.join()


def estados(servicio):
    return dict(servicio.sql("SELECT estado, COUNT(*) FROM entregas GROUP BY estado"))


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--eventos", type=int, default=1_000)
    p.add_argument("--muertes", type=int, default=5)
    p.add_argument("--semilla", type=int, default=random.randrange(1 << 32))
    p.add_argument("--programa", default=PROGRAMA)
    o = p.parse_args()
    azar = random.Random(o.semilla)
    carpeta = tempfile.mkdtemp(prefix="repeticion-")
    receptores = Receptores()
    s = Servicio(carpeta, o.programa, ajustes={"webhooks": '{ destinosPrivados: ["127.0.0.0/8"], plazo: 10 }'})
    try:
        s.orden("migrate")
        s.crear_usuario("adan", "admin")
        ficha = s.token("adan")
        s.arrancar()
        crear(s, o.eventos)
        alta = {"url": f"http://127.0.0.1:{receptores.puerto}/", "eventos": ["solicitud.recibida"]}
        id = pedir(s, "/api/v1/webhooks", alta, ficha)["id"]
        inicio = time.monotonic()
        pedir(s, f"/api/v1/webhooks/{id}/repeticion", {"desde": "2020-01-01T00:00:00-06:00"}, ficha)
        repetidas = 0
        for _ in range(o.muertes):
            # Spread over the replay as far as it goes.
            meta = len(receptores.ids) + max(1, o.eventos // (o.muertes + 1))
            fin = time.monotonic() + 120
            while len(receptores.ids) < min(meta, o.eventos) and time.monotonic() < fin:
                time.sleep(0.005)
            time.sleep(azar.uniform(0, 0.05))
            s.matar()
            antes = len(receptores.ids)
            anotadas = {fila[0] for fila in s.sql("SELECT id FROM entregas WHERE estado = 'entregada'")}
            s.arrancar()
            time.sleep(0.3)
            repetidas += sum(i in anotadas for i in receptores.ids[antes:])
        fin = time.monotonic() + 600
        while estados(s).get("entregada", 0) < o.eventos and time.monotonic() < fin:
            time.sleep(0.1)
        segundos = time.monotonic() - inicio
        repetidas += len(receptores.ids) - len(set(receptores.ids)) if o.muertes == 0 else 0
        informe = {
            "eventos": o.eventos, "muertes": o.muertes, "recibidos": len(set(receptores.ids)), "estados": estados(s),
            "enVueloAlMorir": len(receptores.ids) - len(set(receptores.ids)), "yaAnotadasYReenviadas": repetidas,
            "segundos": round(segundos, 1), "semilla": o.semilla,
        }  # fmt: skip
    finally:
        s.matar()
    print(json.dumps(informe))
    # In flight at a kill is what was sent and not yet written: at most a batch and four.
    bien = (
        informe["recibidos"] == o.eventos
        and informe["estados"] == {"entregada": o.eventos}
        and repetidas == 0
        and informe["enVueloAlMorir"] <= o.muertes * 80
    )
    if not bien:
        print(f"Falló; los datos quedaron en {carpeta}", file=sys.stderr)
        return 1
    shutil.rmtree(carpeta, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(principal())
