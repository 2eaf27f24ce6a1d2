/// The one way in: may this actor give this comando to a case in this estado, and what follows from it?
///
/// - Returns: the events to append, in order.
/// - Throws: what ``autorizar(_:_:_:)`` refuses, or the comando's own refusal.
public func decidir(_ comando: any Comando, _ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
  try autorizar(type(of: comando).tipo, e, c)
  return try comando.decidir(e, c)
}

/// The table's part of a decision.
///
/// - Throws: ``Falla`` with `.noAplica` (not for this kind of case), `.prohibido` (not this role's) or
///   `.estadoNoPermite`.
public func autorizar(_ tipo: TipoComando, _ e: Expediente, _ c: Contexto) throws(Falla) {
  guard let fila = Procedimiento.fila(tipo, e.tipo) else {
    throw Falla(.noAplica, "Este paso no existe para \(e.tipo.enPalabras).")
  }
  guard fila.puede(c.actor.rol, c.politica) else {
    throw Falla(.prohibido, fila.negativa(c.actor.rol))
  }
  guard fila.estados.contains(e.estado) else {
    throw Falla(.estadoNoPermite, "No se puede \(fila.enPalabras) ahora: \(e.enPalabras)")
  }
}

extension TipoExpediente {
  public var enPalabras: String {
    switch self {
    case .asesoria: "una asesoría"
    case .acceso: "una solicitud de acceso a la información"
    case .arco: "una solicitud de derechos ARCO"
    }
  }
}
