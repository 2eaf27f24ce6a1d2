/// Opens a solicitud de acceso or ARCO. Access needs a description, a modality and a medium for notices, nothing else
/// (LGTAIP 126); ARCO needs a name and, for some rights, causes or reasons (LGPDPPSO 43, 46).
public struct Presentar: Codable, Sendable {
  public static let tipo = TipoComando.presentar

  public enum Derecho: String, Codable, CaseIterable, Sendable { case acceso, arco }

  public var tipo: Derecho
  public var texto: String
  public var partes: [String]?
  public var canal: Canal?
  public var modalidad: Modalidad?
  public var medio: Medio?
  public var solicitante: Persona?
  public var derechoARCO: DerechoARCO?
  public var datosARCO: DatosARCO?
  public var folioPNT: String?
  public var asesoria: String?
  public var intervencion: String?
  /// The verbal request was read back and confirmed.
  public var verbalConfirmada: Bool?
  public var recibidaEn: Instante?
  public var motivoFecha: String?

  public init(
    tipo: Derecho, texto: String, partes: [String]? = nil, canal: Canal? = nil, modalidad: Modalidad? = nil,
    medio: Medio? = nil, solicitante: Persona? = nil, derechoARCO: DerechoARCO? = nil, datosARCO: DatosARCO? = nil,
    folioPNT: String? = nil, asesoria: String? = nil, intervencion: String? = nil, verbalConfirmada: Bool? = nil,
    recibidaEn: Instante? = nil, motivoFecha: String? = nil
  ) {
    self.tipo = tipo
    self.texto = texto
    self.partes = partes
    self.canal = canal
    self.modalidad = modalidad
    self.medio = medio
    self.solicitante = solicitante
    self.derechoARCO = derechoARCO
    self.datosARCO = datosARCO
    self.folioPNT = folioPNT
    self.asesoria = asesoria
    self.intervencion = intervencion
    self.verbalConfirmada = verbalConfirmada
    self.recibidaEn = recibidaEn
    self.motivoFecha = motivoFecha
  }

  public var tipoDeExpediente: TipoExpediente { tipo == .arco ? .arco : .acceso }

  /// Checks everything that does not need a folio, so that a refused request uses none.
  /// - Returns: the legal instant of receipt.
  public func revisar(_ c: Contexto) throws(Falla) -> Instante {
    guard let fila = Procedimiento.fila(.presentar, tipoDeExpediente), fila.puede(c.actor.rol, c.politica) else {
      throw Falla(.prohibido, "Tu cuenta no puede presentar solicitudes.")
    }
    if c.actor.rol == .ciudadano {
      for (dado, campo) in [
        (canal.map { $0 != .web } ?? false, "canal"), (folioPNT != nil, "folioPNT"), (asesoria != nil, "asesoria"),
        (intervencion != nil, "intervencion"), (recibidaEn != nil, "recibidaEn"),
      ] where dado {
        throw Falla(.prohibido, "Ese dato solo lo captura el personal de la Unidad; quítalo y vuelve a enviar.", campo: "/\(campo)")
      }
    }
    guard texto.contains(where: { !$0.isWhitespace }) else {
      throw Falla(.valorInvalido, "Escribe qué información necesitas.", campo: "/texto")
    }
    for (i, parte) in (partes ?? []).enumerated() where !parte.contains(where: { !$0.isWhitespace }) {
      throw Falla(.valorInvalido, "Esta parte está vacía; escríbela o quítala.", campo: "/partes/\(i)")
    }
    try revisarMedio()
    if tipo == .arco { try revisarARCO() }
    return try c.instanteLegal(recibidaEn, motivo: motivoFecha, campo: "/recibidaEn")
  }

  private func revisarMedio() throws(Falla) {
    switch medioEfectivo {
    case .correo where solicitante?.correo == nil:
      throw Falla(.valorInvalido, "Para notificarte por correo necesitamos tu correo.", campo: "/solicitante/correo")
    case .domicilio where solicitante?.domicilio == nil:
      throw Falla(.valorInvalido, "Para notificarte en tu domicilio necesitamos tu domicilio.", campo: "/solicitante/domicilio")
    default: return
    }
  }

  private func revisarARCO() throws(Falla) {
    guard let derechoARCO else {
      throw Falla(
        .faltaDato, "Indica qué derecho ejerces: acceso, rectificación, cancelación, oposición o portabilidad.", campo: "/derechoARCO")
    }
    guard solicitante?.nombre?.isEmpty == false else {
      throw Falla(.faltaDato, "Una solicitud sobre tus datos personales necesita el nombre de su titular.", campo: "/solicitante/nombre")
    }
    if derechoARCO == .cancelacion, datosARCO?.causas?.isEmpty != false {
      throw Falla(.faltaDato, "Para cancelar tus datos, di las causas.", campo: "/datosARCO/causas")
    }
    if derechoARCO == .oposicion, datosARCO?.razones?.isEmpty != false {
      throw Falla(.faltaDato, "Para oponerte al uso de tus datos, di las razones.", campo: "/datosARCO/razones")
    }
  }

  /// Without an address, notices go to the estrados (LGTAIP 127).
  var medioEfectivo: Medio {
    medio ?? (solicitante?.correo != nil ? .correo : canal == .plataformaNacional ? .plataformaNacional : .estrados)
  }

  /// The first event of the case.
  /// - Parameters:
  ///   - folio: the one Storage has just assigned.
  ///   - importado: it comes from another register: its past is nobody's news, and it may be older than every rule.
  /// - Throws: `.faltaRegla`.
  public func abrir(folio: Folio, recibidaEn: Instante, importado: Bool? = nil, _ c: Contexto) throws(Falla) -> Evento {
    let canalEfectivo = canal ?? (c.actor.rol == .ciudadano ? .web : .oficina)
    var vacio = Expediente(id: folio.description, folio: folio, recibidaEn: recibidaEn, registradaEn: c.ahora)
    vacio.derechoARCO = derechoARCO
    vacio.importado = importado ?? false
    var relojes = Relojes(vacio, c)
    try relojes.abrir(.respuesta, tras: recibidaEn)
    try relojes.abrir(.prevenir, tras: recibidaEn)
    try relojes.abrir(.incompetencia, tras: recibidaEn)
    try relojes.abrir(tipo == .arco ? .procedimientoEspecifico : .informacionPublica, tras: recibidaEn)
    if canalEfectivo != .plataformaNacional, folioPNT == nil { try relojes.abrir(.capturaPNT, tras: recibidaEn) }
    return Evento(
      SolicitudRecibida(
        folio: folio, canal: canalEfectivo, modalidad: modalidad ?? .electronica, medio: medioEfectivo,
        derechoARCO: derechoARCO, partes: max(partes?.count ?? 0, 1), folioPNT: folioPNT, asesoria: asesoria,
        intervencion: intervencion, verbalConfirmada: verbalConfirmada ?? false,
        avisoPrivacidad: c.politica.avisoPrivacidad, importado: importado),
      plazos: relojes.cambios,
      reservado: Reservado(
        texto: texto, partes: partes, persona: solicitante, datosARCO: datosARCO, nota: motivoFecha),
      ocurrio: recibidaEn)
  }
}

extension Presentar: Descrito {
  public static let filas = [Fila(tipo, .solicitudes, [], .unidad.union([.ciudadano, .sistema]), "presentar una solicitud")]
  /// It opens its own case: no case has its form.
  public static let formatos: [Formato] = []

  public static let preguntasPorSeparado = Esquema.Propiedad.opcional(
    "partes", .arreglo(de: .texto(max: 5_000), min: 1, max: 100), "Las preguntas por separado.")

  public static let esquema = Esquema.objeto([
    .requerida("tipo", .enumeracion(Derecho.self)),
    .requerida("texto", .texto(max: 20_000), "Qué se pide, tal como lo dijo la persona."),
    preguntasPorSeparado,
    .opcional("canal", .enumeracion(Canal.self), "Solo personal; el público es «web»."),
    .opcional("modalidad", .enumeracion(Modalidad.self)),
    .opcional("medio", .enumeracion(Medio.self), "Para recibir avisos; sin dirección son los estrados."),
    .opcional("solicitante", Persona.esquema, "Nada aquí es obligatorio para pedir información."),
    .opcional("derechoARCO", .enumeracion(DerechoARCO.self)),
    .opcional("datosARCO", DatosARCO.esquema),
    .opcional("folioPNT", .folioPNT),
    .opcional("asesoria", .folio, "Folio de la asesoría de la que viene."),
    .opcional("intervencion", .linea(max: 20)),
    .opcional("verbalConfirmada", .booleano, "Se leyó y se confirmó."),
    .opcional("recibidaEn", .instante, "Cuándo se recibió, si no fue ahora."),
    .opcional("motivoFecha", .texto(max: 2_000)),
  ]).ejemplo([
    "tipo": "acceso", "texto": "¿Cuánto se gastó en bacheo en la colonia Las Joyas en 2025?", "modalidad": "electronica",
    "medio": "estrados",
  ])
}

public struct SolicitudRecibida: Hecho {
  public static let tipo = TipoDeHecho.solicitudRecibida
  public static let sellados: [String] = []
  public var folio: Folio
  public var canal: Canal
  public var modalidad: Modalidad
  public var medio: Medio
  public var derechoARCO: DerechoARCO?
  public var partes: Int
  public var folioPNT: String?
  public var asesoria: String?
  public var intervencion: String?
  public var verbalConfirmada: Bool
  public var avisoPrivacidad: String
  public var importado: Bool?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.canal = canal
    e.modalidad = modalidad
    e.medio = medio
    e.derechoARCO = derechoARCO
    e.folioPNT = folioPNT
    e.vinculado = asesoria
    e.intervencion = intervencion
    e.verbalConfirmada = verbalConfirmada
    e.avisoPrivacidad = avisoPrivacidad
    e.importado = importado ?? false
    e.texto = meta.reservado?.texto
    e.persona = meta.reservado?.persona
    e.datosARCO = meta.reservado?.datosARCO
    let textos = meta.reservado?.partes ?? []
    e.partes = (1...max(partes, 1)).map { n in
      Parte(numero: n, texto: textos.indices.contains(n - 1) ? textos[n - 1] : meta.reservado?.texto)
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(abre: folio) }
  public var llama: Llamado { Llamado(ciudadania: .apertura) }
  public func enPalabras(_ n: Nombres) -> String {
    "Recibimos la solicitud."
  }
}

extension Persona {
  public static let esquema = Esquema.objeto([
    .opcional("nombre", .linea(max: 200)), .opcional("correo", .correo), .opcional("telefono", .linea(max: 40)),
    .opcional("domicilio", .linea(max: 400)),
  ]).nombrado("Persona")
}

extension DatosARCO {
  public static let esquema = Esquema.objeto([
    .opcional("causas", .texto(max: 4_000), "Causas de la cancelación."),
    .opcional("razones", .texto(max: 4_000), "Razones de la oposición."),
    .opcional("representante", .linea(max: 200)),
  ]).nombrado("DatosARCO")
}
