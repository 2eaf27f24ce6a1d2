import Domain
import Hummingbird

/// A page of a list: one element more is asked for than is shown, and whether it came says whether the list goes on.
public struct Pagina<Elemento> {
  public let elementos: ArraySlice<Elemento>
  /// The cursor of what follows; nil at the end.
  public let siguiente: String?

  /// - Parameters:
  ///   - hallados: up to `limite` + 1, in order.
  ///   - lista: the list's name, as its cursors carry it.
  ///   - llave: what the list goes on from after an element.
  public init(_ hallados: [Elemento], limite: Int, lista: String, llave: (Elemento) -> [JSONValue]) {
    elementos = hallados.prefix(limite)
    siguiente = hallados.count > limite ? elementos.last.map { Cursor.escribir(llave($0), lista: lista) } : nil
  }
}

extension Response {
  public static func pagina<T>(_ pagina: Pagina<T>, _ json: (T) -> JSONValue) -> Response {
    .json(["elementos": .arreglo(pagina.elementos.map(json)), "siguiente": pagina.siguiente.map { .texto($0) } ?? .nulo])
  }
}
