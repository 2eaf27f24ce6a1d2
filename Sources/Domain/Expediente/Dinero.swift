/// Money as people write it. Stored in centavos.
public enum Dinero {
  /// "45.50", "45.5", "1,200" or "$45" → centavos; nil for anything else.
  public static func centavos(_ texto: String) -> Int? {
    let limpio = texto.filter { $0 != "$" && $0 != "," && $0 != " " }
    let partes = limpio.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(partes.count), partes.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      partes[0].utf8.count <= 9, let pesos = Int(partes[0])
    else { return nil }
    guard partes.count == 2 else { return pesos * 100 }
    guard (1...2).contains(partes[1].utf8.count), let fraccion = Int(partes[1]) else { return nil }
    return pesos * 100 + (partes[1].utf8.count == 1 ? fraccion * 10 : fraccion)
  }

  /// "$1,234.50".
  public static func texto(_ centavos: Int) -> String {
    var pesos = String(centavos / 100)
    var i = pesos.count - 3
    while i > 0 {
      pesos.insert(",", at: pesos.index(pesos.startIndex, offsetBy: i))
      i -= 3
    }
    let resto = centavos % 100
    return "$\(pesos).\(resto < 10 ? "0" : "")\(resto)"
  }
}
