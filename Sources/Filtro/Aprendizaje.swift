import Domain

/// A training beside the model in use: the new model, how both do on the same cases kept apart, and which should stay.
public struct Aprendizaje: Sendable {
  public var modelo: Modelo
  /// On the cases kept apart: one in ten, by its text and so always the same, that no model learns from.
  public var nuevo: Medida
  public var vigente: Medida
  /// The new one is no worse, or there are too few cases apart to tell.
  public var aceptado: Bool

  /// - Parameters:
  ///   - material: what to learn from, in a fixed order: the same material gives the same bytes.
  ///   - dependencias: the directory; only its active entries are ever suggested.
  ///   - vigente: the model in use; nil for the cold start.
  ///   - comparando: called once the model is made.
  public static func aprender(
    _ material: Material, dependencias: [Dependencia], vigente: Modelo?, comparando: () -> Void = {}
  ) -> Aprendizaje {
    let modelo = Modelo.entrenar(material.paraAprender.filter { !$0.seAparta }, dependencias: dependencias)
    comparando()
    let activas = Set(dependencias.filter(\.activa).map(\.clave))
    let apartados = material.ejemplos.filter { $0.seAparta && activas.contains($0.clave) }
    let nuevo = Filtro(dependencias: dependencias, modelo: modelo)
    let enUso = Filtro(dependencias: dependencias, modelo: vigente)
    return Aprendizaje(
      modelo: modelo, nuevo: Medida(nuevo, apartados), vigente: Medida(enUso, apartados),
      aceptado: Relevo(nuevo: nuevo, vigente: enUso, apartados: apartados).aceptado)
  }
}

extension Modelo {
  /// Whether there is a classifier in it: two dependencias with examples are needed. Without, it is the cold start.
  public var aprendio: Bool { clasificador != nil }
}
