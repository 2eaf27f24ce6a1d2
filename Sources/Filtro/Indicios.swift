/// What a text smells of besides its subject: another body's competence, ARCO, an errand. Rules are data (`Reglas…`);
/// this only looks them up.
///
/// A phrase is compared word by word: function words as they are («mi»), the others by their stem.
struct Indicios: Sendable {
  struct Senales: Sendable {
    var organismo: Organismo?
    var arco = false
    var tramite = false
    /// Where the errand is done; nil when it is not one.
    var lugar: Lugar?
  }

  /// Phrases of up to this many words.
  private static let largo = 5
  /// Phrase → place in `significados`.
  private let tabla: TablaDeHuellas
  private let significados: [(grupos: UInt64, organismo: Int?)]

  init(_ normalizador: Normalizador) {
    var lugar: [UInt64: Int] = [:]
    var significados: [(grupos: UInt64, organismo: Int?)] = []
    func anotar(_ frase: String, _ cambio: (inout (grupos: UInt64, organismo: Int?)) -> Void) {
      let huella = Self.huella(frase, normalizador)
      let i = lugar[huella] ?? significados.count
      if i == significados.count { significados.append((0, nil)) }
      lugar[huella] = i
      cambio(&significados[i])
    }
    for (i, entrada) in ReglasDeCompetencia.organismos.enumerated() {
      for frase in entrada.frases { anotar(frase) { $0.organismo = $0.organismo ?? i } }
    }
    for (bit, grupo) in ReglasDeIndicios.Grupo.allCases.enumerated() {
      for frase in ReglasDeIndicios.frases(grupo) { anotar(frase) { $0.grupos |= 1 << UInt64(bit) } }
    }
    self.significados = significados
    tabla = TablaDeHuellas(lugar.map { ($0.key, Int32($0.value)) })
  }

  func leer(_ texto: TextoNormal) -> Senales {
    var encontrados: UInt64 = 0
    var organismo: Int?
    let palabras = texto.palabras
    for i in palabras.indices {
      var h = Self.inicio
      for j in i..<min(i + Self.largo, palabras.count) {
        h = Self.unir(h, palabras[j].huella)
        guard let k = tabla[h] else { continue }
        encontrados |= significados[k].grupos
        organismo = organismo ?? significados[k].organismo
      }
    }
    var senales = Senales()
    if let organismo {
      let entrada = ReglasDeCompetencia.organismos[organismo]
      senales.organismo = Organismo(
        organismo: entrada.nombre, contacto: entrada.contacto, verificado: entrada.verificado)
    }
    let presentes = Set(
      ReglasDeIndicios.Grupo.allCases.enumerated().filter { encontrados & 1 << UInt64($0.offset) != 0 }.map(\.element))
    senales.arco = ReglasDeIndicios.arco.contains { $0.cumple(presentes) }
    senales.tramite = !senales.arco && ReglasDeIndicios.tramite.contains { $0.cumple(presentes) }
    if senales.tramite { senales.lugar = ReglasDeLugar.atencion }
    return senales
  }

  private static let inicio: UInt64 = 0x51_7cc1_b727_220a

  @inline(__always) private static func unir(_ h: UInt64, _ palabra: UInt64) -> UInt64 {
    (h &* 0x0000_0100_0000_01b3 ^ palabra) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func huella(_ frase: String, _ normalizador: Normalizador) -> UInt64 {
    normalizador.normalizar(frase).palabras.reduce(inicio) { unir($0, $1.huella) }
  }
}
