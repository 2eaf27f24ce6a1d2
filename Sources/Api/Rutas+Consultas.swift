import Domain
import Filtro
import Http
import Hummingbird
import Ventanilla

extension API {
  /// The filtro and what is already published.
  var consultas: [Ruta] {
    [
      .personal(
        .post, "/api/v1/filtro", "Sugerir dependencias para un texto", .acto(.consultarFiltro), etiqueta: "Filtro",
        descripcion:
          "No guarda nada: sugiere, con razones; una persona turna. A un enlace le contesta solo con lo que dice el directorio, que es público.",
        cuerpo: .objeto([.requerida("texto", Cuerpos.largo), Presentar.preguntasPorSeparado]),
        respuestas: [.json(200, "Sugerencias.", Respuestas.sugerencias)]
      ) { p, c in
        let partes = p.cuerpo["partes"]?.arreglo?.compactMap(\.texto)
        return try .json(codificando: try await ventanilla.filtro.aconsejar(p.cuerpo["texto"]?.texto ?? "", partes: partes, c.actor))
      },
      .publica(
        .post, "/api/v1/publicado", "Qué conviene saber antes de presentar un texto", .acto(.buscarPublicado), etiqueta: "Ciudadanía",
        descripcion:
          "Qué está ya publicado que pueda contestarlo (obligaciones de transparencia, datos abiertos y respuestas que la Unidad ofrece), y si parece de otro formato, de otra oficina o de otra autoridad. No guarda lo que se escribe ni impide presentarlo.",
        cuerpo: .objeto([.requerida("texto", Cuerpos.largo)]),
        respuestas: [
          .json(
            200, "Lo que más se parece, o nada.",
            .objeto([
              .requerida("elementos", .arreglo(de: Respuestas.publicado, max: 10)),
              .requerida("pareceARCO", .booleano, "Parece una solicitud sobre los datos de la propia persona: va como «arco»."),
              Respuestas.lugar, Respuestas.fueraDeCompetencia,
            ]))
        ], rechazos: [.demasiadosIntentos]
      ) { p, c in
        let texto = p.cuerpo["texto"]?.texto ?? ""
        let halladas =
          c.actor == nil
          ? try await ventanilla.publicado.buscar(texto, direccion: direccion(p.request, c), reloj())
          : try await ventanilla.publicado.buscar(texto)
        let advertencias = await ventanilla.filtro.advertencias(texto)
        var o: [String: JSONValue] = [
          "elementos": .arreglo(halladas.map(\.json)), "pareceARCO": .booleano(advertencias.pareceARCO),
        ]
        o["lugar"] = advertencias.lugar.map { l in
          ["asunto": .texto(l.asunto), "donde": .texto(l.donde), "verificado": .booleano(l.verificado)]
        }
        o["fueraDeCompetencia"] = advertencias.fueraDeCompetencia.map { f in
          ["organismo": .texto(f.organismo), "contacto": .texto(f.contacto), "verificado": .booleano(f.verificado)]
        }
        return .json(.objeto(o))
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
