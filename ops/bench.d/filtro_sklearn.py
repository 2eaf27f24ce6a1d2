"""scikit-learn's linear models over words 1–2 and characters 3–5, beside which the filtro is measured."""

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

REGRESION = "scikit-learn, regresión logística"
MAQUINAS = "scikit-learn, SVM lineal"
PESOS = [1, 0.5, 0.25]


def mas_indice(peso):
    return f"scikit-learn, regresión logística + {peso:g} BM25"


def tipificar(puntos):
    return (puntos - puntos.mean(axis=1, keepdims=True)) / (puntos.std(axis=1, keepdims=True) + 1e-9)


class Comparacion:
    """Both models, trained on the texts of one fold."""

    # Their scores order the texts and are no probabilities.
    SIN_PROBABILIDAD = {MAQUINAS, *map(mas_indice, PESOS)}

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

    def puntos(self, textos, indice):
        """{name: scores per label}. `indice`: the filtro's cold probabilities, whose logarithm is BM25's z-score, moved
        and stretched."""
        x = self.rasgos.transform(textos)
        dichos = self.regresion.decision_function(x)
        margenes = self.maquinas.decision_function(x)
        regresion = self._todas(self.regresion, dichos, dichos.min())
        ceros = np.maximum((indice == 0).sum(axis=1, keepdims=True), 1)
        # The candidates for which nothing speaks are left out of the suggestions: they share what is left.
        frio = np.log(np.where(indice > 0, indice, np.maximum(1 - indice.sum(axis=1, keepdims=True), 1e-6) / ceros))
        salida = {
            REGRESION: self._todas(self.regresion, self.regresion.predict_proba(x), 0.0),
            MAQUINAS: self._todas(self.maquinas, margenes, margenes.min()),
        }
        for peso in PESOS:
            salida[mas_indice(peso)] = tipificar(regresion) + peso * tipificar(frio)
        return salida
