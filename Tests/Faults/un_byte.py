"""A one-byte change in any event row must be found by `verify` and named: folio, event number, what differs.

Makes a few cases, stops the service, and for every column of a sample of rows flips one byte in a copy of the database.

    python3 Tests/Faults/un_byte.py [--filas 6] [--programa PATH]
"""

import argparse
import contextlib
import json
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile
import urllib.request
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Contract"))
from servicio import PROGRAMA, Servicio  # noqa: E402

# Each is part of what the chain covers; `hash` is the chain itself.
COLUMNAS = [
    "stream",
    "numero",
    "tipo",
    "ocurrio",
    "registrado",
    "actor",
    "rol",
    "cuerpo",
    "sellado",
    "llave",
    "anterior",
    "version",
    "hash",
]


def presentar(servicio, n):
    cuerpo = {"tipo": "acceso", "texto": f"Petición {n}", "modalidad": "electronica", "medio": "estrados"}
    pedido = urllib.request.Request(
        servicio.url + "/api/v1/solicitudes", json.dumps(cuerpo).encode(),
        {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())},
    )  # fmt: skip
    with urllib.request.urlopen(pedido, timeout=30) as r:
        return json.load(r)["folio"]


def alterado(valor, azar):
    """The same value with one bit of one byte changed; None stays None."""
    if valor is None:
        return None
    if isinstance(valor, int):
        return valor ^ 1
    bytes_ = bytearray(valor.encode() if isinstance(valor, str) else valor)
    if not bytes_:
        return None
    i = azar.randrange(len(bytes_))
    # Text stays text: letters and digits, so that only the meaning changes.
    bytes_[i] ^= 1
    return bytes_.decode("utf-8", "surrogateescape") if isinstance(valor, str) else bytes(bytes_)


def alterar(db, columna, rowid, valor, azar):
    """Changes a byte and returns what it is now; None when there is nothing to change."""
    # Whoever tampers does not stop at our constraints.
    db.execute("PRAGMA ignore_check_constraints = ON")
    for _ in range(100):
        nuevo = alterado(valor, azar)
        if nuevo is None:
            return None
        # Another event may have that very stream and number.
        with contextlib.suppress(sqlite3.IntegrityError), db:
            db.execute(f"UPDATE eventos SET {columna} = ? WHERE rowid = ?", (nuevo, rowid))
            return nuevo
    return None


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--filas", type=int, default=6)
    p.add_argument("--semilla", type=int, default=1)
    p.add_argument("--programa", default=PROGRAMA)
    o = p.parse_args()
    azar = random.Random(o.semilla)
    carpeta = tempfile.mkdtemp(prefix="un-byte-")
    servicio = Servicio(carpeta, o.programa, opciones=["--sin-trabajos"])
    hallados, callados = 0, []
    try:
        servicio.arrancar()
        folios = [presentar(servicio, n) for n in range(o.filas)]
        servicio.detener()
        base = servicio.datos / "casos.sqlite"
        with sqlite3.connect(base) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            filas = db.execute("SELECT rowid, stream, numero FROM eventos ORDER BY rowid").fetchall()
        db.close()
        intacta = pathlib.Path(carpeta) / "intacta.sqlite"
        shutil.copy(base, intacta)
        if servicio.ejecutar("verify", "--json").returncode != 0:
            print("verify encuentra diferencias antes de alterar nada", file=sys.stderr)
            return 1
        muestra = azar.sample(filas, min(o.filas, len(filas)))
        for rowid, stream, numero in muestra:
            for columna in COLUMNAS:
                shutil.copy(intacta, base)
                db = sqlite3.connect(base)
                (valor,) = db.execute(f"SELECT {columna} FROM eventos WHERE rowid = ?", (rowid,)).fetchone()
                try:
                    nuevo = alterar(db, columna, rowid, valor, azar)
                finally:
                    db.close()
                if nuevo is None:
                    continue
                fin = servicio.ejecutar("verify", "--json")
                salida = fin.stdout + fin.stderr
                nombrado = stream in salida or any(f in salida for f in folios) or str(nuevo) in salida
                if fin.returncode == 1 and nombrado:
                    hallados += 1
                else:
                    callados.append(f"{stream} #{numero}, columna {columna}: verify terminó con {fin.returncode}: {salida[-500:]}")
    finally:
        servicio.matar()
    print(json.dumps({"alteraciones": hallados + len(callados), "halladas": hallados, "filas": len(muestra)}))
    if callados or hallados == 0:
        print("\n".join(callados), f"\nLos datos quedaron en {carpeta}", file=sys.stderr)
        return 1
    shutil.rmtree(carpeta, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(principal())
