/// What the past of a service teaches.
public struct Material: Sendable {
  /// Texts and who took them.
  public var ejemplos: [Ejemplo]
  /// Texts and who said they were not theirs, when nobody yet knows whose they are.
  public var correcciones: [Ejemplo]

  public init(ejemplos: [Ejemplo] = [], correcciones: [Ejemplo] = []) {
    self.ejemplos = ejemplos
    self.correcciones = correcciones
  }

  /// The label of a text that is nobody's: every class learns to reject it, most of all the one that would have claimed it.
  /// No directory has it, so it is never suggested.
  static let deNadie = ""

  /// Examples to learn from. A correction teaches only while nothing says whose its text is.
  var paraAprender: [Ejemplo] {
    let deAlguien = Set(ejemplos.map(\.texto))
    return ejemplos + correcciones.filter { !deAlguien.contains($0.texto) }.map { Ejemplo(texto: $0.texto, clave: Self.deNadie) }
  }
}
