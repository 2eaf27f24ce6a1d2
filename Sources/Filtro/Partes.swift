/// A request with several questions, taken apart so that each may go to its own dependencia.
enum Partes {
  /// More parts than this are not a list of questions but something pasted.
  static let maximo = 20
  /// Shorter pieces (bytes) say too little to be turned alone.
  static let minimo = 8

  typealias Bytes = PalabraEnTexto.Bytes

  /// The questions of `texto` as they were written, or none if it has only one. What a list says once before its first
  /// question («Sobre el festival del globo: 1. …») goes before each: alone they would not say what they ask about.
  static func separar(_ texto: String) -> [String] {
    var copia = texto
    return copia.withUTF8 { bytes in
      let conMarca = [enumeracion, vinetas].map { ($0, true) }
      let sinElla = [preguntas, renglones, puntoYComas, oraciones, conectores].map { ($0, false) }
      for (manera, marcada) in conMarca + sinElla {
        let partes = manera(bytes).map { recortar($0, bytes) }.filter { $0.count >= minimo }
        guard (2...maximo).contains(partes.count) else { continue }
        let antes = preambulo(hasta: partes[0].lowerBound, bytes)
        return partes.map { parte in
          let escrita = String(decoding: UnsafeBufferPointer(rebasing: bytes[parte]), as: UTF8.self)
          return antes + (marcada ? sinMarca(escrita) : escrita)
        }
      }
      return []
    }
  }

  // MARK: Lists

  /// «1.- … 2.- …», «1) …», «a) …», «I. …», «Pregunta 1: …», «1° …», «1ro …», «Primero, …»: markers in order.
  private static func enumeracion(_ bytes: Bytes) -> [Range<Int>] {
    var cortes = [[Int]](repeating: [], count: Marcador.Clase.allCases.count)
    var ultimos = [Int](repeating: 0, count: cortes.count)
    var enRenglon = true
    for i in bytes.indices {
      let antes = i == 0 ? 10 : bytes[i - 1]
      if antes == 10 || antes == 13 { enRenglon = true }
      if antes <= 32 || antes == UInt8(ascii: "(") || antes == UInt8(ascii: ":"),
        let marca = Marcador.leer(bytes, i, iniciaRenglon: enRenglon)
      {
        let k = marca.clase.rawValue
        // A number may be missing from a long list; its first two may not.
        let sigue = marca.numero == ultimos[k] + 1 || (ultimos[k] >= 2 && marca.numero == ultimos[k] + 2)
        if sigue, cortes[k].count <= maximo {
          ultimos[k] = marca.numero
          cortes[k].append(i)
        }
      }
      if bytes[i] > 32 { enRenglon = false }
    }
    guard let mejor = cortes.max(by: { $0.count < $1.count }), mejor.count >= 2 else { return [] }
    return zip(mejor, mejor.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  /// Lines that begin with a dash, an asterisk or a bullet.
  private static func vinetas(_ bytes: Bytes) -> [Range<Int>] {
    lineas(bytes).filter { linea in
      let primero = bytes[linea.lowerBound]
      guard linea.count > 3 else { return false }
      let siguiente = bytes[linea.lowerBound + 1]
      // «•», «–», and the arrows, squares, ticks and stars that phones offer; quotation marks are none.
      let dibujo =
        primero == 0xE2
        && ((0x86...0x9E).contains(siguiente) || (siguiente == 0x80 && !(0x98...0x9F).contains(bytes[linea.lowerBound + 2])))
      return dibujo || (primero == 0xC2 && siguiente == 0xB7)
        || [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(primero)
    }
  }

  /// One question a line: each line asks or names what it wants. An address, a signature or broken prose do not.
  private static func renglones(_ bytes: Bytes) -> [Range<Int>] {
    var cortes: [Range<Int>] = []
    for linea in lineas(bytes) {
      let frase = Frase(bytes, linea)
      if frase.esCortesia || frase.anuncia || (cortes.isEmpty && !frase.diceDeQue) { continue }
      if let ultima = cortes.last {
        guard frase.pide || frase.nombra, !Frase.quedaAbierta(bytes, ultima) else {
          // The second line of a question, or the text is not a list.
          guard Frase.quedaAbierta(bytes, ultima) || frase.empiezaEnMinuscula else { return [] }
          cortes[cortes.count - 1] = ultima.lowerBound..<linea.upperBound
          continue
        }
      } else if !frase.pide && !frase.nombra {
        return []
      }
      cortes.append(linea)
    }
    return cortes
  }

  private static func lineas(_ bytes: Bytes) -> [Range<Int>] {
    var todas: [Range<Int>] = []
    var inicio = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 10 || bytes[i] == 13 {
      let linea = recortar(inicio..<i, bytes)
      inicio = i + 1
      if !linea.isEmpty { todas.append(linea) }
    }
    return todas
  }

  // MARK: Prose

  /// «¿…? ¿…?», and what stands before the first belongs to it.
  private static func preguntas(_ bytes: Bytes) -> [Range<Int>] {
    var cortes: [Range<Int>] = []
    var inicio = 0
    var palabra = 0
    for i in bytes.indices {
      if bytes[i] <= 32 { palabra = i + 1 }
      guard bytes[i] == UInt8(ascii: "?"), !esDeLiga(bytes, palabra, i), !Frase.esColetilla(bytes, inicio, i) else { continue }
      let frase = Frase(bytes, recortar(inicio..<(i + 1), bytes))
      if !frase.esCortesia { cortes.append(inicio..<(i + 1)) }
      inicio = i + 1
    }
    let resto = recortar(inicio..<bytes.count, bytes)
    if !cortes.isEmpty, Frase(bytes, resto).pide { cortes.append(resto) }
    return cortes
  }

  /// Whether the question mark at `i` is part of a web address: «…buscar?q=agua».
  private static func esDeLiga(_ bytes: Bytes, _ palabra: Int, _ i: Int) -> Bool {
    var barras = false
    var k = palabra
    while k < i, k - palabra < 200 {
      if bytes[k] == UInt8(ascii: "/") { barras = true }
      k += 1
    }
    return barras && (i - palabra > 10) && (i + 1 < bytes.count && bytes[i + 1] > 32 || bytes[i - 1] == UInt8(ascii: "="))
  }

  /// «…; …; …» where each piece asks or names something.
  private static func puntoYComas(_ bytes: Bytes) -> [Range<Int>] {
    let trozos = cortar(bytes) { bytes[$0] == UInt8(ascii: ";") ? $0 + 1 : nil }
    guard trozos.count > 1 else { return [] }
    let todas = trozos.enumerated().allSatisfy { k, trozo in
      let frase = Frase(bytes, trozo)
      return frase.pide || frase.nombra || (k == 0 && frase.contienePregunta)
    }
    return todas ? trozos : []
  }

  /// Sentences that each ask; those that do not belong to the one before.
  private static func oraciones(_ bytes: Bytes) -> [Range<Int>] {
    let trozos = cortar(bytes) { i in
      guard bytes[i] == UInt8(ascii: "."), i + 1 < bytes.count, bytes[i + 1] <= 32, i >= 3 else { return nil }
      return Frase.abrevia(bytes, i) ? nil : i + 1
    }
    var cortes: [Range<Int>] = []
    var inicio = 0
    var hayPregunta = false
    for trozo in trozos {
      let frase = Frase(bytes, recortar(trozo, bytes))
      guard !frase.esCortesia, !frase.esDeForma, frase.pide || (!hayPregunta && frase.nombra) else { continue }
      if hayPregunta { cortes.append(inicio..<trozo.lowerBound) }
      if hayPregunta { inicio = trozo.lowerBound }
      hayPregunta = true
    }
    return cortes.isEmpty ? [] : cortes + [inicio..<bytes.count]
  }

  /// «… y también cuántos…», «además quiero saber…».
  private static func conectores(_ bytes: Bytes) -> [Range<Int>] {
    let trozos = cortar(bytes) { i in bytes[i] <= 32 && Frase.conecta(bytes, i + 1) ? i + 1 : nil }
    guard trozos.count > 1, let primero = trozos.first, Frase(bytes, primero).contienePregunta || Frase(bytes, primero).nombra else {
      return []
    }
    return trozos
  }

  /// The text cut before each place that `corte` gives; no more than are worth having.
  private static func cortar(_ bytes: Bytes, _ corte: (Int) -> Int?) -> [Range<Int>] {
    var trozos: [Range<Int>] = []
    var inicio = 0
    for i in bytes.indices {
      guard let fin = corte(i), trozos.count <= maximo else { continue }
      trozos.append(inicio..<fin)
      inicio = fin
    }
    return (trozos + [inicio..<bytes.count]).map { recortar($0, bytes) }.filter { !$0.isEmpty }
  }

  // MARK: Around the parts

  /// What stands before a list, if it says what the list is about.
  private static func preambulo(hasta fin: Int, _ bytes: Bytes) -> String {
    var inicio = fin
    while inicio > 0, fin - inicio < 140, bytes[inicio - 1] != 10, bytes[inicio - 1] != UInt8(ascii: "?") { inicio -= 1 }
    guard inicio == 0 || fin - inicio < 140 else { return "" }
    let rango = recortar(inicio..<fin, bytes)
    guard rango.count >= minimo, bytes[rango.upperBound - 1] == UInt8(ascii: ":"), Frase(bytes, rango).diceDeQue else { return "" }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[rango]), as: UTF8.self) + " "
  }

  /// Without the «2.-», «b)», «1°» or «-» it begins with: whoever lists the parts numbers them again.
  private static func sinMarca(_ parte: String) -> String {
    let marca = parte.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let resto = parte[marca.endIndex...]
    let texto = resto.drop { ".)-*°ºª•·–—".contains($0) }
    let suelta = marca.first?.isNumber == true && resto.first == " "
    guard marca.count <= 3, texto.startIndex > resto.startIndex || suelta else { return parte }
    return String(texto.drop(while: \.isWhitespace))
  }

  private static func recortar(_ rango: Range<Int>, _ bytes: Bytes) -> Range<Int> {
    var (ini, fin) = (rango.lowerBound, rango.upperBound)
    while ini < fin, bytes[ini] <= 32 { ini += 1 }
    while fin > ini, bytes[fin - 1] <= 32 { fin -= 1 }
    return ini..<fin
  }
}
