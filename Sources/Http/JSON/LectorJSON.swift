import Domain

/// A recursive-descent reader of JSON over valid UTF-8. It exists because Foundation's says neither where nor why,
/// takes repeated members, and lets control characters through.
struct LectorJSON {
  let bytes: [UInt8]
  var i = 0
  var profundidad = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func todo() throws(RechazoJSON) -> JSONValue {
    saltar()
    guard i < bytes.count else { throw malo("está vacío; envía un objeto JSON.") }
    let valor = try self.valor()
    saltar()
    guard i == bytes.count else { throw malo("sobra texto después del valor.") }
    return valor
  }

  private mutating func valor() throws(RechazoJSON) -> JSONValue {
    guard i < bytes.count else { throw malo("se acabó antes de tiempo.") }
    switch bytes[i] {
    case 0x7B: return try objeto()
    case 0x5B: return try arreglo()
    case 0x22: return .texto(try cadena())
    case 0x2D, 0x30...0x39: return try numero()
    case 0x74: return try palabra("true", .booleano(true))
    case 0x66: return try palabra("false", .booleano(false))
    case 0x6E: return try palabra("null", .nulo)
    default: throw malo("se esperaba un valor (texto entre comillas, número, objeto, arreglo, true, false o null).")
    }
  }

  private mutating func objeto() throws(RechazoJSON) -> JSONValue {
    try bajar()
    var miembros: [String: JSONValue] = [:]
    saltar()
    if tomar(0x7D) { return subir(.objeto(miembros)) }
    while true {
      saltar()
      guard i < bytes.count, bytes[i] == 0x22 else { throw malo("se esperaba el nombre de un campo entre comillas.") }
      let inicio = i
      let nombre = try cadena()
      saltar()
      guard tomar(0x3A) else { throw malo("faltan los dos puntos después de «\(nombre.recortado)».") }
      saltar()
      let valor: JSONValue
      do { valor = try self.valor() } catch { throw error.dentroDe(nombre) }
      guard miembros.updateValue(valor, forKey: nombre) == nil else {
        throw RechazoJSON(
          codigo: .malFormada, mensaje: "el campo «\(nombre.recortado)» está repetido.", posicion: inicio)
      }
      saltar()
      if tomar(0x7D) { return subir(.objeto(miembros)) }
      guard tomar(0x2C) else { throw malo("se esperaba una coma o el cierre «}».") }
    }
  }

  private mutating func arreglo() throws(RechazoJSON) -> JSONValue {
    try bajar()
    var elementos: [JSONValue] = []
    saltar()
    if tomar(0x5D) { return subir(.arreglo(elementos)) }
    while true {
      saltar()
      do { elementos.append(try valor()) } catch { throw error.dentroDe(String(elementos.count)) }
      saltar()
      if tomar(0x5D) { return subir(.arreglo(elementos)) }
      guard tomar(0x2C) else { throw malo("se esperaba una coma o el cierre «]».") }
    }
  }

  private mutating func palabra(_ texto: StaticString, _ valor: JSONValue) throws(RechazoJSON) -> JSONValue {
    let largo = texto.utf8CodeUnitCount
    let igual = texto.withUTF8Buffer { bytes[i...].prefix(largo).elementsEqual($0) }
    guard igual else { throw malo("palabra desconocida; solo valen true, false y null.") }
    i += largo
    return valor
  }

  private mutating func bajar() throws(RechazoJSON) {
    i += 1
    profundidad += 1
    guard profundidad <= JSONValue.profundidadMaxima else {
      throw malo("hay más de \(JSONValue.profundidadMaxima) niveles, unos dentro de otros.")
    }
  }

  private mutating func subir(_ valor: JSONValue) -> JSONValue {
    profundidad -= 1
    return valor
  }

  mutating func tomar(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func saltar() {
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 { i += 1 }
  }

  func malo(_ mensaje: String) -> RechazoJSON { RechazoJSON(codigo: .malFormada, mensaje: mensaje, posicion: i) }
}
