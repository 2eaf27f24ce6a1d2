import Api
import Domain
import Filtro
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import Synchronization
import Ventanilla

@testable import Http
@testable import Paginas

/// The pages on a real database of their own, with a clock the test moves.
final class BancoDePruebas: Sendable {
  let ventanilla: Ventanilla
  let paginas: Paginas
  private let reloj = Reloj()

  /// The bench's time: it stands still until the test moves it.
  private final class Reloj: Sendable {
    let instante = Mutex(NormasDePrueba.inicio)
  }

  var ahora: Instante { reloj.instante.withLock { $0 } }
  func avanzar(dias: Int) { reloj.instante.withLock { $0 = $0.sumando(segundos: Int64(dias) * 86_400) } }

  /// - Parameters:
  ///   - revisor: sees what each template is rendered with.
  ///   - recursos: where templates and static files are read from.
  static func con(
    unidad: UnidadDeTransparencia = .completa, revisor: RevisorDePlantillas? = nil, recursos: Recursos = .propios,
    _ prueba: @escaping @Sendable (BancoDePruebas, any TestClientProtocol) async throws -> Void
  ) async throws {
    let carpeta = FileManager.default.temporaryDirectory.appendingPathComponent("paginas-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: carpeta, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    let engine = try SQLiteEngine(.init(path: carpeta + "/casos.sqlite")) { _ in }
    let motorDeLlaves = try SQLiteEngine(.init(path: carpeta + "/llaves.sqlite")) { _ in }
    try await Migrator.cases.migrate(engine, now: 0)
    try await Migrator.keys.migrate(motorDeLlaves, now: 0)
    let maestra = try MasterKey.loadOrCreate(path: carpeta + "/llave-maestra", databaseExists: false)
    let llaves = try await KeyStore(engine: motorDeLlaves, master: maestra, now: { 0 })
    let normas = NormasDePrueba.normas(unidad)
    let ventanilla = Ventanilla(
      engine: engine, llaves: llaves, maestra: maestra, normas: normas, filtro: Filtro(dependencias: normas.dependencias),
      registro: Logger(label: "paginas") { _ in SwiftLogNoOpLogHandler() })
    let banco = BancoDePruebas(ventanilla, revisor, recursos)
    let app = Application(router: banco.enrutador().router, logger: Logger(label: "paginas") { _ in SwiftLogNoOpLogHandler() })
    func cerrar() async {
      await llaves.close()
      await motorDeLlaves.close()
      await engine.close()
    }
    do { try await app.test(.router) { try await prueba(banco, $0) } } catch {
      await cerrar()
      throw error
    }
    await cerrar()
  }

  private init(_ ventanilla: Ventanilla, _ revisor: RevisorDePlantillas?, _ recursos: Recursos) {
    self.ventanilla = ventanilla
    let hora: @Sendable () -> Instante = { [reloj] in reloj.instante.withLock { $0 } }
    var paginas = Paginas(
      ventanilla: ventanilla, reloj: hora, direccion: { _, _ in "127.0.0.1" },
      galleta: GalletaDeSesion(segura: false))
    paginas.plantillas = Plantillas(recursos)
    paginas.estaticos = Estaticos(recursos)
    if let revisor { paginas.plantillas.testigo = { revisor.ver($0, $1) } }
    self.paginas = paginas
  }

  private func enrutador() -> Enrutador {
    let (ventanilla, paginas, reloj) = (ventanilla, paginas, reloj)
    let sesion: @Sendable (String) async throws -> Domain.Actor? = {
      try await ventanilla.cuentas.actor(sesion: $0, reloj.instante.withLock { $0 })
    }
    let autenticacion = Autenticacion(ficha: { _ in nil }, sesion: sesion, galleta: GalletaDeSesion(segura: false))
    let e = Enrutador(
      AjustesDeEnvoltura(traducir: { $0 as? Falla }, paginaDeError: paginas.errores(autenticacion)), autenticacion: autenticacion)
    paginas.registrar(en: e)
    return e
  }

  /// Somebody of the staff with an account, signed in by the page itself.
  func entrar(_ id: String, _ rol: Rol, dependencia: String? = nil, _ cliente: any TestClientProtocol) async throws -> Navegante {
    let (_, ficha) = try await ventanilla.cuentas.crearUsuario(
      id: id, nombre: id.capitalized, rol: rol, dependencia: dependencia, por: .sistema, ahora)
    let n = Navegante(cliente)
    let puerta = try await n.abrir("/entrar?ficha=\(ficha)")
    _ = try await n.enviar(puerta, "/entrar")
    return n
  }
}
