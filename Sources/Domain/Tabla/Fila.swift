/// Who may give a comando, to which kinds of case, in which estados. Opening comandos find no case, so they list no estado.
public struct Fila: Sendable {
  public var comando: TipoComando
  public var tipos: Set<TipoExpediente>
  public var estados: Set<Estado>
  public var roles: Set<Rol>
  /// Signed by the titular, who may delegate it to operadores by configuration.
  public var firma: Bool
  /// What it is to give it, after "no se puede" or "tu cuenta no puede".
  public var enPalabras: String

  public init(
    _ comando: TipoComando, _ tipos: Set<TipoExpediente>, _ estados: Set<Estado>, _ roles: Set<Rol>, firma: Bool = false,
    _ enPalabras: String
  ) {
    self.comando = comando
    self.tipos = tipos
    self.estados = estados
    self.roles = roles
    self.firma = firma
    self.enPalabras = enPalabras
  }

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

extension Set<Rol> {
  /// The people of the Unidad who work on cases.
  public static var unidad: Self { Rol.deLaUnidad }
}

extension Set<TipoExpediente> {
  public static var solicitudes: Self { [.acceso, .arco] }
  public static var todos: Self { [.acceso, .arco, .asesoria] }
}

extension Set<Estado> {
  func y(_ otros: Self) -> Self { union(otros) }

  static var vivas: Self { [.registrada, .enTramite] }
  static var abiertas: Self { [.registrada, .enTramite, .prevenida] }
  static var respondidas: Self { [.respondida, .notificada] }
  static var noAnuladas: Self { Set(Estado.allCases).subtracting([.anulada]) }
  /// Against an answer or an end and, once overdue, against the lack of an answer.
  static var recurribles: Self {
    [.registrada, .enTramite, .respondida, .notificada, .concluida, .noPresentada, .incompetente, .orientada, .desistida]
  }
  static var finales: Self { [.concluida, .noPresentada, .incompetente, .orientada, .desistida] }
  /// Who withdrew, or was captured by mistake, has no clock left.
  static var conPlazos: Self { noAnuladas.subtracting([.desistida, .enSeguimiento]) }
  static var conTurnos: Self { [.enTramite, .prevenida, .enRecurso] }
  /// Answered for good, or told where the answer already is.
  static var ofrecibles: Self { [.notificada, .concluida, .orientada] }
}
