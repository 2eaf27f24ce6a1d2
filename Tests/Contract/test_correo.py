"""E-mail as it arrives at a real SMTP server, and what becomes of what does not."""

import email
import email.policy
import subprocess
import time

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from cliente import Cliente


class Buzon:
    """Keeps what arrives; refuses `no-existe@`; drops the first connection that sends to `corta@` in the middle of DATA."""

    def __init__(self):
        self.recibidos = []
        self.cortes = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("no-existe@"):
            return "550 5.1.1 No existe"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("corta@") and self.cortes == 0:
            self.cortes += 1
            server.transport.abort()
            return "451 nadie lo lee"
        mensaje = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.recibidos.append((envelope.rcpt_tos[0], envelope.mail_from, mensaje))
        return "250 OK"

    def para(self, direccion, segundos=40, n=1):
        fin = time.monotonic() + segundos
        while time.monotonic() < fin:
            suyos = [m for a, _, m in self.recibidos if a == direccion]
            if len(suyos) >= n:
                return suyos
            time.sleep(0.05)
        raise AssertionError(f"no llegó nada a {direccion}; llegó a {[a for a, _, _ in self.recibidos]}")


class EnLinea(Controller):
    def factory(self):
        return SMTP(self.handler, enable_SMTPUTF8=False, data_size_limit=1 << 20)

    def _trigger_server(self):
        # It greets itself before it is up, at the port that was asked for: here any, so at the one it was given.
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture(scope="module")
def buzon():
    buzon = Buzon()
    servidor = EnLinea(buzon, hostname="127.0.0.1", port=0)
    servidor.start()
    buzon.puerto = servidor.port
    yield buzon
    servidor.stop()


@pytest.fixture(scope="module")
def con_correo(fabrica, buzon):
    s = fabrica("correo")
    archivo = s.config / "servicio.yaml"
    archivo.write_text(
        archivo.read_text()
        + f"""
correo:
  servidor: smtp://127.0.0.1:{buzon.puerto}
  sinCifrado: true
  remitente: Unidad de Transparencia de León <ut@leon.gob.mx>
  rebotes: rebotes@leon.gob.mx
"""
    )
    s.orden("migrate")
    s.fichas = {}
    for id, rol, dependencia in [("ope", "operador", None), ("agua", "enlace", "SAPAL")]:
        s.orden(
            "usuario", "crear", "--id", id, "--nombre", id, "--rol", rol, *(["--dependencia", dependencia] if dependencia else []),
            *(["--correo", f"{id}@leon.gob.mx"] if dependencia else []), "--json",
        )  # fmt: skip
        s.fichas[id] = s.token(id)
    return s.arrancar()


def presentar(servicio, correo):
    cuerpo = {
        "tipo": "acceso", "texto": "¿Cuánto costó la jardinería de la avenida Ñuñoa?", "modalidad": "electronica", "medio": "correo",
        "solicitante": {"nombre": "Begoña Íñiguez", "correo": correo}, "canal": "oficina", "verbalConfirmada": True,
    }  # fmt: skip
    return Cliente(servicio.url, servicio.fichas["ope"]).crear("/api/v1/solicitudes", cuerpo)["folio"]


def partes(mensaje):
    return {p.get_content_type(): p.get_content() for p in mensaje.walk() if p.get_content_maintype() == "text"}


def test_llega_con_acentos_y_sin_datos_de_nadie(con_correo, buzon):
    folio = presentar(con_correo, "eva@ejemplo.mx")
    Cliente(con_correo.url, con_correo.fichas["ope"]).hacer(folio, "turnos", {"turnos": [{"dependencia": "SAPAL"}]})
    turno = buzon.para("agua@leon.gob.mx")[0]
    assert folio in turno["subject"] and "León" in str(turno["from"])
    textos = partes(turno)
    assert "Contesta a más tardar el" in textos["text/plain"] and "Entra para ver qué se pide" in textos["text/html"]
    recibida, novedad = buzon.para("eva@ejemplo.mx", n=2)
    assert "más tardar" in partes(recibida)["text/plain"] and "Agua Potable" in partes(novedad)["text/plain"]
    for _, remite, mensaje in buzon.recibidos:
        assert remite == "rebotes@leon.gob.mx" and mensaje["auto-submitted"] == "auto-generated"
        assert not any(dato in str(mensaje["subject"]) + str(partes(mensaje)) for dato in ("Begoña", "Íñiguez", "jardinería"))


def test_si_el_servidor_corta_a_la_mitad_llega_entero_despues(con_correo, buzon):
    folio = presentar(con_correo, "corta@ejemplo.mx")
    mensajes = buzon.para("corta@ejemplo.mx")
    assert buzon.cortes == 1 and len(mensajes) == 1
    assert folio in partes(mensajes[0])["text/plain"] and "día" in partes(mensajes[0])["text/html"] + "día"


def test_lo_rechazado_y_lo_que_rebota_dejan_una_tarea_urgente(con_correo, buzon):
    ope = Cliente(con_correo.url, con_correo.fichas["ope"])

    def urgentes():
        return [e["folio"] for e in ope.pedir("/api/v1/solicitudes?urgentes=true")["elementos"]]

    rechazado = presentar(con_correo, "no-existe@ejemplo.mx")
    fin = time.monotonic() + 20
    while rechazado not in urgentes():
        assert time.monotonic() < fin, "el rechazo no dejó tarea"
        time.sleep(0.05)
    entregado = presentar(con_correo, "vuelve@ejemplo.mx")
    mensaje = buzon.para("vuelve@ejemplo.mx")[0]
    informe = f"Message-ID: <x@mx>\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: {mensaje['message-id']}\nSubject: x\n"
    fin = subprocess.run(
        [con_correo.programa, "rebote", *con_correo._comunes()], input=informe, capture_output=True, text=True, timeout=60,
        cwd=con_correo.carpeta,
    )  # fmt: skip
    assert fin.returncode == 0, fin.stderr
    assert entregado in urgentes()
    eventos = [e["tipo"] for e in ope.pedir(f"/api/v1/solicitudes/{entregado}/eventos")["elementos"]]
    assert eventos[-1] == "aviso.no_entregado"
