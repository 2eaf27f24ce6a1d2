import Delivery
import Domain
import Filtro
import Foundation
import Logging
import Storage
import Ventanilla

/// The house, wired: databases, keys and the counter. Every command that touches cases opens it here, and tests open
/// the same one.
struct Casa: Sendable {
  let configuracion: Configuracion
  let engine: any Engine
  let motorDeLlaves: any Engine
  let llaves: KeyStore
  let ventanilla: Ventanilla
  /// The network: one sender for the whole process.
  let sender: HTTPSender
  /// nil without a mail server.
  let correo: MailSender?
  let reloj: @Sendable () -> Instante
  let fatal: SenalFatal
  let carpeta: Carpetas
  let registro: Logger

  /// Opens or creates everything under the data folder.
  /// - Parameter vacia: leaves a new database without its first calendar and rules, for what another house brings.
  /// - Throws: `ErrorDeConfiguracion`, `StorageError`, each one clear line.
  static func abrir(
    _ opciones: OpcionesDeCasa, vacia: Bool = false, registro: Logger = Logger(label: "pregunta-leon")
  ) async throws -> Casa {
    let configuracion = try Configuracion.cargar(carpeta: opciones.config, reprobarDestino: DestinosPrivados.reprobar)
    let carpeta = try Carpetas(opciones, configuracion.servicio)
    let reloj = Reloj.desde(opciones.reloj)
    let fatal = SenalFatal()
    let motores = try await Motores.abrir(configuracion.servicio, carpeta, ahora: reloj(), fatal: fatal, registro: registro)
    let llaves = try await KeyStore(engine: motores.llaves, master: motores.maestra, now: { reloj().micros })
    let ventanilla = Ventanilla(
      engine: motores.casos, llaves: llaves, maestra: motores.maestra, normas: configuracion.normas,
      filtro: Filtro(dependencias: configuracion.dependencias), registro: registro)
    if !vacia { try await ventanilla.reglamento.fijarNormas(reloj()) }
    try await ventanilla.ponerAlDia(reloj())
    return Casa(
      configuracion: configuracion, engine: motores.casos, motorDeLlaves: motores.llaves, llaves: llaves, ventanilla: ventanilla,
      sender: try HTTPSender(.init(configuracion), logger: registro),
      correo: try configuracion.servicio.correo.map { try MailSender(try $0.servidor()) }, reloj: reloj, fatal: fatal, carpeta: carpeta,
      registro: registro)
  }

  var enviar: Enviar { EnviosPorRed.enviar(por: sender) }

  func worker() -> Worker {
    var options = Worker.Options()
    options.runner.owner = ProcesoPropio.nombre
    options.runner.isAlive = ProcesoPropio.vive
    let cartas = correo.flatMap { sender in configuracion.servicio.correo.map { CorreosPorRed.enviar(por: sender, $0) } }
    return Worker(
      ventanilla: ventanilla, enviar: enviar, enviarCorreo: cartas, reloj: reloj, options: options, registro: registro)
  }

  func cerrar() async {
    await sender.shutdown(grace: .seconds(2))
    correo?.shutdown()
    await llaves.close()
    await motorDeLlaves.close()
    await engine.close()
  }
}

/// Where things are on the disk.
struct Carpetas: Sendable {
  let datos: String
  let casos: String
  let llaves: String
  let llaveMaestra: String

  var hayDatos: Bool { FileManager.default.fileExists(atPath: casos) || FileManager.default.fileExists(atPath: llaves) }

  init(_ opciones: OpcionesDeCasa, _ servicio: Servicio) throws {
    datos = opciones.datos ?? servicio.datos
    casos = datos + "/casos.sqlite"
    llaves = datos + "/llaves.sqlite"
    let carpetaDeLlave = opciones.llaves ?? (opciones.datos == nil ? servicio.llaves : datos + "/llave")
    llaveMaestra = carpetaDeLlave + "/llave-maestra"
    for carpeta in [datos, carpetaDeLlave] {
      try FileManager.default.createDirectory(
        atPath: carpeta, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }
}

/// The disk failed: nothing more can be promised. The service answers 503, says it is not ready and ends.
final class SenalFatal: Sendable {
  private let flujo: AsyncStream<String>
  private let entrada: AsyncStream<String>.Continuation

  init() { (flujo, entrada) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1)) }

  func avisar(_ causa: String) { entrada.yield(causa) }

  /// Returns when the disk fails; nil when the wait is cancelled.
  func esperar() async -> String? {
    for await causa in flujo { return causa }
    return nil
  }
}

enum DestinosPrivados {
  /// Why a listed private target is refused; nil when it is fine.
  static func reprobar(_ texto: String) -> String? {
    do {
      _ = try AllowedTarget(texto)
      return nil
    } catch {
      return error.enPalabras
    }
  }

  static func politica(_ lista: [String]) -> AddressPolicy {
    AddressPolicy(allowedPrivateTargets: lista.compactMap { try? AllowedTarget($0) })
  }
}

extension Configuracion {
  var normas: Normas {
    let u = servicio.unidad
    var normas = Normas(
      reglas: reglas, calendario: calendario, politica: politica, dependencias: dependencias,
      unidad: UnidadDeTransparencia(
        nombre: u.nombre, domicilio: u.domicilio, horario: u.horario, telefono: u.telefono, correo: u.correo, sitio: servicio.sitio,
        autoridadDeRecurso: servicio.autoridadGarante),
      intentos: IntentosDeClave(
        porFolio: Int64(servicio.intentosDeClave.porFolio), porDireccion: Int64(servicio.intentosDeClave.porDireccion),
        minutos: Int64(servicio.intentosDeClave.minutos)))
    if let freno = servicio.busquedas {
      normas.busquedas = FrenoDeBusquedas(porDireccion: Int64(freno.porDireccion), minutos: Int64(freno.minutos))
    }
    normas.correo = servicio.correo.map { AjustesDeCorreo(resumen: $0.resumen, dominio: $0.dominio) }
    normas.horario = servicio.horarioDeAvisos
    normas.publicado = publicado
    return normas
  }
}
