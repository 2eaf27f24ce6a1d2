/// A day on which the authority does not work, and who says so.
public struct DiaInhabil: Hashable, Codable, Sendable {
  public let fecha: Fecha
  /// What a citizen reads: "Día del Trabajo".
  public let motivo: String
  /// Where it is written: "LFT, artículo 74, fracción V".
  public let fuente: String

  public init(fecha: Fecha, motivo: String, fuente: String) {
    self.fecha = fecha
    self.motivo = motivo
    self.fuente = fuente
  }
}

/// A stretch of days, both included, on which the authority suspended its terms.
public struct Suspension: Hashable, Codable, Sendable {
  public let desde: Fecha
  public let hasta: Fecha
  public let motivo: String
  /// The acuerdo that ordered it, as it is cited.
  public let acuerdo: String

  public init(desde: Fecha, hasta: Fecha, motivo: String, acuerdo: String) {
    self.desde = desde
    self.hasta = hasta
    self.motivo = motivo
    self.acuerdo = acuerdo
  }
}

extension Calendario {
  /// The mandatory rest days of LFT article 74 for a year, except election days, which each law or decree sets.
  ///
  /// Since 2006 (DOF 2006-01-17) three of them are moved to a Monday; the change of the federal executive is on
  /// 1 October since 2024 and was on 1 December before.
  public static func lft(_ anio: Int) -> [DiaInhabil] {
    var dias: [DiaInhabil] = []
    func agregar(_ mes: Int, _ dia: Int, _ motivo: String, _ fraccion: String) {
      guard let fecha = Fecha(anio: anio, mes: mes, dia: dia) else { return }
      dias.append(DiaInhabil(fecha: fecha, motivo: motivo, fuente: "LFT, artículo 74, fracción \(fraccion)"))
    }
    func lunes(_ numero: Int, _ mes: Int) -> Int {
      let primero = Fecha(dia: Fecha.numero(anio: anio, mes: mes, dia: 1))
      return 1 + (8 - primero.diaDeLaSemana) % 7 + (numero - 1) * 7
    }
    let recorre = anio >= 2006
    agregar(1, 1, "Año Nuevo", "I")
    agregar(2, recorre ? lunes(1, 2) : 5, "Día de la Constitución", "II")
    agregar(3, recorre ? lunes(3, 3) : 21, "Natalicio de Benito Juárez", "III")
    agregar(5, 1, "Día del Trabajo", "IV")
    agregar(9, 16, "Día de la Independencia", "V")
    if anio % 6 == 2 { agregar(anio >= 2024 ? 10 : 12, 1, "Transmisión del Poder Ejecutivo Federal", "VII") }
    agregar(11, recorre ? lunes(3, 11) : 20, "Día de la Revolución", "VI")
    agregar(12, 25, "Navidad", "VIII")
    return dias.sorted { $0.fecha < $1.fecha }
  }
}
