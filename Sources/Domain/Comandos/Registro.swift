/// Corrects how to reach the citizen or how a request was captured. The text as received never changes.
public struct Corregir: Comando {
  public static let tipo = TipoComando.corregir
  public var motivo: String
  public var medio: Medio?
  public var solicitante: Persona?
  public var canal: Canal?
  /// Of an asesoría: its record, whole.
  public var asesoria: Asesoria?

  public init(
    motivo: String, medio: Medio? = nil, solicitante: Persona? = nil, canal: Canal? = nil, asesoria: Asesoria? = nil
  ) {
    self.motivo = motivo
    self.medio = medio
    self.solicitante = solicitante
    self.canal = canal
    self.asesoria = asesoria
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard medio != nil || solicitante != nil || canal != nil || asesoria != nil else {
      throw Falla(.faltaDato, "Indica qué dato se corrige.")
    }
    if e.tipo == .asesoria {
      guard medio == nil, solicitante == nil else {
        throw Falla(.noAplica, "Una asesoría no lleva nombre ni medio de contacto.", campo: medio == nil ? "/solicitante" : "/medio")
      }
      try (asesoria ?? e.asesoria)?.revisar(c, canal: canal ?? e.canal, intervencion: e.intervencion, antes: e.asesoria)
    } else {
      guard asesoria == nil else { throw Falla(.noAplica, "Ese dato es de las asesorías.", campo: "/asesoria") }
      try revisarContacto(e)
    }
    return [
      Evento(
        DatosCorregidos(medio: medio, canal: canal, asesoria: asesoria, persona: solicitante != nil),
        reservado: Reservado(persona: solicitante, nota: motivo), ocurrio: c.ahora)
    ]
  }

  private func revisarContacto(_ e: Expediente) throws(Falla) {
    let persona = solicitante ?? e.persona
    let medio = medio ?? e.medio
    if medio == .correo, persona?.correo == nil {
      throw Falla(.valorInvalido, "Para notificar por correo hace falta el correo.", campo: "/solicitante/correo")
    }
    if medio == .domicilio, persona?.domicilio == nil {
      throw Falla(.valorInvalido, "Para notificar en el domicilio hace falta el domicilio.", campo: "/solicitante/domicilio")
    }
    if e.tipo == .arco, persona?.nombre?.isEmpty != false {
      throw Falla(.faltaDato, "Una solicitud sobre datos personales necesita el nombre de su titular.", campo: "/solicitante/nombre")
    }
  }
}

extension Corregir {
  public static let filas = [
    Fila(tipo, [.asesoria], [.registrada, .enSeguimiento, .concluida], .unidad, "corregir la asesoría"),
    Fila(tipo, .solicitudes, .abiertas.y(.respondidas).union([.enRecurso]), .unidad, "corregir los datos"),
  ]
  public static let formatos = [
    Formato(
      Self.self, "correccion", "Corregir los datos de contacto", boton: "Guardar la corrección",
      ayuda: "El texto de la solicitud no se cambia.",
      [
        .lista("medio", Medio.self, "Medio para recibir avisos").siQuiere,
        Campo(.opcional("solicitante", Persona.esquema), { _ in contacto }),
        .deProgramas(.opcional("canal", .enumeracion(Canal.self))), .motivo,
      ]
    ).empieza(\.contacto),
    Formato(
      Self.self, .asesoria, "correccion", "Corregir la asesoría", boton: "Guardar la corrección",
      [.motivo, Campo(.requerida("asesoria", Asesoria.esquema), { Asesoria.preguntas($0.opciones()) })]
    ).empieza { $0.asesoria?.escrita ?? [:] },
  ]

  private static let contacto = [
    Pregunta.linea("solicitante.nombre", "Nombre").siQuiere, Pregunta.linea("solicitante.correo", "Correo", tipo: "email").siQuiere,
    Pregunta.linea("solicitante.telefono", "Teléfono", tipo: "tel").siQuiere, Pregunta.linea("solicitante.domicilio", "Domicilio").siQuiere,
  ]
}

public struct DatosCorregidos: Hecho {
  public static let tipo = TipoDeHecho.datosCorregidos
  public static let sellados = Asesoria.sellados
  public var medio: Medio?
  public var canal: Canal?
  public var asesoria: Asesoria?
  public var persona: Bool

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    if persona || medio != nil { e.enterado(nil) }
    if let medio { e.medio = medio }
    if let canal { e.canal = canal }
    if persona { e.persona = meta.reservado?.persona }
    if let asesoria {
      e.asesoria = asesoria.con(meta.reservado?.asesoria)
      e.estado = asesoria.estado
      e.tieneClave = asesoria.seguimiento != nil
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se corrigieron datos del registro."
  }
}

/// Undoes a record made by mistake, with a reason. It stays in the log and leaves the indicators.
public struct Anular: Comando {
  public static let tipo = TipoComando.anular
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    var relojes = Relojes(e, c)
    relojes.anularTodos()
    return [
      Evento(
        ExpedienteAnulado(), plazos: relojes.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension Anular {
  public static let filas = [
    Fila(tipo, [.asesoria], [.registrada, .enSeguimiento, .concluida], .unidad, "anular la asesoría"),
    Fila(tipo, .solicitudes, [.registrada], [.titular], firma: true, "anular la solicitud"),
  ]
  public static let formatos = [
    Formato(Self.self, "anulacion", "Anular el registro", boton: "Anular", [.motivo]).deCuidado,
    Formato(Self.self, .asesoria, "anulacion", "Anular la asesoría", boton: "Anular", [.motivo]).deCuidado,
  ]
}

public struct ExpedienteAnulado: Hecho {
  public static let tipo = TipoDeHecho.expedienteAnulado
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.estado = .anulada }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se anuló el registro."
  }
}

extension Expediente {
  /// How to reach whoever asked, as a form holds it.
  fileprivate var contacto: [String: [String]] {
    [
      "medio": [medio.rawValue], "solicitante.nombre": persona?.nombre.map { [$0] } ?? [],
      "solicitante.correo": persona?.correo.map { [$0] } ?? [], "solicitante.telefono": persona?.telefono.map { [$0] } ?? [],
      "solicitante.domicilio": persona?.domicilio.map { [$0] } ?? [],
    ]
  }
}
