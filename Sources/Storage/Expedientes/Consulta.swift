import Domain

/// Which cases a list asks for, in which order, and from where it goes on.
public struct Consulta: Sendable, Hashable {
  public var tipo: TipoExpediente?
  public var estado: Estado?
  public var soloAbiertos = false
  public var sinAsesorias = false
  /// Only what this dependencia has a turno in.
  public var dependencia: String?
  public var raices: [String]?
  public var intervencion: String?
  public var urgentes = false
  /// (due date or "9999-12-31", id) of the last row of the page before.
  public var despuesDe: (vence: String, id: String)?
  public var limite = 50

  public init() {}

  public static func == (a: Consulta, b: Consulta) -> Bool {
    a.tipo == b.tipo && a.estado == b.estado && a.dependencia == b.dependencia && a.limite == b.limite
      && a.soloAbiertos == b.soloAbiertos && a.raices == b.raices && a.intervencion == b.intervencion
      && a.urgentes == b.urgentes && a.despuesDe?.vence == b.despuesDe?.vence && a.despuesDe?.id == b.despuesDe?.id
  }

  public func hash(into h: inout Hasher) {
    h.combine(tipo)
    h.combine(estado)
    h.combine(dependencia)
    h.combine(despuesDe?.id)
  }
}

extension Consulta {
  /// Where a case stands in the list. Written as the indexes have it, or they are not used.
  private static let orden = "COALESCE(e.vence, '9999-12-31')"

  func sql(_ engine: EngineKind) -> (String, [Value]) {
    var condiciones: [String] = []
    var args: [Value] = []
    func y(_ condicion: String, _ valores: Value...) {
      var condicion = condicion
      for valor in valores {
        args.append(valor)
        condicion = condicion.replacing("?!", with: "?\(args.count)", maxReplacements: 1)
      }
      condiciones.append(condicion)
    }
    if let tipo { y("e.tipo = ?!", .text(tipo.rawValue)) }
    if let estado { y("e.estado = ?!", .text(estado.rawValue)) }
    if sinAsesorias { y("e.tipo <> ?!", .text(TipoExpediente.asesoria.rawValue)) }
    if soloAbiertos { y("e.abierto = ?!", 1) }
    if urgentes { y("e.urgente = ?!", 1) }
    if let intervencion { y("e.intervencion = ?!", .text(intervencion)) }
    // Found once: an EXISTS would go through all its turnos for each case.
    if let dependencia { y("e.id IN (SELECT t.expediente FROM turnos t WHERE t.dependencia = ?!)", .text(dependencia)) }
    if let raices {
      y(
        "e.fila IN (SELECT \(engine.searchRow) FROM busqueda WHERE \(engine.matches("busqueda", "?!")))",
        .text(SearchIndex.consulta(raices, engine)))
    }
    if let (vence, id) = despuesDe {
      // The first half is what an index can begin from.
      y("\(Self.orden) >= ?! AND (\(Self.orden) > ?! OR e.id > ?!)", .text(vence), .text(vence), .text(id))
    }
    args.append(Value(limite))
    let donde = condiciones.isEmpty ? "" : "WHERE " + condiciones.joined(separator: " AND ")
    return ("SELECT \(Resumen.columnas) FROM expedientes e \(donde) ORDER BY \(Self.orden), e.id LIMIT ?\(args.count)", args)
  }
}
