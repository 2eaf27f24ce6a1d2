"""Our signatures against the two published libraries, on bodies nobody chose."""

import base64
import json
import os
import random
import subprocess
import time

from standardwebhooks.webhooks import Webhook as Estandar
from svix.webhooks import Webhook as Svix

from servicio import RAIZ

PROBADOR = RAIZ / ".build/debug/probador"


def test_dos_mil_cuerpos_al_azar_los_aceptan_standardwebhooks_y_svix():
    azar = random.Random(20260414)
    mensajes = []
    for n in range(2_000):
        valor = {
            "n": n,
            "t": "".join(chr(azar.choice([azar.randrange(32, 127), azar.randrange(160, 0x2FFF)])) for _ in range(azar.randrange(200))),
        }
        cuerpo = json.dumps(valor, ensure_ascii=azar.random() < 0.5).encode()
        secreto = "whsec_" + base64.b64encode(os.urandom(azar.randrange(24, 65))).decode()
        mensajes.append((secreto, f"msg_{azar.getrandbits(64):x}", int(time.time()), cuerpo))
    lineas = "".join(
        json.dumps({"secreto": s, "id": i, "momento": m, "cuerpo": base64.b64encode(c).decode()}) + "\n" for s, i, m, c in mensajes
    )
    fin = subprocess.run([PROBADOR, "firmar"], input=lineas, capture_output=True, text=True, timeout=120, check=True)
    firmas = fin.stdout.splitlines()
    assert len(firmas) == 2_000
    for (secreto, identificador, momento, cuerpo), firma in zip(mensajes, firmas, strict=True):
        estandar = {"webhook-id": identificador, "webhook-timestamp": str(momento), "webhook-signature": firma}
        assert Estandar(secreto).verify(cuerpo, estandar) == json.loads(cuerpo)
        svix = {"svix-id": identificador, "svix-timestamp": str(momento), "svix-signature": firma}
        assert Svix(secreto).verify(cuerpo, svix) is not False
        cambiado = cuerpo[:-1] + b" }"
        try:
            Estandar(secreto).verify(cambiado, estandar)
            raise AssertionError("se aceptó un cuerpo cambiado")
        except Exception as e:
            assert "signature" in str(e).lower(), e
