/// A civil date of the proleptic Gregorian calendar, counted in days since 1970-01-01.
///
/// It has no time zone: which civil date an instant falls on is ``Instante/fecha``. Text and Codable form is
/// `yyyy-MM-dd`, years 0001 to 9999. Integer arithmetic only, after Howard Hinnant's "chrono-compatible low-level
/// date algorithms".
public struct Fecha: Hashable, Comparable, Sendable, CustomStringConvertible, LosslessStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public var dia: Int32

  public init(dia: Int32) { self.dia = dia }

  /// The date of a year, month and day, or nil when there is no such day (30 February) or the year is not 1…9999.
  public init?(anio: Int, mes: Int, dia: Int) {
    guard (1...9999).contains(anio), (1...12).contains(mes), dia >= 1, dia <= Fecha.diasDelMes(mes, de: anio) else {
      return nil
    }
    self.dia = Fecha.numero(anio: anio, mes: mes, dia: dia)
  }

  /// Reads exactly `yyyy-MM-dd`; anything else is nil.
  public init?(_ texto: String) {
    let u = Array(texto.utf8)
    guard u.count == 10, u[4] == 0x2D, u[7] == 0x2D,
      let anio = Digitos.leer(u[0..<4]), let mes = Digitos.leer(u[5..<7]), let dia = Digitos.leer(u[8..<10])
    else { return nil }
    self.init(anio: anio, mes: mes, dia: dia)
  }

  public var anio: Int { civil.anio }
  public var mes: Int { civil.mes }
  public var diaDelMes: Int { civil.dia }

  /// 1 Monday … 7 Sunday (ISO 8601).
  public var diaDeLaSemana: Int {
    let r = (Int(dia) + 3) % 7  // 1970-01-01 was a Thursday
    return (r < 0 ? r + 7 : r) + 1
  }

  /// Year, month and day in one go, for callers that need more than one of them.
  public var civil: (anio: Int, mes: Int, dia: Int) {
    let z = Int(dia) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let mes = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (mes <= 2 ? 1 : 0), mes, doy - (153 * mp + 2) / 5 + 1)
  }

  /// `yyyy-MM-dd`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    escribir(en: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func escribir(en bytes: inout [UInt8]) {
    let c = civil
    if (0...9999).contains(c.anio) {
      Digitos.agregar(c.anio, 4, a: &bytes)
    } else {
      bytes += Array(Digitos.texto(c.anio, 4).utf8)
    }
    bytes.append(0x2D)
    Digitos.agregar(c.mes, 2, a: &bytes)
    bytes.append(0x2D)
    Digitos.agregar(c.dia, 2, a: &bytes)
  }

  public static func < (a: Fecha, b: Fecha) -> Bool { a.dia < b.dia }

  /// The date `dias` civil days later (earlier when negative).
  public static func + (fecha: Fecha, dias: Int) -> Fecha { Fecha(dia: Int32(clamping: Int(fecha.dia) + dias)) }

  /// Civil days from `b` to `a`.
  public static func - (a: Fecha, b: Fecha) -> Int { Int(a.dia) - Int(b.dia) }

  static func esBisiesto(_ anio: Int) -> Bool { anio % 4 == 0 && (anio % 100 != 0 || anio % 400 == 0) }

  static func diasDelMes(_ mes: Int, de anio: Int) -> Int {
    switch mes {
    case 2: esBisiesto(anio) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a date known to exist.
  static func numero(anio: Int, mes: Int, dia: Int) -> Int32 {
    let y = mes <= 2 ? anio - 1 : anio
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (mes > 2 ? mes - 3 : mes + 9) + 2) / 5 + dia - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return Int32(era * 146_097 + doe - 719_468)
  }
}

extension Fecha {
  /// "14 de abril de 2026"; the first of a month is "1 de mayo de 2026".
  public var enPalabras: String {
    let c = civil
    return "\(c.dia) de \(Fecha.meses[c.mes - 1]) de \(c.anio)"
  }

  /// "martes 14 de abril de 2026".
  public var conDia: String { "\(nombreDelDia) \(enPalabras)" }

  /// "lunes" … "domingo".
  public var nombreDelDia: String { Fecha.semana[diaDeLaSemana - 1] }

  static let meses = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  static let semana = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
}

extension Fecha: Codable {
  public init(from decoder: any Decoder) throws {
    let caja = try decoder.singleValueContainer()
    let texto = try caja.decode(String.self)
    guard let fecha = Fecha(texto) else {
      throw DecodingError.dataCorruptedError(in: caja, debugDescription: "«\(texto)» no es una fecha aaaa-mm-dd.")
    }
    self = fecha
  }

  public func encode(to encoder: any Encoder) throws {
    var caja = encoder.singleValueContainer()
    try caja.encode(description)
  }
}
