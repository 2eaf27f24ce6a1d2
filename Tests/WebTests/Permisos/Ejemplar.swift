import Domain

@testable import Http

/// A value that a schema accepts: what a client who read the contract would send.
enum Ejemplar {
  static func valor(_ esquema: Esquema) -> JSONValue {
    if let ejemplo = esquema.ejemplo { return ejemplo }
    switch esquema.forma {
    case .texto(let t): return .texto(texto(t))
    case .entero(let rango): return .entero(rango.lowerBound)
    case .decimal(let rango): return .decimal(rango?.lowerBound ?? 1)
    case .booleano: return true
    case .arreglo(let de, let cuantos): return .arreglo(cuantos.lowerBound == 0 ? [] : [valor(de)])
    case .objeto(let propiedades):
      return .objeto(
        Dictionary(propiedades.filter(\.requerida).map { ($0.nombre, valor($0.esquema)) }, uniquingKeysWith: { a, _ in a }))
    case .anulable, .libre: return .nulo
    }
  }

  private static func texto(_ t: TextoEsquema) -> String {
    switch t.formato {
    case .fecha: return "2026-04-15"
    case .instante: return "2026-04-13T10:00:00-06:00"
    case .folio: return "SAI-2026-000001-X"
    case .enumeracion(let valores): return valores.first ?? ""
    case .patron(let patron):
      let largo = t.largo.lowerBound
      let intentos = ["Bacheo", "a", "ZZZZZZZZ", "1", "https://receptor.invalid/", "x@ejemplo.mx", String(repeating: "1", count: largo)]
      return intentos.first { patron.acepta($0) && t.largo.contains($0.unicodeScalars.count) } ?? "Bacheo"
    }
  }

  /// The same as the fields of a page's form.
  static func campos(_ valor: JSONValue, _ prefijo: String = "") -> [(String, String)] {
    switch valor {
    case .objeto(let o):
      o.sorted { $0.key < $1.key }.flatMap { campos($0.value, prefijo.isEmpty ? $0.key : "\(prefijo).\($0.key)") }
    case .arreglo(let a): a.flatMap { campos($0, prefijo) }
    case .texto(let t): [(prefijo, t)]
    case .entero(let n): [(prefijo, "\(n)")]
    case .decimal(let d): [(prefijo, "\(d)")]
    case .booleano(let b): [(prefijo, "\(b)")]
    case .nulo: []
    }
  }
}
