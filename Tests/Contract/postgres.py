"""A private PostgreSQL from Debian's packages: a folder, a Unix socket, no network, an unprivileged user.

    python3 Tests/Contract/postgres.py        starts one, prints its URL and keeps it until it is told to end

With PREGUNTA_LEON_POSTGRES in the environment the tests use that server instead. Standard library only.
"""

import contextlib
import ctypes
import glob
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid

MINIMA = 15


class SinPostgres(Exception):
    pass


def programas():
    """The folder of the newest server installed, Debian's layout."""
    carpetas = glob.glob("/usr/lib/postgresql/*/bin/postgres")
    versiones = sorted((int(re.search(r"/(\d+)/", c).group(1)), os.path.dirname(c)) for c in carpetas)
    if not versiones or versiones[-1][0] < MINIMA:
        raise SinPostgres(f"hace falta PostgreSQL {MINIMA} o posterior; instálalo con: apt-get install postgresql")
    return versiones[-1][1]


def _cuenta():
    """Who runs the server: PostgreSQL refuses to be root."""
    if os.getuid() != 0:
        return {}
    for nombre in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            cuenta = pwd.getpwnam(nombre)
            return {"user": cuenta.pw_uid, "group": cuenta.pw_gid, "extra_groups": []}
    raise SinPostgres("no hay un usuario sin privilegios para correr PostgreSQL")


def _caer_con_el_padre():
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


class Postgres:
    """- ajustes: settings of postgresql.conf. durable: False skips the disk's syncs, for tests that lose no power.
    - donde: where its folder goes. Not TMPDIR: the server's user must be able to reach it, and a socket's path is short."""

    def __init__(self, durable=True, donde="/tmp", **ajustes):
        self.bin, self.cuenta = programas(), _cuenta()
        self.carpeta = tempfile.mkdtemp(prefix="pg-", dir=donde)
        self.bitacora = self.carpeta + "/bitacora.txt"
        self.ajustes = {
            "listen_addresses": "", "unix_socket_directories": self.carpeta, "max_connections": 400,
            "fsync": "on" if durable else "off", "log_min_messages": "fatal", **ajustes,
        }  # fmt: skip
        self.proceso = None
        if self.cuenta:
            os.chown(self.carpeta, self.cuenta["user"], self.cuenta["group"])
        orden = ["initdb", "-D", self.carpeta + "/datos", "-E", "UTF8", "--locale=C", "-U", "leon", "-A", "trust", "--no-sync"]
        self._correr(orden)

    def _correr(self, orden):
        fin = subprocess.run(
            [f"{self.bin}/{orden[0]}", *orden[1:]], capture_output=True, text=True, cwd=self.carpeta, timeout=120, **self.cuenta
        )
        if fin.returncode != 0:
            raise SinPostgres(f"{orden[0]} terminó con {fin.returncode}: {fin.stderr}")

    def arrancar(self):
        ajustes = [f"-c{clave}={valor}" for clave, valor in self.ajustes.items()]
        with open(self.bitacora, "ab") as salida:
            self.proceso = subprocess.Popen(
                [f"{self.bin}/postgres", "-D", self.carpeta + "/datos", *ajustes],
                stdin=subprocess.DEVNULL, stdout=salida, stderr=salida, cwd=self.carpeta, preexec_fn=_caer_con_el_padre, **self.cuenta,
            )  # fmt: skip
        return self.esperar()

    def esperar(self, limite=60):
        fin = time.monotonic() + limite
        while time.monotonic() < fin:
            if self.proceso.poll() is not None:
                raise SinPostgres(f"PostgreSQL terminó al arrancar: {open(self.bitacora).read()[-2000:]}")
            if subprocess.run([f"{self.bin}/pg_isready", "-q", "-h", self.carpeta], check=False).returncode == 0:
                return self
            time.sleep(0.05)
        raise SinPostgres(f"PostgreSQL no estuvo listo en {limite} s")

    def parar(self, senal=signal.SIGINT):
        """SIGINT: orderly, connections cut. SIGQUIT: at once, as in a crash; the next start recovers."""
        if self.proceso is not None:
            self.proceso.send_signal(senal)
            self.proceso.wait(60)
            self.proceso = None

    def detener(self):
        self.parar(signal.SIGQUIT)
        shutil.rmtree(self.carpeta, ignore_errors=True)

    @property
    def url(self):
        return f"postgresql://leon@/postgres?host={self.carpeta}"


class Base:
    """The two databases of one service, new and empty, on a server given by its URL."""

    def __init__(self, servidor):
        self.nombre = "leon_" + uuid.uuid4().hex[:12]
        self.servidor = servidor
        for nombre in (self.nombre, self.nombre + "_llaves"):
            self._psql(servidor, f"CREATE DATABASE {nombre} TEMPLATE template0 ENCODING 'UTF8'")

    @property
    def url(self):
        return self._de(self.nombre)

    def _de(self, nombre):
        partes = urllib.parse.urlsplit(self.servidor)
        # urlunsplit would drop the empty authority of a socket's URL.
        return f"{partes.scheme}://{partes.netloc}/{nombre}" + (f"?{partes.query}" if partes.query else "")

    @staticmethod
    def _psql(url, consulta):
        fin = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", consulta, url],
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip
        if fin.returncode != 0:
            raise SinPostgres(f"psql: {fin.stderr}")
        return [tuple(int(c) if re.fullmatch(r"-?\d+", c) else c for c in f.split("\x1f")) for f in fin.stdout.splitlines()]

    def sql(self, consulta, llaves=False):
        return self._psql(self._de(self.nombre + ("_llaves" if llaves else "")), consulta)

    def borrar(self):
        for nombre in (self.nombre, self.nombre + "_llaves"):
            self._psql(self.servidor, f"DROP DATABASE IF EXISTS {nombre} WITH (FORCE)")


def principal():
    # Ends with whoever started it.
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    try:
        servidor = Postgres(durable=False)
    except SinPostgres as e:
        print(e, file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        print(servidor.arrancar().url, flush=True)
        servidor.proceso.wait()
    except KeyboardInterrupt:
        pass
    finally:
        servidor.detener()
    return 0


if __name__ == "__main__":
    sys.exit(principal())
