import Domain
import Yams

/// A mapping whose keys were checked against the ones that exist.
struct MapaYAML {
  let valor: ValorYAML
  private let pares: [String: ValorYAML]
  /// Keys in the order of the file, for mappings whose keys are data.
  let claves: [String]

  var archivo: String { valor.archivo }
  var linea: Int? { valor.linea }

  /// - Parameter claves: nil when any key is allowed because the keys are data.
  init(_ valor: ValorYAML, claves permitidas: Set<String>?) throws(ErrorDeConfiguracion) {
    guard case .mapping(let mapa) = valor.nodo else {
      throw valor.falla("\(valor.nombre) debe ser un grupo de líneas «clave: valor»")
    }
    var pares: [String: ValorYAML] = [:]
    var orden: [String] = []
    for (clave, nodo) in mapa {
      let marca = ValorYAML(archivo: valor.archivo, nodo: clave, nombre: "la clave")
      guard case .scalar(let escalar) = clave else { throw marca.falla("las claves deben ser texto") }
      let nombre = escalar.string
      if let permitidas, !permitidas.contains(nombre) {
        let todas = permitidas.sorted().joined(separator: ", ")
        throw marca.falla("la clave «\(nombre)» no existe aquí; las que existen son: \(todas)")
      }
      pares[nombre] = ValorYAML(archivo: valor.archivo, nodo: nodo, nombre: "«\(nombre)»")
      orden.append(nombre)
    }
    self.valor = valor
    self.pares = pares
    self.claves = orden
  }

  func falla(_ motivo: String) -> ErrorDeConfiguracion { valor.falla(motivo) }

  /// The value of a key that must be there; it may be null.
  subscript(_ clave: String) -> ValorYAML {
    get throws(ErrorDeConfiguracion) {
      guard let valor = pares[clave] else { throw falla("falta «\(clave)»") }
      return valor
    }
  }

  /// The value of a key, nil when it is missing or null.
  func opcional(_ clave: String) -> ValorYAML? { pares[clave].flatMap { $0.esNulo ? nil : $0 } }

  func textoOpcional(_ clave: String, maximo: Int = 2_000) throws(ErrorDeConfiguracion) -> String? {
    try opcional(clave)?.texto(maximo: maximo)
  }

  func fechaOpcional(_ clave: String) throws(ErrorDeConfiguracion) -> Fecha? { try opcional(clave)?.fecha() }

  func textos(_ clave: String) throws(ErrorDeConfiguracion) -> [String] {
    var textos: [String] = []
    for valor in try opcional(clave)?.lista() ?? [] { textos.append(try valor.texto()) }
    return textos
  }
}

/// Refuses the second appearance of something that must be unique, citing the line of the first.
struct Unicos {
  private var vistos: [String: Int] = [:]

  mutating func anotar(_ texto: String, _ que: String, _ valor: ValorYAML) throws(ErrorDeConfiguracion) {
    if let antes = vistos.updateValue(valor.linea ?? 0, forKey: texto) {
      throw valor.falla("\(que) «\(texto)» ya está en la línea \(antes)")
    }
  }
}
