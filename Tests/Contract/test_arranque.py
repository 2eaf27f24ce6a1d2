"""What stops the start, and says why."""

import os
import stat

import pytest

from cliente import Cliente

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
