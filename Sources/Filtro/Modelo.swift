import Domain

/// What training leaves: the directory it saw, the classifier and the mixture. `bytes()` and `init(bytes:)` keep it in
/// a file; the same examples in the same order give the same bytes.
public struct Modelo: Sendable, Equatable {
  /// The candidates: the directory's dependencias, then labels that only appear in examples.
  public let dependencias: [Dependencia]
  /// Examples seen of each candidate.
  public let vistos: [Int]
  let clasificador: Clasificador?
  /// The classifier's classes, as positions in `dependencias`.
  let clases: [Int]
  let mezcla: Mezcla
  let confianza: Confianza

  /// Trains on accepted turnos.
  ///
  /// - Parameters:
  ///   - ejemplos: any number; none leaves the cold start, BM25 over the directory.
  ///   - dependencias: the candidates. Empty: only the labels of the examples.
  public static func entrenar(_ ejemplos: [Ejemplo], dependencias: [Dependencia] = []) -> Modelo {
    entrenar(ejemplos, dependencias: dependencias, ajustes: AjustesDeEntrenamiento())
  }

  static func entrenar(
    _ ejemplos: [Ejemplo], dependencias: [Dependencia], ajustes: AjustesDeEntrenamiento
  ) -> Modelo {
    var candidatas = dependencias
    var lugar: [String: Int] = [:]
    for (i, d) in dependencias.enumerated() where lugar[d.clave] == nil { lugar[d.clave] = i }
    for clave in Set(ejemplos.map(\.clave)).sorted() where lugar[clave] == nil {
      lugar[clave] = candidatas.count
      candidatas.append(Dependencia(clave: clave, nombre: clave))
    }
    let etiquetas = ejemplos.compactMap { lugar[$0.clave] }
    var vistos = [Int](repeating: 0, count: candidatas.count)
    for k in etiquetas { vistos[k] += 1 }
    let clases = vistos.indices.filter { vistos[$0] > 0 }
    guard clases.count > 1 else {
      return Modelo(
        dependencias: candidatas, vistos: vistos, clasificador: nil, clases: clases,
        mezcla: .enFrio, confianza: .literal)
    }
    let taller = Taller(ejemplos.map(\.texto), etiquetas, candidatas, clases, ajustes)
    let (mezcla, confianza) = taller.mezcla(candidatas: candidatas.count)
    return Modelo(
      dependencias: candidatas, vistos: vistos, clasificador: taller.clasificador(sin: nil), clases: clases,
      mezcla: mezcla, confianza: confianza)
  }
}
