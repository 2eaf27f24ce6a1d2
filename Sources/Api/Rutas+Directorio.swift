import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// The directory: anybody reads it, the administration changes it.
  var deDirectorio: [Ruta] {
    let clave = Parametro.ruta("clave", .claveDependencia, "Clave de la dependencia.")
    let ficha = RespuestaDocumentada.json(200, "La dependencia.", Respuestas.dependencia).conETag
    return [
      .publica(
        .get, "/api/v1/dependencias", "Directorio", .acto(.verDirectorio), etiqueta: "Directorio",
        descripcion: "También las que se cerraron, con su sucesora: las solicitudes de antes las nombran.",
        respuestas: [
          .json(
            200, "Todas.",
            .objeto([
              .requerida("elementos", .arreglo(de: Respuestas.dependencia, max: 5_000)), .opcional("traspasando", Respuestas.traspaso),
            ]))
        ]
      ) { _, c in
        var o: [String: JSONValue] = [
          "elementos": .arreglo(try await ventanilla.directorio.todas(conTurnos: Self.veTodo(c.actor)).map { $0.json(para: c.actor) })
        ]
        if let t = try await ventanilla.directorio.avanceDelTraspaso() {
          o["traspasando"] = ["de": .texto(t.de), "a": .texto(t.a), "casos": .entero(Int(t.casos)), "hechos": .entero(Int(t.hechos))]
        }
        return .json(.objeto(o))
      },
      .publica(
        .get, "/api/v1/dependencias/{clave}", "Una dependencia", .acto(.verDirectorio), etiqueta: "Directorio", parametros: [clave],
        respuestas: [ficha]
      ) { p, c in
        try responder(try await ventanilla.directorio.dependencia(try p.segmento("clave"), conTurnos: Self.veTodo(c.actor)), c.actor)
      },
      .personal(
        .post, "/api/v1/dependencias", "Agregar una dependencia", .acto(.cambiarDirectorio), etiqueta: "Directorio",
        cuerpo: Dependencia.alAgregar, exige: .llave, respuestas: [.json(201, "Agregada.", Respuestas.dependencia).conETag.conLocation],
        rechazos: [.yaExiste]
      ) { p, c in
        let ficha = try await ventanilla.directorio.agregar(try p.decodificar(Dependencia.self), try orden(p, c.actor))
        return try responder(ficha, c.actor, .created)
      },
      .personal(
        .put, "/api/v1/dependencias/{clave}", "Cambiar una dependencia", .acto(.cambiarDirectorio), etiqueta: "Directorio",
        descripcion: "Completa: lo que no se envía queda vacío. La clave no cambia, y el plazo interno rige los turnos que sigan.",
        parametros: [clave], cuerpo: Dependencia.alEditar, exige: .version, respuestas: [ficha],
        rechazos: [.yaExiste, .noAplica, .estadoNoPermite]
      ) { p, c in
        var cuerpo = p.cuerpo.objeto ?? [:]
        let clave = try p.segmento("clave")
        cuerpo["clave"] = .texto(clave)
        let nueva = try JSONValue.objeto(cuerpo).decodificar(Dependencia.self)
        let orden = Orden(actor: c.actor, ahora: reloj(), version: try version(p))
        return try responder(try await ventanilla.directorio.editar(clave, como: nueva, orden), c.actor)
      },
      .personal(
        .get, "/api/v1/dependencias/{clave}/historia", "Quién la cambió, cuándo y en qué", .acto(.verHistoriaDelDirectorio),
        etiqueta: "Directorio", parametros: [clave],
        respuestas: [
          .json(200, "La última primero.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.cambioDeDependencia, max: 10_000))]))
        ]
      ) { p, c in
        let clave = try p.segmento("clave")
        _ = try await ventanilla.directorio.dependencia(clave)
        return .json(["elementos": .arreglo(try await ventanilla.directorio.historia(deDependencia: clave, c.actor).map(\.json))])
      },
      .personal(
        .get, "/api/v1/dependencias/{clave}/cierre", "Ensayar el cierre: qué turnos pasarían a la sucesora", .acto(.cambiarDirectorio),
        etiqueta: "Directorio",
        descripcion: "No cambia nada. La clave «ensayo» que responde se envía al cerrar.",
        parametros: [
          clave, .consulta("sucesora", .claveDependencia, "Quien recibe sus turnos; sin ella, nadie."),
          .consulta("despuesDe", .linea(max: 64), "«siguiente» de la página anterior."),
        ], respuestas: [.json(200, "Lo que pasaría.", Respuestas.ensayoDeCierre)], rechazos: [.estadoNoPermite]
      ) { p, c in
        try .json(
          codificando: try await ventanilla.directorio.ensayarCierre(
            try p.segmento("clave"), sucesora: p.consulta["sucesora"]?.texto, despuesDe: p.consulta["despuesDe"]?.texto, c.actor))
      },
      .personal(
        .post, "/api/v1/dependencias/{clave}/cierre", "Cerrar una dependencia, o fusionarla en otra", .acto(.cambiarDirectorio),
        etiqueta: "Directorio",
        descripcion:
          "Hace lo que mostró el ensayo: ya no recibe turnos, los que tenía abiertos pasan a la sucesora sin que cambie ningún plazo, y sus enlaces se mueven o se cierran. Si algo cambió desde el ensayo, 409.",
        parametros: [clave], cuerpo: CierreDeDependencia.esquema, exige: [.llave, .version], respuestas: [ficha],
        rechazos: [.estadoNoPermite, .enProceso]
      ) { p, c in
        let ficha = try await ventanilla.directorio.cerrar(
          try p.segmento("clave"), try p.decodificar(CierreDeDependencia.self), try orden(p, c.actor, conVersion: true))
        return try responder(ficha, c.actor)
      },
    ]
  }

  /// How to reach its enlaces and how much each has in hand is for the office.
  fileprivate static func veTodo(_ actor: Actor?) -> Bool {
    Permisos.puede(.verContactos, actor ?? .ciudadano)
  }

  private func responder(_ f: FichaDeDependencia, _ actor: Actor?, _ estado: HTTPResponse.Status = .ok) throws -> Response {
    .json(
      f.json(para: actor), estado, etag: Int(f.version),
      ubicacion: estado == .created ? "/api/v1/dependencias/\(f.dependencia.clave)" : nil)
  }
}

extension FichaDeDependencia {
  func json(para actor: Actor?) -> JSONValue {
    let d = dependencia
    var o: [String: JSONValue] = [
      "clave": .texto(d.clave), "nombre": .texto(d.nombre), "tipo": .texto(d.tipo.rawValue), "atribuciones": .texto(d.atribuciones),
      "palabras": .arreglo(d.palabras.map { .texto($0) }), "verificada": .booleano(d.verificada), "activa": .booleano(d.activa),
      "version": .entero(Int(version)),
    ]
    o["siglas"] = d.siglas.map { .texto($0) }
    o["sucesora"] = d.sucesora.map { .texto($0) }
    o["plazoInterno"] = d.plazoInterno.map { .entero($0) }
    guard API.veTodo(actor) else { return .objeto(o) }
    o["enlace"] = d.enlace.map { .texto($0) }
    o["enlaces"] = .arreglo(d.enlaces.map { .texto($0) })
    o["suplentes"] = .arreglo(d.suplentes.map { .texto($0) })
    o["turnosAbiertos"] = turnosAbiertos.map { .entero($0) }
    o["cambiadaEn"] = .texto(cambiada.description)
    o["cambiadaPor"] = .texto(self.actor)
    return .objeto(o)
  }
}

extension CambioDeDependencia {
  fileprivate var json: JSONValue {
    var o: [String: JSONValue] = [
      "version": .entero(Int(numero)), "tipo": .texto(tipo), "cuando": .texto(cuando.description), "actor": .texto(actor),
      "clave": .texto(clave),
    ]
    o["campos"] = campos.map { .arreglo($0.map { .texto($0) }) }
    o["sucesora"] = sucesora.map { .texto($0) }
    o["motivo"] = motivo.map { .texto($0) }
    o["turnos"] = turnos.map { .entero($0) }
    o["cuentas"] = cuentas.map { .texto($0.rawValue) }
    o["casos"] = casos.map { .entero($0) }
    return .objeto(o)
  }
}
