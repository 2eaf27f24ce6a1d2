/// A new clave; the old one stops working. For ARCO only after identity is accredited.
public struct ReemitirClave: Comando {
  public static let tipo = TipoComando.reemitirClave
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public static func efecto(_ e: Expediente) -> Efecto? { .emiteClave }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    if e.tipo == .arco { try e.exigirIdentidad() }
    guard e.tieneClave else {
      throw Falla(
        .noAplica, e.tipo == .asesoria ? "Una asesoría sin seguimiento no tiene clave." : "Los datos de este expediente se suprimieron.")
    }
    return [Evento(ClaveReemitida(nonce: e.nonceClave + 1), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

extension ReemitirClave {
  public static let filas = [Fila(tipo, .todos, .noAnuladas, .unidad, "emitir una clave nueva")]
  public static let formatos = [
    Formato(
      Self.self, "clave", "Emitir una clave nueva", boton: "Emitir la clave",
      ayuda: "La anterior deja de servir. En datos personales, primero se acredita la identidad.", [.motivo]
    ).cuando { $0.tieneClave && ($0.tipo != .arco || $0.identidad != nil) },
    Formato(Self.self, .asesoria, "clave", "Emitir una clave nueva", boton: "Emitir la clave", [.motivo]).cuando(\.tieneClave),
  ]
}

public struct ClaveReemitida: Hecho {
  public static let tipo = TipoDeHecho.claveReemitida
  public static let sellados: [String] = []
  public var nonce: Int
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.nonceClave = nonce
    e.tieneClave = true
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se emitió una clave nueva."
  }
}

/// The text of an access request holds personal data: its searchable copy is dropped.
public struct MarcarDatosPersonales: Comando {
  public static let tipo = TipoComando.marcarDatosPersonales
  public init() {}
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard !e.contieneDatosPersonales else { throw Falla(.yaExiste, "Ya estaba marcada.") }
    return [Evento(DatosPersonalesMarcados(), ocurrio: c.ahora)]
  }
}

extension MarcarDatosPersonales {
  public static let filas = [Fila(tipo, [.acceso], .noAnuladas, .unidad, "marcar que el texto contiene datos personales")]
  public static let formatos = [
    Formato(
      Self.self, "datos-personales", "Marcar que el texto tiene datos personales", boton: "Marcar", ayuda: "El texto sale del buscador."
    ).cuando { !$0.contieneDatosPersonales }
  ]
}

public struct DatosPersonalesMarcados: Hecho {
  public static let tipo = TipoDeHecho.datosPersonalesMarcados
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.contieneDatosPersonales = true }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se marcó que el texto contiene datos personales."
  }
}

/// Erases the sealed part of a finished case by destroying its key, and with it the reason given here (LGPDPPSO 17–18).
/// Who did it, when, the dates and the chain stay.
public struct Suprimir: Comando {
  public static let tipo = TipoComando.suprimir
  public var fundamento: String
  public init(fundamento: String) { self.fundamento = fundamento }
  public static func efecto(_ e: Expediente) -> Efecto? { .destruyeLlave }
  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    if let plazo = e.plazoAbierto(.recurso), c.ahora.fecha <= plazo.vence {
      throw Falla(.estadoNoPermite, "Todavía corre el plazo para el recurso (hasta el \(plazo.vence.enPalabras)).")
    }
    return [
      Evento(
        ExpedienteSuprimido(fundamento: fundamento, redactados: c.redactados.isEmpty ? nil : c.redactados), ocurrio: c.ahora)
    ]
  }
}

extension Suprimir {
  public static let filas = [
    Fila(tipo, .todos, Set(Estado.allCases.filter(\.esFinal)), [.titular], firma: true, "suprimir los datos personales")
  ]
  public static let formatos = [
    Formato(
      Self.self, "supresion", "Suprimir los datos personales", boton: "Suprimir para siempre",
      ayuda: "Borra sin remedio el texto y los datos de la persona. Quedan las fechas.", [.linea("fundamento", max: 500, "Fundamento")]
    ).cuando { $0.texto != nil }.deCuidado
  ]
}

public struct ExpedienteSuprimido: Hecho {
  public static let tipo = TipoDeHecho.expedienteSuprimido
  public static let sellados: [String] = ["fundamento"]

  /// An event of the case that said something in clear, and no longer does.
  public struct Redactado: Codable, Hashable, Sendable {
    public var numero: Int64
    /// SHA-256 of its row as it was left, in hexadecimal: what it was hashed as stays beside it and no longer matches.
    public var huella: String

    public init(numero: Int64, huella: String) {
      self.numero = numero
      self.huella = huella
    }
  }

  public var fundamento: String?
  public var redactados: [Redactado]?

  public init(fundamento: String? = nil, redactados: [Redactado]? = nil) {
    self.fundamento = fundamento
    self.redactados = redactados
  }

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    // Everything that came sealed, so that the state now is the one a fold without the key will give.
    e.texto = nil
    e.persona = nil
    e.datosARCO = nil
    for i in e.partes.indices { e.partes[i].texto = nil }
    for i in e.turnos.indices {
      e.turnos[i].instrucciones = nil
      e.turnos[i].atencion = nil
      e.turnos[i].ultimaNota = nil
    }
    for i in e.propuestas.indices {
      e.propuestas[i].fundamento = nil
      e.propuestas[i].resolucion = nil
    }
    for i in e.prevenciones.indices {
      e.prevenciones[i].texto = nil
      e.prevenciones[i].desahogo = nil
    }
    for i in e.documentos.indices {
      e.documentos[i].texto = nil
      // The date of a change of date is the office's own.
      if e.documentos[i].objeto != .cambioDeFecha { e.documentos[i].dato = nil }
    }
    for i in e.asuntos.indices {
      e.asuntos[i].sesion = nil
      e.asuntos[i].acta = nil
      e.asuntos[i].reserva = nil
    }
    e.identidad?.documento = nil
    e.procedimientoEspecifico?.nombre = nil
    e.recurso?.numero = nil
    for i in e.notificaciones.indices { e.notificaciones[i].constancia = nil }
    e.respuesta?.texto = nil
    e.publicacion = nil
    e.asesoria = e.asesoria?.sinSellados
    e.suprimido = true
    e.contieneDatosPersonales = true
    e.tieneClave = false
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se suprimieron los datos personales."
  }
}
