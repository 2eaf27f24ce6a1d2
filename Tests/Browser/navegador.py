"""Headless Chromium through its own debugging pipe: a real browser with nothing installed but the browser.

One page at a time. Speaks the DevTools protocol over two pipes (NUL-separated JSON), so no port is opened.
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

TELEFONO = (390, 844, True)
ESCRITORIO = (1280, 900, False)
PROGRAMAS = ("chromium", "chromium-browser", "google-chrome", "chrome")


class Navegador:
    def __init__(self, javascript=True):
        programa = next((p for p in map(shutil.which, PROGRAMAS) if p), None)
        if programa is None:
            raise FileNotFoundError("falta Chromium: apt-get install chromium")
        self._perfil = tempfile.mkdtemp(prefix="navegador-")
        de_el, hacia_mi = os.pipe()
        de_mi, hacia_el = os.pipe()

        def poner_tubos():
            # Chromium reads commands from 3 and writes to 4; copies first, so that neither overwrites the other.
            entrada, salida = os.dup(de_mi), os.dup(hacia_mi)
            os.dup2(entrada, 3), os.dup2(salida, 4)

        self._proceso = subprocess.Popen(
            [
                programa, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                "--no-first-run", "--disable-background-networking", "--lang=es-MX", "--force-color-profile=srgb",
                f"--user-data-dir={self._perfil}", "--remote-debugging-pipe", "about:blank",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=poner_tubos,
        )  # fmt: skip
        os.close(de_mi), os.close(hacia_mi)
        self._escribir, self._leer = os.fdopen(hacia_el, "wb", 0), os.fdopen(de_el, "rb", 0)
        self._pendiente, self._numero, self._sesion = b"", 0, None
        self._estado, self._cargada = None, False
        self.quejas = []  # console errors, exceptions, what the page's policy refused
        ventana = next(t for t in self._decir("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._sesion = self._decir("Target.attachToTarget", targetId=ventana["targetId"], flatten=True)["sessionId"]
        for dominio in ("Page", "Runtime", "Log", "Network"):
            self._decir(dominio + ".enable")
        if not javascript:
            self._decir("Emulation.setScriptExecutionDisabled", value=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.cerrar()

    def cerrar(self):
        self._proceso.terminate()
        self._proceso.wait(20)
        self._escribir.close(), self._leer.close()
        shutil.rmtree(self._perfil, ignore_errors=True)

    # The protocol

    def _mensaje(self):
        while b"\0" not in self._pendiente:
            leido = self._leer.read(1 << 16)
            if not leido:
                raise EOFError("Chromium se cerró")
            self._pendiente += leido
        uno, _, self._pendiente = self._pendiente.partition(b"\0")
        mensaje = json.loads(uno)
        metodo, datos = mensaje.get("method"), mensaje.get("params", {})
        if metodo == "Network.responseReceived" and datos["type"] == "Document":
            self._estado = datos["response"]["status"]
        elif metodo == "Page.loadEventFired":
            self._cargada = True
        elif metodo == "Log.entryAdded" and datos["entry"]["level"] == "error":
            self.quejas.append(datos["entry"]["text"])
        elif metodo == "Runtime.exceptionThrown":
            self.quejas.append(datos["exceptionDetails"]["text"])
        return mensaje

    def _decir(self, metodo, **datos):
        self._numero += 1
        pedido = {"id": self._numero, "method": metodo, "params": datos}
        if self._sesion:
            pedido["sessionId"] = self._sesion
        self._escribir.write(json.dumps(pedido).encode() + b"\0")
        while True:
            mensaje = self._mensaje()
            if mensaje.get("id") == self._numero:
                if "error" in mensaje:
                    raise RuntimeError(f"{metodo}: {mensaje['error']}")
                return mensaje["result"]

    # What a person does

    def tamano(self, ancho, alto, movil):
        self._decir("Emulation.setDeviceMetricsOverride", width=ancho, height=alto, deviceScaleFactor=2 if movil else 1, mobile=movil)

    def abrir(self, url, limite=30):
        """Goes to a URL and returns when the page has loaded; its HTTP status."""
        self._estado, self._cargada = None, False
        marca = self._decir("Page.navigate", url=url)
        if "errorText" in marca:
            raise RuntimeError(f"{url}: {marca['errorText']}")
        return self._cargar(limite)

    def _cargar(self, limite=30):
        # Both events may already have come while a command's own reply was awaited.
        fin = time.monotonic() + limite
        while not self._cargada:
            if time.monotonic() > fin:
                raise TimeoutError("la página no terminó de cargar")
            self._mensaje()
        return self._estado

    def evaluar(self, expresion):
        """The value of a JavaScript expression in the page; works with the page's own scripts off."""
        r = self._decir("Runtime.evaluate", expression=expresion, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in r:
            raise RuntimeError(r["exceptionDetails"].get("exception", {}).get("description", str(r)))
        return r["result"].get("value")

    def texto(self):
        return self.evaluar("document.body.innerText")

    def escribir(self, selector, texto):
        """Types into the field that a CSS selector finds."""
        self.evaluar(f"document.querySelector({json.dumps(selector)}).focus()")
        self._decir("Input.insertText", text=texto)

    def tocar(self, selector, navega=True):
        """Clicks where the element is; with `navega`, waits for the page that follows."""
        x, y = self.evaluar(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()"
        )
        self._estado, self._cargada = None, False
        for tipo in ("mousePressed", "mouseReleased"):
            self._decir("Input.dispatchMouseEvent", type=tipo, x=x, y=y, button="left", clickCount=1)
        return self._cargar() if navega else None

    def desborde(self):
        """CSS pixels by which the page is wider than the window; 0 is right."""
        return self.evaluar("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)")

    def foto(self, archivo, entera=True):
        """Saves a PNG of the page, whole or only what the window shows."""
        with open(archivo, "wb") as f:
            f.write(base64.b64decode(self._decir("Page.captureScreenshot", format="png", captureBeyondViewport=entera)["data"]))
