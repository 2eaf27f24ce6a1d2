/// How often a filtro is right on examples it has not seen.
public struct Evaluacion: Codable, Hashable, Sendable {
  public var n: Int
  /// Share of the examples whose label is the first suggestion, or among the first three. 0…1.
  public var top1: Double
  public var top3: Double
  /// Mean of the F1 of each label that appears in the examples or was suggested first.
  public var macroF1: Double

  /// Measures `filtro` on `ejemplos`; with none everything is 0.
  public init(_ filtro: Filtro, _ ejemplos: [Ejemplo]) {
    var primeras = 0
    var terceras = 0
    var aciertos: [String: Double] = [:]
    var errores: [String: Double] = [:]
    for ejemplo in ejemplos {
      let orden = filtro.ordenar(ejemplo.texto)
      if orden.prefix(3).contains(where: { $0.clave == ejemplo.clave }) { terceras += 1 }
      if let primera = orden.first?.clave, primera == ejemplo.clave {
        primeras += 1
        aciertos[primera, default: 0] += 1
      } else {
        // To suggest nobody misses the right one and blames no other.
        if let primera = orden.first?.clave { errores[primera, default: 0] += 1 }
        errores[ejemplo.clave, default: 0] += 1
      }
    }
    let claves = Set(aciertos.keys).union(errores.keys).sorted()
    let suma = claves.reduce(0.0) { total, clave in
      let bien = aciertos[clave] ?? 0
      return total + 2 * bien / (2 * bien + (errores[clave] ?? 0))
    }
    let total = Double(max(ejemplos.count, 1))
    n = ejemplos.count
    top1 = Double(primeras) / total
    top3 = Double(terceras) / total
    macroF1 = suma / Double(max(claves.count, 1))
  }
}
