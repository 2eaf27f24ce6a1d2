/// A request with several questions, taken apart so that each may go to its own dependencia.
enum Partes {
  /// More parts than this are not a list of questions but something pasted.
  static let maximo = 20
  /// Shorter pieces (bytes) say too little to be turned alone.
  static let minimo = 12

  /// The questions of `texto` as they were written, or none if it has only one.
  static func separar(_ texto: String) -> [String] {
    var copia = texto
    return copia.withUTF8 { bytes in
      for cortes in [enumeracion(bytes), preguntas(bytes), renglones(bytes)] where cortes.count >= 2 {
        let partes = cortes.map { recortar($0, bytes) }.filter { $0.count >= minimo }
        if (2...maximo).contains(partes.count) {
          return partes.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
        }
      }
      return []
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// «1.- … 2.- …», «1) …», «a) …»: markers in order, whether or not each begins a line.
  private static func enumeracion(_ bytes: Bytes) -> [Range<Int>] {
    var numeros: [Int] = []
    var letras: [Int] = []
    var i = 0
    while i < bytes.count {
      if i == 0 || bytes[i - 1] <= 32 || bytes[i - 1] == UInt8(ascii: "(") || bytes[i - 1] == UInt8(ascii: ":") {
        if let n = numero(bytes, i), n == numeros.count + 1 {
          numeros.append(i)
        } else if letras.count < 26, bytes[i] | 0x20 == UInt8(ascii: "a") + UInt8(letras.count), cierra(bytes, i + 1) {
          letras.append(i)
        }
      }
      i += 1
    }
    let cortes = numeros.count >= 2 ? numeros : letras
    return zip(cortes, cortes.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  private static func numero(_ bytes: Bytes, _ inicio: Int) -> Int? {
    var i = inicio
    var n = 0
    while i < bytes.count, i < inicio + 2, Letras.esDigito(bytes[i]) {
      n = n * 10 + Int(bytes[i] - 48)
      i += 1
    }
    return i > inicio && cierra(bytes, i) ? n : nil
  }

  /// Whether «.-», «.», «)» or «-» stands at `i` with something other than a digit after it («1.5» marks nothing).
  private static func cierra(_ bytes: Bytes, _ i: Int) -> Bool {
    var fin = i
    while fin < bytes.count, bytes[fin] == UInt8(ascii: ".") || bytes[fin] == UInt8(ascii: ")") || bytes[fin] == 45 {
      fin += 1
    }
    guard fin > i, fin < bytes.count else { return false }
    // A lone point or dash needs a space behind it («a.m.», «S.A.», «e-mail»).
    return bytes[fin] <= 32 || (fin > i + 1 && bytes[fin] > 57) || (bytes[i] == 41 && bytes[fin] > 57)
  }

  /// «¿…? ¿…?», and what stands before the first belongs to it.
  private static func preguntas(_ bytes: Bytes) -> [Range<Int>] {
    var cortes: [Range<Int>] = []
    var inicio = 0
    for i in bytes.indices where bytes[i] == UInt8(ascii: "?") {
      cortes.append(inicio..<(i + 1))
      inicio = i + 1
    }
    return cortes
  }

  /// Lines that begin with a dash, an asterisk or a bullet.
  private static func renglones(_ bytes: Bytes) -> [Range<Int>] {
    var cortes: [Range<Int>] = []
    var inicio = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == 10 || bytes[i] == 13 {
      let linea = recortar(inicio..<i, bytes)
      inicio = i + 1
      guard let primero = linea.first else { continue }
      let vineta = linea.count > 3 && bytes[primero] == 0xE2 && (bytes[primero + 1] == 0x80 || bytes[primero + 1] == 0x97)
      if vineta || bytes[primero] == UInt8(ascii: "-") || bytes[primero] == UInt8(ascii: "*") { cortes.append(linea) }
    }
    return cortes
  }

  private static func recortar(_ rango: Range<Int>, _ bytes: Bytes) -> Range<Int> {
    var (ini, fin) = (rango.lowerBound, rango.upperBound)
    while ini < fin, bytes[ini] <= 32 { ini += 1 }
    while fin > ini, bytes[fin - 1] <= 32 { fin -= 1 }
    return ini..<fin
  }
}
