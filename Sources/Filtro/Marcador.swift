/// What numbers a part of a request: «1.-», «b)», «II.», «Pregunta 3:», «2°», «1ro», «Segundo,», or a lone «2» on a new line.
struct Marcador {
  enum Clase: Int, CaseIterable { case numero, letra, romano, pregunta, ordinal, palabra, suelto }

  var clase: Clase
  var numero: Int

  private typealias B = UnsafeBufferPointer<UInt8>

  /// The marker that begins at `i`, which is the first byte of a word.
  static func leer(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, iniciaRenglon: Bool) -> Marcador? {
    if Letras.esDigito(bytes[i]) {
      var fin = i
      var n = 0
      while fin < bytes.count, fin < i + 3, Letras.esDigito(bytes[fin]) {
        n = n * 10 + Int(bytes[fin] - 48)
        fin += 1
      }
      guard fin - i <= 2, fin < bytes.count else { return nil }
      if cierra(bytes, fin) { return Marcador(clase: .numero, numero: n) }
      if esGrado(bytes, fin) || esTerminacion(bytes, fin) { return Marcador(clase: .ordinal, numero: n) }
      if iniciaRenglon, bytes[fin] == 32, fin + 1 < bytes.count, esLetra(bytes[fin + 1]) || bytes[fin + 1] >= 0xC2 {
        return Marcador(clase: .suelto, numero: n)
      }
      return nil
    }
    guard esLetra(bytes[i]) else { return nil }
    let (palabra, fin) = Frase.palabra(bytes, i)
    if let n = romanos.firstIndex(of: palabra), bytes[i] < 97, cierra(bytes, fin) { return Marcador(clase: .romano, numero: n + 1) }
    if palabra.utf8.count == 1, cierra(bytes, fin), iniciaRenglon || trasPuntuacion(bytes, i) || esDeLista(palabra) {
      return Marcador(clase: .letra, numero: Int(bytes[i] | 0x20) - 96)
    }
    if palabra == "pregunta" {
      let (cual, finDeCual) = Frase.palabra(bytes, Frase.saltar(bytes, fin))
      let n = Int(cual) ?? cardinales.firstIndex(of: cual).map { $0 + 1 }
      if let n, finDeCual < bytes.count, !esLetra(bytes[finDeCual]) { return Marcador(clase: .pregunta, numero: n) }
      return nil
    }
    if palabra == "en" {
      let (cual, finDeCual) = Frase.palabra(bytes, Frase.saltar(bytes, fin))
      guard let n = lugares.firstIndex(of: cual), Frase.palabra(bytes, Frase.saltar(bytes, finDeCual)).texto == "lugar" else { return nil }
      return Marcador(clase: .palabra, numero: n + 1)
    }
    if let n = ordinales.firstIndex(of: palabra), fin < bytes.count {
      // «Primero:», «primero quiero saber»; not «el segundo trimestre».
      let signo = bytes[fin] == 58 || bytes[fin] == 44 || bytes[fin] == 46
      if signo || Frase(bytes, Frase.saltar(bytes, fin)..<bytes.count).pide { return Marcador(clase: .palabra, numero: n + 1) }
    }
    return nil
  }

  private static let romanos = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
  private static let cardinales = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]
  private static let lugares = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto"]
  private static let ordinales = ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "septimo", "octavo"]

  private static func esLetra(_ b: UInt8) -> Bool { (b | 0x20) >= 97 && (b | 0x20) <= 122 }

  /// Letters after the first may follow words: «a) presupuesto b) médicos».
  private static func esDeLista(_ letra: String) -> Bool { letra > "a" }

  private static func trasPuntuacion(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, bytes[k] <= 32 { k -= 1 }
    return k < 0 || [58, 59, 44, 46, 40, 63].contains(bytes[k])
  }

  /// Whether «.-», «.», «)» or «-» stands at `i` with something other than a digit after it («1.5» marks nothing).
  private static func cierra(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var fin = i
    while fin < bytes.count, bytes[fin] == UInt8(ascii: ".") || bytes[fin] == UInt8(ascii: ")") || bytes[fin] == 45 {
      fin += 1
    }
    guard fin > i, fin < bytes.count else { return false }
    // A lone point or dash needs a space behind it («a.m.», «S.A.», «e-mail»).
    return bytes[fin] <= 32 || (fin > i + 1 && bytes[fin] > 57) || (bytes[i] == 41 && bytes[fin] > 57)
  }

  /// «°», «º», «ª».
  private static func esGrado(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i + 1 < bytes.count && bytes[i] == 0xC2 && [0xB0, 0xBA, 0xAA].contains(bytes[i + 1])
  }

  /// «1ro», «2do.», «3ero».
  private static func esTerminacion(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard esLetra(bytes[i]) else { return false }
    return ["ro", "ero", "do", "to", "mo", "vo", "no", "ra", "da", "ta", "er"].contains(Frase.palabra(bytes, i).texto)
  }
}
