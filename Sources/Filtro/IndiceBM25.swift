/// BM25 (Robertson & Zaragoza, 2009) over the few short documents that describe the dependencias.
///
/// Two indexes share the score: whole stems, and the first letters of each stem at a lower weight, so that
/// «electores» finds «elección» and «pavimentar» finds «pavimento» although their stems differ.
struct IndiceBM25: Sendable {
  /// One field of a document and how much a word in it counts.
  struct Campo: Sendable {
    var texto: TextoNormal
    var peso: Float = 1
    /// A list of words rather than prose: «casa, casas, casa propia» says «casa» once.
    var lista = false
  }

  struct Ajustes: Sendable, Equatable {
    var k1: Float = 1.2
    var b: Float = 0.5
    /// Letters of the prefix and its weight beside the whole stem's 1.
    var prefijo = 5
    var pesoPrefijo: Float = 0.3
    /// What words of the genre («solicito», «información», «municipio») keep of their weight.
    var pesoGenerica: Float = 0.2
  }

  private struct Entrada: Sendable {
    var documento: Int32
    var peso: Float
  }

  let documentos: Int
  private let ajustes: Ajustes
  private var tabla = TablaDeHuellas([])
  private var lugares: [Range<Int>] = []
  private var entradas: [Entrada] = []

  init(_ documentos: [[Campo]], ajustes: Ajustes = Ajustes()) {
    self.documentos = documentos.count
    self.ajustes = ajustes
    let huellas = indexar(documentos, prefijo: false) + indexar(documentos, prefijo: true)
    tabla = TablaDeHuellas(huellas.enumerated().map { ($1, Int32($0)) })
  }

  /// What one word of the text gave to one document.
  struct Aporte: Sendable {
    /// Position of the word in `TextoNormal.palabras`.
    var palabra: Int32
    var documento: Int32
    var puntos: Float
  }

  /// The contribution of each distinct word to each document; a document's score is the sum of its own.
  func aportes(_ texto: TextoNormal) -> [Aporte] {
    var salida: [Aporte] = []
    salida.reserveCapacity(256)
    var vistas = Set<UInt64>(minimumCapacity: min(texto.palabras.count * 2, 1_024))
    for (i, palabra) in texto.palabras.enumerated() where !palabra.vacia {
      let huella = palabra.huella
      guard vistas.insert(huella).inserted else { continue }
      let factor = Vocabulario.esGenerica(huella) ? ajustes.pesoGenerica : 1
      agregar(huella, por: factor, Int32(i), a: &salida)
      guard let corta = prefijo(texto.raices[palabra.raiz]), vistas.insert(corta).inserted else { continue }
      agregar(corta, por: factor * ajustes.pesoPrefijo, Int32(i), a: &salida)
    }
    return salida
  }

  /// The score of each document, in the order given to `init`.
  func puntos(_ aportes: [Aporte]) -> [Float] {
    var puntos = [Float](repeating: 0, count: documentos)
    for aporte in aportes { puntos[Int(aporte.documento)] += aporte.puntos }
    return puntos
  }

  private func agregar(_ huella: UInt64, por factor: Float, _ palabra: Int32, a salida: inout [Aporte]) {
    guard let lugar = tabla[huella] else { return }
    for entrada in entradas[lugares[lugar]] {
      salida.append(Aporte(palabra: palabra, documento: entrada.documento, puntos: entrada.peso * factor))
    }
  }

  /// The hash of a stem's first letters, kept apart from whole stems; nil for short ones and numbers.
  private func prefijo(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    guard ajustes.pesoPrefijo > 0, bytes.count >= ajustes.prefijo, let primera = bytes.first, !Letras.esDigito(primera)
    else { return nil }
    return Huella.de(bytes.prefix(ajustes.prefijo)) ^ 0x9E37_79B9_7F4A_7C15
  }

  /// Adds the entries of whole stems or of prefixes; the hashes in the order of their `lugares`.
  private mutating func indexar(_ documentos: [[Campo]], prefijo cortas: Bool) -> [UInt64] {
    var frecuencias: [[UInt64: Float]] = []
    var orden: [UInt64] = []
    var apariciones: [UInt64: Float] = [:]
    for campos in documentos {
      var cuenta: [UInt64: Float] = [:]
      var enLista = Set<UInt64>()
      for campo in campos {
        for palabra in campo.texto.palabras where !palabra.vacia {
          guard let huella = cortas ? prefijo(campo.texto.raices[palabra.raiz]) : palabra.huella else { continue }
          if cuenta[huella] == nil {
            if apariciones[huella] == nil { orden.append(huella) }
            apariciones[huella, default: 0] += 1
          }
          if !campo.lista || enLista.insert(huella).inserted { cuenta[huella, default: 0] += campo.peso }
        }
      }
      frecuencias.append(cuenta)
    }
    let largos = frecuencias.map { $0.values.sorted().reduce(0, +) }
    let media = max(largos.reduce(0, +) / Float(max(documentos.count, 1)), 1)
    let n = Float(documentos.count)
    for huella in orden {
      let inicio = entradas.count
      let df = apariciones[huella] ?? 1
      let idf = logaritmo(1 + (n - df + 0.5) / (df + 0.5))
      for (d, cuenta) in frecuencias.enumerated() {
        guard let tf = cuenta[huella] else { continue }
        let largo = 1 - ajustes.b + ajustes.b * largos[d] / media
        let peso = idf * tf * (ajustes.k1 + 1) / (tf + ajustes.k1 * largo)
        entradas.append(Entrada(documento: Int32(d), peso: peso))
      }
      lugares.append(inicio..<entradas.count)
    }
    return orden
  }
}
