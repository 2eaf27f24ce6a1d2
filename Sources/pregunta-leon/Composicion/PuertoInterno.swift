import Comun
import Domain
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle
import Storage
import Ventanilla

/// The internal port: metrics and a diagnosis, for the operator's own network. Nothing of a person is here.
struct PuertoInterno: Sendable {
  let casa: Casa
  let medidas: Medidas
  let direccion: BindAddress

  /// What `GET /diagnostico` says.
  struct Diagnostico: Codable, Sendable {
    var version: String
    var reloj: Instante
    var casos: EngineHealth
    var llaves: EngineHealth
    var trabajos: [JobDepth]
    var muertos: [Muerto]
    /// Rules in use that nobody has checked against the law's text.
    var reglasSinVerificar: [String]
  }

  struct Muerto: Codable, Sendable {
    var id: Int64
    var tipo: String
    var intentos: Int64
    var causa: String
    var cuando: Instante
  }

  var aplicacion: any Service {
    let router = Router()
    router.get("/metrics") { _, _ in
      var headers = HTTPFields()
      headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
      let texto = medidas.texto() + (try await enVivo())
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: texto)))
    }
    router.get("/diagnostico") { _, _ in
      let encoder = SortedJSON.encoder()
      encoder.outputFormatting.insert(.prettyPrinted)
      let cuerpo = try encoder.encode(try await diagnostico())
      return Response(
        status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: cuerpo)))
    }
    return Application(
      router: router, configuration: ApplicationConfiguration(address: direccion), logger: casa.registro)
  }

  func diagnostico() async throws -> Diagnostico {
    let ahora = casa.reloj()
    let estado = try await casa.ventanilla.trabajos.estado(ahora)
    return Diagnostico(
      version: Version.actual, reloj: ahora, casos: estado.casos, llaves: estado.llaves, trabajos: estado.trabajos,
      muertos: estado.muertos.map {
        Muerto(id: $0.id, tipo: $0.kind, intentos: $0.attempts, causa: $0.cause, cuando: Instante(micros: $0.diedAt))
      },
      reglasSinVerificar: casa.configuracion.reglas.porVerificar.map(\.id))
  }

  /// What is asked of the databases when somebody looks, rather than counted all the time.
  private func enVivo() async throws -> String {
    let momento = casa.reloj()
    let (estado, ahora) = (try await casa.ventanilla.trabajos.estado(momento), momento.micros)
    let (trabajos, salud) = (estado.trabajos, estado.casos)
    var lineas = ["# TYPE trabajos_en_cola gauge"]
    for t in trabajos {
      for (estado, cuantos) in [("listos", t.ready), ("programados", t.scheduled), ("en_curso", t.running), ("muertos", t.dead)] {
        let dimensiones = Medidas.escribir([("tipo", t.kind), ("estado", estado)])
        lineas.append(Medidas.linea("trabajos_en_cola", dimensiones, "\(cuantos)"))
      }
    }
    lineas.append("# TYPE trabajos_mas_antiguo_segundos gauge")
    for t in trabajos {
      let espera = t.oldestDue.map { max(0, ahora - $0) / 1_000_000 } ?? 0
      lineas.append(Medidas.linea("trabajos_mas_antiguo_segundos", Medidas.escribir([("tipo", t.kind)]), "\(espera)"))
    }
    let cifras: [(String, String, Int64)] = [
      ("storage_commits_total", "counter", salud.commits), ("storage_closures_total", "counter", salud.closures),
      ("storage_closures_undone_total", "counter", salud.undone), ("storage_closures_waiting", "gauge", salud.waiting),
    ]
    for (nombre, clase, valor) in cifras { lineas += ["# TYPE \(nombre) \(clase)", "\(nombre) \(valor)"] }
    return lineas.map { $0 + "\n" }.joined()
  }
}

/// This program's own version, as `--version`, the diagnosis and the changelog say it.
enum Version {
  static let actual = "0.1.0"
}
