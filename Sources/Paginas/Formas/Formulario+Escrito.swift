import Domain
import Http

extension Formulario {
  /// What was typed for each of these questions, to show it again.
  func escrito(_ campos: [Pregunta]) -> [String: [String]] {
    var valores: [String: [String]] = [:]
    for campo in campos where !campo.nombre.isEmpty { valores[campo.nombre] = todos(campo.nombre) }
    return valores
  }
}
