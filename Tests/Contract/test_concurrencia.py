"""Folios without gap or repeat, and one act per Idempotency-Key, however many ask at once."""

import json
import uuid

import pytest

from cliente import INTAKE, Cliente, disparar, problema
from servicio import consecutivo, folio


@pytest.fixture(scope="module")
def nuevo(fabrica, motor):
    """A service whose first folio is still to be given."""
    s = fabrica("concurrencia", **motor).arrancar()
    yield s
    s.detener()


def test_2000_solicitudes_a_la_vez_reciben_los_folios_1_a_2000(nuevo):
    pedidos = [(str(uuid.uuid4()), {**INTAKE, "texto": f"Petición número {i} de la prueba de carga."}) for i in range(2000)]
    respuestas = disparar(nuevo.puerto, pedidos, hilos=200)
    assert {estado for _, estado, _, _ in respuestas} == {201}, next(r for r in respuestas if r[1] != 201)
    cuerpos = [json.loads(c) for _, _, _, c in respuestas]
    assert sorted(consecutivo(c["folio"]) for c in cuerpos) == list(range(1, 2001))
    assert len({c["clave"] for c in cuerpos}) == 2000
    anio = int(cuerpos[0]["folio"].split("-")[1])
    for c in cuerpos:
        assert c["folio"] == folio("SAI", anio, consecutivo(c["folio"]))
    # Each clave opens its own case and shows its own text.
    for i in (0, 999, 1999):
        r = Cliente(nuevo.url).post(f"/api/v1/folios/{cuerpos[i]['folio']}/consulta", {"clave": cuerpos[i]["clave"]})
        assert r.status_code == 200 and pedidos[i][1]["texto"] in r.text, r.text


def test_50_envios_con_la_misma_llave_hacen_una_sola_solicitud(nuevo):
    antes = nuevo.filas()["eventos"]
    llave = str(uuid.uuid4())
    respuestas = disparar(nuevo.puerto, [(llave, INTAKE)] * 50, hilos=50)
    assert {estado for _, estado, _, _ in respuestas} == {201}, respuestas
    assert len({cuerpo for _, _, _, cuerpo in respuestas}) == 1
    assert len({e.get("ETag") or e.get("etag") for _, _, e, _ in respuestas}) == 1
    assert nuevo.filas()["eventos"] == antes + 1
    dada = json.loads(respuestas[0][3])["folio"]
    siguiente = folio("SAI", int(dada.split("-")[1]), consecutivo(dada) + 1)
    assert Cliente(nuevo.url).get(f"/api/v1/folios/{dada}").status_code == 200
    assert Cliente(nuevo.url).get(f"/api/v1/folios/{siguiente}").status_code == 404


def test_la_misma_llave_con_otro_cuerpo_se_rechaza(nuevo):
    c, llave = Cliente(nuevo.url), str(uuid.uuid4())
    assert c.post("/api/v1/solicitudes", INTAKE, llave=llave).status_code == 201
    antes = nuevo.filas()["eventos"]
    problema(c.post("/api/v1/solicitudes", {**INTAKE, "texto": "Otra cosa"}, llave=llave), 422, "llave-reutilizada")
    assert nuevo.filas()["eventos"] == antes


def test_despues_de_todo_verify_no_encuentra_diferencias(nuevo):
    fin = nuevo.ejecutar("verify", "--json")
    assert fin.returncode == 0, fin.stdout + fin.stderr
