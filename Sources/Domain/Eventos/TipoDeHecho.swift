/// Every fact there is. The raw value is the name it is stored under and the webhook's event type.
///
/// A fact cannot be written without a case here, nor a case be left without the type that reads it: the compiler holds
/// both. Case and type carry the same name.
public enum TipoDeHecho: String, CaseIterable, Sendable {
  case solicitudRecibida = "solicitud.recibida"
  case solicitudTurnada = "solicitud.turnada"
  case turnoAceptado = "turno.aceptado"
  case turnoAtendido = "turno.atendido"
  case turnoDevuelto = "turno.devuelto"
  case turnoRetirado = "turno.retirado"
  case propuestaHecha = "turno.propuesta"
  case propuestaResuelta = "turno.propuesta_resuelta"
  case prevencionEmitida = "prevencion.emitida"
  case prevencionDesahogada = "prevencion.desahogada"
  case asuntoSometido = "comite.asunto_sometido"
  case resolucionRegistrada = "comite.resolucion"
  case documentoFirmado = "documento.firmado"
  case solicitudReconducida = "solicitud.reconducida"
  case solicitudDesistida = "solicitud.desistida"
  case respuestaFirmada = "respuesta.firmada"
  case notificacionRegistrada = "notificacion.registrada"
  case costoFijado = "costo.fijado"
  case costoActualizado = "costo.actualizado"
  case modalidadCambiada = "solicitud.modalidad_cambiada"
  case identidadAcreditada = "identidad.acreditada"
  case derechoEfectivo = "arco.derecho_efectivo"
  case procedimientoAvisado = "arco.procedimiento_avisado"
  case procedimientoElegido = "arco.procedimiento_elegido"
  case recursoInterpuesto = "recurso.interpuesto"
  case recursoActualizado = "recurso.actualizado"
  case datosCorregidos = "expediente.corregido"
  case expedienteAnulado = "expediente.anulado"
  case folioPNTRegistrado = "pnt.folio_registrado"
  case respuestaCargada = "pnt.respuesta_cargada"
  case claveReemitida = "clave.reemitida"
  case datosPersonalesMarcados = "expediente.datos_personales_marcados"
  case expedienteSuprimido = "expediente.suprimido"
  case atencionCalificada = "atencion.calificada"
  case solicitudConcluida = "solicitud.concluida"
  case solicitudReabierta = "solicitud.reabierta"
  case asesoriaRegistrada = "asesoria.registrada"
  case seguimientoCumplido = "asesoria.seguimiento_cumplido"
  case asesoriaVinculada = "asesoria.vinculada"
  case documentoSinEfecto = "documento.sin_efecto"
  case plazosRecalculados = "plazos.recalculados"
  case plazoPorVencer = "plazo.por_vencer"
  case plazoVencido = "plazo.vencido"
  case solicitudNoPresentada = "solicitud.no_presentada"
  case avisoNoEntregado = "aviso.no_entregado"
  case turnoEscalado = "turno.escalado"
  case turnoTraspasado = "turno.traspasado"
  case superiorAvisado = "turno.superior_avisado"
  case respuestaOfrecida = "respuesta.ofrecida"
  case publicacionRetirada = "respuesta.retirada"

  /// What reads an event of this name.
  public var hecho: any Hecho.Type {
    switch self {
    case .solicitudRecibida: SolicitudRecibida.self
    case .solicitudTurnada: SolicitudTurnada.self
    case .turnoAceptado: TurnoAceptado.self
    case .turnoAtendido: TurnoAtendido.self
    case .turnoDevuelto: TurnoDevuelto.self
    case .turnoRetirado: TurnoRetirado.self
    case .propuestaHecha: PropuestaHecha.self
    case .propuestaResuelta: PropuestaResuelta.self
    case .prevencionEmitida: PrevencionEmitida.self
    case .prevencionDesahogada: PrevencionDesahogada.self
    case .asuntoSometido: AsuntoSometido.self
    case .resolucionRegistrada: ResolucionRegistrada.self
    case .documentoFirmado: DocumentoFirmado.self
    case .solicitudReconducida: SolicitudReconducida.self
    case .solicitudDesistida: SolicitudDesistida.self
    case .respuestaFirmada: RespuestaFirmada.self
    case .notificacionRegistrada: NotificacionRegistrada.self
    case .costoFijado: CostoFijado.self
    case .costoActualizado: CostoActualizado.self
    case .modalidadCambiada: ModalidadCambiada.self
    case .identidadAcreditada: IdentidadAcreditada.self
    case .derechoEfectivo: DerechoEfectivo.self
    case .procedimientoAvisado: ProcedimientoAvisado.self
    case .procedimientoElegido: ProcedimientoElegido.self
    case .recursoInterpuesto: RecursoInterpuesto.self
    case .recursoActualizado: RecursoActualizado.self
    case .datosCorregidos: DatosCorregidos.self
    case .expedienteAnulado: ExpedienteAnulado.self
    case .folioPNTRegistrado: FolioPNTRegistrado.self
    case .respuestaCargada: RespuestaCargada.self
    case .claveReemitida: ClaveReemitida.self
    case .datosPersonalesMarcados: DatosPersonalesMarcados.self
    case .expedienteSuprimido: ExpedienteSuprimido.self
    case .atencionCalificada: AtencionCalificada.self
    case .solicitudConcluida: SolicitudConcluida.self
    case .solicitudReabierta: SolicitudReabierta.self
    case .asesoriaRegistrada: AsesoriaRegistrada.self
    case .seguimientoCumplido: SeguimientoCumplido.self
    case .asesoriaVinculada: AsesoriaVinculada.self
    case .documentoSinEfecto: DocumentoSinEfecto.self
    case .plazosRecalculados: PlazosRecalculados.self
    case .plazoPorVencer: PlazoPorVencer.self
    case .plazoVencido: PlazoVencido.self
    case .solicitudNoPresentada: SolicitudNoPresentada.self
    case .avisoNoEntregado: AvisoNoEntregado.self
    case .turnoEscalado: TurnoEscalado.self
    case .turnoTraspasado: TurnoTraspasado.self
    case .superiorAvisado: SuperiorAvisado.self
    case .respuestaOfrecida: RespuestaOfrecida.self
    case .publicacionRetirada: PublicacionRetirada.self
    }
  }

  private static let porNombre = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// By the stored name; nil for one that no program of this version wrote.
  public init?(nombre: String) {
    guard let tipo = Self.porNombre[nombre] else { return nil }
    self = tipo
  }
}
