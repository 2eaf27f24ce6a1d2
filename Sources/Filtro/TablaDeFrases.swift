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

  /// By stem and as written: a phrase → its place in `significados`, and the beginning of one → 0.
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
    let formas = texto.palabras.indices.map { Self.forma($0, texto) }
    var libre = 0
    var hallados: [(largo: Int, donde: Int)] = []
    for i in texto.palabras.indices where i >= libre {
      hallados.removeAll(keepingCapacity: true)
      if i == 0 { buscar(desde: i, Huella.unir(Huella.sinPalabras, Self.principio), en: porForma, a: &hallados) { formas[$0] } }
      buscar(desde: i, Huella.sinPalabras, en: porForma, a: &hallados) { formas[$0] }
      buscar(desde: i, Huella.sinPalabras, en: porRaiz, a: &hallados) { texto.palabras[$0].huella }
      guard !hallados.isEmpty else { continue }
      if let neutra = hallados.filter({ significados[$0.donde].contains { $0.clase == 3 } }).map(\.largo).max() {
        libre = i + neutra
        continue
      }
      hallados.sort { ($1.largo, $0.donde) < ($0.largo, $1.donde) }
      var tercero = 0
      for (largo, k) in hallados {
        for que in significados[k] where que.clase != 0 || tercero <= largo {
          if que.clase == 0 { tercero = largo }
          dar(Hallazgo(que: que, inicio: i, largo: largo))
        }
      }
    }

    /// Adds the phrases of `tabla` that begin at word `i`, for as long as some phrase begins with what has been read.
    func buscar(
      desde i: Int, _ inicio: UInt64, en tabla: TablaDeHuellas, a hallados: inout [(largo: Int, donde: Int)], _ huella: (Int) -> UInt64
    ) {
      var h = inicio
      for j in i..<texto.palabras.count {
        h = Huella.unir(h, huella(j))
        guard let k = tabla[h] else { return }
        if k > 0 { hallados.append((j - i + 1, k)) }
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
    /// The first place is that of phrases only begun.
    fileprivate var significados: [[Significado]] = [[]]
    private let normalizador: Normalizador

    init(_ normalizador: Normalizador) { self.normalizador = normalizador }

    /// Phrases separated by commas or lines, to be compared by the stems of their words.
    mutating func anotar(_ frases: String, _ que: Significado) {
      for frase in Combinaciones.separar(frases) {
        Self.anotar(normalizador.normalizar(frase).palabras.map(\.huella), que, en: &porRaiz, &significados)
      }
    }

    /// Phrases separated by commas or lines, without accents, to be compared as they are written.
    mutating func anotarComoEstan(_ frases: String, _ que: Significado) {
      for frase in frases.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
        Self.anotar(frase.split(separator: UInt8(ascii: " ")).map { Huella.de($0) }, que, en: &porForma, &significados)
      }
    }

    private static func anotar(
      _ palabras: [UInt64], _ que: Significado, en tabla: inout [UInt64: Int], _ significados: inout [[Significado]]
    ) {
      guard !palabras.isEmpty else { return }
      var h = Huella.sinPalabras
      for palabra in palabras.dropLast() {
        h = Huella.unir(h, palabra)
        if tabla[h] == nil { tabla[h] = 0 }
      }
      h = Huella.frase(palabras)
      if let lugar = tabla[h], lugar > 0 {
        if !significados[lugar].contains(que) { significados[lugar].append(que) }
      } else {
        tabla[h] = significados.count
        significados.append([que])
      }
    }
  }
}
