/// The bodies with which a dependencia is added and edited, and dependencias as choices of a form.
extension Dependencia {
  private static let correos = Esquema.arreglo(de: .correo, max: 50)
  private static let editables: [Esquema.Propiedad] = [
    .requerida("nombre", .linea(max: 200)), .opcional("siglas", .linea(max: 40)),
    .requerida("tipo", .enumeracion(Tipo.self)),
    .requerida("atribuciones", .texto(max: 5_000), "Qué hace, en una oración."),
    .opcional("palabras", .arreglo(de: .linea(max: 200), max: 500), "Cómo lo dice la gente."),
    .opcional("enlace", .correo), .opcional("enlaces", correos), .opcional("suplentes", correos),
    .opcional("plazoInterno", .entero(1...60), "Hábiles para contestar un turno; sin él rige el general."),
    .opcional("verificada", .booleano),
  ]

  public static let alEditar = Esquema.objeto(editables).ejemplo([
    "nombre": "Dirección General de Obra Pública", "siglas": "DGOP", "tipo": "centralizada",
    "atribuciones": "Proyecta, contrata y supervisa la obra pública.", "palabras": ["bache", "pavimento"],
  ])

  public static let alAgregar = Esquema.objeto(
    [.requerida("clave", .linea(max: 24), "Mayúsculas sin acentos, cifras y guiones. No cambia ni se reutiliza.")] + editables
  ).ejemplo([
    "clave": "DGANIMAL", "nombre": "Dirección General de Bienestar Animal", "tipo": "centralizada",
    "atribuciones": "Atiende el bienestar de los animales.", "palabras": ["perros", "gatos"],
  ])

  /// The active ones, to choose from.
  public static func opciones(_ lista: [Dependencia], salvo: String? = nil) -> [Opcion] {
    lista.filter { $0.activa && $0.clave != salvo }.map { Opcion($0.clave, $0.nombre) }
  }
}

/// The body with which a dependencia is closed.
public enum CierreDeDependencia {
  public static let esquema = Esquema.objeto([
    .opcional("sucesora", .claveDependencia, "Quien recibe sus turnos abiertos."),
    .opcional("cuentas", .enumeracion(DestinoDeCuentas.self), "Sus enlaces y receptores: «mover» a la sucesora o «cerrar»."),
    .requerida("motivo", .linea(max: 300), "El acuerdo o el motivo, como se cita."),
    .requerida("ensayo", .linea(max: 64), "La clave del ensayo que se vio."),
  ]).ejemplo(["sucesora": "DGOP", "cuentas": "mover", "motivo": "Acuerdo del 14 de abril", "ensayo": "00000000000000000000000000000000"])
}
