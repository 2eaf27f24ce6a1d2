import Foundation
import Storage

/// The kinds of job there are. A payload is `{"v":1,"id":…}`: what to do it to; everything else is looked up when it runs.
enum Tarea: String, CaseIterable {
  case entregarWebhook = "webhook.entregar"
  case revisarPlazos = "plazos.revisar"
  case destruirLlave = "llave.destruir"

  struct Cuerpo: Codable {
    var v: Int
    var id: String
  }

  static func cuerpo(_ id: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let datos = try? encoder.encode(Cuerpo(v: 1, id: id)) else { return "{}" }
    return String(decoding: datos, as: UTF8.self)
  }

  static func id(_ job: Job) throws -> String {
    let cuerpo = try JSONDecoder().decode(Cuerpo.self, from: Data(job.payload.utf8))
    guard cuerpo.v == 1 else { throw StorageError.decode("trabajo \(job.id): versión \(cuerpo.v) desconocida") }
    return cuerpo.id
  }
}
