/// The bodies with which an intervención is opened, closed and annulled.
extension Intervencion {
  public static let alAbrir = Esquema.objeto([
    .requerida("fecha", .fecha), .requerida("lugar", .linea(max: 200)),
    .requerida("personal", .arreglo(de: .linea(max: 120), min: 1, max: 30)),
  ]).ejemplo(["fecha": "2026-04-15", "lugar": "Plaza de la Ciudadanía", "personal": ["Ana", "Luis"]])

  public static let alCerrar = Esquema.objeto([
    .opcional("asistentes", .entero(0...100_000), "Personas que oyeron una plática."), .opcional("evidencia", .linea(max: 1_000)),
  ])

  public static let alAnular = Esquema.objeto([.requerida("motivo", .texto(max: 2_000))])
}
