import Domain
import Ventanilla

extension Paginas {
  /// The forms of the whole case, what comes next first and open.
  /// - Parameters:
  ///   - consejo: what the filtro says of its text; nil when there is none.
  ///   - abrir: the one somebody chose: it comes before all the others, open.
  func formasDelCaso(
    _ e: Expediente, _ actor: Actor, _ rechazo: Rechazo?, _ consejo: Consejo?, abrir: TipoComando? = nil
  ) -> [Forma] {
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha)
    let siguiente = (abrir.map { [$0] } ?? []) + Self.siguiente(e).filter { $0 != abrir }
    let sugeridas = consejo.map { SugeridasParaTurnar(e, $0) }
    let borradores = consejo.map { Borradores.de(e, $0, abrir: abrir) } ?? [:]
    let visibles = Formatos.de(.solicitud).filter { !$0.soloProgramas }.filter { $0.procede(caso, actor.rol) }
    let orden =
      siguiente.compactMap { tipo in visibles.first { $0.comando == tipo } }
      + visibles.filter { !siguiente.contains($0.comando) }
    return orden.map { forma in
      let turna = forma.comando == .turnar ? sugeridas : nil
      let mostradas = turna?.mostradas ?? []
      let version = mostradas.isEmpty ? nil : consejo?.version
      var vista = mostrar(
        forma, caso, accion: "/solicitudes/\(e.folio)/\(forma.recurso)", rechazo: rechazo,
        plegada: !siguiente.contains(forma.comando), extra: turna?.campos ?? [],
        ocultos: mostradas.map { ("filtro", $0) } + (version.map { [("version-filtro", "\($0)")] } ?? []))
      if let borrador = borradores[forma.comando], vista.problema == nil {
        vista.valores.merge(borrador.valores) { _, suyo in suyo }
        vista.aviso = borrador.aviso
      }
      return vista
    }
  }

  /// What the filtro says, to whoever may turn the case.
  func consejo(_ e: Expediente, _ actor: Actor) async throws -> Consejo? {
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha)
    guard Formatos.de(.solicitud).contains(where: { $0.comando == .turnar && $0.procede(caso, actor.rol) }) else { return nil }
    return try await ventanilla.filtro.aconsejar(e, actor)
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
}
