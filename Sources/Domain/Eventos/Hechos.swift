/// Every fact there is, by the name it is stored under. A fact missing here could be written and never read again, so a
/// test holds the list against what the comandos return.
public enum Hechos {
  public static let todos: [any Hecho.Type] = [
    SolicitudRecibida.self, SolicitudTurnada.self, TurnoAceptado.self, TurnoAtendido.self, TurnoDevuelto.self,
    TurnoRetirado.self, PropuestaHecha.self, PropuestaResuelta.self, PrevencionEmitida.self,
    PrevencionDesahogada.self, AsuntoSometido.self, ResolucionRegistrada.self, DocumentoFirmado.self,
    SolicitudReconducida.self, SolicitudDesistida.self, RespuestaFirmada.self, NotificacionRegistrada.self,
    CostoFijado.self, CostoActualizado.self, ModalidadCambiada.self, IdentidadAcreditada.self, DerechoEfectivo.self,
    ProcedimientoAvisado.self, ProcedimientoElegido.self, RecursoInterpuesto.self, RecursoActualizado.self,
    DatosCorregidos.self, ExpedienteAnulado.self, FolioPNTRegistrado.self, RespuestaCargada.self, ClaveReemitida.self,
    DatosPersonalesMarcados.self, ExpedienteSuprimido.self, AtencionCalificada.self, SolicitudConcluida.self,
    SolicitudReabierta.self, AsesoriaRegistrada.self, SeguimientoCumplido.self, AsesoriaVinculada.self,
    DocumentoSinEfecto.self, PlazosRecalculados.self, PlazoPorVencer.self, PlazoVencido.self, SolicitudNoPresentada.self,
    AvisoNoEntregado.self,
    TurnoEscalado.self, TurnoTraspasado.self, RespuestaOfrecida.self, PublicacionRetirada.self,
  ]

  private static let porTipo: [String: any Hecho.Type] = Dictionary(
    todos.map { ($0.tipo, $0) }, uniquingKeysWith: { primero, _ in primero })

  public static func tipo(_ nombre: String) -> (any Hecho.Type)? { porTipo[nombre] }
}
