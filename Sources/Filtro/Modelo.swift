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

  /// Trains on accepted turnos.
  ///
  /// - Parameters:
  ///   - ejemplos: any number; none leaves the cold start, BM25 over the directory.
  ///   - dependencias: the candidates. Empty: only the labels of the examples.
  public static func entrenar(_ ejemplos: [Ejemplo], dependencias: [Dependencia] = []) -> Modelo {
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
        dependencias: candidatas, vistos: vistos, clasificador: nil, clases: clases, mezcla: .enFrio)
    }
    let taller = Taller(ejemplos.map(\.texto), etiquetas, candidatas, clases)
    let mezcla = taller.mezcla(vistos: vistos.map(Float.init))
    return Modelo(
      dependencias: candidatas, vistos: vistos, clasificador: taller.clasificador(sin: nil), clases: clases,
      mezcla: mezcla)
  }
}

/// The training material, prepared once and used by every inner fold.
private struct Taller {
  static let pliegues = 5
  /// Examples that take part in choosing the mixture; more would only cost time.
  static let maximoDePruebas = 2_000

  let textos: [TextoNormal]
  let rasgos: [Rasgos]
  let etiquetas: [Int]
  let pliegue: [Int]
  let clases: [Int]
  let claseDe: [Int: Int]
  let indice: IndiceBM25

  init(_ textos: [String], _ etiquetas: [Int], _ candidatas: [Dependencia], _ clases: [Int]) {
    let normalizador = Normalizador()
    self.textos = textos.map(normalizador.normalizar)
    rasgos = self.textos.map { Rasgos($0) }
    self.etiquetas = etiquetas
    self.clases = clases
    claseDe = Dictionary(uniqueKeysWithValues: clases.enumerated().map { ($1, $0) })
    indice = IndiceBM25(directorio: candidatas, normalizador)
    pliegue = Self.repartir(etiquetas)
  }

  /// Each label's examples in five runs as they came, not shuffled: near-copies of a request arrive together, and split
  /// among folds they would make the classifier look better than it is.
  private static func repartir(_ etiquetas: [Int]) -> [Int] {
    var total: [Int: Int] = [:]
    for k in etiquetas { total[k, default: 0] += 1 }
    var visto: [Int: Int] = [:]
    return etiquetas.map { k in
      let i = visto[k, default: 0]
      visto[k] = i + 1
      let n = total[k] ?? 1
      // A label with fewer examples than folds starts where its key falls, so that no fold gets all the rare ones.
      return n < pliegues ? (i + k) % pliegues : i * pliegues / n
    }
  }

  func clasificador(sin fuera: Int?, de elegidos: [Int]? = nil) -> Clasificador {
    let dentro = (elegidos ?? Array(rasgos.indices)).filter { pliegue[$0] != fuera }
    return Clasificador.entrenar(
      dentro.map { rasgos[$0] }, dentro.map { claseDe[etiquetas[$0]] ?? 0 }, clases: clases.count)
  }

  func mezcla(vistos: [Float]) -> Mezcla {
    let salto = max(1, (rasgos.count + Self.maximoDePruebas - 1) / Self.maximoDePruebas)
    let elegidos = Array(stride(from: 0, to: rasgos.count, by: salto))
    var pruebas: [Mezcla.Prueba] = []
    for fuera in 0..<Self.pliegues {
      let aparte = elegidos.filter { pliegue[$0] == fuera }
      guard !aparte.isEmpty, aparte.count < elegidos.count else { continue }
      let modelo = clasificador(sin: fuera, de: elegidos)
      for i in aparte {
        var logits = [Float?](repeating: nil, count: vistos.count)
        for (clase, valor) in modelo.puntos(rasgos[i]).enumerated() { logits[clases[clase]] = valor }
        pruebas.append(
          Mezcla.Prueba(
            indice: indice.puntos(indice.aportes(textos[i])), clasificador: logits, verdad: etiquetas[i]))
      }
    }
    return pruebas.isEmpty ? .enFrio : Mezcla.elegir(pruebas, vistos: vistos)
  }
}
