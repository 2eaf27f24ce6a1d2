"""The queue against kill -9 and against a worker that stops and comes back.

1. Kills: a process enqueues (a fifth of its transactions is undone) and runs jobs until SIGKILL, again and again. What it
   said it had committed must have its effect exactly once; what was undone must have none.
2. Stale workers: one is stopped (SIGSTOP) beyond its leases while another runs its jobs; back again, none of its
   completions may be accepted.
3. Times: jobs of a killed process run again within 2 s of its restart, and within 30 s when another process, which knows
   nothing of it, has to take them over.

    python3 Tests/Faults/cola.py [--rondas 1000] [--rancios 1000] [--programa PATH]
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

RAIZ = pathlib.Path(__file__).resolve().parents[2]


class Proceso:
    def __init__(self, programa, carpeta, *opciones):
        self.salida = tempfile.TemporaryFile()
        self.p = subprocess.Popen([programa, "vivir", "--datos", carpeta, *map(str, opciones)], stdout=self.salida)

    def senal(self, cual):
        os.kill(self.p.pid, cual)

    def matar(self):
        if self.p.poll() is None:
            self.senal(signal.SIGKILL)
        self.p.wait()
        return self.lineas()

    def lineas(self):
        """Whole lines only: a cut one promised nothing."""
        self.salida.seek(0)
        texto = self.salida.read().decode()
        return texto[: texto.rfind("\n") + 1].splitlines()


def sql(carpeta, consulta):
    base = sqlite3.connect(f"{carpeta}/casos.sqlite", timeout=30)
    try:
        return base.execute(consulta).fetchall()
    finally:
        base.close()


def esperar(condicion, segundos, que):
    inicio = time.monotonic()
    while True:
        try:
            if condicion():
                return time.monotonic() - inicio
        except sqlite3.OperationalError:
            pass  # the table is not there yet
        if time.monotonic() - inicio > segundos:
            raise SystemExit(f"no pasó en {segundos} s: {que}")
        time.sleep(0.01)


def juzgar(carpeta, prometidas):
    """Counts of what should not be."""
    efectos = dict(sql(carpeta, "SELECT clave, veces FROM efectos"))
    return {
        "perdidas": sum(c not in efectos for c in prometidas),
        "repetidas": sum(v != 1 for v in efectos.values()),
        "deshechas": sum(c.startswith("deshecho") for c in efectos),
        "sinTerminar": sql(carpeta, "SELECT COUNT(*) FROM trabajos WHERE estado <> 'hecho'")[0][0],
    }


def muertes(programa, carpeta, rondas, azar):
    prometidas = set()
    for _ in range(rondas):
        p = Proceso(programa, carpeta, "--productores", 3)
        time.sleep(azar.choice([azar.uniform(0.005, 0.08), azar.uniform(0.08, 0.25)]))
        prometidas |= {linea[2:] for linea in p.matar() if linea.startswith("+ ")}
    fin = Proceso(programa, carpeta, "--productores", 0, "--lugares", 128, "--agotar")
    if fin.p.wait(timeout=600) != 0:
        raise SystemExit("el proceso que termina lo pendiente falló")
    return {"muertes": rondas, "prometidas": len(prometidas), **juzgar(carpeta, prometidas)}


def rancios(programa, carpeta, cuantos):
    """Rounds of a hundred jobs: A claims them all, stops; B does them; A comes back."""
    rechazadas = aceptadas = 0
    prometidas = set()
    comun = ["--lugares", 100, "--arriendo", 600, "--rescate", 100]
    while rechazadas < cuantos:
        antes = sql(carpeta, "SELECT COUNT(*) FROM efectos")[0][0] if prometidas else 0
        p = Proceso(programa, carpeta, "--productores", 4, "--lugares", 0, "--cuantos", 30)
        esperar(lambda p=p: len(p.lineas()) >= 60, 20, "encolar")
        time.sleep(0.2)
        prometidas |= {linea[2:] for linea in p.matar() if linea.startswith("+ ")}
        a = Proceso(programa, carpeta, "--productores", 0, "--tarda", 300, *comun)
        esperar(lambda: sql(carpeta, "SELECT COUNT(*) FROM trabajos WHERE estado = 'en_curso'")[0][0] >= 50, 20, "tomar")
        a.senal(signal.SIGSTOP)
        suyos = sql(carpeta, "SELECT COUNT(*) FROM trabajos WHERE estado = 'en_curso'")[0][0]
        b = Proceso(programa, carpeta, "--productores", 0, "--agotar", *comun)
        b.p.wait(timeout=60)
        hechos = sql(carpeta, "SELECT COUNT(*) FROM efectos")[0][0]
        a.senal(signal.SIGCONT)
        esperar(lambda a=a, n=suyos: len(a.lineas()) >= n, 20, "que el detenido se entere")
        aceptadas += sql(carpeta, "SELECT COUNT(*) FROM efectos")[0][0] - hechos
        rechazadas += sum(linea.startswith("- ") for linea in a.matar())
        if hechos == antes:
            raise SystemExit("el segundo trabajador no hizo nada")
    return {"rechazadas": rechazadas, "aceptadasRancias": aceptadas, **juzgar(carpeta, prometidas)}


def tiempos(programa, carpeta):
    """Seconds until the orphans of a killed worker run again."""

    def huerfanos():
        p = Proceso(programa, carpeta, "--productores", 1, "--lugares", 0, "--cuantos", 20)
        esperar(lambda: len(p.lineas()) >= 10, 20, "encolar")
        time.sleep(0.2)
        p.matar()
        lento = Proceso(programa, carpeta, "--productores", 0, "--tarda", 60_000)
        esperar(lambda: sql(carpeta, "SELECT COUNT(*) FROM trabajos WHERE estado = 'en_curso'")[0][0] >= 5, 20, "tomar")
        lento.matar()

    def hasta_vaciar(*opciones):
        otro = Proceso(programa, carpeta, "--productores", 0, *opciones)
        t = esperar(lambda: sql(carpeta, "SELECT COUNT(*) FROM trabajos WHERE estado <> 'hecho'")[0][0] == 0, 60, "volver a correr")
        otro.matar()
        return round(t, 2)

    huerfanos()
    reinicio = hasta_vaciar()
    huerfanos()
    return {"segundosTrasReiniciar": reinicio, "segundosDeOtroProceso": hasta_vaciar("--a-ciegas")}


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--rondas", type=int, default=20, help="kills")
    p.add_argument("--rancios", type=int, default=100, help="stale completions to see refused")
    p.add_argument("--semilla", type=int, default=random.randrange(1 << 32))
    p.add_argument("--programa", default=str(RAIZ / ".build/debug/probador"))
    o = p.parse_args()
    carpeta = pathlib.Path(tempfile.mkdtemp(prefix="cola-"))
    informe = {"semilla": o.semilla}
    informe["muertes"] = muertes(o.programa, str(carpeta / "a"), o.rondas, random.Random(o.semilla))
    informe["rancios"] = rancios(o.programa, str(carpeta / "b"), o.rancios)
    informe["tiempos"] = tiempos(o.programa, str(carpeta / "c"))
    print(json.dumps(informe))
    mal = [
        f"{parte}: {cual}"
        for parte in ("muertes", "rancios")
        for cual in ("perdidas", "repetidas", "deshechas", "sinTerminar", "aceptadasRancias")
        if informe[parte].get(cual)
    ]
    mal += ["nada prometido"] if not informe["muertes"]["prometidas"] else []
    mal += ["tras reiniciar"] if informe["tiempos"]["segundosTrasReiniciar"] > 2 else []
    mal += ["otro proceso"] if informe["tiempos"]["segundosDeOtroProceso"] > 30 else []
    if mal:
        print("Falló:", ", ".join(mal), f"\nLos datos quedaron en {carpeta}", file=sys.stderr)
        return 1
    shutil.rmtree(carpeta, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(principal())
