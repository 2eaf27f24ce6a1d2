import Domain
import Http

extension Formas {
  static func deTramite(_ s: Esquemas) -> [FormaDeComando] {
    [
      turnar(s),
      FormaDeComando(
        Prevenir.self, "Pedir una aclaración (prevenir)", "Firmar la prevención", s.solicitud("prevencion"),
        ayuda: "Se previene una sola vez. Surte efecto cuando se notifica; al contestar la persona, el plazo empieza de nuevo."
      ).cuando { $0.prevenciones.isEmpty }
        .pide { [Campo.area("texto", "Qué debe aclarar la persona")] + partes($0) },
      FormaDeComando(
        Desahogar.self, "Registrar la aclaración que llegó por otro medio", "Registrar la aclaración", s.solicitud("desahogo")
      ).cuando { $0.esperaAclaracion }
        .pide { _ in [Campo.area("texto", "Lo que contestó la persona")] + fechaAtrasada("recibidaEn") },
      FormaDeComando(
        Notificar.self, "Registrar una notificación", "Registrar la notificación", s.solicitud("notificaciones"),
        ayuda: "Lo firmado cuenta desde que se notifica, no antes."
      ).cuando { $0.documentos.contains { $0.notificado == nil } }.pide(notificar)
        .empieza { ["objeto": $0.porNotificar.map(\.rawValue).prefix(1).map { $0 }, "medio": [$0.medio.rawValue]] },
      FormaDeComando(
        DejarSinEfecto.self, "Dejar sin efecto algo que no se ha notificado", "Dejar sin efecto",
        s.solicitud(
          "sin-efecto", o: .objeto([.requerida("objeto", .enumeracion(Objeto.self)), .requerida("motivo", .texto(max: 2_000))]))
      ).cuando { !$0.retirables.isEmpty }
        .pide { caso in [.radios("objeto", "Qué se retira", caso.e.retirables.map { Opcion($0.rawValue, $0.nombre) }), motivo] }.deCuidado,
    ]
  }

  private static func turnar(_ s: Esquemas) -> FormaDeComando {
    FormaDeComando(
      Turnar.self, "Turnar", "Turnar a las elegidas", s.solicitud("turnos"),
      ayuda: "La ley pide turnar a todas las áreas que puedan tener la información."
    ).pide { caso in
      [
        Campo.listas("otra", "Dependencia", dependencias(caso.normas.dependencias), cuantas: 3).tambien("turnos"),
        Campo.area("instrucciones", "Instrucciones para la dependencia", renglones: 3).siQuiere,
      ] + partes(caso)
    }.arma { f, _ in
      let turnos: [JSONValue] = SugeridasParaTurnar.elegidas(f).map { clave, partes in
        var turno: [String: JSONValue] = ["dependencia": .texto(clave)]
        if !partes.isEmpty { turno["partes"] = .arreglo(partes.map { .entero($0) }) }
        turno["instrucciones"] = f["instrucciones"].map { .texto($0) }
        return .objeto(turno)
      }
      var cuerpo: [String: JSONValue] = ["turnos": .arreglo(turnos)]
      let sugeridas = f.todos("filtro")
      if !sugeridas.isEmpty { cuerpo["sugeridas"] = .arreglo(sugeridas.map { .texto($0) }) }
      cuerpo["versionDelFiltro"] = f["version-filtro"].flatMap { Int($0) }.map { .entero($0) }
      return .objeto(cuerpo)
    }
  }

  private static func notificar(_ caso: FormaDeComando.Caso) -> [Campo] {
    [
      .radios("objeto", "Qué se notifica", caso.e.porNotificar.map { Opcion($0.rawValue, $0.nombre) }),
      .lista("medio", "Medio", Medio.opciones, "La persona pidió: \(caso.e.medio.nombre.lowercased())."),
      Campo.lista(
        "resultado", "Resultado", ResultadoNotificacion.opciones,
        "Si se deja vacío: practicada, o por estrados cuando el medio son los estrados."
      ).siQuiere,
      Campo.area("constancia", "Constancia", "Acuse del correo, cédula, razón de fijación…", renglones: 2).siQuiere,
    ] + fechaAtrasada()
  }

  static func deTurno(_ s: Esquemas) -> [FormaDeComando] {
    let pendientes: Set<Turno.Estado> = [.enviado, .aceptado, .devuelto]
    return [
      FormaDeComando(AceptarTurno.self, "Aceptar el turno", "Aceptar el turno", s.turno("aceptacion"), numero: "turno")
        .cuandoCaso { $0.turno([.enviado, .devuelto]) },
      FormaDeComando(
        AtenderTurno.self, "Contestar", "Entregar a la Unidad", s.turno("atencion"),
        ayuda: "Lo que la dependencia tiene sobre lo que se pide. La Unidad lo integra en una sola respuesta.", numero: "turno"
      ).cuandoCaso { $0.turno(pendientes) }.pide(.area("texto", "Lo que se entrega", renglones: 8)),
      FormaDeComando(
        Proponer.self, "No me corresponde, o hace falta otra cosa", "Enviar la propuesta", s.turno("propuestas"),
        ayuda: "La Unidad de Transparencia acepta o insiste.", numero: "turno"
      ).cuandoCaso { $0.turno(pendientes) }.pide { caso in
        [
          .radios("tipo", "Qué propone la dependencia", TipoPropuesta.opciones),
          Campo.lista(
            "dependenciaSugerida", "¿A quién le corresponde?",
            dependencias(caso.normas.dependencias, salvo: caso.e.turno(caso.numero)?.dependencia),
            "Si no te corresponde y sabes quién la tiene."
          ).siQuiere,
          .area("motivo", "Por qué", renglones: 4),
        ]
      },
      FormaDeComando(
        DevolverAtencion.self, "Devolver para que la completen", "Devolver", s.turno("devolucion"), numero: "turno"
      ).cuandoCaso { $0.turno([.atendido]) }.pide(.area("motivo", "Qué falta", renglones: 3)),
      FormaDeComando(RetirarTurno.self, "Retirar el turno", "Retirar el turno", s.turno("retiro"), numero: "turno")
        .cuandoCaso { $0.turno([.enviado, .aceptado, .devuelto, .atendido]) }.pide(motivo).deCuidado,
    ]
  }

  static func dePropuesta(_ s: Esquemas) -> FormaDeComando {
    let esquema = Esquema.objeto([.requerida("acepta", .booleano), .opcional("motivo", .texto(max: 2_000))])
    return FormaDeComando(ResolverPropuesta.self, "Resolver la propuesta", "Resolver", esquema, numero: "propuesta")
      .cuandoCaso { caso in caso.e.propuestas.contains { $0.id == caso.numero && $0.estado == .pendiente } }
      .pide(
        .radios("acepta", "La Unidad", [Opcion("true", "Acepta la propuesta"), Opcion("false", "Insiste con la dependencia")]),
        Campo.area("motivo", "Explicación", "Necesaria para insistir.", renglones: 3).siQuiere)
  }
}

extension FormaDeComando.Caso {
  fileprivate func turno(_ estados: Set<Turno.Estado>) -> Bool { e.turno(numero).map { estados.contains($0.estado) } ?? false }
}

extension Expediente {
  var porNotificar: [Objeto] { Objeto.allCases.filter { pendienteDeNotificar($0) != nil } }
  var retirables: [Objeto] { porNotificar.filter { $0 != .respuesta && $0 != .reconduccion } }
  var esperaAclaracion: Bool { prevenciones.last.map { $0.notificadaEn != nil && $0.desahogadaEn == nil } ?? false }
}
