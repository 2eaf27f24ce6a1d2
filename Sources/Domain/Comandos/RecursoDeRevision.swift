/// The recurso de revisión as the office sees it (LGTAIP 144–156; LGPDPPSO 86–95): a sub-record with clocks of its own.
public struct InterponerRecurso: Comando {
  public static let tipo = TipoComando.interponerRecurso
  public var acto: String
  public var numero: String?
  /// It was handed in at the Unidad, which must forward it (LGTAIP 144).
  public var recibidoEnLaUnidad: Bool?
  public var instante: Instante?
  public var motivoFecha: String?
  public init(
    acto: String, numero: String? = nil, recibidoEnLaUnidad: Bool? = nil, instante: Instante? = nil,
    motivoFecha: String? = nil
  ) {
    self.acto = acto
    self.numero = numero
    self.recibidoEnLaUnidad = recibidoEnLaUnidad
    self.instante = instante
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    if [.registrada, .enTramite, .respondida].contains(e.estado), e.respuesta?.notificadaEn == nil {
      guard e.plazos.contains(where: { $0.evento == .respuesta && $0.estado == .corriendo && $0.vence < momento.fecha }) else {
        throw Falla(.estadoNoPermite, "Todavía corre el plazo de respuesta; por falta de respuesta se recurre después de que venza.")
      }
    }
    // Whether a late one is admitted is the authority's to say: with its number, it is only recorded here.
    if numero == nil, let plazo = e.plazos.last(where: { $0.evento == .recurso }),
      c.reglas.regla(id: plazo.regla)?.verificada == true, c.calendario.recepcionEfectiva(momento) > plazo.vence
    {
      throw Falla(
        .fueraDePlazo,
        "El plazo para el recurso terminó el \(plazo.vence.enPalabras). Si la autoridad lo admitió, captura su número.",
        campo: "/numero")
    }
    var relojes = Relojes(e, c)
    relojes.cumplir(.recurso, en: momento)
    if recibidoEnLaUnidad == true { try relojes.abrir(.reenvioRecurso, tras: momento) }
    return [
      Evento(
        RecursoInterpuesto(numero: numero, recibidoEnLaUnidad: recibidoEnLaUnidad), plazos: relojes.cambios,
        reservado: Reservado(nota: acto), ocurrio: momento)
    ]
  }
}

extension InterponerRecurso {
  public static let filas = [Fila(tipo, .solicitudes, .recurribles, .unidad, "registrar el recurso")]
  public static let formatos = [
    Formato(
      Self.self, "recurso", "Registrar un recurso de revisión", boton: "Registrar el recurso",
      [
        .area("acto", max: 4_000, "Contra qué se inconforma la persona", renglones: 3),
        .linea("numero", max: 60, "Número que le dio la autoridad").siQuiere,
        .pide(.booleano, Pregunta.casilla("recibidoEnLaUnidad", "Se entregó en la Unidad", "Hay que reenviarlo a la autoridad.")).siQuiere,
      ] + Campo.fechaAtrasada()
    ).cuandoCaso { caso in
      caso.e.respuesta?.notificadaEn != nil || caso.e.estado.esFinal
        || caso.e.plazoDeRespuesta.map { $0.estado == .corriendo && $0.vence < caso.hoy } ?? false
    }
  ]
}

public struct RecursoInterpuesto: Hecho {
  public static let tipo = TipoDeHecho.recursoInterpuesto
  public static let sellados: [String] = ["numero"]
  public var numero: String?
  public var recibidoEnLaUnidad: Bool?
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.recurso = Recurso(
      estado: .interpuesto, numero: numero, interpuestoEn: meta.ocurrio, anterior: e.estado,
      recibidoEnLaUnidad: recibidoEnLaUnidad ?? false)
    e.estado = .enRecurso
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se interpuso un recurso de revisión."
  }
}

/// A later step of the recurso. Its payload says what changed; the rest of the sub-record stands.
public struct RecursoActualizado: Hecho {
  public static let tipo = TipoDeHecho.recursoActualizado
  public static let sellados: [String] = ["numero"]
  public var paso: TipoComando
  public var estado: Recurso.Estado?
  public var numero: String?
  public var sentido: String?
  public var ordenaCumplir: Bool?
  /// The recurso is over and the case returns to this estado.
  public var deja: Estado?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    if let estado { e.recurso?.estado = estado }
    if let numero { e.recurso?.numero = numero }
    if let sentido { e.recurso?.sentido = sentido }
    if let ordenaCumplir { e.recurso?.ordenaCumplir = ordenaCumplir }
    if paso == .reenviarRecurso { e.recurso?.reenviado = true }
    if let deja { e.estado = deja }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Avanzó el recurso de revisión."
  }
}

extension Expediente {
  /// Nothing was ordered: an ended case is as it was, an answered one ends, an unanswered one is still owed its answer.
  var trasRecursoSinOrden: Estado {
    guard let anterior = recurso?.anterior, anterior != .notificada else { return .concluida }
    if let respuesta, respuesta.notificadaEn == nil { return .respondida }
    return anterior.esFinal || respuesta?.notificadaEn == nil ? anterior : .concluida
  }

  func exigirRecurso(_ estados: Set<Recurso.Estado>, _ mensaje: String) throws(Falla) {
    guard let recurso, estados.contains(recurso.estado) else { throw Falla(.estadoNoPermite, mensaje) }
  }
}

extension Expediente {
  func recurso(en estados: Set<Recurso.Estado>) -> Bool { recurso.map { estados.contains($0.estado) } ?? false }
}
