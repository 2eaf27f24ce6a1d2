/// One tap, one to five.
public struct Calificar: Comando {
  public static let tipo = TipoComando.calificar
  public var puntos: Int
  public var comentario: String?
  public init(puntos: Int, comentario: String? = nil) {
    self.puntos = puntos
    self.comentario = comentario
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard (1...5).contains(puntos) else {
      throw Falla(.valorInvalido, "Califica del 1 al 5.", campo: "/puntos")
    }
    guard e.calificacion == nil else { throw Falla(.yaExiste, "Ya habías calificado; gracias.") }
    return [Evento(AtencionCalificada(puntos: puntos), reservado: Reservado(nota: comentario), ocurrio: c.ahora)]
  }
}

extension Calificar {
  public static let filas = [
    Fila(tipo, .solicitudes, [.notificada, .concluida], .unidad.union([.ciudadano]), "calificar"),
    Fila(tipo, [.asesoria], [.registrada, .enSeguimiento, .concluida], .unidad.union([.ciudadano]), "calificar"),
  ]
  public static let formatos = [Formato.Lugar.solicitud, .asesoria, .ciudadania].map { lugar in
    Formato(
      Self.self, lugar, "calificacion", lugar == .ciudadania ? "Califica la atención" : "Registrar la calificación que dio la persona",
      boton: lugar == .ciudadania ? "Calificar" : "Registrar la calificación",
      [puntos, .area("comentario", max: 2_000, "Comentario", renglones: 2).siQuiere]
    ).cuando { $0.calificacion == nil }
      .alTerminar(lugar == .ciudadania ? "Gracias por calificar la atención." : "Quedó registrada la calificación.")
  }

  private static let puntos = Campo.pide(.entero(1...5), .radios("puntos", "Calificación", opciones))

  /// From very bad to very good, as people are asked.
  public static let palabras = ["Muy mala", "Mala", "Regular", "Buena", "Muy buena"]
  private static let opciones = palabras.enumerated().map { Opcion(String($0 + 1), "\($0 + 1) · \($1)") }
}

public struct AtencionCalificada: Hecho {
  public static let tipo = TipoDeHecho.atencionCalificada
  public static let sellados: [String] = []
  public var puntos: Int
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(nil)
    e.calificacion = puntos
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "Se calificó la atención."
  }
}

public struct Concluir: Comando {
  public static let tipo = TipoComando.concluir
  public var motivo: String?
  public init(motivo: String? = nil) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    if let plazo = e.plazoAbierto(.hacerEfectivo) {
      throw Falla(.estadoNoPermite, "Falta hacer efectivo el derecho (vence el \(plazo.vence.enPalabras)).")
    }
    if let estado = e.costo?.estado, [.pagado, .disponible].contains(estado) {
      throw Falla(.estadoNoPermite, "Falta entregar lo que la persona pidió.")
    }
    if let plazo = e.plazoAbierto(.pago), c.ahora.fecha <= plazo.vence {
      throw Falla(.estadoNoPermite, "La persona todavía puede pagar (hasta el \(plazo.vence.enPalabras)).")
    }
    var relojes = Relojes(e, c)
    relojes.anularTodos(salvo: [.recurso, .capturaPNT])
    return [Evento(SolicitudConcluida(), plazos: relojes.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

extension Concluir {
  public static let filas = [Fila(tipo, .solicitudes, [.notificada], [.titular], firma: true, "concluir")]
  public static let formatos = [
    Formato(Self.self, "conclusion", "Concluir el expediente", boton: "Concluir", [.motivo.siQuiere]).deCuidado
  ]
}

public struct SolicitudConcluida: Hecho {
  public static let tipo = TipoDeHecho.solicitudConcluida
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.estado = .concluida }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "El expediente concluyó."
  }
}

/// Only to comply with what a recurso ordered. Every part may be worked on and answered again.
public struct Reabrir: Comando {
  public static let tipo = TipoComando.reabrir
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let recurso = e.recurso, recurso.ordenaCumplir, [.resuelto, .informado].contains(recurso.estado) else {
      throw Falla(.estadoNoPermite, "Un expediente solo se reabre para cumplir lo que ordenó un recurso.")
    }
    return [Evento(SolicitudReabierta(), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

extension Reabrir {
  public static let filas = [Fila(tipo, .solicitudes, .finales.union([.enRecurso]), [.titular], firma: true, "reabrir")]
  public static let formatos = [
    Formato(Self.self, "reapertura", "Reabrir para cumplir un recurso", boton: "Reabrir", [.motivo])
      .cuando { $0.recurso?.ordenaCumplir == true }
  ]
}

public struct SolicitudReabierta: Hecho {
  public static let tipo = TipoDeHecho.solicitudReabierta
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.estado = .enTramite
    e.respuesta = nil
    e.publicacion = nil
    e.entregada = nil
    e.hechoEfectivo = nil
    e.recurso?.estado = .resuelto
    e.costo = nil
    e.marcarPartes(e.partes.map(\.numero), .abierta)
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "El expediente se reabrió para cumplir un recurso."
  }
}
