import ArgumentParser
import Comun
import Domain
import Foundation
import Logging
import Storage

/// How commands speak: results on standard output, everything else on standard error, refusals in one plain line.
enum Salida {
  static func imprimir(_ texto: String) { FileHandle.standardOutput.write(Data("\(texto)\n".utf8)) }

  static func aviso(_ texto: String) { FileHandle.standardError.write(Data("\(texto)\n".utf8)) }

  /// One line of JSON, keys in order.
  static func json(_ valor: some Encodable) throws {
    FileHandle.standardOutput.write(try SortedJSON.data(valor) + Data("\n".utf8))
  }

  /// What a person reads when something was refused.
  static func enPalabras(_ error: any Error) -> String {
    switch error {
    case let falla as Falla: falla.mensaje
    case let error as ErrorDeConfiguracion: error.description
    case let error as StorageError: error.description.enMayuscula
    default: String(describing: error)
    }
  }

  /// Runs and turns what is refused into one line and exit code 1. Wrong usage and exit codes pass unchanged.
  static func cuidando<T>(_ cuerpo: () async throws -> T) async throws -> T {
    do { return try await cuerpo() } catch let error as ExitCode { throw error } catch let error as ValidationError { throw error } catch {
      aviso(enPalabras(error))
      throw ExitCode(1)
    }
  }
}

extension String {
  var enMayuscula: String { prefix(1).uppercased() + dropFirst() }
}

extension OpcionesDeCasa {
  /// Opens the house, lends it and closes it, whatever happens.
  /// - Parameter yaConDatos: refuses a folder without a database, so that a wrong path is not taken for an empty house.
  func abierta<T>(yaConDatos: Bool = false, vacia: Bool = false, _ cuerpo: (Casa) async throws -> T) async throws -> T {
    try await Salida.cuidando {
      if yaConDatos { _ = try conDatos() }
      var registro = Logger(label: "pregunta-leon")
      registro.logLevel = .error
      let casa = try await Casa.abrir(self, vacia: vacia, registro: registro)
      do {
        let resultado = try await cuerpo(casa)
        await casa.cerrar()
        return resultado
      } catch {
        await casa.cerrar()
        throw error
      }
    }
  }
  /// The folders of a house that is already there; creates nothing.
  func conDatos() throws -> Carpetas {
    let servicio = try Configuracion.cargar(carpeta: config, reprobarDestino: DestinosPrivados.reprobar).servicio
    let carpeta = datos ?? servicio.datos
    guard servicio.base != .sqlite || FileManager.default.fileExists(atPath: carpeta + "/casos.sqlite") else {
      throw Falla(.noEncontrado, "No hay datos en «\(carpeta)»; revisa --datos y «datos» en \(config)/servicio.yaml.")
    }
    return try Carpetas(self, servicio)
  }
  /// Commands that copy files have nothing to copy on PostgreSQL.
  func exigirSQLite(_ orden: String) throws {
    guard try Configuracion.cargar(carpeta: config, reprobarDestino: DestinosPrivados.reprobar).servicio.base != .sqlite else { return }
    throw Falla(
      .valorInvalido,
      "«\(orden)» es para SQLite. Con PostgreSQL se respalda y se restaura con sus propias herramientas; ops/POSTGRESQL.md dice cómo.")
  }
}
