/// Puts a matter before the Comité de Transparencia (LGTAIP 40; LGPDPPSO 78).
public struct SometerAComite: Comando {
  public static let tipo = TipoComando.someterAComite
  public var materia: MateriaComite
  public var motivo: String
  public var reserva: Reserva?
  public init(materia: MateriaComite, motivo: String, reserva: Reserva? = nil) {
    self.materia = materia
    self.motivo = motivo
    self.reserva = reserva
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard materia != .negativaARCO || e.tipo == .arco else {
      throw Falla(.noAplica, "La negativa ARCO solo existe en solicitudes ARCO.", campo: "/materia")
    }
    guard materia != .prorroga || e.tipo == .acceso else {
      throw Falla(.noAplica, "La prórroga de una solicitud ARCO no pasa por el Comité; notifícala directamente.", campo: "/materia")
    }
    guard materia != .reservada || reserva != nil else {
      throw Falla(
        .faltaDato, "Una reserva necesita área, fundamento, prueba de daño y años (campo «reserva»).", campo: "/reserva")
    }
    if let reserva, reserva.anios < 1 || [reserva.area, reserva.fundamento, reserva.pruebaDeDano].contains(where: \.isEmpty) {
      throw Falla(
        .valorInvalido, "Completa la reserva: área, fundamento, prueba de daño y al menos un año.", campo: "/reserva")
    }
    if e.asuntos.contains(where: { $0.materia == materia && $0.sentido == nil }) {
      throw Falla(.yaExiste, "Ese asunto ya está ante el Comité y falta su resolución.")
    }
    return [
      Evento(
        AsuntoSometido(asunto: e.asuntos.count + 1, materia: materia, reserva: reserva),
        reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

public struct AsuntoSometido: Hecho {
  public static let tipo = TipoDeHecho.asuntoSometido
  public var asunto: Int
  public var materia: MateriaComite
  public var reserva: Reserva?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.asuntos.append(AsuntoComite(id: asunto, materia: materia, sometidoEn: meta.ocurrio, reserva: reserva))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se sometió al Comité: \(materia.nombre.lowercased())."
  }
}

/// What the Comité resolved. It has no login; the titular records session and acta.
public struct RegistrarResolucion: Comando {
  public static let tipo = TipoComando.registrarResolucion
  public var asunto: Int
  public var sentido: SentidoComite
  public var sesion: String
  public var acta: String
  public var fecha: Fecha
  public init(asunto: Int, sentido: SentidoComite, sesion: String, acta: String, fecha: Fecha) {
    self.asunto = asunto
    self.sentido = sentido
    self.sesion = sesion
    self.acta = acta
    self.fecha = fecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let a = e.asuntos.first(where: { $0.id == asunto }) else {
      throw Falla(.noEncontrado, "No encontramos ese asunto del Comité.")
    }
    guard a.sentido == nil else { throw Falla(.estadoNoPermite, "Ese asunto ya tiene resolución.") }
    guard fecha >= a.sometidoEn.fecha, fecha <= c.ahora.fecha else {
      throw Falla(
        .valorInvalido, "La fecha de la sesión debe estar entre el \(a.sometidoEn.fecha.enPalabras) y hoy.", campo: "/fecha")
    }
    return [
      Evento(
        ResolucionRegistrada(
          asunto: asunto, materia: a.materia, sentido: sentido, sesion: sesion, acta: acta, fecha: fecha),
        ocurrio: c.ahora)
    ]
  }
}

public struct ResolucionRegistrada: Hecho {
  public static let tipo = TipoDeHecho.resolucionRegistrada
  public var asunto: Int
  public var materia: MateriaComite
  public var sentido: SentidoComite
  public var sesion: String
  public var acta: String
  public var fecha: Fecha

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    guard let i = e.asuntos.firstIndex(where: { $0.id == asunto }) else { return }
    e.asuntos[i].sentido = sentido
    e.asuntos[i].sesion = sesion
    e.asuntos[i].acta = acta
    e.asuntos[i].fecha = fecha
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "El Comité de Transparencia \(sentido.nombre.lowercased()): \(materia.nombre.lowercased())."
  }
}

extension Expediente {
  /// Refuses what the law lets happen only after the Comité has confirmed it.
  func exigirComite(_ materia: MateriaComite, para acto: String) throws(Falla) {
    guard confirmado(materia) != nil else {
      throw Falla(
        .faltaComite,
        "Para \(acto) hace falta una resolución del Comité de Transparencia que lo confirme; sométela y registra la resolución primero.")
    }
  }
}
