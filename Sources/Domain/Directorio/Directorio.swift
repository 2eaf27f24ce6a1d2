/// The directory: who answers for what, and who answers now for what no longer exists. A value; order is kept.
public struct Directorio: Hashable, Sendable {
  public let dependencias: [Dependencia]
  private let lugar: [String: Int]

  public init(_ dependencias: [Dependencia]) {
    self.dependencias = dependencias
    lugar = Dictionary(dependencias.enumerated().map { ($1.clave, $0) }, uniquingKeysWith: { primero, _ in primero })
  }

  public subscript(_ clave: String) -> Dependencia? { lugar[clave].map { dependencias[$0] } }

  public var activas: [Dependencia] { dependencias.filter(\.activa) }

  /// Who answers today for what this dependencia had: itself, or the last of its successors; nil when nobody does.
  public func vigente(_ clave: String) -> Dependencia? {
    var vistas: Set<String> = []
    var actual = self[clave]
    while let d = actual, !d.activa {
      guard vistas.insert(d.clave).inserted, let sucesora = d.sucesora else { return nil }
      actual = self[sucesora]
    }
    return actual
  }

  /// The clave that answers today for each closed one that left a successor: what an example of the past counts for.
  public var relevos: [String: String] {
    Dictionary(
      dependencias.filter { !$0.activa }.compactMap { d in vigente(d.clave).map { (d.clave, $0.clave) } },
      uniquingKeysWith: { primera, _ in primera })
  }

  /// What the filtro chooses among: the active ones. People go on asking for what no longer exists by its old name, so
  /// whoever took it over is found by that name, its siglas and its words.
  public var candidatas: [Dependencia] {
    var heredadas: [String: [String]] = [:]
    for d in dependencias where !d.activa {
      guard let sucesora = vigente(d.clave) else { continue }
      heredadas[sucesora.clave, default: []] += [d.nombre] + [d.siglas].compactMap(\.self) + d.palabras
    }
    return activas.map { d in
      var suya = d
      suya.palabras += (heredadas[d.clave] ?? []).filter { !d.palabras.contains($0) }
      return suya
    }
  }
}
