"""The API as an integrator calls it: tokens, Idempotency-Key, If-Match."""

import concurrent.futures
import http.client
import json
import threading
import uuid

import requests

INTAKE = {
    "tipo": "acceso",
    "texto": "¿Cuántas luminarias se cambiaron en la colonia Centro en 2025?",
    "modalidad": "electronica",
    "medio": "estrados",
}


class Cliente:
    """One person of the API. `ficha` is a bearer token; without it, a citizen."""

    def __init__(self, url, ficha=None):
        self.url = url
        self.sesion = requests.Session()
        if ficha:
            self.sesion.headers["authorization"] = "Bearer " + ficha

    def get(self, camino, **opciones):
        return self.sesion.get(self.url + camino, timeout=30, **opciones)

    def post(self, camino, cuerpo=None, llave=None, version=None, **opciones):
        """POSTs with a new Idempotency-Key unless given one."""
        encabezados = {"idempotency-key": llave or str(uuid.uuid4()), **opciones.pop("headers", {})}
        if version is not None:
            encabezados["if-match"] = version
        if cuerpo is not None:
            opciones["json"] = cuerpo
        return self.sesion.post(self.url + camino, headers=encabezados, timeout=30, **opciones)

    # Shorthand of the walks: what it asks must succeed, and the reply's body comes back

    def pedir(self, camino, **opciones):
        return exigir(self.get(camino, **opciones), 200).json()

    def crear(self, camino, cuerpo):
        return exigir(self.post(camino, cuerpo), 201).json()

    def version(self, folio):
        return exigir(self.get(f"/api/v1/solicitudes/{folio}"), 200).headers["etag"]

    def mandar(self, folio, comando, cuerpo=None):
        """Gives a command on a case, on the version it has now; the raw reply, whatever it says."""
        return self.post(f"/api/v1/solicitudes/{folio}/{comando}", cuerpo or {}, version=self.version(folio))

    def hacer(self, folio, comando, cuerpo=None):
        """The same for a command that must be accepted."""
        r = exigir(self.mandar(folio, comando, cuerpo), 200, 201, 204)
        return r.json() if r.content else None

    def presentar(self, **campos):
        return self.crear("/api/v1/solicitudes", {**INTAKE, **campos})


def exigir(respuesta, *estados):
    if respuesta.status_code not in estados:
        pedido, llego = respuesta.request, f"llegó {respuesta.status_code}: {respuesta.text}"
        raise AssertionError(f"{pedido.method} {pedido.path_url} con {pedido.body!r}: se esperaba {estados} y {llego}")
    return respuesta


def problema(respuesta, estado, codigo=None, contiene=None):
    """Checks that a refusal is a good RFC 9457 problem in Spanish, and returns it."""
    exigir(respuesta, *([estado] if isinstance(estado, int) else estado))
    assert respuesta.headers["content-type"] == "application/problem+json", respuesta.headers
    p = respuesta.json()
    assert p["status"] == respuesta.status_code
    assert p["type"].startswith("/problemas/") and p["title"] and p["detail"], p
    if codigo:
        assert p["type"] == "/problemas/" + codigo, p
    if contiene:
        assert contiene.lower() in json.dumps(p, ensure_ascii=False).lower(), p
    # Nothing of the inside shows.
    for palabra in ("swift", "sqlite", "grdb", "decodingerror", "codingkey", "nio", "fatal"):
        assert palabra not in p["detail"].lower(), p
    return p


def disparar(puerto, pedidos, hilos):
    """Sends (key, body) intakes from `hilos` connections that start together; [(key, status, headers, bytes)] in the given order."""
    salida = threading.Barrier(hilos)
    lotes = [list(enumerate(pedidos))[i::hilos] for i in range(hilos)]

    def hilo(lote):
        conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=120)
        conexion.connect()
        salida.wait()
        resultados = []
        for orden, (llave, cuerpo) in lote:
            conexion.request(
                "POST", "/api/v1/solicitudes", json.dumps(cuerpo).encode(), {"content-type": "application/json", "idempotency-key": llave}
            )
            r = conexion.getresponse()
            resultados.append((orden, (llave, r.status, dict(r.getheaders()), r.read())))
        conexion.close()
        return resultados

    with concurrent.futures.ThreadPoolExecutor(hilos) as grupo:
        todos = [r for lista in grupo.map(hilo, lotes) for r in lista]
    return [r for _, r in sorted(todos, key=lambda par: par[0])]
