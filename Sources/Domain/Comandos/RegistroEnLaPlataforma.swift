/// The folio the national platform gave it (LGTAIP 125).
public struct RegistrarFolioPNT: Comando {
  public static let tipo = TipoComando.registrarFolioPNT
  public var folioPNT: String
  public var instante: Instante?
  public var motivoFecha: String?
  public init(folioPNT: String, instante: Instante? = nil, motivoFecha: String? = nil) {
    self.folioPNT = folioPNT
    self.instante = instante
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.folioPNT == nil else { throw Falla(.yaExiste, "Ya tiene el folio de la Plataforma \(e.folioPNT ?? "").") }
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    var relojes = Relojes(e, c)
    relojes.cumplir(.capturaPNT, en: momento)
    return [Evento(FolioPNTRegistrado(folioPNT: folioPNT), plazos: relojes.cambios, ocurrio: momento)]
  }
}

extension RegistrarFolioPNT {
  public static let filas = [Fila(tipo, .solicitudes, .noAnuladas, .unidad, "registrar el folio de la Plataforma Nacional")]
  public static let formatos = [
    Formato(
      Self.self, "folio-pnt", "Registrar el folio de la Plataforma Nacional", boton: "Registrar el folio",
      [.pide(.folioPNT, .linea("folioPNT", "Folio de la Plataforma", "De 13 a 16 cifras."))] + Campo.fechaAtrasada()
    ).cuando { $0.folioPNT == nil }
  ]
}

public struct FolioPNTRegistrado: Hecho {
  public static let tipo = TipoDeHecho.folioPNTRegistrado
  public static let sellados: [String] = []
  public var folioPNT: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.folioPNT = folioPNT }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se capturó en la Plataforma Nacional."
  }
}

/// The answer was uploaded to the national platform.
public struct RegistrarRespuestaCargada: Comando {
  public static let tipo = TipoComando.registrarRespuestaCargada
  public var instante: Instante?
  public var motivoFecha: String?
  public init(instante: Instante? = nil, motivoFecha: String? = nil) {
    self.instante = instante
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.respuestaCargadaPNT == nil else { throw Falla(.yaExiste, "La carga ya está registrada.") }
    guard e.folioPNT != nil else {
      throw Falla(.estadoNoPermite, "Primero registra el folio de la Plataforma Nacional.")
    }
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    return [Evento(RespuestaCargada(), ocurrio: momento)]
  }
}

extension RegistrarRespuestaCargada {
  public static let filas = [
    Fila(
      tipo, .solicitudes, [.respondida, .notificada, .enRecurso, .concluida], .unidad, "registrar la carga en la Plataforma Nacional")
  ]
  public static let formatos = [
    Formato(
      Self.self, "respuesta-cargada", "Registrar que la respuesta se cargó en la Plataforma", boton: "Registrar la carga",
      Campo.fechaAtrasada()
    ).cuando { $0.folioPNT != nil && $0.respuestaCargadaPNT == nil }
  ]
}

public struct RespuestaCargada: Hecho {
  public static let tipo = TipoDeHecho.respuestaCargada
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.respuestaCargadaPNT = meta.ocurrio }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "La respuesta se cargó en la Plataforma Nacional."
  }
}
