"""The whole life of a request over HTTP, each step's webhook received and verified."""

import datetime

import pytest

from cliente import Cliente, exigir, problema
from servicio import folio as folio_de

CENTRO = datetime.timezone(datetime.timedelta(hours=-6))


@pytest.fixture(scope="module")
def avisos(adan, receptor):
    """The receiver, subscribed to everything. The secret is shown once, in the reply that makes it."""
    alta = adan.crear("/api/v1/webhooks", {"url": receptor.url, "eventos": ["*"], "descripcion": "Receptor de las pruebas"})
    assert alta["secreto"].startswith("whsec_")
    receptor.secreto = alta["secreto"]
    assert alta["secreto"] not in adan.get("/api/v1/webhooks").text
    receptor.webhook = alta["id"]
    yield receptor
    assert receptor.malos == []
    # The same event reaches a receiver once.
    ids = [m["id"] for m in receptor.mensajes]
    assert len(ids) == len(set(ids))


def hoy():
    return datetime.datetime.now(CENTRO).date()


def antier_habil():
    """Two weekdays ago at nine: inside what a clerk may capture late, with a reason."""
    dia, faltan = hoy(), 2
    while faltan:
        dia -= datetime.timedelta(days=1)
        faltan -= dia.weekday() < 5
    return f"{dia}T09:00:00-06:00"


def plazo(registro, evento, estado=None):
    """The last clock of an event in a case's record."""
    hallados = [p for p in registro["plazos"] if p["evento"] == evento and (estado is None or p["estado"] == estado)]
    assert hallados, f"no hay plazo «{evento}» {estado}: {registro['plazos']}"
    return hallados[-1]


def consulta(ciudadana, folio, clave):
    """What the citizen sees: the case, and its history below."""
    leida = exigir(ciudadana.post(f"/api/v1/folios/{folio}/consulta", {"clave": clave}), 200).json()
    assert leida["historia"]
    return {**leida["expediente"], "historia": leida["historia"]}


def test_la_vida_de_una_solicitud_de_acceso(ciudadana, opal, tita, audi, obras, tesoro, urbano, avisos):
    # The Unidad opens its table at Miércoles Ciudadano and advises somebody.
    intervencion = opal.crear("/api/v1/intervenciones", {"fecha": str(hoy()), "lugar": "Plaza Principal", "personal": ["opal"]})["id"]
    asesoria = opal.crear(
        "/api/v1/asesorias",
        {
            "canal": "miercoles_ciudadano",
            "intervencion": intervencion,
            "asesoria": {"derecho": "acceso", "tema": "Obra de su calle", "resultado": "orientada", "colonia": "San Juan de Dios"},
        },
    )["folio"]
    assert asesoria.startswith("ASE-")
    avisos.esperar("asesoria.registrada", folio=asesoria)

    # It becomes a request, linked both ways; it was spoken, and captured two days later.
    texto = "¿Cuánto costó pavimentar la calle Madero y quién autorizó el fraccionamiento de junto?"
    acuse = opal.presentar(
        texto=texto, canal="miercoles_ciudadano", intervencion=intervencion, asesoria=asesoria, verbalConfirmada=True,
        recibidaEn=antier_habil(), motivoFecha="Se recibió en papel en la mesa y se capturó después.",
    )  # fmt: skip
    folio, clave = acuse["folio"], acuse["clave"]
    avisos.esperar("solicitud.recibida", folio=folio)
    assert opal.pedir(f"/api/v1/asesorias/{asesoria}")["vinculado"] == folio
    caso = opal.pedir(f"/api/v1/solicitudes/{folio}")
    assert (caso["vinculado"], caso["estado"], caso["texto"]) == (asesoria, "registrada", texto)
    limite = caso["fechaLimite"]

    # Anybody sees estado and date, nobody's words.
    publico = ciudadana.pedir(f"/api/v1/folios/{folio}")
    assert publico["fechaLimite"] == limite and publico["porque"] and "Madero" not in str(publico)
    problema(ciudadana.post(f"/api/v1/folios/{folio}/consulta", {"clave": "00000000"}), 404, "no-encontrado")

    # The filtro suggests; the clerk turns it to two at once.
    sugeridas = exigir(opal.post("/api/v1/filtro", {"texto": texto}), 200).json()["lista"]
    claves = [s["clave"] for s in sugeridas]
    assert "DGOP" in claves[:3] and all(s["razones"] for s in sugeridas)
    opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGOP"}, {"dependencia": "TESORERIA"}], "sugeridas": claves})
    for dependencia in ("DGOP", "TESORERIA"):
        avisos.esperar("solicitud.turnada", folio=folio, dependencia=dependencia)
    turnos = {t["dependencia"]: t["id"] for t in opal.pedir(f"/api/v1/solicitudes/{folio}")["turnos"]}

    # Each enlace sees its own turno and nobody else's.
    problema(urbano.get(f"/api/v1/solicitudes/{folio}"), 404)
    assert [t["dependencia"] for t in obras.pedir(f"/api/v1/solicitudes/{folio}")["turnos"]] == ["DGOP"]
    problema(obras.mandar(folio, f"turnos/{turnos['TESORERIA']}/aceptacion"), 404)
    obras.hacer(folio, f"turnos/{turnos['DGOP']}/aceptacion")
    avisos.esperar("turno.aceptado", folio=folio)

    # The other one is not its business: it proposes who should answer, and the Unidad sends it there.
    tesoro.hacer(
        folio, f"turnos/{turnos['TESORERIA']}/propuestas",
        {"tipo": "rechazo", "motivo": "Los fraccionamientos los autoriza Desarrollo Urbano.", "dependenciaSugerida": "DGDU"},
    )  # fmt: skip
    avisos.esperar("turno.propuesta", folio=folio)
    propuesta = opal.pedir(f"/api/v1/solicitudes/{folio}")["propuestas"][-1]
    assert propuesta["dependenciaSugerida"] == "DGDU"
    opal.hacer(folio, f"propuestas/{propuesta['id']}/resolucion", {"acepta": True})
    avisos.esperar("turno.propuesta_resuelta", folio=folio)
    opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGDU"}]})
    avisos.esperar("solicitud.turnada", folio=folio, dependencia="DGDU")
    turnos = {t["dependencia"]: t["id"] for t in opal.pedir(f"/api/v1/solicitudes/{folio}")["turnos"]}

    # A prevención stops the clock when it is notified, not when it is written.
    opal.hacer(folio, "prevencion", {"texto": "¿De qué tramo de la calle Madero?"})
    avisos.esperar("prevencion.emitida", folio=folio)
    assert opal.pedir(f"/api/v1/solicitudes/{folio}")["fechaLimite"] == limite
    opal.hacer(folio, "notificaciones", {"objeto": "prevencion"})
    avisos.esperar("notificacion.registrada", folio=folio)
    caso = opal.pedir(f"/api/v1/solicitudes/{folio}")
    assert caso["estado"] == "prevenida" and "fechaLimite" not in caso
    assert plazo(caso, "respuesta")["estado"] == "interrumpido"

    # The citizen clarifies, and the full term starts again.
    dias = plazo(caso, "respuesta")["dias"]
    exigir(ciudadana.post(f"/api/v1/folios/{folio}/desahogo", {"clave": clave, "texto": "De Hidalgo a 5 de Mayo."}), 200, 201)
    avisos.esperar("prevencion.desahogada", folio=folio)
    caso = opal.pedir(f"/api/v1/solicitudes/{folio}")
    assert caso["estado"] == "en_tramite" and plazo(caso, "respuesta", "corriendo")["dias"] == dias
    assert caso["fechaLimite"] > limite
    limite = caso["fechaLimite"]

    # No prórroga without the Comité; with it, it counts once notified.
    problema(tita.mandar(folio, "prorroga", {"motivo": "Hay que reunir estimaciones de tres años."}), 409, "falta-comite")
    tita.hacer(folio, "comite", {"materia": "prorroga", "motivo": "Hay que reunir estimaciones de tres años."})
    avisos.esperar("comite.asunto_sometido", folio=folio)
    asunto = tita.pedir(f"/api/v1/solicitudes/{folio}")["asuntos"][-1]["id"]
    resolucion = {"asunto": asunto, "sentido": "confirma", "sesion": "Cuarta extraordinaria", "acta": "CT/04/2026", "fecha": str(hoy())}
    tita.hacer(folio, "comite/resolucion", resolucion)
    avisos.esperar("comite.resolucion", folio=folio)
    problema(opal.mandar(folio, "prorroga", {"motivo": "x"}), 403, "prohibido")
    tita.hacer(folio, "prorroga", {"motivo": "Hay que reunir estimaciones de tres años."})
    avisos.esperar("documento.firmado", folio=folio)
    assert tita.pedir(f"/api/v1/solicitudes/{folio}")["fechaLimite"] == limite
    opal.hacer(folio, "notificaciones", {"objeto": "prorroga"})
    caso = tita.pedir(f"/api/v1/solicitudes/{folio}")
    assert caso["fechaLimite"] > limite

    # The dependencias answer; the titular integrates one answer, which nobody outside sees until it is notified.
    problema(tita.mandar(folio, "respuesta", {"sentido": "entrega", "texto": "Aún no."}), 409, "estado-no-permite")
    obras.hacer(folio, f"turnos/{turnos['DGOP']}/atencion", {"texto": "Costó 4 millones."})
    urbano.hacer(folio, f"turnos/{turnos['DGDU']}/atencion", {"texto": "Lo autorizó el cabildo."})
    avisos.esperar("turno.atendido", 2, folio=folio)
    respuesta = "Costó cuatro millones de pesos; el fraccionamiento lo autorizó el Ayuntamiento."
    tita.hacer(folio, "respuesta", {"sentido": "entrega", "texto": respuesta})
    avisos.esperar("respuesta.firmada", folio=folio)
    assert respuesta not in str(consulta(ciudadana, folio, clave))
    assert plazo(tita.pedir(f"/api/v1/solicitudes/{folio}"), "respuesta")["estado"] == "corriendo"
    opal.hacer(folio, "notificaciones", {"objeto": "respuesta", "constancia": "Se fijó en estrados."})
    avisos.esperar("notificacion.registrada", 3, folio=folio)
    caso = tita.pedir(f"/api/v1/solicitudes/{folio}")
    assert caso["estado"] == "notificada" and plazo(caso, "respuesta")["estado"] == "cumplido"

    # The citizen reads it with the clave and rates it, once.
    leido = consulta(ciudadana, folio, clave)
    assert leido["respuesta"]["texto"] == respuesta and leido["texto"] == texto
    assert "Costó 4 millones." not in str(leido)
    calificacion = {"clave": clave, "puntos": 5, "comentario": "Muy claro."}
    exigir(ciudadana.post(f"/api/v1/folios/{folio}/calificacion", calificacion), 200, 201)
    avisos.esperar("atencion.calificada", folio=folio)
    problema(ciudadana.post(f"/api/v1/folios/{folio}/calificacion", calificacion), 409, "ya-existe")

    # The auditor reads it all and changes nothing.
    eventos = audi.pedir(f"/api/v1/solicitudes/{folio}/eventos")["elementos"]
    assert [e["numero"] for e in eventos] == list(range(1, len(eventos) + 1))
    problema(audi.mandar(folio, "desistimiento", {}), 403, "prohibido")
    sin_datos(avisos, folio, texto, respuesta, "Hidalgo", "estimaciones", clave)


def test_la_vida_de_una_solicitud_ARCO_de_la_identidad_a_la_entrega(ciudadana, opal, tita, obras, avisos):
    persona = {"nombre": "Amparo Luna Sierra", "correo": "amparo@ejemplo.mx"}
    acuse = ciudadana.presentar(
        tipo="arco", derechoARCO="rectificacion", texto="Mi apellido está mal en el padrón de obra.", solicitante=persona, medio="correo"
    )
    folio, clave = acuse["folio"], acuse["clave"]
    assert folio.startswith("ARCO-")
    avisos.esperar("solicitud.recibida", folio=folio)

    # Without the clave it is as if it did not exist.

    anio = int(folio.split("-")[1])
    inexistente = folio_de("ARCO", anio, 999_999)
    ajeno, nadie = (ciudadana.get(f"/api/v1/folios/{f}") for f in (folio, inexistente))
    problema(ajeno, 404, "no-encontrado")
    assert ajeno.text.replace(folio, "") == nadie.text.replace(inexistente, "")
    ajeno, nadie = (ciudadana.post(f"/api/v1/folios/{f}/consulta", {"clave": "00000000"}) for f in (folio, inexistente))
    problema(ajeno, 404, "no-encontrado")
    assert ajeno.text.replace(folio, "") == nadie.text.replace(inexistente, "")
    # With it, estado and dates only.
    visto = consulta(ciudadana, folio, clave)
    assert visto["estado"] == "registrada" and visto["fechaLimite"]
    assert "Amparo" not in str(visto) and "apellido" not in str(visto)

    opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGOP"}]})
    turno = opal.pedir(f"/api/v1/solicitudes/{folio}")["turnos"][0]["id"]
    # The enlace needs whose data to look for, not how to reach the person.
    del_enlace = obras.pedir(f"/api/v1/solicitudes/{folio}")
    assert del_enlace["solicitante"] == {"nombre": persona["nombre"]}
    obras.hacer(folio, f"turnos/{turno}/atencion", {"texto": "Se corrigió el registro."})

    # Identity first: nothing becomes effective or is handed over without it.
    tita.hacer(folio, "respuesta", {"sentido": "procedente", "texto": "Procede rectificar el apellido."})
    avisos.esperar("respuesta.firmada", folio=folio)
    opal.hacer(folio, "notificaciones", {"objeto": "respuesta"})
    avisos.esperar("notificacion.registrada", folio=folio)
    caso = opal.pedir(f"/api/v1/solicitudes/{folio}")
    assert plazo(caso, "hacerEfectivo", "corriendo")["dias"] == 15
    problema(opal.mandar(folio, "efectividad", {"constancia": "Padrón corregido."}), 409, "falta-identidad")
    problema(opal.mandar(folio, "entrega", {"constancia": "Se entregó."}), 409, "falta-identidad")
    problema(opal.mandar(folio, "clave", {"motivo": "La perdió."}), 409, "falta-identidad")
    opal.hacer(folio, "identidad", {"forma": "titular", "documento": "credencial para votar"})
    avisos.esperar("identidad.acreditada", folio=folio)

    # A new clave revokes the old one.
    nueva = opal.hacer(folio, "clave", {"motivo": "La perdió."})["clave"]
    avisos.esperar("clave.reemitida", folio=folio)
    problema(ciudadana.post(f"/api/v1/folios/{folio}/consulta", {"clave": clave}), 404)
    assert "Procede" not in str(consulta(ciudadana, folio, nueva))

    opal.hacer(folio, "efectividad", {"constancia": "Padrón corregido."})
    avisos.esperar("arco.derecho_efectivo", folio=folio)
    caso = opal.pedir(f"/api/v1/solicitudes/{folio}")
    assert plazo(caso, "hacerEfectivo")["estado"] == "cumplido"
    opal.hacer(folio, "entrega", {"constancia": "Se entregó a la titular, que firmó de recibido."})
    avisos.esperar("costo.actualizado", folio=folio)
    assert opal.pedir(f"/api/v1/solicitudes/{folio}")["entregadaEn"]
    tita.hacer(folio, "conclusion", {})
    avisos.esperar("solicitud.concluida", folio=folio)
    sin_datos(avisos, folio, "Amparo", "amparo@", "apellido", clave, nueva)


def test_una_entrega_que_falla_se_repite_con_el_mismo_identificador(ciudadana, avisos):
    avisos.respuestas.append(503)
    folio = ciudadana.presentar()["folio"]
    llegado = avisos.esperar("solicitud.recibida", folio=folio, segundos=60)[0]
    assert avisos.respuestas == [] and llegado["encabezados"]["webhook-id"]


def test_un_webhook_no_puede_apuntar_a_la_red_interna(servidor, adan):
    for url in (
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "ftp://ejemplo.mx/",
        f"http://127.0.0.1:{servidor.puerto}/",
    ):
        problema(adan.post("/api/v1/webhooks", {"url": url, "eventos": ["*"]}), 422, contiene="url")


def test_los_webhooks_son_de_administracion(servidor, opal, ciudadana):
    cuerpo = {"url": "https://ejemplo.mx/avisos", "eventos": ["*"]}
    problema(ciudadana.post("/api/v1/webhooks", cuerpo), 401)
    problema(Cliente(servidor.url, servidor.fichas["audi"]).post("/api/v1/webhooks", cuerpo), 403)


def sin_datos(avisos, folio, *palabras):
    """What went out about a case names nobody and carries nobody's words."""
    mensajes = [m["cuerpo"] for m in avisos.mensajes if m["cuerpo"]["data"].get("folio") == folio]
    assert mensajes
    for palabra in palabras:
        assert palabra not in str(mensajes)
