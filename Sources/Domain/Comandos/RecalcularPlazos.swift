/// Recounts the open clocks of a case after the calendar changed (a new inhábil, a suspension by acuerdo) or the text of
/// a rule nobody had verified was entered.
///
/// A date printed on an acuse never moves later behind the citizen's back: such a change is signed here as a
/// `cambioDeFecha` and takes effect when it is notified; until then the office works with the old, stricter date. The
/// citizen's own terms only grow. Everything else is recounted at once.
public struct RecalcularPlazos: Comando {
  public static let tipo = TipoComando.recalcularPlazos
  /// The acuerdo or the reason for the new calendar, as it is cited.
  public var acuerdo: String
  /// Days that unverified rules gave until now, by id. The worker's, from the version that was applied.
  public var corregidas: [String: Int]?
  /// Who applied the new version, when the worker carries it to the cases.
  public var firmante: String?

  public init(acuerdo: String, corregidas: [String: Int]? = nil, firmante: String? = nil) {
    self.acuerdo = acuerdo
    self.corregidas = corregidas
    self.firmante = firmante
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let cambios = e.cambios(c, corregidas: corregidas ?? [:], hoy: c.ahora.fecha)
    let aplazado = cambios.filter(\.espera).map(\.vence).min()
    let ventanas = ventanas(e, c)
    let yaFirmado = aplazado != nil && e.pendienteDeNotificar(.cambioDeFecha)?.dato == aplazado?.description
    guard cambios.contains(where: { !$0.espera }) || !ventanas.isEmpty || (aplazado != nil && !yaFirmado) else {
      throw Falla(.noAplica, "Con este calendario no cambia ninguna fecha del expediente.")
    }
    var relojes = Relojes(e, c)
    relojes.recalcular(cambios.filter { !$0.espera })
    return [
      Evento(
        PlazosRecalculados(
          acuerdo: acuerdo, calendario: c.calendario.version, firmante: firmante ?? c.actor.id, vence: aplazado,
          corregidas: corregidas.flatMap { $0.isEmpty ? nil : $0 }, ventanas: ventanas.isEmpty ? nil : ventanas),
        plazos: relojes.entregar(), ocurrio: c.ahora)
    ]
  }

  /// First windows still open that a new inhábil stretches.
  private func ventanas(_ e: Expediente, _ c: Contexto) -> [PlazosRecalculados.Ventana] {
    e.turnos.compactMap { turno in
      guard turno.estado == .enviado, let antes = turno.ventana, antes >= c.ahora.fecha, !c.calendario.esHabil(antes) else { return nil }
      return .init(turno: turno.id, fecha: c.calendario.habilDesde(antes))
    }
  }
}

extension RecalcularPlazos {
  public static let filas = [
    Fila(tipo, .solicitudes, .conPlazos.filter { !$0.esFinal }, [.titular, .admin, .sistema], "recalcular los plazos")
  ]
  public static let formatos = [
    Formato(
      Self.self, "plazos/recalculo", "Volver a contar los plazos abiertos con el calendario vigente", boton: "Volver a contar",
      [.linea("acuerdo", max: 300, "Acuerdo")]
    ).paraProgramas
  ]
}

public struct PlazosRecalculados: Hecho {
  public static let tipo = TipoDeHecho.plazosRecalculados
  public static let sellados: [String] = []

  /// The last day of a turno's first window.
  public struct Ventana: Codable, Hashable, Sendable {
    public var turno: Int
    public var fecha: Fecha
  }

  public var acuerdo: String
  /// Version of the calendar counted with.
  public var calendario: Int
  public var firmante: String
  /// The date the answer's clock will have once its change is notified; nil when nothing waits for a notice.
  public var vence: Fecha?
  public var corregidas: [String: Int]?
  public var ventanas: [Ventana]?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    for ventana in ventanas ?? [] { e.cambiarTurno(ventana.turno) { $0.ventana = ventana.fecha } }
    e.documentos.removeAll { $0.objeto == .cambioDeFecha && $0.notificado == nil }
    e.corregidas = corregidas ?? [:]
    guard let vence else { return }
    e.documentos.append(
      Documento(objeto: .cambioDeFecha, firmadoEn: meta.ocurrio, firmante: firmante, dato: vence.description))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se volvieron a contar los plazos: \(acuerdo)."
  }
}
