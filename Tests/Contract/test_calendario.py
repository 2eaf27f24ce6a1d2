"""The calendar over HTTP: dry run, apply, stale, and what is wrong said entry by entry."""

import copy

import pytest

from cliente import Cliente, exigir, problema

PERSONAS = {"opal": ("operador", None), "tita": ("titular", None), "obras": ("enlace", "DGOP")}


@pytest.fixture(scope="module")
def casa(fabrica):
    """A service of its own: what is applied here must not move another test's dates."""
    s = fabrica("calendario", opciones=["--reloj", "2026-04-14T10:00:00-06:00"])
    yield s.poblar(PERSONAS).arrancar()
    s.detener()
    assert s.ejecutar("verify", "--json").returncode == 0


def persona(casa, id):
    return Cliente(casa.url, casa.fichas.get(id))


def poner(quien, cuerpo, camino="/api/v1/calendario"):
    return quien.sesion.put(quien.url + camino, json=cuerpo, timeout=60)


def vigente(casa):
    c = persona(casa, "nadie").pedir("/api/v1/calendario")
    return {k: c[k] for k in ("anios", "inhabiles", "suspensiones")}


def con_dia(casa, fecha):
    c = copy.deepcopy(vigente(casa))
    c["inhabiles"].append({"fecha": fecha, "motivo": "Asueto", "fuente": "acuerdo UT/3/2026"})
    return c


def esperar_recuento(casa):
    import time

    fin = time.monotonic() + 60
    while "recalculando" in persona(casa, "nadie").pedir("/api/v1/calendario"):
        assert time.monotonic() < fin, "el recuento no terminó"
        time.sleep(0.2)


def test_se_ensaya_se_aplica_y_lo_viejo_se_rechaza(casa):
    opal, tita = persona(casa, "opal"), persona(casa, "tita")
    folios = [opal.presentar()["folio"] for _ in range(3)]
    antes = [opal.pedir(f"/api/v1/solicitudes/{f}")["fechaLimite"] for f in folios]
    ensayo = exigir(poner(tita, {"calendario": con_dia(casa, "2026-04-16")}), 200).json()
    assert ensayo["casos"] == 3 and ensayo["esperan"] == 3 and {c["folio"] for c in ensayo["cambios"]} == set(folios)
    assert [opal.pedir(f"/api/v1/solicitudes/{f}")["fechaLimite"] for f in folios] == antes
    otro = exigir(poner(tita, {"calendario": con_dia(casa, "2026-04-17")}), 200).json()
    pagina = tita.pedir(f"/api/v1/ensayos/{ensayo['ensayo']}")
    assert pagina["cambios"] == ensayo["cambios"]

    aplicado = exigir(poner(tita, {"ensayo": ensayo["ensayo"], "acuerdo": "acuerdo UT/3/2026"}), 200).json()
    assert aplicado["version"] == 2
    problema(poner(tita, {"ensayo": otro["ensayo"], "acuerdo": "x"}), 409, "estado-no-permite", "ensaya de nuevo")
    esperar_recuento(casa)
    for folio in folios:
        plazos = {p["plazo"]["numero"]: p for p in opal.pedir(f"/api/v1/solicitudes/{folio}/plazos")["elementos"]}
        for c in (c for c in ensayo["cambios"] if c["folio"] == folio):
            assert plazos[c["plazo"]]["plazo"]["vence"] == (c["antes"] if c["espera"] else c["vence"])
        # A later date reaches the citizen first, and then the clock.
        opal.hacer(folio, "notificaciones", {"objeto": "cambio_de_fecha"})
        respuesta = next(c for c in ensayo["cambios"] if c["folio"] == folio and c["evento"] == "respuesta")
        assert opal.pedir(f"/api/v1/solicitudes/{folio}")["fechaLimite"] == respuesta["vence"]
    ahora = opal.presentar()["folio"]
    prueba = opal.pedir(f"/api/v1/solicitudes/{ahora}/plazos")["elementos"][0]
    assert {"fecha": "2026-04-16", "cuenta": False, "motivo": "Asueto (acuerdo UT/3/2026)"} in prueba["dias"]


def test_el_ciudadano_recibe_la_prueba_dia_por_dia(casa):
    c = persona(casa, "nadie")
    acuse = c.presentar()
    consulta = exigir(c.sesion.post(f"{c.url}/api/v1/folios/{acuse['folio']}/consulta", json={"clave": acuse["clave"]}, timeout=30), 200)
    prueba = consulta.json()["pruebas"][0]
    assert sum(d["cuenta"] for d in prueba["dias"]) == prueba["plazo"]["dias"] and prueba["explicacion"].startswith("Cuenta como recibida")


@pytest.mark.parametrize("quien, estado", [("opal", 403), ("obras", 403), ("nadie", 401)])
def test_solo_la_titular_cambia_el_calendario(casa, quien, estado):
    problema(poner(persona(casa, quien), {"calendario": vigente(casa)}), estado)


MALOS = {
    "nada": (lambda c: {}, 422, "calendario"),
    "el que ya está": (lambda c: {"calendario": c}, 409, "ya está en vigor"),
    "un día dos veces": (lambda c: {"calendario": {**c, "inhabiles": c["inhabiles"] + c["inhabiles"][:1]}}, 422, "/calendario/inhabiles/"),
    "una fecha más allá de 2100": (
        lambda c: {"calendario": {**c, "anios": [2026, 2126], "inhabiles": [{"fecha": "2126-01-01", "motivo": "x", "fuente": "y"}]}},
        422,
        "1990 a 2100",
    ),
    "un día de un año sin capturar": (
        lambda c: {"calendario": {**c, "inhabiles": [{"fecha": "2027-01-01", "motivo": "x", "fuente": "y"}]}},
        422,
        "/calendario/inhabiles/0/fecha",
    ),
    "una errata": (
        lambda c: {"calendario": {**c, "inhabiles": [{"fecha": "2026-02-30", "motivo": "x", "fuente": "y"}]}},
        422,
        "/calendario/inhabiles/0/fecha",
    ),
    "suspensiones encimadas": (
        lambda c: {
            "calendario": {
                **c,
                "suspensiones": [
                    {"desde": "2026-12-21", "hasta": "2027-01-05", "motivo": "x", "acuerdo": "y"},
                    {"desde": "2026-12-30", "hasta": "2027-01-08", "motivo": "x", "acuerdo": "y"},
                ],
            }
        },
        422,
        "/calendario/suspensiones/1",
    ),
    "un ensayo inventado": (lambda c: {"ensayo": "0000", "acuerdo": "x"}, 422, "/ensayo"),
    "sin acuerdo": (lambda c: {"ensayo": "0000"}, 400, "/acuerdo"),
    "las dos cosas": (lambda c: {"ensayo": "0000", "acuerdo": "x", "calendario": c}, 422, "/calendario"),
}


@pytest.mark.parametrize("nombre", MALOS)
def test_un_calendario_malo_se_rechaza_y_no_cambia_nada(casa, nombre):
    hacer, estado, contiene = MALOS[nombre]
    antes = casa.filas()
    problema(poner(persona(casa, "tita"), hacer(vigente(casa))), estado, contiene=contiene)
    despues = casa.filas()
    antes.pop("fichas"), despues.pop("fichas")
    assert despues == antes


def test_las_reglas_tambien_se_ensayan_y_lo_verificado_no_se_reescribe(casa):
    tita = persona(casa, "tita")
    reglas = tita.pedir("/api/v1/reglas")["elementos"]
    mala = [{**r, "dias": 1} if r["id"] == "D-RESP" else r for r in reglas]
    problema(poner(tita, {"reglas": mala}, "/api/v1/reglas"), 422, contiene="ya estaba verificada")
    sin = [r for r in reglas if r["id"] != "A-RR"]
    problema(poner(tita, {"reglas": sin}, "/api/v1/reglas"), 422, contiene="no se borra")
    buena = [{**r, "dias": 6} if r["id"] == "A-RESP-G16" else r for r in reglas]
    ensayo = exigir(poner(tita, {"reglas": buena}, "/api/v1/reglas"), 200).json()
    assert ensayo["casos"] > 0 and all(c["regla"] == "A-RESP-G16" for c in ensayo["cambios"])


def test_el_resumen_del_dia_cuenta_lo_que_se_debe(casa):
    opal = persona(casa, "opal")
    resumen = opal.pedir("/api/v1/plazos/resumen?fecha=2026-04-30")
    assert resumen["vencidos"] and all(v["vence"] < "2026-04-30" for v in resumen["vencidos"])
    assert persona(casa, "obras").pedir("/api/v1/plazos/resumen?fecha=2026-04-30")["vencidos"] == []
