import Mustache

/// What a template may say: names and values, nothing else. A name that is there and has nothing to say is `.nada`, so
/// that a test can tell it from a name nobody gave.
struct Vista: Sendable, MustacheParent, ExpressibleByDictionaryLiteral {
  enum Valor: Sendable {
    case texto(String)
    case bandera(Bool)
    case lista([Vista])
    case una(Vista)
    case nada
  }

  private(set) var campos: [String: Valor]

  init(_ campos: [String: Valor] = [:]) { self.campos = campos }

  // Called, not copied into each of the places that write a view, which the optimiser would do.
  @inline(never)
  init(dictionaryLiteral elementos: (String, Valor)...) {
    campos = Dictionary(elementos, uniquingKeysWith: { _, ultimo in ultimo })
  }

  subscript(_ nombre: String) -> Valor? {
    get { campos[nombre] }
    set { campos[nombre] = newValue }
  }

  /// The names of both; `otra`'s where they share one.
  func con(_ otra: Vista) -> Vista { Vista(campos.merging(otra.campos) { _, suyo in suyo }) }

  func child(named nombre: String) -> Any? {
    switch campos[nombre] {
    case .texto(let texto): texto
    case .bandera(let bandera): bandera
    case .lista(let lista): lista
    case .una(let vista): vista
    case .nada: Nada()
    case nil: nil
    }
  }
}

/// Renders as nothing and is false as a section.
private struct Nada: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

extension Vista.Valor: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  init(stringLiteral texto: String) { self = .texto(texto) }
  init(booleanLiteral bandera: Bool) { self = .bandera(bandera) }
  init(nilLiteral: ()) { self = .nada }

  /// A text that may be missing; an empty one is missing too.
  static func t(_ texto: String?) -> Self { texto.flatMap { $0.isEmpty ? nil : .texto($0) } ?? .nada }
  static func n(_ numero: Int?) -> Self { numero.map { .texto(String($0)) } ?? .nada }
  static func si(_ bandera: Bool) -> Self { .bandera(bandera) }
  static func de(_ vista: Vista?) -> Self { vista.map { .una($0) } ?? .nada }
}
