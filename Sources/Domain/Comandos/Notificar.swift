/// Records a notice given, failed or posted. A notice, never a draft, is what meets a clock.
public struct Notificar: Comando {
  public static let tipo = TipoComando.notificar
  public var objeto: Objeto
  public var medio: Medio?
  public var resultado: ResultadoNotificacion?
  public var constancia: String?
  public var instante: Instante?
  public var motivoFecha: String?

  public init(
    objeto: Objeto, medio: Medio? = nil, resultado: ResultadoNotificacion? = nil, constancia: String? = nil,
    instante: Instante? = nil, motivoFecha: String? = nil
  ) {
    self.objeto = objeto
    self.medio = medio
    self.resultado = resultado
    self.constancia = constancia
    self.instante = instante
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let documento = e.pendienteDeNotificar(objeto) else {
      throw Falla(.estadoNoPermite, "No hay nada firmado de ese tipo que falte notificar.", campo: "/objeto")
    }
    let medio = medio ?? e.medio
    let resultado = resultado ?? (medio == .estrados ? .porEstrados : .practicada)
    let momento = try c.instanteLegal(instante, desde: documento.firmadoEn, motivo: motivoFecha, campo: "/instante")
    try revisarEstado(e)
    try revisarEstrados(e, medio, resultado)
    var relojes = Relojes(e, c)
    if resultado != .fallida { try mover(&relojes, e, documento, c.surteEfecto(resultado, momento, e), c) }
    var eventos = [
      Evento(
        NotificacionRegistrada(
          objeto: objeto, medio: medio, resultado: resultado, autor: c.actor.id, partes: documento.partes,
          // What the fold does depends on the answer's sense, which an earlier event carries.
          sentido: objeto == .respuesta ? e.respuesta?.sentido : nil),
        plazos: relojes.entregar(), reservado: Reservado(nota: constancia), ocurrio: momento)
    ]
    // A late answer is reproduced at the office's cost (LGTAIP 137, 143), also when the cost was set before it was late.
    if objeto == .respuesta, resultado != .fallida, e.costo?.estado == .notificado, relojes.respuestaTardia {
      relojes.anular([.pago])
      eventos.append(Evento(CostoActualizado(estado: .eximido), plazos: relojes.entregar(), ocurrio: momento))
    }
    return eventos
  }

  /// While the citizen clarifies, or a recurso is open, only some notices can still be given.
  private func revisarEstado(_ e: Expediente) throws(Falla) {
    let posibles: Set<Objeto>? =
      switch e.estado {
      case .prevenida: [.reconduccion, .cambioDeFecha]
      case .enRecurso: [.respuesta, .costo, .cambioDeFecha]
      default: nil
      }
    guard let posibles, !posibles.contains(objeto) else { return }
    throw Falla(.estadoNoPermite, "Eso no se puede notificar ahora: \(e.enPalabras)", campo: "/objeto")
  }

  private func revisarEstrados(_ e: Expediente, _ medio: Medio, _ resultado: ResultadoNotificacion) throws(Falla) {
    guard (medio == .estrados) == (resultado == .porEstrados) else {
      throw Falla(.valorInvalido, "El medio «estrados» va con el resultado «por_estrados», y al revés.", campo: "/resultado")
    }
    guard medio == .estrados, e.medio != .estrados else { return }
    guard e.notificaciones.contains(where: { $0.objeto == objeto && $0.resultado == .fallida }) else {
      throw Falla(
        .estadoNoPermite, "La persona dejó un medio para recibir avisos; los estrados solo proceden después de un intento fallido.",
        campo: "/medio")
    }
  }

  private func mover(
    _ relojes: inout Relojes, _ e: Expediente, _ documento: Documento, _ momento: Instante, _ c: Contexto
  ) throws(Falla) {
    switch objeto {
    case .prevencion:
      try aTiempo(.prevenir, e, momento, "La prevención")
      relojes.cumplir(.prevenir, en: momento)
      if documento.partes == nil { relojes.interrumpirRespuesta(en: momento) }
      try relojes.abrir(.desahogar, tras: momento, partes: documento.partes)
    case .prorroga:
      guard let plazo = e.plazoDeRespuesta, plazo.estado == .corriendo, momento.fecha <= plazo.vence else {
        let vencio = e.plazoDeRespuesta.map { " (\($0.vence.enPalabras))" } ?? ""
        throw Falla(.fueraDePlazo, "La prórroga debió notificarse antes de que venciera el plazo\(vencio); ya no surte efecto.")
      }
      try relojes.extenderRespuesta()
    case .incompetencia:
      // Without the Comité it was declared as notoria, which is only so within its term.
      if e.confirmado(.incompetencia) == nil { try aTiempo(.incompetencia, e, momento, "La notoria incompetencia") }
      relojes.cumplir(.incompetencia, en: momento)
      if documento.partes.map({ !e.quedanPartes(salvo: $0) }) ?? true { try cerrar(&relojes, momento) }
    case .orientacion:
      relojes.cumplir(.informacionPublica, en: momento)
      try cerrar(&relojes, momento)
    case .respuesta:
      if let partes = documento.partes, e.quedanPartes(salvo: partes) {
        relojes.cumplir(.respuesta, en: momento, partes: partes)
        try relojes.abrir(.recurso, tras: momento)
      } else {
        try cerrar(&relojes, momento)
      }
      if e.respuesta?.sentido.favorableARCO == true {
        try relojes.abrir(.hacerEfectivo, tras: momento)
      }
    case .costo: try relojes.abrir(.pago, tras: momento)
    case .procedimientoEspecifico: relojes.cumplir(.procedimientoEspecifico, en: momento)
    case .cambioDeFecha: relojes.recalcular(e.cambios(c, corregidas: e.corregidas, hoy: momento.fecha).filter(\.espera))
    case .reconduccion: return
    }
  }

  private func aTiempo(_ evento: EventoDeRegla, _ e: Expediente, _ momento: Instante, _ que: String) throws(Falla) {
    guard let plazo = e.plazos.last(where: { $0.evento == evento }), momento.fecha > plazo.vence else { return }
    throw Falla(
      .fueraDePlazo,
      "\(que) debió notificarse a más tardar el \(plazo.vence.enPalabras); ya no surte efecto. Déjala sin efecto y continúa.",
      campo: "/objeto")
  }

  /// The request is answered: its clock is met, what was left of the others no longer matters, and the citizen's
  /// fifteen days to contest begin (LGTAIP 144; LGPDPPSO 86, 95).
  private func cerrar(_ relojes: inout Relojes, _ momento: Instante) throws(Falla) {
    relojes.cumplir(.respuesta, en: momento)
    relojes.anularTodos(
      salvo: [
        .capturaPNT, .pago, .disponibilidad, .reenvioRecurso, .alegatos, .cumplimientoRecurso, .informeRecurso,
      ])
    try relojes.abrir(.recurso, tras: momento)
  }
}

extension Notificar {
  public static let filas = [
    Fila(tipo, .solicitudes, .abiertas.y(.respondidas).union([.enRecurso]), .unidad, "notificar")
  ]
  public static let formatos = [
    Formato(
      Self.self, "notificaciones", "Registrar una notificación", boton: "Registrar la notificación",
      ayuda: "Lo firmado cuenta desde que se notifica, no antes.",
      [
        .pide(.requerida("objeto", .enumeracion(Objeto.self))) { caso in
          .radios("objeto", "Qué se notifica", caso.e.porNotificar.map { Opcion($0.rawValue, $0.nombre) })
        },
        .pide(.opcional("medio", .enumeracion(Medio.self))) { caso in
          .lista("medio", "Medio", Medio.opciones, "La persona pidió: \(caso.e.medio.nombre.lowercased()).")
        },
        .pide(
          .enumeracion(ResultadoNotificacion.self),
          Pregunta.lista(
            "resultado", "Resultado", ResultadoNotificacion.opciones,
            "Si se deja vacío: practicada, o por estrados cuando el medio son los estrados."
          ).siQuiere),
        .area("constancia", max: 2_000, "Constancia", "Acuse del correo, cédula, razón de fijación…", renglones: 2).siQuiere,
      ] + Campo.fechaAtrasada()
    ).cuando { $0.documentos.contains { $0.notificado == nil } }
      .empieza { ["objeto": $0.porNotificar.map(\.rawValue).prefix(1).map { $0 }, "medio": [$0.medio.rawValue]] }.alTerminar(
        "Quedó registrada la notificación.")
  ]
}

public struct NotificacionRegistrada: Hecho {
  public static let tipo = TipoDeHecho.notificacionRegistrada
  public static let sellados: [String] = []
  public var objeto: Objeto
  public var medio: Medio
  public var resultado: ResultadoNotificacion
  public var autor: String
  public var partes: [Int]?
  public var sentido: Sentido?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.notificaciones.append(
      Notificacion(
        objeto: objeto, medio: medio, resultado: resultado, instante: meta.ocurrio, autor: autor,
        constancia: meta.reservado?.nota))
    guard resultado != .fallida else { return }
    e.enterado(nil)
    if let i = e.documentos.lastIndex(where: { $0.objeto == objeto && $0.notificado == nil }) {
      e.documentos[i].notificado = meta.ocurrio
    }
    switch objeto {
    case .prevencion:
      if let i = e.prevenciones.indices.last { e.prevenciones[i].notificadaEn = meta.ocurrio }
      if let partes {
        e.marcarPartes(partes, .prevenida)
      } else {
        e.estado = .prevenida
      }
    case .incompetencia:
      e.marcarPartes(partes ?? e.partes.map(\.numero), .incompetente)
      if !e.quedanPartes(salvo: []) { e.estado = e.partes.contains { $0.estado == .respondida } ? .notificada : .incompetente }
    case .orientacion: e.estado = .orientada
    case .respuesta:
      e.marcarPartes(partes ?? e.partes.filter { $0.estado == .abierta }.map(\.numero), .respondida)
      e.respuesta?.notificadaEn = meta.ocurrio
      if e.estado != .enRecurso { e.estado = e.quedanPartes(salvo: []) ? .enTramite : .notificada }
    case .costo: e.costo?.estado = .notificado
    case .prorroga, .reconduccion, .procedimientoEspecifico, .cambioDeFecha: return
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(objeto: objeto) }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    resultado == .fallida ? "No se pudo notificar: \(objeto.enPalabras)." : "Se notificó: \(objeto.enPalabras)."
  }
}

extension Contexto {
  /// When a notice takes effect: at once, save at the estrados, where it is after the term entered for them, if any.
  func surteEfecto(_ resultado: ResultadoNotificacion, _ momento: Instante, _ e: Expediente) -> Instante {
    guard resultado == .porEstrados, let materia = e.tipo.materia,
      let dias = reglas.vigente(.estrados, materia: materia, en: e.recibidaEn.fecha)?.dias
    else { return momento }
    return Instante(calendario.vence(dias: dias, despuesDe: calendario.recepcionEfectiva(momento)))
  }
}

extension Expediente {
  mutating func marcarPartes(_ numeros: [Int], _ estado: Parte.Estado) {
    for i in partes.indices where numeros.contains(partes[i].numero) { partes[i].estado = estado }
  }
}

extension Expediente {
  /// What is signed and waits for its notice.
  public var porNotificar: [Objeto] { Objeto.allCases.filter { pendienteDeNotificar($0) != nil } }
}
