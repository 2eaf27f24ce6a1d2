import Domain
import Filtro
import Ventanilla

extension Paginas {
  /// The forms of the whole case, what comes next first and open.
  /// - Parameter consejo: what the filtro says of its text; nil when there is none.
  func formasDelCaso(_ e: Expediente, _ actor: Actor, _ rechazo: Rechazo?, _ consejo: Consejo?) -> [Forma] {
    let caso = FormaDeComando.Caso(e: e, normas: normas, hoy: reloj().fecha)
    let siguiente = Self.siguiente(e)
    let visibles = formas.delCaso.filter { $0.procede(caso, actor) }
    let orden =
      siguiente.compactMap { tipo in visibles.first { $0.comando == tipo } }
      + visibles.filter { !siguiente.contains($0.comando) }
    return orden.map { forma in
      let turna = forma.comando == .turnar ? consejo.map { sugeridas(e, $0) } ?? [] : []
      let version = turna.isEmpty ? nil : consejo?.version
      return mostrar(
        forma, caso, accion: "/solicitudes/\(e.folio)/\(forma.comando.rawValue)", rechazo: rechazo,
        plegada: !siguiente.contains(forma.comando), extra: turna.isEmpty ? [] : [casillas(turna, consejo)],
        ocultos: turna.map { ("filtro", $0.clave) } + (version.map { [("version-filtro", "\($0)")] } ?? []))
    }
  }

  /// What the filtro says, to whoever may turn the case.
  func consejo(_ e: Expediente, _ actor: Actor) async throws -> Consejo? {
    let caso = FormaDeComando.Caso(e: e, normas: normas, hoy: reloj().fecha)
    guard let texto = e.texto, formas.delCaso.contains(where: { $0.comando == .turnar && $0.procede(caso, actor) }) else { return nil }
    return try await ventanilla.aconsejar(texto, de: e.folio, actor)
  }

  /// What the case is waiting for from the office.
  private static func siguiente(_ e: Expediente) -> [TipoComando] {
    if !e.porNotificar.isEmpty { return [.notificar] }
    switch e.estado {
    case .registrada: return [.turnar]
    case .prevenida: return [.desahogar]
    case .enTramite:
      if e.propuestas.contains(where: { $0.estado == .pendiente }) { return [] }
      if e.asuntos.contains(where: { $0.sentido == nil }) { return [.registrarResolucion] }
      let vivos = e.turnosVivos
      if vivos.isEmpty { return [.turnar] }
      return vivos.contains { $0.estado.pendiente } ? [] : [.responder]
    case .notificada: return e.tipo == .arco ? [.acreditarIdentidad, .hacerEfectivo, .entregar] : []
    default: return []
    }
  }

  /// Suggestions for what has not been turned yet.
  private func sugeridas(_ e: Expediente, _ consejo: Consejo) -> [Sugerencia] {
    let s = consejo.sugerencias
    let conTurno = Set(e.turnosVivos.map(\.dependencia))
    return s.lista.prefix(max(s.recomendadas, 3)).filter { !conTurno.contains($0.clave) }
  }

  private func casillas(_ lista: [Sugerencia], _ consejo: Consejo?) -> Campo {
    .casillas(
      "sugerida", "Sugeridas por el filtro",
      lista.map { s in
        let razones = s.razones.prefix(6).map { "«\($0)»" }.joined(separator: ", ")
        let porciento = Int((s.probabilidad * 100).rounded())
        let folios = consejo?.folios(s.clave) ?? []
        let parecidas = folios.isEmpty ? "" : " · aceptó antes \(folios.joined(separator: ", "))"
        return Opcion(s.clave, s.nombre, "\(porciento) %" + (razones.isEmpty ? "" : " · por \(razones)") + parecidas)
      }, "El filtro sugiere; tú decides. Puedes marcar varias.")
  }

  /// What else the filtro noticed.
  func sugerencias(_ e: Expediente, _ consejo: Consejo?) -> Vista? {
    guard let s = consejo?.sugerencias else { return nil }
    return [
      "sinCerteza": .si(s.noLoSe), "organismo": .t(s.fueraDeCompetencia?.organismo),
      "contacto": .t(s.fueraDeCompetencia?.contactoParaLeer),
      "pareceARCO": .si(s.pareceARCO && e.tipo == .acceso), "pareceTramite": .si(s.pareceTramite),
      "preguntas": .lista(e.partes.count == 1 ? s.partes.map { ["stexto": .texto($0.texto)] } : []),
      "hayPreguntas": .si(e.partes.count == 1 && !s.partes.isEmpty),
      "hay": .si(
        s.noLoSe || s.fueraDeCompetencia != nil || (s.pareceARCO && e.tipo == .acceso) || s.pareceTramite
          || (e.partes.count == 1 && !s.partes.isEmpty)),
    ]
  }
}
