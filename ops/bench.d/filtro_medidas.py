"""How good a table of probabilities is: accuracies, calibration, confidence and the suggested sets."""

import numpy as np
from sklearn.metrics import f1_score

TABLAS = {
    "top-1 / top-3 / macro-F1": ["top1", "top3", "macroF1"],
    "error de calibración / acierto de la mitad más segura": ["ece", "mitad"],
    "error de calibración pliegue a pliegue / el que ahí tendría una probabilidad perfecta": ["ecePliegue", "piso"],
    "cobertura de las sugeridas / cuántas son": ["cobertura", "cuantas"],
}


def aciertos(verdad, puntos):
    """(top-1, top-3, macro-F1)"""
    orden = np.argsort(-puntos, axis=1, kind="stable")
    return (
        np.mean(orden[:, 0] == verdad),
        np.mean((orden[:, :3] == verdad[:, None]).any(axis=1)),
        f1_score(verdad, orden[:, 0], average="macro"),
    )


def calibracion(p, bien):
    """Expected calibration error in ten equal bins."""
    caja = np.minimum((p * 10).astype(int), 9)
    return sum(abs(p[caja == k].sum() - bien[caja == k].sum()) for k in range(10)) / len(p)


def piso(p, veces=20):
    """The calibration error of these probabilities were they exactly true: few texts a bin are never right in proportion."""
    azar = np.random.default_rng(0)
    return np.mean([calibracion(p, azar.random(len(p)) < p) for _ in range(veces)])


def mitad_segura(p, bien):
    """How often the more confident half is right."""
    return bien[np.argsort(-p, kind="stable")[: len(p) // 2]].mean()


def resumir(pliegues, con_probabilidad):
    """Means over the folds of the accuracies; of all the folds' texts together, how far their confidence is true.

    `pliegues`: (truth, probability per label or just scores, size of each suggested set or None) of each fold.
    """
    medias = np.mean([aciertos(verdad, puntos) for verdad, puntos, _ in pliegues], axis=0)
    salida = dict(zip(["top1", "top3", "macroF1"], medias, strict=True))
    confianza = np.concatenate([puntos.max(axis=1) for _, puntos, _ in pliegues])
    bien = np.concatenate([puntos.argmax(axis=1) == verdad for verdad, puntos, _ in pliegues])
    if con_probabilidad:
        salida["ece"] = calibracion(confianza, bien)
        uno = [(puntos.max(axis=1), puntos.argmax(axis=1) == verdad) for verdad, puntos, _ in pliegues]
        salida["ecePliegue"] = np.mean([calibracion(p, b) for p, b in uno])
        salida["piso"] = np.mean([piso(p) for p, _ in uno])
    salida["mitad"] = mitad_segura(confianza, bien)
    if pliegues[0][2] is not None:
        dentro = []
        for verdad, puntos, cuantas in pliegues:
            lugar = (np.argsort(-puntos, axis=1, kind="stable") == verdad[:, None]).argmax(axis=1)
            dentro.append(lugar < cuantas)
        salida["cobertura"] = np.concatenate(dentro).mean()
        salida["cuantas"] = np.concatenate([cuantas for _, _, cuantas in pliegues]).mean()
    return salida
