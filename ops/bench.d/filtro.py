"""What ops/bench --filtro runs: the filtro, bm25s and scikit-learn on the same folds of the same real requests, in one run.

Prints, in Markdown, how often each method is right (means over the folds), how far its probabilities can be trusted, and
what the filtro costs. The requests are not part of the project: their folder is PREGUNTA_DATOS, or ../shared/data beside
the project.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

import filtro_medidas as medidas
import numpy as np
from filtro_sklearn import INDICE, Comparacion, Indice

RAIZ = pathlib.Path(__file__).resolve().parents[2]
DATOS = pathlib.Path(os.environ.get("PREGUNTA_DATOS", RAIZ.parent / "shared/data")) / "filtro"
PROGRAMA = os.environ["PREGUNTA_LEON_PROGRAMA"]
CASOS = {"ninguno": "sin ejemplos", "5": "5 por unidad", "20": "20 por unidad", "todo": "todos"}


def leer(nombre):
    return [json.loads(linea) for linea in (DATOS / nombre).read_text().splitlines() if linea]


def filtro(*argumentos):
    fin = subprocess.run([PROGRAMA, "filtro", *map(str, argumentos)], capture_output=True, text=True)
    if fin.returncode != 0:
        raise SystemExit(f"filtro {argumentos[0]}: {fin.stderr}")
    return fin.stdout


class Banco:
    """One temporary folder, the requests and the folds."""

    def __init__(self, carpeta, particiones):
        self.carpeta = carpeta
        self.lineas = leer("ine-2015.jsonl")
        unidades = leer("ine-dependencias.jsonl")
        self.etiquetas = [u["label"] for u in unidades]
        self.documentos = [f"{u['nombre']} {u['atribuciones']}" for u in unidades]
        self.pliegues = json.loads((DATOS / "pliegues.json").read_text())[:particiones]
        self.textos = [p["text"] for p in self.lineas]
        self.y = np.array([self.etiquetas.index(p["label"]) for p in self.lineas])

    def cortes(self, caso):
        for particion in self.pliegues:
            fold = np.array(particion["fold"])
            for k in range(5):
                prueba = np.where(fold == k)[0]
                aprender = {"ninguno": [], "todo": np.where(fold != k)[0]}
                yield aprender[caso] if caso in aprender else np.array(particion["examples"][caso][k]), prueba

    def escribir(self, nombre, cuales):
        ruta = self.carpeta / nombre
        ruta.write_text("".join(json.dumps(self.lineas[i], ensure_ascii=False) + "\n" for i in cuales))
        return ruta

    def con_filtro(self, aprender, prueba, con_directorio):
        """The probability of each label for each text, and the size of each suggested set."""
        modelo = self.carpeta / "filtro.modelo"
        directorio = ["--dependencias", DATOS / "ine-dependencias.jsonl"] if con_directorio else []
        filtro("entrenar", "--ejemplos", self.escribir("aprender.jsonl", aprender), *directorio, "--modelo", modelo)
        examen, detalle = self.escribir("prueba.jsonl", prueba), self.carpeta / "detalle.jsonl"
        dicho = json.loads(filtro("evaluar", "--ejemplos", examen, "--modelo", modelo, "--detalle", detalle, "--json"))
        casos = [json.loads(linea) for linea in detalle.read_text().splitlines()]
        p = np.zeros((len(casos), len(self.etiquetas)))
        for i, caso in enumerate(casos):
            for candidata in caso["lista"]:
                p[i, self.etiquetas.index(candidata["label"])] = candidata["probabilidad"]
        mias = medidas.aciertos(self.y[prueba], p)
        if max(abs(a - dicho[k]) for a, k in zip(mias, ["top1", "top3", "macroF1"], strict=True)) > 0.03:
            raise SystemExit(f"Lo que dice «filtro evaluar» y lo que se mide aquí no se parecen: {dicho}, {mias}.")
        return p, np.array([caso["recomendadas"] for caso in casos])


def comparar(banco):
    """{name: {case: measures}}"""
    salida = defaultdict(dict)
    frio, _ = banco.con_filtro([], range(len(banco.textos)), True)
    indice = Indice(banco.documentos).puntos(banco.textos)
    for caso, titulo in CASOS.items():
        print(f"{titulo}…", file=sys.stderr, flush=True)
        juntas = defaultdict(list)
        for aprender, prueba in banco.cortes(caso):
            verdad = banco.y[prueba]
            if caso == "ninguno":
                juntas["BM25 solo"].append((verdad, *banco.con_filtro(aprender, prueba, True)))
                juntas[INDICE].append((verdad, indice[prueba], None))
                continue
            juntas["clasificador solo"].append((verdad, *banco.con_filtro(aprender, prueba, False)))
            juntas["mezcla"].append((verdad, *banco.con_filtro(aprender, prueba, True)))
            otros = Comparacion([banco.textos[i] for i in aprender], banco.y[aprender], len(banco.etiquetas))
            for nombre, puntos in otros.puntos([banco.textos[i] for i in prueba], indice[prueba], frio[prueba]).items():
                juntas[nombre].append((verdad, puntos, None))
        for nombre, pliegues in juntas.items():
            salida[nombre][caso] = medidas.resumir(pliegues, con_probabilidad=nombre not in Comparacion.SIN_PROBABILIDAD)
    salida["mezcla"]["ninguno"] = salida["BM25 solo"]["ninguno"]
    return salida


def imprimir(tabla):
    for titulo, claves in medidas.TABLAS.items():
        print(f"\n| {titulo} | {' | '.join(CASOS.values())} |\n|---|{'---|' * len(CASOS)}")
        for nombre, fila in tabla.items():
            celdas = [[f"{fila[c][k]:.3f}" for k in claves if k in fila[c]] if c in fila else [] for c in CASOS]
            if any(celdas):
                print(f"| {nombre} | {' | '.join(' / '.join(celda) for celda in celdas)} |")


def reloj(trabajo, veces):
    tiempos = []
    for _ in range(veces):
        inicio = time.perf_counter()
        trabajo()
        tiempos.append(time.perf_counter() - inicio)
    return min(tiempos)


def costos(banco):
    """50 candidates: the real texts dealt among as many made-up labels, which is slower to learn than real ones."""
    print("costos…", file=sys.stderr, flush=True)
    etiquetas = [f"D{k:02}" for k in range(50)]
    ejemplos, modelo = banco.carpeta / "diez-mil.jsonl", banco.carpeta / "diez-mil.modelo"
    with ejemplos.open("w") as salida:
        for i in range(10_000):
            texto = f"{banco.textos[i % len(banco.textos)]} {i // len(banco.textos)}"
            salida.write(json.dumps({"text": texto, "label": etiquetas[i * 7 % 50]}) + "\n")
    entrenar = reloj(lambda: filtro("entrenar", "--ejemplos", ejemplos, "--modelo", modelo), 1)
    examen = banco.escribir("prueba.jsonl", range(len(banco.lineas)))
    veces = [json.loads(filtro("evaluar", "--ejemplos", examen, "--modelo", modelo, "--json")) for _ in range(3)]
    vacio = reloj(lambda: filtro("--help"), 5)
    cargar = reloj(lambda: filtro("sugerir", "agua", "--modelo", modelo), 5) - vacio
    print("\n| costo, 10,000 textos y 50 dependencias | medido |\n|---|---|")
    print(f"| una sugerencia | {min(m['microsegundosPorTexto'] for m in veces):.0f} µs |")
    print(f"| entrenar | {entrenar:.1f} s |")
    print(f"| modelo | {modelo.stat().st_size / 1e6:.1f} MB |")
    print(f"| cargarlo y contestar una vez | {cargar * 1000:.0f} ms |")


def main():
    lector = argparse.ArgumentParser(
        prog="ops/bench --filtro",
        description=__doc__,
        epilog="ejemplo: PREGUNTA_DATOS=/datos ops/bench --filtro --particiones 1",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    lector.add_argument("--filtro", action="store_true", required=True)
    lector.add_argument("--particiones", type=int, default=5, help="cuántas de las cinco particiones (menos es más rápido)")
    opciones = lector.parse_args()
    if not (DATOS / "ine-2015.jsonl").is_file():
        raise SystemExit(f"No están las solicitudes reales en {DATOS}. Di dónde con PREGUNTA_DATOS.")
    with tempfile.TemporaryDirectory() as carpeta:
        banco = Banco(pathlib.Path(carpeta), opciones.particiones)
        imprimir(comparar(banco))
        costos(banco)


if __name__ == "__main__":
    main()
