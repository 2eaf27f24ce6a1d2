import Domain
import Http

/// Bodies of the comandos. Each property is the comando's, name by name; the schema says what may be in it.
enum Cuerpos {
  static let motivo = Esquema.texto(max: 2_000)
  static let largo = Esquema.texto(max: 20_000)

  static let clave = Esquema.Propiedad.requerida("clave", .clave, "La clave del acuse.")

  static let webhook = Esquema.objeto([
    .requerida("url", .url),
    .opcional("descripcion", .linea(max: 200)),
    .requerida("eventos", .arreglo(de: .linea(max: 80), min: 1, max: 60), "Tipos de evento, o «*»."),
    .opcional("dependencia", .claveDependencia),
    .opcional("correo", .linea(max: 254), "A quién avisar cuando el receptor deje de aceptar."),
    .opcional("version", .entero(1...1_000), "Versión del aviso; sin ella, la más reciente. No cambia después."),
    .opcional(
      "encabezados",
      .arreglo(
        de: .objeto([.requerida("nombre", .linea(max: 100)), .requerida("valor", .linea(max: 1_000))]), max: 10),
      "Encabezados propios, como Authorization. Se guardan cifrados y no se vuelven a mostrar."),
  ]).ejemplo(["url": "https://ejemplo.mx/avisos", "eventos": ["solicitud.*", "plazo.*"]])

  static let repeticion = Esquema.objeto([.requerida("desde", .instante)]).ejemplo(["desde": "2026-04-14T10:00:00-06:00"])

  static let intervencion = Esquema.objeto([
    .requerida("fecha", .fecha), .requerida("lugar", .linea(max: 200)),
    .requerida("personal", .arreglo(de: .linea(max: 120), min: 1, max: 30)),
  ]).ejemplo(["fecha": "2026-04-15", "lugar": "Plaza de la Ciudadanía", "personal": ["Ana", "Luis"]])

  static let usuario = Esquema.objeto([
    .requerida("id", .identificador), .requerida("nombre", .linea(max: 120)), .opcional("correo", .correo),
    .requerida("rol", .enumeracion(["operador", "titular", "enlace", "auditor", "admin"])),
    .opcional("dependencia", .claveDependencia),
  ])
}
