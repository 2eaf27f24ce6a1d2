"""What stops the start, and says why."""

import os
import pathlib
import signal
import socket
import stat
import struct
import threading

import pytest

from cliente import Cliente
from postgres import Postgres

TIEMPO = 60


def intento(s):
    """Starts a service that must refuse; what it printed."""
    s.lanzar()
    codigo = s.proceso.wait(TIEMPO)
    s.proceso = None
    texto = s.bitacora.read_text(errors="replace")
    assert codigo not in (0, -6, -11), texto
    return texto


@pytest.mark.parametrize(
    "archivo, viejo, nuevo",
    [
        ("servicio.yaml", "habilesHaciaAtras: 3", "habilesHaciaAtras: tres"),
        ("servicio.yaml", "habilesHaciaAtras: 3", "habilesAtras: 3"),
        ("dependencias.yaml", "tipo: centralizada", "tipo: inventada"),
        ("dependencias.yaml", "- clave: TESORERIA", "- clave: SHA"),
        ("reglas.yaml", "dias: 20", "dias: veinte"),
        ("calendario/2026.yaml", "2026-12-25", "2026-13-25"),
        ("calendario/2026.yaml", "version: 1", "version: [1"),
    ],
)
def test_un_archivo_de_configuracion_malo_detiene_el_arranque_con_archivo_y_linea(fabrica, archivo, viejo, nuevo):
    s = fabrica("config")
    ruta = s.config / archivo
    lineas = ruta.read_text().splitlines()
    n = next(i for i, linea in enumerate(lineas) if viejo in linea and not linea.lstrip().startswith("#"))
    lineas[n] = lineas[n].replace(viejo, nuevo)
    ruta.write_text("\n".join(lineas) + "\n")
    texto = intento(s)
    # An unclosed bracket is noticed where the file ends, not where it opened; a wrong key, in its own line.
    assert f"{archivo}:" in texto, texto
    if "[1" not in nuevo and "habilesAtras" not in nuevo:
        assert f"{archivo}:{n + 1}:" in texto, texto


def test_un_archivo_de_configuracion_que_falta_detiene_el_arranque(fabrica):
    s = fabrica("config")
    (s.config / "reglas.yaml").unlink()
    assert "reglas.yaml" in intento(s)


def llave_maestra(s):
    return next(s.carpeta.rglob("llave-maestra"))


def test_la_llave_maestra_nace_privada_y_sin_ella_no_arranca(fabrica):
    s = fabrica("llave").arrancar()
    persona = {"nombre": "Eulalia Sinforosa", "correo": "eulalia.sinforosa@ejemplo.mx"}
    acuse = Cliente(s.url).presentar(texto="Texto que solo la llave abre.", medio="correo", solicitante=persona)
    s.detener()
    llave = llave_maestra(s)
    assert stat.S_IMODE(os.stat(llave).st_mode) == 0o600
    for archivo in (p for p in s.carpeta.rglob("*") if p.is_file()):
        assert b"inforosa" not in archivo.read_bytes(), f"un dato personal está legible en {archivo}"
    guardada = llave.read_bytes()
    llave.unlink()
    assert "llave" in intento(s).lower()
    assert not llave.exists()
    # Another key is not taken for the one that is missing.
    llave.write_bytes(os.urandom(len(guardada)))
    llave.chmod(0o600)
    assert "llave" in intento(s).lower()
    llave.write_bytes(guardada)
    llave.chmod(0o600)
    s.arrancar()
    r = Cliente(s.url).post(f"/api/v1/folios/{acuse['folio']}/consulta", {"clave": acuse["clave"]})
    assert r.status_code == 200 and "solo la llave abre" in r.text
    s.detener()


def test_el_primer_arranque_da_la_entrada_de_administracion_y_el_segundo_no(fabrica):
    s = fabrica("primero").arrancar()
    primera = s.bitacora.read_text()
    assert f"Pregunta León en {s.url}" in primera and "/entrar?ficha=" in primera
    s.detener()
    s.bitacora.write_text("")
    s.arrancar()
    assert "/entrar?ficha=" not in s.bitacora.read_text()
    assert s.detener() == 0


# PostgreSQL: one clear line each, and exit code 1. On a server of its own, whose entrance each test arranges.


@pytest.fixture(scope="module")
def postgres():
    if not os.environ.get("PREGUNTA_LEON_POSTGRES"):
        pytest.skip("sin PREGUNTA_LEON_POSTGRES")
    p = Postgres(durable=False).arrancar()
    yield p
    p.detener()


def linea(s, url):
    """What `migrate` says about this database, which must be one line."""
    s.ajustar({"base": url})
    fin = s.ejecutar("migrate", limite=TIEMPO)
    assert fin.returncode == 1 and fin.stdout == "", (fin.returncode, fin.stdout, fin.stderr)
    texto = fin.stderr.strip()
    assert "\n" not in texto and "secreta" not in texto, texto
    return texto


def test_postgres_dice_en_una_linea_que_no_se_puede_usar(fabrica, postgres):
    s = fabrica("lineas", postgres=postgres.url)
    hba = pathlib.Path(postgres.carpeta, "datos/pg_hba.conf")
    hba.write_text("local all clara scram-sha-256\nlocal all intrusa reject\n" + hba.read_text())
    postgres.proceso.send_signal(signal.SIGHUP)
    s.base._psql(postgres.url, "CREATE ROLE clara LOGIN PASSWORD 'correcta'")
    lugar = f"@/{s.base.nombre}?host={postgres.carpeta}"
    for entrada in ("clara:secreta", "intrusa:secreta"):
        texto = linea(s, f"postgresql://{entrada}{lugar}")
        assert texto.startswith("PostgreSQL en") and f"«{entrada.split(':')[0]}»" in texto and "contraseña" in texto, texto
    assert linea(s, f"postgresql://leon@/no_existe?host={postgres.carpeta}").startswith("No existe la base de datos «no_existe»")
    assert linea(s, "postgresql://leon:secreta@127.0.0.1:1/leon").startswith("No se pudo conectar con PostgreSQL en 127.0.0.1:1")
    assert linea(s, "postgresql://leon:secreta@no-existe.invalid/leon").startswith(
        "No se pudo conectar con PostgreSQL en no-existe.invalid"
    )
    assert "no es válida" in linea(s, "postgresql://leon:secreta@[::1")
    # The keys have a database of their own, which may be the one that is missing.
    s.base._psql(postgres.url, f"DROP DATABASE {s.base.nombre}_llaves")
    assert linea(s, s.base.url).startswith(f"No existe la base de datos «{s.base.nombre}_llaves»")


def test_una_migracion_a_medias_se_nombra(fabrica, postgres):
    s = fabrica("a-medias", postgres=postgres.url)
    s.base.sql("CREATE TABLE turnos (x BIGINT)")
    assert linea(s, s.base.url).startswith("La migración 2 (expedientes) no se pudo aplicar y no cambió nada")


def test_un_postgres_viejo_se_rechaza(fabrica):
    s = fabrica("viejo")
    with socket.create_server(("127.0.0.1", 0)) as puerta:
        threading.Thread(target=hacerse_pasar, args=(puerta, "13.4"), daemon=True).start()
        texto = linea(s, f"postgresql://leon@127.0.0.1:{puerta.getsockname()[1]}/leon?sslmode=disable&gssencmode=disable")
    assert "es la versión 13.4 y hace falta la 15" in texto


def hacerse_pasar(puerta, version):
    """Greets as PostgreSQL of this version would, as far as a client looks before its first query."""

    def mensaje(tipo, cuerpo):
        return tipo + struct.pack("!i", len(cuerpo) + 4) + cuerpo

    conexion, _ = puerta.accept()
    conexion.recv(4096)
    ajustes = {"server_version": version, "server_encoding": "UTF8", "client_encoding": "UTF8"}
    saludo = mensaje(b"R", struct.pack("!i", 0))
    for nombre, valor in ajustes.items():
        saludo += mensaje(b"S", f"{nombre}\0{valor}\0".encode())
    conexion.sendall(saludo + mensaje(b"K", struct.pack("!ii", 1, 1)) + mensaje(b"Z", b"I"))
    conexion.recv(4096)
    conexion.close()
