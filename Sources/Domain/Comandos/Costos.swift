/// Sets what reproduction costs; the first pages are free (LGTAIP 143). The citizen's term to pay runs from its notice.
public struct NotificarCosto: Comando {
  public static let tipo = TipoComando.notificarCosto
  public var paginas: Int
  public var centavos: Int
  public init(paginas: Int, centavos: Int) {
    self.paginas = paginas
    self.centavos = centavos
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.costo == nil else { throw Falla(.yaExiste, "El costo ya se había fijado.") }
    guard paginas >= 0, centavos >= 0 else {
      throw Falla(.valorInvalido, "Las páginas y el costo no pueden ser negativos.", campo: paginas < 0 ? "/paginas" : "/centavos")
    }
    guard paginas > c.politica.paginasGratuitas || centavos == 0 else {
      throw Falla(
        .valorInvalido, "Las primeras \(c.politica.paginasGratuitas) páginas son gratuitas; con \(paginas) no hay cobro.",
        campo: "/centavos")
    }
    if centavos > 0, Relojes(e, c).respuestaTardia || e.plazoAbierto(.respuesta).map({ c.ahora.fecha > $0.vence }) == true {
      throw Falla(.noAplica, "La respuesta fue tardía: la reproducción corre por cuenta de la dependencia.", campo: "/centavos")
    }
    return [Evento(CostoFijado(paginas: paginas, centavos: centavos, firmante: c.actor.id), ocurrio: c.ahora)]
  }
}

extension NotificarCosto {
  public static let filas = [Fila(tipo, .solicitudes, .respondidas, .unidad, "fijar el costo")]
  public static let formatos = [
    Formato(
      Self.self, "costo", "Fijar el costo de reproducción", boton: "Fijar el costo",
      [
        .pide(.requerida("paginas", .entero(0...1_000_000))) { caso in
          .numero("paginas", "Páginas", "Las primeras \(caso.politica.paginasGratuitas) son gratuitas.")
        }, centavos,
      ]
    ).cuando { $0.costo == nil }
  ]

  /// Typed in pesos, as people write money.
  private static let centavos = Campo(
    .requerida("centavos", .entero(0...1_000_000_000)),
    { _ in [Pregunta.linea("pesos", "Costo en pesos", "Por ejemplo: 45.50. Si no hay cobro, 0.").tambien("centavos")] },
    armar: { escrito in escrito["pesos"].map { Dinero.centavos($0).map { .entero($0) } ?? .texto($0) } })
}

public struct CostoFijado: Hecho {
  public static let tipo = TipoDeHecho.costoFijado
  public static let sellados: [String] = []
  public var paginas: Int
  public var centavos: Int
  public var firmante: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.costo = Costo(estado: centavos == 0 ? .eximido : .notificado, paginas: paginas, centavos: centavos)
    if centavos > 0 {
      e.documentos.append(Documento(objeto: .costo, firmadoEn: meta.ocurrio, firmante: firmante))
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se fijó el costo de reproducción."
  }
}

/// A step of payment and delivery, named by the estado it leaves the cost in.
public struct CostoActualizado: Hecho {
  public static let tipo = TipoDeHecho.costoActualizado
  public static let sellados: [String] = []
  public var estado: Costo.Estado
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    if e.costo == nil { e.costo = Costo(estado: estado, paginas: 0, centavos: 0) }
    e.costo?.estado = estado
    if estado == .noPagado { e.estado = .concluida }
    if estado == .eximido { e.documentos.removeAll { $0.objeto == .costo && $0.notificado == nil } }
    if estado == .entregado { e.entregada = meta.ocurrio }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Reproducción y entrega: \(estado.nombre.lowercased())."
  }
}

public struct AcreditarPago: Comando {
  public static let tipo = TipoComando.acreditarPago
  public var referencia: String
  public var instante: Instante?
  public var motivoFecha: String?
  public init(referencia: String, instante: Instante? = nil, motivoFecha: String? = nil) {
    self.referencia = referencia
    self.instante = instante
    self.motivoFecha = motivoFecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.costo?.estado == .notificado, e.pendienteDeNotificar(.costo) == nil else {
      throw Falla(.estadoNoPermite, "No hay un costo notificado que esté por pagarse.")
    }
    let momento = try c.instanteLegal(instante, desde: e.recibidaEn, motivo: motivoFecha, campo: "/instante")
    var relojes = Relojes(e, c)
    relojes.cumplir(.pago, en: momento)
    return [
      Evento(
        CostoActualizado(estado: .pagado), plazos: relojes.cambios, reservado: Reservado(nota: referencia),
        ocurrio: momento)
    ]
  }
}

extension AcreditarPago {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], .unidad, "acreditar el pago")]
  public static let formatos = [
    Formato(
      Self.self, "pago", "Acreditar el pago", boton: "Acreditar el pago",
      [.linea("referencia", max: 200, "Recibo o referencia")] + Campo.fechaAtrasada()
    ).cuando { $0.costo(en: [.notificado]) }
  ]
}

public struct EximirPago: Comando {
  public static let tipo = TipoComando.eximirPago
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.costo?.estado == .notificado else { throw Falla(.estadoNoPermite, "No hay un costo por eximir.") }
    var relojes = Relojes(e, c)
    relojes.anular([.pago])
    return [
      Evento(
        CostoActualizado(estado: .eximido), plazos: relojes.cambios, reservado: Reservado(nota: motivo),
        ocurrio: c.ahora)
    ]
  }
}

extension EximirPago {
  public static let filas = [Fila(tipo, .solicitudes, .respondidas, [.titular], firma: true, "eximir del pago")]
  public static let formatos = [
    Formato(Self.self, "exencion", "Eximir del pago", boton: "Eximir del pago", [.motivo]).cuando { $0.costo(en: [.notificado]) }
  ]
}

extension Expediente {
  func costo(en estados: Set<Costo.Estado>) -> Bool { costo.map { estados.contains($0.estado) } ?? false }
}
