import Testing

@testable import Domain

/// A case brought to an estado by real comandos: a row of fixtures for the table.
struct Escena {
  var mesa: Mesa
  var estado: Estado { mesa.estado }

  /// Every estado a kind of case can reach, several ways each, so that whatever an estado allows is allowed in one.
  static func todas(_ tipo: TipoExpediente) throws -> [Escena] {
    switch tipo {
    case .asesoria: try asesorias()
    case .acceso: try solicitudes(.acceso)
    case .arco: try solicitudes(.arco)
    }
  }

  static func hacer(_ m: Mesa, _ pasos: (inout Mesa) throws -> Void) rethrows -> Escena {
    var m = m
    try pasos(&m)
    return Escena(mesa: m)
  }

  static func asesorias() throws -> [Escena] {
    func nueva(_ seguimiento: Asesoria.Seguimiento? = nil) throws -> Mesa {
      try Mesa(
        RegistrarAsesoria(
          canal: .modulo,
          asesoria: Asesoria(derecho: .acceso, tema: "Bacheo", resultado: .orientada, seguimiento: seguimiento)))
    }
    let pendiente = try nueva(.init(que: "Llamarle", paraCuando: Fecha("2026-04-20")!))
    return try [
      Escena(mesa: nueva()), Escena(mesa: pendiente), hacer(pendiente) { try $0.hacer(CumplirSeguimiento()) },
      hacer(nueva()) { try $0.hacer(Anular(motivo: "Duplicada")) },
    ]
  }

  static func solicitudes(_ tipo: Presentar.Derecho) throws -> [Escena] {
    var nueva = try Mesa(tipo, partes: ["Gasto", "Contratos"])
    if tipo == .arco { try nueva.hacer(AcreditarIdentidad(forma: .titular, documento: "INE"), Mesa.ana) }
    let sinIdentidad = try Mesa(tipo, partes: ["Gasto", "Contratos"])
    var tramite = nueva
    try tramite.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    var sinAcreditar = sinIdentidad
    try sinAcreditar.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    let pnt = RegistrarFolioPNT(folioPNT: "110198900012326")
    let deLaPlataforma = try hacer(tramite) { try $0.hacer(pnt, Mesa.ana) }.mesa
    let conFolioPNT = try hacer(nueva) { try $0.hacer(pnt, Mesa.ana) }.mesa
    return try registradas(nueva) + registradas(sinIdentidad) + enTramite(tramite) + enTramite(sinAcreditar)
      + prevenidas(tramite) + prevenidas(sinAcreditar) + respondidas(tramite) + respondidas(sinAcreditar)
      + respondidas(deLaPlataforma) + notificadas(tramite) + notificadas(sinIdentidad) + notificadas(deLaPlataforma)
      + enRecurso(tramite) + enRecurso(sinAcreditar) + enRecurso(deLaPlataforma) + finales(nueva)
      + finales(sinIdentidad) + finales(conFolioPNT)
  }

  /// What may wait for its notice, its resolution or its date, with or without turnos.
  static func registradas(_ m: Mesa) throws -> [Escena] {
    let tipo = m.e.tipo
    return try [
      Escena(mesa: m),
      hacer(m) { try $0.hacer(Prevenir(texto: "¿Año?")) },
      hacer(m) {
        try $0.hacer(Prevenir(texto: "¿Año?", partes: [2]))
        try $0.hacer(Notificar(objeto: .prevencion))
      },
      hacer(m) { try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x")) },
      hacer(m) { try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x", partes: [2])) },
      hacer(m) {
        if tipo == .acceso {
          guard $0.estado == .registrada else { return }  // an orientation is not for what is already turned
          try $0.hacer(Orientar(fuente: "https://leon.gob.mx", texto: "x"))
        } else {
          try $0.hacer(AvisarProcedimiento(nombre: "Acta", texto: "x"))
          try $0.hacer(Notificar(objeto: .procedimientoEspecifico))
        }
      },
      hacer(m) { try $0.hacer(SometerAComite(materia: .inexistencia, motivo: "x")) },
      hacer(m) { try $0.comite(.incompetencia) },
      hacer(m) { $0.ahora = Mesa.hora("2026-04-20") },
      hacer(m) {
        try $0.hacer(Prevenir(texto: "¿Año?"))
        $0.ahora = Mesa.hora("2026-05-20")
      },
      hacer(m) {
        try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x"))
        $0.ahora = Mesa.hora("2026-05-20")
      },
      hacer(m) {
        try $0.hacer(Prevenir(texto: "¿Año?", partes: [2]))
        try $0.hacer(Notificar(objeto: .prevencion))
        try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x", partes: [1]))
        try $0.hacer(Notificar(objeto: .incompetencia))
        $0.ahora = Mesa.hora("2026-05-20")
      },
      hacer(m) { $0.ahora = Mesa.hora("2026-05-20") },
      hacer(m) { $0.calendario = otroCalendario },
      hacer(m) {
        $0.calendario = otroCalendario
        try $0.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"))
      },
    ]
  }

  static func enTramite(_ m: Mesa) throws -> [Escena] {
    let acceso = m.e.tipo == .acceso
    return try registradas(m) + [
      hacer(m) { try $0.hacer(Proponer(turno: 1, tipo: .rechazo, motivo: "x", dependenciaSugerida: "DGOP"), Mesa.eli) },
      hacer(m) { try $0.hacer(AceptarTurno(turno: 1), Mesa.eli) },
      hacer(m) { try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) },
      hacer(m) { if acceso { try $0.comite(.prorroga) } },
      hacer(m) {
        if acceso { try $0.comite(.prorroga) }
        try $0.hacer(Prorrogar(motivo: "x"))
      },
      hacer(m) {
        if acceso { try $0.comite(.prorroga) }
        try $0.hacer(Prorrogar(motivo: "x"))
        $0.ahora = Mesa.hora("2026-05-20")
      },
      hacer(m) {
        try parcial(&$0)
        $0.ahora = Mesa.hora("2026-05-20")
      },
      hacer(m) {
        try parcial(&$0)
        try $0.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x", partes: [2]))
      },
    ]
  }

  /// The first part answered and notified while the second waits for the citizen.
  static func parcial(_ m: inout Mesa) throws {
    try m.hacer(Prevenir(texto: "¿Año?", partes: [2]))
    try m.hacer(Notificar(objeto: .prevencion))
    if !m.e.turnos.isEmpty { try m.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) }
    try m.notificada()
  }

  static func prevenidas(_ m: Mesa) throws -> [Escena] {
    let prevenida = try hacer(m) {
      try $0.hacer(Proponer(turno: 1, tipo: .rechazo, motivo: "x"), Mesa.eli)
      try $0.hacer(SometerAComite(materia: .inexistencia, motivo: "x"))
      try $0.hacer(Prevenir(texto: "¿Año?"))
      try $0.hacer(Notificar(objeto: .prevencion))
    }.mesa
    return try [
      Escena(mesa: prevenida), hacer(prevenida) { try $0.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) },
      hacer(prevenida) { $0.ahora = Mesa.hora("2026-05-20") },
      hacer(prevenida) { $0.calendario = otroCalendario },
      hacer(m) {
        $0.calendario = otroCalendario
        try $0.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"))
        try $0.hacer(Prevenir(texto: "¿Año?"))
        try $0.hacer(Notificar(objeto: .prevencion))
      },
    ]
  }

  static let otroCalendario = Calendario(
    autoridad: "León", version: 2, inhabiles: [],
    suspensiones: ["2026-04-17", "2026-05-05"].compactMap(Fecha.init).map {
      Suspension(desde: $0, hasta: $0, motivo: "Suspensión", acuerdo: "UT/3/2026")
    })
}
