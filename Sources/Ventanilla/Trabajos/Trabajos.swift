import Domain
import Storage

/// The queue of jobs, for whoever administers it.
public struct Trabajos: Cuarto {
  let nucleo: Nucleo

  public func cola(_ actor: Actor, _ ahora: Instante) async throws -> EstadoDeLaCola {
    try Permisos.exigir(.atenderTrabajos, actor)
    let sinAviso = try await nucleo.dependenciasSinAviso()
    return try await engine.read { db in
      let cuentas = Dictionary(try JobQueue.depth(db, now: ahora.micros).map { ($0.kind, $0) }, uniquingKeysWith: { a, _ in a })
      let pausas = Dictionary(try JobQueue.paused(db).map { ($0.kind, $0) }, uniquingKeysWith: { a, _ in a })
      return EstadoDeLaCola(
        clases: JobKind.allCases.map { tarea in
          EstadoDeLaCola.Clase(
            tarea, cuentas[tarea.rawValue] ?? JobDepth(kind: tarea.rawValue), pausas[tarea.rawValue])
        },
        muertos: try JobQueue.dead(db, limit: 50).map(TrabajoMuerto.init),
        receptores: try Webhooks.unwell(db, limit: 100).map(Receptor.init),
        correos: try Correos.lost(db, limit: 50).map(CorreoPerdido.init), sinAviso: sinAviso,
        sinRevisar: SinRevisar(try PlazosDetenidos.todos(db, ahora, limite: 50)))
    }
  }

  /// Nobody starts jobs of this kind until it is resumed; what runs ends.
  public func pausar(trabajos tipo: String, motivo: String, _ p: Orden) async throws {
    try Permisos.exigir(.atenderTrabajos, p.actor)
    guard JobKind(rawValue: tipo) != nil else { throw Falla(.valorInvalido, "No hay trabajos de esa clase.", campo: "/tipo") }
    let motivo = motivo.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...200).contains(motivo.count) else {
      throw Falla(.faltaDato, "Escribe el motivo de la pausa, en una línea.", campo: "/motivo")
    }
    try await engine.write { try JobQueue.pause($0, kind: tipo, by: p.actor.id, reason: motivo, now: p.ahora.micros) }
  }

  public func reanudar(trabajos tipo: String, _ p: Orden) async throws {
    try Permisos.exigir(.atenderTrabajos, p.actor)
    try await engine.write { try JobQueue.resume($0, kind: tipo) }
  }

  /// A job that died tries again from its first attempt.
  public func reintentar(trabajo id: Int64, _ p: Orden) async throws {
    try Permisos.exigir(.atenderTrabajos, p.actor)
    guard try await engine.write({ try JobQueue.requeue($0, id: id, now: p.ahora.micros) }) else {
      throw Falla(.estadoNoPermite, "Ese trabajo ya no está detenido, o espera otro igual.")
    }
  }

  /// What the operator's diagnosis shows, asked of the databases when somebody looks.
  public func estado(_ ahora: Instante, muertos: Int = 20) async throws -> EstadoDelServicio {
    let (cuentas, detenidos) = try await engine.read { db in
      (try JobQueue.depth(db, now: ahora.micros), try JobQueue.dead(db, limit: muertos))
    }
    return EstadoDelServicio(
      trabajos: cuentas, muertos: detenidos, casos: try await engine.health(), llaves: try await llaves.health())
  }
}

/// How the machine is: jobs of each kind, those that died, and what each database says of itself.
public struct EstadoDelServicio: Sendable {
  public var trabajos: [JobDepth]
  public var muertos: [DeadJob]
  public var casos: EngineHealth
  public var llaves: EngineHealth
}
