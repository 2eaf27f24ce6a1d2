/// What a filtro got right on examples it has not seen.
public struct Medida: Codable, Hashable, Sendable {
  public var n: Int
  /// Share of the examples whose dependencia came first, and among the first three. 0…1.
  public var top1: Double
  public var top3: Double
  /// Share whose dependencia was in the set sized to reach 90 %, and the mean size of those sets.
  public var cobertura: Double
  public var tamano: Double
  /// Expected calibration error of the first suggestion's probability, in ten bins: 0 when it can be taken at its word.
  public var calibracion: Double

  /// Measures `filtro` on `ejemplos`; with none everything is 0.
  public init(_ filtro: Filtro, _ ejemplos: [Ejemplo]) {
    var (primeras, terceras, cubiertas, mostradas) = (0, 0, 0, 0)
    var cubetas = [(n: Int, suma: Double, aciertos: Int)](repeating: (0, 0, 0), count: 10)
    for ejemplo in ejemplos {
      let s = filtro.sugerir(ejemplo.texto)
      let lugar = s.lista.firstIndex { $0.clave == ejemplo.clave }
      if lugar == 0 { primeras += 1 }
      if lugar.map({ $0 < 3 }) == true { terceras += 1 }
      if lugar.map({ $0 < s.recomendadas }) == true { cubiertas += 1 }
      mostradas += s.recomendadas
      let certeza = s.lista.first?.probabilidad ?? 0
      let i = min(Int(certeza * 10), 9)
      cubetas[i] = (cubetas[i].n + 1, cubetas[i].suma + certeza, cubetas[i].aciertos + (lugar == 0 ? 1 : 0))
    }
    let total = Double(max(ejemplos.count, 1))
    n = ejemplos.count
    top1 = Double(primeras) / total
    top3 = Double(terceras) / total
    cobertura = Double(cubiertas) / total
    tamano = Double(mostradas) / total
    calibracion = cubetas.reduce(0) { $0 + abs($1.suma - Double($1.aciertos)) } / total
  }
}
