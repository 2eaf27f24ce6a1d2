import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// What the service does by itself and what it could not do, as the page `/trabajos` shows it.
  var trabajos: [Ruta] {
    [
      .personal(
        .get, "/api/v1/trabajos", "Trabajos en segundo plano", .acto(.atenderTrabajos), etiqueta: "Administración",
        descripcion:
          "Cuánto espera, corre o se detuvo de cada clase, qué trabajos agotaron sus intentos, y los expedientes cuyos avisos de plazo no se pudieron dar.",
        respuestas: [.json(200, "Cómo va.", Respuestas.trabajos)]
      ) { _, c in
        .json(try await ventanilla.trabajos.cola(c.actor, reloj()).json)
      }
    ]
  }
}

extension EstadoDeLaCola {
  fileprivate var json: JSONValue {
    [
      "clases": .arreglo(clases.map(\.json)),
      "muertos": .arreglo(
        muertos.map { m in
          [
            "id": .entero(Int(m.id)), "nombre": .texto(m.enPalabras), "causa": .texto(m.causa), "intentos": .entero(m.intentos),
            "cuando": .texto(m.cuando.description),
          ]
        }),
      "sinRevisar": [
        "cuantos": .entero(sinRevisar.cuantos),
        "primeros": .arreglo(
          sinRevisar.primeros.map { d in
            [
              "folio": .texto(d.folio), "causa": .texto(d.causa), "desde": .texto(d.desde.description),
              "ultimo": .texto(d.ultimo.description), "intentos": .entero(d.intentos),
            ]
          }),
      ],
    ]
  }
}

extension EstadoDeLaCola.Clase {
  fileprivate var json: JSONValue {
    var o: [String: JSONValue] = [
      "tipo": .texto(tipo), "nombre": .texto(enPalabras), "listos": .entero(listos),
      "programados": .entero(programados), "enCurso": .entero(corriendo), "detenidos": .entero(detenidos),
    ]
    o["pausa"] = pausa.map { .texto($0.motivo) }
    return .objeto(o)
  }
}

extension Respuestas {
  fileprivate static let trabajos = Esquema.objeto([
    .requerida(
      "clases",
      .arreglo(
        de: .objeto([
          .requerida("tipo", .linea(max: 60)), .requerida("nombre", .linea(max: 200)), .requerida("listos", .natural),
          .requerida("programados", .natural), .requerida("enCurso", .natural), .requerida("detenidos", .natural),
          .opcional("pausa", .linea(max: 200), "El motivo, si está en pausa."),
        ]), max: 100)),
    .requerida(
      "muertos",
      .arreglo(
        de: .objeto([
          .requerida("id", .natural), .requerida("nombre", .linea(max: 200)), .requerida("causa", texto), .requerida("intentos", .natural),
          .requerida("cuando", .instante),
        ]), max: 50), "Los últimos que agotaron sus intentos."),
    .requerida(
      "sinRevisar",
      .objeto([
        .requerida("cuantos", .natural),
        .requerida(
          "primeros",
          .arreglo(
            de: .objeto([
              .requerida("folio", .folio), .requerida("causa", texto), .requerida("desde", .instante), .requerida("ultimo", .instante),
              .requerida("intentos", .natural),
            ]), max: 50)),
      ]), "Expedientes cuyos avisos de plazo no se pudieron dar. Se intentan otra vez cada hora."),
  ]).nombrado("Trabajos")
}
