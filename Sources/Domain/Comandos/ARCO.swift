/// Records that, how, when and by whom identity was checked; no copy of the document is kept (LGPDPPSO 43, 88).
public struct AcreditarIdentidad: Comando {
  public static let tipo = TipoComando.acreditarIdentidad
  public var forma: FormaIdentidad
  /// Kind of document shown, such as "credencial para votar"; never its number.
  public var documento: String
  public init(forma: FormaIdentidad, documento: String) {
    self.forma = forma
    self.documento = documento
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.identidad == nil else { throw Falla(.yaExiste, "La identidad ya está acreditada.") }
    return [Evento(IdentidadAcreditada(forma: forma, documento: documento, por: c.actor.id), ocurrio: c.ahora)]
  }
}

extension AcreditarIdentidad {
  public static let filas = [Fila(tipo, [.arco], .noAnuladas, .unidad, "acreditar la identidad")]
  public static let formatos = [
    Formato(
      Self.self, "identidad", "Acreditar la identidad", boton: "Registrar la identidad",
      ayuda: "Se anota qué documento se mostró, nunca su número ni una copia.",
      [
        .radios("forma", FormaIdentidad.self, "Quién se presenta"),
        .linea("documento", max: 120, "Documento que mostró", "Por ejemplo: credencial para votar."),
      ]
    ).cuando { $0.identidad == nil }
  ]
}

public struct IdentidadAcreditada: Hecho {
  public static let tipo = TipoDeHecho.identidadAcreditada
  public static let sellados: [String] = ["documento"]
  public var forma: FormaIdentidad
  public var documento: String?
  public var por: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.identidad = Identidad(forma: forma, documento: documento, acreditadaEn: meta.ocurrio, por: por)
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se acreditó la identidad."
  }
}

extension Expediente {
  func exigirIdentidad() throws(Falla) {
    guard identidad != nil else {
      throw Falla(.faltaIdentidad, "Primero acredita la identidad de la persona titular o de su representante.")
    }
  }
}

/// Makes the right effective after a favourable answer (LGPDPPSO 45, 15 days).
public struct HacerEfectivo: Comando {
  public static let tipo = TipoComando.hacerEfectivo
  public var constancia: String
  public init(constancia: String) { self.constancia = constancia }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.respuesta?.sentido.favorableARCO == true else {
      throw Falla(.estadoNoPermite, "Solo se hace efectivo un derecho que resultó procedente.")
    }
    guard e.hechoEfectivo == nil else { throw Falla(.yaExiste, "Ya está registrado.") }
    try e.exigirIdentidad()
    var relojes = Relojes(e, c)
    relojes.cumplir(.hacerEfectivo, en: c.ahora)
    return [
      Evento(
        DerechoEfectivo(), plazos: relojes.cambios, reservado: Reservado(nota: constancia), ocurrio: c.ahora)
    ]
  }
}

extension HacerEfectivo {
  public static let filas = [Fila(tipo, [.arco], [.notificada], .unidad, "hacer efectivo el derecho")]
  public static let formatos = [
    Formato(Self.self, "efectividad", "Hacer efectivo el derecho", boton: "Registrar que se hizo efectivo", [.constancia])
      .cuando { $0.respuesta?.sentido.favorableARCO == true && $0.hechoEfectivo == nil }
  ]
}

public struct DerechoEfectivo: Hecho {
  public static let tipo = TipoDeHecho.derechoEfectivo
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.hechoEfectivo = meta.ocurrio }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se hizo efectivo el derecho."
  }
}

/// A specific procedure exists for what is asked: the titular of the data is told and chooses (LGPDPPSO 48).
public struct AvisarProcedimiento: Comando {
  public static let tipo = TipoComando.avisarProcedimiento
  public var nombre: String
  public var texto: String
  public init(nombre: String, texto: String) {
    self.nombre = nombre
    self.texto = texto
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.procedimientoEspecifico == nil, e.pendienteDeNotificar(.procedimientoEspecifico) == nil else {
      throw Falla(.yaExiste, "Ya se avisó de un procedimiento específico.")
    }
    guard let plazo = e.plazos.last(where: { $0.evento == .procedimientoEspecifico }), c.ahora.fecha <= plazo.vence else {
      throw Falla(.fueraDePlazo, "El plazo para avisar de un procedimiento específico terminó.")
    }
    return [
      Evento(
        ProcedimientoAvisado(nombre: nombre, firmante: c.actor.id), reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }
}

extension AvisarProcedimiento {
  public static let filas = [Fila(tipo, [.arco], .vivas, .unidad, "avisar del procedimiento específico")]
  public static let formatos = [
    Formato(
      Self.self, "procedimiento-especifico", "Avisar de un procedimiento específico", boton: "Firmar el aviso",
      [.linea("nombre", max: 200, "Nombre del procedimiento"), .area("texto", "Lo que se le explica a la persona", renglones: 4)]
    ).cuando { $0.procedimientoEspecifico == nil }
  ]
}

public struct ProcedimientoAvisado: Hecho {
  public static let tipo = TipoDeHecho.procedimientoAvisado
  public static let sellados: [String] = ["nombre"]
  public var nombre: String?
  public var firmante: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.procedimientoEspecifico = ProcedimientoEspecifico(nombre: nombre)
    e.documentos.append(
      Documento(
        objeto: .procedimientoEspecifico, firmadoEn: meta.ocurrio, firmante: firmante, dato: nombre,
        texto: meta.reservado?.nota))
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se avisó de un procedimiento específico."
  }
}

public struct ElegirProcedimiento: Comando {
  public static let tipo = TipoComando.elegirProcedimiento
  public enum Eleccion: String, Codable, CaseIterable, Sendable { case arco, especifico }
  public var elige: Eleccion
  public init(elige: Eleccion) { self.elige = elige }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let p = e.procedimientoEspecifico, p.elige == nil else {
      throw Falla(.estadoNoPermite, "No hay una elección pendiente.")
    }
    guard e.pendienteDeNotificar(.procedimientoEspecifico) == nil else {
      throw Falla(.estadoNoPermite, "Primero notifica el aviso del procedimiento específico.")
    }
    var relojes = Relojes(e, c)
    if elige == .especifico { relojes.anularTodos() }
    return [Evento(ProcedimientoElegido(elige: elige), plazos: relojes.cambios, ocurrio: c.ahora)]
  }
}

extension ElegirProcedimiento {
  public static let filas = [Fila(tipo, [.arco], .vivas, .unidad.union([.ciudadano]), "elegir el procedimiento")]
  public static let formatos = [
    Formato(
      Self.self, "procedimiento-especifico/eleccion", "Registrar lo que eligió la persona", boton: "Registrar la elección",
      [.radios("elige", Eleccion.self, "La persona elige")]
    ).cuando(\.eligeProcedimiento),
    Formato(
      Self.self, .ciudadania, "eleccion", "Elige cómo seguir", boton: "Enviar mi elección",
      ayuda: "Para lo que pides existe además un procedimiento específico. Tú decides.",
      [.radios("elige", Eleccion.self, "¿Cómo quieres seguir?")]
    ).cuando(\.eligeProcedimiento),
  ]
}

public struct ProcedimientoElegido: Hecho {
  public static let tipo = TipoDeHecho.procedimientoElegido
  public static let sellados: [String] = []
  public var elige: ElegirProcedimiento.Eleccion
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(nil)
    e.procedimientoEspecifico?.elige = elige.rawValue
    if elige == .especifico { e.estado = .orientada }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    elige == .arco ? "Se eligió seguir por derechos ARCO." : "Se eligió el procedimiento específico."
  }
}

extension Expediente {
  fileprivate var eligeProcedimiento: Bool {
    procedimientoEspecifico.map { $0.elige == nil } == true && pendienteDeNotificar(.procedimientoEspecifico) == nil
  }
}
