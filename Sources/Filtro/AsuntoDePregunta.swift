/// Which words of a question say what is asked for, and which only whose it is: in «sueldo del director de tránsito» one
/// asks, and what is published of salaries is of every post and every area.
struct AsuntoDePregunta {
  /// Places of the words that say what is asked for, each once, as they come. Those that name a post stand in for them
  /// where there is nothing else: «¿quién es el director?».
  let dicen: [Int]
  /// Places of the words that only say whose it is.
  let deQuien: Set<Int>

  init(_ normal: TextoNormal) {
    var asunto: [Int] = []
    var puestos: [Int] = []
    var areas = Set<Int>()
    for i in normal.palabras.indices where Self.tieneArea(normal, i) {
      // «Director de Obra Pública»: the word after it names the area.
      if let area = normal.palabras.indices.dropFirst(i + 2).prefix(2).first(where: { !normal.palabras[$0].vacia }) { areas.insert(area) }
    }
    for i in normal.distintas {
      let huella = normal.palabras[i].huella
      if Self.puestos[huella] != nil {
        puestos.append(i)
      } else if Self.areas[huella] != nil {
        areas.insert(i)
      } else if !Vocabulario.esGenerica(huella), !areas.contains(i), !normal.esNumero(i) {
        asunto.append(i)
      }
    }
    dicen = asunto.isEmpty ? puestos : asunto
    deQuien = asunto.isEmpty ? areas : areas.union(puestos)
  }

  /// Whether what is asked for first is published whatever it is of: «contratos de las patrullas», «reglamento de mercados».
  func esDeTodo(_ normal: TextoNormal) -> Bool { dicen.first.map { Self.deTodo[normal.palabras[$0].huella] != nil } ?? false }

  private static func tieneArea(_ normal: TextoNormal, _ i: Int) -> Bool {
    guard i + 1 < normal.palabras.count, puestos[normal.palabras[i].huella] != nil || oficinas[normal.palabras[i].huella] != nil
    else { return false }
    let enlace = normal.plano(normal.palabras[i + 1])
    return enlace == "de" || enlace == "del"
  }

  private static func tabla(_ palabras: String) -> TablaDeHuellas {
    let huellas = Normalizador().normalizar(palabras).palabras.filter { !$0.vacia }.map(\.huella)
    return TablaDeHuellas(Set(huellas).sorted().map { ($0, 0) })
  }

  private static let puestos = tabla(
    """
    director directora directores titular titulares jefe jefa jefes funcionario funcionarios servidor servidores servidora regidor regidora
    regidores síndico síndica alcalde alcaldesa presidente presidenta secretario coordinador coordinadora subdirector tesorero tesorera
    contralor contralora comisario juez mandos
    """)
  private static let deTodo = tabla(
    """
    contrato contratos licitación licitaciones adjudicaciones convocatoria presupuesto presupuestos sueldo sueldos salario salarios nómina
    reglamento reglamentos auditoría auditorías viáticos donativo donativos donaciones organigrama currículum requisitos
    """)
  private static let oficinas = tabla("dirección secretaría instituto sistema departamento subdirección coordinación patronato")
  private static let areas = tabla(
    """
    policía policías policial tránsito tránsitos bomberos bombero DIF SAPAL SIAP IMUVI COMUDE IMPLAN FIDOC IMJU zoológico tesorería
    contraloría salud cultura deporte turismo movilidad seguridad cabildo barrenderos
    """)
}
