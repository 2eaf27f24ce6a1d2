/// Records one asesoría: one person, one matter, no name. It opens its own case.
public struct RegistrarAsesoria: Codable, Sendable {
  public static let tipo = TipoComando.registrarAsesoria
  public var canal: Canal
  public var intervencion: String?
  public var asesoria: Asesoria
  public var notas: String?
  public var ocurrio: Instante?
  public var motivoFecha: String?

  public init(
    canal: Canal, intervencion: String? = nil, asesoria: Asesoria, notas: String? = nil, ocurrio: Instante? = nil,
    motivoFecha: String? = nil
  ) {
    self.canal = canal
    self.intervencion = intervencion
    self.asesoria = asesoria
    self.notas = notas
    self.ocurrio = ocurrio
    self.motivoFecha = motivoFecha
  }

  /// - Returns: the instant the advice was given.
  public func revisar(_ c: Contexto) throws(Falla) -> Instante {
    guard let fila = Procedimiento.fila(.registrarAsesoria, .asesoria), fila.puede(c.actor.rol, c.politica) else {
      throw Falla(.prohibido, "Tu cuenta no puede registrar asesorías.")
    }
    try asesoria.revisar(c, canal: canal, intervencion: intervencion, antes: nil)
    return try c.instanteLegal(ocurrio, motivo: motivoFecha, campo: "/ocurrio")
  }

  public func abrir(folio: Folio, ocurrio: Instante, _ c: Contexto) -> Evento {
    Evento(
      AsesoriaRegistrada(folio: folio, canal: canal, intervencion: intervencion, asesoria: asesoria),
      reservado: Reservado(nota: notas), ocurrio: ocurrio)
  }
}

extension RegistrarAsesoria: Descrito {
  public static let filas = [Fila(tipo, [.asesoria], [], .unidad, "registrar una asesoría")]
  /// It opens its own case: no case has its form.
  public static let formatos: [Formato] = []

  public static let esquema = Esquema.objeto([
    .requerida("canal", .enumeracion(Canal.self)),
    .opcional("intervencion", .linea(max: 20), "Solo en Miércoles Ciudadano."),
    .requerida("asesoria", Asesoria.esquema),
    .opcional("notas", .texto(max: 4_000)),
    .opcional("ocurrio", .instante),
    .opcional("motivoFecha", .texto(max: 2_000)),
  ]).nombrado("RegistrarAsesoria").ejemplo([
    "canal": "oficina",
    "asesoria": ["derecho": "acceso", "tema": "Cómo pedir el costo de una obra", "resultado": "orientada"],
  ])
}

extension Asesoria {
  /// Where advice is given (plan de acción 3.1).
  static let canales: Set<Canal> = [.miercolesCiudadano, .modulo, .oficina, .telefono, .correo]

  /// - Parameter antes: the record being corrected; a follow-up date that stays as it was may have passed.
  func revisar(_ c: Contexto, canal: Canal, intervencion: String?, antes: Asesoria?) throws(Falla) {
    guard Asesoria.canales.contains(canal) else {
      throw Falla(
        .valorInvalido, "Una asesoría se da en Miércoles Ciudadano, módulo, oficina, por teléfono o por correo.", campo: "/canal")
    }
    if canal == .miercolesCiudadano, intervencion == nil {
      throw Falla(
        .faltaDato, "Una asesoría de Miércoles Ciudadano va en una intervención; ábrela primero o elige otro canal.",
        campo: "/intervencion")
    }
    guard canal == .miercolesCiudadano || intervencion == nil else {
      throw Falla(.valorInvalido, "Solo las asesorías de Miércoles Ciudadano llevan intervención.", campo: "/intervencion")
    }
    guard tema?.contains(where: { !$0.isWhitespace }) == true else {
      throw Falla(.valorInvalido, "Escribe el tema de la asesoría.", campo: "/asesoria/tema")
    }
    if resultado == .canalizada {
      guard dependencia != nil || referencia != nil else {
        throw Falla(.faltaDato, "Di a qué dependencia o trámite se canalizó.", campo: "/asesoria/dependencia")
      }
    }
    if resultado == .yaPublico, referencia == nil {
      throw Falla(.faltaDato, "Da la liga donde está publicado.", campo: "/asesoria/referencia")
    }
    if let dependencia, c.directorio[dependencia] == nil {
      throw Falla(.valorInvalido, "No hay una dependencia con la clave «\(dependencia)».", campo: "/asesoria/dependencia")
    }
    if let seguimiento, seguimiento.paraCuando < c.ahora.fecha, seguimiento.hecho == nil,
      seguimiento.paraCuando != antes?.seguimiento?.paraCuando
    {
      throw Falla(.valorInvalido, "El seguimiento debe ser para hoy o después.", campo: "/asesoria/seguimiento/paraCuando")
    }
  }

  /// The estado its record implies.
  var estado: Estado { seguimiento.map { $0.hecho == nil ? .enSeguimiento : .concluida } ?? .registrada }
}

public struct AsesoriaRegistrada: Hecho {
  public static let tipo = TipoDeHecho.asesoriaRegistrada
  public static let sellados = Asesoria.sellados
  public var folio: Folio
  public var canal: Canal
  public var intervencion: String?
  public var asesoria: Asesoria

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.canal = canal
    e.intervencion = intervencion
    e.asesoria = asesoria.con(meta.reservado?.asesoria)
    e.estado = asesoria.estado
    e.tieneClave = asesoria.seguimiento != nil
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(abre: folio) }
  public var llama: Llamado { Llamado(ciudadania: .apertura) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se registró la asesoría."
  }
}

/// The promised follow-up was done.
public struct CumplirSeguimiento: Comando {
  public static let tipo = TipoComando.cumplirSeguimiento
  public var nota: String?
  public init(nota: String? = nil) { self.nota = nota }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    [Evento(SeguimientoCumplido(), reservado: Reservado(nota: nota), ocurrio: c.ahora)]
  }
}

extension CumplirSeguimiento {
  public static let filas = [Fila(tipo, [.asesoria], [.enSeguimiento], .unidad, "cerrar el seguimiento")]
  public static let formatos = [
    Formato(
      Self.self, .asesoria, "seguimiento", "Cerrar el seguimiento", boton: "Cerrar el seguimiento",
      [.area("nota", max: 2_000, "Qué se hizo", renglones: 3).siQuiere])
  ]
}

public struct SeguimientoCumplido: Hecho {
  public static let tipo = TipoDeHecho.seguimientoCumplido
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.asesoria?.seguimiento?.hecho = meta.ocurrio
    e.estado = .concluida
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se cumplió el seguimiento."
  }
}

/// The asesoría became a request: each knows the other's folio.
public struct AsesoriaVinculada: Hecho {
  public static let tipo = TipoDeHecho.asesoriaVinculada
  public static let sellados: [String] = []
  public var solicitud: String
  public init(solicitud: String) { self.solicitud = solicitud }
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.vinculado = solicitud
    e.asesoria?.resultado = .solicitud
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "La asesoría dio lugar a la solicitud \(solicitud)."
  }
}
