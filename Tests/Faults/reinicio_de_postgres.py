"""PostgreSQL goes away under load and comes back, in order (SIGINT) and at once (SIGQUIT): meanwhile everything is answered
503 with `Retry-After`, nothing answered 201 is lost, and the service finds the database again by itself within seconds.

    python3 Tests/Faults/reinicio_de_postgres.py [--vueltas 4] [--programa PATH]

It always runs on a server of its own.
"""

import collections
import http.client
import json
import signal
import sys
import threading
import time
import uuid

import comun  # noqa: I001  (puts Tests/Contract in the path)
from postgres import Postgres
from servicio import Servicio, consecutivo

INTAKE = {"tipo": "acceso", "modalidad": "electronica", "medio": "estrados"}
RECUPERACION = 5  # seconds, at most, from PostgreSQL's readiness to the first 201


class Carga:
    """Intake without pause. Whatever is not answered 201 is sent again with its key when the database is back."""

    def __init__(self, servicio, hilos):
        self.servicio, self.candado, self.alto = servicio, threading.Lock(), threading.Event()
        self.acusadas, self.pendientes, self.malas = {}, {}, []
        self.estados, self.ultimo = collections.Counter(), 0.0
        self.hilos = [threading.Thread(target=self._hilo, daemon=True) for _ in range(hilos)]
        for h in self.hilos:
            h.start()

    def _hilo(self):
        conexion = http.client.HTTPConnection("127.0.0.1", self.servicio.puerto, timeout=30)
        while not self.alto.is_set():
            llave = str(uuid.uuid4())
            cuerpo = json.dumps({**INTAKE, "texto": f"Petición {llave}"}).encode()
            estado, espera, texto = pedir(conexion, cuerpo, llave)
            with self.candado:
                self.estados[estado] += 1
                if estado == 201:
                    self.acusadas[llave] = (cuerpo, texto)
                    self.ultimo = time.monotonic()
                    continue
                self.pendientes[llave] = cuerpo
                if estado != 503 or not (espera or "").isdigit():
                    self.malas.append((estado, espera, texto[:300]))
            time.sleep(0.02)
        conexion.close()


def pedir(conexion, cuerpo, llave):
    conexion.request("POST", "/api/v1/solicitudes", cuerpo, {"content-type": "application/json", "idempotency-key": llave})
    r = conexion.getresponse()
    return r.status, r.getheader("retry-after"), r.read()


def esperar(condicion, limite):
    inicio = time.monotonic()
    while time.monotonic() - inicio < limite:
        if condicion():
            return time.monotonic() - inicio
        time.sleep(0.01)
    return None


def principal():
    o = comun.opciones(__doc__, vueltas=4, hilos=16)
    postgres = Postgres().arrancar()
    carpeta = comun.carpeta("reinicio")
    servicio = Servicio(carpeta, o.programa, postgres=postgres.url).arrancar()
    proceso, fallas, recuperaciones = servicio.proceso.pid, [], []
    carga = Carga(servicio, o.hilos)
    try:
        for vuelta in range(o.vueltas):
            meta = len(carga.acusadas) + 50
            if esperar(lambda meta=meta: len(carga.acusadas) > meta, 60) is None:
                fallas.append(f"vuelta {vuelta + 1}: antes del reinicio no se acusaba nada")
                break
            postgres.parar(signal.SIGINT if vuelta % 2 == 0 else signal.SIGQUIT)
            ido = carga.estados[503]
            if esperar(lambda ido=ido: carga.estados[503] > ido + 20, 30) is None:
                fallas.append(f"vuelta {vuelta + 1}: con PostgreSQL detenido no se contestó 503")
            if servicio.responde("/readyz"):
                fallas.append(f"vuelta {vuelta + 1}: /readyz dice que está listo sin base de datos")
            if not servicio.responde("/livez"):
                fallas.append(f"vuelta {vuelta + 1}: el proceso no contesta /livez")
            postgres.arrancar()
            vuelto = time.monotonic()
            tardo = esperar(lambda vuelto=vuelto: carga.ultimo > vuelto, 60)
            recuperaciones.append(tardo)
            if tardo is None or tardo > RECUPERACION:
                fallas.append(f"vuelta {vuelta + 1}: tardó {tardo} s en volver a acusar")
        carga.alto.set()
        for h in carga.hilos:
            h.join(60)
        if servicio.proceso.poll() is not None or servicio.proceso.pid != proceso:
            fallas.append("el servicio se reinició o terminó")
        fallas += [f"respuesta que no es 201 ni 503 con Retry-After: {m}" for m in carga.malas]
        conexion = http.client.HTTPConnection("127.0.0.1", servicio.puerto, timeout=60)
        for llave, (cuerpo, acuse) in carga.acusadas.items():
            # As whoever obeys Retry-After: the database came back only now.
            limite = time.monotonic() + RECUPERACION
            while (respuesta := pedir(conexion, cuerpo, llave))[0] == 503 and time.monotonic() < limite:
                time.sleep(0.05)
            estado, _, texto = respuesta
            if (estado, texto) != (201, acuse):
                fallas.append(f"se perdió una acusada: {llave} contesta ahora {estado} {texto[:200]!r}")
        folios = [json.loads(a)["folio"] for _, a in carga.acusadas.values()]
        for llave, cuerpo in carga.pendientes.items():
            primera, segunda = (pedir(conexion, cuerpo, llave) for _ in range(2))
            if primera[0] != 201 or primera[2] != segunda[2]:
                fallas.append(f"una que quedó en duda contesta {primera} y luego {segunda}")
            else:
                folios.append(json.loads(primera[2])["folio"])
        if sorted(map(consecutivo, folios)) != list(range(1, len(folios) + 1)):
            fallas.append("los folios tienen huecos o se repiten")
        fallas += comun.verificar(servicio)
    finally:
        servicio.matar()
        postgres.detener()
    resumen = {
        "vueltas": o.vueltas, "acusadas": len(carga.acusadas), "503": carga.estados[503],
        "recuperacionSegundos": [None if r is None else round(r, 3) for r in recuperaciones],
    }  # fmt: skip
    return comun.cerrar(resumen, fallas, carpeta)


if __name__ == "__main__":
    sys.exit(principal())
