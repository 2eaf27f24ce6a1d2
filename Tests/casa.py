"""The rules of the house that a compiler does not hold. Usage: python3 Tests/casa.py [--repo FOLDER]

Says each breach with its file and line and ends with 1 if there is any.
"""

import argparse
import pathlib
import re
import sys

# Tables of data: longer than a file of code may be.
TABLAS = {
    "Sources/Filtro/ReglasDeLugar.swift",
    "Sources/Filtro/ReglasDeIndicios+ARCO.swift",
}
LINEAS_POR_ARCHIVO = 250
SIN_STORAGE = ("Sources/Http/", "Sources/Api/", "Sources/Paginas/")


def numeradas(texto):
    return enumerate(texto.splitlines(), 1)


def hechos_por_su_tipo(repo, archivos):
    """Who tells facts apart by their type decides far from the fact what only the fact should say."""
    lista = (repo / "Sources/Domain/Eventos/TipoDeHecho.swift").read_text()
    nombres = re.findall(r": (\w+)\.self", lista)
    assert len(nombres) > 40, "no se leyó la lista de hechos"
    tipo = re.compile(r"\b(?:as\??|is)\s+(?:any\s+)?(" + "|".join(nombres) + r")\b")
    for ruta, texto in archivos.items():
        for n, linea in numeradas(texto):
            if not linea.lstrip().startswith("//") and (m := tipo.search(linea)):
                yield f"{ruta}:{n}: distingue el hecho {m.group(1)} por su tipo; que lo diga el hecho (Domain/Eventos/Alcance.swift)"


def listas_con_default(repo, archivos):
    """A switch over the list of facts or of comandos that has a default forgets the next one in silence."""
    for ruta, texto in archivos.items():
        lineas = texto.splitlines()
        for i, linea in enumerate(lineas):
            if not re.search(r"\bswitch\b.*\b(hecho|tipoDeHecho|TipoDeHecho|self)\b.*\{", linea):
                continue
            sangria = len(linea) - len(linea.lstrip())
            cuerpo = []
            for otra in lineas[i + 1 :]:
                if otra.strip() == "}" and len(otra) - len(otra.lstrip()) == sangria:
                    break
                cuerpo.append(otra)
            de_hechos = any(re.search(r"case \.(solicitudRecibida|turnoAceptado|plazoVencido|notificacionRegistrada)\b", c) for c in cuerpo)
            if de_hechos and any(c.strip().startswith("default:") for c in cuerpo):
                yield f"{ruta}:{i + 1}: un switch sobre los hechos tiene default; enuméralos todos"


def extensiones_por_omision(repo, archivos):
    """A default implementation of what every fact must say would let the next one say nothing."""
    exigidos = r"\b(?:var (?:lectores|alude|llama)\b|func enPalabras\(_ n: Nombres\))"
    for ruta, texto in archivos.items():
        for bloque in re.finditer(r"^extension Hecho\b.*?^\}", texto, re.S | re.M):
            if re.search(exigidos, bloque.group(0)):
                n = texto[: bloque.start()].count("\n") + 1
                yield f"{ruta}:{n}: da por omisión lo que cada hecho debe decir de sí"


def web_sin_storage(repo, archivos):
    for ruta, texto in archivos.items():
        if ruta.startswith(SIN_STORAGE):
            for n, linea in numeradas(texto):
                if re.match(r"\s*(@testable )?import Storage\b", linea):
                    yield f"{ruta}:{n}: la web llega hasta Ventanilla; no importa Storage"


def archivos_largos(repo, archivos):
    for ruta, texto in archivos.items():
        n = texto.count("\n")
        if n > LINEAS_POR_ARCHIVO and ruta not in TABLAS:
            yield f"{ruta}: {n} líneas; el máximo es {LINEAS_POR_ARCHIVO}"


REGLAS = [hechos_por_su_tipo, listas_con_default, extensiones_por_omision, web_sin_storage, archivos_largos]


def main():
    argumentos = argparse.ArgumentParser(description=__doc__)
    argumentos.add_argument("--repo", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    repo = argumentos.parse_args().repo
    archivos = {str(r.relative_to(repo)): r.read_text() for r in sorted((repo / "Sources").rglob("*.swift"))}
    faltas = [falta for regla in REGLAS for falta in regla(repo, archivos)]
    print("\n".join(faltas) if faltas else f"{len(archivos)} archivos y {len(REGLAS)} reglas de la casa: en orden.")
    return 1 if faltas else 0


if __name__ == "__main__":
    sys.exit(main())
