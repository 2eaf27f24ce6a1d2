import Domain
import Filtro
import Http
import Ventanilla

/// The filtro's suggestions as boxes of the form that turns: for the whole request, or for each of its parts still open.
struct SugeridasParaTurnar {
  /// Boxes of a whole request at least, however sure the filtro is of the first; of a part, at most.
  private static let minimo = 3

  var campos: [Pregunta] = []
  /// The claves that were shown, the likeliest first: what the turnos are measured by later.
  private(set) var mostradas: [String] = []
  private var vistas: [String: Double] = [:]

  init(_ e: Expediente, _ consejo: Consejo) {
    let s = consejo.sugerencias
    if e.partes.count > 1, s.partes.count == e.partes.count {
      let abiertas = zip(e.partes, s.partes).filter { $0.0.estado == .abierta }
      for (parte, pregunta) in abiertas {
        let con = Set(e.turnosVivos.filter { $0.partes.contains(parte.numero) }.map(\.dependencia))
        // A list a part: only the first, and none that nearly nothing speaks for.
        let lista = pregunta.lista.prefix(Self.minimo).filter { !con.contains($0.clave) && $0.porciento > 0 }
        guard !lista.isEmpty else { continue }
        let ajena = consejo.incompetencia.flatMap { i in i.partes?.contains(parte.numero) == true ? i.organismo : nil }
        campos.append(
          .casillas(
            Turnar.sugeridaParte + "\(parte.numero)", "Parte \(parte.numero): \(Self.corto(pregunta.texto))",
            lista.map { opcion($0) },
            ajena.map { "Parece que le corresponde a \($0), no al municipio." }
              ?? (pregunta.noLoSe ? "El filtro no está seguro de esta parte: léela antes." : nil)))
      }
      guard !campos.isEmpty else { return }
      campos.insert(.titulo("Sugeridas por el filtro para cada parte", "El filtro sugiere; tú decides. Puedes marcar varias."), at: 0)
      campos.append(.titulo("O elige tú"))
      mostradas = vistas.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(20).map(\.key)
      return
    }
    let conTurno = Set(e.turnosVivos.map(\.dependencia))
    let lista = s.lista.prefix(max(s.recomendadas, Self.minimo)).filter { !conTurno.contains($0.clave) }
    var opciones = lista.map { opcion($0, consejo.folios($0.clave)) }
    // What the whole text drowns a question of its own may say.
    for (i, pregunta) in s.partes.enumerated() where !pregunta.noLoSe {
      guard let primera = pregunta.lista.first, !conTurno.contains(primera.clave), vistas[primera.clave] == nil else { continue }
      opciones.append(opcion(primera, de: " de la pregunta \(i + 1)"))
    }
    guard !opciones.isEmpty else { return }
    mostradas = opciones.prefix(20).map(\.valor)
    campos = [.casillas(Turnar.sugerida, "Sugeridas por el filtro", opciones, "El filtro sugiere; tú decides. Puedes marcar varias.")]
  }

  /// - Parameter folios: past requests like the whole of this one.
  private mutating func opcion(_ s: Sugerencia, _ folios: [String] = [], de deQue: String = "") -> Opcion {
    vistas[s.clave] = max(vistas[s.clave] ?? 0, s.probabilidad)
    let parecidas = folios.isEmpty ? "" : " · aceptó antes \(folios.joined(separator: ", "))"
    return Opcion(s.clave, s.nombre, s.porque(deQue) + parecidas)
  }

  private static func corto(_ texto: String) -> String { texto.count > 160 ? texto.prefix(160) + "…" : texto }
}

extension Sugerencia {
  var porciento: Int { Int((probabilidad * 100).rounded()) }

  /// «62 % · por «bache», «calle»», as a clerk reads it.
  func porque(_ deQue: String = "") -> String {
    let razones = razones.prefix(6).map { "«\($0)»" }.joined(separator: ", ")
    return "\(porciento) %\(deQue)" + (razones.isEmpty ? "" : " · por \(razones)")
  }
}
