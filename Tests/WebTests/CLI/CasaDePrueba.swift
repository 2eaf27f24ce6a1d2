import ArgumentParser
import Domain
import Foundation
import Storage
import Ventanilla

@testable import pregunta_leon

/// The real house on a folder of its own, with the repository's `Config/` and a fixed clock.
struct CasaDePrueba: Sendable {
  let casa: Casa
  let carpeta: String

  static let hoy = "2026-04-14T10:00:00-06:00"
  static let config = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Config").path

  static func opciones(_ carpeta: String, reloj: String = hoy) throws -> OpcionesDeCasa {
    try OpcionesDeCasa.parse(["--config", config, "--datos", carpeta, "--reloj", reloj])
  }

  /// Lends the house and takes its folder away.
  static func prestada(reloj: String = hoy, _ cuerpo: (CasaDePrueba) async throws -> Void) async throws {
    let carpeta = NSTemporaryDirectory() + "casa-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    let casa = try await Casa.abrir(opciones(carpeta, reloj: reloj))
    do { try await cuerpo(CasaDePrueba(casa: casa, carpeta: carpeta)) } catch {
      await casa.cerrar()
      throw error
    }
    await casa.cerrar()
  }

  func contar(_ sql: String) async throws -> Int64 { try await casa.engine.read { try $0.int(sql) ?? 0 } }

  func textos(_ sql: String) async throws -> [String] {
    try await casa.engine.read { try $0.rows(sql).map { try $0.text($0.columns[0]) } }
  }

  func verificar() async throws -> InformeDeVerificacion { try await Verificador(casa.ventanilla).verificar() }

  /// Writes behind the house's back.
  func alterar(_ sql: String, _ args: [Value] = []) async throws {
    try await casa.engine.write { _ = try $0.execute(sql, args) }
  }
}
