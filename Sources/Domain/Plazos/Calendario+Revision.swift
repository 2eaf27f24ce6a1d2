extension Calendario {
  /// Checks what somebody wants to count with, entry by entry.
  /// - Throws: ``Falla`` `.valorInvalido` with the entry to correct.
  public static func revisar(
    inhabiles: [DiaInhabil], suspensiones: [Suspension], anios: Set<Int>
  ) throws(Falla) {
    if let malo = anios.first(where: { !aniosPosibles.contains($0) }) {
      throw Falla(.valorInvalido, "El año \(malo) no se puede capturar; deben ser de \(limites).", campo: "/calendario/anios")
    }
    var vistos: Set<Fecha> = []
    for (i, dia) in inhabiles.enumerated() {
      let campo = "/calendario/inhabiles/\(i)/fecha"
      guard aniosPosibles.contains(dia.fecha.anio) else {
        throw Falla(.valorInvalido, "«\(dia.fecha)» está fuera de los años \(limites).", campo: campo)
      }
      guard anios.contains(dia.fecha.anio) else {
        throw Falla(
          .valorInvalido, "«\(dia.fecha)» es de un año que falta en la lista de años capturados: un año se captura completo.", campo: campo)
      }
      guard vistos.insert(dia.fecha).inserted else { throw Falla(.valorInvalido, "El día \(dia.fecha) está dos veces.", campo: campo) }
    }
    for (i, pausa) in suspensiones.enumerated() {
      let campo = "/calendario/suspensiones/\(i)"
      guard aniosPosibles.contains(pausa.desde.anio), aniosPosibles.contains(pausa.hasta.anio) else {
        throw Falla(.valorInvalido, "La suspensión está fuera de los años \(limites).", campo: campo + "/desde")
      }
      guard pausa.desde <= pausa.hasta else {
        throw Falla(.valorInvalido, "La suspensión termina antes de empezar.", campo: campo + "/hasta")
      }
      guard pausa.hasta - pausa.desde < 366 else {
        throw Falla(.valorInvalido, "La suspensión dura más de un año; revisa el año.", campo: campo + "/hasta")
      }
      if let antes = suspensiones[..<i].first(where: { $0.desde <= pausa.hasta && pausa.desde <= $0.hasta }) {
        throw Falla(
          .valorInvalido,
          "La suspensión del \(pausa.desde) al \(pausa.hasta) se encima con la del \(antes.desde) al \(antes.hasta); deja una.",
          campo: campo + "/desde")
      }
    }
  }

  private static var limites: String { "\(aniosPosibles.lowerBound) a \(aniosPosibles.upperBound)" }
}
