"""Two `serve` and two `worker` on one PostgreSQL, a random one killed with -9 every few seconds and started again, until
the requested number of jobs has been done: none lost, none stuck past its lease, no effect twice, no gap in the folios.

Each intake is announced to a webhook, so it is one job whose effect is seen outside: the receiver counts each message. A
message may arrive again (its worker was killed between the delivery and writing it down) but always with the same
`webhook-id`, which is how a receiver tells; two ids for one event, or an event without a message, is a failure.

    PREGUNTA_LEON_POSTGRES=postgresql://… python3 Tests/Faults/procesos.py [--trabajos 10000] [--cada 3] [--programa PATH]
"""

import collections
import http.client
import json
import random
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import comun  # noqa: I001  (puts Tests/Contract in the path)
from cliente import Cliente
from servicio import Servicio, consecutivo

INTAKE = {"tipo": "acceso", "modalidad": "electronica", "medio": "estrados"}
ARRIENDO = 30  # seconds of a lease


class Receptor:
    """Counts what arrives: {webhook-id: times}, {(folio, event number): set of ids}."""

    def __init__(self):
        self.veces, self.ids = collections.Counter(), collections.defaultdict(set)
        candado = threading.Lock()
        receptor = self

        class Puerta(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                cuerpo = json.loads(self.rfile.read(int(self.headers["content-length"])))
                # The challenge of the registration wants its text back; it is no event.
                reto = cuerpo["data"].get("reto", "").encode()
                if not reto:
                    id = self.headers["webhook-id"]
                    with candado:
                        receptor.veces[id] += 1
                        receptor.ids[(cuerpo["data"]["folio"], cuerpo["data"]["numero"])].add(id)
                self.send_response(200)
                self.send_header("content-length", str(len(reto)))
                self.end_headers()
                self.wfile.write(reto)

            def log_message(self, *_):
                pass

        self.servidor = ThreadingHTTPServer(("127.0.0.1", 0), Puerta)
        self.servidor.daemon_threads = True
        self.puerto = self.servidor.server_address[1]
        threading.Thread(target=self.servidor.serve_forever, daemon=True).start()


class Carga:
    """Intake from several threads, each going to whichever server answers; a key is sent again until it has its folio."""

    def __init__(self, servidores, cuantos, hilos):
        self.servidores, self.faltan, self.hilos = servidores, cuantos, hilos
        self.folios, self.malos, self.reintentos = {}, [], 0
        self.candado, self.alto = threading.Lock(), threading.Event()

    def _uno(self, azar):
        with self.candado:
            if self.faltan == 0:
                return False
            self.faltan -= 1
        llave = str(uuid.UUID(int=azar.getrandbits(128)))
        cuerpo = json.dumps({**INTAKE, "texto": f"Petición {llave}"}).encode()
        while not self.alto.is_set():
            puerto = azar.choice(self.servidores).puerto
            try:
                conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=30)
                conexion.request("POST", "/api/v1/solicitudes", cuerpo, {"content-type": "application/json", "idempotency-key": llave})
                r = conexion.getresponse()
                texto = r.read()
                conexion.close()
            except (OSError, http.client.HTTPException):
                texto, r = None, None
            with self.candado:
                if r is not None and r.status == 201:
                    self.folios[llave] = json.loads(texto)["folio"]
                    return True
                self.reintentos += 1
                if r is not None and r.status not in (409, 503):
                    self.malos.append((r.status, texto[:300]))
                    return True
            time.sleep(0.05)
        return False

    def _hilo(self, semilla):
        azar = random.Random(semilla)
        while self._uno(azar):
            pass

    def correr(self, semilla):
        self.activos = [threading.Thread(target=self._hilo, args=(f"{semilla}-{n}",), daemon=True) for n in range(self.hilos)]
        for h in self.activos:
            h.start()

    @property
    def terminada(self):
        return not any(h.is_alive() for h in self.activos)


def lanzar(proceso):
    proceso.lanzar(orden="worker" if "worker" in proceso.bitacora.name else "serve")


def esperar_vacia(servicio, procesos, limite):
    """Until no job waits or runs; what is left when it does not come about."""
    fin = time.monotonic() + limite
    while time.monotonic() < fin:
        for p in procesos:
            if p.proceso.poll() is not None:
                return f"{p.bitacora.name} terminó solo con {p.proceso.returncode}: {p.cola(5)}"
        quedan = servicio.sql("SELECT estado, count(*) FROM trabajos WHERE estado IN ('pendiente', 'en_curso') GROUP BY estado")
        if not quedan:
            return None
        time.sleep(0.5)
    return f"trabajos sin terminar después de {limite} s: {quedan}"


def revisar(servicio, carga, receptor):
    fallas = [f"respuesta inesperada: {m}" for m in carga.malos]
    numeros = sorted(consecutivo(f) for f in carga.folios.values())
    if numeros != list(range(1, len(numeros) + 1)):
        fallas.append(f"los folios acusados no son 1…{len(numeros)} sin huecos")
    (guardados,) = servicio.sql("SELECT count(*), count(DISTINCT stream) FROM eventos WHERE tipo = 'solicitud.recibida'")
    if guardados != (len(numeros), len(numeros)):
        fallas.append(f"se acusaron {len(numeros)} y hay {guardados} eventos y expedientes")
    estados = dict(servicio.sql("SELECT estado, count(*) FROM trabajos WHERE tipo = 'webhook.bombear' GROUP BY estado"))
    if set(estados) != {"hecho"}:
        fallas.append(f"trabajos por estado: {estados}; se esperaban todos hechos")
    entregas = dict(servicio.sql("SELECT estado, count(*) FROM entregas GROUP BY estado"))
    if entregas != {"entregada": len(numeros)}:
        fallas.append(f"entregas por estado: {entregas}")
    llegaron = {folio for folio, _ in receptor.ids}
    perdidos = set(carga.folios.values()) - llegaron
    if perdidos:
        fallas.append(f"{len(perdidos)} sin aviso, por ejemplo {sorted(perdidos)[:3]}")
    dobles = [evento for evento, ids in receptor.ids.items() if len(ids) != 1]
    if dobles:
        fallas.append(f"eventos con dos mensajes distintos: {dobles[:3]}")
    return fallas + comun.verificar(servicio)


def principal():
    o = comun.opciones(__doc__, trabajos=10_000, cada=3.0, hilos=16)
    with comun.servidor() as url:
        return correr(o, url)


def correr(o, url):
    azar, carpeta = random.Random(o.semilla), comun.carpeta("procesos")
    receptor = Receptor()
    ajustes = {"webhooks": f'{{ destinosPrivados: ["127.0.0.1:{receptor.puerto}"], plazo: 10 }}'}
    servicio = Servicio(carpeta, o.programa, ajustes=ajustes, postgres=url)
    # The first two take no jobs, so that every delivery is a worker's.
    servidores = [servicio.hermano(f"serve-{n}", "--sin-trabajos") for n in (1, 2)]
    obreros = [servicio.hermano(f"worker-{n}") for n in (1, 2)]
    procesos = servidores + obreros
    muertes, fallas = 0, []
    try:
        servicio.orden("migrate")
        servicio.crear_usuario("adan", "admin")
        ficha = servicio.token("adan")
        for s in servidores:
            s.arrancar()
        for w in obreros:
            lanzar(w)
        Cliente(servidores[0].url, ficha).crear(
            "/api/v1/webhooks", {"url": f"http://127.0.0.1:{receptor.puerto}/", "eventos": ["*"], "descripcion": "Cuenta mensajes"}
        )
        inicio = time.monotonic()
        carga = Carga(servidores, o.trabajos, o.hilos)
        carga.correr(o.semilla)
        pendientes = o.trabajos
        while not carga.terminada or pendientes > o.trabajos // 50:
            time.sleep(azar.uniform(0.5, 2 * o.cada - 0.5))
            victima = azar.choice(procesos)
            victima.matar()
            muertes += 1
            lanzar(victima)
            ((pendientes,),) = servicio.sql("SELECT count(*) FROM entregas WHERE estado = 'pendiente'")
            if muertes % 10 == 0:
                print(f"{len(carga.folios)} acusadas, {len(receptor.veces)} avisadas, {muertes} muertes", flush=True)
            if time.monotonic() - inicio > 1500:
                fallas.append("no terminó en 25 minutos")
                break
        carga.alto.set()
        # What the dead had claimed comes back when its lease ends and somebody looks: every minute.
        atorado = esperar_vacia(servicio, procesos, ARRIENDO + 90)
        fallas += ([atorado] if atorado else []) + revisar(servicio, carga, receptor)
        segundos = time.monotonic() - inicio
    finally:
        for proceso in procesos:
            proceso.matar()
        servicio.base.borrar()
    resumen = {
        "trabajos": len(carga.folios), "muertes": muertes, "reenviadas": carga.reintentos, "segundos": round(segundos, 1),
        "mensajes": sum(receptor.veces.values()), "repetidosConElMismoId": sum(v - 1 for v in receptor.veces.values()),
        "semilla": o.semilla,
    }  # fmt: skip
    return comun.cerrar(resumen, fallas, carpeta)


if __name__ == "__main__":
    sys.exit(principal())
