import Comun
import Foundation
import Storage

/// The kinds of job there are.
enum JobKind: String, CaseIterable {
  case deliver = "webhook.bombear"
  case replayEvents = "webhook.repetir"
  case warnReceiver = "webhook.advertir"
  case sendMail = "correo.enviar"
  case dailySummary = "correo.resumen"
  case revisarPlazos = "plazos.revisar"
  case destroyKey = "llave.destruir"
  case cleanUp = "limpieza"
  case recontar = "normas.recontar"
  case trainFiltro = "filtro.entrenar"
  case traspasar = "directorio.traspasar"

  /// Kinds that share places: receivers wait on the network and are many, mail goes through one door.
  enum Lane: CaseIterable { case general, receivers, mail }

  var lane: Lane {
    switch self {
    case .deliver: .receivers
    case .sendMail: .mail
    case .replayEvents, .warnReceiver, .dailySummary, .revisarPlazos, .destroyKey, .cleanUp, .recontar,
      .trainFiltro, .traspasar:
      .general
    }
  }

  var enPalabras: String {
    switch self {
    case .deliver: "Entregas a receptores"
    case .replayEvents: "Repetición de eventos a un receptor"
    case .warnReceiver: "Advertencias sobre receptores"
    case .sendMail: "Correos"
    case .dailySummary: "Resumen diario a los enlaces"
    case .revisarPlazos: "Avisos de plazos"
    case .destroyKey: "Supresión de datos personales"
    case .cleanUp: "Limpieza diaria"
    case .recontar: "Recuento de plazos abiertos"
    case .trainFiltro: "Entrenamiento del filtro"
    case .traspasar: "Traspaso de turnos a otra dependencia"
    }
  }

  /// The payload most kinds have: what to do it to; everything else is looked up when it runs.
  struct Subject: JobPayload {
    static let version = 1
    var id: String
  }

  static func payload(_ id: String) -> String { write(Subject(id: id)) }
  static func id(_ job: Job) throws -> String { try read(Subject.self, job).id }

  static func write(_ payload: some JobPayload) -> String {
    (try? SortedJSON.text(Envelope(payload: payload))) ?? "{}"
  }

  /// - Throws: ``UnknownPayload`` for a payload that a newer program wrote.
  static func read<E: JobPayload>(_ tipo: E.Type, _ job: Job) throws -> E {
    let datos = Data(job.payload.utf8)
    let version = try JSONDecoder().decode(Version.self, from: datos).v
    guard version == E.version else { throw UnknownPayload(job: job.id, version: version) }
    return try JSONDecoder().decode(E.self, from: datos)
  }

  private struct Version: Codable { var v: Int }

  private struct Envelope<E: JobPayload>: Encodable {
    var payload: E

    func encode(to encoder: any Encoder) throws {
      try Version(v: E.version).encode(to: encoder)
      try payload.encode(to: encoder)
    }
  }
}

/// What a job carries, without personal data. Its version is written beside it, so that a program told to run a payload
/// it does not know leaves it to another.
protocol JobPayload: Codable, Sendable {
  static var version: Int { get }
}

struct UnknownPayload: Error, Hashable {
  var job: Int64
  var version: Int
}
