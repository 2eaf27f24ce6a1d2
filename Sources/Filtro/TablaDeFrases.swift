/// Phrases → what they mean, found in one pass over a text.
///
/// Two tables: phrases compared by stem («becas de primaria», «beca de primaria») and phrases compared as they are written.
struct TablaDeFrases: Sendable {
  enum Significado: Equatable, Sendable {
    case organismo(Int, porNombre: Bool)
    case ciudad, trato
    case grupo(Int)
    case asunto(Int)
    case nada

    /// Of one class only the longest phrase that begins at a word counts: «municipio de Silao» is not «municipio».
    fileprivate var clase: Int {
      switch self {
      case .organismo, .ciudad, .trato: 0
      case .grupo: 1
      case .asunto: 2
      case .nada: 3
      }
    }
  }

  struct Hallazgo {
    var que: Significado
    /// Place of its first word and how many words it has.
    var inicio: Int
    var largo: Int
  }

  /// Phrases of up to this many words.
  private static let largo = 6
  private let porRaiz: TablaDeHuellas
  private let porForma: TablaDeHuellas
  private let significados: [[Significado]]

  init(_ obra: Obra) {
    porRaiz = TablaDeHuellas(obra.porRaiz.map { ($0.key, Int32($0.value)) })
    porForma = TablaDeHuellas(obra.porForma.map { ($0.key, Int32($0.value)) })
    significados = obra.significados
  }

  /// Calls `dar` for each phrase found, in the order in which they begin, the longest first.
  func recorrer(_ texto: TextoNormal, _ dar: (Hallazgo) -> Void) {
    let palabras = texto.palabras
    let formas = palabras.indices.map { Self.forma($0, texto) }
    var libre = 0
    for i in palabras.indices where i >= libre {
      var hallados: [(largo: Int, donde: Int)] = []
      var (r, f, p) = (Huella.sinPalabras, Huella.sinPalabras, Huella.unir(Huella.sinPalabras, Self.principio))
      for j in i..<min(i + Self.largo, palabras.count) {
        r = Huella.unir(r, palabras[j].huella)
        f = Huella.unir(f, formas[j])
        if let k = porForma[f] { hallados.append((j - i + 1, k)) }
        if i == 0 {
          p = Huella.unir(p, formas[j])
          if let k = porForma[p] { hallados.append((j + 1, k)) }
        }
        if let k = porRaiz[r] { hallados.append((j - i + 1, k)) }
      }
      guard !hallados.isEmpty else { continue }
      if let neutra = hallados.last(where: { significados[$0.donde].contains { $0.clase == 3 } }) {
        libre = i + neutra.largo
        continue
      }
      var tercero = 0
      for (largo, k) in hallados.reversed() {
        for que in significados[k] where que.clase != 0 || tercero <= largo {
          if que.clase == 0 { tercero = largo }
          dar(Hallazgo(que: que, inicio: i, largo: largo))
        }
      }
    }
  }

  private static let pronombre = Huella.de("mí".utf8)
  /// Stands before a phrase that counts only where the text begins.
  private static let principio = Huella.de("^".utf8)
  private static let posesivo = Huella.de("mi".utf8)

  /// Function words that a possessive goes before: «mi número», «mi otra casa».
  private static let deLosDos = Set(
    ["numero", "num", "otra", "otro", "misma", "mismo", "mismos", "otros", "otras"].map { Huella.de($0.utf8) })

  /// The word as it is written. «mi» with a function word or nothing after it is the pronoun, with its accent or without.
  private static func forma(_ i: Int, _ texto: TextoNormal) -> UInt64 {
    let palabra = texto.palabras[i]
    guard palabra.plano.count == 2 else { return Huella.de(texto.planos[palabra.plano]) }
    let h = Huella.de(texto.planos[palabra.plano])
    guard h == posesivo else { return h }
    guard i + 1 < texto.palabras.count else { return pronombre }
    let otra = texto.palabras[i + 1]
    return otra.vacia && !deLosDos.contains(otra.huella) ? pronombre : h
  }

  /// The tables while they are being filled.
  struct Obra {
    fileprivate var porRaiz: [UInt64: Int] = [:]
    fileprivate var porForma: [UInt64: Int] = [:]
    fileprivate var significados: [[Significado]] = []
    private let normalizador: Normalizador

    init(_ normalizador: Normalizador) { self.normalizador = normalizador }

    /// Phrases separated by commas or lines, to be compared by the stems of their words.
    mutating func anotar(_ frases: String, _ que: Significado) {
      for frase in Combinaciones.separar(frases) {
        let huella = Huella.frase(normalizador.normalizar(frase).palabras.map(\.huella))
        porRaiz[huella] = agregar(que, a: porRaiz[huella])
      }
    }

    /// Phrases separated by commas or lines, without accents, to be compared as they are written.
    mutating func anotarComoEstan(_ frases: String, _ que: Significado) {
      for frase in Combinaciones.separar(frases) {
        let huella = Huella.frase(frase.split(separator: " ").map { Huella.de($0.utf8) })
        porForma[huella] = agregar(que, a: porForma[huella])
      }
    }

    private mutating func agregar(_ que: Significado, a lugar: Int?) -> Int {
      if let lugar {
        if !significados[lugar].contains(que) { significados[lugar].append(que) }
        return lugar
      }
      significados.append([que])
      return significados.count - 1
    }
  }
}
