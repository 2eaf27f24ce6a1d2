/// What each turno comando needs: the turno it names, in an estado that allows it, and within the enlace's scope.
extension Expediente {
  func turnoVivo(_ id: Int, _ estados: Set<Turno.Estado>, _ c: Contexto) throws(Falla) -> Turno {
    guard let turno = turno(id), c.actor.rol != .enlace || turno.dependencia == c.actor.dependencia else {
      throw Falla(.noEncontrado, "No encontramos ese turno.")
    }
    guard estados.contains(turno.estado) else {
      throw Falla(.estadoNoPermite, "El turno ya está \(turno.estado.enPalabras).")
    }
    return turno
  }

  mutating func cambiarTurno(_ id: Int, _ cambio: (inout Turno) -> Void) {
    guard let i = turnos.firstIndex(where: { $0.id == id }) else { return }
    cambio(&turnos[i])
  }
}

extension Turno.Estado {
  public var enPalabras: String { self == .enviado ? "enviado, sin aceptar" : rawValue }
}

/// The enlace takes the turno.
public struct AceptarTurno: Comando {
  public static let tipo = TipoComando.aceptarTurno
  public var turno: Int
  public init(turno: Int) { self.turno = turno }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, [.enviado, .devuelto], c)
    return [Evento(TurnoAceptado(turno: t.id, dependencia: t.dependencia), ocurrio: c.ahora)]
  }
}

extension AceptarTurno {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, [.enlace], "aceptar el turno")]
  public static let formatos = [
    Formato(Self.self, .turno, "aceptacion", "Aceptar el turno", boton: "Aceptar el turno").cuandoCaso { $0.turno([.enviado, .devuelto]) }
  ]
}

public struct TurnoAceptado: Hecho {
  public static let tipo = TipoDeHecho.turnoAceptado
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(dependencia)
    e.cambiarTurno(turno) { $0.estado = .aceptado }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "\(n(dependencia)) aceptó el turno."
  }
}

/// The enlace delivers what its dependencia has. It meets the internal term, not the law's.
public struct AtenderTurno: Comando {
  public static let tipo = TipoComando.atenderTurno
  public var turno: Int
  public var texto: String
  public init(turno: Int, texto: String) {
    self.turno = turno
    self.texto = texto
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, [.enviado, .aceptado, .devuelto], c)
    var relojes = Relojes(e, c)
    relojes.cumplir(.turno, en: c.ahora, turno: t.id)
    return [
      Evento(
        TurnoAtendido(turno: t.id, dependencia: t.dependencia), plazos: relojes.cambios,
        reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }
}

extension AtenderTurno {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, [.enlace], "atender el turno")]
  public static let formatos = [
    Formato(
      Self.self, .turno, "atencion", "Contestar", boton: "Entregar a la Unidad",
      ayuda: "Lo que la dependencia tiene sobre lo que se pide. La Unidad lo integra en una sola respuesta.",
      [.area("texto", "Lo que se entrega", renglones: 8)]
    ).cuandoCaso { $0.turno(.pendientes) }.alTerminar("Se entregó a la Unidad de Transparencia.")
  ]
}

public struct TurnoAtendido: Hecho {
  public static let tipo = TipoDeHecho.turnoAtendido
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(dependencia)
    e.cambiarTurno(turno) {
      $0.estado = .atendido
      $0.atendidoEn = meta.ocurrio
      $0.atencion = meta.reservado?.nota
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "\(n(dependencia)) entregó lo que tiene."
  }
}

/// The Unidad sends an insufficient atención back; the internal term runs again, still inside the legal one.
public struct DevolverAtencion: Comando {
  public static let tipo = TipoComando.devolverAtencion
  public var turno: Int
  public var motivo: String
  public init(turno: Int, motivo: String) {
    self.turno = turno
    self.motivo = motivo
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, [.atendido], c)
    var relojes = Relojes(e, c)
    try relojes.abrirTurno(
      t.id, dias: c.directorio[t.dependencia]?.plazoInterno ?? c.politica.plazoInternoDelTurno, legal: e.plazoLegal)
    return [
      Evento(
        TurnoDevuelto(turno: t.id, dependencia: t.dependencia), plazos: relojes.cambios,
        reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension DevolverAtencion {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, .unidad, "devolver la atención")]
  public static let formatos = [
    Formato(
      Self.self, .turno, "devolucion", "Devolver para que la completen", boton: "Devolver",
      [.area("motivo", max: 2_000, "Qué falta", renglones: 3)]
    ).cuandoCaso { $0.turno([.atendido]) }
  ]
}

public struct TurnoDevuelto: Hecho {
  public static let tipo = TipoDeHecho.turnoDevuelto
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.cambiarTurno(turno) {
      $0.estado = .devuelto
      $0.ultimaNota = meta.reservado?.nota
    }
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(enlace: "Turno devuelto para completar") }
  public func enPalabras(_ n: Nombres) -> String {
    "Se devolvió a \(n(dependencia)) para completar."
  }
}

/// The Unidad takes a turno back.
public struct RetirarTurno: Comando {
  public static let tipo = TipoComando.retirarTurno
  public var turno: Int
  public var motivo: String
  public init(turno: Int, motivo: String) {
    self.turno = turno
    self.motivo = motivo
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, [.enviado, .aceptado, .devuelto, .atendido], c)
    var relojes = Relojes(e, c)
    relojes.anular([.turno], turno: t.id)
    return [
      Evento(
        TurnoRetirado(turno: t.id, dependencia: t.dependencia), plazos: relojes.cambios,
        reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension RetirarTurno {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, .unidad, "retirar el turno")]
  public static let formatos = [
    Formato(Self.self, .turno, "retiro", "Retirar el turno", boton: "Retirar el turno", [.motivo])
      .cuandoCaso { $0.turno([.enviado, .aceptado, .devuelto, .atendido]) }.deCuidado
  ]
}

public struct TurnoRetirado: Hecho {
  public static let tipo = TipoDeHecho.turnoRetirado
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(dependencia)
    e.cambiarTurno(turno) {
      $0.estado = .retirado
      $0.ultimaNota = meta.reservado?.nota
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(ciudadania: .novedad, enlace: "Turno retirado") }
  public func enPalabras(_ n: Nombres) -> String {
    "Se retiró el turno de \(n(dependencia))."
  }
}

extension Formato.Caso {
  /// The turno it is about stands in one of these.
  func turno(_ estados: Set<Turno.Estado>) -> Bool { e.turno(numero).map { estados.contains($0.estado) } ?? false }
}

extension Set<Turno.Estado> {
  static var pendientes: Self { [.enviado, .aceptado, .devuelto] }
}
