import Domain
import Filtro
import Foundation
import Storage

/// A training as its job carries it, and how far it has come.
struct EntrenamientoDelFiltro: JobPayload {
  static let version = 1

  enum Fase: String, Codable, Sendable { case leyendo, entrenando, comparando }

  /// The night's slot, or who asked.
  var id: String
  /// nil at night.
  var actor: String?
  var rol: String?
  var fase: Fase?
  var hechos: Int?
  var total: Int?
  /// Since when it is at it, µs UTC.
  var desde: Int64?

  /// While one waits or runs, in whatever process, another is not added.
  static let unica = "filtro"
}

/// Learns from what the dependencias accepted and rejected, and puts the new version in force unless it is worse.
struct FiltroTraining: Sendable {
  let worker: Worker
  let job: Job

  func run() async throws -> JobVerdict {
    let (nucleo, ventanilla, job) = (worker.nucleo, worker.ventanilla, job)
    var encargo = try JobKind.read(EntrenamientoDelFiltro.self, job)
    encargo.desde = worker.reloj().micros
    let base = encargo
    @Sendable func avisar(_ fase: EntrenamientoDelFiltro.Fase, _ hechos: Int? = nil, _ total: Int? = nil) async throws {
      var ahora = base
      (ahora.fase, ahora.hechos, ahora.total) = (fase, hechos, total)
      let cuerpo = JobKind.write(ahora)
      // Somebody else has the job now: they will do it.
      guard try await nucleo.engine.write({ try JobQueue.progress($0, job.lease, payload: cuerpo) }) else { throw CancellationError() }
    }
    let reunion = try await ReunionDeEjemplos.reunir(nucleo.engine, nucleo.llaves) { hechos, total in
      if hechos % 1_000 == 0 || hechos == total { try await avisar(.leyendo, hechos, total) }
    }
    try Task.checkCancellation()
    try await avisar(.entrenando, reunion.material.ejemplos.count, reunion.material.ejemplos.count)
    let (vigencia, enUso) = try await ventanilla.filtro.examenVigente()
    let dependencias = ventanilla.normas.dependencias
    let material = reunion.material.con(relevos: Directorio(dependencias).relevos)
    let (fases, fase) = AsyncStream.makeStream(of: Void.self)
    let avisos = Task { for await _ in fases { try? await avisar(.comparando) } }
    let aprendido = try await HiloAparte.correr("filtro") {
      let aprendizaje = Aprendizaje.aprender(material, dependencias: dependencias, vigente: enUso) { fase.yield() }
      return Aprendido(aprendizaje, reunion)
    }
    fase.finish()
    await avisos.value
    let actor = base.actor.map { Actor(id: $0, rol: Rol(rawValue: base.rol ?? "") ?? .sistema) } ?? .sistema
    return try await ventanilla.filtro.guardar(aprendido, tras: vigencia, actor, worker.reloj(), job)
  }
}

/// What a training found, with the bytes of its models.
struct Aprendido: Sendable {
  var aprendizaje: Aprendizaje
  var reunion: ReunionDeEjemplos
  var bytes: [UInt8]

  init(_ aprendizaje: Aprendizaje, _ reunion: ReunionDeEjemplos) {
    self.aprendizaje = aprendizaje
    self.reunion = reunion
    bytes = ModelosDeVersion.bytes(aprendizaje.modelo, examen: aprendizaje.examen)
  }
}
