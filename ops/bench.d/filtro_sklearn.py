"""What the filtro is measured beside: BM25 (bm25s) and scikit-learn's linear models over words 1–2 and characters 3–5."""

import bm25s
import numpy as np
import Stemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

INDICE = "bm25s"
REGRESION = "scikit-learn, regresión logística"
MAQUINAS = "scikit-learn, SVM lineal"
# What is added to the regression's z-scores: bm25s's, or those of the filtro without examples.
INDICES = [INDICE, "nuestro índice"]
PESOS = [1, 0.5, 0.25]


def mas_indice(indice, peso):
    return f"{REGRESION} + {peso:g} {indice}"


class Indice:
    """BM25 as its library does it, over Spanish stems; a word that is asked twice counts once."""

    def __init__(self, documentos):
        self.raicero = Stemmer.Stemmer("spanish")
        self.bm25 = bm25s.BM25()
        self.bm25.index(self._raices(documentos, return_ids=True), show_progress=False)

    def _raices(self, textos, **opciones):
        return bm25s.tokenize(textos, stopwords="es", stemmer=self.raicero, show_progress=False, **opciones)

    def puntos(self, textos):
        return np.array([self.bm25.get_scores(sorted(set(palabras))) for palabras in self._raices(textos, return_ids=False)])


def tipificar(puntos):
    return (puntos - puntos.mean(axis=1, keepdims=True)) / (puntos.std(axis=1, keepdims=True) + 1e-9)


class Comparacion:
    """Both models, trained on the texts of one fold."""

    # Their scores order the texts and are no probabilities.
    SIN_PROBABILIDAD = {INDICE, MAQUINAS, *(mas_indice(indice, peso) for indice in INDICES for peso in PESOS)}

    def __init__(self, textos, y, etiquetas):
        self.etiquetas = etiquetas
        self.rasgos = make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode"),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, strip_accents="unicode"),
        )
        x = self.rasgos.fit_transform(textos)
        self.regresion = LogisticRegression(C=30, max_iter=200, class_weight="balanced").fit(x, y)
        self.maquinas = LinearSVC(class_weight="balanced").fit(x, y)

    def _todas(self, modelo, valores, fondo):
        salida = np.full((len(valores), self.etiquetas), fondo)
        salida[:, modelo.classes_] = valores
        return salida

    def puntos(self, textos, indice, frio):
        """{name: scores per label}. `indice`: bm25s's points; `frio`: the filtro's probabilities without examples, whose
        logarithm is that of its own BM25's points, moved and stretched."""
        x = self.rasgos.transform(textos)
        dichos = self.regresion.decision_function(x)
        margenes = self.maquinas.decision_function(x)
        regresion = self._todas(self.regresion, dichos, dichos.min())
        ceros = np.maximum((frio == 0).sum(axis=1, keepdims=True), 1)
        # The candidates for which nothing speaks are left out of the suggestions: they share what is left.
        propio = np.log(np.where(frio > 0, frio, np.maximum(1 - frio.sum(axis=1, keepdims=True), 1e-6) / ceros))
        salida = {
            REGRESION: self._todas(self.regresion, self.regresion.predict_proba(x), 0.0),
            MAQUINAS: self._todas(self.maquinas, margenes, margenes.min()),
        }
        for nombre, puntos in zip(INDICES, [indice, propio], strict=True):
            for peso in PESOS:
                salida[mas_indice(nombre, peso)] = tipificar(regresion) + peso * tipificar(puntos)
        return salida
