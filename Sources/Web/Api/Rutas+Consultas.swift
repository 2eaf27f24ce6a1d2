import Domain
import Hummingbird
import Ventanilla

extension API {
  /// The filtro, the directory and the calendar, to read.
  var consultas: [Ruta] {
    [
      .personal(
        .post, "/api/v1/filtro", "Sugerir dependencias para un texto", etiqueta: "Filtro",
        descripcion: "No guarda nada: sugiere, con razones; una persona turna.",
        cuerpo: .objeto([.requerida("texto", Cuerpos.largo)]),
        respuestas: [.json(200, "Sugerencias.", Respuestas.sugerencias)]
      ) { p, _ in
        try .json(codificando: ventanilla.sugerir(p.cuerpo["texto"]?.texto ?? ""))
      },
      .publica(
        .get, "/api/v1/dependencias", "Directorio", etiqueta: "Consulta",
        respuestas: [.json(200, "Todas.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.dependencia, max: 500))]))]
      ) { _, _ in
        .json(["elementos": .arreglo(ventanilla.normas.dependencias.map(\.json))])
      },
      .publica(
        .get, "/api/v1/calendario", "Días inhábiles y de dónde salen", etiqueta: "Consulta",
        respuestas: [
          .json(
            200, "El calendario vigente.",
            .objeto([
              .requerida("autoridad", Respuestas.texto), .requerida("version", .natural),
              .requerida("anios", .arreglo(de: .natural, max: 200), "Años capturados; los demás cuentan los días de la LFT."),
              .requerida(
                "inhabiles",
                .arreglo(
                  de: .objeto([.requerida("fecha", .fecha), .requerida("motivo", Respuestas.texto), .requerida("fuente", Respuestas.texto)]
                  ),
                  max: 5_000)),
            ]))
        ]
      ) { _, _ in
        .json(ventanilla.normas.calendario.json)
      },
    ]
  }
}

extension Dependencia {
  var json: JSONValue {
    var o: [String: JSONValue] = [
      "clave": .texto(clave), "nombre": .texto(nombre), "tipo": .texto(tipo.rawValue), "atribuciones": .texto(atribuciones),
      "verificada": .booleano(verificada), "activa": .booleano(activa),
    ]
    o["siglas"] = siglas.map { .texto($0) }
    return .objeto(o)
  }
}

extension Calendario {
  var json: JSONValue {
    [
      "autoridad": .texto(autoridad), "version": .entero(version), "anios": .arreglo(anios.sorted().map { .entero($0) }),
      "inhabiles": .arreglo(
        ingresados.map { ["fecha": .texto($0.fecha.description), "motivo": .texto($0.motivo), "fuente": .texto($0.fuente)] }),
    ]
  }
}
