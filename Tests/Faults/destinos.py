"""Deliveries to forbidden places, with the system calls under watch: no connect() may go to any of them.

Every forbidden block in every spelling a resolver or libcurl would read, names that resolve to the inside, a redirect, the
environment's proxy, and a warm connection whose target was forbidden afterwards.

    python3 Tests/Faults/destinos.py [--programa PATH]
"""

import argparse
import ipaddress
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RAIZ = pathlib.Path(__file__).resolve().parents[2]

INTERNAS = """0.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.1.2.3 169.254.0.1 169.254.169.254 169.254.170.2
172.16.0.1 172.31.255.254 192.0.0.192 192.168.0.1 192.168.255.254 198.18.0.1 224.0.0.1 239.255.255.255 255.255.255.255
168.63.129.16""".split()
SEIS = "::1 :: fe80::1 fc00::1 fd00::1 fd00:ec2::254 ff02::1 fec0::1 2001:db8::1 2001::1 100::1 5f00::1".split()


def formas(ip):
    """The ways to write an IPv4 address."""
    a, b, c, d = (int(x) for x in ip.split("."))
    n = int(ipaddress.ip_address(ip))
    yield ip
    yield ip + "."
    yield str(n)
    yield hex(n)
    yield "0" + oct(n)[2:]
    yield f"0{a:o}.0{b:o}.0{c:o}.0{d:o}"
    yield f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"
    yield f"{a}.{n & 0xFFFFFF}"
    yield f"{a}.{b}.{c << 8 | d}"
    yield f"[::ffff:{ip}]"
    yield f"[::ffff:{n >> 16:x}:{n & 0xFFFF:x}]"
    yield f"[64:ff9b::{n >> 16:x}:{n & 0xFFFF:x}]"
    yield f"[2002:{n >> 16:x}:{n & 0xFFFF:x}::1]"
    # A zone of the attacker's own: this name resolves to the address.
    yield f"{ip.replace('.', '-')}.hostil.mx"


class Puerta(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pedidos = []
    destino = ""

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        Puerta.pedidos.append(self.path)
        self.send_response(302 if self.path == "/redirige" else 204)
        if self.path == "/redirige":
            self.send_header("location", self.destino)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def principal():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--programa", default=str(RAIZ / ".build/debug/probador"))
    o = p.parse_args()
    permitido, trampa = (ThreadingHTTPServer(("127.0.0.1", 0), Puerta) for _ in range(2))
    for s in (permitido, trampa):
        threading.Thread(target=s.serve_forever, daemon=True).start()
    puerto, puerto_trampa = permitido.server_address[1], trampa.server_address[1]
    Puerta.destino = f"http://127.0.0.1:{puerto_trampa}/"
    urls = [f"https://{forma}/" for ip in INTERNAS for forma in formas(ip)]
    urls += [f"https://[{ip}]/" for ip in SEIS]
    urls += [
        f"http://127.0.0.1:{puerto_trampa}/", "http://ejemplo.mx/", f"https://localhost:{puerto_trampa}/", "https://intranet/",
        f"https://u:p@127.0.0.1:{puerto}/", f"https://127.0.0.1:{puerto}@10.0.0.1/", f"https://10.0.0.1#@127.0.0.1:{puerto}/",
        "https://10.0.0.1\\@ejemplo.mx/", "ftp://10.0.0.1/", "file:///etc/passwd", "gopher://10.0.0.1:70/",
        "https://１２７.0.0.1/", "https://127。0。0。1/", "https://[fe80::1%25eth0]/", "https://[::ffff:7f00:1%25lo]/",
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as carpeta:
        traza = pathlib.Path(carpeta) / "traza"
        proxy = f"http://127.0.0.1:{puerto_trampa}"
        entorno = {**os.environ, **{v: proxy for v in ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY")}}
        fin = subprocess.run(
            ["strace", "-f", "-qq", "-e", "trace=connect", "-o", traza, o.programa, "destinos", "--permitido", f"127.0.0.1:{puerto}"],
            input="\n".join(urls) + "\n", capture_output=True, text=True, timeout=300, env=entorno,
        )  # fmt: skip
        if fin.returncode != 0:
            raise SystemExit(f"el probador terminó con {fin.returncode}: {fin.stderr}")
        conexiones = [linea for linea in traza.read_text().splitlines() if "AF_INET" in linea]
    ajenas = [c for c in conexiones if not re.search(rf"htons\({puerto}\), sin_addr=inet_addr\(\"127\.0\.0\.1\"\)", c)]
    desenlaces = [linea.split("\t") for linea in fin.stdout.splitlines()]
    entregadas = [u for u, d in desenlaces if d == "entregado" and not u.endswith("/calienta")]
    informe = {
        "destinos": len(urls), "conexionesAlPermitido": len(conexiones) - len(ajenas), "conexionesProhibidas": len(ajenas),
        "entregadas": len(entregadas), "pedidosAlPermitido": Puerta.pedidos,
    }  # fmt: skip
    print(json.dumps(informe, ensure_ascii=False))
    bien = (
        not ajenas and not entregadas and len(desenlaces) == len(urls) + 3 and conexiones and Puerta.pedidos == ["/calienta", "/redirige"]
    )
    if not bien:
        print("Falló:", *ajenas, *entregadas, fin.stderr, sep="\n", file=sys.stderr)
    return 0 if bien else 1


if __name__ == "__main__":
    sys.exit(principal())
