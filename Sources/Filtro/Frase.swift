/// The first words of a piece of a request: whether it asks, names what it wants, or is only courtesy.
/// Looks at a few words from each end, so that reading all the pieces of a text stays linear.
struct Frase {
  typealias Bytes = PalabraEnTexto.Bytes

  private let palabras: [UInt64]
  private let bytes: Bytes
  private let rango: Range<Int>

  init(_ bytes: Bytes, _ rango: Range<Int>) {
    self.bytes = bytes
    self.rango = rango
    var palabras: [UInt64] = []
    PalabraEnTexto.recorrer(bytes, rango.prefix(160)) { palabra in
      palabras.append(palabra.huella)
      return palabras.count == 5
    }
    self.palabras = palabras
  }

  /// Begins with a question or with a verb that asks: «cuántos…», «y también quiero saber…».
  var pide: Bool {
    let utiles = palabras.drop { Lexicos.enlaces.contiene($0) }
    guard let primera = utiles.first else { return false }
    if Lexicos.interrogativas.contiene(primera) || Lexicos.peticiones.contiene(primera) { return true }
    if Lexicos.preposiciones.contiene(primera), let segunda = utiles.dropFirst().first { return Lexicos.interrogativas.contiene(segunda) }
    return Lexicos.antesDePedir.contiene(primera) && palabras.contains { Lexicos.peticiones.contiene($0) }
  }

  /// Begins with the name of something that is asked for: «copia de…», «el padrón…».
  var nombra: Bool {
    let utiles = palabras.drop { Lexicos.enlaces.contiene($0) || Lexicos.articulos.contiene($0) }
    return utiles.first.map { Lexicos.cosas.contiene($0) } ?? false
  }

  /// A greeting, thanks, a farewell, or a question about how the answer is to be given.
  var esCortesia: Bool {
    guard let primera = palabras.first else { return true }
    let dos = palabras.prefix(2)
    if Lexicos.despedidas.contiene(frase: dos) { return true }
    if Lexicos.cortesias.contiene(primera) || Lexicos.cortesias.contiene(frase: dos) { return !contienePregunta }
    return Lexicos.ruegos.contiene(frase: dos) && palabras.contains { Lexicos.respuestas.contiene($0) }
  }

  /// «Solicito lo siguiente:» announces and asks nothing.
  var anuncia: Bool { rango.last.map { bytes[$0] == UInt8(ascii: ":") } ?? false }

  /// About how the answer is to be given: «Solicito que me lo envíen por correo», «La requiero en Excel».
  var esDeForma: Bool { palabras.contains { Lexicos.formas.contiene($0) } && !contienePregunta }

  var empiezaEnMinuscula: Bool { rango.first.map { bytes[$0] >= 97 && bytes[$0] <= 122 } ?? false }

  /// Whether a question stands anywhere in its first stretch.
  var contienePregunta: Bool {
    contiene(en: 240) { Lexicos.interrogativas.contiene($0.huella) || Lexicos.peticiones.contiene($0.huella) }
  }

  /// Whether it says something besides the formulas with which a list is announced.
  var diceDeQue: Bool {
    contiene(en: 140) { palabra in
      palabra.largo >= 4
        && ![Lexicos.formulas, Lexicos.peticiones, Lexicos.cortesias, Lexicos.articulos].contains { $0.contiene(palabra.huella) }
    }
  }

  private func contiene(en limite: Int, _ cumple: (PalabraEnTexto) -> Bool) -> Bool {
    var hallada = false
    PalabraEnTexto.recorrer(bytes, rango.prefix(limite)) { palabra in
      hallada = cumple(palabra)
      return hallada
    }
    return hallada
  }
}

// MARK: Around a place of the text

extension Frase {
  /// «…, ¿no?», «¿verdad?»: what ends at `fin` asks nothing of its own.
  static func esColetilla(_ bytes: Bytes, _ inicio: Int, _ fin: Int) -> Bool {
    var i = fin
    while i > inicio, fin - i < 24, !antesDeColetilla.contains(bytes[i - 1]) { i -= 1 }
    guard fin - i < 24 else { return false }
    var palabras: [UInt64] = []
    PalabraEnTexto.recorrer(bytes, i..<fin) { palabra in
      palabras.append(palabra.huella)
      return false
    }
    guard let ultima = palabras.last else { return true }
    return Lexicos.coletillas.contiene(ultima) && (palabras.count == 1 || ultima == Lexicos.verdad)
      || Lexicos.coletillas.contiene(frase: palabras)
  }

  /// Comma, point, semicolon, new line and the second byte of «¿».
  private static let antesDeColetilla: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), 10, 0xBF]

  /// Whether a new question of its own begins at `i`: «también cuántos…», «además quiero saber…».
  static func conecta(_ bytes: Bytes, _ i: Int) -> Bool {
    guard i < bytes.count, "ytaiYTAI".utf8.contains(bytes[i]), Lexicos.conectores.contiene(PalabraEnTexto(bytes, i).huella) else {
      return false
    }
    let frase = Frase(bytes, i..<min(bytes.count, i + 80))
    let enlaces = frase.palabras.prefix { Lexicos.enlaces.contiene($0) }
    // «Y también» is cut at its «y».
    return enlaces.contains { Lexicos.masQueY.contiene($0) } && frase.pide && !vieneTrasY(bytes, i)
  }

  private static func vieneTrasY(_ bytes: Bytes, _ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, bytes[k] <= 32 { k -= 1 }
    return k >= 0 && (bytes[k] | 0x20 == UInt8(ascii: "y") || bytes[k] | 0x20 == UInt8(ascii: "e")) && (k == 0 || bytes[k - 1] <= 32)
  }

  /// Whether what comes before cannot end there: a comma, a preposition, an article.
  static func quedaAbierta(_ bytes: Bytes, _ rango: Range<Int>) -> Bool {
    guard let ultimo = rango.last else { return false }
    if bytes[ultimo] == UInt8(ascii: ",") { return true }
    var k = ultimo
    while k > rango.lowerBound, bytes[k] > 32, ultimo - k < 16 { k -= 1 }
    return Lexicos.abiertas.contiene(PalabraEnTexto(bytes, PalabraEnTexto.saltar(bytes, k, hasta: rango.upperBound)).huella)
  }

  /// Whether the point at `i` shortens a word rather than ending a sentence: «S.A. de», «art. 5», «Col. Centro».
  static func abrevia(_ bytes: Bytes, _ i: Int) -> Bool {
    var k = i
    while k > 0, i - k < 12, bytes[k - 1] >= 0x80 || PalabraEnTexto.esLetra(bytes, k - 1) { k -= 1 }
    return i - k <= 1 || Lexicos.abreviaturas.contiene(PalabraEnTexto(bytes, k).huella)
  }
}
