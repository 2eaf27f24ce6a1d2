"""A webhook receiver to look at: checks each signature (Standard Webhooks) and lists what came. Standard library only.

It subscribes itself to the service's webhooks as an administrator and shows the deliveries at http://127.0.0.1:PORT/.
For the demonstration; it keeps the last 200 deliveries in memory.
"""

import argparse
import base64
import collections
import hashlib
import hmac
import html
import json
import os
import pathlib
import subprocess
import threading
import time
import urllib.error
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCIA = 300  # seconds between the signature's time and ours
RECIBIDAS = collections.deque(maxlen=200)
SECRETO = [""]


def firma_valida(encabezados, cuerpo):
    """True when any `v1` signature is right and recent."""
    identificador, momento = encabezados.get("webhook-id", ""), encabezados.get("webhook-timestamp", "")
    if not momento.isdigit() or abs(time.time() - int(momento)) > TOLERANCIA or not SECRETO[0]:
        return False
    llave = base64.b64decode(SECRETO[0].removeprefix("whsec_") + "==")
    esperada = hmac.new(llave, f"{identificador}.{momento}.".encode() + cuerpo, hashlib.sha256).digest()
    for una in encabezados.get("webhook-signature", "").split():
        version, _, codigo = una.partition(",")
        if version == "v1" and hmac.compare_digest(base64.b64encode(esperada).decode(), codigo):
            return True
    return False


def leer_reto(cuerpo):
    """The text of a `webhook.verificacion`, or None."""
    try:
        mensaje = json.loads(cuerpo)
        return mensaje["data"]["reto"] if mensaje["type"] == "webhook.verificacion" else None
    except (ValueError, KeyError, TypeError):
        return None


class Receptor(BaseHTTPRequestHandler):
    def do_POST(self):
        cuerpo = self.rfile.read(min(int(self.headers.get("content-length") or 0), 1 << 20))
        reto = leer_reto(cuerpo)
        if reto:
            # Whoever registers a receiver is asked to send this back: it shows that the receiver wants the messages.
            respuesta = json.dumps({"reto": reto}).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(respuesta)))
            self.end_headers()
            self.wfile.write(respuesta)
            return
        valida = firma_valida(self.headers, cuerpo)
        RECIBIDAS.appendleft((time.strftime("%H:%M:%S"), valida, self.headers.get("webhook-id", ""), cuerpo.decode("utf-8", "replace")))
        self.send_response(204 if valida else 401)
        self.end_headers()

    def do_GET(self):
        filas = "".join(
            f"<tr><td>{hora}<td>{'válida' if valida else '<b>inválida</b>'}<td><code>{html.escape(clave)}</code>"
            f"<td><code>{html.escape(cuerpo)}</code>"
            for hora, valida, clave, cuerpo in list(RECIBIDAS)
        )
        pagina = (
            "<!doctype html><html lang=es><meta charset=utf-8><meta http-equiv=refresh content=5><title>Avisos recibidos</title>"
            "<style>body{font:16px system-ui;margin:2rem}td,th{text-align:left;vertical-align:top;padding:.3rem .8rem;"
            "border-bottom:1px solid #ddd}code{overflow-wrap:anywhere}</style><h1>Avisos recibidos</h1>"
            f"<p>{len(RECIBIDAS)} recientes. La página se actualiza sola.</p>"
            f"<table><tr><th>Hora<th>Firma<th>Mensaje<th>Contenido{filas}</table>"
        ).encode()
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(pagina)))
        self.end_headers()
        self.wfile.write(pagina)

    def log_message(self, *_):
        pass


def esperar(servicio):
    for _ in range(600):
        try:
            urllib.request.urlopen(servicio + "/readyz", timeout=2).close()
            return True
        except OSError:
            time.sleep(0.2)
    return False


def suscribir(o):
    """Asks for a subscription once; the secret is shown only then, so it is kept beside the example's data."""
    archivo = pathlib.Path(o.secreto)
    if archivo.exists():
        SECRETO[0] = archivo.read_text().strip()
        return
    if not esperar(o.servicio):
        return

    def orden(*resto):
        return json.loads(subprocess.check_output([o.programa, "usuario", *resto, "--json", *o.comunes]))

    try:
        usuarios = orden("listar")
        usuarios = usuarios if isinstance(usuarios, list) else usuarios.get("usuarios", [])
        admin = next(u["id"] for u in usuarios if u["rol"] == "admin")
        ficha = orden("token", "--id", admin, "--dias", "1")["token"]
        pedido = urllib.request.Request(
            o.servicio + "/api/v1/webhooks",
            json.dumps({"url": f"http://127.0.0.1:{o.puerto}/", "eventos": ["*"], "descripcion": "Receptor de ejemplo"}).encode(),
            {"authorization": "Bearer " + ficha, "content-type": "application/json", "idempotency-key": str(uuid.uuid4())},
        )
        with urllib.request.urlopen(pedido, timeout=10) as respuesta:
            SECRETO[0] = json.load(respuesta)["secreto"]
    except (OSError, KeyError, StopIteration, subprocess.CalledProcessError, ValueError) as e:
        detalle = e.read().decode("utf-8", "replace") if isinstance(e, urllib.error.HTTPError) else ""
        print(f"El receptor no pudo suscribirse: {e!r} {detalle}", flush=True)
        return
    descriptor = os.open(archivo, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as f:
        f.write(SECRETO[0] + "\n")


def vigilar(padre):
    while os.getppid() == padre:
        time.sleep(1)
    os._exit(0)


def principal():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--puerto", type=int, required=True)
    p.add_argument("--servicio", required=True, help="base URL of the service")
    p.add_argument("--programa", required=True, help="path of pregunta-leon")
    p.add_argument("--secreto", required=True, help="file that keeps the subscription's secret")
    p.add_argument("--padre", type=int, required=True, help="process to end with")
    p.add_argument("comunes", nargs="*", help="options for every command")
    o = p.parse_args()
    servidor = ThreadingHTTPServer(("127.0.0.1", o.puerto), Receptor)
    threading.Thread(target=vigilar, args=(o.padre,), daemon=True).start()
    threading.Thread(target=suscribir, args=(o,), daemon=True).start()
    servidor.serve_forever()


if __name__ == "__main__":
    principal()
