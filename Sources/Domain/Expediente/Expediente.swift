/// One case as the fold of its events: an asesoría, a solicitud de acceso or a solicitud ARCO.
///
/// Pure state. It is rebuilt from the log whenever a command needs it; the rows in Storage are projections of it.
public struct Expediente: Hashable, Sendable {
  /// The stream: the first folio, which never changes even if the case is reconducida and shows another.
  public var id: String
  public var folio: Folio
  /// Folios the case had before a reconducción; they still find it.
  public var alias: [Folio] = []
  public var estado: Estado = .registrada
  /// Number of the last event: the ETag.
  public var version: Int64 = 0

  public var canal: Canal = .web
  public var modalidad: Modalidad?
  public var medio: Medio = .estrados
  /// The legal instant: it starts the clocks.
  public var recibidaEn: Instante
  public var registradaEn: Instante
  public var folioPNT: String?
  public var respuestaCargadaPNT: Instante?
  public var intervencion: String?
  /// Folio of the asesoría this request came from, or of the request an asesoría became.
  public var vinculado: String?
  public var verbalConfirmada = false
  public var avisoPrivacidad: String?
  public var importado = false
  public var contieneDatosPersonales = false

  /// Sealed content. nil after erasure.
  public var texto: String?
  public var persona: Persona?
  public var derechoARCO: DerechoARCO?
  public var datosARCO: DatosARCO?

  public var partes: [Parte] = []
  public var turnos: [Turno] = []
  public var propuestas: [Propuesta] = []
  public var prevenciones: [Prevencion] = []
  public var asuntos: [AsuntoComite] = []
  public var documentos: [Documento] = []
  public var notificaciones: [Notificacion] = []
  public var plazos: [Plazo] = []
  /// Days that corrected rules gave before, while a later date waits for its notice.
  public var corregidas: [String: Int] = [:]
  public var identidad: Identidad?
  public var respuesta: Respuesta?
  public var costo: Costo?
  public var recurso: Recurso?
  public var entregada: Instante?
  public var hechoEfectivo: Instante?
  public var procedimientoEspecifico: ProcedimientoEspecifico?
  public var asesoria: Asesoria?
  public var calificacion: Int?
  /// Where its answer is offered to whoever asks the same.
  public var publicacion: Publicacion?
  /// Somebody was not reached by e-mail and nothing has made up for it.
  public var avisoPendiente: AvisoPendiente?

  /// How many times the clave has been issued. It is part of what the clave is derived from: a new one revokes the last.
  public var nonceClave: Int = 1
  public var tieneClave = true
  /// What was sealed of it is gone.
  public var suprimido = false

  public init(id: String, folio: Folio, recibidaEn: Instante, registradaEn: Instante) {
    self.id = id
    self.folio = folio
    self.recibidaEn = recibidaEn
    self.registradaEn = registradaEn
  }

  public var tipo: TipoExpediente { folio.tipo }

  /// The fold step: the clocks the event carries, then the fact itself.
  public mutating func aplicar(_ evento: Evento, _ meta: MetaEvento) {
    version = meta.numero
    for cambio in evento.plazos { poner(cambio.plazo) }
    evento.hecho.aplicar(a: &self, meta)
  }

  private mutating func poner(_ plazo: Plazo) {
    if let i = plazos.firstIndex(where: { $0.numero == plazo.numero }) {
      plazos[i] = plazo
    } else {
      plazos.append(plazo)
    }
  }
}

extension [Plazo] {
  /// The answer's running clock that ends first or, in a case reopened by a recurso, the one to comply with it. While the
  /// citizen clarifies the whole request there is none: its date no longer stands and the next is not known.
  var legal: Plazo? {
    filter { $0.evento == .respuesta && $0.estado == .corriendo }.min { ($0.vence, $0.numero) < ($1.vence, $1.numero) }
      ?? last { $0.evento == .cumplimientoRecurso && $0.estado == .corriendo }
  }
}

extension Expediente {
  /// The clock of the answer, whatever rule gives it its days: of the open ones (a clarified part has its own) the first
  /// to end; when none is open, the last there was.
  public var plazoDeRespuesta: Plazo? {
    let vigentes = plazos.filter { $0.evento == .respuesta && $0.estado != .anulado }
    return vigentes.filter(\.abierto).min { ($0.vence, $0.numero) < ($1.vence, $1.numero) } ?? vigentes.last
  }

  /// The clock whose date the case shows: while an order of a recurso is to be complied with, that order's, because the
  /// case was reopened for it; otherwise the answer's.
  ///
  /// A case reopened where neither is left (no rule gives the order a term, or it was met) shows the last there was, not
  /// running, so that it stays among the most pressing.
  public var plazoALaVista: Plazo? {
    if let orden = plazoAbierto(.cumplimientoRecurso) ?? plazoDeRespuesta { return orden }
    guard estado == .registrada || estado == .enTramite else { return nil }
    return plazos.last { $0.evento == .cumplimientoRecurso } ?? plazos.last { $0.evento == .respuesta }
  }
  /// The clock that what is asked of a dependencia must serve.
  public var plazoLegal: Plazo? { plazos.legal }

  /// The open clock of an event of the procedure, the latest if there were several.
  public func plazoAbierto(_ evento: EventoDeRegla) -> Plazo? {
    plazos.last { $0.evento == evento && $0.abierto }
  }

  public func turno(_ id: Int) -> Turno? { turnos.first { $0.id == id } }

  /// Turnos a dependencia still has to deal with, or whose work was received.
  public var turnosVivos: [Turno] { turnos.filter { $0.estado != .rechazado && $0.estado != .retirado } }

  /// May this dependencia see the case? Only while it has, or had, work of its own in it.
  public func alcanza(_ dependencia: String) -> Bool { turnos.contains { $0.dependencia == dependencia } }

  /// The signed document that waits for its notice.
  public func pendienteDeNotificar(_ objeto: Objeto) -> Documento? {
    documentos.last { $0.objeto == objeto && $0.notificado == nil }
  }

  /// The confirming resolution of the Comité, unless a later one on the same matter says otherwise.
  public func confirmado(_ materia: MateriaComite) -> AsuntoComite? {
    guard let ultimo = asuntos.last(where: { $0.materia == materia && $0.sentido != nil }), ultimo.sentido == .confirma
    else { return nil }
    return ultimo
  }

  /// Is there a part still to be answered, or waiting for the citizen to clarify it, besides these?
  func quedanPartes(salvo respondidas: [Int]) -> Bool {
    partes.contains { ($0.estado == .abierta || $0.estado == .prevenida) && !respondidas.contains($0.numero) }
  }
}
