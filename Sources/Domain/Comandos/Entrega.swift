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

extension PonerADisposicion {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], .unidad, "poner a disposición")]
  public static let formatos = [
    Formato(
      Self.self, "disposicion", "Poner a disposición", boton: "Poner a disposición",
      [.linea("lugar", max: 300, "Dónde y en qué horario se recoge")]
    ).cuando { $0.entregada == nil && ($0.costo == nil || $0.costo(en: [.pagado, .eximido])) }
  ]
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

extension Entregar {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], .unidad, "entregar")]
  public static let formatos = [
    Formato(Self.self, "entrega", "Registrar la entrega", boton: "Registrar la entrega", [.constancia])
      .cuando { $0.entregada == nil && $0.respuesta != nil }
  ]
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

extension CambiarModalidad {
  public static let filas = [Fila(tipo, .solicitudes, .vivas.y(.respondidas), .unidad, "cambiar la modalidad")]
  public static let formatos = [
    Formato(
      Self.self, "modalidad", "Cambiar la modalidad de entrega", boton: "Cambiar la modalidad",
      [.lista("modalidad", Modalidad.self, "Modalidad"), .motivo])
  ]
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
