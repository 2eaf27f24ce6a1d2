/// The procedure as a table: for each comando and kind of case, in which estados and by whom it may be given.
///
/// One place to read and to change. The documentation's table and state diagram are generated from it and a test
/// holds both to what `decidir` really does.
public enum Procedimiento {
  public struct Fila: Sendable {
    public var comando: TipoComando
    public var tipos: Set<TipoExpediente>
    public var estados: Set<Estado>
    public var roles: Set<Rol>
    /// Signed by the titular, who may delegate it to operadores by configuration.
    public var firma: Bool
    public var enPalabras: String

    public func puede(_ rol: Rol, _ politica: Politica) -> Bool {
      roles.contains(rol) || (firma && rol == .operador && politica.delegados.contains(comando))
    }

    func negativa(_ rol: Rol) -> String {
      switch rol {
      case .auditor: "La cuenta de auditoría consulta todo y no modifica nada."
      case .enlace where !roles.contains(.enlace):
        "La dependencia no puede \(enPalabras); regístralo como propuesta y la Unidad de Transparencia resuelve."
      case .operador, .admin:
        firma ? "Esto lo firma la persona titular de la Unidad de Transparencia." : "Tu cuenta no puede \(enPalabras)."
      case .ciudadano: "Este paso lo hace la Unidad de Transparencia."
      case .titular, .sistema, .enlace: "Tu cuenta no puede \(enPalabras)."
      }
    }
  }

  private static let unidad: Set<Rol> = Rol.deLaUnidad
  private static let solicitudes: Set<TipoExpediente> = [.acceso, .arco]
  private static let todos: Set<TipoExpediente> = [.acceso, .arco, .asesoria]
  private static let vivas: Set<Estado> = [.registrada, .enTramite]
  private static let abiertas: Set<Estado> = [.registrada, .enTramite, .prevenida]
  private static let respondidas: Set<Estado> = [.respondida, .notificada]
  private static let noAnuladas = Set(Estado.allCases).subtracting([.anulada])
  /// Against an answer or an end and, once overdue, against the lack of an answer.
  private static let recurribles: Set<Estado> = [
    .registrada, .enTramite, .respondida, .notificada, .concluida, .noPresentada, .incompetente, .orientada,
    .desistida,
  ]
  private static let finales: Set<Estado> = [.concluida, .noPresentada, .incompetente, .orientada, .desistida]
  /// Who withdrew, or was captured by mistake, has no clock left.
  private static let conPlazos = noAnuladas.subtracting([.desistida, .enSeguimiento])
  private static let conTurnos: Set<Estado> = [.enTramite, .prevenida, .enRecurso]

  /// Answered for good, or told where the answer already is.
  private static let ofrecibles: Set<Estado> = [.notificada, .concluida, .orientada]

  private static func f(
    _ comando: TipoComando, _ tipos: Set<TipoExpediente>, _ estados: Set<Estado>, _ roles: Set<Rol>,
    firma: Bool = false, _ enPalabras: String
  ) -> Fila {
    Fila(comando: comando, tipos: tipos, estados: estados, roles: roles, firma: firma, enPalabras: enPalabras)
  }

  /// The whole procedure. Opening comandos (`presentar`, `registrar-asesoria`) find no case, so they list no estado.
  public static let filas: [Fila] = [
    f(.registrarAsesoria, [.asesoria], [], unidad, "registrar una asesoría"),
    f(.cumplirSeguimiento, [.asesoria], [.enSeguimiento], unidad, "cerrar el seguimiento"),
    f(.corregir, [.asesoria], [.registrada, .enSeguimiento, .concluida], unidad, "corregir la asesoría"),
    f(.anular, [.asesoria], [.registrada, .enSeguimiento, .concluida], unidad, "anular la asesoría"),

    f(.presentar, solicitudes, [], unidad.union([.ciudadano, .sistema]), "presentar una solicitud"),
    f(
      .corregir, solicitudes, abiertas.union(respondidas).union([.enRecurso]), unidad, "corregir los datos"),
    f(.anular, solicitudes, [.registrada], [.titular], firma: true, "anular la solicitud"),
    f(.registrarFolioPNT, solicitudes, noAnuladas, unidad, "registrar el folio de la Plataforma Nacional"),
    f(
      .registrarRespuestaCargada, solicitudes, [.respondida, .notificada, .enRecurso, .concluida], unidad,
      "registrar la carga en la Plataforma Nacional"),
    f(.reemitirClave, todos, noAnuladas, unidad, "emitir una clave nueva"),
    f(.marcarDatosPersonales, [.acceso], noAnuladas, unidad, "marcar que el texto contiene datos personales"),
    f(.suprimir, todos, Set(Estado.allCases.filter(\.esFinal)), [.titular], firma: true, "suprimir los datos personales"),

    f(.turnar, solicitudes, vivas, unidad, "turnar"),
    f(.aceptarTurno, solicitudes, conTurnos, [.enlace], "aceptar el turno"),
    f(.proponer, solicitudes, [.enTramite, .prevenida], [.enlace], "proponer"),
    f(.resolverPropuesta, solicitudes, [.enTramite, .prevenida], unidad, "resolver la propuesta"),
    f(.atenderTurno, solicitudes, conTurnos, [.enlace], "atender el turno"),
    f(.devolverAtencion, solicitudes, conTurnos, unidad, "devolver la atención"),
    f(.retirarTurno, solicitudes, conTurnos, unidad, "retirar el turno"),
    f(.traspasarTurnos, solicitudes, conTurnos.union(respondidas), [.sistema], "traspasar los turnos"),

    f(.prevenir, solicitudes, vivas, unidad, "prevenir"),
    // Also later: a part may wait while the rest is answered, and what arrived in time may be captured late.
    f(
      .desahogar, solicitudes, abiertas.union(respondidas).union([.noPresentada]), unidad.union([.ciudadano]),
      "desahogar la prevención"),

    f(.someterAComite, solicitudes, abiertas, unidad, "someter al Comité"),
    f(.registrarResolucion, solicitudes, abiertas, [.titular], firma: true, "registrar la resolución del Comité"),

    f(.prorrogar, solicitudes, [.enTramite], [.titular], firma: true, "prorrogar"),
    f(.declararIncompetencia, solicitudes, vivas, [.titular], firma: true, "declarar la incompetencia"),
    f(.orientar, [.acceso], [.registrada], [.titular], firma: true, "orientar a información pública"),
    f(.reconducir, solicitudes, vivas, [.titular], firma: true, "reconducir"),
    f(.desistir, solicitudes, abiertas, unidad.union([.ciudadano]), "desistir"),
    f(.responder, solicitudes, vivas.union([.enRecurso]), [.titular], firma: true, "responder"),
    f(.notificar, solicitudes, abiertas.union(respondidas).union([.enRecurso]), unidad, "notificar"),
    f(
      .dejarSinEfecto, solicitudes, abiertas.union(respondidas), [.titular], firma: true,
      "dejar sin efecto lo que no se ha notificado"),

    f(.notificarCosto, solicitudes, respondidas, unidad, "fijar el costo"),
    f(.acreditarPago, solicitudes, [.notificada], unidad, "acreditar el pago"),
    f(.eximirPago, solicitudes, respondidas, [.titular], firma: true, "eximir del pago"),
    f(.ponerADisposicion, solicitudes, [.notificada], unidad, "poner a disposición"),
    f(.entregar, solicitudes, [.notificada], unidad, "entregar"),
    f(.cambiarModalidad, solicitudes, vivas.union(respondidas), unidad, "cambiar la modalidad"),

    f(.acreditarIdentidad, [.arco], noAnuladas, unidad, "acreditar la identidad"),
    f(.hacerEfectivo, [.arco], [.notificada], unidad, "hacer efectivo el derecho"),
    f(.avisarProcedimiento, [.arco], vivas, unidad, "avisar del procedimiento específico"),
    f(.elegirProcedimiento, [.arco], vivas, unidad.union([.ciudadano]), "elegir el procedimiento"),

    f(.interponerRecurso, solicitudes, recurribles, unidad, "registrar el recurso"),
    f(.reenviarRecurso, solicitudes, [.enRecurso], unidad, "reenviar el recurso"),
    f(.admitirRecurso, solicitudes, [.enRecurso], unidad, "registrar la admisión"),
    f(.presentarAlegatos, solicitudes, [.enRecurso], [.titular], firma: true, "presentar alegatos"),
    f(.resolverRecurso, solicitudes, [.enRecurso], unidad, "registrar la resolución del recurso"),
    f(.cumplirRecurso, solicitudes, [.enRecurso, .notificada], [.titular], firma: true, "cumplir la resolución"),
    f(.informarCumplimiento, solicitudes, [.enRecurso, .notificada], [.titular], firma: true, "informar el cumplimiento"),

    f(.calificar, [.acceso, .arco], [.notificada, .concluida], unidad.union([.ciudadano]), "calificar"),
    f(.calificar, [.asesoria], [.registrada, .enSeguimiento, .concluida], unidad.union([.ciudadano]), "calificar"),
    f(.concluir, solicitudes, [.notificada], [.titular], firma: true, "concluir"),
    f(.publicarRespuesta, [.acceso], ofrecibles, unidad, "publicar la respuesta para otras personas"),
    f(.retirarPublicacion, [.acceso], ofrecibles.union([.enRecurso]), unidad, "retirar la publicación"),
    f(.reabrir, solicitudes, finales.union([.enRecurso]), [.titular], firma: true, "reabrir"),
    f(.revisarPlazos, solicitudes, conPlazos, [.sistema], "revisar los plazos"),
    f(
      .recalcularPlazos, solicitudes, conPlazos.filter { !$0.esFinal }, [.titular, .admin, .sistema], "recalcular los plazos"),
  ]

  private static let porComando = Dictionary(grouping: filas, by: \.comando)

  /// The row that governs a comando for a kind of case, nil when it does not exist for it.
  public static func fila(_ comando: TipoComando, _ tipo: TipoExpediente) -> Fila? {
    porComando[comando]?.first { $0.tipos.contains(tipo) }
  }
}
