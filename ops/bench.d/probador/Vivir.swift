import ArgumentParser
import Foundation
import Storage
import Synchronization

/// Enqueues and runs until it is killed. Each line on standard output is a promise: `+ key` after the COMMIT that
/// enqueued it. A job's effect is a row written with its own completion, so that running twice would show.
struct Vivir: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "vivir", abstract: "Encola y corre trabajos hasta que lo maten.")

  @Option(help: "Carpeta de datos.") var datos: String
  @Option(help: "Tareas que encolan; 0 solo corre.") var productores = 4
  @Option(help: "Lugares del trabajador; 0 solo encola.") var lugares = 16
  @Option(help: "Milisegundos de un arriendo.") var arriendo = 20_000
  @Option(help: "Milisegundos entre rescates.") var rescate = 4_000
  @Option(help: "Milisegundos que tarda cada trabajo.") var tarda = 0
  @Option(help: "Termina tras encolar tantos; 0 sigue.") var cuantos = 0
  @Flag(help: "Termina cuando no queda nada por hacer.") var agotar = false
  @Flag(help: "No sabe qué otros procesos viven: espera a que venza el arriendo.") var aCiegas = false

  struct Deshecho: Error {}

  func run() async throws {
    let engine = try await Programa.abrir(datos)
    try await engine.write {
      _ = try $0.execute("CREATE TABLE IF NOT EXISTS efectos (clave TEXT PRIMARY KEY, veces INTEGER NOT NULL, cuando INTEGER NOT NULL)")
    }
    var opciones = JobRunner.Options()
    opciones.lease = .milliseconds(arriendo)
    opciones.rescueEvery = .milliseconds(rescate)
    opciones.owner = "\(getpid())"
    let ciegas = aCiegas
    opciones.isAlive = { ciegas || Int32($0).map { kill($0, 0) == 0 } ?? true }
    let (tarda, cuantos) = (tarda, cuantos)
    let corredor = JobRunner(
      engine: engine, lanes: lugares > 0 ? [.init([Programa.clase], limit: lugares)] : [], options: opciones, clock: Programa.reloj,
      logger: Programa.registro()
    ) { job in
      if tarda > 0 { try? await Task.sleep(for: .milliseconds(tarda)) }
      let ahora = Programa.reloj()
      let valio = try await engine.write { db in
        guard try JobQueue.complete(db, job.lease, now: ahora) else { return false }
        try db.execute(
          "INSERT INTO efectos (clave, veces, cuando) VALUES (?1, 1, ?2) ON CONFLICT (clave) DO UPDATE SET veces = veces + 1",
          [.text(job.payload), .int(ahora)])
        return true
      }
      if !valio { Programa.decir("- \(job.payload)") }
      return .settled
    }
    let tarea = Task { await corredor.run() }
    try await withThrowingTaskGroup(of: Void.self) { grupo in
      for _ in 0..<productores { grupo.addTask { try await Self.producir(engine, cuantos) } }
      try await grupo.waitForAll()
    }
    var quedan: Int64 = 1
    while !agotar || quedan != 0 {
      try await Task.sleep(for: .milliseconds(50))
      if agotar {
        quedan = try await engine.read { try $0.int("SELECT COUNT(*) FROM trabajos WHERE estado IN ('pendiente', 'en_curso')") ?? 0 }
      }
    }
    tarea.cancel()
    await tarea.value
    await engine.close()
  }

  private static func producir(_ engine: SQLiteEngine, _ cuantos: Int) async throws {
    var hechos = 0
    while cuantos == 0 || hechos < cuantos {
      hechos += 1
      let (clave, ahora, deshace) = (UUID().uuidString, Programa.reloj(), Int.random(in: 0..<5) == 0)
      do {
        try await engine.write { db in
          try JobQueue.enqueue(
            db, kind: Programa.clase, payload: deshace ? "deshecho-\(clave)" : clave, runAt: ahora, now: ahora, maxAttempts: 1_000_000)
          if deshace { throw Deshecho() }
        }
        Programa.decir("+ \(clave)")
      } catch is Deshecho {}
    }
  }
}
