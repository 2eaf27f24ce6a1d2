"""A real `pregunta-leon` in a folder of its own: built program, real database, real sockets.

Shared by Tests/Contract, Tests/Faults, Tests/Browser and ops/bench. Standard library only: settings of the copied
configuration are changed as text, one `key: value` line at a time.
"""

import copy
import ctypes
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request

from postgres import Base

RAIZ = pathlib.Path(__file__).resolve().parents[2]
PROGRAMA = pathlib.Path(os.environ.get("PREGUNTA_LEON_PROGRAMA", RAIZ / ".build/debug/pregunta-leon"))
ARRANQUE = 60  # seconds a start may take before it counts as failed


def puertos_libres(n):
    abiertos = [socket.create_server(("127.0.0.1", 0)) for _ in range(n)]
    puertos = [s.getsockname()[1] for s in abiertos]
    for s in abiertos:
        s.close()
    return puertos


def morir_con_el_padre():
    """In the child: an interrupted test run leaves no server behind."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Fallo(Exception):
    """A command or a start that did not end as expected, with what it printed."""


class Servicio:
    def __init__(self, carpeta, programa=PROGRAMA, ajustes=None, opciones=(), postgres=None):
        """- ajustes: {top-level key of servicio.yaml: its new one-line YAML value}. opciones: extra ones for serve.
        - postgres: URL of a server on which it gets databases of its own; without it, SQLite."""
        self.carpeta = pathlib.Path(carpeta)
        self.programa = pathlib.Path(programa)
        self.opciones = list(opciones)
        self.datos = self.carpeta / "datos"
        self.config = self.carpeta / "Config"
        self.bitacora = self.carpeta / "bitacora.txt"
        self.proceso = None
        self.base = Base(postgres) if postgres else None
        self.carpeta.mkdir(parents=True, exist_ok=True)
        shutil.copytree(RAIZ / "Config", self.config, dirs_exist_ok=True)
        self.puerto, self.puerto_interno = puertos_libres(2)
        self.ajustar(
            {
                "datos": str(self.datos),
                "llaves": str(self.carpeta / "llaves"),
                "sitio": self.url,
                **({"base": self.base.url} if self.base else {}),
                **(ajustes or {}),
            }
        )

    def hermano(self, nombre, *opciones):
        """Another process of the same service, as on another machine: same configuration and databases, other ports."""
        otro = copy.copy(self)
        otro.puerto, otro.puerto_interno = puertos_libres(2)
        otro.bitacora, otro.proceso, otro.opciones = self.carpeta / f"bitacora-{nombre}.txt", None, list(opciones)
        return otro

    @property
    def url(self):
        return f"http://127.0.0.1:{self.puerto}"

    @property
    def interno(self):
        return f"http://127.0.0.1:{self.puerto_interno}"

    def ajustar(self, ajustes):
        """Replaces whole top-level entries of servicio.yaml, nested lines included."""
        archivo = self.config / "servicio.yaml"
        texto = archivo.read_text()
        for clave, valor in ajustes.items():
            texto, n = re.subn(rf"(?m)^{clave}:.*\n((?:[ ]+.*|[ ]*#.*)?\n)*?(?=^\S|\Z)", f"{clave}: {valor}\n", texto)
            if n != 1:
                raise Fallo(f"servicio.yaml no tiene «{clave}» una sola vez")
        archivo.write_text(texto)

    # Commands

    def _comunes(self):
        return ["--config", str(self.config), "--datos", str(self.datos)]

    def ejecutar(self, *orden, limite=300):
        """Runs a command to its end and returns the finished process, whatever its exit code."""
        return subprocess.run([self.programa, *orden, *self._comunes()], capture_output=True, text=True, timeout=limite, cwd=self.carpeta)

    def orden(self, *orden, limite=300):
        """Runs a command that must succeed; its JSON, or None when it prints nothing."""
        fin = self.ejecutar(*orden, limite=limite)
        if fin.returncode != 0:
            raise Fallo(f"{' '.join(orden)} terminó con {fin.returncode}:\n{fin.stdout}\n{fin.stderr}")
        return json.loads(fin.stdout) if fin.stdout.strip() and "--json" in orden else None

    def crear_usuario(self, id, rol, dependencia=None):
        extra = ["--dependencia", dependencia] if dependencia else []
        return self.orden("usuario", "crear", "--id", id, "--nombre", id.title(), "--rol", rol, *extra, "--json")

    def poblar(self, personas):
        """An empty database with people: `fichas` is {id: bearer token} of {id: (rol, dependencia)}."""
        self.orden("migrate")
        self.fichas = {}
        for id, (rol, dependencia) in personas.items():
            self.crear_usuario(id, rol, dependencia)
            self.fichas[id] = self.token(id)
        return self

    def token(self, id):
        return self.orden("usuario", "token", "--id", id, "--dias", "2", "--json")["token"]

    def ficha(self, id):
        """The path of a one-time sign-in for the pages."""
        return self.orden("usuario", "ficha", "--id", id, "--json")["url"]

    # The process

    def lanzar(self, *extra, orden="serve"):
        """Starts `serve`, or another command that stays, and returns at once."""
        puertos = ["--puerto", str(self.puerto), "--puerto-interno", str(self.puerto_interno)] if orden == "serve" else []
        with open(self.bitacora, "ab") as salida:
            self.proceso = subprocess.Popen(
                [self.programa, orden, *self._comunes(), *puertos, *self.opciones, *extra],
                stdin=subprocess.DEVNULL, stdout=salida, stderr=subprocess.STDOUT, cwd=self.carpeta, preexec_fn=morir_con_el_padre,
            )  # fmt: skip
        return self

    def arrancar(self, *extra):
        """Starts `serve` and returns when it is ready; the seconds that took are in `segundos_de_arranque`."""
        inicio = time.monotonic()
        self.lanzar(*extra)
        while time.monotonic() - inicio < ARRANQUE:
            if self.proceso.poll() is not None:
                raise Fallo(f"serve terminó al arrancar con {self.proceso.returncode}:\n{self.cola()}")
            if self.responde("/readyz"):
                self.segundos_de_arranque = time.monotonic() - inicio
                return self
            time.sleep(0.01)
        self.matar()
        raise Fallo(f"serve no estuvo listo en {ARRANQUE} s:\n{self.cola()}")

    def responde(self, camino):
        try:
            with urllib.request.urlopen(self.url + camino, timeout=2) as r:
                return r.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def detener(self, limite=30):
        """Asks it to end (SIGTERM) and returns its exit code."""
        if self.proceso is None:
            return None
        if self.proceso.poll() is None:
            self.proceso.send_signal(signal.SIGTERM)
            try:
                self.proceso.wait(limite)
            except subprocess.TimeoutExpired:
                self.proceso.kill()
                self.proceso.wait()
        codigo, self.proceso = self.proceso.returncode, None
        return codigo

    def matar(self):
        """kill -9."""
        if self.proceso is not None:
            self.proceso.kill()
            self.proceso.wait()
            self.proceso = None

    def cola(self, lineas=40):
        return "\n".join(self.bitacora.read_text(errors="replace").splitlines()[-lineas:])

    # What is on the disk

    def sql(self, consulta, *valores, base="casos.sqlite"):
        """Reads the database beside the running service, without writing."""
        if self.base:
            return self.base.sql(consulta, llaves=base == "llaves.sqlite")
        with sqlite3.connect(f"file:{self.datos / base}?mode=ro", uri=True, timeout=10) as db:
            return db.execute(consulta, valores).fetchall()

    def filas(self):
        """{table: rows} of the cases' database: two equal answers mean that nothing was written."""
        lista = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        if self.base:
            lista = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        tablas = [t for (t,) in self.sql(lista)]
        return {t: self.sql(f'SELECT count(*) FROM "{t}"')[0][0] for t in tablas}


def verificador(letras):
    """ISO 7064 MOD 37,36, written apart from the service's own: `SAI2026000001` → its check character."""
    alfabeto = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    p = 36
    for letra in letras:
        p = (p + alfabeto.index(letra)) % 36 or 36
        p = p * 2 % 37
    return alfabeto[(37 - p) % 36]


def folio(tipo, anio, consecutivo):
    return f"{tipo}-{anio}-{consecutivo:06}-{verificador(f'{tipo}{anio}{consecutivo:06}')}"


def consecutivo(texto):
    return int(texto.split("-")[2])
