import Domain
import Http

/// What anybody may count with.
extension Respuestas {
  static let indicadores = Esquema.objeto([
    .requerida("al", .fecha), .requerida("intervenciones", .natural), .requerida("asesorias", .natural),
    .requerida("solicitudesAcceso", .natural), .requerida("solicitudesARCO", .natural), .requerida("respondidas", .natural),
    .requerida("enTiempo", .natural), .requerida("turnos", .natural), .requerida("plazosVencidos", .natural),
    .requerida("calificaciones", .natural), .opcional("calificacionPromedio", .decimal(1...5)),
  ]).nombrado("Indicadores")

  static let solicitudAbierta = Esquema.objeto([
    .requerida("folio", .folio), .requerida("canal", texto), .requerida("recibida", .fecha), .requerida("registrada", .fecha),
    .requerida("estado", .enumeracion(Estado.self)), .opcional("diasHabiles", .natural), .opcional("regla", texto),
    .opcional("fechaLimite", .fecha), .opcional("respondida", .fecha), .opcional("notificada", .fecha),
    .opcional("enTiempo", .booleano, "Si la respuesta se notificó a más tardar el último día de sus plazos."),
    .requerida("dependencias", .arreglo(de: texto, max: 1_000)), .opcional("calificacion", .entero(1...5)),
    .requerida("importada", .booleano),
  ]).nombrado("SolicitudAbierta")
}
