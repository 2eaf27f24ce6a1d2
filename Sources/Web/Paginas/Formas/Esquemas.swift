/// The schemas of the API's bodies, by route: what a page checks is what the API checks.
struct Esquemas: Sendable {
  private let porRuta: [String: Esquema]

  init(_ rutas: [Ruta]) {
    porRuta = Dictionary(
      rutas.compactMap { ruta in ruta.metodo == .post ? ruta.cuerpo.map { (ruta.plantilla, $0) } : nil },
      uniquingKeysWith: { primero, _ in primero })
  }

  /// The body of a comando on a solicitud; `recurso` as the API's path ends.
  func solicitud(_ recurso: String, o suplente: Esquema = .objeto([])) -> Esquema {
    porRuta["/api/v1/solicitudes/{folio}/\(recurso)"] ?? suplente
  }
  func asesoria(_ recurso: String) -> Esquema { porRuta["/api/v1/asesorias/{folio}/\(recurso)"] ?? .objeto([]) }
  func turno(_ recurso: String) -> Esquema { porRuta["/api/v1/solicitudes/{folio}/turnos/{turno}/\(recurso)"] ?? .objeto([]) }
  func folio(_ recurso: String) -> Esquema { sinClave(porRuta["/api/v1/folios/{folio}/\(recurso)"] ?? .objeto([])) }
  func ruta(_ plantilla: String) -> Esquema { porRuta[plantilla] ?? .objeto([]) }

  /// The clave travels beside the comando, not in it.
  private func sinClave(_ esquema: Esquema) -> Esquema {
    guard case .objeto(let propiedades) = esquema.forma else { return esquema }
    return .objeto(propiedades.filter { $0.nombre != "clave" })
  }
}
