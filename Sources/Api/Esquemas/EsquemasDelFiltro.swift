import Domain
import Http

extension Respuestas {
  private static let parte = Esquema.decimal(0...1)

  private static let medida = Esquema.objeto([
    .requerida("n", .natural, "Casos apartados con los que se midió."),
    .requerida("top1", parte, "La primera sugerencia era la correcta."),
    .requerida("top3", parte, "La correcta estaba entre las tres primeras."),
    .requerida("cobertura", parte, "La correcta estaba entre las recomendadas."),
    .requerida("tamano", .decimal(0...5), "Cuántas se recomiendan, en promedio."),
    .requerida("calibracion", parte, "Cuánto se aparta la certeza que dice de lo que acierta; 0 es lo mejor."),
  ]).nombrado("MedidaDelFiltro")

  private static let version = Esquema.objeto([
    .requerida("numero", .natural), .requerida("creada", .instante),
    .requerida("confirmada", .instante, "Último entrenamiento que dio este mismo modelo."), .requerida("actor", texto),
    .requerida("expedientes", .natural), .requerida("ejemplos", .natural), .requerida("correcciones", .natural),
    .requerida("medida", medida), .requerida("anterior", medida, "La que estaba vigente, en los mismos casos."),
    .requerida("aceptada", .booleano), .requerida("motivo", texto), .requerida("vigente", .booleano),
    .requerida("disponible", .booleano, "Se puede poner en vigor."),
  ]).nombrado("VersionDelFiltro")

  static let tableroDelFiltro = Esquema.objeto([
    .requerida("version", .natural, "La vigente; 0 es el arranque en frío."), .opcional("desde", .instante), .opcional("motivo", texto),
    .opcional(
      "entrenamiento",
      .objeto([
        .requerida("fase", .enumeracion(["espera", "leyendo", "entrenando", "comparando"])), .opcional("hechos", .natural),
        .opcional("total", .natural), .opcional("desde", .instante),
      ]), "El que espera o está en curso."),
    .requerida(
      "meses",
      .arreglo(
        de: .objeto([
          .requerida("mes", texto), .requerida("solicitudes", .natural), .requerida("turnos", .natural),
          .requerida("rechazados", .natural), .opcional("primera", parte), .opcional("tres", parte), .opcional("cobertura", parte),
          .opcional("mostradas", .decimal(0...100)),
        ]).nombrado("MesDelFiltro"), max: 12), "Turnos reales, por el mes en que se hicieron."),
    .requerida(
      "confusiones",
      .arreglo(
        de: .objeto([.requerida("tomada", texto), .requerida("correcta", texto), .requerida("veces", .natural)]).nombrado("Confusion"),
        max: 50)),
    .requerida(
      "rechazos",
      .arreglo(
        de: .objeto([
          .requerida("folio", .folio), .requerida("turno", .natural), .requerida("dependencia", texto), .opcional("mejor", texto),
          .requerida("turnado", .instante), .opcional("lugar", .natural), .opcional("motivo", texto),
        ]).nombrado("TurnoRechazado"), max: 50)),
    .requerida("versiones", .arreglo(de: version, max: 50), "La más reciente primero."),
  ]).nombrado("TableroDelFiltro")
}
