/// What time alone does to a case: warnings, expiries and what the law says happens when nobody acts.
///
/// Idempotent and lossless: a warning is due when its date has passed and no event says it was given, so a scheduler
/// that slept three days gives each once. Only the gravest due is sent; the milder ones it overtook are recorded.
public struct RevisarPlazos: Comando {
  public static let tipo = TipoComando.revisarPlazos
  public init() {}

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    var relojes = Relojes(e, c)
    var eventos: [Evento] = []
    let orden = e.plazos.sorted { ($0.vence, $0.numero) < ($1.vence, $1.numero) }.map(\.numero)
    for numero in orden {
      // As this decision has left it: an expiry may have ended other clocks.
      guard let plazo = relojes.plazo(numero), plazo.estado == .corriendo else { continue }
      let debidos = plazo.avisos.filter { !$0.hecho && Instante($0.fecha) <= c.ahora }
      guard let grave = debidos.max(by: { $0.umbral < $1.umbral }) else { continue }
      eventos += avisar(e, plazo, grave, debidos.filter { $0 != grave }.map(\.umbral), &relojes, c)
    }
    guard !eventos.isEmpty else { throw Falla(.noAplica, "No hay avisos pendientes.") }
    return eventos
  }

  private func avisar(
    _ e: Expediente, _ plazo: Plazo, _ aviso: Plazo.Aviso, _ omitidos: [Umbral], _ relojes: inout Relojes, _ c: Contexto
  ) -> [Evento] {
    let ocurrio = Instante(aviso.fecha)
    var marcado = plazo
    for i in marcado.avisos.indices where marcado.avisos[i].umbral <= aviso.umbral { marcado.avisos[i].hecho = true }
    // A faculty nobody needs any more ends in silence: once the case is with the dependencias it was not used.
    let callado = plazo.evento.esFacultad && e.estado != .registrada
    guard aviso.umbral == .vencido else {
      relojes.anotar(.avisa, marcado)
      return [
        Evento(
          PlazoPorVencer(
            plazo: plazo.numero, regla: plazo.regla, evento: plazo.evento, umbral: aviso.umbral, vence: plazo.vence,
            turno: plazo.turno, omitidos: omitidos, callado: callado, para: .de(plazo, aviso.umbral, e)),
          plazos: relojes.entregar(), ocurrio: ocurrio)
      ]
    }
    marcado.vencido = true
    let consecuencia = consecuencia(e, plazo, c)
    if plazo.evento.esFacultad || consecuencia != .ninguna { marcado.estado = .anulado }
    relojes.anotar(.vence, marcado)
    // The lack of an answer can be contested from the day after (LGTAIP 144; LGPDPPSO 86, 95).
    // Counted only from a verified expiry: the term it opens ends against the citizen.
    if plazo.evento == .respuesta, relojes.abierto(.recurso) == nil, c.reglas.regla(id: plazo.regla)?.verificada == true {
      relojes.abrirRecurso(desde: plazo.vence)
    }
    let vencido = Evento(
      PlazoVencido(
        plazo: plazo.numero, regla: plazo.regla, evento: plazo.evento, vence: plazo.vence, turno: plazo.turno,
        omitidos: omitidos, callado: plazo.evento.esFacultad || plazo.evento.esDelCiudadano, para: .de(plazo, .vencido, e)),
      plazos: relojes.entregar(), ocurrio: ocurrio)
    if let turno = plazo.turno.flatMap({ e.turno($0) }), turno.estado.pendiente {
      return [vencido, Evento(TurnoEscalado(turno: turno.id, dependencia: turno.dependencia, vencio: plazo.vence), ocurrio: ocurrio)]
    }
    guard consecuencia == .actua else { return [vencido] }
    return [vencido, plazo.evento == .pago ? noPagado(ocurrio) : noPresentada(e, plazo, &relojes, ocurrio)]
  }

  private enum Consecuencia { case ninguna, termina, actua }

  /// What the end of a citizen's term does. No unverified rule closes anything against a citizen: its clock stays open,
  /// overdue, and what arrives after it is still received.
  private func consecuencia(_ e: Expediente, _ plazo: Plazo, _ c: Contexto) -> Consecuencia {
    guard plazo.evento.esDelCiudadano, c.reglas.regla(id: plazo.regla)?.verificada == true else { return .ninguna }
    switch plazo.evento {
    case .desahogar: return .actua
    // An answer not yet notified is not closed for want of payment.
    case .pago: return e.estado == .notificada ? .actua : .ninguna
    default: return .termina
    }
  }

  private func noPagado(_ ocurrio: Instante) -> Evento { Evento(CostoActualizado(estado: .noPagado), ocurrio: ocurrio) }

  private func noPresentada(_ e: Expediente, _ plazo: Plazo, _ relojes: inout Relojes, _ ocurrio: Instante) -> Evento {
    if plazo.partes.map({ !e.quedanPartes(salvo: $0) }) ?? true {
      relojes.anularTodos(salvo: [.capturaPNT, .recurso, .pago, .disponibilidad])
      if relojes.abierto(.recurso) == nil { relojes.abrirRecurso(desde: plazo.vence) }
    }
    return Evento(SolicitudNoPresentada(partes: plazo.partes), plazos: relojes.entregar(), ocurrio: ocurrio)
  }
}

extension RevisarPlazos {
  public static let filas = [Fila(tipo, .solicitudes, .conPlazos, [.sistema], "revisar los plazos")]
  /// The worker's alone.
  public static let formatos: [Formato] = []
}

public struct PlazoPorVencer: Hecho {
  public static let tipo = TipoDeHecho.plazoPorVencer
  public static let sellados: [String] = []
  public var plazo: Int
  public var regla: String
  public var evento: EventoDeRegla
  public var umbral: Umbral
  public var vence: Fecha
  public var turno: Int?
  public var omitidos: [Umbral]
  /// Recorded, not sent.
  public var callado: Bool
  public var para: Destinatarios?
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {}

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion {
    Alusion(turno: turno, plazo: PlazoAludido(numero: plazo, regla: regla, evento: evento, vence: vence, umbral: umbral, para: para))
  }
  public var llama: Llamado { callado ? .nadie : Llamado(enlace: "Plazo por vencer") }
  public func enPalabras(_ n: Nombres) -> String {
    "Aviso: el plazo de «\(evento.nombre)» vence el \(vence.enPalabras)."
  }
}

public struct PlazoVencido: Hecho {
  public static let tipo = TipoDeHecho.plazoVencido
  public static let sellados: [String] = []
  public var plazo: Int
  public var regla: String
  public var evento: EventoDeRegla
  public var vence: Fecha
  public var turno: Int?
  public var omitidos: [Umbral]
  public var callado: Bool
  public var para: Destinatarios?
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {}

  public var lectores: Lectores { !callado || evento == .desahogar ? .todos : .oficinas }
  public var alude: Alusion {
    Alusion(turno: turno, plazo: PlazoAludido(numero: plazo, regla: regla, evento: evento, vence: vence, umbral: .vencido, para: para))
  }
  public var llama: Llamado { callado ? .nadie : Llamado(ciudadania: .novedad, enlace: "Plazo vencido") }
  public func enPalabras(_ n: Nombres) -> String {
    "Venció el plazo de «\(evento.nombre)» el \(vence.enPalabras)."
  }
}

/// A dependencia let its internal term pass: the titular hears of it.
public struct TurnoEscalado: Hecho {
  public static let tipo = TipoDeHecho.turnoEscalado
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public var vencio: Fecha
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.cambiarTurno(turno) { $0.escaladoEn = meta.ocurrio } }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "\(n(dependencia)) no contestó en su plazo, que venció el \(vencio.enPalabras); se avisó a la persona titular."
  }
}

/// Nobody answered the prevención (LGTAIP 130; LGPDPPSO 46). A partial one drops only its part.
public struct SolicitudNoPresentada: Hecho {
  public static let tipo = TipoDeHecho.solicitudNoPresentada
  public static let sellados: [String] = []
  public var partes: [Int]?
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    if let i = e.prevenciones.indices.last { e.prevenciones[i].sinRespuesta = true }
    guard let partes else {
      e.estado = .noPresentada
      return
    }
    e.marcarPartes(partes, .sinAclarar)
    // Nothing is left to answer: the case is where its answered parts, if any, leave it.
    guard !e.quedanPartes(salvo: []), e.estado == .registrada || e.estado == .enTramite else { return }
    e.estado = e.partes.contains { $0.estado == .respondida } ? .notificada : .noPresentada
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    partes == nil ? "Se tuvo por no presentada." : "Una parte quedó sin aclarar; lo demás sigue."
  }
}
