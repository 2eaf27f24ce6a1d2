extension Conteo {
  /// A due date explained to whoever it concerns: what counted, what did not, when it ends and under which article.
  /// - Parameters:
  ///   - recibida: when it really arrived, to say so when that is not the day it counts from.
  ///   - prorroga: the rule of the prórroga, cited beside the term's own.
  public static func explicacion(
    _ prueba: Prueba, regla: Regla?, prorroga: Regla? = nil, recibida: Instante? = nil
  ) -> String {
    var frases = [llegada(prueba, recibida), inicio(prueba, regla?.inicio ?? .recepcion)]
    frases.append("El día 1 es el \(prueba.primerDia.conDia) y se cuentan \(cuantos(prueba)).")
    frases.append(noCuentan(prueba))
    if prueba.finDeBase != prueba.vence {
      frases.append("El plazo original terminaba el \(prueba.finDeBase.conDia) y se amplió con una prórroga.")
    }
    frases.append("Vence al terminar el \(prueba.vence.conDia).")
    let fundamentos = [regla, prueba.finDeBase == prueba.vence ? nil : prorroga].compactMap { $0?.fundamento }
    if !fundamentos.isEmpty { frases.append("Fundamento: \(fundamentos.joined(separator: "; ")).") }
    return frases.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func llegada(_ prueba: Prueba, _ recibida: Instante?) -> String {
    guard let fecha = recibida?.fecha, fecha < prueba.recepcionEfectiva, prueba.reinicio == nil else { return "" }
    return "Llegó el \(fecha.conDia), en día inhábil o después de la hora de corte."
  }

  private static func inicio(_ prueba: Prueba, _ inicio: InicioDePlazo) -> String {
    guard let reinicio = prueba.reinicio else { return "\(inicio.enPalabras) el \(prueba.recepcionEfectiva.conDia)." }
    return
      "La respuesta a la prevención cuenta como recibida el \(reinicio.conDia), y con ella el plazo empezó de nuevo."
  }

  private static func cuantos(_ prueba: Prueba) -> String {
    prueba.diasHabiles == 1 ? "1 día hábil" : "\(prueba.diasHabiles) días hábiles"
  }

  private static func noCuentan(_ prueba: Prueba) -> String {
    var partes: [String] = []
    if prueba.dias.contains(where: { !$0.cuenta && $0.fecha.diaDeLaSemana > 5 }) { partes.append("sábados y domingos") }
    for tramo in tramos(prueba.dias.filter { !$0.cuenta && $0.fecha.diaDeLaSemana < 6 }) {
      let primero = tramo.fechas.lowerBound
      let ultimo = tramo.fechas.upperBound
      let cuando = primero == ultimo ? "el \(primero.conDia)" : "del \(primero.enPalabras) al \(ultimo.enPalabras)"
      partes.append("\(cuando), \(tramo.motivo)")
    }
    return partes.isEmpty ? "" : "No cuentan: \(partes.joined(separator: "; "))."
  }

  /// Neighbouring days with one reason told as one stretch; a weekend between does not break it.
  private static func tramos(_ dias: [DiaContado]) -> [(fechas: ClosedRange<Fecha>, motivo: String)] {
    var tramos: [(fechas: ClosedRange<Fecha>, motivo: String)] = []
    for dia in dias {
      if let ultimo = tramos.last, ultimo.motivo == dia.motivo, dia.fecha - ultimo.fechas.upperBound <= 3 {
        tramos[tramos.count - 1].fechas = ultimo.fechas.lowerBound...dia.fecha
      } else {
        tramos.append((dia.fecha...dia.fecha, dia.motivo))
      }
    }
    return tramos
  }
}

extension InicioDePlazo {
  /// What started a clock, as the beginning of a sentence that goes on with a date.
  var enPalabras: String {
    switch self {
    case .recepcion, .presentacion: "Cuenta como recibida"
    case .finDeBase: "El plazo que se amplía terminaba"
    case .turno: "Se turnó y cuenta desde"
    case .prevencionNotificada: "La prevención cuenta como notificada"
    case .costoNotificado: "El costo cuenta como notificado"
    case .pago: "El pago cuenta como hecho"
    case .respuestaNotificada: "La respuesta cuenta como notificada"
    case .notificacionOVencimiento: "La notificación, o el fin del plazo sin respuesta, fue"
    case .recursoRecibido: "El recurso cuenta como recibido"
    case .recursoPuestoADisposicion: "El recurso se puso a disposición"
    case .resolucionNotificada: "La resolución cuenta como notificada"
    case .cumplimiento: "Se cumplió"
    case .fijacion: "Se fijó en los estrados"
    case .confirmacion: "Se confirmó"
    case .ninguno: "Cuenta desde"
    }
  }
}
