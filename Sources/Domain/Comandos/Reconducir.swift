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
