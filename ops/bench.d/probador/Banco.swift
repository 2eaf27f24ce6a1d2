import ArgumentParser
import Foundation
import Storage
import Synchronization

/// How many jobs a second are claimed and completed durably, how soon one starts, and what an idle worker costs.
struct Banco: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "banco", abstract: "Mide la cola e imprime una línea de JSON.")

  @Option(help: "Carpeta de datos, vacía.") var datos: String
  @Option(help: "Trabajos que siguen esperando al terminar.") var espera = 200_000
  @Option(help: "Trabajos que se miden.") var trabajos = 100_000
  @Option(help: "Lugares del trabajador.") var lugares = 256
  @Option(help: "Muestras de la espera entre COMMIT e inicio.") var muestras = 500
  @Option(help: "Segundos en reposo.") var reposo = 5

  /// When each job started, by its payload; and who waits for a number of them.
  private final class Marcador: Sendable {
    private struct Estado {
      var hechos = 0
      var inicios: [String: ContinuousClock.Instant] = [:]
      var avisos: [(Int, CheckedContinuation<Void, Never>)] = []
    }
    private let estado = Mutex(Estado())

    func hecho(_ cuerpo: String?) {
      let listos = estado.withLock { e -> [CheckedContinuation<Void, Never>] in
        e.hechos += 1
        if let cuerpo { e.inicios[cuerpo] = .now }
        let (listos, faltan) = (e.avisos.filter { $0.0 <= e.hechos }, e.avisos.filter { $0.0 > e.hechos })
        e.avisos = faltan
        return listos.map(\.1)
      }
      for uno in listos { uno.resume() }
    }

    func esperar(_ cuantos: Int) async {
      await withCheckedContinuation { continuacion in
        let ya = estado.withLock { e in
          if e.hechos < cuantos { e.avisos.append((cuantos, continuacion)) }
          return e.hechos >= cuantos
        }
        if ya { continuacion.resume() }
      }
    }

    var hechos: Int { estado.withLock { $0.hechos } }
    func inicio(_ cuerpo: String) -> ContinuousClock.Instant? { estado.withLock { $0.inicios[cuerpo] } }
  }

  func run() async throws {
    let engine = try await Programa.abrir(datos)
    try await encolar(engine, espera + trabajos)
    let marcador = Marcador()
    let corredor = JobRunner(
      engine: engine, lanes: [.init([Programa.clase], limit: lugares)], clock: Programa.reloj, logger: Programa.registro()
    ) { job in
      marcador.hecho(job.payload == "{}" ? nil : job.payload)
      return .done
    }
    let antes = try await engine.health()
    let inicio = ContinuousClock.now
    let tarea = Task { await corredor.run() }
    await marcador.esperar(trabajos)
    let tiempo = (ContinuousClock.now - inicio).segundos
    let despues = try await engine.health()
    tarea.cancel()
    await tarea.value
    let listos = try await engine.read { try $0.int("SELECT COUNT(*) FROM trabajos WHERE estado = 'hecho'") ?? 0 }
    // What is left would be run in the measurements that follow.
    try await engine.write { _ = try $0.execute("DELETE FROM trabajos") }
    let (p50, p99) = try await latencia(engine, corredor, marcador)
    let (escrituras, cpu) = try await enReposo(engine, corredor)
    await engine.close()
    Programa.decir(
      """
      {"trabajosPorSegundo":\(Int(Double(trabajos) / tiempo)),"esperando":\(espera),"terminadosAlParar":\(listos),\
      "commits":\(despues.commits - antes.commits),"synchronous":\(despues.synchronous),\
      "inicioP50ms":\(p50),"inicioP99ms":\(p99),"reposoCommits":\(escrituras),"reposoCPU":\(cpu)}
      """)
  }

  private func encolar(_ engine: SQLiteEngine, _ cuantos: Int) async throws {
    let ahora = Programa.reloj()
    for desde in stride(from: 0, to: cuantos, by: 10_000) {
      try await engine.write { db in
        for _ in desde..<min(desde + 10_000, cuantos) {
          try JobQueue.enqueue(db, kind: Programa.clase, payload: "{}", runAt: ahora, now: ahora)
        }
      }
    }
  }

  /// From the answered COMMIT to the handler's first line, with an idle worker.
  private func latencia(
    _ engine: SQLiteEngine, _ corredor: JobRunner, _ marcador: Marcador
  ) async throws -> (p50: Double, p99: Double) {
    let tarea = Task { await corredor.run() }
    try await Task.sleep(for: .milliseconds(300))
    var medidas: [Double] = []
    for n in 0..<muestras {
      let (cuerpo, hechos, ahora) = ("{\"n\":\(n)}", marcador.hechos, Programa.reloj())
      _ = try await engine.write { try JobQueue.enqueue($0, kind: Programa.clase, payload: cuerpo, runAt: ahora, now: ahora) }
      let confirmado = ContinuousClock.now
      await marcador.esperar(hechos + 1)
      if let inicio = marcador.inicio(cuerpo) { medidas.append(max(0, (inicio - confirmado).segundos * 1_000)) }
      try await Task.sleep(for: .milliseconds(5))
    }
    tarea.cancel()
    await tarea.value
    medidas.sort()
    func redondo(_ x: Double) -> Double { (x * 1_000).rounded() / 1_000 }
    return (redondo(medidas[medidas.count / 2]), redondo(medidas[medidas.count * 99 / 100]))
  }

  /// COMMITs that wrote and the share of one processor while nothing is asked.
  private func enReposo(_ engine: SQLiteEngine, _ corredor: JobRunner) async throws -> (Int64, Double) {
    let tarea = Task { await corredor.run() }
    try await Task.sleep(for: .milliseconds(500))
    func huella() -> (Int64, Int64) {
      let wal = try? FileManager.default.attributesOfItem(atPath: datos + "/casos.sqlite-wal")
      return ((wal?[.size] as? NSNumber)?.int64Value ?? 0, Int64(((wal?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0) * 1e6))
    }
    let (antes, cpuAntes) = (huella(), Self.cpu())
    try await Task.sleep(for: .seconds(reposo))
    let (despues, cpu) = (huella(), (Self.cpu() - cpuAntes) / Double(reposo))
    tarea.cancel()
    await tarea.value
    return (antes == despues ? 0 : 1, (cpu * 10_000).rounded() / 10_000)
  }

  private static func cpu() -> Double {
    var uso = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &uso)
    func s(_ t: timeval) -> Double { Double(t.tv_sec) + Double(t.tv_usec) / 1e6 }
    return s(uso.ru_utime) + s(uso.ru_stime)
  }
}

extension Duration {
  fileprivate var segundos: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
