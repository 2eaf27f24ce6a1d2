import Foundation
import Storage

/// The kinds of job there are.
enum Tarea: String, CaseIterable {
  case bombear = "webhook.bombear"
  case repetirEventos = "webhook.repetir"
  case advertirReceptor = "webhook.advertir"
  case enviarCorreo = "correo.enviar"
  case resumenDiario = "correo.resumen"
  case revisarPlazos = "plazos.revisar"
  case destruirLlave = "llave.destruir"
  case limpiar = "limpieza"
  case recontar = "normas.recontar"
  case entrenarFiltro = "filtro.entrenar"
  case traspasar = "directorio.traspasar"

  /// Kinds that share places: receivers wait on the network and are many, mail goes through one door.
  enum Carril: CaseIterable { case general, receptores, correo }

  var carril: Carril {
    switch self {
    case .bombear: .receptores
    case .enviarCorreo: .correo
    case .repetirEventos, .advertirReceptor, .resumenDiario, .revisarPlazos, .destruirLlave, .limpiar, .recontar,
      .entrenarFiltro, .traspasar:
      .general
    }
  }

  var enPalabras: String {
    switch self {
    case .bombear: "Entregas a receptores"
    case .repetirEventos: "Repetición de eventos a un receptor"
    case .advertirReceptor: "Advertencias sobre receptores"
    case .enviarCorreo: "Correos"
    case .resumenDiario: "Resumen diario a los enlaces"
    case .revisarPlazos: "Avisos de plazos"
    case .destruirLlave: "Supresión de datos personales"
    case .limpiar: "Limpieza diaria"
    case .recontar: "Recuento de plazos abiertos"
    case .entrenarFiltro: "Entrenamiento del filtro"
    case .traspasar: "Traspaso de turnos a otra dependencia"
    }
  }

  /// The payload most kinds have: what to do it to; everything else is looked up when it runs.
  struct Cuerpo: Encargo {
    static let version = 1
    var id: String
  }

  static func cuerpo(_ id: String) -> String { escribir(Cuerpo(id: id)) }
  static func id(_ job: Job) throws -> String { try leer(Cuerpo.self, job).id }

  static func escribir(_ encargo: some Encargo) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let datos = try? encoder.encode(Sobre(encargo: encargo)) else { return "{}" }
    return String(decoding: datos, as: UTF8.self)
  }

  /// - Throws: ``VersionDesconocida`` for a payload that a newer program wrote.
  static func leer<E: Encargo>(_ tipo: E.Type, _ job: Job) throws -> E {
    let datos = Data(job.payload.utf8)
    let version = try JSONDecoder().decode(Version.self, from: datos).v
    guard version == E.version else { throw VersionDesconocida(trabajo: job.id, version: version) }
    return try JSONDecoder().decode(E.self, from: datos)
  }

  private struct Version: Codable { var v: Int }

  private struct Sobre<E: Encargo>: Encodable {
    var encargo: E

    func encode(to encoder: any Encoder) throws {
      try Version(v: E.version).encode(to: encoder)
      try encargo.encode(to: encoder)
    }
  }
}

/// What a job carries, without personal data. Its version is written beside it, so that a program told to run a payload
/// it does not know leaves it to another.
protocol Encargo: Codable, Sendable {
  static var version: Int { get }
}

struct VersionDesconocida: Error, Hashable {
  var trabajo: Int64
  var version: Int
}
