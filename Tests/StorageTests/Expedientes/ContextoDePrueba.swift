@testable import Domain

extension Contexto {
  /// One without days off, at the first instant there is unless told otherwise: decades before its rules, so that what is imported has no clock.
  static func dePrueba(_ actor: Actor, ahora: Instante = Instante(micros: 1)) throws -> Contexto {
    let reglas = EventoDeRegla.allCases.map { evento in
      Regla(
        id: evento.rawValue, materia: .ambas, evento: evento, ambito: .general, dias: 5, inicio: .recepcion, efecto: .nuevo,
        cumplidoPor: .ninguno, ley: "x", articulo: "1", desde: Fecha("2025-03-21"), verificada: true)
    }
    return Contexto(
      actor: actor, ahora: ahora, reglas: try Reglas(reglas), calendario: Calendario(autoridad: "x", inhabiles: []),
      politica: Politica(
        ventanaDelTurno: 1, plazoInternoDelTurno: 3, habilesHaciaAtras: 3, paginasGratuitas: 20, causalesDeImprocedencia: 12,
        delegados: [], avisoPrivacidad: "1"), directorio: [:])
  }
}
