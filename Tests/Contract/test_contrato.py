"""The published contract against the running service: schemathesis asks as each role and holds every reply to OpenAPI."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

from cliente import Cliente, exigir
from conftest import PERSONAS, SIN_FRENO

# Who asks: (examples per operation, phases). What costs time is to make the values, most of all for the first example
# of each operation, so only the citizen and the clerk go through every limit of every value (coverage).
RONDAS = {
    None: (12, "examples,coverage,fuzzing"),
    "opal": (3, "examples,coverage,fuzzing"),
    "tita": (2, "examples,fuzzing"),
    "obras": (2, "examples,fuzzing"),
    "audi": (2, "examples,fuzzing"),
    "adan": (2, "examples,fuzzing"),
}
REVISIONES = ",".join(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "positive_data_acceptance",
        "missing_required_header",
        "unsupported_method",
        "ignored_auth",
    ]
)
# A well-formed request may still be refused for what it finds: not there, not allowed now, changed meanwhile, unfit value.
CONFIGURACION = """
[dictionaries.folios]
values = {folios}
[dictionaries.versiones]
values = ["*"]
[parameters]
"path.folio" = {{ dictionary = "folios", probability = 0.8 }}
"path.turno" = {{ dictionary = "numeros", probability = 0.8 }}
"path.propuesta" = {{ dictionary = "numeros", probability = 0.8 }}
"header.If-Match" = {{ dictionary = "versiones", probability = 0.8 }}
[dictionaries.numeros]
values = [1, 2]
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "303", "401", "403", "404", "409", "412", "422", "429"]
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "411", "412", "413", "414", "415", "422", "428", "429", "431"]
[checks.missing_required_header]
expected-statuses = ["400", "401", "403", "406", "415", "422", "428"]
# A cursor is a text of ours: any other is refused, though its form is right.
[[operations]]
include-method = "GET"
checks.positive_data_acceptance.expected-statuses = ["2xx", "303", "400", "401", "403", "404", "409", "412", "422", "429"]
# Here what else must be there follows from what is said: the right an ARCO request exercises, the sense of an answer…
[[operations]]
include-method = "POST"
include-path = [
  "/api/v1/solicitudes", "/api/v1/asesorias", "/api/v1/solicitudes/{{folio}}/respuesta", "/api/v1/solicitudes/{{folio}}/comite",
  "/api/v1/solicitudes/{{folio}}/reconduccion", "/api/v1/solicitudes/{{folio}}/correccion", "/api/v1/asesorias/{{folio}}/correccion",
  "/api/v1/solicitudes/{{folio}}/propuestas/{{propuesta}}/resolucion",
]
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "401", "403", "404", "409", "412", "422"]
"""


@pytest.fixture(scope="module")
def poblado(fabrica):
    """A service with cases in several estados, so that what is asked is often there."""
    s = fabrica("contrato", ajustes=SIN_FRENO, opciones=["--sin-trabajos"])
    s.poblar(PERSONAS).arrancar()
    ciudadana, opal, tita = (Cliente(s.url, s.fichas.get(id)) for id in (None, "opal", "tita"))
    folios = [ciudadana.presentar()["folio"] for _ in range(6)]
    for folio in folios[1:5]:
        opal.hacer(folio, "turnos", {"turnos": [{"dependencia": "DGOP"}, {"dependencia": "TESORERIA"}]})
    tita.hacer(folios[5], "respuesta", {"sentido": "entrega", "texto": "Se cambiaron 120."})
    arco = ciudadana.presentar(tipo="arco", derechoARCO="acceso", solicitante={"nombre": "Ana Ruiz"})
    asesoria = {"derecho": "acceso", "tema": "Luminarias", "resultado": "orientada"}
    ase = opal.crear("/api/v1/asesorias", {"canal": "oficina", "asesoria": asesoria})
    s.folios = [*folios, arco["folio"], ase["folio"]]
    yield s
    s.detener()


@pytest.fixture(scope="module")
def documento(poblado):
    return exigir(Cliente(poblado.url).get("/api/openapi.json"), 200).json()


def operaciones(documento):
    """(method, path, operation) of each one of the contract."""
    for camino, metodos in documento["paths"].items():
        for metodo, operacion in metodos.items():
            yield metodo.upper(), camino, operacion


def le_toca(operacion, quien):
    """Is it for this person? A citizen's are those that need no token; the others' say which roles they are for."""
    if not operacion["security"] or quien is None:
        return not operacion["security"]
    solo = re.search(r"Solo: ([a-z, ]+)\.$", operacion.get("description", ""))
    return solo is None or PERSONAS[quien][0] in solo[1].split(", ")


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("quien", RONDAS, ids=lambda q: q or "ciudadana")
def test_cada_respuesta_cumple_el_contrato(poblado, documento, quien, largo, tmp_path):
    ejemplos, fases = RONDAS[quien]
    if largo:
        ejemplos, fases = ejemplos * 10, "examples,coverage,fuzzing"
    configuracion = tmp_path / "schemathesis.toml"
    configuracion.write_text(CONFIGURACION.format(folios=json.dumps(poblado.folios)))
    orden = [
        pathlib.Path(sys.executable).parent / "schemathesis",
        "--config-file", configuracion, "run", poblado.url + "/api/openapi.json",
        "--phases", fases, "--checks", REVISIONES, "--max-examples", str(ejemplos),
        "--generation-deterministic", "--request-timeout", "20", "--workers", "1", "--no-shrink", "--continue-on-failure",
        "--suppress-health-check", "all", "--warnings", "off", "--no-color",
        "--report", "junit", "--report-junit-path", tmp_path / "junit.xml",
    ]  # fmt: skip
    if not largo and quien != "opal":  # the clerk also asks for what is not the clerk's
        for _, _, operacion in operaciones(documento):
            if le_toca(operacion, quien):
                orden += ["--include-operation-id", operacion["operationId"]]
    if quien:
        orden += ["--header", f"Authorization: Bearer {poblado.fichas[quien]}"]
    fin = subprocess.run(orden, cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "COLUMNS": "160"})
    assert fin.returncode == 0, fin.stdout[-12000:] + fin.stderr[-3000:]
    assert poblado.responde("/livez") and poblado.proceso.poll() is None


def test_sin_ficha_nadie_entra_a_lo_del_personal(poblado, documento):
    desconocido = Cliente(poblado.url).sesion
    puertas = [(metodo, camino) for metodo, camino, operacion in operaciones(documento) if operacion["security"]]
    assert len(puertas) > 50
    for metodo, camino in puertas:
        respuesta = desconocido.request(metodo, poblado.url + re.sub(r"\{[a-z]+\}", "1", camino), timeout=30)
        exigir(respuesta, 401)


@pytest.mark.timeout(600)
def test_despues_del_asedio_verify_no_encuentra_diferencias(poblado):
    fin = poblado.ejecutar("verify", "--json")
    assert fin.returncode == 0, fin.stdout + fin.stderr


def test_el_contrato_es_OpenAPI_3_1_y_dice_todas_las_rutas_que_usan_las_pruebas(documento):
    assert documento["openapi"].startswith("3.1")
    for metodo, camino in [
        ("post", "/api/v1/solicitudes"),
        ("get", "/api/v1/folios/{folio}"),
        ("post", "/api/v1/folios/{folio}/consulta"),
        ("get", "/api/v1/solicitudes/{folio}"),
        ("post", "/api/v1/solicitudes/{folio}/turnos"),
    ]:
        assert metodo in documento["paths"][camino], camino
