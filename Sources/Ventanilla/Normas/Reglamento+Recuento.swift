import Comun
import Domain
import Foundation
import Storage

/// How far the version last applied has got.
public struct AvanceDelRecuento: Codable, Hashable, Sendable {
  public var clase: String
  public var version: Int64
  public var acuerdo: String
  public var casos: Int64
  public var hechos: Int64
}

extension Recuentos.Recuento {
  /// Not reached yet, and its date may change.
  func falta(_ r: CasoEnLista) -> Bool {
    r.id > cursor && r.plazo == .corriendo && r.vence.map { $0.description >= desde } ?? false
  }
}

extension Reglamento {
  /// The version on its way to the open cases, if one is.
  public func avanceDelRecuento() async throws -> AvanceDelRecuento? {
    try await engine.read { try Recuentos.enCurso($0) }
      .map { .init(clase: $0.clase.rawValue, version: $0.version, acuerdo: $0.acuerdo, casos: $0.casos, hechos: $0.hechos) }
  }

  /// Which cases of a list has the version under way not reached yet?
  public func enRecuento() async throws -> @Sendable (CasoEnLista) -> Bool {
    let r = try await engine.read { try Recuentos.enCurso($0) }
    return { r?.falta($0) ?? false }
  }

  /// Has a version been applied that has not reached this case and would change one of its dates?
  public func recalculando(_ e: Expediente, _ ahora: Instante) async throws -> Bool {
    guard let materia = e.tipo.materia, !e.estado.esFinal,
      let r = try await engine.read({ try Recuentos.enCurso($0) }), e.id > r.cursor
    else { return false }
    let vigentes = normas
    let recuento = Recuento(
      reglas: vigentes.reglas, calendario: vigentes.calendario, corregidas: Self.corregidas(r), hoy: ahora.fecha)
    return !recuento.cambios(e.plazos.compactMap(Recuento.Reloj.init), materia: materia, presentada: e.recibidaEn.fecha).isEmpty
  }

  private static func corregidas(_ r: Recuentos.Recuento) -> [String: Int] {
    (try? JSONDecoder().decode([String: Int].self, from: Data(r.corregidas.utf8))) ?? [:]
  }

  /// Carries the version under way to the next open cases: events, clocks, warnings armed anew and webhooks.
  /// - Parameter lote: cases to change at most.
  /// - Returns: whether some are left.
  func avanzarRecuento(_ ahora: Instante, lote: Int = 500) async throws -> Bool {
    try await nucleo.avanzar(
      Recuentos.self, ahora,
      paso: { [nucleo] t, r in
        let c = try t.normas().contexto(.sistema, ahora)
        let corregidas = Self.corregidas(r)
        let recuento = Recuento(reglas: c.reglas, calendario: c.calendario, corregidas: corregidas, hoy: ahora.fecha)
        let comando = RecalcularPlazos(acuerdo: r.acuerdo, corregidas: corregidas, firmante: r.actor)
        let pagina = try PlazosAbiertos.casos(t.db, despuesDe: r.cursor, desde: r.desde, filas: lote * 12)
        var tramo = Tramo(hasta: r.cursor, hechos: 0, sigue: true)
        for caso in pagina.casos {
          guard tramo.hechos < lote else { return tramo }
          tramo.hasta = caso.id
          guard !recuento.cambios(caso.relojes, materia: caso.materia, presentada: caso.presentada).isEmpty else { continue }
          try nucleo.cambiarSinLlave(t, caso.id, comando, c)
          tramo.hechos += 1
        }
        tramo.sigue = pagina.siguiente != nil
        return tramo
      },
      alTerminar: { t, r, hechos in
        try NormasGuardadas.anotar(
          t.db, r.clase, tipo: "\(r.clase.rawValue).recontado", actor: Actor.sistema.id, rol: Rol.sistema.rawValue, ahora: ahora.micros,
          try SortedJSON.text(["version": r.version, "casos": hechos]))
      })
  }
}
