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

/// The material is ready and is kept for the citizen (LGTAIP 137).
public struct PonerADisposicion: Comando {
  public static let tipo = TipoComando.ponerADisposicion
  public var lugar: String
  public init(lugar: String) { self.lugar = lugar }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    switch e.costo?.estado {
    case nil, .pagado, .eximido: break
    case .notificado, .noPagado: throw Falla(.estadoNoPermite, "Falta acreditar el pago o eximirlo.")
    case .disponible, .entregado: throw Falla(.yaExiste, "Ya se puso a disposición.")
    }
    var relojes = Relojes(e, c)
    // Kept from the payment (LGTAIP 137); what was free, from the day it can be fetched.
    try relojes.abrir(.disponibilidad, tras: e.plazos.last { $0.evento == .pago }?.cumplidoEn ?? c.ahora)
    return [
      Evento(
        CostoActualizado(estado: .disponible), plazos: relojes.cambios, reservado: Reservado(nota: lugar),
        ocurrio: c.ahora)
    ]
  }
}

/// Hands the answer over. An ARCO answer only to whom proved who they are (LGPDPPSO 43, 88), with a constancia.
public struct Entregar: Comando {
  public static let tipo = TipoComando.entregar
  public var constancia: String
  public init(constancia: String) { self.constancia = constancia }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.entregada == nil else { throw Falla(.yaExiste, "La entrega ya está registrada.") }
    if e.tipo == .arco { try e.exigirIdentidad() }
    if e.respuesta?.sentido.favorableARCO == true, e.hechoEfectivo == nil {
      throw Falla(.estadoNoPermite, "Primero haz efectivo el derecho; después se entrega la constancia.")
    }
    if let costo = e.costo, costo.estado == .notificado || costo.estado == .noPagado {
      throw Falla(.estadoNoPermite, "Falta acreditar el pago o eximirlo.")
    }
    var relojes = Relojes(e, c)
    relojes.cumplir(.disponibilidad, en: c.ahora)
    return [
      Evento(
        CostoActualizado(estado: .entregado), plazos: relojes.cambios, reservado: Reservado(nota: constancia),
        ocurrio: c.ahora)
    ]
  }
}

public struct CambiarModalidad: Comando {
  public static let tipo = TipoComando.cambiarModalidad
  public var modalidad: Modalidad
  public var motivo: String
  public init(modalidad: Modalidad, motivo: String) {
    self.modalidad = modalidad
    self.motivo = motivo
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard modalidad != e.modalidad else { throw Falla(.valorInvalido, "Esa ya es la modalidad.", campo: "/modalidad") }
    return [Evento(ModalidadCambiada(modalidad: modalidad), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

public struct ModalidadCambiada: Hecho {
  public static let tipo = TipoDeHecho.modalidadCambiada
  public static let sellados: [String] = []
  public var modalidad: Modalidad
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.modalidad = modalidad }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Cambió la modalidad de entrega."
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

extension Expediente {
  fileprivate func costo(en estados: Set<Costo.Estado>) -> Bool { costo.map { estados.contains($0.estado) } ?? false }
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

extension EximirPago {
  public static let filas = [Fila(tipo, .solicitudes, .respondidas, [.titular], firma: true, "eximir del pago")]
  public static let formatos = [
    Formato(Self.self, "exencion", "Eximir del pago", boton: "Eximir del pago", [.motivo]).cuando { $0.costo(en: [.notificado]) }
  ]
}

extension PonerADisposicion {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], .unidad, "poner a disposición")]
  public static let formatos = [
    Formato(
      Self.self, "disposicion", "Poner a disposición", boton: "Poner a disposición",
      [.linea("lugar", max: 300, "Dónde y en qué horario se recoge")]
    ).cuando { $0.entregada == nil && ($0.costo == nil || $0.costo(en: [.pagado, .eximido])) }
  ]
}

extension Entregar {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], .unidad, "entregar")]
  public static let formatos = [
    Formato(Self.self, "entrega", "Registrar la entrega", boton: "Registrar la entrega", [.constancia])
      .cuando { $0.entregada == nil && $0.respuesta != nil }
  ]
}

extension CambiarModalidad {
  public static let filas = [Fila(tipo, .solicitudes, .vivas.y(.respondidas), .unidad, "cambiar la modalidad")]
  public static let formatos = [
    Formato(
      Self.self, "modalidad", "Cambiar la modalidad de entrega", boton: "Cambiar la modalidad",
      [.lista("modalidad", Modalidad.self, "Modalidad"), .motivo])
  ]
}
