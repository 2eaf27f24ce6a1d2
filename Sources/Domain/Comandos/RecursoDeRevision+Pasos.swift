public struct ReenviarRecurso: Comando {
  public static let tipo = TipoComando.reenviarRecurso
  public init() {}
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let recurso = e.recurso, recurso.recibidoEnLaUnidad, !recurso.reenviado, recurso.estado == .interpuesto else {
      throw Falla(.estadoNoPermite, "El recurso no llegó por la Unidad o ya se reenvió.")
    }
    var relojes = Relojes(e, c)
    relojes.cumplir(.reenvioRecurso, en: c.ahora)
    return [Evento(RecursoActualizado(paso: .reenviarRecurso), plazos: relojes.cambios, ocurrio: c.ahora)]
  }
}

extension ReenviarRecurso {
  public static let filas = [Fila(tipo, .solicitudes, [.enRecurso], .unidad, "reenviar el recurso")]
  public static let formatos = [
    Formato(Self.self, "recurso/reenvio", "Reenviar el recurso", boton: "Registrar el reenvío").cuando {
      $0.plazoAbierto(.reenvioRecurso) != nil
    }
  ]
}

/// Admitted and made available: seven days for alegatos (LGTAIP 153-II).
public struct AdmitirRecurso: Comando {
  public static let tipo = TipoComando.admitirRecurso
  public var numero: String
  public var instante: Instante?
  public var motivoFecha: String?
  public init(numero: String, instante: Instante? = nil, motivoFecha: String? = nil) {
    self.numero = numero
    self.instante = instante
    self.motivoFecha = motivoFecha
  }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.exigirRecurso([.interpuesto], "El recurso ya estaba admitido.")
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    var relojes = Relojes(e, c)
    try relojes.abrir(.alegatos, tras: momento)
    return [
      Evento(
        RecursoActualizado(paso: .admitirRecurso, estado: .admitido, numero: numero), plazos: relojes.cambios,
        ocurrio: momento)
    ]
  }
}

extension AdmitirRecurso {
  public static let filas = [Fila(tipo, .solicitudes, [.enRecurso], .unidad, "registrar la admisión")]
  public static let formatos = [
    Formato(
      Self.self, "recurso/admision", "Registrar la admisión del recurso", boton: "Registrar la admisión",
      [.linea("numero", max: 60, "Número del recurso")] + Campo.fechaAtrasada()
    ).cuando { $0.recurso(en: [.interpuesto]) }
  ]
}

public struct PresentarAlegatos: Comando {
  public static let tipo = TipoComando.presentarAlegatos
  public var texto: String
  public init(texto: String) { self.texto = texto }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.exigirRecurso([.admitido], "Los alegatos van después de la admisión y una sola vez.")
    var relojes = Relojes(e, c)
    relojes.cumplir(.alegatos, en: c.ahora)
    return [
      Evento(
        RecursoActualizado(paso: .presentarAlegatos, estado: .alegado), plazos: relojes.cambios,
        reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }
}

extension PresentarAlegatos {
  public static let filas = [Fila(tipo, .solicitudes, [.enRecurso], [.titular], firma: true, "presentar alegatos")]
  public static let formatos = [
    Formato(
      Self.self, "recurso/alegatos", "Presentar alegatos", boton: "Presentar los alegatos", [.area("texto", "Alegatos", renglones: 8)]
    ).cuando { $0.recurso(en: [.admitido]) }
  ]
}

/// What the guarantor authority resolved, and whether it orders something (LGTAIP 154, 10 days).
public struct ResolverRecurso: Comando {
  public static let tipo = TipoComando.resolverRecurso
  public var sentido: SentidoComite
  public var ordenaCumplir: Bool
  public var instante: Instante?
  public var motivoFecha: String?
  public init(sentido: SentidoComite, ordenaCumplir: Bool, instante: Instante? = nil, motivoFecha: String? = nil) {
    self.sentido = sentido
    self.ordenaCumplir = ordenaCumplir
    self.instante = instante
    self.motivoFecha = motivoFecha
  }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.exigirRecurso([.interpuesto, .admitido, .alegado], "El recurso ya estaba resuelto.")
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    var relojes = Relojes(e, c)
    relojes.anular([.alegatos, .reenvioRecurso])
    if ordenaCumplir { try relojes.abrir(.cumplimientoRecurso, tras: momento) }
    return [
      Evento(
        RecursoActualizado(
          paso: .resolverRecurso, estado: .resuelto, sentido: sentido.rawValue, ordenaCumplir: ordenaCumplir,
          deja: ordenaCumplir ? nil : e.trasRecursoSinOrden),
        plazos: relojes.cambios, ocurrio: momento)
    ]
  }
}

extension ResolverRecurso {
  public static let filas = [Fila(tipo, .solicitudes, [.enRecurso], .unidad, "registrar la resolución del recurso")]
  public static let formatos = [
    Formato(
      Self.self, "recurso/resolucion", "Registrar la resolución del recurso", boton: "Registrar la resolución",
      [
        .radios("sentido", SentidoComite.self, "La autoridad"),
        .siONo("ordenaCumplir", "¿Ordena hacer algo?", Opcion("true", "Sí"), Opcion("false", "No")),
      ] + Campo.fechaAtrasada()
    ).cuando { $0.recurso(en: [.interpuesto, .admitido, .alegado]) }
  ]
}

public struct CumplirRecurso: Comando {
  public static let tipo = TipoComando.cumplirRecurso
  public var texto: String
  public init(texto: String) { self.texto = texto }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.exigirRecurso([.resuelto], "No hay una resolución pendiente de cumplir.")
    var relojes = Relojes(e, c)
    relojes.cumplir(.cumplimientoRecurso, en: c.ahora)
    try relojes.abrir(.informeRecurso, tras: c.ahora)
    return [
      Evento(
        RecursoActualizado(paso: .cumplirRecurso, estado: .cumplido), plazos: relojes.cambios,
        reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }
}

extension CumplirRecurso {
  public static let filas = [Fila(tipo, .solicitudes, [.enRecurso, .notificada], [.titular], firma: true, "cumplir la resolución")]
  public static let formatos = [
    Formato(
      Self.self, "recurso/cumplimiento", "Registrar el cumplimiento", boton: "Registrar el cumplimiento",
      [.area("texto", "Qué se hizo", renglones: 5)]
    ).cuando { $0.recurso(en: [.resuelto]) }
  ]
}

public struct InformarCumplimiento: Comando {
  public static let tipo = TipoComando.informarCumplimiento
  public var oficio: String
  public init(oficio: String) { self.oficio = oficio }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.exigirRecurso([.cumplido], "Primero registra el cumplimiento.")
    var relojes = Relojes(e, c)
    relojes.cumplir(.informeRecurso, en: c.ahora)
    return [
      Evento(
        RecursoActualizado(paso: .informarCumplimiento, estado: .informado, deja: .concluida), plazos: relojes.cambios,
        reservado: Reservado(nota: oficio), ocurrio: c.ahora)
    ]
  }
}

extension InformarCumplimiento {
  public static let filas = [
    Fila(tipo, .solicitudes, [.enRecurso, .notificada], [.titular], firma: true, "informar el cumplimiento")
  ]
  public static let formatos = [
    Formato(Self.self, "recurso/informe", "Informar el cumplimiento", boton: "Registrar el informe", [.linea("oficio", max: 120, "Oficio")])
      .cuando { $0.recurso(en: [.cumplido]) }
  ]
}
