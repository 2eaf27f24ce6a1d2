import Domain

/// A newly trained model beside the one in use, on examples that neither has learnt from; what decides whether it may
/// take its place.
///
/// One example in ten, chosen by its text and so always the same, is never learnt from by a model that has to pass
/// this: whatever the night, all of them are measured on the same questions.
public struct Relevo: Codable, Hashable, Sendable {
  /// With fewer examples apart only a loss that chance hardly explains refuses the new model.
  public static let minimo = 30

  public var nuevo: Evaluacion
  /// nil when there is no model in use.
  public var vigente: Evaluacion?
  public var aceptado: Bool

  /// - Parameter apartados: examples that neither model has seen.
  init(nuevo: Filtro, vigente: Filtro?, apartados: [Ejemplo]) {
    self.nuevo = Evaluacion(nuevo, apartados)
    self.vigente = vigente.map { Evaluacion($0, apartados) }
    guard let vigente else {
      aceptado = true
      return
    }
    aceptado = [1, 3].allSatisfy { !Self.empeora(nuevo, vigente, apartados, entre: $0) }
  }

  /// Whether the new one loses more examples than it wins by more than chance would explain: of the `b + c` that only
  /// one of the two gets right, a deviation above one standard error, or two with few examples (McNemar's test, without
  /// its table).
  private static func empeora(_ nuevo: Filtro, _ vigente: Filtro, _ apartados: [Ejemplo], entre n: Int) -> Bool {
    var perdidos = 0
    var ganados = 0
    for ejemplo in apartados {
      func acierta(_ filtro: Filtro) -> Bool {
        filtro.ordenar(ejemplo.texto).prefix(n).contains { $0.clave == ejemplo.clave }
      }
      switch (acierta(vigente), acierta(nuevo)) {
      case (true, false): perdidos += 1
      case (false, true): ganados += 1
      default: break
      }
    }
    let diferencia = perdidos - ganados
    let varianzas = apartados.count < minimo ? 4 : 1
    return diferencia > 0 && diferencia * diferencia > varianzas * (perdidos + ganados)
  }
}

extension Modelo {
  /// Trains on nine examples of ten and compares with the model in use on the tenth.
  ///
  /// - Parameters:
  ///   - ejemplos: the accepted turnos.
  ///   - vigente: the model in use; it must have been made by this function, or it has already seen the tenth.
  /// - Returns: the model, and whether it may be used.
  public static func relevar(
    _ ejemplos: [Ejemplo], dependencias: [Dependencia], vigente: Modelo?
  ) -> (modelo: Modelo, relevo: Relevo) {
    let apartados = ejemplos.filter(\.seAparta)
    let modelo = entrenar(ejemplos.filter { !$0.seAparta }, dependencias: dependencias)
    let relevo = Relevo(
      nuevo: Filtro(modelo: modelo), vigente: vigente.map { Filtro(dependencias: modelo.dependencias, modelo: $0) },
      apartados: apartados)
    return (modelo, relevo)
  }
}

extension Ejemplo {
  /// One in ten, by its text.
  var seAparta: Bool { Rasgos.cubo(Huella.de(texto.utf8)) % 10 == 0 }
}
