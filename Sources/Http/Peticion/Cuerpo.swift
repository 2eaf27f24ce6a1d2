import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// A request's body, whole and within its limit.
enum Cuerpo {
  /// - Throws: 413, before reading when `Content-Length` already says so. The deadline and broken transfers are the
  ///   connection's (``GuardiaDeConexion``) and arrive here as errors of the stream.
  static func leer(_ request: Request, limite: Int) async throws -> ByteBuffer {
    if let anunciado = request.headers[.contentLength], let n = Int(anunciado), n > limite {
      throw Problema.cuerpoDemasiadoGrande(limite)
    }
    do {
      return try await request.body.collect(upTo: limite)
    } catch is NIOTooManyBytesError {
      throw Problema.cuerpoDemasiadoGrande(limite)
    }
  }

  /// - Throws: 415 unless the body says it is JSON in UTF-8.
  static func exigirJSON(_ request: Request) throws(Problema) {
    guard let tipo = request.headers[.contentType] else {
      throw Problema(.tipoDeContenido, "Falta el encabezado Content-Type: application/json.")
    }
    let partes = tipo.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\"" } }
    let otroJuego = partes.dropFirst().contains { $0.hasPrefix("charset=") && $0 != "charset=utf-8" }
    guard partes.first == "application/json", !otroJuego else {
      throw Problema(.tipoDeContenido, "El cuerpo debe ser JSON en UTF-8, con Content-Type: application/json.")
    }
  }
}
