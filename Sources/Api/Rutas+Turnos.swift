import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// The comandos of one turno. The enlace's are within its dependencia's own; anything else is 404.
  var comandosDeTurno: [Ruta] {
    let motivo = Esquema.Propiedad.requerida("motivo", Cuerpos.motivo)
    return [
      delTurno(.aceptarTurno, "aceptacion", "Aceptar el turno", .objeto([])) { AceptarTurno(turno: $1) },
      delTurno(.proponer, "propuestas", "Proponer a la Unidad", Cuerpos.proponer) { cuerpo, turno in
        Proponer(
          turno: turno, tipo: TipoPropuesta(rawValue: cuerpo["tipo"]?.texto ?? "") ?? .rechazo, motivo: cuerpo["motivo"]?.texto ?? "",
          dependenciaSugerida: cuerpo["dependenciaSugerida"]?.texto)
      },
      delTurno(.atenderTurno, "atencion", "Entregar lo que la dependencia tiene", .objeto([.requerida("texto", Cuerpos.largo)])) {
        cuerpo, turno in
        AtenderTurno(turno: turno, texto: cuerpo["texto"]?.texto ?? "")
      },
      delTurno(.devolverAtencion, "devolucion", "Devolver una atención insuficiente", .objeto([motivo])) { cuerpo, turno in
        DevolverAtencion(turno: turno, motivo: cuerpo["motivo"]?.texto ?? "")
      },
      delTurno(.retirarTurno, "retiro", "Retirar el turno", .objeto([motivo])) { cuerpo, turno in
        RetirarTurno(turno: turno, motivo: cuerpo["motivo"]?.texto ?? "")
      },
      .personal(
        .post, "/api/v1/solicitudes/{folio}/propuestas/{propuesta}/resolucion", "Aceptar una propuesta o insistir",
        .comando(.resolverPropuesta), etiqueta: "Turnos",
        parametros: [Self.folio, .ruta("propuesta", .entero(1...10_000), "Número de la propuesta.")],
        cuerpo: .objeto([.requerida("acepta", .booleano), .opcional("motivo", Cuerpos.motivo)]), exige: [.llave, .version],
        respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag], rechazos: Self.rechazos
      ) { p, c in
        let comando = ResolverPropuesta(
          propuesta: p.segmentos["propuesta"]?.entero ?? 0, acepta: p.cuerpo["acepta"]?.booleano ?? false,
          motivo: p.cuerpo["motivo"]?.texto)
        return try await dar(comando, p, c)
      },
    ]
  }

  private func delTurno(
    _ tipo: TipoComando, _ recurso: String, _ resumen: String, _ cuerpo: Esquema,
    _ comando: @escaping @Sendable (JSONValue, Int) -> any Comando
  ) -> Ruta {
    .personal(
      .post, "/api/v1/solicitudes/{folio}/turnos/{turno}/\(recurso)", resumen, .comando(tipo), etiqueta: "Turnos",
      parametros: [Self.folio, .ruta("turno", .entero(1...10_000), "Número del turno.")], cuerpo: cuerpo, exige: [.llave, .version],
      respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag], rechazos: Self.rechazos
    ) { p, c in
      try await dar(comando(p.cuerpo, p.segmentos["turno"]?.entero ?? 0), p, c)
    }
  }
}
