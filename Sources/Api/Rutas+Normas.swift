import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// The calendar and the rules: what is in force, what a change would move, and putting it in force.
  var deNormas: [Ruta] {
    let ensayo = Esquema.Propiedad.opcional("ensayo", .identificador, "Clave de un ensayo: con ella se aplica; sin ella, se ensaya.")
    let acuerdo = Esquema.Propiedad.opcional("acuerdo", .linea(max: 300), "Al aplicar: el acuerdo o el motivo, como se cita.")
    let como =
      "Sin «ensayo» no cambia nada: dice qué fechas se moverían (solo de expedientes abiertos). Con «ensayo» y «acuerdo» aplica lo ensayado; si algo cambió desde entonces, 409."
    let hallado = RespuestaDocumentada.json(200, "Lo que se movería, o lo que se aplicó.", Respuestas.ensayo)
    let rechazos: [Falla.Codigo] = [.noAplica, .estadoNoPermite, .enProceso]
    return [
      .publica(
        .get, "/api/v1/calendario", "Días inhábiles y de dónde salen", .acto(.verNormas), etiqueta: "Consulta",
        respuestas: [.json(200, "El calendario vigente.", Respuestas.calendario)], calendario),
      .personal(
        .put, "/api/v1/calendario", "Ensayar o aplicar un calendario", .acto(.cambiarNormas), etiqueta: "Consulta", descripcion: como,
        cuerpo: .objeto([ensayo, acuerdo, .opcional("calendario", Cuerpos.calendario)]), respuestas: [hallado],
        rechazos: rechazos
      ) { p, c in
        try await normas(p, c.actor, "calendario") { .calendario(try p.cuerpo["calendario"].calendario(ventanilla.normas.calendario)) }
      },
      .publica(
        .get, "/api/v1/reglas", "Reglas de los plazos, con su fundamento", .acto(.verNormas), etiqueta: "Consulta",
        respuestas: [
          .json(
            200, "Todas, también las que no se aplican.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.regla, max: 1_000))]))
        ]
      ) { _, _ in
        try .json(codificando: ["elementos": ventanilla.normas.reglas.todas])
      },
      .personal(
        .put, "/api/v1/reglas", "Ensayar o aplicar reglas", .acto(.cambiarNormas), etiqueta: "Consulta",
        descripcion: como + " Lo verificado no se reescribe: se cierra con «hasta» y se agrega otra regla.",
        cuerpo: .objeto([ensayo, acuerdo, .opcional("reglas", .arreglo(de: Respuestas.regla, min: 1, max: 1_000))]),
        respuestas: [hallado], rechazos: rechazos
      ) { p, c in
        try await normas(p, c.actor, "reglas") {
          let lista: [Regla] = try p.decodificar(ReglasPropuestas.self).reglas ?? []
          do throws(Reglas.Invalida) { return .reglas(try Reglas(lista)) } catch {
            throw Falla(.valorInvalido, error.description.prefix(1).uppercased() + error.description.dropFirst() + ".", campo: "/reglas")
          }
        }
      },
      .personal(
        .get, "/api/v1/ensayos/{ensayo}", "Lo que un ensayo movería", .acto(.cambiarNormas), etiqueta: "Consulta",
        parametros: [
          .ruta("ensayo", .identificador, "La clave del ensayo."),
          .consulta("despuesDe", .linea(max: 64), "«siguiente» de la página anterior."),
        ], respuestas: [hallado], rechazos: rechazos
      ) { p, c in
        try .json(
          codificando: try await ventanilla.cambiosDeNormas.cambios(
            ensayo: try p.segmento("ensayo"), despuesDe: p.consulta["despuesDe"]?.texto, c.actor, reloj()))
      },
      .personal(
        .get, "/api/v1/plazos/resumen", "Lo que vence hoy, en dos días hábiles y lo vencido", .acto(.verVencimientos), etiqueta: "Consulta",
        parametros: [.consulta("fecha", .fecha, "De qué día; hoy si falta.")],
        respuestas: [.json(200, "El resumen.", Respuestas.resumenDelDia)]
      ) { p, c in
        try .json(
          codificando: try await ventanilla.reglamento.resumen(
            al: p.consulta["fecha"]?.texto.flatMap { Fecha($0) } ?? reloj().fecha, c.actor))
      },
    ]
  }

  private struct ReglasPropuestas: Decodable { var reglas: [Regla]? }

  private func calendario(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    var o = ventanilla.normas.calendario.json
    if let avance = try await ventanilla.reglamento.avanceDelRecuento() {
      o["recalculando"] = [
        "version": .entero(Int(avance.version)), "casos": .entero(Int(avance.casos)), "hechos": .entero(Int(avance.hechos)),
      ]
    }
    if Permisos.puede(.verAvisosDelCalendario, c.actor ?? .ciudadano) {
      o["avisos"] = .arreglo(try await ventanilla.reglamento.avisosDelCalendario(reloj()).map { .texto($0) })
    }
    return .json(.objeto(o))
  }

  private func normas(
    _ p: Peticion, _ actor: Actor, _ campo: String, _ propuesta: () throws -> PropuestaDeNormas
  ) async throws -> Response {
    let dado = p.cuerpo[campo] != nil
    if let ensayo = p.cuerpo["ensayo"]?.texto {
      guard !dado else { throw Falla(.valorInvalido, "Para aplicar basta la clave del ensayo; quita «\(campo)».", campo: "/\(campo)") }
      guard let acuerdo = p.cuerpo["acuerdo"]?.texto else {
        throw Falla(.faltaDato, "Cita el acuerdo o el motivo del cambio.", campo: "/acuerdo")
      }
      return try .json(codificando: try await ventanilla.cambiosDeNormas.aplicar(ensayo: ensayo, acuerdo: acuerdo, actor, reloj()))
    }
    guard dado else { throw Falla(.valorInvalido, "Envía «\(campo)» para ensayarlo, o «ensayo» para aplicar uno.", campo: "/\(campo)") }
    return try .json(codificando: try await ventanilla.cambiosDeNormas.ensayar(try propuesta(), actor, reloj()))
  }
}

extension JSONValue? {
  /// A whole calendar as a body gives it, for the authority and the cut-off there are.
  fileprivate func calendario(_ vigente: Calendario) throws -> Calendario {
    guard let cuerpo = self else { throw Falla(.faltaDato, "Falta el calendario.", campo: "/calendario") }
    func fecha(_ o: JSONValue, _ nombre: String) throws -> Fecha {
      guard let fecha = o[nombre]?.texto.flatMap({ Fecha($0) }) else {
        throw Falla(.valorInvalido, "«\(nombre)» debe ser una fecha que exista.", campo: "/calendario")
      }
      return fecha
    }
    let dias = try (cuerpo["inhabiles"]?.arreglo ?? []).map {
      DiaInhabil(fecha: try fecha($0, "fecha"), motivo: $0["motivo"]?.texto ?? "", fuente: $0["fuente"]?.texto ?? "")
    }
    let pausas = try (cuerpo["suspensiones"]?.arreglo ?? []).map {
      Suspension(
        desde: try fecha($0, "desde"), hasta: try fecha($0, "hasta"), motivo: $0["motivo"]?.texto ?? "", acuerdo: $0["acuerdo"]?.texto ?? ""
      )
    }
    let anios = Set(cuerpo["anios"]?.arreglo?.compactMap(\.entero) ?? [])
    try Calendario.revisar(inhabiles: dias, suspensiones: pausas, anios: anios)
    return Calendario(
      autoridad: vigente.autoridad, inhabiles: dias, suspensiones: pausas, corte: vigente.corte, anios: anios,
      porDefectoLFT: vigente.porDefectoLFT)
  }
}

extension Calendario {
  var json: [String: JSONValue] {
    [
      "autoridad": .texto(autoridad), "version": .entero(version), "anios": .arreglo(anios.sorted().map { .entero($0) }),
      "inhabiles": .arreglo(
        ingresados.map { ["fecha": .texto($0.fecha.description), "motivo": .texto($0.motivo), "fuente": .texto($0.fuente)] }),
      "suspensiones": .arreglo(
        suspensiones.map {
          [
            "desde": .texto($0.desde.description), "hasta": .texto($0.hasta.description), "motivo": .texto($0.motivo),
            "acuerdo": .texto($0.acuerdo),
          ]
        }),
    ]
  }
}
