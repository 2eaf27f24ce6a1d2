/// Asks the citizen to clarify, once, the whole request or some parts (LGTAIP 130; LGPDPPSO 46). It counts from its notice.
public struct Prevenir: Comando {
  public static let tipo = TipoComando.prevenir
  public var texto: String
  public var partes: [Int]?
  public init(texto: String, partes: [Int]? = nil) {
    self.texto = texto
    self.partes = partes
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.prevenciones.isEmpty else {
      throw Falla(.yaExiste, "Ya se previno una vez; la ley no permite una segunda prevención.")
    }
    guard let plazo = e.plazos.last(where: { $0.evento == .prevenir }), c.ahora.fecha <= plazo.vence else {
      let hasta = e.plazos.last { $0.evento == .prevenir }.map { " el \($0.vence.enPalabras)" } ?? ""
      throw Falla(.fueraDePlazo, "El plazo para prevenir terminó\(hasta); la solicitud se responde como llegó.")
    }
    let todas = Set(e.partes.filter { $0.estado == .abierta }.map(\.numero))
    if let partes, !Set(partes).isSubset(of: todas) || partes.isEmpty {
      throw Falla(
        .valorInvalido, "La solicitud tiene \(e.partes.count) parte(s), \(todas.count) sin resolver; revisa los números.",
        campo: "/partes")
    }
    let parciales = partes.flatMap { Set($0) == todas ? nil : $0.sorted() }
    return [
      Evento(
        PrevencionEmitida(partes: parciales, firmante: c.actor.id), reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }
}

extension Prevenir {
  public static let filas = [Fila(tipo, .solicitudes, .vivas, .unidad, "prevenir")]
  public static let formatos = [
    Formato(
      Self.self, "prevencion", "Pedir una aclaración (prevenir)", boton: "Firmar la prevención",
      ayuda: "Se previene una sola vez. Surte efecto cuando se notifica; al contestar la persona, el plazo empieza de nuevo.",
      [.area("texto", "Qué debe aclarar la persona"), .partes]
    ).cuando { $0.prevenciones.isEmpty }.alTerminar("La prevención quedó firmada. Falta notificarla.")
  ]
}

public struct PrevencionEmitida: Hecho {
  public static let tipo = TipoDeHecho.prevencionEmitida
  public static let sellados: [String] = []
  public var partes: [Int]?
  public var firmante: String

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.prevenciones.append(Prevencion(emitidaEn: meta.ocurrio, partes: partes, texto: meta.reservado?.nota))
    e.documentos.append(
      Documento(
        objeto: .prevencion, firmadoEn: meta.ocurrio, firmante: firmante, partes: partes, texto: meta.reservado?.nota))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se firmó una prevención."
  }
}

/// The citizen's reply. The full term of the answer starts anew the day after; a partial one restarts only its part.
public struct Desahogar: Comando {
  public static let tipo = TipoComando.desahogar
  public var texto: String
  public var recibidaEn: Instante?
  public var motivoFecha: String?
  public init(texto: String, recibidaEn: Instante? = nil, motivoFecha: String? = nil) {
    self.texto = texto
    self.recibidaEn = recibidaEn
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    // A clock that already ended counts too: what arrived in time and was captured late is still in time.
    guard let prevencion = e.prevenciones.last, let notificada = prevencion.notificadaEn,
      prevencion.desahogadaEn == nil, let plazo = e.plazos.last(where: { $0.evento == .desahogar })
    else { throw Falla(.estadoNoPermite, "No hay una prevención notificada que esté esperando respuesta.") }
    let instante = try c.instanteLegal(recibidaEn, desde: notificada, motivo: motivoFecha, campo: "/recibidaEn")
    // No unverified rule shuts a citizen out.
    if c.calendario.recepcionEfectiva(instante) > plazo.vence,
      prevencion.sinRespuesta || c.reglas.regla(id: plazo.regla)?.verificada == true
    {
      throw Falla(
        .fueraDePlazo,
        "El plazo para aclarar terminó el \(plazo.vence.enPalabras). Puedes presentar una solicitud nueva cuando quieras.")
    }
    var relojes = Relojes(e, c)
    relojes.cumplir(.desahogar, en: instante)
    if e.estado == .noPresentada { relojes.anular([.recurso]) }
    if prevencion.total, e.estado != .noPresentada {
      try relojes.reiniciarRespuesta(tras: instante)
    } else {
      try relojes.abrir(.respuesta, tras: instante, partes: prevencion.partes)
    }
    return [
      Evento(
        PrevencionDesahogada(partes: prevencion.partes), plazos: relojes.cambios, reservado: Reservado(nota: texto),
        ocurrio: instante)
    ]
  }
}

extension Desahogar {
  // Also later: a part may wait while the rest is answered, and what arrived in time may be captured late.
  public static let filas = [
    Fila(
      tipo, .solicitudes, .abiertas.y(.respondidas).union([.noPresentada]), .unidad.union([.ciudadano]), "desahogar la prevención")
  ]
  public static let formatos = [
    Formato(
      Self.self, "desahogo", "Registrar la aclaración que llegó por otro medio", boton: "Registrar la aclaración",
      [.area("texto", "Lo que contestó la persona")] + Campo.fechaAtrasada("recibidaEn")
    ).cuando(\.esperaAclaracion),
    Formato(
      Self.self, .ciudadania, "desahogo", "Aclara tu solicitud", boton: "Enviar mi aclaración",
      ayuda: "En cuanto la envíes, el plazo para responderte empieza de nuevo completo.", [.area("texto", "Tu aclaración", renglones: 6)]
    ).cuando(\.esperaAclaracion).alTerminar("Recibimos tu aclaración. El plazo para responderte empezó de nuevo."),
  ]
}

public struct PrevencionDesahogada: Hecho {
  public static let tipo = TipoDeHecho.prevencionDesahogada
  public static let sellados: [String] = []
  public var partes: [Int]?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(nil)
    guard let i = e.prevenciones.indices.last else { return }
    e.prevenciones[i].desahogadaEn = meta.ocurrio
    e.prevenciones[i].desahogo = meta.reservado?.nota
    e.prevenciones[i].sinRespuesta = false
    e.marcarPartes(partes ?? [], .abierta)
    if [.prevenida, .noPresentada, .notificada].contains(e.estado) { e.estado = .enTramite }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Llegó la aclaración; el plazo empieza de nuevo."
  }
}

extension Expediente {
  /// A prevención was notified and nobody has answered it.
  public var esperaAclaracion: Bool { prevenciones.last.map { $0.notificadaEn != nil && $0.desahogadaEn == nil } ?? false }
}
