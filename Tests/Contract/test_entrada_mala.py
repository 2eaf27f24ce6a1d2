"""Bad input: each line is answered with a precise refusal in Spanish, and nothing is written."""

import datetime
import http.client
import json
import socket
import uuid

import pytest

from cliente import INTAKE, Cliente, problema

PERSONAS = {"opal": ("operador", None), "tita": ("titular", None), "obras": ("enlace", "DGOP")}


@pytest.fixture(scope="module")
def quieto(fabrica):
    """A service whose worker sleeps, so that every new row was written by a request."""
    s = fabrica("entrada", opciones=["--sin-trabajos"])
    yield s.poblar(PERSONAS).arrancar()
    s.detener()


@pytest.fixture(scope="module")
def caso(quieto):
    return Cliente(quieto.url).presentar()


@pytest.fixture
def nada_escrito(quieto, caso):
    """The rows of every table are the same after the test, except the throttle's counters."""
    antes = quieto.filas()
    yield
    despues = quieto.filas()
    for tabla in ("intentos", "fichas"):
        antes.pop(tabla, None), despues.pop(tabla, None)
    assert despues == antes


def enviar(servicio, cuerpo, camino="/api/v1/solicitudes", ficha=None, **encabezados):
    """POSTs these very bytes."""
    campos = {"content-type": "application/json", "idempotency-key": str(uuid.uuid4()), **encabezados}
    return Cliente(servicio.url, ficha).sesion.post(
        servicio.url + camino, data=cuerpo, headers={k: v for k, v in campos.items() if v is not None}, timeout=30
    )


def con(**campos):
    return json.dumps({**INTAKE, **campos}, ensure_ascii=False).encode()


def sin(campo):
    return json.dumps({k: v for k, v in INTAKE.items() if k != campo}).encode()


BASE = json.dumps(INTAKE).encode()
# name: (bytes, statuses, problem code or None, text that the problem must contain)
CUERPOS = {
    "vacío": (b"", 400, None, "cuerpo"),
    "no es JSON": (b"hola", 400, "mal-formada", None),
    "cortado": (BASE[:-1], 400, "mal-formada", None),
    "dos valores": (BASE + BASE, 400, "mal-formada", None),
    "coma de más": (BASE[:-1] + b",}", 400, "mal-formada", None),
    "comillas simples": (b"{'tipo':'acceso'}", 400, "mal-formada", None),
    "NaN": (b'{"tipo":"acceso","texto":NaN}', 400, "mal-formada", None),
    "miembro repetido": (BASE[:-1] + b',"texto":"otro"}', 400, None, "texto"),
    "un arreglo": (b"[" + BASE + b"]", 400, None, None),
    "un texto": (b'"acceso"', 400, None, None),
    "null": (b"null", 400, None, None),
    "anidado hasta el fondo": (b"[" * 100_000, 400, "mal-formada", None),
    "UTF-8 roto": (BASE.replace(b"luminarias", b"lumi\xff\xfenarias"), 400, "mal-formada", None),
    "UTF-8 cortado": (BASE.replace(b"luminarias", b"lumi\xc3"), 400, "mal-formada", None),
    "UTF-8 demasiado largo": (BASE.replace(b"luminarias", b"lumi\xc0\xaf"), 400, "mal-formada", None),
    "sustituto suelto": (BASE.replace(b"luminarias", b"lumi\\ud800"), 400, None, None),
    "UTF-16": (json.dumps(INTAKE).encode("utf-16"), 400, "mal-formada", None),
    "NUL sin escapar": (BASE.replace(b"luminarias", b"lumi\x00"), 400, "mal-formada", None),
    "NUL escapado": (con(texto="luz\u0000 apagada").replace(b"\x00", b"\\u0000"), (400, 422), None, "texto"),
    "carácter de control": (json.dumps({**INTAKE, "texto": "luz\u0007\u001b[31m"}).encode(), (400, 422), None, "texto"),
    "campo desconocido": (con(urgente=True), 400, "campo-desconocido", "urgente"),
    "campo con mayúscula": (con(Texto="x"), 400, "campo-desconocido", "Texto"),
    "sin tipo": (sin("tipo"), 400, "falta-dato", "tipo"),
    "sin texto": (sin("texto"), 400, "falta-dato", "texto"),
    "texto es número": (con(texto=7), 400, None, "texto"),
    "texto es null": (con(texto=None), 400, None, "texto"),
    "texto es objeto": (con(texto={"a": 1}), 400, None, "texto"),
    "partes no es lista": (con(partes="una"), 400, None, "partes"),
    "texto vacío": (con(texto=""), 422, None, "texto"),
    "texto en blanco": (con(texto=" \t\n \u3000"), 422, None, "texto"),
    "texto larguísimo": (con(texto="a" * 600_000), (413, 422), None, None),
    "tipo desconocido": (con(tipo="queja"), 422, None, "tipo"),
    "modalidad desconocida": (con(modalidad="paloma"), 422, None, "modalidad"),
    "medio desconocido": (con(medio="humo"), 422, None, "medio"),
    "correo sin correo": (con(medio="correo"), 422, None, "correo"),
    "correo mal escrito": (con(medio="correo", solicitante={"correo": "no es un correo"}), 422, None, "correo"),
    "un ciudadano con fecha de recepción": (con(recibidaEn="2026-01-05T10:00:00-06:00"), (400, 403), None, "recibidaEn"),
    "un ciudadano con folio de la plataforma": (con(folioPNT="1101970000126"), (400, 403), None, "folioPNT"),
    "ARCO sin derecho": (con(tipo="arco", solicitante={"nombre": "Ana"}), 400, "falta-dato", "derechoARCO"),
    "ARCO sin nombre": (con(tipo="arco", derechoARCO="acceso"), 400, "falta-dato", "nombre"),
    "ARCO con derecho inventado": (con(tipo="arco", derechoARCO="olvido", solicitante={"nombre": "Ana"}), 422, None, "derechoARCO"),
}


@pytest.mark.parametrize("nombre", CUERPOS)
@pytest.mark.usefixtures("nada_escrito")
def test_un_cuerpo_malo_se_rechaza_y_no_escribe_nada(quieto, nombre):
    cuerpo, estado, codigo, contiene = CUERPOS[nombre]
    problema(enviar(quieto, cuerpo), estado, codigo, contiene)


@pytest.mark.usefixtures("nada_escrito")
def test_un_cuerpo_de_10_MB_se_rechaza_con_413(quieto):
    problema(enviar(quieto, con(texto="a" * 10_000_000)), 413, "demasiado-grande")


@pytest.mark.usefixtures("nada_escrito")
def test_un_cuerpo_de_10_MB_sin_largo_anunciado_se_rechaza_con_413(quieto):
    problema(enviar(quieto, iter([b'{"texto":"'] + [b"a" * 100_000] * 100)), 413, "demasiado-grande")


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize(
    "encabezados, estado, codigo",
    [
        ({"idempotency-key": None}, 400, "falta-dato"),
        ({"idempotency-key": ""}, 400, None),
        ({"idempotency-key": "x" * 256}, 400, "mal-formada"),
        ({"idempotency-key": "con espacios"}, 400, "mal-formada"),
        ({"content-type": None}, 415, "tipo-de-contenido"),
        ({"content-type": "text/plain"}, 415, "tipo-de-contenido"),
        ({"content-type": "application/json; charset=latin1"}, 415, "tipo-de-contenido"),
        ({"authorization": "Bearer inventada"}, 401, "no-autenticado"),
        ({"authorization": "Basic YTph"}, 401, "no-autenticado"),
    ],
)
def test_un_encabezado_malo_se_rechaza(quieto, encabezados, estado, codigo):
    problema(enviar(quieto, BASE, **encabezados), estado, codigo)


@pytest.mark.usefixtures("nada_escrito")
def test_encabezados_enormes_se_rechazan_con_431(quieto):
    r = Cliente(quieto.url).sesion.get(quieto.url + "/livez", headers={"x-relleno": "a" * 20_000}, timeout=10)
    problema(r, 431)


@pytest.mark.usefixtures("nada_escrito")
def test_lo_que_no_es_HTTP_no_tumba_el_servicio(quieto):
    for basura in (
        b"\x00\xff\xfe\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"POST /api/v1/solicitudes HTTP/1.1\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", quieto.puerto), 10) as s:
            s.sendall(basura)
            s.settimeout(5)
            try:
                s.recv(4096)
            except (TimeoutError, ConnectionError):
                pass
    assert quieto.responde("/livez")


def cambiar_verificador(folio):
    return folio[:-1] + ("A" if folio[-1] != "A" else "B")


@pytest.mark.usefixtures("nada_escrito")
def test_un_folio_mal_copiado_dice_revisa_el_folio(quieto, caso):
    problema(Cliente(quieto.url).get("/api/v1/folios/" + cambiar_verificador(caso["folio"])), 422, "folio-invalido", "revisa el folio")


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize(
    "folio", ["x", "SAI", "SAI-2026-1", "%00", "%FF%FE", "SAI-2026-000001-%C3%91", "a" * 300, "..%2F..%2Fetc%2Fpasswd"]
)
def test_lo_que_no_es_un_folio_se_rechaza(quieto, folio):
    problema(Cliente(quieto.url).get("/api/v1/folios/" + folio), (400, 404, 422))


@pytest.mark.usefixtures("nada_escrito")
def test_un_folio_se_lee_en_minusculas_y_sin_guiones(quieto, caso):
    c = Cliente(quieto.url)
    bueno = c.get("/api/v1/folios/" + caso["folio"])
    assert bueno.status_code == 200
    for otro in (caso["folio"].lower(), caso["folio"].replace("-", ""), caso["folio"].replace("-", "%20")):
        assert c.get("/api/v1/folios/" + otro).json() == bueno.json()


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize(
    "cuerpo, estado",
    [({}, 400), ({"clave": 7}, 400), ({"clave": ""}, 422), ({"clave": "00000000"}, (403, 404)), ({"clave": "0" * 5000}, 422)],
)
def test_una_clave_mala_no_abre_nada(quieto, caso, cuerpo, estado):
    problema(enviar(quieto, json.dumps(cuerpo).encode(), f"/api/v1/folios/{caso['folio']}/consulta"), estado)


def hace(dias):
    return (datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=-6))) + datetime.timedelta(days=dias)).isoformat(
        "T", "seconds"
    )


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize(
    "campos",
    [
        {"recibidaEn": hace(1), "motivoFecha": "llegó mañana"},
        {"recibidaEn": hace(-90), "motivoFecha": "se traspapeló"},
        {"recibidaEn": hace(-1)},
        {"recibidaEn": "2026-02-30T10:00:00-06:00", "motivoFecha": "x"},
        {"recibidaEn": "2026-13-01T10:00:00-06:00", "motivoFecha": "x"},
        {"recibidaEn": "2026-01-05", "motivoFecha": "x"},
        {"recibidaEn": "2026-01-05T10:00:00", "motivoFecha": "x"},
        {"recibidaEn": "0001-01-01T00:00:00-06:00", "motivoFecha": "x"},
        {"recibidaEn": "9999-12-31T23:59:59-06:00", "motivoFecha": "x"},
        {"recibidaEn": "99999999999999999999-01-01T00:00:00Z", "motivoFecha": "x"},
    ],
    ids=str,
)
def test_una_fecha_de_recepcion_imposible_se_rechaza(quieto, campos):
    problema(enviar(quieto, con(canal="papel", **campos), ficha=quieto.fichas["opal"]), (400, 403, 422))


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize("fecha", ["2016-01-06", "2099-01-06", "2026-02-30", "ayer", "", 20260106])
def test_una_intervencion_en_una_fecha_imposible_se_rechaza(quieto, fecha):
    cuerpo = json.dumps({"fecha": fecha, "lugar": "Plaza Principal", "personal": ["opal"]}).encode()
    problema(enviar(quieto, cuerpo, "/api/v1/intervenciones", quieto.fichas["opal"]), (400, 422), contiene="fecha")


@pytest.mark.usefixtures("nada_escrito")
@pytest.mark.parametrize("clave, estado", [("NOEXISTE", 422), ("dgop", 422), ("", 422), ("'; DROP TABLE eventos; --", 422), (7, 400)])
def test_una_dependencia_desconocida_se_rechaza(quieto, caso, clave, estado):
    opal = Cliente(quieto.url, quieto.fichas["opal"])
    problema(opal.mandar(caso["folio"], "turnos", {"turnos": [{"dependencia": clave}]}), estado, contiene="dependencia")


@pytest.mark.usefixtures("nada_escrito")
def test_un_enlace_de_una_dependencia_desconocida_no_se_crea(quieto):
    fin = quieto.ejecutar(
        "usuario", "crear", "--id", "nadie", "--nombre", "Nadie", "--rol", "enlace", "--dependencia", "NOEXISTE", "--json"
    )
    assert fin.returncode != 0 and "NOEXISTE" in fin.stdout + fin.stderr


@pytest.mark.usefixtures("nada_escrito")
def test_una_version_vieja_o_ausente_se_rechaza(quieto, caso):
    opal = Cliente(quieto.url, quieto.fichas["opal"])
    camino, cuerpo = f"/api/v1/solicitudes/{caso['folio']}/turnos", {"turnos": [{"dependencia": "DGOP"}]}
    problema(opal.post(camino, cuerpo), 428, "falta-version")
    problema(opal.post(camino, cuerpo, version='"999"'), 412, "version-distinta")
    problema(opal.post(camino, cuerpo, version="sin comillas"), 400)


@pytest.mark.usefixtures("nada_escrito")
def test_fuera_de_su_alcance_el_enlace_solo_ve_404(quieto, caso):
    enlace = Cliente(quieto.url, quieto.fichas["obras"])
    problema(enlace.get(f"/api/v1/solicitudes/{caso['folio']}"), 404, "no-encontrado")


@pytest.mark.usefixtures("nada_escrito")
def test_las_rutas_y_los_metodos_que_no_existen_se_dicen(quieto):
    c = Cliente(quieto.url)
    problema(c.get("/api/v1/no-existe"), 404)
    r = c.sesion.delete(quieto.url + "/api/v1/solicitudes", timeout=10)
    problema(r, 405, "metodo-no-permitido")
    assert "POST" in r.headers["allow"]


@pytest.mark.usefixtures("nada_escrito")
def test_la_bitacora_no_repite_lo_que_se_escribio(quieto):
    enviar(quieto, con(texto="secreto-de-la-prueba", urgente=True))
    conexion = http.client.HTTPConnection("127.0.0.1", quieto.puerto, timeout=10)
    conexion.request("GET", "/livez")
    conexion.getresponse().read()
    assert "secreto-de-la-prueba" not in quieto.bitacora.read_text(errors="replace")
