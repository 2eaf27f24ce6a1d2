import Domain
import Filtro
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

/// Requests turned and answered, on the house's own worker, for the filtro to learn from.
extension MesaDeEntregas {
  static let textos = [
    "SAPAL": "¿Cuántas fugas de agua se repararon en la colonia", "DGOP": "¿Cuánto costó tapar los baches de la calle",
    "DIF": "¿Cuántas despensas se entregaron a familias de la zona",
  ]

  /// With five dependencias, so that a training takes an instant.
  static func conFiltro(_ prueba: (MesaDeEntregas) async throws -> Void) async throws {
    try await CasaDePrueba.prestada { try await prueba(delFiltro($0.casa)) }
  }

  static func delFiltro(_ casa: Casa) -> MesaDeEntregas {
    MesaDeEntregas(casa, dependencias: ["SAPAL", "DGOP", "DIF", "TESORERIA", "DGMOV"])
  }

  func pedir(_ texto: String) async throws -> Folio {
    try await ventanilla.casos.presentar(
      Presentar(tipo: .acceso, texto: texto, canal: .oficina, medio: .estrados, verbalConfirmada: true), orden(.operador)
    ).expediente.folio
  }

  @discardableResult
  func dar(_ comando: any Comando, _ folio: Folio, _ rol: Rol = .operador, dependencia: String? = nil) async throws -> Expediente {
    try await ventanilla.casos.ejecutar(comando, folio: folio, orden(rol, dependencia: dependencia)).expediente
  }

  @discardableResult
  func aceptada(_ clave: String, _ texto: String, sugeridas: [String]? = nil, version: Int? = nil) async throws -> Folio {
    let folio = try await pedir(texto)
    try await dar(Turnar(turnos: [.init(dependencia: clave)], sugeridas: sugeridas, versionDelFiltro: version), folio)
    try await dar(AceptarTurno(turno: 1), folio, .enlace, dependencia: clave)
    return folio
  }

  @discardableResult
  func rechazada(_ clave: String, _ texto: String, mejor: String?, sugeridas: [String]? = nil) async throws -> Folio {
    let folio = try await pedir(texto)
    try await dar(Turnar(turnos: [.init(dependencia: clave)], sugeridas: sugeridas), folio)
    let propuesta = Proponer(turno: 1, tipo: .rechazo, motivo: "No es nuestro: \(clave)", dependenciaSugerida: mejor)
    try await dar(propuesta, folio, .enlace, dependencia: clave)
    try await dar(ResolverPropuesta(propuesta: 1, acepta: true), folio)
    return folio
  }

  /// Accepted requests of two dependencias, so many of each.
  @discardableResult
  func ensenar(_ n: Int, _ claves: [String] = ["SAPAL", "DGOP"]) async throws -> [Folio] {
    var folios: [Folio] = []
    for i in 0..<n {
      for clave in claves { folios.append(try await aceptada(clave, "\(Self.textos[clave] ?? "") \(i)?")) }
    }
    return folios
  }

  func suprimir(_ folio: Folio) async throws {
    try await dar(Desistir(), folio)
    try await dar(Suprimir(fundamento: "Plazo de conservación cumplido"), folio, .titular)
  }

  func entrenar() async throws {
    try await ventanilla.filtro.entrenarFiltro(orden(.operador))
    try await correr()
  }

  /// Asks for a training and takes its job without running it.
  func tomarEntrenamiento() async throws -> Job {
    try await ventanilla.filtro.entrenarFiltro(orden(.operador))
    let ahora = ahora.micros
    return try #require(
      try await casa.engine.write {
        try JobQueue.claim($0, kinds: ["filtro.entrenar"], limit: 1, now: ahora, lease: 1_000_000_000).first
      })
  }

  func tablero() async throws -> TableroDelFiltro { try await ventanilla.filtro.tableroDelFiltro(orden(.titular).actor, ahora) }

  func expedientes(de version: Int64) async throws -> [String] {
    try await casa.engine.read { try EjemplosDelFiltro.expedientes($0, de: version) }
  }

  func huella(_ version: Int64) async throws -> [UInt8]? {
    try await casa.engine.read { try VersionesDelFiltro.version($0, version)?.huella }
  }
}
