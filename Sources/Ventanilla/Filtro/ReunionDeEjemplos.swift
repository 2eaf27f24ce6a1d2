import Domain
import Filtro
import Storage

/// What a training learns from, gathered from the cases themselves. Its memory is bounded whatever the service has seen: at
/// most ``maximo`` texts of ``largo`` characters, the newest of each dependencia.
struct ReunionDeEjemplos: Sendable {
  /// Texts held at a time, and characters of each. A dependencia with few keeps them all; those with many share what is left.
  static let maximo = 20_000
  static let largo = 4_000
  /// Cases opened at a time.
  static let pagina = 200

  var material = Material()
  /// The cases whose texts are in it.
  var expedientes: Set<String> = []

  /// - Parameter avance: called with the cases opened so far and all there are; what it throws stops the gathering.
  static func reunir(
    _ engine: any Engine, _ llaves: KeyStore, maximo: Int = maximo, avance: (Int, Int) async throws -> Void
  ) async throws -> ReunionDeEjemplos {
    let (lecciones, olvidados) = try await engine.read { db in
      let cadaUna = Self.cupo(Array(try EjemplosDelFiltro.cuentas(db).values), maximo: maximo)
      return (try EjemplosDelFiltro.lecciones(db, cadaUna: cadaUna), try EjemplosDelFiltro.olvidados(db))
    }
    var reunion = ReunionDeEjemplos()
    let casos = porCaso(lecciones.filter { !olvidados.contains($0.expediente) })
    for inicio in stride(from: 0, to: casos.count, by: pagina) {
      try await avance(inicio, casos.count)
      let estos = casos[inicio..<min(inicio + pagina, casos.count)]
      let ids = estos.map(\.id)
      let sellados = try await engine.read { try EjemplosDelFiltro.textos($0, ids) }
      let abren = try await llaves.keys(sellados.map(\.llave))
      let porId = Dictionary(sellados.map { ($0.expediente, $0) }, uniquingKeysWith: { a, _ in a })
      for caso in estos {
        guard let sellado = porId[caso.id], let llave = abren[sellado.llave] else { continue }
        let (texto, partes) = try sellado.abrir(llave)
        reunion.agregar(caso, LoPedido.entero(texto ?? "", partes), partes)
      }
    }
    try await avance(casos.count, casos.count)
    return reunion
  }

  /// How many of each dependencia, so that together they are no more than `maximo`.
  static func cupo(_ cuentas: [Int], maximo: Int) -> Int {
    var (bajo, alto) = (0, maximo)
    while bajo < alto {
      let medio = (bajo + alto + 1) / 2
      if cuentas.reduce(0, { $0 + min($1, medio) }) <= maximo { bajo = medio } else { alto = medio - 1 }
    }
    return bajo
  }

  private struct Caso {
    var id: String
    var lecciones: [EjemplosDelFiltro.Leccion]
  }

  /// In order of id, as they come.
  private static func porCaso(_ lecciones: [EjemplosDelFiltro.Leccion]) -> [Caso] {
    var casos: [Caso] = []
    for leccion in lecciones {
      if casos.last?.id != leccion.expediente { casos.append(Caso(id: leccion.expediente, lecciones: [])) }
      casos[casos.count - 1].lecciones.append(leccion)
    }
    return casos
  }

  /// An accepted turno says whose its text is, and so does a rechazo that named a better one, unless that one rejected it too.
  /// A rechazo alone says whose it is not.
  private mutating func agregar(_ caso: Caso, _ entero: String, _ partes: [String]) {
    let rechazaron = Set(caso.lecciones.compactMap(\.noEs))
    let aceptaron = Set(caso.lecciones.filter { $0.noEs == nil }.compactMap(\.es))
    var vistos: Set<Ejemplo> = []
    for leccion in caso.lecciones {
      let suyas = leccion.partes.compactMap { partes.indices.contains($0 - 1) ? partes[$0 - 1] : nil }
      let texto = String((suyas.isEmpty ? entero : suyas.joined(separator: "\n")).prefix(Self.largo))
      guard texto.contains(where: { !$0.isWhitespace }) else { continue }
      if let es = leccion.es, leccion.noEs == nil || aceptaron.contains(es) || !rechazaron.contains(es) {
        let ejemplo = Ejemplo(texto: texto, clave: es)
        guard vistos.insert(ejemplo).inserted else { continue }
        material.ejemplos.append(ejemplo)
      } else if let noEs = leccion.noEs {
        material.correcciones.append(Ejemplo(texto: texto, clave: noEs))
      }
      expedientes.insert(caso.id)
    }
  }
}
