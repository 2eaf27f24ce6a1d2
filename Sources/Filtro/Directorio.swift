import Domain

extension IndiceBM25 {
  /// The index over a directory: a dependencia's name and siglas, its attributions and the citizens' words, all alike.
  init(directorio: [Dependencia], _ normalizador: Normalizador) {
    self.init(
      directorio.map { dependencia in
        let prosa = [dependencia.nombre, dependencia.siglas ?? "", dependencia.atribuciones]
        return prosa.map { Campo(texto: normalizador.normalizar($0)) }
          + [Campo(texto: normalizador.normalizar(dependencia.palabras.joined(separator: ", ")), lista: true)]
      })
  }
}
