import Domain

/// Who stands at the door in the matrix: each role, and each relation an enlace may have with the case.
enum Quien: String, CaseIterable, Sendable {
  case anonimo, ciudadano, operador, titular, admin, auditor
  /// Of DGOP, which works on the case.
  case enlace
  /// Of DIF, whose turno was withdrawn.
  case retirado
  /// Of SAPAL, which has nothing to do with it.
  case ajeno

  var rol: Rol {
    switch self {
    case .anonimo, .ciudadano: .ciudadano
    case .operador: .operador
    case .titular: .titular
    case .admin: .admin
    case .auditor: .auditor
    case .enlace, .retirado, .ajeno: .enlace
    }
  }

  var dependencia: String? {
    switch self {
    case .enlace: "DGOP"
    case .retirado: "DIF"
    case .ajeno: "SAPAL"
    case .anonimo, .ciudadano, .operador, .titular, .admin, .auditor: nil
    }
  }

  /// nil for who has no account: the citizen's identity is a folio and its clave.
  var cuenta: String? { rol == .ciudadano ? nil : rawValue }
  var actor: Domain.Actor { Domain.Actor(id: rawValue, rol: rol, dependencia: dependencia) }

  /// The office and whoever audits it: they read everything.
  static let lectores: Set<Quien> = [.operador, .titular, .admin, .auditor]
}

/// A word that is nowhere else, planted in one text of a case, and who may ever read it.
struct Marca: Sendable, Hashable {
  var palabra: String
  var ven: Set<Quien>
}
