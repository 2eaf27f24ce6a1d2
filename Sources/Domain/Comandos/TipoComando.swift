/// Every comando of the procedure. The raw value is what the table, the docs and the audit print.
public enum TipoComando: String, Codable, CaseIterable, Sendable {
  // Asesorías
  case registrarAsesoria = "registrar-asesoria"
  case cumplirSeguimiento = "cumplir-seguimiento"
  // Opening and record keeping
  case presentar, corregir, anular
  case registrarFolioPNT = "registrar-folio-pnt"
  case registrarRespuestaCargada = "registrar-respuesta-cargada"
  case reemitirClave = "reemitir-clave"
  case marcarDatosPersonales = "marcar-datos-personales"
  case suprimir
  // Turnos
  case turnar
  case aceptarTurno = "aceptar-turno"
  case proponer
  case resolverPropuesta = "resolver-propuesta"
  case atenderTurno = "atender-turno"
  case devolverAtencion = "devolver-atencion"
  case retirarTurno = "retirar-turno"
  case traspasarTurnos = "traspasar-turnos"
  // Clarification
  case prevenir, desahogar
  // Comité
  case someterAComite = "someter-a-comite"
  case registrarResolucion = "registrar-resolucion"
  // Determinations
  case prorrogar
  case declararIncompetencia = "declarar-incompetencia"
  case dejarSinEfecto = "dejar-sin-efecto"
  case orientar, reconducir, desistir, responder, notificar
  // Costs and delivery
  case notificarCosto = "notificar-costo"
  case acreditarPago = "acreditar-pago"
  case eximirPago = "eximir-pago"
  case ponerADisposicion = "poner-a-disposicion"
  case entregar
  case cambiarModalidad = "cambiar-modalidad"
  // ARCO
  case acreditarIdentidad = "acreditar-identidad"
  case hacerEfectivo = "hacer-efectivo"
  case avisarProcedimiento = "avisar-procedimiento"
  case elegirProcedimiento = "elegir-procedimiento"
  // Recurso
  case interponerRecurso = "interponer-recurso"
  case reenviarRecurso = "reenviar-recurso"
  case admitirRecurso = "admitir-recurso"
  case presentarAlegatos = "presentar-alegatos"
  case resolverRecurso = "resolver-recurso"
  case cumplirRecurso = "cumplir-recurso"
  case informarCumplimiento = "informar-cumplimiento"
  // End
  case calificar, concluir, reabrir
  case publicarRespuesta = "publicar-respuesta"
  case retirarPublicacion = "retirar-publicacion"
  case revisarPlazos = "revisar-plazos"
  case recalcularPlazos = "recalcular-plazos"
}
