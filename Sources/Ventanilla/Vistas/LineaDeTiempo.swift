import Domain
import Storage

/// One line of the timeline: the same event a webhook carries, in words.
public struct LineaDeTiempo: Codable, Sendable, Hashable {
  public var numero: Int64
  public var tipo: String
  public var enPalabras: String
  public var ocurrio: Instante
  public var registrado: Instante
  public var rol: Rol
  /// Who gave it; only for staff.
  public var actor: String?
  public var dependencia: String?
  /// Who had it before, when it passed from one to another.
  public var anterior: String?

  /// nil when this reader has no business with the event.
  public init?(_ leido: Expedientes.EventoLeido, para lector: Registro.Lector) {
    numero = leido.meta.numero
    tipo = leido.tipo
    ocurrio = leido.meta.ocurrio
    registrado = leido.meta.registrado
    rol = leido.meta.actor.rol
    dependencia = leido.evento.hecho.dependenciaAludida
    anterior = (leido.evento.hecho as? TurnoTraspasado)?.anterior
    enPalabras = leido.evento.hecho.enPalabras
    switch lector {
    case .unidad: actor = leido.meta.actor.id
    case .enlace(let propia): guard dependencia == nil || dependencia == propia else { return nil }
    case .ciudadano: guard leido.evento.hecho.esParaElCiudadano else { return nil }
    }
  }
}

extension Hecho {
  /// The dependencia an event is about, when it is about one. Not named as the facts' own properties: with the same name
  /// and an optional type this would be preferred to theirs and call itself.
  var dependenciaAludida: String? {
    switch self {
    case let h as SolicitudTurnada: h.dependencia
    case let h as TurnoAceptado: h.dependencia
    case let h as TurnoAtendido: h.dependencia
    case let h as TurnoDevuelto: h.dependencia
    case let h as TurnoRetirado: h.dependencia
    case let h as PropuestaHecha: h.dependencia
    case let h as PropuestaResuelta: h.dependencia
    case let h as AvisoNoEntregado: h.dependencia
    case let h as TurnoEscalado: h.dependencia
    case let h as TurnoTraspasado: h.dependencia
    default: nil
    }
  }

  var esParaElCiudadano: Bool {
    switch self {
    case is PropuestaHecha, is PropuestaResuelta, is TurnoDevuelto, is AsuntoSometido, is DocumentoFirmado,
      is DatosPersonalesMarcados, is PlazoPorVencer, is PrevencionEmitida, is DocumentoSinEfecto, is PlazosRecalculados,
      is AvisoNoEntregado, is TurnoEscalado, is RespuestaOfrecida, is PublicacionRetirada:
      false
    case let h as PlazoVencido: !h.callado || h.evento == .desahogar
    default: true
    }
  }

  var enPalabras: String {
    switch self {
    case is SolicitudRecibida: "Recibimos la solicitud."
    case is AsesoriaRegistrada: "Se registró la asesoría."
    case let h as SolicitudTurnada: "Se turnó a \(h.dependencia)."
    case let h as TurnoAceptado: "\(h.dependencia) aceptó el turno."
    case let h as TurnoAtendido: "\(h.dependencia) entregó lo que tiene."
    case let h as TurnoDevuelto: "Se devolvió a \(h.dependencia) para completar."
    case let h as TurnoRetirado: "Se retiró el turno de \(h.dependencia)."
    case let h as PropuestaHecha: "\(h.dependencia) propuso: «\(h.tipo.nombre)»."
    case let h as PropuestaResuelta: h.acepta ? "Se aceptó la propuesta de \(h.dependencia)." : "Se insistió con \(h.dependencia)."
    case is PrevencionEmitida: "Se firmó una prevención."
    case is PrevencionDesahogada: "Llegó la aclaración; el plazo empieza de nuevo."
    case let h as AsuntoSometido: "Se sometió al Comité: \(h.materia.nombre.lowercased())."
    case let h as ResolucionRegistrada: "El Comité de Transparencia \(h.sentido.nombre.lowercased()): \(h.materia.nombre.lowercased())."
    case let h as DocumentoFirmado: "Se firmó: \(h.objeto.enPalabras)."
    case let h as SolicitudReconducida: "Se recondujo; el folio nuevo es \(h.folio)." + (h.plazo.map { " \($0)" } ?? "")
    case let h as TurnoEscalado:
      "\(h.dependencia) no contestó en su plazo, que venció el \(h.vencio.enPalabras); se avisó a la persona titular."
    case let h as TurnoTraspasado: "El turno de \(h.anterior) pasó a \(h.dependencia) (\(h.acuerdo)); su plazo no cambia."
    case is RespuestaOfrecida: "La respuesta se ofrece a quien pregunte lo mismo."
    case is PublicacionRetirada: "La respuesta dejó de ofrecerse a otras personas."
    case let h as DocumentoSinEfecto: "Se dejó sin efecto: \(h.objeto.enPalabras)."
    case let h as PlazosRecalculados: "Se volvieron a contar los plazos: \(h.acuerdo)."
    case is SolicitudDesistida: "La persona se desistió."
    case is RespuestaFirmada: "La respuesta está firmada."
    case let h as NotificacionRegistrada:
      h.resultado == .fallida ? "No se pudo notificar: \(h.objeto.enPalabras)." : "Se notificó: \(h.objeto.enPalabras)."
    case is CostoFijado: "Se fijó el costo de reproducción."
    case let h as CostoActualizado: "Reproducción y entrega: \(h.estado.nombre.lowercased())."
    case is ModalidadCambiada: "Cambió la modalidad de entrega."
    case is IdentidadAcreditada: "Se acreditó la identidad."
    case is DerechoEfectivo: "Se hizo efectivo el derecho."
    case is ProcedimientoAvisado: "Se avisó de un procedimiento específico."
    case let h as ProcedimientoElegido: h.elige == .arco ? "Se eligió seguir por derechos ARCO." : "Se eligió el procedimiento específico."
    case is RecursoInterpuesto: "Se interpuso un recurso de revisión."
    case is RecursoActualizado: "Avanzó el recurso de revisión."
    case is DatosCorregidos: "Se corrigieron datos del registro."
    case is ExpedienteAnulado: "Se anuló el registro."
    case is FolioPNTRegistrado: "Se capturó en la Plataforma Nacional."
    case is RespuestaCargada: "La respuesta se cargó en la Plataforma Nacional."
    case is ClaveReemitida: "Se emitió una clave nueva."
    case is DatosPersonalesMarcados: "Se marcó que el texto contiene datos personales."
    case is ExpedienteSuprimido: "Se suprimieron los datos personales."
    case is AtencionCalificada: "Se calificó la atención."
    case is SolicitudConcluida: "El expediente concluyó."
    case is SolicitudReabierta: "El expediente se reabrió para cumplir un recurso."
    case is SeguimientoCumplido: "Se cumplió el seguimiento."
    case let h as AsesoriaVinculada: "La asesoría dio lugar a la solicitud \(h.solicitud)."
    case let h as PlazoPorVencer: "Aviso: el plazo de «\(h.evento.nombre)» vence el \(h.vence.enPalabras)."
    case let h as PlazoVencido: "Venció el plazo de «\(h.evento.nombre)» el \(h.vence.enPalabras)."
    case let h as SolicitudNoPresentada: h.partes == nil ? "Se tuvo por no presentada." : "Una parte quedó sin aclarar; lo demás sigue."
    case let h as AvisoNoEntregado: "No llegó un correo a \(h.dependencia ?? "la persona solicitante"); hay que avisarle por otro medio."
    default: "Se registró un movimiento."
    }
  }

  /// The same with the dependencias by their names, for who has no directory beside.
  func enPalabras(_ nombres: [String: Dependencia]) -> String {
    [(self as? TurnoTraspasado)?.anterior, dependenciaAludida].compactMap(\.self)
      .reduce(enPalabras) { $0.replacing($1, with: nombres[$1]?.nombre ?? $1, maxReplacements: 1) }
  }
}
