import Foundation

extension JSONValue {
  /// The value as a Swift type. The schema has been checked; what only the type knows is 422 with its field.
  package func decodificar<T: Decodable>(_ tipo: T.Type) throws(Problema) -> T {
    do {
      return try JSONDecoder().decode(tipo, from: Data(bytes()))
    } catch {
      throw Problema(error as? DecodingError)
    }
  }
}
