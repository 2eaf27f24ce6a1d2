import Domain
import Filtro
import Hummingbird
import Ventanilla

extension API {
  /// The filtro and what is already published.
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
        .post, "/api/v1/publicado", "Qué está ya publicado que pueda contestar un texto", etiqueta: "Ciudadanía",
        descripcion: "Obligaciones de transparencia, datos abiertos y respuestas que la Unidad ofrece. No guarda lo que se escribe.",
        cuerpo: .objeto([.requerida("texto", Cuerpos.largo)]),
        respuestas: [
          .json(
            200, "Lo que más se parece, o nada.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.publicado, max: 10))]))
        ], rechazos: [.demasiadosIntentos]
      ) { p, c in
        let texto = p.cuerpo["texto"]?.texto ?? ""
        let halladas =
          c.actor == nil
          ? try await ventanilla.publicado(texto, direccion: direccion(p.request, c), reloj()) : try await ventanilla.publicado(texto)
        return .json(["elementos": .arreglo(halladas.map(\.json))])
      },
    ]
  }
}

extension FuentePublica {
  /// What a reader gets: never the words it is searched by.
  var json: JSONValue {
    var o: [String: JSONValue] = [
      "id": .texto(id), "origen": .texto(origen.rawValue), "titulo": .texto(titulo), "liga": .texto(liga),
      "verificada": .booleano(verificada),
    ]
    o["contiene"] = contiene.map { .texto($0) }
    o["dependencia"] = dependencia.map { .texto($0) }
    o["fundamento"] = fundamento.map { .texto($0) }
    o["fecha"] = fecha.map { .texto($0.description) }
    return .objeto(o)
  }
}
