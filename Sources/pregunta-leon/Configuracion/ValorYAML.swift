import Domain
import Yams

/// A node with the file and the name it goes by in messages. Every reading is strict: `"5"` is text and `si` no Bool.
struct ValorYAML {
  let archivo: String
  let nodo: Node
  let nombre: String

  var linea: Int? { nodo.mark?.line }

  func falla(_ motivo: String) -> ErrorDeConfiguracion {
    ErrorDeConfiguracion(archivo: archivo, linea: linea, motivo: motivo)
  }

  /// `null`, `~` or nothing at all after the colon.
  var esNulo: Bool { sinComillas.map { ["", "~", "null"].contains($0) } ?? false }

  func texto(maximo: Int = 2_000) throws(ErrorDeConfiguracion) -> String {
    guard case .scalar(let escalar) = nodo, !esNulo else { throw falla("\(nombre) debe ser un texto") }
    let texto = escalar.string
    guard texto.contains(where: { !$0.isWhitespace }) else { throw falla("\(nombre) está en blanco") }
    guard texto.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else {
      throw falla("\(nombre) tiene caracteres de control")
    }
    guard texto.count <= maximo else { throw falla("\(nombre) tiene más de \(maximo) caracteres") }
    return texto
  }

  func entero(_ rango: ClosedRange<Int>) throws(ErrorDeConfiguracion) -> Int {
    let forma = "\(nombre) debe ser un número entero de \(rango.lowerBound) a \(rango.upperBound)"
    guard let cifras = sinComillas, let n = Int(cifras), !cifras.hasPrefix("+") else { throw falla(forma) }
    guard rango.contains(n) else { throw falla("\(forma), y dice \(n)") }
    return n
  }

  func booleano() throws(ErrorDeConfiguracion) -> Bool {
    switch sinComillas {
    case "true": return true
    case "false": return false
    default: throw falla("\(nombre) debe ser true o false")
    }
  }

  func fecha() throws(ErrorDeConfiguracion) -> Fecha {
    guard case .scalar(let escalar) = nodo, let fecha = Fecha(escalar.string) else {
      throw falla("\(nombre) debe ser una fecha que exista, como 2026-05-01")
    }
    return fecha
  }

  /// Minutes after midnight of `hh:mm`.
  func hora() throws(ErrorDeConfiguracion) -> Int {
    if case .scalar(let escalar) = nodo, escalar.string.utf8.count == 5 {
      let partes = escalar.string.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      if partes.count == 2, let h = partes[0], let m = partes[1], (0...23).contains(h), (0...59).contains(m) {
        return h * 60 + m
      }
    }
    throw falla("\(nombre) debe ser una hora de 00:00 a 23:59, como 16:00, o null")
  }

  func opcion<T: RawRepresentable & CaseIterable>(_ tipo: T.Type) throws(ErrorDeConfiguracion) -> T
  where T.RawValue == String {
    if case .scalar(let escalar) = nodo, let valor = T(rawValue: escalar.string) { return valor }
    let todas = T.allCases.map(\.rawValue).joined(separator: ", ")
    throw falla("\(nombre) debe ser una de: \(todas)")
  }

  func lista() throws(ErrorDeConfiguracion) -> [ValorYAML] {
    guard case .sequence(let nodos) = nodo else { throw falla("\(nombre) debe ser una lista") }
    return nodos.enumerated().map { ValorYAML(archivo: archivo, nodo: $1, nombre: "\(nombre)[\($0)]") }
  }

  func mapa(_ claves: Set<String>) throws(ErrorDeConfiguracion) -> MapaYAML { try MapaYAML(self, claves: claves) }

  /// The text of an unquoted scalar.
  private var sinComillas: String? {
    guard case .scalar(let escalar) = nodo, escalar.style == .plain || escalar.style == .any else { return nil }
    return escalar.string
  }
}
