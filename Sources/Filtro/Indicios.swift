/// What a text smells of besides its subject: another body's competence, ARCO, an errand. Rules are data (`Reglas…`);
/// this only looks them up, once through the text.
struct Indicios: Sendable {
  struct Senales: Sendable {
    var organismo: Organismo?
    var arco = false
    var tramite = false
    /// Where the errand is done; nil when it is not one, or is another body's.
    var lugar: Lugar?
  }

  private let frases: TablaDeFrases
  private let reglas: ReglasEnOrden

  /// The rules are the same for every directory and model: they are read once.
  static let deLeon = Indicios(Normalizador())

  private init(_ normalizador: Normalizador) {
    var obra = TablaDeFrases.Obra(normalizador)
    for (i, entrada) in ReglasDeCompetencia.organismos.enumerated() {
      obra.anotar(entrada.frases, .organismo(i, porNombre: false))
      obra.anotarComoEstan(entrada.siglas, .organismo(i, porNombre: true))
    }
    obra.anotarComoEstan(ReglasDeCompetencia.ciudad, .ciudad)
    obra.anotarComoEstan(ReglasDeCompetencia.trato, .trato)
    for (i, asunto) in ReglasDeLugar.asuntos.enumerated() { obra.anotar(asunto.palabras, .asunto(i)) }
    for (i, nombre) in ReglasDeIndicios.Nombre.allCases.enumerated() {
      obra.anotarComoEstan(ReglasDeIndicios.grupo(nombre).frases, .grupo(i))
    }
    obra.anotarComoEstan(ReglasDeIndicios.neutras, .nada)
    obra.anotarComoEstan(ReglasDeCompetencia.neutras, .nada)
    frases = TablaDeFrases(obra)
    reglas = ReglasEnOrden()
  }

  func leer(_ texto: TextoNormal) -> Senales {
    var grupos = CuentaDeGrupos(reglas)
    var terceros = CuentaDeTerceros()
    var asuntos = CuentaDeAsuntos()
    frases.recorrer(texto) { hallazgo in
      switch hallazgo.que {
      case .grupo(let g): grupos.anotar(g, hallazgo, reglas)
      case .asunto(let a): asuntos.anotar(a, hallazgo)
      case .organismo(let o, let porNombre): terceros.anotar(organismo: o, porNombre: porNombre, hallazgo, texto)
      case .ciudad: terceros.ciudad(hallazgo)
      case .trato: terceros.trato(hallazgo)
      case .nada: break
      }
    }
    var senales = Senales()
    senales.organismo = terceros.organismo.map { ReglasDeCompetencia.organismos[$0].organismo }
    // A subject that is somebody's errand says something by itself.
    if asuntos.mejor != nil { grupos.tramite += 1 }
    senales.arco = grupos.arco >= ReglasDeIndicios.umbral
    senales.tramite = !senales.arco && grupos.tramite >= ReglasDeIndicios.umbral
    if senales.tramite { senales.lugar = asuntos.lugar(terceros) }
    return senales
  }
}
