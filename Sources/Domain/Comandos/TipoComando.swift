/// Every comando of the procedure, in the order a page offers them. The raw value is what audit, configuration and docs print.
///
/// A comando cannot exist without a case here, nor a case without its type: the compiler holds both.
public enum TipoComando: String, Codable, CaseIterable, Sendable {
  // Opening
  case presentar
  case registrarAsesoria = "registrar-asesoria"
  case cumplirSeguimiento = "cumplir-seguimiento"
  // Turnos
  case turnar
  case aceptarTurno = "aceptar-turno"
  case atenderTurno = "atender-turno"
  case proponer
  case resolverPropuesta = "resolver-propuesta"
  case devolverAtencion = "devolver-atencion"
  case retirarTurno = "retirar-turno"
  case avisarAlSuperior = "avisar-al-superior"
  case traspasarTurnos = "traspasar-turnos"
  // Clarification and notices
  case prevenir
  case desahogar
  case notificar
  case dejarSinEfecto = "dejar-sin-efecto"
  // Comité
  case someterAComite = "someter-a-comite"
  case registrarResolucion = "registrar-resolucion"
  case prorrogar
  // Answer and other ends
  case responder
  case declararIncompetencia = "declarar-incompetencia"
  case orientar
  case reconducir
  case elegirProcedimiento = "elegir-procedimiento"
  case desistir
  case calificar
  case publicarRespuesta = "publicar-respuesta"
  case retirarPublicacion = "retirar-publicacion"
  case concluir
  // ARCO
  case acreditarIdentidad = "acreditar-identidad"
  case avisarProcedimiento = "avisar-procedimiento"
  case hacerEfectivo = "hacer-efectivo"
  // Costs and delivery
  case notificarCosto = "notificar-costo"
  case acreditarPago = "acreditar-pago"
  case eximirPago = "eximir-pago"
  case ponerADisposicion = "poner-a-disposicion"
  case entregar
  case cambiarModalidad = "cambiar-modalidad"
  // Recurso
  case interponerRecurso = "interponer-recurso"
  case reenviarRecurso = "reenviar-recurso"
  case admitirRecurso = "admitir-recurso"
  case presentarAlegatos = "presentar-alegatos"
  case resolverRecurso = "resolver-recurso"
  case cumplirRecurso = "cumplir-recurso"
  case informarCumplimiento = "informar-cumplimiento"
  case reabrir
  // Record keeping
  case registrarFolioPNT = "registrar-folio-pnt"
  case registrarRespuestaCargada = "registrar-respuesta-cargada"
  case corregir
  case reemitirClave = "reemitir-clave"
  case marcarDatosPersonales = "marcar-datos-personales"
  case anular
  case suprimir
  // Clocks
  case revisarPlazos = "revisar-plazos"
  case recalcularPlazos = "recalcular-plazos"

  /// What describes it.
  public var descrito: any Descrito.Type {
    switch self {
    case .presentar: Presentar.self
    case .registrarAsesoria: RegistrarAsesoria.self
    case .cumplirSeguimiento: CumplirSeguimiento.self
    case .turnar: Turnar.self
    case .aceptarTurno: AceptarTurno.self
    case .atenderTurno: AtenderTurno.self
    case .proponer: Proponer.self
    case .resolverPropuesta: ResolverPropuesta.self
    case .devolverAtencion: DevolverAtencion.self
    case .retirarTurno: RetirarTurno.self
    case .avisarAlSuperior: AvisarAlSuperior.self
    case .traspasarTurnos: TraspasarTurnos.self
    case .prevenir: Prevenir.self
    case .desahogar: Desahogar.self
    case .notificar: Notificar.self
    case .dejarSinEfecto: DejarSinEfecto.self
    case .someterAComite: SometerAComite.self
    case .registrarResolucion: RegistrarResolucion.self
    case .prorrogar: Prorrogar.self
    case .responder: Responder.self
    case .declararIncompetencia: DeclararIncompetencia.self
    case .orientar: Orientar.self
    case .reconducir: Reconducir.self
    case .elegirProcedimiento: ElegirProcedimiento.self
    case .desistir: Desistir.self
    case .calificar: Calificar.self
    case .publicarRespuesta: PublicarRespuesta.self
    case .retirarPublicacion: RetirarPublicacion.self
    case .concluir: Concluir.self
    case .acreditarIdentidad: AcreditarIdentidad.self
    case .avisarProcedimiento: AvisarProcedimiento.self
    case .hacerEfectivo: HacerEfectivo.self
    case .notificarCosto: NotificarCosto.self
    case .acreditarPago: AcreditarPago.self
    case .eximirPago: EximirPago.self
    case .ponerADisposicion: PonerADisposicion.self
    case .entregar: Entregar.self
    case .cambiarModalidad: CambiarModalidad.self
    case .interponerRecurso: InterponerRecurso.self
    case .reenviarRecurso: ReenviarRecurso.self
    case .admitirRecurso: AdmitirRecurso.self
    case .presentarAlegatos: PresentarAlegatos.self
    case .resolverRecurso: ResolverRecurso.self
    case .cumplirRecurso: CumplirRecurso.self
    case .informarCumplimiento: InformarCumplimiento.self
    case .reabrir: Reabrir.self
    case .registrarFolioPNT: RegistrarFolioPNT.self
    case .registrarRespuestaCargada: RegistrarRespuestaCargada.self
    case .corregir: Corregir.self
    case .reemitirClave: ReemitirClave.self
    case .marcarDatosPersonales: MarcarDatosPersonales.self
    case .anular: Anular.self
    case .suprimir: Suprimir.self
    case .revisarPlazos: RevisarPlazos.self
    case .recalcularPlazos: RecalcularPlazos.self
    }
  }
}
