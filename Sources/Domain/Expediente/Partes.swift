/// One question of a request. Its text is sealed; turnos, prevención and sense may differ from part to part.
public struct Parte: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, Sendable {
    case abierta, prevenida, incompetente, respondida
    case sinAclarar = "sin_aclarar"
  }
  public var numero: Int
  public var texto: String?
  public var estado: Estado = .abierta
}

/// Work sent to one dependencia. Several run in parallel: León averages 2.3 a request.
public struct Turno: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, CaseIterable, Sendable {
    case enviado, aceptado, rechazado, atendido, devuelto, integrado, retirado

    /// The dependencia still owes something.
    public var pendiente: Bool { self == .enviado || self == .aceptado || self == .devuelto }
  }
  public var id: Int
  public var dependencia: String
  public var partes: [Int]
  public var estado: Estado = .enviado
  public var turnadoEn: Instante
  /// Last day to propose a rechazo or a prevención (config: first window).
  public var ventana: Fecha?
  public var atendidoEn: Instante?
  /// Its internal term expired unanswered and the titular was told.
  public var escaladoEn: Instante?
  /// The superior of the area was told that it does not collaborate (LGTAIP 42).
  public var superiorAvisadoEn: Instante?
  public var instrucciones: String?
  public var atencion: String?
  public var ultimaNota: String?
  /// What the filtro had suggested when it was made, best first, and by which version. It is measured by this; whoever reads
  /// the turno is not shown it.
  public var sugeridas: [String] = []
  public var versionDelFiltro: Int?

  /// Until when it has to be answered, for whoever reads it that day (``PlazoDelTurno``); the fold leaves it empty.
  public var plazoEnPalabras: String?

  private enum CodingKeys: String, CodingKey {
    case id, dependencia, partes, estado, turnadoEn, ventana, atendidoEn, escaladoEn, instrucciones, atencion, ultimaNota
    case plazoEnPalabras
  }
}

/// What an enlace asks the Unidad to decide.
public struct Propuesta: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, Sendable {
    case pendiente, aceptada
    case noAceptada = "no_aceptada"
  }
  public var id: Int
  public var turno: Int
  public var tipo: TipoPropuesta
  public var dependenciaSugerida: String?
  public var fundamento: String?
  public var propuestaEn: Instante
  public var estado: Estado = .pendiente
  public var resolucion: String?
}

/// A request for clarification: one consolidated prevención leaves the house, once (LGTAIP 130; LGPDPPSO 46).
public struct Prevencion: Codable, Hashable, Sendable {
  public var emitidaEn: Instante
  /// nil when it concerns the whole request.
  public var partes: [Int]?
  public var notificadaEn: Instante?
  public var desahogadaEn: Instante?
  public var sinRespuesta = false
  public var texto: String?
  public var desahogo: String?
  public var total: Bool { partes == nil }
}

/// A matter before the Comité de Transparencia. It has no login of its own; the titular records what it resolved.
public struct AsuntoComite: Codable, Hashable, Sendable {
  public var id: Int
  public var materia: MateriaComite
  public var sometidoEn: Instante
  public var sentido: SentidoComite?
  public var sesion: String?
  public var acta: String?
  public var fecha: Fecha?
  /// Of a reserved classification: area, legal ground, harm test and term in years (LGTAIP 102–107).
  public var reserva: Reserva?
}

public struct Reserva: Codable, Hashable, Sendable {
  public var area: String
  public var fundamento: String
  public var pruebaDeDano: String
  public var anios: Int

  public init(area: String, fundamento: String, pruebaDeDano: String, anios: Int) {
    self.area = area
    self.fundamento = fundamento
    self.pruebaDeDano = pruebaDeDano
    self.anios = anios
  }
}

/// Something signed that takes effect when it is notified.
public struct Documento: Codable, Hashable, Sendable {
  public var objeto: Objeto
  public var firmadoEn: Instante
  public var firmante: String
  public var partes: [Int]?
  public var dato: String?
  public var texto: String?
  public var notificado: Instante?
}

/// One notice given or attempted. `practicada` and `por_estrados` meet clocks; `fallida` opens an urgent task.
public struct Notificacion: Codable, Hashable, Sendable {
  public var objeto: Objeto
  public var medio: Medio
  public var resultado: ResultadoNotificacion
  public var instante: Instante
  public var autor: String
  public var constancia: String?
}

public struct Respuesta: Codable, Hashable, Sendable {
  public var sentido: Sentido
  /// Ground of an ARCO refusal, 1 to 12 (LGPDPPSO 49).
  public var causal: Int?
  public var firmadaEn: Instante
  public var firmante: String
  public var publica: Bool
  /// The parts it answers; nil when it answers all that were left.
  public var partes: [Int]?
  /// The sense of each part that differs from the whole.
  public var sentidos: [SentidoDeParte]?
  public var texto: String?
  public var notificadaEn: Instante?
}

/// What is answered to one part of a request.
public struct SentidoDeParte: Codable, Hashable, Sendable {
  public var parte: Int
  public var sentido: Sentido

  public init(parte: Int, sentido: Sentido) {
    self.parte = parte
    self.sentido = sentido
  }
}

/// That, how, when and by whom identity was checked; never a copy of the document (LGPDPPSO 43, 88).
public struct Identidad: Codable, Hashable, Sendable {
  public var forma: FormaIdentidad
  /// nil once erased.
  public var documento: String?
  public var acreditadaEn: Instante
  public var por: String
}

/// Reproduction, certification and shipping (LGTAIP 137, 143; LGPDPPSO 44). Money in centavos.
public struct Costo: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, Sendable {
    case notificado, pagado, eximido, disponible, entregado
    case noPagado = "no_pagado"
  }
  public var estado: Estado
  public var paginas: Int
  public var centavos: Int
}

/// The recurso de revisión: a sub-record of the solicitud, not a case of its own.
public struct Recurso: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, Sendable {
    case interpuesto, admitido, alegado, resuelto, cumplido, informado
  }
  public var estado: Estado
  public var numero: String?
  public var sentido: String?
  public var interpuestoEn: Instante
  /// Where the case stood: it returns there when the authority orders nothing.
  public var anterior: Domain.Estado
  public var ordenaCumplir = false
  /// It was handed in at the Unidad, which owes its forwarding.
  public var recibidoEnLaUnidad = false
  public var reenviado = false
}

public struct ProcedimientoEspecifico: Codable, Hashable, Sendable {
  /// nil once erased.
  public var nombre: String?
  public var elige: String?
}
