"""A real webhook receiver on 127.0.0.1 that verifies each delivery with PyPI's `standardwebhooks`."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks.webhooks import Webhook, WebhookVerificationError


class Receptor:
    def __init__(self, puerto=0):
        self.secreto = None
        self.mensajes = []  # verified: {"id", "tipo", "cuerpo", "encabezados"}
        self.malos = []  # what did not verify, with the reason
        self.respuestas = []  # statuses to answer before verifying, first come first served
        self._cambio = threading.Condition()
        receptor = self

        class Puerta(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                cuerpo = self.rfile.read(int(self.headers["content-length"]))
                contenido = json.loads(cuerpo)
                if contenido["type"] == "webhook.verificacion":
                    estado, respuesta = 200, contenido["data"]["reto"].encode()
                else:
                    estado, respuesta = receptor.recibir({k.lower(): v for k, v in self.headers.items()}, cuerpo), b""
                self.send_response(estado)
                self.send_header("content-length", str(len(respuesta)))
                self.end_headers()
                self.wfile.write(respuesta)

            def log_message(self, *_):
                pass

        self._servidor = ThreadingHTTPServer(("127.0.0.1", puerto), Puerta)
        self._servidor.daemon_threads = True
        self.puerto = self._servidor.server_address[1]
        self.url = f"http://127.0.0.1:{self.puerto}/avisos"
        threading.Thread(target=self._servidor.serve_forever, daemon=True).start()

    def recibir(self, encabezados, cuerpo):
        with self._cambio:
            if self.respuestas:
                return self.respuestas.pop(0)
            try:
                contenido = Webhook(self.secreto).verify(cuerpo, encabezados)
            except (WebhookVerificationError, ValueError, RuntimeError) as e:
                self.malos.append((repr(e), encabezados, cuerpo))
                return 401
            self.mensajes.append(
                {"id": encabezados["webhook-id"], "tipo": contenido["type"], "cuerpo": contenido, "encabezados": encabezados}
            )
            self._cambio.notify_all()
            return 204

    def esperar(self, tipo, n=1, segundos=20, **datos):
        """The first `n` verified messages of a type (and with those members in `data`); fails when they do not come."""

        def hallados():
            return [
                m for m in self.mensajes if m["tipo"] == tipo and all(m["cuerpo"].get("data", {}).get(k) == v for k, v in datos.items())
            ]

        with self._cambio:
            assert self._cambio.wait_for(lambda: len(hallados()) >= n, segundos), (
                f"no llegó {n} «{tipo}» con {datos}; llegaron {[m['tipo'] for m in self.mensajes]}; sin verificar: {self.malos}"
            )
            return hallados()[:n]

    def cerrar(self):
        self._servidor.shutdown()
        self._servidor.server_close()
