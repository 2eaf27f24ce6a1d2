import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// How the filtro is doing, its versions, and training it.
  var delFiltro: [Ruta] {
    [
      .personal(
        .get, "/api/v1/filtro", "Cómo va el filtro: aciertos, confusiones, rechazos y versiones", .acto(.verFiltro), etiqueta: "Filtro",
        respuestas: [.json(200, "Las cifras.", Respuestas.tableroDelFiltro)]
      ) { _, c in
        try .json(codificando: try await ventanilla.filtro.tableroDelFiltro(c.actor, reloj()))
      },
      .personal(
        .post, "/api/v1/filtro/entrenamientos", "Entrenar ahora", .acto(.entrenarFiltro), etiqueta: "Filtro",
        descripcion: "Corre aparte y a lo más uno a la vez; «GET /api/v1/filtro» dice cómo va. También se entrena solo cada noche.",
        cuerpo: .objeto([]), exige: .llave,
        respuestas: [
          .json(
            202, "Se entrenará.", .objeto([.requerida("nuevo", .booleano, "Falso si ya había uno en espera o en curso: será ese.")]))
        ]
      ) { p, c in
        let nuevo = try await ventanilla.filtro.entrenarFiltro(try orden(p, c.actor))
        return .json(["nuevo": .booleano(nuevo)], .accepted)
      },
      .personal(
        .post, "/api/v1/filtro/versiones/{version}/vigente", "Poner en vigor una versión", .acto(.elegirFiltro), etiqueta: "Filtro",
        descripcion: "Para volver a una anterior o usar una que se rechazó. 0 es el arranque en frío.",
        parametros: [.ruta("version", .entero(0...1_000_000), "Número de la versión.")], cuerpo: .objeto([]), exige: .llave,
        respuestas: [.vacia(204, "Desde ahora sugiere esa.")], rechazos: [.estadoNoPermite]
      ) { p, c in
        try await ventanilla.filtro.ponerEnVigor(versionDelFiltro: Int64(p.segmentos["version"]?.entero ?? 0), try orden(p, c.actor))
        return .vacia
      },
    ]
  }
}
