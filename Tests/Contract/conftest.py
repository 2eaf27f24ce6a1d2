"""A started service, its people and a webhook receiver, for every test here."""

import contextlib
import os
import pathlib
import sys

import pytest

AQUI = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(AQUI))

from cliente import Cliente  # noqa: E402
from postgres import SinPostgres  # noqa: E402
from receptor import Receptor  # noqa: E402
from servicio import PROGRAMA, Servicio  # noqa: E402

# id: (role, dependencia)
PERSONAS = {
    "opal": ("operador", None),
    "tita": ("titular", None),
    "audi": ("auditor", None),
    "adan": ("admin", None),
    "obras": ("enlace", "DGOP"),
    "tesoro": ("enlace", "TESORERIA"),
    "urbano": ("enlace", "DGDU"),
}
# Tests fail to give a clave on purpose, from one address, far more often than a person would.
SIN_FRENO = {
    "intentosDeClave": "{ porFolio: 1000, porDireccion: 100000, minutos: 15 }",
    "busquedas": "{ porDireccion: 100000, minutos: 1 }",
}


# Modules whose every test runs on both engines; the others, whose subject is not the database, on SQLite.
EN_LOS_DOS_MOTORES = {"test_concurrencia", "test_directorio", "test_filtro", "test_vida"}


def pytest_generate_tests(metafunc):
    if "motor" in metafunc.fixturenames:
        motores = ["sqlite"]
        if metafunc.module.__name__ in EN_LOS_DOS_MOTORES and os.environ.get("PREGUNTA_LEON_POSTGRES"):
            motores.append("postgres")
        metafunc.parametrize("motor", motores, indirect=True, scope="session")


def pytest_report_header():
    if not os.environ.get("PREGUNTA_LEON_POSTGRES"):
        return "sin PREGUNTA_LEON_POSTGRES: todo corre en SQLite (ops/test arranca un PostgreSQL propio)"


def pytest_addoption(parser):
    parser.addoption("--largo", action="store_true", help="longer rounds: more fuzzing, more load")


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(300))


@pytest.fixture(scope="session")
def largo(request):
    return request.config.getoption("--largo")


@pytest.fixture(scope="session")
def programa():
    if not PROGRAMA.exists():
        pytest.exit(f"falta {PROGRAMA}; compila primero con: swift build", returncode=2)
    return PROGRAMA


@pytest.fixture(scope="session")
def motor(request):
    """What `fabrica` is told to make a service on this engine."""
    return {"postgres": os.environ["PREGUNTA_LEON_POSTGRES"]} if request.param == "postgres" else {}


@pytest.fixture(scope="session")
def receptor(motor):
    r = Receptor()
    yield r
    r.cerrar()


@pytest.fixture(scope="session")
def fabrica(programa, tmp_path_factory):
    """Makes services, not started, and ends them all."""
    hechos = []

    def hacer(nombre="servicio", **opciones):
        s = Servicio(tmp_path_factory.mktemp(nombre), programa, **opciones)
        hechos.append(s)
        return s

    yield hacer
    for s in hechos:
        s.detener()
        if s.base:
            # A test may have had a server of its own, gone by now.
            with contextlib.suppress(SinPostgres):
                s.base.borrar()


@pytest.fixture(scope="session")
def servidor(fabrica, receptor, motor):
    """The shared service: started, with `servidor.fichas` = {id: bearer token} of PERSONAS."""
    s = fabrica(
        **motor,
        ajustes={
            **SIN_FRENO,
            "webhooks": f'{{ destinosPrivados: ["127.0.0.1:{receptor.puerto}"], plazo: 10 }}',
        },
    )
    yield s.poblar(PERSONAS).arrancar()
    # Nothing the suite did may have left a difference between the events and what is derived from them.
    s.detener()
    assert s.ejecutar("verify", "--json").returncode == 0


def _persona(id):
    @pytest.fixture(scope="session", name=id)
    def persona(servidor):
        return Cliente(servidor.url, servidor.fichas[id])

    return persona


opal, tita, audi, adan, obras, tesoro, urbano = map(_persona, PERSONAS)


@pytest.fixture(scope="session")
def ciudadana(servidor):
    return Cliente(servidor.url)
