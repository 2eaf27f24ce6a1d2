"""The directory over HTTP: add, edit, two admins, the dry run and the merge; and what is already published."""

import time

import pytest

from cliente import Cliente, exigir, problema

PERSONAS = {"opal": ("operador", None), "tita": ("titular", None), "adan": ("admin", None), "ema": ("enlace", "DGOP")}
NUEVA = {
    "clave": "DGANIMAL",
    "nombre": "Dirección de Bienestar Animal",
    "siglas": "DBA",
    "tipo": "centralizada",
    "atribuciones": "Cuida a los animales de compañía.",
    "palabras": ["perritos", "gatitos"],
}
CAMINO = "/api/v1/dependencias"


@pytest.fixture(scope="module")
def casa(fabrica, motor):
    """A service of its own: what closes here must not be missed by another test."""
    s = fabrica("directorio", opciones=["--reloj", "2026-04-14T10:00:00-06:00"], **motor)
    s.orden("migrate")
    s.fichas = {}
    for id, (rol, dependencia) in PERSONAS.items():
        s.crear_usuario(id, rol, dependencia)
        s.fichas[id] = s.token(id)
    yield s.arrancar()
    s.detener()
    assert s.ejecutar("verify", "--json").returncode == 0


def persona(casa, id=None):
    return Cliente(casa.url, casa.fichas.get(id))


def una(quien, clave):
    r = exigir(quien.get(f"{CAMINO}/{clave}"), 200)
    return r.json(), r.headers["etag"]


def poner(quien, clave, cuerpo, version=None):
    campos = {"if-match": version} if version else {}
    return quien.sesion.put(f"{quien.url}{CAMINO}/{clave}", json=cuerpo, headers=campos, timeout=30)


def editable(d):
    return {
        k: d[k]
        for k in ("nombre", "siglas", "tipo", "atribuciones", "palabras", "enlace", "enlaces", "suplentes", "plazoInterno", "verificada")
        if k in d
    }


def esperar_traspaso(casa):
    fin = time.monotonic() + 60
    while "traspasando" in persona(casa).pedir(CAMINO):
        assert time.monotonic() < fin, "el traspaso no terminó"
        time.sleep(0.2)


def test_se_agrega_se_edita_y_cualquiera_lo_lee(casa):
    adan, nadie = persona(casa, "adan"), persona(casa)
    r = exigir(adan.post(CAMINO, NUEVA, llave="alta-1"), 201)
    assert r.headers["location"] == f"{CAMINO}/DGANIMAL"
    assert exigir(adan.post(CAMINO, NUEVA, llave="alta-1"), 201).json() == r.json()
    publica, version = una(nadie, "DGANIMAL")
    assert publica["palabras"] == NUEVA["palabras"] and "enlaces" not in publica and "turnosAbiertos" not in publica
    cambiada = {**editable(publica), "enlace": "animal@leon.gob.mx", "plazoInterno": 2}
    assert exigir(poner(adan, "DGANIMAL", cambiada, version), 200).json()["enlace"] == "animal@leon.gob.mx"
    assert "enlace" not in una(nadie, "DGANIMAL")[0]
    problema(poner(adan, "DGANIMAL", {**cambiada, "nombre": "Otro"}, version), 412, "version-distinta")
    problema(poner(adan, "DGANIMAL", cambiada), 428)
    problema(poner(adan, "DGANIMAL", cambiada, "*"), 409, "no-aplica")
    historia = persona(casa, "opal").pedir(f"{CAMINO}/DGANIMAL/historia")["elementos"]
    assert [h["tipo"] for h in historia] == ["dependencia.editada", "dependencia.agregada"] and historia[0]["actor"] == "adan"
    assert historia[0]["campos"] == ["enlace", "plazoInterno"]
    sugeridas = persona(casa, "opal").post("/api/v1/filtro", {"texto": "cuántos perritos y gatitos se adoptaron"}).json()["lista"]
    assert sugeridas[0]["clave"] == "DGANIMAL"


@pytest.mark.parametrize("quien, estado", [("opal", 403), ("tita", 403), ("ema", 403), (None, 401)])
def test_solo_la_administracion_lo_cambia(casa, quien, estado):
    p = persona(casa, quien)
    problema(p.post(CAMINO, {**NUEVA, "clave": "OTRA", "nombre": "Otra", "siglas": "OT"}), estado)
    problema(poner(p, "SAPAL", editable(una(p, "SAPAL")[0]), "*"), estado)
    problema(p.get(f"{CAMINO}/SAPAL/cierre"), estado)
    problema(p.post(f"{CAMINO}/SAPAL/cierre", {"motivo": "x", "ensayo": "x"}, version="*"), estado)


MALAS = {
    "clave repetida": ({"clave": "DGOP"}, 409, "/clave"),
    "clave en minúsculas": ({"clave": "sapal2"}, 422, "/clave"),
    "nombre repetido": ({"nombre": "Tesorería Municipal"}, 409, "/nombre"),
    "siglas repetidas": ({"siglas": "tm"}, 409, "/siglas"),
    "siglas que son la clave de otra": ({"siglas": "SIAP"}, 409, "/siglas"),
    "sin atribuciones": ({"atribuciones": "   "}, 422, "/atribuciones"),
    "tipo inventado": ({"tipo": "otra"}, 422, "/tipo"),
    "correo malo": ({"enlace": "nadie"}, 422, "/enlace"),
    "plazo largo": ({"plazoInterno": 61}, 422, "/plazoInterno"),
    "campo de más": ({"activa": False}, 400, "/activa"),
}


@pytest.mark.parametrize("nombre", MALAS)
def test_lo_malo_se_rechaza_con_su_motivo_y_no_escribe_nada(casa, nombre):
    cambio, estado, contiene = MALAS[nombre]
    antes = casa.filas()
    problema(
        persona(casa, "adan").post(CAMINO, {**NUEVA, "clave": "OTRA", "nombre": "Otra", "siglas": "OT", **cambio}),
        estado,
        contiene=contiene,
    )
    despues = casa.filas()
    antes.pop("fichas"), despues.pop("fichas")
    assert despues == antes


def test_se_fusiona_como_se_ensayo_y_los_plazos_no_se_mueven(casa):
    adan, opal, ema = persona(casa, "adan"), persona(casa, "opal"), persona(casa, "ema")
    folios = [opal.presentar()["folio"] for _ in range(3)]
    for f in folios:
        opal.hacer(f, "turnos", {"turnos": [{"dependencia": "DGOP", "instrucciones": "Con facturas"}]})
    ema.hacer(folios[0], "turnos/1/aceptacion")
    antes = {f: opal.pedir(f"/api/v1/solicitudes/{f}") for f in folios}
    _, version = una(adan, "DGOP")

    ensayo = adan.pedir(f"{CAMINO}/DGOP/cierre?sucesora=DGDU")
    assert {t["folio"] for t in ensayo["lista"]} == set(folios) and ensayo["cuentas"] == ["ema"]
    cierre = {"sucesora": "DGDU", "cuentas": "mover", "motivo": "Acuerdo 7/2026", "ensayo": ensayo["ensayo"]}
    sin_cuentas = {k: v for k, v in cierre.items() if k != "cuentas"}
    malos = [
        (sin_cuentas, 400, "/cuentas"), ({**cierre, "ensayo": "0000"}, 409, "/ensayo"), ({**cierre, "sucesora": "DGOP"}, 422, "/sucesora"),
        ({**cierre, "sucesora": "NADIE"}, 422, "/sucesora"), ({**sin_cuentas, "motivo": " "}, 422, "/motivo"),
    ]  # fmt: skip
    for malo, estado, contiene in malos:
        problema(adan.post(f"{CAMINO}/DGOP/cierre", malo, version=version), estado, contiene=contiene)
    assert una(adan, "DGOP")[0]["activa"]

    r = exigir(adan.post(f"{CAMINO}/DGOP/cierre", cierre, version=version, llave="cierre-1"), 200)
    assert r.json()["sucesora"] == "DGDU" and not r.json()["activa"]
    assert (
        exigir(adan.post(f"{CAMINO}/DGOP/cierre", cierre, version=version, llave="cierre-1"), 200).json()["version"] == r.json()["version"]
    )
    esperar_traspaso(casa)
    for f in folios:
        despues = opal.pedir(f"/api/v1/solicitudes/{f}")
        assert despues["turnos"][0] == {**antes[f]["turnos"][0], "dependencia": "DGDU"}
        assert despues["plazos"] == antes[f]["plazos"] and despues["fechaLimite"] == antes[f]["fechaLimite"]
        lineas = opal.pedir(f"/api/v1/solicitudes/{f}/eventos")["elementos"]
        assert [e["tipo"] for e in lineas].count("turno.traspasado") == 1
    # The same person goes on, now for the successor.
    ema.hacer(folios[1], "turnos/1/atencion", {"texto": "Aquí está"})
    problema(opal.mandar(opal.presentar()["folio"], "turnos", {"turnos": [{"dependencia": "DGOP"}]}), 422, contiene="DGOP")
    lista = opal.post("/api/v1/filtro", {"texto": "baches y luminarias de la Dirección General de Obra Pública"}).json()["lista"]
    assert lista[0]["clave"] == "DGDU" and all(s["clave"] != "DGOP" for s in lista)
    problema(adan.get(f"{CAMINO}/SAPAL/cierre?sucesora=DGOP"), 422, contiene="DGDU")
    problema(adan.get(f"{CAMINO}/DGOP/cierre"), 409)
    historia = opal.pedir(f"{CAMINO}/DGOP/historia")["elementos"]
    assert [h["tipo"] for h in historia][:2] == ["dependencia.traspasada", "dependencia.fusionada"] and historia[0]["casos"] == 3


def test_un_cierre_sin_turnos_no_necesita_sucesora(casa):
    adan = persona(casa, "adan")
    _, version = una(adan, "EXPLORA")
    ensayo = adan.pedir(f"{CAMINO}/EXPLORA/cierre")
    assert ensayo["turnos"] == 0 and ensayo["lista"] == []
    exigir(adan.post(f"{CAMINO}/EXPLORA/cierre", {"motivo": "Se extinguió", "ensayo": ensayo["ensayo"]}, version=version), 200)
    assert "sucesora" not in una(adan, "EXPLORA")[0]


def test_lo_publicado_se_ofrece_y_nada_de_la_solicitud_se_ve(casa):
    nadie, opal, tita = persona(casa), persona(casa, "opal"), persona(casa, "tita")

    def hallado(texto):
        return exigir(nadie.post("/api/v1/publicado", {"texto": texto}), 200).json()["elementos"]

    assert hallado("¿Cuánto gana la presidenta municipal?")[0]["id"] == "sueldos"
    assert hallado("Peritaje del árbol que cayó en Paseo de los Insurgentes") == []
    folio = opal.presentar(texto="Soy Rosalinda y pido el peritaje del árbol que cayó en Paseo de los Insurgentes")["folio"]
    tita.hacer(folio, "respuesta", {"sentido": "entrega", "texto": "Lo tiene Arnulfo"})
    cuerpo = {"titulo": "Peritaje del árbol de Paseo de los Insurgentes", "liga": "https://www.leon.gob.mx/peritaje"}
    problema(opal.mandar(folio, "publicacion", cuerpo), 409, "estado-no-permite")
    opal.hacer(folio, "notificaciones", {"objeto": "respuesta"})
    problema(opal.mandar(folio, "publicacion", {**cuerpo, "liga": "leon.gob.mx"}), 422, contiene="/liga")
    assert opal.hacer(folio, "publicacion", cuerpo)["publicacion"]["titulo"] == cuerpo["titulo"]
    uno = hallado("peritaje del árbol que cayó en Paseo de los Insurgentes")[0]
    assert uno == {**cuerpo, "id": folio, "origen": "respuesta", "fecha": "2026-04-14", "verificada": True}
    assert hallado("Rosalinda Arnulfo") == []
    opal.hacer(folio, "publicacion/retiro", {"motivo": "La liga cambió"})
    assert hallado("peritaje del árbol que cayó en Paseo de los Insurgentes") == []
    assert "turnosAbiertos" not in persona(casa).pedir(CAMINO)["elementos"][0] and "turnosAbiertos" in opal.pedir(CAMINO)["elementos"][0]
    for texto in ("x" * 20_000, "😀", "<script>alert(1)</script>", "' OR 1=1 --"):
        hallado(texto)
    problema(nadie.post("/api/v1/publicado", {"texto": "x" * 20_001}), 422)
    problema(nadie.post("/api/v1/publicado", {}), 400)


def test_quien_busca_demasiado_espera_y_los_demas_no(fabrica):
    s = fabrica(
        "busquedas",
        ajustes={"busquedas": "{ porDireccion: 3, minutos: 1440 }"},
        opciones=["--reloj", "2026-04-14T10:00:00-06:00", "--sin-trabajos"],
    )
    s.poblar({"opal": ("operador", None)}).arrancar()
    nadie, opal = persona(s), persona(s, "opal")
    for _ in range(3):
        exigir(nadie.post("/api/v1/publicado", {"texto": "sueldos"}), 200)
    harto = nadie.post("/api/v1/publicado", {"texto": "sueldos"})
    problema(harto, 429, "demasiados-intentos", "espera 1440 minutos")
    assert int(harto.headers["retry-after"]) > 0
    exigir(opal.post("/api/v1/publicado", {"texto": "sueldos"}), 200)
    exigir(nadie.get("/api/v1/respuestas?q=sueldos"), 200)
    assert "429" in nadie.pedir("/api/openapi.json")["paths"]["/api/v1/publicado"]["post"]["responses"]
    s.detener()
