import Domain

/// A training beside the version in use: the new model, how both do on the same cases kept apart, and which should stay.
public struct Aprendizaje: Sendable {
  /// Learnt from everything: a turno or a correction never fails to teach because its text fell among those apart.
  public var modelo: Modelo
  /// Learnt in the same way without the cases kept apart; what stands for it in this comparison and in the next.
  public var examen: Modelo
  /// On the cases kept apart: one in ten, by its text and so always the same.
  public var nuevo: Medida
  public var vigente: Medida
  /// The new one is no worse, or there are too few cases apart to tell.
  public var aceptado: Bool

  /// - Parameters:
  ///   - material: what to learn from, in a fixed order: the same material gives the same bytes.
  ///   - dependencias: the directory; only its active entries are ever suggested.
  ///   - vigente: the `examen` of the version in use; nil for the cold start.
  ///   - comparando: called once the models are made.
  public static func aprender(
    _ material: Material, dependencias: [Dependencia], vigente: Modelo?, comparando: () -> Void = {}
  ) -> Aprendizaje {
    let lecciones = material.paraAprender
    let examen = Modelo.entrenar(lecciones.filter { !$0.seAparta }, dependencias: dependencias)
    let modelo = Modelo.entrenar(lecciones, dependencias: dependencias)
    comparando()
    let activas = Set(dependencias.filter(\.activa).map(\.clave))
    let apartados = material.ejemplos.filter { $0.seAparta && activas.contains($0.clave) }
    let nuevo = Filtro(dependencias: dependencias, modelo: examen)
    let enUso = Filtro(dependencias: dependencias, modelo: vigente)
    return Aprendizaje(
      modelo: modelo, examen: examen, nuevo: Medida(nuevo, apartados), vigente: Medida(enUso, apartados),
      aceptado: Relevo(nuevo: nuevo, vigente: enUso, apartados: apartados).aceptado)
  }
}

extension Modelo {
  /// Whether there is a classifier in it: two dependencias with examples are needed. Without, it is the cold start.
  public var aprendio: Bool { clasificador != nil }
}
