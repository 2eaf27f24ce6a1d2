import Comun
import Domain
import Foundation
import HTTPTypes
import Hummingbird

extension Response {
  /// A JSON reply.
  /// - Parameters:
  ///   - etag: the version of what it shows; becomes `ETag`.
  ///   - ubicacion: the path of what was created; becomes `Location`.
  public static func json(
    _ valor: JSONValue, _ estado: HTTPResponse.Status = .ok, etag: Int? = nil, ubicacion: String? = nil
  ) -> Response {
    json(bytes: ByteBuffer(bytes: valor.bytes()), estado, etag: etag, ubicacion: ubicacion)
  }

  /// The same from a Swift value, members sorted.
  public static func json(
    codificando valor: some Encodable, _ estado: HTTPResponse.Status = .ok, etag: Int? = nil, ubicacion: String? = nil
  ) throws -> Response {
    json(bytes: ByteBuffer(bytes: try SortedJSON.data(valor)), estado, etag: etag, ubicacion: ubicacion)
  }

  private static func json(
    bytes: ByteBuffer, _ estado: HTTPResponse.Status, etag: Int?, ubicacion: String?
  ) -> Response {
    var campos: HTTPFields = [.contentType: "application/json"]
    if let etag { campos[.eTag] = Version.etag(etag) }
    if let ubicacion { campos[.location] = ubicacion }
    return Response(status: estado, headers: campos, body: .init(byteBuffer: bytes))
  }

  /// 204.
  public static let vacia = Response(status: .noContent)
}
