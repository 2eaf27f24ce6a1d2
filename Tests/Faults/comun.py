"""What the fault scripts share: their options, their server, a job killed on its way, and how they say what they found."""

import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Contract"))
from postgres import Postgres  # noqa: E402
from servicio import PROGRAMA, RAIZ  # noqa: E402


def opciones(texto, **numeros):
    """Command line: `--programa` and `--semilla`, and one whole or decimal number for each keyword, with its default."""
    p = argparse.ArgumentParser(description=texto, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--programa", default=PROGRAMA)
    p.add_argument("--semilla", type=int, default=random.randrange(1 << 32), help="of the random moments; printed")
    for nombre, valor in numeros.items():
        p.add_argument("--" + nombre, type=type(valor), default=valor)
    return p.parse_args()


@contextlib.contextmanager
def servidor():
    """The URL of the tests' PostgreSQL, or of one of our own while it lasts."""
    if os.environ.get("PREGUNTA_LEON_POSTGRES"):
        yield os.environ["PREGUNTA_LEON_POSTGRES"]
        return
    propio = Postgres(durable=False).arrancar()
    try:
        yield propio.url
    finally:
        propio.detener()


def carpeta(nombre):
    return pathlib.Path(tempfile.mkdtemp(prefix=nombre + "-"))


def carpeta_en_disco(nombre):
    """On the disk of the checkout, not in a /tmp that may be memory."""
    (RAIZ / ".build").mkdir(exist_ok=True)
    return tempfile.mkdtemp(prefix=nombre + "-", dir=RAIZ / ".build")


def decir(*texto):
    print(*texto, file=sys.stderr, flush=True)


def matar_a_medias(banco, casos, muertes, limite):
    """Kills -9 the service `muertes` times while its job goes through the cases, evenly spread, starts it again each time and
    waits for the job's end, at most `limite` seconds each time. How often it was killed: fewer when the job ended before."""
    for n in range(muertes):
        _, termino = banco.esperar(casos * n // (muertes + 1) + 1, limite)
        if termino:
            return n
        banco.servicio.matar()
        decir(f"muerte {n + 1} con {banco.hechos()[0]} de {casos} solicitudes")
        banco.arrancar()
    banco.esperar(casos * 2, limite)
    return muertes


def verificar(servicio):
    fin = servicio.ejecutar("verify", "--json", limite=3600)
    return [] if fin.returncode == 0 else [f"verify terminó con {fin.returncode}: {fin.stdout[-1000:]} {fin.stderr[-1000:]}"]


def cerrar(resumen, fallas, carpeta):
    """One line of JSON, and what went wrong below it; the exit code."""
    print(json.dumps({**resumen, "fallas": len(fallas)}))
    if fallas:
        print("\n".join(fallas[:50]), f"\nLas bitácoras y los datos quedaron en {carpeta}", file=sys.stderr)
        return 1
    shutil.rmtree(carpeta, ignore_errors=True)
    return 0
