import Delivery
import Domain
import Filtro
import Foundation
import Logging
import Storage
import Synchronization
import Testing

@testable import Ventanilla
@testable import pregunta_leon

/// Receivers that need no network.
enum Receptores {
  /// 200 with the message itself as the body, which answers a challenge.
  static let queContestan: Enviar = { envio in
    RespuestaDeEnvio(estadoHTTP: 200, milisegundos: 1, respuesta: Array(envio.cuerpo.utf8), error: nil, sigue: .entregado)
  }
}

/// The house's own worker with a clock the test moves and a network the test is: hours pass in an instant.
final class MesaDeEntregas: Sendable {
  let casa: Casa
  let ventanilla: Ventanilla
  private let ahoraMicros: Atomic<Int64>
  private let contestacion = Mutex<@Sendable (Envio) -> DeliveryOutcome>({ _ in DeliveryOutcome(status: 204) })
  private let correo = Mutex<@Sendable (CorreoSaliente) -> RespuestaDeCorreo>({ _ in RespuestaDeCorreo(.enviado, codigo: 250) })
  private let vistos = Mutex<(envios: [(cuando: Int64, envio: Envio)], cartas: [CorreoSaliente])>(([], []))

  /// - Parameter dependencias: keys of those that its directory keeps; nil for all.
  init(_ casa: Casa, conCorreo: Bool = false, dependencias: Set<String>? = nil) {
    self.casa = casa
    ahoraMicros = Atomic(casa.reloj().micros)
    var normas = casa.configuracion.normas
    if let dependencias {
      normas = Normas(
        reglas: normas.reglas, calendario: normas.calendario, politica: normas.politica,
        dependencias: normas.dependencias.filter { dependencias.contains($0.clave) }, unidad: normas.unidad, intentos: normas.intentos)
    }
    if conCorreo { normas.correo = AjustesDeCorreo(resumen: 8 * 60, dominio: "leon.gob.mx") }
    ventanilla = Ventanilla(
      engine: casa.engine, llaves: casa.llaves, maestra: casa.ventanilla.nucleo.maestra, normas: normas,
      filtro: Filtro(dependencias: normas.dependencias),
      registro: casa.registro)
  }

  var ahora: Instante { Instante(micros: ahoraMicros.load(ordering: .relaxed)) }
  var envios: [(cuando: Int64, envio: Envio)] { vistos.withLock { $0.envios } }
  var cartas: [CorreoSaliente] { vistos.withLock { $0.cartas } }
  func olvidar() { vistos.withLock { $0 = ([], []) } }
  func avanzar(horas: Int64) { ahoraMicros.wrappingAdd(horas * 3_600_000_000, ordering: .relaxed) }
  func contesta(_ como: @escaping @Sendable (Envio) -> DeliveryOutcome) { contestacion.withLock { $0 = como } }
  func correoContesta(_ como: @escaping @Sendable (CorreoSaliente) -> RespuestaDeCorreo) { correo.withLock { $0 = como } }

  var enviar: Enviar {
    { [self] envio in
      vistos.withLock { $0.envios.append((ahora.micros, envio)) }
      let contesta = contestacion.withLock { $0 }
      return await EnviosPorRed.enviar(envio, azar: 0) { _ in contesta(envio) }
    }
  }

  var trabajador: Worker {
    Worker(
      ventanilla: ventanilla, enviar: enviar,
      enviarCorreo: { [self] carta in
        vistos.withLock { $0.cartas.append(carta) }
        let contesta = correo.withLock { $0 }
        return contesta(carta)
      }, reloj: { self.ahora }, registro: Logger(label: "prueba") { _ in SwiftLogNoOpLogHandler() })
  }

  func orden(_ rol: Rol = .admin, dependencia: String? = nil) -> Orden {
    Orden(actor: Actor(id: "prueba-\(rol.rawValue)", rol: rol, dependencia: dependencia), ahora: ahora)
  }

  /// A command with an Idempotency-Key.
  func orden(llave: String, _ rol: Rol = .admin) -> Orden {
    var orden = orden(rol)
    orden.repeticion = Repeticion(actor: orden.actor, ruta: "POST /api/v1/prueba", llave: llave, cuerpo: [])
    return orden
  }

  func receptor(_ eventos: [String] = ["*"], correo: String? = nil) async throws -> Receptor {
    var alta = AltaDeReceptor(url: "https://ejemplo.mx/avisos", eventos: eventos)
    alta.correo = correo
    return try await ventanilla.avisos.registrarWebhook(alta, enviar: Receptores.queContestan, orden()).0
  }

  /// Runs everything that is due at this instant.
  func correr() async throws {
    while try await trabajador.round() > 0 {}
  }

  /// Moves the clock to when the next job is due; false when nothing waits.
  func alSiguiente() async throws -> Bool {
    let proximo = try await casa.engine.read { try $0.int("SELECT MIN(proximo) FROM trabajos WHERE estado = 'pendiente'") }
    guard let proximo else { return false }
    if proximo > ahora.micros { ahoraMicros.store(proximo, ordering: .relaxed) }
    return true
  }

  func entrega(_ id: String) async throws -> Entrega {
    try #require(try await casa.engine.read { try Entregas.find($0, id: id) })
  }

  func solicitud(correo: String? = nil) async throws -> Resultado {
    try await ventanilla.casos.presentar(
      Presentar(
        tipo: .acceso, texto: "¿Cuánto costó la plaza?", canal: .oficina, modalidad: .electronica,
        medio: correo == nil ? .estrados : .correo,
        solicitante: Persona(nombre: "Eva Núñez", correo: correo), verbalConfirmada: true), orden(.operador))
  }

  static func con(conCorreo: Bool = false, _ prueba: (MesaDeEntregas) async throws -> Void) async throws {
    try await CasaDePrueba.prestada { try await prueba(MesaDeEntregas($0.casa, conCorreo: conCorreo)) }
  }
}
