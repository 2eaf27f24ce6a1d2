import Domain
import Storage

/// The queue as whoever administers the service sees it.
public struct EstadoDeLaCola: Sendable {
  public struct Clase: Sendable {
    public var tipo: String
    public var enPalabras: String
    public var cuenta: JobDepth
    public var pausa: PausedKind?
  }

  public var clases: [Clase]
  public var muertos: [DeadJob]
  /// Receivers that accept nothing now or were disabled, and letters that did not arrive.
  public var receptores: [Webhook]
  public var correos: [Correo]
  public var sinAviso: [Dependencia]

  public static func enPalabras(_ tipo: String) -> String { Tarea(rawValue: tipo)?.enPalabras ?? tipo }
}

extension Ventanilla {
  /// Writes again the rows that an earlier version of the service left short, some cases at a time.
  public func ponerAlDia(_ filas: Reescritura) async throws {
    while true {
      let ids = try await engine.read { try filas.pendientes($0, limite: 500) }
      guard !ids.isEmpty else { return }
      try await engine.write { db in for id in ids { try filas.escribir(db, id: id) } }
    }
  }

  public func cola(_ actor: Actor, _ ahora: Instante) async throws -> EstadoDeLaCola {
    try Permisos.exigir(.atenderTrabajos, actor)
    let sinAviso = try await dependenciasSinAviso()
    return try await engine.read { db in
      let cuentas = Dictionary(try JobQueue.depth(db, now: ahora.micros).map { ($0.kind, $0) }, uniquingKeysWith: { a, _ in a })
      let pausas = Dictionary(try JobQueue.paused(db).map { ($0.kind, $0) }, uniquingKeysWith: { a, _ in a })
      return EstadoDeLaCola(
        clases: Tarea.allCases.map { tarea in
          EstadoDeLaCola.Clase(
            tipo: tarea.rawValue, enPalabras: tarea.enPalabras,
            cuenta: cuentas[tarea.rawValue] ?? JobDepth(kind: tarea.rawValue), pausa: pausas[tarea.rawValue])
        },
        muertos: try JobQueue.dead(db, limit: 50), receptores: try Webhooks.unwell(db, limit: 100),
        correos: try Correos.lost(db, limit: 50), sinAviso: sinAviso)
    }
  }

  /// Nobody starts jobs of this kind until it is resumed; what runs ends.
  public func pausar(trabajos tipo: String, motivo: String, _ p: Orden) async throws {
    try Permisos.exigir(.atenderTrabajos, p.actor)
    guard Tarea(rawValue: tipo) != nil else { throw Falla(.valorInvalido, "No hay trabajos de esa clase.", campo: "/tipo") }
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
}
