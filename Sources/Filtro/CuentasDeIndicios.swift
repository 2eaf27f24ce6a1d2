/// The points of each kind of phrase and the pairs in which it is one of the two, by its place among the kinds.
struct ReglasEnOrden: Sendable {
  /// A pair as the kind that closes it sees it.
  struct Pareja: Sendable {
    /// The kind that must have been seen before.
    var otra: Int
    /// Its own among those of all the pairs, of which there may be 64.
    var bit: UInt64
    var par: ReglasDeIndicios.Par
  }

  let puntos: [(arco: Int, tramite: Int)]
  let parejas: [[Pareja]]

  init() {
    let nombres = ReglasDeIndicios.Nombre.allCases
    puntos = nombres.map(ReglasDeIndicios.grupo).map { ($0.arco, $0.tramite) }
    parejas = nombres.map { nombre in
      ReglasDeIndicios.pares.enumerated().flatMap { numero, par -> [Pareja] in
        let lados = [(par.otro, par.uno)] + (par.enOrden ? [] : [(par.uno, par.otro)])
        return lados.filter { $0.0 == nombre }.compactMap { lado in
          nombres.firstIndex(of: lado.1).map { Pareja(otra: $0, bit: 1 << UInt64(numero), par: par) }
        }
      }
    }
  }
}

/// Points of the kinds of phrase found, each once, and of the pairs of them that are close.
struct CuentaDeGrupos {
  private(set) var arco = 0
  var tramite = 0
  /// Where the last phrase of each kind ended.
  private var ultimo: [Int]
  private var paresVistos: UInt64 = 0

  init(_ reglas: ReglasEnOrden) { ultimo = [Int](repeating: .min / 2, count: reglas.puntos.count) }

  mutating func anotar(_ g: Int, _ h: TablaDeFrases.Hallazgo, _ reglas: ReglasEnOrden) {
    if ultimo[g] < 0 {
      arco += reglas.puntos[g].arco
      tramite += reglas.puntos[g].tramite
    }
    for pareja in reglas.parejas[g] where paresVistos & pareja.bit == 0 {
      let antes = ultimo[pareja.otra]
      let par = pareja.par
      guard antes >= 0, h.inicio - antes <= par.distancia, h.inicio >= antes || !par.enOrden else { continue }
      paresVistos |= pareja.bit
      arco += par.arco
      tramite += par.tramite
    }
    ultimo[g] = max(ultimo[g], h.inicio + h.largo)
  }
}

/// Words of each subject of an errand. Of two with as many the one spoken of first counts, unless the other cannot wait.
struct CuentaDeAsuntos {
  private(set) var mejor: Int?
  /// Where each is spoken of first.
  private var donde = [Int](repeating: 0, count: ReglasDeLugar.asuntos.count)
  private var palabras = [Int](repeating: 0, count: ReglasDeLugar.asuntos.count)

  mutating func anotar(_ a: Int, _ h: TablaDeFrases.Hallazgo) {
    if palabras[a] == 0 { donde[a] = h.inicio }
    palabras[a] += h.largo + (palabras[a] == 0 && ReglasDeLugar.asuntos[a].urgente ? 1 : 0)
    if mejor.map({ palabras[a] > palabras[$0] }) ?? true { mejor = a }
  }

  /// Where the best is done. «Una queja contra la CFE» is of that body and of no counter of the city's, and «un bache… y
  /// que ya hablé a la CFE por el apagón» is still about a pothole.
  func lugar(_ terceros: CuentaDeTerceros) -> Lugar? {
    guard let mejor else { return terceros.organismo == nil ? ReglasDeLugar.atencion : nil }
    return terceros.estaCerca(donde[mejor]) ? nil : ReglasDeLugar.asuntos[mejor].lugar
  }
}

/// The first body named, or else the first whose subject is spoken of, unless the text is about what the city has with it:
/// «cuánto debe el municipio al IMSS».
struct CuentaDeTerceros {
  private struct Hallado {
    var organismo: Int
    /// Where it is spoken of first.
    var donde: Int
    /// Called by its name, and not only known by what it does.
    var porNombre: Bool
  }

  private var hallado: Hallado?
  private var ultimaCiudad = Int.min / 2
  private var ultimoTrato = Int.min / 2
  /// Bodies seen with a dealing near but not yet the city: «convenio… IMSS… el municipio».
  private var porAclarar: (organismo: Int, fin: Int)?
  private var deLaCiudad = false

  var organismo: Int? { hallado?.organismo }

  /// Whether what is said at word `i` is of the body, which is called by its name.
  func estaCerca(_ i: Int) -> Bool {
    hallado.map { $0.porNombre && abs($0.donde - i) <= ReglasDeCompetencia.mismaFrase } ?? false
  }

  mutating func ciudad(_ h: TablaDeFrases.Hallazgo) {
    ultimaCiudad = h.inicio
    guard let (o, fin) = porAclarar, h.inicio - fin <= ReglasDeCompetencia.alcance else { return }
    porAclarar = nil
    deLaCiudad = true
    if organismo == o { hallado = nil }
  }

  mutating func trato(_ h: TablaDeFrases.Hallazgo) { ultimoTrato = h.inicio }

  mutating func anotar(organismo o: Int, porNombre: Bool, _ h: TablaDeFrases.Hallazgo, _ texto: TextoNormal) {
    let hayTrato = h.inicio - ultimoTrato <= ReglasDeCompetencia.alcance
    // «El gobierno municipal de Irapuato» is not this city's.
    let cerca = !ReglasDeCompetencia.organismos[o].esOtroGobierno && h.inicio - ultimaCiudad <= ReglasDeCompetencia.alcance
    if hayTrato, cerca || ReglasDeCompetencia.leDirigen(texto, antesDe: h.inicio) {
      deLaCiudad = true
      return
    }
    let nombrado = porNombre && !ReglasDeCompetencia.organismos[o].esOtroGobierno
    guard !deLaCiudad, hallado.map({ nombrado && !$0.porNombre }) ?? true else { return }
    hallado = Hallado(organismo: o, donde: h.inicio, porNombre: nombrado)
    if hayTrato { porAclarar = (o, h.inicio + h.largo) }
  }
}
