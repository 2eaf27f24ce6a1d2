"""What ops/bench --filtro runs: the filtro and scikit-learn on the same folds of the same real requests, in one run.

Prints two tables in Markdown: how often each method is right (means over the folds) and what the filtro costs. The
requests are not part of the project: their folder is PREGUNTA_DATOS, or ../shared/data beside the project.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

RAIZ = pathlib.Path(__file__).resolve().parents[2]
DATOS = pathlib.Path(os.environ.get("PREGUNTA_DATOS", RAIZ.parent / "shared/data")) / "filtro"
PROGRAMA = os.environ["PREGUNTA_LEON_PROGRAMA"]
MEDIDAS = ["top-1", "top-3", "macro-F1"]
CASOS = {"5": "5 por unidad", "20": "20 por unidad", "todo": "todos"}


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
        self.unidades = leer("ine-dependencias.jsonl")
        self.pliegues = json.loads((DATOS / "pliegues.json").read_text())[:particiones]
        self.textos = [p["text"] for p in self.lineas]
        self.y = np.array([p["label"] for p in self.lineas])

    def cortes(self, caso):
        for particion in self.pliegues:
            fold = np.array(particion["fold"])
            for k in range(5):
                prueba = np.where(fold == k)[0]
                yield np.where(fold != k)[0] if caso == "todo" else np.array(particion["examples"][caso][k]), prueba

    def escribir(self, nombre, cuales):
        ruta = self.carpeta / nombre
        ruta.write_text("".join(json.dumps(self.lineas[i], ensure_ascii=False) + "\n" for i in cuales))
        return ruta

    def con_filtro(self, aprender, prueba, con_directorio):
        """(top-1, top-3, macro-F1) and a list of (probability of the first, whether it was right)."""
        modelo = self.carpeta / "filtro.modelo"
        directorio = ["--dependencias", DATOS / "ine-dependencias.jsonl"] if con_directorio else []
        filtro("entrenar", "--ejemplos", self.escribir("aprender.jsonl", aprender), *directorio, "--modelo", modelo)
        examen, detalle = self.escribir("prueba.jsonl", prueba), self.carpeta / "detalle.jsonl"
        m = json.loads(filtro("evaluar", "--ejemplos", examen, "--modelo", modelo, "--detalle", detalle, "--json"))
        casos = [json.loads(linea) for linea in detalle.read_text().splitlines()]
        return (m["top1"], m["top3"], m["macroF1"]), [(c["probabilidad"], c["primera"] == c["label"]) for c in casos]

    def con_sklearn(self, aprender, prueba):
        """{name: (top-1, top-3, macro-F1)} for scikit-learn's two."""
        rasgos = make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode"),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, strip_accents="unicode"),
        )
        x = rasgos.fit_transform([self.textos[i] for i in aprender])
        z = rasgos.transform([self.textos[i] for i in prueba])
        salida = {}
        for nombre, modelo in {
            "scikit-learn, regresión logística": LogisticRegression(C=30, max_iter=200, class_weight="balanced"),
            "scikit-learn, SVM lineal": LinearSVC(class_weight="balanced"),
        }.items():
            modelo.fit(x, self.y[aprender])
            orden = modelo.classes_[np.argsort(-modelo.decision_function(z), axis=1, kind="stable")]
            verdad = self.y[prueba]
            salida[nombre] = (
                np.mean(orden[:, 0] == verdad),
                np.mean((orden[:, :3] == verdad[:, None]).any(axis=1)),
                f1_score(verdad, orden[:, 0], average="macro"),
            )
        return salida


def calibracion(pares):
    """Expected calibration error in ten equal bins, and how often the more confident half is right."""
    p, bien = np.array([a for a, _ in pares]), np.array([b for _, b in pares])
    caja = np.minimum((p * 10).astype(int), 9)
    error = sum(abs(p[caja == k].sum() - bien[caja == k].sum()) for k in range(10)) / len(p)
    return error, bien[np.argsort(-p, kind="stable")[: len(p) // 2]].mean()


def aciertos(banco):
    tabla, confianza = {}, {}
    todas = range(len(banco.lineas))
    frio, pares = banco.con_filtro([], todas, True)
    tabla["BM25 solo"] = {"frío": frio}
    confianza["frío"] = calibracion(pares)
    for caso, titulo in CASOS.items():
        print(f"{titulo}…", file=sys.stderr, flush=True)
        medidas, pares = {}, []
        for aprender, prueba in banco.cortes(caso):
            for nombre, con_directorio in {"clasificador solo": False, "mezcla": True}.items():
                m, detalle = banco.con_filtro(aprender, prueba, con_directorio)
                medidas.setdefault(nombre, []).append(m)
                if con_directorio:
                    pares += detalle
            for nombre, m in banco.con_sklearn(aprender, prueba).items():
                medidas.setdefault(nombre, []).append(m)
        confianza[titulo] = calibracion(pares)
        for nombre, lista in medidas.items():
            tabla.setdefault(nombre, {})[titulo] = tuple(np.mean(lista, axis=0))
    tabla["mezcla"]["frío"] = frio
    columnas = ["frío", *CASOS.values()]
    print(f"\n| {' / '.join(MEDIDAS)} | {' | '.join(columnas)} |\n|---|{'---|' * len(columnas)}")
    for nombre, fila in tabla.items():
        celdas = ["/".join(f"{v:.3f}" for v in fila[c]) if c in fila else "" for c in columnas]
        print(f"| {nombre} | {' | '.join(celdas)} |")
    for k, nombre in enumerate(["error de calibración", "acierto de la mitad más segura"]):
        print(f"| {nombre} | {' | '.join(f'{confianza[c][k]:.3f}' for c in columnas)} |")


def reloj(trabajo, veces):
    tiempos = []
    for _ in range(veces):
        inicio = time.perf_counter()
        trabajo()
        tiempos.append(time.perf_counter() - inicio)
    return min(tiempos)


def costos(banco):
    """50 candidates: the real texts dealt among as many made-up labels, which is slower to learn than real ones."""
    etiquetas = [f"D{k:02}" for k in range(50)]
    ejemplos, modelo = banco.carpeta / "diez-mil.jsonl", banco.carpeta / "diez-mil.modelo"
    with ejemplos.open("w") as salida:
        for i in range(10_000):
            texto = f"{banco.textos[i % len(banco.textos)]} {i // len(banco.textos)}"
            salida.write(json.dumps({"text": texto, "label": etiquetas[i * 7 % 50]}) + "\n")
    entrenar = reloj(lambda: filtro("entrenar", "--ejemplos", ejemplos, "--modelo", modelo), 1)
    examen = banco.escribir("prueba.jsonl", range(len(banco.lineas)))
    medidas = [json.loads(filtro("evaluar", "--ejemplos", examen, "--modelo", modelo, "--json")) for _ in range(3)]
    vacio = reloj(lambda: filtro("--help"), 5)
    cargar = reloj(lambda: filtro("sugerir", "agua", "--modelo", modelo), 5) - vacio
    print("\n| costo, 10,000 textos y 50 dependencias | medido |\n|---|---|")
    print(f"| una sugerencia | {min(m['microsegundosPorTexto'] for m in medidas):.0f} µs |")
    print(f"| entrenar | {entrenar:.1f} s |")
    print(f"| modelo | {modelo.stat().st_size / 1e6:.1f} MB |")
    print(f"| cargarlo y contestar una vez | {cargar * 1000:.0f} ms |")


def main():
    lector = argparse.ArgumentParser(prog="ops/bench --filtro", description=__doc__.splitlines()[0])
    lector.add_argument("--filtro", action="store_true", required=True)
    lector.add_argument("--particiones", type=int, default=5, help="cuántas de las cinco particiones (menos es más rápido)")
    opciones = lector.parse_args()
    if not (DATOS / "ine-2015.jsonl").is_file():
        raise SystemExit(f"No están las solicitudes reales en {DATOS}. Di dónde con PREGUNTA_DATOS.")
    with tempfile.TemporaryDirectory() as carpeta:
        banco = Banco(pathlib.Path(carpeta), opciones.particiones)
        aciertos(banco)
        costos(banco)


if __name__ == "__main__":
    main()
