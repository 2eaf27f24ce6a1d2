import Domain

/// The training material, prepared once and used by every inner fold.
struct Taller {
  /// Inner folds: more where there are few examples, so that the models they try are not much poorer than the last one.
  private let pliegues: Int
  /// Examples that take part in choosing the mixture; more would only cost time.
  static let maximoDePruebas = 1_200

  private let textos: [TextoNormal]
  private let rasgos: [Rasgos]
  private let etiquetas: [Int]
  private let pliegue: [Int]
  private let clases: [Int]
  private let claseDe: [Int: Int]
  private let indice: IndiceBM25
  private let frases: [Muestra]
  private let ajustes: AjustesDeEntrenamiento

  /// - Parameters:
  ///   - etiquetas: of each text, a position in `candidatas`.
  ///   - clases: the positions that have examples.
  init(
    _ textos: [String], _ etiquetas: [Int], _ candidatas: [Dependencia], _ clases: [Int],
    _ ajustes: AjustesDeEntrenamiento
  ) {
    let normalizador = Normalizador()
    let claseDe = Dictionary(uniqueKeysWithValues: clases.enumerated().map { ($1, $0) })
    self.textos = textos.map(normalizador.normalizar)
    rasgos = self.textos.map { Rasgos($0) }
    self.etiquetas = etiquetas
    self.clases = clases
    self.claseDe = claseDe
    self.ajustes = ajustes
    indice = IndiceBM25(directorio: candidatas, normalizador)
    pliegues = etiquetas.count < 500 ? 10 : 5
    pliegue = Self.repartir(etiquetas, self.textos.map(\.huella), en: pliegues)
    frases = candidatas.enumerated().flatMap { k, dependencia in
      dependencia.frases.map {
        Muestra(rasgos: Rasgos(normalizador.normalizar($0)), clase: claseDe[k], peso: ajustes.frase)
      }
    }
  }

  /// Each label's examples in runs as they came, not shuffled: near-copies of a request arrive together, and split
  /// among folds they would make the classifier look better than it is. For the same reason copies, however far apart,
  /// go where the first one went.
  ///
  /// - Parameter copias: equal for texts that say the same.
  static func repartir(_ etiquetas: [Int], _ copias: [UInt64], en pliegues: Int) -> [Int] {
    var primera: [UInt64: Int] = [:]
    for (i, copia) in copias.enumerated() where primera[copia] == nil { primera[copia] = i }
    var total: [Int: Int] = [:]
    for i in primera.values { total[etiquetas[i], default: 0] += 1 }
    var visto: [Int: Int] = [:]
    var pliegue: [Int] = []
    for (i, k) in etiquetas.enumerated() {
      if let antes = primera[copias[i]], antes < i {
        pliegue.append(pliegue[antes])
        continue
      }
      let vistos = visto[k, default: 0]
      visto[k] = vistos + 1
      let n = total[k] ?? 1
      // A label with fewer examples than folds starts where its key falls, so that no fold gets all the rare ones.
      pliegue.append(n < pliegues ? (vistos + k) % pliegues : vistos * pliegues / n)
    }
    return pliegue
  }

  func clasificador(sin fuera: Int?, de elegidos: [Int]? = nil) -> Clasificador {
    let dentro = (elegidos ?? Array(rasgos.indices)).filter { pliegue[$0] != fuera }
    let pesos = Clasificador.pesosParejos(dentro.map { etiquetas[$0] }, maximo: ajustes.pesoMaximo)
    let muestras = zip(dentro, pesos).map { Muestra(rasgos: rasgos[$0], clase: claseDe[etiquetas[$0]], peso: $1) }
    return Clasificador.entrenar(muestras + frases, ejemplos: muestras.count, clases: clases.count, ajustes: ajustes)
  }

  /// The mixture, and how far to believe it, chosen with models that did not see the examples they are tried on.
  func mezcla(candidatas: Int) -> (Mezcla, Confianza) {
    let salto = max(1, (rasgos.count + Self.maximoDePruebas - 1) / Self.maximoDePruebas)
    let elegidos = Array(stride(from: 0, to: rasgos.count, by: salto))
    var pruebas: [Mezcla.Prueba] = []
    for fuera in 0..<pliegues {
      let aparte = elegidos.filter { pliegue[$0] == fuera }
      guard !aparte.isEmpty, aparte.count < elegidos.count else { continue }
      let modelo = clasificador(sin: fuera, de: elegidos)
      var dentro = [Float](repeating: 0, count: candidatas)
      for i in elegidos where pliegue[i] != fuera { dentro[etiquetas[i]] += 1 }
      let experiencia = Experiencia(vistos: dentro)
      for i in aparte {
        var puntos = [Float?](repeating: nil, count: candidatas)
        for (clase, valor) in modelo.puntos(rasgos[i]).enumerated() where dentro[clases[clase]] > 0 {
          puntos[clases[clase]] = valor
        }
        pruebas.append(
          Mezcla.Prueba(
            indice: indice.puntos(indice.aportes(textos[i])), clasificador: puntos, experiencia, verdad: etiquetas[i]))
      }
    }
    guard !pruebas.isEmpty else { return (.enFrio, .literal) }
    let mezcla = Mezcla.elegir(pruebas)
    return (mezcla, mezcla.confianza(pruebas))
  }
}

extension Dependencia {
  /// The directory's own words as short texts, to learn from beside the requests: the name, each of the attributions,
  /// each of the citizens' words.
  var frases: [String] {
    [nombre] + atribuciones.split(whereSeparator: { ",;.".contains($0) }).map(String.init) + palabras
  }
}
