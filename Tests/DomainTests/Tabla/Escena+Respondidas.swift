import Testing

@testable import Domain

/// Cases that were answered, contested or ended.
extension Escena {
  static func respondidas(_ m: Mesa) throws -> [Escena] {
    let respondida = try hacer(m) {
      try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli)
      try $0.respondida()
    }.mesa
    return try [
      Escena(mesa: respondida),
      hacer(respondida) { try $0.hacer(NotificarCosto(paginas: 100, centavos: 8_000)) },
      hacer(respondida) { $0.ahora = Mesa.hora("2026-05-20") },
      hacer(respondida) { $0.calendario = otroCalendario },
      hacer(m) {
        try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli)
        try $0.hacer(Prevenir(texto: "¿Año?", partes: [2]))
        try $0.hacer(Notificar(objeto: .prevencion))
        try $0.respondida()
      },
    ]
  }

  static func notificadas(_ m: Mesa) throws -> [Escena] {
    let notificada = try hacer(m) {
      if !$0.e.turnos.isEmpty { try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) }
      try $0.notificada()
    }.mesa
    let costo = try hacer(notificada) { try $0.hacer(NotificarCosto(paginas: 100, centavos: 8_000)) }.mesa
    let cobrada = try hacer(costo) { try $0.hacer(Notificar(objeto: .costo)) }.mesa
    return try [
      Escena(mesa: notificada), Escena(mesa: costo), Escena(mesa: cobrada),
      hacer(cobrada) { try $0.hacer(AcreditarPago(referencia: "x")) },
      hacer(cobrada) { $0.ahora = Mesa.hora("2026-08-20") },
      hacer(m) {
        try parcial(&$0)
        try $0.revisar("2026-04-29")
      },
      ofrecida(notificada),
      hacer(notificada) { if $0.e.identidad != nil { try $0.hacer(HacerEfectivo(constancia: "x")) } },
      hacer(notificada) { $0.calendario = otroCalendario },
      hacer(notificada) {
        try resuelto(&$0)
        try $0.hacer(Reabrir(motivo: "RR/1"))
        try $0.notificada()
      },
      hacer(notificada) {
        try resuelto(&$0)
        try $0.hacer(Reabrir(motivo: "RR/1"))
        try $0.notificada()
        try $0.hacer(CumplirRecurso(texto: "x"))
      },
    ]
  }

  /// With its answer offered to others, where that exists.
  static func ofrecida(_ m: Mesa) throws -> Escena {
    try hacer(m) {
      if $0.e.tipo == .acceso { try $0.hacer(PublicarRespuesta(titulo: "Gasto", liga: "https://leon.gob.mx/gasto"), Mesa.ana) }
    }
  }

  static func resuelto(_ m: inout Mesa) throws {
    try m.hacer(InterponerRecurso(acto: "x"))
    try m.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true))
  }

  static func enRecurso(_ m: Mesa) throws -> [Escena] {
    let recurrida = try hacer(m) {
      try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli)
      try $0.notificada()
      try $0.hacer(InterponerRecurso(acto: "x", recibidoEnLaUnidad: true))
    }.mesa
    let admitida = try hacer(recurrida) { try $0.hacer(AdmitirRecurso(numero: "RR/1")) }.mesa
    let resuelta = try hacer(admitida) { try $0.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true)) }.mesa
    let sinRespuesta = try hacer(m) { try $0.hacer(InterponerRecurso(acto: "x"), Mesa.ana, "2026-05-14") }.mesa
    let atendida = try hacer(sinRespuesta) { try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) }.mesa
    return try [
      Escena(mesa: recurrida), Escena(mesa: admitida), Escena(mesa: resuelta), Escena(mesa: sinRespuesta),
      Escena(mesa: atendida),
      hacer(resuelta) { try $0.hacer(CumplirRecurso(texto: "x")) }, hacer(atendida) { try $0.respondida() },
      hacer(ofrecida(try notificadas(m)[0].mesa).mesa) { try $0.hacer(InterponerRecurso(acto: "x")) },
      hacer(recurrida) { $0.ahora = Mesa.hora("2026-05-20") }, hacer(recurrida) { $0.calendario = otroCalendario },
    ]
  }

  /// Ends of a case, reached without turnos where the procedure allows it.
  static func finales(_ m: Mesa) throws -> [Escena] {
    let acceso = m.e.tipo == .acceso
    let concluida = try hacer(m) {
      if acceso {
        try $0.notificada()
      } else if $0.e.identidad != nil {
        try $0.notificada()
        try $0.hacer(HacerEfectivo(constancia: "x"))
      } else {
        try $0.comite(.negativaARCO)
        try $0.notificada(.improcedente, causal: 1)
      }
      try $0.hacer(Concluir())
    }.mesa
    let noPresentada = try hacer(m) {
      try $0.hacer(Prevenir(texto: "x"))
      try $0.hacer(Notificar(objeto: .prevencion))
      try $0.revisar("2026-05-04")
    }.mesa
    let incompetente = try hacer(m) {
      try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x"))
      try $0.hacer(Notificar(objeto: .incompetencia))
    }.mesa
    let orientada = try hacer(m) {
      if acceso {
        try $0.hacer(Orientar(fuente: "https://leon.gob.mx", texto: "x"))
        try $0.hacer(Notificar(objeto: .orientacion))
      } else {
        try $0.hacer(AvisarProcedimiento(nombre: "Acta", texto: "x"))
        try $0.hacer(Notificar(objeto: .procedimientoEspecifico))
        try $0.hacer(ElegirProcedimiento(elige: .especifico), .ciudadano)
      }
    }.mesa
    let informada = try hacer(concluida) {
      try resuelto(&$0)
      try $0.hacer(CumplirRecurso(texto: "x"))
      try $0.hacer(InformarCumplimiento(oficio: "x"))
    }
    let fijas = [concluida, noPresentada, incompetente, orientada]
    let tarde = fijas.map { m in hacer(m) { $0.ahora = Mesa.hora("2026-07-20") } }
    let movidas = fijas.map { m in hacer(m) { $0.calendario = otroCalendario } }
    let desistida = try hacer(m) { try $0.hacer(Desistir(), .ciudadano) }.mesa
    let recurridas = try (fijas + [desistida]).map { m in try hacer(m) { try $0.hacer(InterponerRecurso(acto: "x")) } }
    let sinRespuesta = try hacer(m) { try $0.hacer(InterponerRecurso(acto: "x"), Mesa.ana, "2026-05-14") }
    return try fijas.map(Escena.init) + [ofrecida(concluida)] + (acceso ? [ofrecida(orientada)] : []) + tarde + movidas + recurridas + [
      sinRespuesta,
      informada, Escena(mesa: desistida), hacer(m) { try $0.hacer(Anular(motivo: "Duplicada")) },
    ]
  }
}
