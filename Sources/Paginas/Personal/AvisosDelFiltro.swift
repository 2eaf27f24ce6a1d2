import Domain
import Filtro
import Ventanilla

extension Paginas {
  /// What the filtro noticed besides whom to turn it to, each with a link to the form that attends it when the reader has it.
  /// - Parameter formas: those of this page.
  func avisosDelFiltro(_ e: Expediente, _ consejo: Consejo?, _ formas: [Forma]) -> Vista? {
    guard let consejo else { return nil }
    let s = consejo.sugerencias
    let porPartes = e.partes.count > 1
    let preguntas = porPartes ? [] : s.partes
    let arco = s.pareceARCO && e.tipo == .acceso
    let dudosas = porPartes ? s.partes : []
    let sinCerteza = s.noLoSe && dudosas.allSatisfy(\.noLoSe)
    func abrir(_ comando: TipoComando, _ evento: EventoDeRegla? = nil) -> String? {
      let aTiempo = evento.map { e.plazoAbierto($0).map { reloj().fecha <= $0.vence } ?? false } ?? true
      guard aTiempo, formas.contains(where: { $0.id == Self.ancla(comando) }) else { return nil }
      return "/solicitudes/\(e.folio)?abrir=\(Self.ancla(comando))#\(Self.ancla(comando))"
    }
    let (orientar, prevenir) = (abrir(.orientar, .informacionPublica), abrir(.prevenir, .prevenir))
    let (incompetencia, reconducir) = (abrir(.declararIncompetencia), abrir(.reconducir))
    let firma = "Lo firma la persona titular."
    return [
      "hay": .si(sinCerteza || s.fueraDeCompetencia != nil || arco || s.pareceTramite || !preguntas.isEmpty),
      "sinCerteza": .si(sinCerteza),
      "ajena": .de(
        s.fueraDeCompetencia.map { otro in
          [
            "organismo": .texto(otro.organismo), "contacto": .texto(otro.contactoParaLeer),
            "cuales": .t(cuales(consejo.incompetencia?.partes)),
            "limite": .texto(limiteDeIncompetencia(e)), "aabrir": .t(incompetencia), "afirma": .t(incompetencia == nil ? firma : nil),
          ]
        }),
      "arco": .de(arco ? ["aabrir": .t(reconducir), "afirma": .t(reconducir == nil ? firma : nil)] : nil),
      "tramite": .de(
        s.pareceTramite
          ? [
            "asunto": .t(s.lugar?.asunto), "donde": .t(s.lugar?.dondeParaLeer), "orientar": .t(orientar), "prevenir": .t(prevenir),
            "conFormas": .si(orientar != nil || prevenir != nil),
          ] : nil),
      "preguntas": .lista(
        preguntas.map { p in
          [
            "qtexto": .texto(p.texto), "qnoLoSe": .si(p.noLoSe),
            "qsugeridas": .lista(
              p.lista.prefix(min(max(p.recomendadas, 1), 3)).map { ["qnombre": .texto($0.nombre), "qporque": .texto($0.porque())] }),
          ]
        }),
      "hayPreguntas": .si(!preguntas.isEmpty),
    ]
  }

  private func cuales(_ partes: [Int]?) -> String? {
    partes.map { ($0.count == 1 ? "la parte " : "las partes ") + $0.map(String.init).joined(separator: ", ") }
  }

  private func limiteDeIncompetencia(_ e: Expediente) -> String {
    guard let plazo = e.plazoAbierto(.incompetencia), reloj().fecha <= plazo.vence else {
      return "El plazo de la notoria incompetencia ya terminó: hace falta que el Comité la confirme."
    }
    return "Si salta a la vista, se notifica a más tardar el \(plazo.vence.conDia)."
  }
}
