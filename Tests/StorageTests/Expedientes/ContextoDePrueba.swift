@testable import Domain

extension Contexto {
  /// One without rules or days off, at the first instant there is.
  static func dePrueba(_ actor: Actor) throws -> Contexto {
    Contexto(
      actor: actor, ahora: Instante(micros: 1), reglas: try Reglas([]), calendario: Calendario(autoridad: "x", inhabiles: []),
      politica: Politica(
        ventanaDelTurno: 1, plazoInternoDelTurno: 3, habilesHaciaAtras: 3, paginasGratuitas: 20, causalesDeImprocedencia: 12,
        delegados: [], avisoPrivacidad: "1"), directorio: [:])
  }
}
