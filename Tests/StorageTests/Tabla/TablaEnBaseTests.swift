import Crypto
import Testing

@testable import Domain
@testable import Storage

/// Every row of the procedure's table, given to every case of `Escena`, written to a real database: what the law allows the
/// tables must hold. A refusal is fine; an error of the database is not.
@Suite struct TablaEnBaseTests {
  private struct Deshacer: Error {}

  private static let llave = DataKey(id: "k-tabla", key: SymmetricKey(size: .bits256))

  /// The comandos of one instant by one actor, as they were given.
  private static func pasos(_ mesa: Mesa) -> [[(evento: Evento, meta: MetaEvento)]] {
    mesa.asentados.reduce(into: []) { pasos, uno in
      if let ultimo = pasos.last?.last?.meta, ultimo.registrado == uno.meta.registrado, ultimo.actor == uno.meta.actor {
        pasos[pasos.count - 1].append(uno)
      } else {
        pasos.append([uno])
      }
    }
  }

  /// Writes the case step by step, then what the comando decided, and undoes all of it.
  private static func escribir(_ engine: any Engine, _ mesa: Mesa, _ nuevos: [Evento], _ actor: Domain.Actor) async throws {
    let (pasos, ahora, id) = (pasos(mesa), mesa.ahora, mesa.e.id)
    do {
      try await engine.write { db in
        var e: Expediente?
        for paso in pasos {
          let meta = paso[0].meta
          (e, _) = try Expedientes.anexar(
            db, id: id, antes: e, eventos: paso.map(\.evento), actor: meta.actor, ahora: meta.registrado, llave: llave,
            raices: { $0.split(separator: " ").map(String.init) })
        }
        (e, _) = try Expedientes.anexar(
          db, id: id, antes: e, eventos: nuevos, actor: actor, ahora: ahora, llave: llave,
          raices: { $0.split(separator: " ").map(String.init) })
        // What was sent ahead must have been accepted, and the row must be one that can be read.
        _ = try db.int("SELECT 1")
        _ = try e.flatMap { try Expedientes.resumen(db, $0.folio) }
        throw Deshacer()
      }
    } catch is Deshacer {}
  }

  /// What the comando decides, by whoever the table says may give it; nil when refused.
  private static func decidir(_ comando: any Comando, _ mesa: Mesa, _ actor: Domain.Actor) -> [Evento]? {
    try? Domain.decidir(comando, mesa.e, mesa.contexto(actor))
  }

  private static func reconducir(_ mesa: Mesa, _ actor: Domain.Actor) -> [Evento]? {
    let c = mesa.contexto(actor)
    guard (try? autorizar(.reconducir, mesa.e, c)) != nil else { return nil }
    let folio = Folio.nuevo(Reconducir.destino(mesa.e), anio: 2026, consecutivo: 900)
    return try? Reconducir(motivo: "x", derechoARCO: .acceso).decidir(mesa.e, c, folio: folio)
  }

  private static func actor(_ fila: Fila) -> Domain.Actor {
    let rol = fila.roles.sorted { $0.rawValue < $1.rawValue }.first { $0 != .ciudadano } ?? .ciudadano
    return switch rol {
    case .enlace: Mesa.eli
    case .titular: Mesa.tere
    case .sistema: .sistema
    case .ciudadano: .ciudadano
    default: Domain.Actor(id: "ana", rol: rol)
    }
  }

  @Test(arguments: EngineCase.all, TipoExpediente.allCases)
  func `what each row of the procedure's table allows, the database takes`(_ engine: EngineCase, _ tipo: TipoExpediente) async throws {
    try await withEngine(engine) { engine in
      var (escritos, hechos) = (0, Set<String>())
      for escena in try Escena.todas(tipo) + Escena.reabiertas(tipo) {
        for fila in Procedimiento.filas where fila.tipos.contains(tipo) && fila.estados.contains(escena.estado) {
          let actor = Self.actor(fila)
          let decididos =
            fila.comando == .reconducir
            ? [Self.reconducir(escena.mesa, actor)]
            : Muestras.de(fila.comando, escena.mesa.e).map { Self.decidir($0, escena.mesa, actor) }
          for eventos in decididos.compactMap(\.self) {
            do { try await Self.escribir(engine, escena.mesa, eventos, actor) } catch {
              Issue.record("\(tipo.rawValue) \(escena.estado.rawValue) \(fila.comando.rawValue): \(error)")
            }
            escritos += 1
            hechos.formUnion(eventos.map(\.tipo))
          }
        }
      }
      print("\(tipo.rawValue): \(escritos) comandos escritos, \(hechos.count) hechos distintos")
      #expect(escritos > (tipo == .asesoria ? 5 : 500))
    }
  }
}
