"""What ops/bench runs: measures the built service with wrk, in rounds that alternate, and prints one line of JSON.

Every ratio compares medians of rounds taken seconds apart on the same machine, so that it means the same on another.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

AQUI = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(AQUI.parents[1] / "Tests/Contract"))
from postgres import Postgres  # noqa: E402
from servicio import RAIZ, Servicio, consecutivo, folio  # noqa: E402

MARCO = 4096 + 24  # bytes of a WAL frame: what the smallest commit appends before its sync


def decir(*texto):
    print(*texto, file=sys.stderr, flush=True)


def wrk(servicio, guion, o, segundos, camino="/livez", conexiones=None, **entorno):
    """One measurement: {"porSegundo", "p50ms", "p99ms", "bien", "malos"}; only 2xx and 3xx count."""
    fin = subprocess.run(
        ["wrk", "-t1", f"-c{conexiones or o.conexiones}", f"-d{segundos}s", "--latency", "--timeout", "20s",
         "-s", AQUI / guion, servicio.url + camino],
        capture_output=True, text=True, env={**os.environ, "INFORME": str(AQUI / "informe.lua"), **entorno},
    )  # fmt: skip
    if fin.returncode != 0:
        raise SystemExit(f"wrk {guion}: {fin.stdout}{fin.stderr}\n{servicio.cola()}")
    r = json.loads(fin.stderr.strip().splitlines()[-1])
    bien = r["pedidos"] - r["malos"]
    return {
        "porSegundo": bien / (r["micros"] / 1e6), "p50ms": r["p50"] / 1000, "p99ms": r["p99"] / 1000,
        "bien": bien, "malos": r["malos"] + r["rotos"],
    }  # fmt: skip


def fdatasync(carpeta, segundos):
    """Writes of one WAL frame, each synced, a second: the most that one commit at a time could do on this disk.

    Over space already written, as a WAL that has been checkpointed is: growing a file would cost a metadata write too.
    """
    archivo, datos, marcos = carpeta / "fdatasync.bin", os.urandom(MARCO), 1000
    descriptor = os.open(archivo, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, bytes(MARCO * marcos))
    os.fsync(descriptor)
    hechos, inicio = 0, time.perf_counter()
    while time.perf_counter() - inicio < segundos:
        os.pwrite(descriptor, datos, hechos % marcos * MARCO)
        os.fdatasync(descriptor)
        hechos += 1
    tiempo = time.perf_counter() - inicio
    os.close(descriptor)
    archivo.unlink()
    return hechos / tiempo


def memoria(servicio):
    """Resident memory now and at its highest, MB."""
    estado = pathlib.Path(f"/proc/{servicio.proceso.pid}/status").read_text()
    campos = dict(linea.split(":", 1) for linea in estado.splitlines())
    return tuple(round(int(campos[c].split()[0]) / 1024, 1) for c in ("VmRSS", "VmHWM"))


def presentar(servicio):
    cuerpo = {"tipo": "acceso", "texto": "¿Cuántas luminarias hay?", "modalidad": "electronica", "medio": "estrados"}
    campos = {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())}
    pedido = urllib.request.Request(servicio.url + "/api/v1/solicitudes", json.dumps(cuerpo).encode(), campos)
    with urllib.request.urlopen(pedido, timeout=30) as r:
        return json.load(r)["folio"]


def pruebas_de_plazo(servicio, cuantas=10_000):
    """CPU of that many due dates with their proofs, milliseconds."""
    fin = subprocess.run(
        [servicio.programa, "plazo", "--dias", "20", "--recibida", "2026-01-05T10:00:00-06:00", "--medir", str(cuantas),
         "--config", servicio.config],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    return round(json.loads(fin.stdout)["microsegundosDeCPU"] / 1000, 1)


def mediana(medidas, campo):
    return statistics.median(m[campo] for m in medidas)


def resumen(medidas):
    return {
        "porSegundo": round(mediana(medidas, "porSegundo")), "p50ms": round(mediana(medidas, "p50ms"), 3),
        "p99ms": round(mediana(medidas, "p99ms"), 3), "malos": sum(m["malos"] for m in medidas),
    }  # fmt: skip


def escribir_folios(carpeta, anio, hasta):
    """A thousand folios spread over all there are."""
    archivo = carpeta / "folios.txt"
    salto = max(1, hasta // 1000)
    archivo.write_text("".join(folio("SAI", anio, n) + "\n" for n in range(1, hasta + 1, salto)))
    return str(archivo)


corridas = iter(range(1_000_000))


def en_disco(servicio):
    """Megabytes of the databases' files."""
    if servicio.base:
        ((bytes_,),) = servicio.sql("SELECT pg_database_size(current_database())")
    else:
        bytes_ = sum(f.stat().st_size for f in servicio.datos.iterdir() if f.is_file())
    return round(bytes_ / 1e6, 1)


def alta_por_procesos(o, postgres):
    """Durable intake through 1, 2 and 4 server processes on one database, the same connections shared among them.

    Rounds alternate, and each process is asked alone for /livez too: on one machine more processes share its cores.
    """
    carpeta = pathlib.Path(tempfile.mkdtemp(prefix="medir-", dir=RAIZ / ".build"))
    servicio = Servicio(carpeta, postgres=postgres)
    procesos = [servicio.hermano(f"serve-{n}", "--sin-trabajos") for n in range(4)]
    medidas = {1: [], 2: [], 4: []}
    try:
        for p in procesos:
            p.arrancar()

        def una(proceso, cuantos):
            return wrk(proceso, "alta.lua", o, o.segundos, conexiones=o.conexiones // cuantos, CORRIDA=f"{os.getpid()}-{next(corridas)}")

        for n in range(o.rondas):
            decir(f"ronda {n + 1} de {o.rondas} con 1, 2 y 4 procesos…")
            for cuantos, lista in medidas.items():
                with concurrent.futures.ThreadPoolExecutor(cuantos) as grupo:
                    todas = list(grupo.map(lambda p, c=cuantos: una(p, c), procesos[:cuantos]))
                lista.append(
                    {
                        "porSegundo": sum(m["porSegundo"] for m in todas),
                        "p50ms": statistics.mean(m["p50ms"] for m in todas),
                        "p99ms": max(m["p99ms"] for m in todas),
                        "malos": sum(m["malos"] for m in todas),
                    }  # fmt: skip
                )
        uno = mediana(medidas[1], "porSegundo")
        return {
            str(n): {**resumen(lista), "entreUno": round(mediana(lista, "porSegundo") / uno, 3)} for n, lista in medidas.items()
        }  # fmt: skip
    finally:
        for p in procesos:
            p.detener()
        servicio.base.borrar()
        shutil.rmtree(carpeta, ignore_errors=True)


def lado_a_lado(informes):
    """The same ratios of each engine, as a table for people."""
    nombres = [n for n, valor in informes["sqlite"].items() if not isinstance(valor, dict)]
    filas = [("", *informes)] + [(n, *(str(i.get(n, "")) for i in informes.values())) for n in nombres]
    for medida in ("livez", "estado", "alta"):
        for campo in ("porSegundo", "p50ms", "p99ms"):
            filas.append((f"{medida} {campo}", *(str(i[medida][campo]) for i in informes.values())))
    for fila in filas:
        decir(f"{fila[0]:32}" + "".join(f"{celda:>14}" for celda in fila[1:]))


def principal():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--segundos", type=int, default=5, help="of each measurement")
    p.add_argument("--rondas", type=int, default=3)
    p.add_argument("--conexiones", type=int, default=64)
    p.add_argument("--expedientes", type=int, default=100_000, help="to load before measuring memory; 0 skips it")
    p.add_argument("--postgres", action="store_true", help="both engines side by side, and intake with 1, 2 and 4 processes")
    o = p.parse_args()
    # On the disk of the checkout, not in a /tmp that may be memory.
    (RAIZ / ".build").mkdir(exist_ok=True)
    if not o.postgres:
        informe = medir(o, None)
        print(json.dumps(informe, ensure_ascii=False))
        return juzgar([informe])
    servidor = Postgres(donde="/var/tmp").arrancar()
    try:
        informes = {"sqlite": medir(o, None), "postgres": medir(o, servidor.url)}
        procesos = alta_por_procesos(o, servidor.url)
    finally:
        servidor.detener()
    print(json.dumps({**informes, "altaPorProcesos": procesos}, ensure_ascii=False))
    lado_a_lado(informes)
    return juzgar(informes.values())


def juzgar(informes):
    malos = sum(i[m]["malos"] for i in informes for m in ("livez", "estado", "alta"))
    if malos:
        decir(f"Aviso: {malos} respuestas no fueron 2xx.")
    return 1 if malos else 0


def medir(o, postgres):
    carpeta = pathlib.Path(tempfile.mkdtemp(prefix="medir-", dir=RAIZ / ".build"))
    servicio = Servicio(carpeta, postgres=postgres)
    decir(f"midiendo {'PostgreSQL' if postgres else 'SQLite'}…")

    def alta(segundos):
        m = wrk(servicio, "alta.lua", o, segundos, CORRIDA=f"{os.getpid()}-{next(corridas)}")
        cuenta[0] += m["bien"]
        return m

    try:
        servicio.arrancar()
        arranque = servicio.segundos_de_arranque
        rss_vacio = memoria(servicio)[0]
        primero = presentar(servicio)
        anio, cuenta = int(primero.split("-")[1]), [consecutivo(primero)]
        alta(1)
        vive, estado, altas, disco = [], [], [], []
        for n in range(o.rondas):
            decir(f"ronda {n + 1} de {o.rondas}…")
            folios = escribir_folios(carpeta, anio, cuenta[0])
            disco.append(fdatasync(carpeta, 2))
            vive.append(wrk(servicio, "vive.lua", o, o.segundos))
            estado.append(wrk(servicio, "estado.lua", o, o.segundos, FOLIOS=folios))
            altas.append(alta(o.segundos))
        livez, sincronizaciones = mediana(vive, "porSegundo"), statistics.median(disco)
        informe = {
            "estadoEntreLivez": round(mediana(estado, "porSegundo") / livez, 3),
            "altaEntreLivez": round(mediana(altas, "porSegundo") / livez, 3),
            "altaEntreFdatasync": round(mediana(altas, "porSegundo") / sincronizaciones, 3),
            "fdatasyncPorSegundo": round(sincronizaciones),
            "diezMilPruebasDePlazoMsDeCPU": statistics.median(pruebas_de_plazo(servicio) for _ in range(3)),
            "livez": resumen(vive), "estado": resumen(estado), "alta": resumen(altas),
            "arranqueSegundos": round(arranque, 3), "rssMB": {"vacio": rss_vacio, "trasLaCarga": memoria(servicio)[0]},
        }  # fmt: skip
        if o.expedientes:
            decir(f"cargando hasta {o.expedientes} expedientes…")
            fin = time.monotonic() + 1200
            while cuenta[0] < o.expedientes and time.monotonic() < fin:
                alta(10)
            # How many there are is counted, not supposed: requests in flight when wrk stops were also written.
            total = servicio.sql("SELECT count(DISTINCT stream) FROM eventos")[0][0]
            folios = escribir_folios(carpeta, anio, cuenta[0])
            lleno_vive = wrk(servicio, "vive.lua", o, o.segundos)
            lleno = wrk(servicio, "estado.lua", o, o.segundos, FOLIOS=folios)
            rss, maximo = memoria(servicio)
            servicio.detener()
            servicio.arrancar()
            de_nuevo = wrk(servicio, "estado.lua", o, o.segundos, FOLIOS=folios)
            informe["rssMB"] |= {"conTodos": rss, "maximo": maximo, "alReiniciarYConsultar": memoria(servicio)[0]}
            informe |= {
                "expedientes": total, "estadoEntreLivezConTodos": round(lleno["porSegundo"] / lleno_vive["porSegundo"], 3),
                "estadoConTodos": resumen([lleno, de_nuevo]), "arranqueSegundosConTodos": round(servicio.segundos_de_arranque, 3),
                "megabytesEnDisco": en_disco(servicio),
            }  # fmt: skip
        return informe
    finally:
        servicio.detener()
        if servicio.base:
            servicio.base.borrar()
        shutil.rmtree(carpeta, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(principal())
