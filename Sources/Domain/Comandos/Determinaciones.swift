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

extension Prorrogar {
  public static let filas = [Fila(tipo, .solicitudes, [.enTramite], [.titular], firma: true, "prorrogar")]
  public static let formatos = [
    Formato(
      Self.self, "prorroga", "Prorrogar", boton: "Firmar la prórroga",
      ayuda: "Se usa una sola vez, y debe notificarse antes de que venza el plazo.", [.motivo]
    ).cuando { e in !e.documentos.contains { $0.objeto == .prorroga } }.alTerminar("La prórroga quedó firmada. Falta notificarla.")
  ]
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
