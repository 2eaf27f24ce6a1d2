import Domain
import Hummingbird
import Ventanilla

extension API {
  /// The filtro and the directory, to read.
  var consultas: [Ruta] {
    [
      .personal(
        .post, "/api/v1/filtro", "Sugerir dependencias para un texto", etiqueta: "Filtro",
        descripcion: "No guarda nada: sugiere, con razones; una persona turna.",
        cuerpo: .objeto([.requerida("texto", Cuerpos.largo)]),
        respuestas: [.json(200, "Sugerencias.", Respuestas.sugerencias)]
      ) { p, c in
        try .json(codificando: try await ventanilla.aconsejar(p.cuerpo["texto"]?.texto ?? "", c.actor))
      },
      .publica(
        .get, "/api/v1/dependencias", "Directorio", etiqueta: "Consulta",
        respuestas: [.json(200, "Todas.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.dependencia, max: 500))]))]
      ) { _, _ in
        .json(["elementos": .arreglo(ventanilla.normas.dependencias.map(\.json))])
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
