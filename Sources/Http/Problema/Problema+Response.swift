import HTTPTypes
import Hummingbird

extension Problema {
  /// The reply as JSON. - Parameter instancia: the path asked for, without its query.
  public func respuesta(instancia: String?) -> Response {
    var campos = encabezados
    campos[.contentType] = "application/problem+json"
    let cuerpo = ByteBuffer(bytes: json(instancia: instancia).bytes())
    return Response(status: .init(code: estado), headers: campos, body: .init(byteBuffer: cuerpo))
  }
}
