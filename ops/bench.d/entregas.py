"""What ops/bench --entregas runs: the service delivering to 200 receivers, of which 20 are bad, beside the same without them.

Healthy receivers answer 204; the bad hang, drip a byte a second, send chunks without end or, where this script may give
the service a DNS of its own (root, unshare), have a name that takes four seconds to look up and then hang. Each receiver
has an address of its own (127.1.x.y) on one port. A delivery's time runs from its event's own instant to its
arrival. Then: how many deliveries a second to a few receivers are sent and written down.
"""

import argparse
import asyncio
import json
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import uuid
from datetime import datetime

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests/Contract"))
from servicio import PROGRAMA, RAIZ, Servicio  # noqa: E402


def decir(*texto):
    print(*texto, file=sys.stderr, flush=True)


class Receptores:
    """All receivers in one event loop; `malos` is the set of those that misbehave now."""

    def __init__(self):
        self.malos, self.tiempos, self.contados, self.ids = {}, [], 0, []
        self.listo = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._correr()), daemon=True).start()
        self.listo.wait()

    async def _correr(self):
        servidor = await asyncio.start_server(self._atender, "0.0.0.0", 0, backlog=4096)
        self.puerto = servidor.sockets[0].getsockname()[1]
        self.listo.set()
        await servidor.serve_forever()

    async def _atender(self, lee, escribe):
        quien = escribe.get_extra_info("sockname")[0]
        try:
            while True:
                cabeza = (await lee.readuntil(b"\r\n\r\n")).lower()
                largo = int(cabeza.split(b"content-length:")[1].split(b"\r\n")[0])
                cuerpo = await lee.readexactly(largo)
                llegada = time.time()
                if b"webhook.verificacion" in cuerpo:
                    escribe.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(cuerpo) + cuerpo)
                    continue
                modo = self.malos.get(quien)
                if modo:
                    await self._portarse_mal(modo, escribe)
                    return
                i = cuerpo.index(b'"timestamp":"') + 13
                ocurrio = datetime.fromisoformat(cuerpo[i : cuerpo.index(b'"', i)].decode()).timestamp()
                self.tiempos.append((llegada - ocurrio) * 1000)
                self.contados += 1
                self.ids.append(cabeza.split(b"webhook-id:")[1].split(b"\r\n")[0].strip().decode())
                escribe.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError, OSError):
            pass
        finally:
            escribe.close()

    async def _portarse_mal(self, modo, escribe):
        if modo == "cuelga":
            await asyncio.sleep(60)
        elif modo == "gotea":
            for b in b"HTTP/1.1 200 OK\r\nx: " + b"y" * 100:
                escribe.write(bytes([b]))
                await escribe.drain()
                await asyncio.sleep(1)
        elif modo == "sin-fin":
            escribe.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
            while True:
                escribe.write(b"400\r\n" + b"z" * 1024 + b"\r\n")
                await escribe.drain()
                await asyncio.sleep(0.05)


class DNSLento:
    """Answers any A question with 127.3.0.n after four seconds, n being the name's number: n7.lento.prueba."""

    ARRANQUE = 'mount --bind "$RESOLV" /etc/resolv.conf && exec "$@"'

    def __init__(self, carpeta):
        self.resolv = carpeta / "resolv.conf"
        self.resolv.write_text("nameserver 127.0.0.153\noptions timeout:10 attempts:1\n")
        self.toma = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.toma.bind(("127.0.0.153", 53))
        threading.Thread(target=self._atender, daemon=True).start()

    @staticmethod
    def puede():
        return os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0

    def _atender(self):
        while True:
            pregunta, quien = self.toma.recvfrom(2048)
            threading.Timer(4, self._contestar, (pregunta, quien)).start()

    def _contestar(self, pregunta, quien):
        fin = pregunta.index(0, 12) + 5
        es_a = pregunta[fin - 4 : fin - 2] == b"\0\1"
        numero = int(bytes(pregunta[14 : 13 + pregunta[12]]))
        respuesta = b"\xc0\x0c\0\1\0\1\0\0\0\1\0\4" + bytes([127, 3, 0, numero]) if es_a else b""
        cabeza = pregunta[:2] + b"\x81\x80\0\1" + (b"\0\1" if es_a else b"\0\0") + b"\0\0\0\0"
        self.toma.sendto(cabeza + pregunta[12:fin] + respuesta, quien)

    def envolver(self, carpeta, programa):
        """A program that is the service with this DNS."""
        guion = carpeta / "con-dns.sh"
        guion.write_text(f"#!/bin/sh\nRESOLV={self.resolv} exec unshare -m sh -c '{self.ARRANQUE}' sh {programa} \"$@\"\n")
        guion.chmod(0o755)
        return guion


def pedir(servicio, camino, cuerpo, ficha=None):
    campos = {"content-type": "application/json", "idempotency-key": str(uuid.uuid4())}
    if ficha:
        campos["authorization"] = "Bearer " + ficha
    pedido = urllib.request.Request(servicio.url + camino, json.dumps(cuerpo).encode(), campos)
    with urllib.request.urlopen(pedido, timeout=30) as r:
        return json.loads(r.read() or b"null")


def presentar(servicio):
    return pedir(
        servicio,
        "/api/v1/solicitudes",
        {"tipo": "acceso", "texto": "¿Cuántas luminarias hay?", "modalidad": "electronica", "medio": "estrados"},
    )


def proceso(servicio):
    estado = dict(linea.split(":", 1) for linea in pathlib.Path(f"/proc/{servicio.proceso.pid}/status").read_text().splitlines())
    return int(estado["Threads"]), round(int(estado["VmHWM"].split()[0]) / 1024, 1)


def registrar(servicio, receptores, ficha, cuantos, lentos):
    """The first `lentos` have slow names. Their addresses, in order."""
    nombres = {f"127.3.0.{n + 1}": f"n{n + 1}.lento.prueba" for n in range(lentos)}
    direcciones = [*nombres, *(f"127.1.{n // 200}.{n % 200 + 1}" for n in range(cuantos - lentos))]
    for d in direcciones:
        alta = {"url": f"http://{nombres.get(d, d)}:{receptores.puerto}/", "eventos": ["solicitud.recibida"]}
        pedir(servicio, "/api/v1/webhooks", alta, ficha)
    return direcciones


def percentil(lista, p):
    return round(sorted(lista)[min(len(lista) - 1, int(len(lista) * p / 100))], 2)


def corrida(servicio, receptores, ritmo, segundos, sanos):
    """Requests at a fixed rate; latency of what healthy receivers got."""
    receptores.tiempos.clear()
    inicio, hechas = time.monotonic(), 0
    while time.monotonic() - inicio < segundos:
        presentar(servicio)
        hechas += 1
        time.sleep(max(0, inicio + hechas / ritmo - time.monotonic()))
    fin = time.monotonic() + 20
    while len(receptores.tiempos) < hechas * sanos and time.monotonic() < fin:
        time.sleep(0.02)
    t = list(receptores.tiempos)
    return {
        "entregas": len(t),
        "faltan": hechas * sanos - len(t),
        "porSegundo": round(len(t) / segundos),
        "p50ms": percentil(t, 50),
        "p99ms": percentil(t, 99),
    }


def nuevo(carpeta, receptores, dns=None, lentos=0):
    destinos = ["127.0.0.0/8", *(f"n{n + 1}.lento.prueba:{receptores.puerto}" for n in range(lentos))]
    carpeta.mkdir()
    programa = dns.envolver(carpeta, PROGRAMA) if dns else PROGRAMA
    servicio = Servicio(carpeta, programa, ajustes={"webhooks": f"{{ destinosPrivados: {json.dumps(destinos)}, plazo: 15 }}"})
    servicio.orden("migrate")
    servicio.crear_usuario("adan", "admin")
    ficha = servicio.token("adan")
    servicio.arrancar()
    return servicio, ficha


def una(carpeta, receptores, o, malos, dns):
    """A service of its own, so that no run inherits what another left to send again: what the healthy got, and what it took."""
    lentos = malos // 4 if dns else 0
    servicio, ficha = nuevo(carpeta, receptores, dns if lentos else None, lentos)
    try:
        receptores.malos = {}
        direcciones = registrar(servicio, receptores, ficha, o.receptores - o.malos + malos, lentos)
        sanos, modos = len(direcciones) - malos, ["cuelga", "gotea", "sin-fin"]
        ritmo = o.ritmo / sanos
        corrida(servicio, receptores, ritmo, 2, len(direcciones))
        # Started anew, it has forgotten the slow names' addresses.
        servicio.detener()
        servicio.arrancar()
        receptores.malos = {d: modos[i % len(modos)] for i, d in enumerate(direcciones[:malos])}
        return corrida(servicio, receptores, ritmo, o.segundos, sanos) | dict(zip(("hilos", "mb"), proceso(servicio), strict=True))
    finally:
        servicio.detener()
        shutil.rmtree(carpeta, ignore_errors=True)


def con_malos(carpeta, receptores, o):
    dns = DNSLento(carpeta.parent) if DNSLento.puede() else None
    parejas = []
    for n in range(o.parejas):
        sin, con = (una(carpeta, receptores, o, malos, dns) for malos in (0, o.malos))
        parejas.append((sin, con))
        decir(f"pareja {n + 1}: sin malos p99 {sin['p99ms']} ms, con malos p99 {con['p99ms']} ms, faltan {con['faltan']}")
    return {
        "receptores": o.receptores, "malos": o.malos, "conDNSLento": o.malos // 4 if dns else 0, "ritmo": o.ritmo, "parejas": len(parejas),
        "p99msConMalos": statistics.median(c["p99ms"] for _, c in parejas),
        "p99msSinMalos": statistics.median(s["p99ms"] for s, _ in parejas),
        "razon": round(statistics.median(c["p99ms"] / s["p99ms"] for s, c in parejas), 2),
        "entregasPorSegundo": statistics.median(c["porSegundo"] for _, c in parejas),
        "perdidasDeSanos": sum(c["faltan"] + s["faltan"] for s, c in parejas),
        "hilos": max(c["hilos"] for _, c in parejas), "maximoMB": max(c["mb"] for _, c in parejas),
    }  # fmt: skip


def caudal(carpeta, receptores, o):
    """Everything since the beginning, replayed to fresh receivers: as fast as it can be sent and written down."""
    servicio, ficha = nuevo(carpeta, receptores)
    try:
        for _ in range(o.caudal // o.destinos):
            presentar(servicio)
        receptores.malos = {}
        direcciones = [f"127.2.0.{n + 1}" for n in range(o.destinos)]
        ids = [
            pedir(servicio, "/api/v1/webhooks", {"url": f"http://{d}:{receptores.puerto}/", "eventos": ["solicitud.recibida"]}, ficha)["id"]
            for d in direcciones
        ]
        receptores.contados = 0
        inicio = time.monotonic()
        for id in ids:
            pedir(servicio, f"/api/v1/webhooks/{id}/repeticion", {"desde": "2020-01-01T00:00:00-06:00"}, ficha)
        quedan = 1
        while quedan and time.monotonic() - inicio < 300:
            time.sleep(0.1)
            quedan = o.caudal // o.destinos * o.destinos - servicio.sql("SELECT COUNT(*) FROM entregas WHERE estado = 'entregada'")[0][0]
        tiempo = time.monotonic() - inicio
        anotadas = servicio.sql("SELECT COUNT(*) FROM entrega_intentos")[0][0]
        return {"anotadasPorSegundo": round(anotadas / tiempo), "anotadas": anotadas, "recibidas": receptores.contados, "faltan": quedan}
    finally:
        servicio.detener()


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--receptores", type=int, default=200)
    p.add_argument("--malos", type=int, default=20)
    p.add_argument("--ritmo", type=int, default=300, help="deliveries a second to the healthy")
    p.add_argument("--segundos", type=int, default=10, help="of each run")
    p.add_argument("--parejas", type=int, default=5)
    p.add_argument("--caudal", type=int, default=20_000, help="deliveries of the throughput run; 0 skips it")
    p.add_argument("--destinos", type=int, default=4, help="receivers of the throughput run")
    o = p.parse_args()
    (RAIZ / ".build").mkdir(exist_ok=True)
    carpeta = pathlib.Path(tempfile.mkdtemp(prefix="medir-", dir=RAIZ / ".build"))
    receptores = Receptores()
    try:
        informe = {}
        if o.parejas:
            informe["conMalos"] = con_malos(carpeta / "a", receptores, o)
        if o.caudal:
            informe["caudal"] = caudal(carpeta / "b", receptores, o)
        print(json.dumps(informe, ensure_ascii=False))
        return 0
    finally:
        shutil.rmtree(carpeta, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(principal())
