/// What numbers a part of a request: «1.-», «b)», «II.», «Pregunta 3:», «2°», «1ro», «Segundo,», or a lone «2» on a new line.
struct Marcador {
  enum Clase: Int, CaseIterable { case numero, letra, romano, pregunta, ordinal, palabra, suelto }

  var clase: Clase
  var numero: Int

  typealias Bytes = PalabraEnTexto.Bytes

  /// The marker that begins at `i`, which is the first byte of a word.
  static func leer(_ bytes: Bytes, _ i: Int, iniciaRenglon: Bool) -> Marcador? {
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
      if iniciaRenglon, bytes[fin] == 32, fin + 1 < bytes.count, Letras.esASCII(bytes[fin + 1]) || bytes[fin + 1] >= 0xC2 {
        return Marcador(clase: .suelto, numero: n)
      }
      return nil
    }
    guard Letras.esASCII(bytes[i]), i + 1 < bytes.count else { return nil }
    if !Letras.esASCII(bytes[i + 1]), let letra = deLetra(bytes, i, iniciaRenglon: iniciaRenglon) { return letra }
    return empiezaComoMarca(bytes, i) ? dePalabra(bytes, i) : nil
  }

  /// «a)», and «I.» or «V)», which are Roman.
  private static func deLetra(_ bytes: Bytes, _ i: Int, iniciaRenglon: Bool) -> Marcador? {
    guard cierra(bytes, i + 1), !"IVX".utf8.contains(bytes[i]) else { return nil }
    // Letters after the first may follow words: «a) presupuesto b) médicos».
    guard iniciaRenglon || bytes[i] | 0x20 > UInt8(ascii: "a") || trasPuntuacion(bytes, i) else { return nil }
    return Marcador(clase: .letra, numero: Int(bytes[i] | 0x20) - 96)
  }

  /// «IV.», «Pregunta 3:», «en primer lugar», «Segundo,».
  private static func dePalabra(_ bytes: Bytes, _ i: Int) -> Marcador? {
    let palabra = PalabraEnTexto(bytes, i)
    if bytes[i] < 97, let n = romanos[palabra.huella], cierra(bytes, palabra.fin) { return Marcador(clase: .romano, numero: n) }
    let otra = PalabraEnTexto(bytes, PalabraEnTexto.saltar(bytes, palabra.fin, hasta: min(palabra.fin + 4, bytes.count)))
    if palabra.huella == pregunta {
      guard let n = cardinales[otra.huella], otra.fin < bytes.count, !Letras.esASCII(bytes[otra.fin]) else { return nil }
      return Marcador(clase: .pregunta, numero: n)
    }
    if palabra.huella == en {
      guard let n = lugares[otra.huella], PalabraEnTexto(bytes, otra.fin + 1).huella == lugar else { return nil }
      return Marcador(clase: .palabra, numero: n)
    }
    guard let n = ordinales[palabra.huella], palabra.fin < bytes.count else { return nil }
    // «Primero:», «primero quiero saber»; not «el segundo trimestre».
    let signo = [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[palabra.fin])
    return signo || Frase(bytes, palabra.fin..<bytes.count).pide ? Marcador(clase: .palabra, numero: n) : nil
  }

  /// Whether the word at `i` begins as one of those that number: nearly none does, and no more is read of the others.
  private static func empiezaComoMarca(_ bytes: Bytes, _ i: Int) -> Bool {
    if "IVX".utf8.contains(bytes[i]) { return true }
    let segunda = bytes[i + 1] | 0x20
    return comienzos.contains { $0.0 == bytes[i] | 0x20 && $0.1 == segunda }
  }

  /// Of «primero, pregunta, en, segundo, sexto, tercero, cuarto, quinto, octavo».
  private static let comienzos = ["pr", "en", "se", "te", "cu", "qu", "oc"].map { Array($0.utf8) }.map { ($0[0], $0[1]) }
  private static let pregunta = Huella.de("pregunta".utf8)
  private static let en = Huella.de("en".utf8)
  private static let lugar = Huella.de("lugar".utf8)

  private static let romanos = numeros("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv")
  private static let cardinales = numeros("uno dos tres cuatro cinco seis siete ocho nueve diez")
    .merging((1...20).map { (Huella.de(String($0).utf8), $0) }) { $1 }
  private static let lugares = numeros("primer segundo tercer cuarto quinto sexto")
  private static let ordinales = numeros("primero segundo tercero cuarto quinto sexto septimo octavo")
  private static let terminaciones = Lexico("ro ero do to mo vo no ra da ta er")

  /// The words of a list → their places in it, from 1.
  private static func numeros(_ palabras: String) -> [UInt64: Int] {
    let lista = palabras.split(separator: " ").map { Huella.de($0.utf8) }
    return Dictionary(uniqueKeysWithValues: zip(lista, 1...))
  }

  private static func trasPuntuacion(_ bytes: Bytes, _ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, bytes[k] <= 32 { k -= 1 }
    return k < 0 || [58, 59, 44, 46, 40, 63].contains(bytes[k])
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

  /// «°», «º», «ª».
  private static func esGrado(_ bytes: Bytes, _ i: Int) -> Bool {
    i + 1 < bytes.count && bytes[i] == 0xC2 && [0xB0, 0xBA, 0xAA].contains(bytes[i + 1])
  }

  /// «1ro», «2do.», «3ero».
  private static func esTerminacion(_ bytes: Bytes, _ i: Int) -> Bool {
    Letras.esASCII(bytes[i]) && terminaciones.contiene(PalabraEnTexto(bytes, i).huella)
  }
}
