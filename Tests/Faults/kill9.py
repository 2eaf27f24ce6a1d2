"""kill -9 under load, again and again: no acknowledged request may be lost, and no number skipped.

Each round: start, intake from several connections, SIGKILL at a random moment, `verify`, start again and ask for every
request of the round. A request counts as acknowledged when its 201 was read; one cut off is sent again with its key,
which must give it one folio and only one.

    python3 Tests/Faults/kill9.py [--rondas 200] [--programa PATH]
"""

import argparse
import http.client
import json
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Contract"))
from servicio import PROGRAMA, Servicio, consecutivo, folio  # noqa: E402

INTAKE = {"tipo": "acceso", "modalidad": "electronica", "medio": "estrados"}
CAMPOS = {"content-type": "application/json"}


class Ronda:
    """What was sent and what was answered between a start and its kill."""

    def __init__(self, servicio, hilos):
        self.servicio, self.hilos = servicio, hilos
        self.acusados, self.cortados, self.malos = {}, {}, []
        self.candado, self.alto = threading.Lock(), threading.Event()

    def _hilo(self):
        conexion = http.client.HTTPConnection("127.0.0.1", self.servicio.puerto, timeout=30)
        while not self.alto.is_set():
            llave = str(uuid.uuid4())
            cuerpo = json.dumps({**INTAKE, "texto": f"Solicitud {llave}"}).encode()
            try:
                conexion.request("POST", "/api/v1/solicitudes", cuerpo, {**CAMPOS, "idempotency-key": llave})
                respuesta = conexion.getresponse()
                texto = respuesta.read()
            except (OSError, http.client.HTTPException):
                with self.candado:
                    self.cortados[llave] = cuerpo
                return
            with self.candado:
                if respuesta.status == 201:
                    self.acusados[llave] = (cuerpo, texto)
                else:
                    self.malos.append((respuesta.status, texto))

    def correr(self, segundos):
        hilos = [threading.Thread(target=self._hilo, daemon=True) for _ in range(self.hilos)]
        for h in hilos:
            h.start()
        time.sleep(segundos)
        self.servicio.matar()
        self.alto.set()
        for h in hilos:
            h.join(60)


def pedir(conexion, metodo, camino, cuerpo=None, llave=None):
    campos = {**CAMPOS, **({"idempotency-key": llave} if llave else {})}
    conexion.request(metodo, camino, cuerpo, campos)
    r = conexion.getresponse()
    return r.status, r.read()


def revisar(servicio, ronda, dados):
    """After the restart: every acknowledged one is there and answers its key with the same bytes; every cut-off one has one folio."""
    fallas = [f"respuesta inesperada {estado}: {texto[:200]!r}" for estado, texto in ronda.malos]
    conexion = http.client.HTTPConnection("127.0.0.1", servicio.puerto, timeout=60)
    for llave, (cuerpo, acuse) in ronda.acusados.items():
        dado = json.loads(acuse)["folio"]
        if dado in dados:
            fallas.append(f"el folio {dado} se dio dos veces")
        dados.add(dado)
        if pedir(conexion, "GET", f"/api/v1/folios/{dado}")[0] != 200:
            fallas.append(f"se perdió {dado}, ya acusada")
        estado, texto = pedir(conexion, "POST", "/api/v1/solicitudes", cuerpo, llave)
        if (estado, texto) != (201, acuse):
            fallas.append(f"la llave de {dado} contesta otra cosa: {estado} {texto[:200]!r}")
    for llave, cuerpo in ronda.cortados.items():
        primera, segunda = (pedir(conexion, "POST", "/api/v1/solicitudes", cuerpo, llave) for _ in range(2))
        if primera[0] != 201 or primera != segunda:
            fallas.append(f"la solicitud cortada {llave} contesta {primera} y luego {segunda}")
            continue
        dado = json.loads(primera[1])["folio"]
        if dado in dados:
            fallas.append(f"el folio {dado} se dio dos veces")
        dados.add(dado)
    conexion.close()
    return fallas


def verificar(servicio):
    fin = servicio.ejecutar("verify", "--json", limite=1800)
    return [] if fin.returncode == 0 else [f"verify terminó con {fin.returncode}: {fin.stdout[-2000:]} {fin.stderr[-2000:]}"]


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--rondas", type=int, default=10)
    p.add_argument("--hilos", type=int, default=16)
    p.add_argument("--semilla", type=int, default=None, help="of the random moments; printed")
    p.add_argument("--programa", default=PROGRAMA)
    o = p.parse_args()
    semilla = o.semilla if o.semilla is not None else random.randrange(1 << 32)
    azar = random.Random(semilla)
    carpeta = tempfile.mkdtemp(prefix="kill9-")
    servicio = Servicio(carpeta, o.programa)
    dados, acusadas, cortadas, fallas = set(), 0, 0, []
    try:
        for n in range(1, o.rondas + 1):
            # Some kills fall right after a start, while recovery's first writes are fresh.
            servicio.arrancar()
            ronda = Ronda(servicio, o.hilos)
            ronda.correr(azar.choice([azar.uniform(0.01, 0.15), azar.uniform(0.15, 1.0)]))
            fallas += verificar(servicio)
            servicio.arrancar()
            fallas += revisar(servicio, ronda, dados)
            # The kill also falls on an idle service and on one in orderly shutdown.
            if azar.random() < 0.5:
                servicio.matar()
            else:
                servicio.detener()
            acusadas += len(ronda.acusados)
            cortadas += len(ronda.cortados)
            if fallas:
                break
            if n % 10 == 0:
                print(f"ronda {n}: {acusadas} acusadas, {cortadas} cortadas, 0 perdidas", flush=True)
        numeros = sorted(consecutivo(f) for f in dados)
        if not fallas and numeros != list(range(1, len(numeros) + 1)):
            fallas.append(f"los folios no son 1…{len(numeros)} sin huecos")
        if not fallas and dados:
            servicio.arrancar()
            conexion = http.client.HTTPConnection("127.0.0.1", servicio.puerto, timeout=60)
            anio = int(next(iter(dados)).split("-")[1])
            fallas += [f"falta {f}" for f in sorted(dados) if pedir(conexion, "GET", f"/api/v1/folios/{f}")[0] != 200]
            if pedir(conexion, "GET", f"/api/v1/folios/{folio('SAI', anio, len(dados) + 1)}")[0] != 404:
                fallas.append("hay un folio que nadie recibió")
            servicio.detener()
            fallas += verificar(servicio)
    finally:
        servicio.matar()
    resumen = {
        "rondas": o.rondas, "acusadas": acusadas, "cortadas": cortadas, "folios": len(dados), "fallas": len(fallas), "semilla": semilla,
    }  # fmt: skip
    print(json.dumps(resumen))
    if fallas:
        print("\n".join(fallas[:50]), f"\nLos datos quedaron en {carpeta}", file=sys.stderr)
        return 1
    if acusadas == 0:
        print("ninguna solicitud alcanzó a acusarse: la prueba no probó nada", file=sys.stderr)
        return 1
    shutil.rmtree(carpeta, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(principal())
