import Http

/// The schemas of the API's bodies, by route: what a page checks is what the API checks.
struct Esquemas: Sendable {
  private let porRuta: [String: Esquema]
  private let deCambio: [String: Esquema]

  init(_ rutas: [Ruta]) {
    let conCuerpo = rutas.compactMap { ruta in ruta.cuerpo.map { (metodo: ruta.metodo, plantilla: ruta.plantilla, esquema: $0) } }
    let alCrear = conCuerpo.filter { $0.metodo == .post }.map { ($0.plantilla, $0.esquema) }
    let alCambiar = conCuerpo.filter { $0.metodo == .put }.map { ($0.plantilla, $0.esquema) }
    porRuta = Dictionary(alCrear, uniquingKeysWith: { primero, _ in primero })
    deCambio = Dictionary(alCambiar, uniquingKeysWith: { primero, _ in primero })
  }

  /// The body of a comando on a solicitud; `recurso` as the API's path ends.
  func solicitud(_ recurso: String, o suplente: Esquema = .objeto([])) -> Esquema {
    porRuta["/api/v1/solicitudes/{folio}/\(recurso)"] ?? suplente
  }
  func asesoria(_ recurso: String) -> Esquema { porRuta["/api/v1/asesorias/{folio}/\(recurso)"] ?? .objeto([]) }
  func turno(_ recurso: String) -> Esquema { porRuta["/api/v1/solicitudes/{folio}/turnos/{turno}/\(recurso)"] ?? .objeto([]) }
  func folio(_ recurso: String) -> Esquema { sinClave(porRuta["/api/v1/folios/{folio}/\(recurso)"] ?? .objeto([])) }
  func ruta(_ plantilla: String) -> Esquema { porRuta[plantilla] ?? .objeto([]) }
  func cambio(_ plantilla: String) -> Esquema { deCambio[plantilla] ?? .objeto([]) }

  /// The clave travels beside the comando, not in it.
  private func sinClave(_ esquema: Esquema) -> Esquema {
    guard case .objeto(let propiedades) = esquema.forma else { return esquema }
    return .objeto(propiedades.filter { $0.nombre != "clave" })
  }
}
