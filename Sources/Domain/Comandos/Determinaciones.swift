/// Extension of the answer's term. For access it needs the Comité's confirmation (LGTAIP 134, 40-II); for both rights
/// it counts only if *notified* before expiry (LGPDPPSO 45).
public struct Prorrogar: Comando {
  public static let tipo = TipoComando.prorrogar
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard !e.documentos.contains(where: { $0.objeto == .prorroga }) else {
      throw Falla(.yaExiste, "La prórroga solo se puede usar una vez.")
    }
    guard let plazo = e.plazoDeRespuesta, plazo.estado == .corriendo, c.ahora.fecha <= plazo.vence else {
      throw Falla(.fueraDePlazo, "El plazo de respuesta ya venció; ya no se puede prorrogar. Responde cuanto antes.")
    }
    if e.tipo == .acceso { try e.exigirComite(.prorroga, para: "prorrogar una solicitud de acceso") }
    return [Evento(firmado(.prorroga, c), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

/// Declares that the information is another authority's (LGTAIP 138; LGPDPPSO 47). Notoria within its 3 days; otherwise
/// with the Comité's confirmation. With `partes`, the competent rest goes on.
public struct DeclararIncompetencia: Comando {
  public static let tipo = TipoComando.declararIncompetencia
  public var notoria: Bool
  public var organismo: String
  public var motivo: String
  public var partes: [Int]?
  public init(notoria: Bool, organismo: String, motivo: String, partes: [Int]? = nil) {
    self.notoria = notoria
    self.organismo = organismo
    self.motivo = motivo
    self.partes = partes
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.sinPendiente(.incompetencia)
    if notoria {
      guard let plazo = e.plazos.last(where: { $0.evento == .incompetencia }), c.ahora.fecha <= plazo.vence else {
        throw Falla(
          .fueraDePlazo, "El plazo para declarar la notoria incompetencia terminó; ahora hace falta que el Comité la confirme.")
      }
    } else {
      try e.exigirComite(.incompetencia, para: "declarar una incompetencia que no es notoria")
    }
    let todas = Set(e.partes.map(\.numero))
    if let partes, partes.isEmpty || !Set(partes).isSubset(of: todas) {
      throw Falla(.valorInvalido, "La solicitud tiene \(todas.count) parte(s); revisa los números.", campo: "/partes")
    }
    let parciales = partes.flatMap { Set($0) == todas ? nil : $0.sorted() }
    return [
      Evento(
        firmado(.incompetencia, c, partes: parciales, dato: organismo), reservado: Reservado(nota: motivo),
        ocurrio: c.ahora)
    ]
  }
}

/// The information is already public: says where (LGTAIP 132, 5 days).
public struct Orientar: Comando {
  public static let tipo = TipoComando.orientar
  public var fuente: String
  public var texto: String
  public init(fuente: String, texto: String) {
    self.fuente = fuente
    self.texto = texto
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    try e.sinPendiente(.orientacion)
    guard let plazo = e.plazos.last(where: { $0.evento == .informacionPublica }), c.ahora.fecha <= plazo.vence else {
      throw Falla(.fueraDePlazo, "El plazo para orientar a información pública terminó; da la liga en la respuesta.")
    }
    return [Evento(firmado(.orientacion, c, dato: fuente), reservado: Reservado(nota: texto), ocurrio: c.ahora)]
  }
}

func firmado(_ objeto: Objeto, _ c: Contexto, partes: [Int]? = nil, dato: String? = nil) -> DocumentoFirmado {
  DocumentoFirmado(objeto: objeto, firmante: c.actor.id, partes: partes, dato: dato)
}

/// A determination was signed. It changes nothing for the citizen until it is notified.
public struct DocumentoFirmado: Hecho {
  public static let tipo = TipoDeHecho.documentoFirmado
  public static let sellados: [String] = ["dato"]
  public var objeto: Objeto
  public var firmante: String
  public var partes: [Int]?
  /// Competent body, source of the public information, name of the procedure.
  public var dato: String?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.documentos.append(
      Documento(
        objeto: objeto, firmadoEn: meta.ocurrio, firmante: firmante, partes: partes, dato: dato,
        texto: meta.reservado?.nota))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(objeto: objeto) }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se firmó: \(objeto.enPalabras)."
  }
}

extension Expediente {
  func sinPendiente(_ objeto: Objeto) throws(Falla) {
    guard pendienteDeNotificar(objeto) == nil else {
      throw Falla(.yaExiste, "Ya está firmada y falta notificarla.")
    }
  }
}

/// Moves the request to the right it really exercises (LGPDPPSO 47). Its folio becomes an alias, its clocks start over
/// as the other right's from the same receipt, and its text leaves every searchable place.
public struct Reconducir: Comando {
  public static let tipo = TipoComando.reconducir
  public var motivo: String
  public var derechoARCO: DerechoARCO?
  public init(motivo: String, derechoARCO: DerechoARCO? = nil) {
    self.motivo = motivo
    self.derechoARCO = derechoARCO
  }

  /// The kind the case will be.
  public static func destino(_ e: Expediente) -> TipoExpediente { e.tipo == .arco ? .acceso : .arco }

  public static func efecto(_ e: Expediente) -> Efecto? { .usaFolio(destino(e)) }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let folio = c.folio else { throw Falla(.interno, "La reconducción necesita un folio nuevo.") }
    return try decidir(e, c, folio: folio)
  }

  /// - Parameter folio: the new one, of the other kind.
  public func decidir(_ e: Expediente, _ c: Contexto, folio: Folio) throws(Falla) -> [Evento] {
    guard e.alias.isEmpty else { throw Falla(.yaExiste, "La solicitud ya se había reconducido una vez.") }
    guard e.tipo == .arco || derechoARCO != nil else {
      throw Falla(.faltaDato, "Indica qué derecho ARCO ejerce la persona.", campo: "/derechoARCO")
    }
    var relojes = Relojes(e, c)
    relojes.anularTodos(salvo: [.turno, .capturaPNT, .desahogar])
    var otro = e
    otro.folio = folio
    otro.derechoARCO = folio.tipo == .arco ? derechoARCO : nil
    otro.plazos = e.plazos.map { plazo in relojes.cambios.first { $0.plazo.numero == plazo.numero }?.plazo ?? plazo }
    var nuevos = Relojes(otro, c)
    try nuevos.abrir(.respuesta, tras: e.recibidaEn)
    if e.prevenciones.isEmpty { try nuevos.abrir(.prevenir, tras: e.recibidaEn) }
    try nuevos.abrir(.incompetencia, tras: e.recibidaEn)
    try nuevos.abrir(folio.tipo == .arco ? .procedimientoEspecifico : .informacionPublica, tras: e.recibidaEn)
    nuevos.acotarTurnos()
    return [
      Evento(
        SolicitudReconducida(
          anterior: e.folio, folio: folio, derechoARCO: folio.tipo == .arco ? derechoARCO : nil, firmante: c.actor.id,
          plazo: Self.sobrevive(nuevos.abierto(.respuesta), c)),
        plazos: relojes.cambios + nuevos.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension Reconducir {
  /// Which clock stands from now on and why, for the record and whoever reads it (LGPDPPSO 47).
  private static func sobrevive(_ plazo: Plazo?, _ c: Contexto) -> String? {
    guard let plazo, let regla = c.reglas.regla(id: plazo.regla) else { return nil }
    return
      "Conserva la fecha en que se recibió: desde ella corre ahora el plazo de \(plazo.dias) días hábiles (\(regla.fundamento)), que vence el \(plazo.vence.enPalabras); el anterior queda sin efecto. Siguen los turnos, la captura en la Plataforma y la aclaración que estuvieran corriendo."
  }
}

public struct SolicitudReconducida: Hecho {
  public static let tipo = TipoDeHecho.solicitudReconducida
  public static let sellados: [String] = []
  public var anterior: Folio
  public var folio: Folio
  public var derechoARCO: DerechoARCO?
  public var firmante: String
  /// Which clock survives, in words, with its ground.
  public var plazo: String?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.alias.append(anterior)
    e.folio = folio
    e.derechoARCO = derechoARCO
    // What was signed for the other right and not notified has no effect in this one, whose conditions differ.
    e.documentos.removeAll { $0.notificado == nil }
    e.prevenciones.removeAll { $0.notificadaEn == nil }
    e.documentos.append(
      Documento(objeto: .reconduccion, firmadoEn: meta.ocurrio, firmante: firmante, texto: meta.reservado?.nota))
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se recondujo; el folio nuevo es \(folio)." + (plazo.map { " \($0)" } ?? "")
  }
}

/// The citizen withdraws.
public struct Desistir: Comando {
  public static let tipo = TipoComando.desistir
  public var motivo: String?
  public init(motivo: String? = nil) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    var relojes = Relojes(e, c)
    relojes.anularTodos()
    return [
      Evento(
        SolicitudDesistida(), plazos: relojes.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

public struct SolicitudDesistida: Hecho {
  public static let tipo = TipoDeHecho.solicitudDesistida
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(nil)
    e.estado = .desistida
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "La persona se desistió."
  }
}

extension Prorrogar {
  public static let filas = [Fila(tipo, .solicitudes, [.enTramite], [.titular], firma: true, "prorrogar")]
  public static let formatos = [
    Formato(
      Self.self, "prorroga", "Prorrogar", boton: "Firmar la prórroga",
      ayuda: "Se usa una sola vez, y debe notificarse antes de que venza el plazo.", [.motivo]
    ).cuando { e in !e.documentos.contains { $0.objeto == .prorroga } }.alTerminar("La prórroga quedó firmada. Falta notificarla.")
  ]
}

extension DeclararIncompetencia {
  public static let filas = [Fila(tipo, .solicitudes, .vivas, [.titular], firma: true, "declarar la incompetencia")]
  public static let formatos = [
    Formato(
      Self.self, "incompetencia", "Declarar que no le corresponde al municipio", boton: "Firmar la incompetencia",
      [
        .siONo(
          "notoria", "¿Es notoria?", Opcion("true", "Sí, salta a la vista", "Dentro de su plazo no hace falta el Comité."),
          Opcion("false", "No", "Hace falta que el Comité la confirme.")),
        .linea("organismo", max: 200, "A quién le corresponde"), .area("motivo", max: 2_000, "Motivo", renglones: 6), .partes,
      ])
  ]
}

extension Orientar {
  public static let filas = [Fila(tipo, [.acceso], [.registrada], [.titular], firma: true, "orientar a información pública")]
  public static let formatos = [
    Formato(
      Self.self, "orientacion", "Orientar a información ya pública", boton: "Firmar la orientación",
      [
        .linea("fuente", max: 1_000, "Dónde está publicada", "La liga o el lugar exacto."),
        .area("texto", "Lo que se le dice a la persona", renglones: 6),
      ])
  ]
}

extension Reconducir {
  public static let filas = [Fila(tipo, .solicitudes, .vivas, [.titular], firma: true, "reconducir")]
  public static let formatos = [
    Formato(
      Self.self, "reconduccion", "Reconducir al otro derecho", boton: "Reconducir",
      ayuda: "La solicitud recibe un folio nuevo; el anterior la sigue encontrando.",
      [
        Campo(
          .opcional("derechoARCO", .enumeracion(DerechoARCO.self)),
          { $0.e.tipo == .arco ? [] : [.lista("derechoARCO", "Derecho que ejerce la persona", DerechoARCO.opciones)] }),
        .motivo,
      ]
    ).deCuidado
  ]
}

extension Desistir {
  public static let filas = [Fila(tipo, .solicitudes, .abiertas, .unidad.union([.ciudadano]), "desistir")]
  public static let formatos = [
    Formato(
      Self.self, "desistimiento", "Registrar que la persona se desiste", boton: "Registrar el desistimiento", [.motivo.siQuiere]
    ).deCuidado,
    Formato(
      Self.self, .ciudadania, "desistimiento", "Ya no quiero seguir con esta solicitud", boton: "Desistirme",
      ayuda: "La solicitud termina y no se puede reabrir. Puedes presentar otra cuando quieras.",
      [.area("motivo", max: 2_000, "¿Por qué?", renglones: 2).siQuiere]
    ).deCuidado.alTerminar("Registramos que ya no quieres seguir con la solicitud."),
  ]
}
