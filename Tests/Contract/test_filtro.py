"""The filtro over HTTP: what two processes learn from accepted turnos, going back, and who may see which past folio."""

import subprocess
import time

import pytest

from cliente import Cliente, exigir, problema

PERSONAS = {
    "opal": ("operador", None),
    "tita": ("titular", None),
    "audi": ("auditor", None),
    "agua": ("enlace", "SAPAL"),
    "obras": ("enlace", "DGOP"),
}
TEXTOS = {
    "agua": "¿Cuántas fugas de agua potable se repararon en la colonia {}?",
    "obras": "¿Cuánto costó tapar los baches de la calle {}?",
}
CLAVES = {"agua": "SAPAL", "obras": "DGOP"}


@pytest.fixture(scope="module")
def casa(fabrica, motor):
    """A `serve` without jobs and a worker beside it: what one process learns the other suggests."""
    s = fabrica("filtro", **motor, opciones=["--sin-trabajos"])
    s.poblar(PERSONAS).arrancar()
    trabajador = s.hermano("trabajador").lanzar(orden="worker")
    yield s
    trabajador.detener()
    s.detener()
    assert s.ejecutar("verify", "--json").returncode == 0


def persona(casa, id):
    return Cliente(casa.url, casa.fichas.get(id))


def aceptada(casa, quien, lugar):
    opal, enlace = persona(casa, "opal"), persona(casa, quien)
    folio = opal.presentar(texto=TEXTOS[quien].format(lugar))["folio"]
    s = opal.pedir(f"/api/v1/solicitudes/{folio}/sugerencias")
    turno = {
        "turnos": [{"dependencia": CLAVES[quien]}],
        "sugeridas": [x["clave"] for x in s["lista"][: max(s["recomendadas"], 1)]],
        "versionDelFiltro": s["version"],
    }
    opal.hacer(folio, "turnos", turno)
    enlace.hacer(folio, "turnos/1/aceptacion")
    return folio


def entrenar(casa, quien="opal"):
    r = exigir(persona(casa, quien).post("/api/v1/filtro/entrenamientos", {}), 202)
    fin = time.monotonic() + 300
    while "entrenamiento" in (tablero := persona(casa, quien).pedir("/api/v1/filtro")):
        assert time.monotonic() < fin, tablero["entrenamiento"]
        time.sleep(0.2)
    return r.json(), tablero


def test_aprende_de_lo_aceptado_y_se_vuelve_atras(casa):
    opal, tita = persona(casa, "opal"), persona(casa, "tita")
    vacio = opal.pedir("/api/v1/filtro")
    assert vacio == {"version": 0, "meses": [], "confusiones": [], "rechazos": [], "versiones": []}
    folios = {quien: [aceptada(casa, quien, n) for n in range(6)] for quien in CLAVES}
    pedido, t = entrenar(casa)
    assert pedido == {"nuevo": True} and t["version"] == 1 and t["versiones"][0]["ejemplos"] == 12
    assert t["versiones"][0]["vigente"] and t["versiones"][0]["actor"] == "opal"
    assert t["meses"][-1]["turnos"] > 0 and 0 <= t["meses"][-1]["tres"] <= 1
    s = exigir(opal.post("/api/v1/filtro", {"texto": "fugas de agua potable"}), 200).json()
    assert s["version"] == 1 and s["lista"][0]["clave"] == "SAPAL"
    de_agua = next(a["folios"] for a in s["antecedentes"] if a["clave"] == "SAPAL")
    assert de_agua and set(de_agua) <= set(folios["agua"])
    # One click back, to the cold start, and forward again.
    for version in (0, 1):
        exigir(tita.post(f"/api/v1/filtro/versiones/{version}/vigente", {}), 204)
        assert exigir(opal.post("/api/v1/filtro", {"texto": "fugas"}), 200).json()["version"] == version
    problema(tita.post("/api/v1/filtro/versiones/77/vigente", {}), 404)
    problema(opal.post("/api/v1/filtro/versiones/0/vigente", {}), 403)


def test_un_rechazo_se_ve_con_su_motivo_y_corrige(casa):
    opal, obras = persona(casa, "opal"), persona(casa, "obras")
    folio = opal.presentar(texto="¿Cuántas tomas de agua hay en los parques?")["folio"]
    opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGOP"}], "sugeridas": ["DGOP", "SAPAL"]})
    rechazo = {"tipo": "rechazo", "motivo": "Las tomas son de SAPAL.", "dependenciaSugerida": "SAPAL"}
    obras.hacer(folio, "turnos/1/propuestas", rechazo)
    opal.hacer(folio, "propuestas/1/resolucion", {"acepta": True})
    t = persona(casa, "audi").pedir("/api/v1/filtro")
    assert t["rechazos"][0]["folio"] == folio and t["rechazos"][0]["motivo"] == "Las tomas son de SAPAL." and t["rechazos"][0]["lugar"] == 1
    assert {"tomada": "DGOP", "correcta": "SAPAL", "veces": 1} in t["confusiones"]


def test_nadie_ve_un_folio_que_no_puede_abrir(casa):
    propia = aceptada(casa, "agua", "Centro")
    texto = {"texto": "fugas de agua potable de la colonia Centro"}

    def folios(quien):
        return {f for a in exigir(persona(casa, quien).post("/api/v1/filtro", texto), 200).json()["antecedentes"] for f in a["folios"]}

    assert propia in folios("opal") and propia in folios("agua")
    for quien, (_, dependencia) in PERSONAS.items():
        for folio in folios(quien):
            exigir(persona(casa, quien).get(f"/api/v1/solicitudes/{folio}"), 200)
            assert dependencia != "DGOP" or folio != propia
    problema(persona(casa, "nadie").post("/api/v1/filtro", texto), 401)
    for quien in ("agua", "obras"):
        problema(persona(casa, quien).get("/api/v1/filtro"), 403)
        problema(persona(casa, quien).post("/api/v1/filtro/entrenamientos", {}), 403)
    problema(persona(casa, "audi").post("/api/v1/filtro/entrenamientos", {}), 403)
    problema(persona(casa, "opal").sesion.post(casa.url + "/api/v1/filtro/entrenamientos", json={}, timeout=30), 400)


def test_un_enlace_no_averigua_que_se_pregunta_a_otras(casa):
    """What was learnt never reaches an enlace: the same answer as from the public directory, before and after."""
    opal, agua = persona(casa, "opal"), persona(casa, "agua")
    raro = {"texto": "ornitorrincos"}
    for n in range(6):
        folio = opal.presentar(texto=f"¿Cuánto costó retirar los ornitorrincos de la obra {n}?")["folio"]
        opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGOP"}]})
        persona(casa, "obras").hacer(folio, "turnos/1/aceptacion")
    for n in range(6):
        aceptada(casa, "agua", f"Nueva {n}")
    antes = exigir(agua.post("/api/v1/filtro", raro), 200).json()
    entrenar(casa)
    de_la_unidad = exigir(opal.post("/api/v1/filtro", raro), 200).json()
    assert de_la_unidad["version"] > 0 and de_la_unidad["lista"][0]["clave"] == "DGOP"
    suyo = exigir(agua.post("/api/v1/filtro", raro), 200).json()
    assert suyo == antes and suyo["version"] == 0 and suyo["lista"] == [] and suyo["antecedentes"] == []
    # The directory's own words, and its own past folios, are still there.
    propio = exigir(agua.post("/api/v1/filtro", {"texto": "fugas de agua potable"}), 200).json()
    assert propio["lista"][0]["clave"] == "SAPAL" and propio["lista"][0]["razones"] and propio["antecedentes"]


def test_las_partes_se_leen_y_cada_una_trae_sus_sugerencias(casa):
    opal = persona(casa, "opal")
    partes = ["cuántas fugas de agua potable hubo", "cuánto costó tapar los baches", "pensiones del IMSS"]
    folio = opal.presentar(texto="Tres cosas", partes=partes)["folio"]
    s = opal.pedir(f"/api/v1/solicitudes/{folio}/sugerencias")
    assert {"SAPAL", "DGOP"} <= {x["clave"] for x in s["lista"]} and s["lista"][0]["razones"]
    assert [p["texto"] for p in s["partes"]] == partes
    assert [p["lista"][0]["clave"] for p in s["partes"][:2]] == ["SAPAL", "DGOP"]
    suelto = exigir(opal.post("/api/v1/filtro", {"texto": "Tres cosas", "partes": partes}), 200).json()
    assert suelto["lista"] == s["lista"] and suelto["partes"] == s["partes"] and "incompetencia" not in suelto
    assert [x["folio"] for x in opal.pedir("/api/v1/solicitudes?q=baches")["elementos"]].count(folio) == 1
    # The draft is the body of the comando but for whether it is notoria, which a person says.
    borrador = s["incompetencia"]
    assert borrador["partes"] == [3] and "IMSS" in borrador["organismo"] and "LGTAIP, artículo 138" in borrador["motivo"]
    persona(casa, "tita").hacer(folio, "incompetencia", {**borrador, "notoria": True})
    problema(opal.post("/api/v1/filtro", {"texto": "x", "partes": []}), 422)


def test_antes_de_presentar_se_dice_adonde_y_nada_lo_impide(casa):
    nadie, opal = Cliente(casa.url), persona(casa, "opal")

    def antes(texto):
        r = exigir(nadie.post("/api/v1/publicado", {"texto": texto}), 200).json()
        assert set(r) <= {"elementos", "pareceARCO", "lugar", "fueraDeCompetencia"}, "nothing of the inside"
        return r

    assert "072" in antes("Quiero reportar un bache en mi calle")["lugar"]["donde"]
    assert "IMSS" in antes("¿Cuántas semanas cotizadas hay en el IMSS?")["fueraDeCompetencia"]["organismo"]
    assert antes("Quiero mi expediente médico")["pareceARCO"]
    assert antes("¿Cuántas luminarias hay?") == {**antes(" ¿Cuántas luminarias hay? "), "pareceARCO": False}
    for texto in ("x" * 20_000, "😀", "<b>IMSS</b>", "' OR 1=1 --"):
        antes(texto)
    folio = nadie.presentar(texto="Quiero reportar un bache en mi calle")["folio"]
    s = opal.pedir(f"/api/v1/solicitudes/{folio}/sugerencias")
    assert s["pareceTramite"] and s["lugar"]["asunto"] and "incompetencia" not in s


def test_en_la_terminal_se_dice_lo_mismo(programa, casa):
    def sugerir(texto):
        orden = [programa, "filtro", "sugerir", texto, "--config", str(casa.config)]
        return subprocess.run(orden, capture_output=True, text=True, timeout=60, check=True).stdout

    assert "Se hace en: " in sugerir("Quiero reportar un bache en mi calle") and "072" in sugerir("Quiero reportar un bache en mi calle")
    lineas = sugerir("¿Cuántas fugas de agua potable hubo? ¿Cuánto costó tapar los baches? ¿Y zzz con zzz?").splitlines()
    inicio = next(i for i, linea in enumerate(lineas) if linea.startswith("Trae 3 preguntas"))
    assert lineas[inicio + 1] == "1. ¿Cuántas fugas de agua potable hubo?" and "(SAPAL)" in lineas[inicio + 2]
    assert "   No lo sé." in lineas[inicio:] and any("(DGOP)" in linea for linea in lineas[inicio + 3 :])
