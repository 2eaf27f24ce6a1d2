import Domain

/// One reply that a route promises. Errors that follow from the route's form (400, 401, 404, 412…) are documented by
/// ``DocumentoOpenAPI`` without being listed.
public struct RespuestaDocumentada: Sendable {
  public var estado: Int
  public var descripcion: String
  /// Nil for a reply without body.
  public var esquema: Esquema?
  public var tipo: String
  /// Response headers that are always there, with what they mean.
  public var encabezados: [String: String] = [:]

  public static func json(_ estado: Int, _ descripcion: String, _ esquema: Esquema) -> Self {
    Self(estado: estado, descripcion: descripcion, esquema: esquema, tipo: "application/json")
  }

  /// Without body: 204, 303.
  public static func vacia(_ estado: Int, _ descripcion: String) -> Self {
    Self(estado: estado, descripcion: descripcion, esquema: nil, tipo: "")
  }

  /// Text or bytes that JSON Schema says nothing about: CSV, images.
  public static func archivo(_ estado: Int, _ descripcion: String, tipo: String) -> Self {
    Self(estado: estado, descripcion: descripcion, esquema: Esquema(.texto(.cualquiera)), tipo: tipo)
  }

  public func con(_ encabezado: String, _ descripcion: String) -> Self {
    var copia = self
    copia.encabezados[encabezado] = descripcion
    return copia
  }

  /// Sends the version of what it shows.
  public var conETag: Self { con("ETag", "Versión del expediente; envíala en If-Match al dar una orden.") }
  /// Says where what was created lives.
  public var conLocation: Self { con("Location", "Dirección de lo que se creó.") }
}

extension TextoEsquema {
  static let cualquiera = TextoEsquema(
    formato: .patron(Patron("^[\\s\\S]*$", "") { _ in true }), largo: 0...Int(Int32.max))
}
