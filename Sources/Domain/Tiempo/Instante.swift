/// A point in time, in microseconds since 1970-01-01T00:00:00Z (no leap seconds).
///
/// Text and Codable form is RFC 3339 with the offset of central Mexico (`2026-04-14T10:00:00-06:00`); a fraction is
/// written only when there is one, with six digits.
public struct Instante: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Microseconds UTC.
  public var micros: Int64

  public init(micros: Int64) { self.micros = micros }

  /// The instant of a local wall time: minutes after midnight in America/Mexico_City.
  public init(_ fecha: Fecha, minuto: Int = 0) {
    // Bounded so that no date overflows: ±100 million days are ±273,000 years.
    let dia = min(max(Int64(fecha.dia), -100_000_000), 100_000_000)
    let local = dia * HoraLocal.segundosPorDia + Int64(minuto) * 60
    micros = (local - HoraLocal.desfase(local: local)) * 1_000_000
  }

  /// The local civil date.
  public var fecha: Fecha { Fecha(dia: Int32(clamping: local.dividido(entre: Instante.microsPorDia))) }

  /// Whole minutes since local midnight, 0…1439.
  public var minutoDelDia: Int { Int(microsDelDia / 60_000_000) }

  /// Microseconds since local midnight: what a cut-off hour is compared with.
  public var microsDelDia: Int64 { local - local.dividido(entre: Instante.microsPorDia) * Instante.microsPorDia }

  public func sumando(segundos: Int64) -> Instante { Instante(micros: micros + segundos * 1_000_000) }

  public static func < (a: Instante, b: Instante) -> Bool { a.micros < b.micros }

  /// RFC 3339 with the local offset.
  public var description: String {
    let desfase = desfase
    let local = micros + desfase * 1_000_000
    let dia = local.dividido(entre: Instante.microsPorDia)
    let resto = Int(local - dia * Instante.microsPorDia)
    let segundo = resto / 1_000_000
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    Fecha(dia: Int32(clamping: dia)).escribir(en: &bytes)
    for (separador, n) in [(0x54, segundo / 3_600), (0x3A, segundo / 60 % 60), (0x3A, segundo % 60)] as [(UInt8, Int)] {
      bytes.append(separador)
      Digitos.agregar(n, 2, a: &bytes)
    }
    if resto % 1_000_000 != 0 {
      bytes.append(0x2E)
      Digitos.agregar(resto % 1_000_000, 6, a: &bytes)
    }
    bytes.append(0x2D)
    Digitos.agregar(Int(-desfase / 3_600), 2, a: &bytes)
    bytes += [0x3A, 0x30, 0x30]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let microsPorDia = HoraLocal.segundosPorDia * 1_000_000
  private var desfase: Int64 { HoraLocal.desfase(utc: micros.dividido(entre: 1_000_000)) }
  private var local: Int64 { micros + desfase * 1_000_000 }
}

extension Instante {
  /// Reads RFC 3339 (§5.6) strictly: date, `T`, time, an offset; nil otherwise.
  ///
  /// Digits beyond the microsecond are cut. A leap second (`23:59:60Z`) is read as the last microsecond of its day,
  /// so that it never moves to the next one. The local date must fall in the years 0001…9999.
  public init?(_ rfc3339: String) {
    let u = Array(rfc3339.utf8)
    guard u.count >= 20, u.count <= 64, u[10] | 0x20 == 0x74, let fecha = Instante.fecha(u[0..<10]),
      u[13] == 0x3A, u[16] == 0x3A,
      let h = Digitos.leer(u[11..<13]), let m = Digitos.leer(u[14..<16]), let s = Digitos.leer(u[17..<19]),
      h <= 23, m <= 59, s <= 60
    else { return nil }
    var i = 19
    var fraccion = 0
    if u[i] == 0x2E {
      let inicio = i + 1
      i = inicio
      while i < u.count, u[i] >= 0x30, u[i] <= 0x39 { i += 1 }
      guard i > inicio else { return nil }
      for k in inicio..<inicio + 6 { fraccion = fraccion * 10 + (k < i ? Int(u[k] - 0x30) : 0) }
    }
    guard let desfase = Instante.desfase(u[i...]) else { return nil }
    var segundos = Int64(fecha.dia) * HoraLocal.segundosPorDia + Int64(h * 3_600 + m * 60 + s - desfase)
    if s == 60 {
      guard segundos % HoraLocal.segundosPorDia == 0 else { return nil }
      segundos -= 1
      fraccion = 999_999
    }
    micros = segundos * 1_000_000 + Int64(fraccion)
    guard (1...9999).contains(self.fecha.anio) else { return nil }
  }

  private static func fecha(_ u: ArraySlice<UInt8>) -> Fecha? { Fecha(String(decoding: u, as: UTF8.self)) }

  /// Seconds east of UTC of `Z` or `±hh:mm`.
  private static func desfase(_ cola: ArraySlice<UInt8>) -> Int? {
    let u = Array(cola)
    if u.count == 1, u[0] | 0x20 == 0x7A { return 0 }
    guard u.count == 6, u[0] == 0x2B || u[0] == 0x2D, u[3] == 0x3A,
      let h = Digitos.leer(u[1..<3]), let m = Digitos.leer(u[4..<6]), h <= 23, m <= 59
    else { return nil }
    return (h * 3_600 + m * 60) * (u[0] == 0x2D ? -1 : 1)
  }
}

extension Instante: Codable {
  public init(from decoder: any Decoder) throws {
    let caja = try decoder.singleValueContainer()
    let texto = try caja.decode(String.self)
    guard let instante = Instante(texto) else {
      throw DecodingError.dataCorruptedError(
        in: caja,
        debugDescription: "«\(texto)» no es una fecha y hora RFC 3339 con huso, como 2026-04-14T10:00:00-06:00.")
    }
    self = instante
  }

  public func encode(to encoder: any Encoder) throws {
    var caja = encoder.singleValueContainer()
    try caja.encode(description)
  }
}
