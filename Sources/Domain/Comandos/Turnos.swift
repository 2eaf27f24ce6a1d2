/// Sends the request, or parts of it, to every dependencia that must answer (LGTAIP 133: to *all* competent areas).
public struct Turnar: Comando {
  public static let tipo = TipoComando.turnar

  public struct Destino: Codable, Hashable, Sendable {
    public var dependencia: String
    public var partes: [Int]?
    public var instrucciones: String?
    public init(dependencia: String, partes: [Int]? = nil, instrucciones: String? = nil) {
      self.dependencia = dependencia
      self.partes = partes
      self.instrucciones = instrucciones
    }
  }

  public var turnos: [Destino]
  /// What the filtro had suggested when the clerk decided, best first: what it is measured by later.
  public var sugeridas: [String]?
  /// The version of the filtro that suggested them; 0 is the cold start.
  public var versionDelFiltro: Int?

  public init(turnos: [Destino], sugeridas: [String]? = nil, versionDelFiltro: Int? = nil) {
    self.turnos = turnos
    self.sugeridas = sugeridas
    self.versionDelFiltro = versionDelFiltro
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard !turnos.isEmpty else {
      throw Falla(.valorInvalido, "Elige al menos una dependencia.", campo: "/turnos")
    }
    if e.documentos.contains(where: {
      $0.notificado == nil && $0.partes == nil && [.incompetencia, .orientacion].contains($0.objeto)
    }) {
      throw Falla(.estadoNoPermite, "Hay una determinación firmada sin notificar: notifícala o déjala sin efecto.")
    }
    // A dependencia may get another part later, or the same again once what it sent was integrated.
    var ocupadas = e.turnosVivos.filter { $0.estado != .integrado }.map { ($0.dependencia, Set($0.partes)) }
    var eventos: [Evento] = []
    var relojes = Relojes(e, c)
    for (i, destino) in turnos.enumerated() {
      guard let dependencia = c.directorio[destino.dependencia], dependencia.activa else {
        throw Falla(
          .valorInvalido, "No hay una dependencia activa con la clave «\(destino.dependencia)»; consulta el directorio.",
          campo: "/turnos/\(i)/dependencia")
      }
      let partes = destino.partes.map { Array(Set($0)).sorted() } ?? e.partes.map(\.numero)
      guard !partes.isEmpty, partes.allSatisfy({ n in e.partes.contains { $0.numero == n } }) else {
        throw Falla(
          .valorInvalido, "La solicitud tiene \(e.partes.count) parte(s); revisa los números.", campo: "/turnos/\(i)/partes")
      }
      guard !ocupadas.contains(where: { $0.0 == destino.dependencia && !$0.1.isDisjoint(with: partes) }) else {
        throw Falla(
          .yaExiste, "\(dependencia.nombre) ya tiene un turno abierto en esta solicitud.", campo: "/turnos/\(i)/dependencia")
      }
      ocupadas.append((destino.dependencia, Set(partes)))
      let id = e.turnos.count + i + 1
      try relojes.abrirTurno(id, dias: dependencia.plazoInterno ?? c.politica.plazoInternoDelTurno, legal: e.plazoLegal)
      eventos.append(
        Evento(
          SolicitudTurnada(
            turno: id, dependencia: destino.dependencia, partes: partes,
            ventana: ventana(e, c), sugeridas: sugeridas, versionDelFiltro: versionDelFiltro),
          plazos: relojes.entregar(), reservado: Reservado(nota: destino.instrucciones), ocurrio: c.ahora))
    }
    return eventos
  }

  /// The first window, inside the terms of what may be proposed in it while they run.
  private func ventana(_ e: Expediente, _ c: Contexto) -> Fecha {
    let disparo = c.calendario.recepcionEfectiva(c.ahora)
    let propia = c.calendario.vence(dias: c.politica.ventanaDelTurno, despuesDe: disparo)
    let topes = [.incompetencia, .prevenir].compactMap { e.plazoAbierto($0)?.vence }.filter { $0 > disparo }
    return topes.reduce(propia, min)
  }
}

public struct SolicitudTurnada: Hecho {
  public static let tipo = TipoDeHecho.solicitudTurnada
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public var partes: [Int]
  public var ventana: Fecha
  public var sugeridas: [String]?
  public var versionDelFiltro: Int?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.estado = .enTramite
    e.turnos.append(
      Turno(
        id: turno, dependencia: dependencia, partes: partes, turnadoEn: meta.ocurrio, ventana: ventana,
        instrucciones: meta.reservado?.nota, sugeridas: sugeridas ?? [], versionDelFiltro: versionDelFiltro))
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(ciudadania: .novedad, enlace: "Turno nuevo") }
  public func enPalabras(_ n: Nombres) -> String {
    "Se turnó a \(n(dependencia))."
  }
}

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

extension Turnar {
  public static let filas = [Fila(tipo, .solicitudes, .vivas, .unidad, "turnar")]
  public static let formatos = [
    Formato(
      Self.self, "turnos", "Turnar", boton: "Turnar a las elegidas",
      ayuda: "La ley pide turnar a todas las áreas que puedan tener la información.",
      [destinos, sugeridas, version]
    ).alTerminar("Quedó turnada.").como(["turnos": [["dependencia": "DGOP"], ["dependencia": "TES"]]])
  ]

  private static let destinos = Campo(
    .requerida(
      "turnos",
      .arreglo(
        de: .objeto([
          .requerida("dependencia", .claveDependencia),
          .opcional("partes", .arreglo(de: .numeroDeParte, min: 1, max: 100)),
          .opcional("instrucciones", .texto(max: 4_000)),
        ]), min: 1, max: 50)),
    { caso in
      [
        Pregunta.listas("otra", "Dependencia", caso.opciones(), cuantas: 3).tambien("turnos"),
        Pregunta.area("instrucciones", "Instrucciones para la dependencia", renglones: 3).siQuiere,
      ] + Campo.partes.preguntas(caso)
    },
    armar: { escrito in
      .arreglo(
        elegidas(escrito).map { clave, partes in
          var turno: [String: JSONValue] = ["dependencia": .texto(clave)]
          if !partes.isEmpty { turno["partes"] = .arreglo(partes.map { .entero($0) }) }
          turno["instrucciones"] = escrito["instrucciones"].map { .texto($0) }
          return .objeto(turno)
        })
    })

  /// What the page had shown goes along hidden.
  private static let sugeridas = Campo(
    .opcional("sugeridas", .arreglo(de: .claveDependencia, max: 20), "Lo que había sugerido el filtro."), { _ in [] },
    armar: { escrito in
      let claves = escrito.todos("filtro")
      return claves.isEmpty ? .none : .some(.arreglo(claves.map { .texto($0) }))
    })
  private static let version = Campo(
    .opcional("versionDelFiltro", .entero(0...1_000_000), "«version» de esas sugerencias."), { _ in [] },
    armar: { $0["version-filtro"].flatMap { Int($0) }.map { .entero($0) } })

  /// The name of the boxes that the filtro's suggestions for the whole request are, and of those for a part before its number.
  public static let sugerida = "sugerida"
  public static let sugeridaParte = "sugerida-parte-"

  /// Where each goes: the boxes of a part send that part; the others and the drop-downs, the parts ticked below them, or all.
  /// - Returns: claves in the order they were chosen, each with its parts; empty for the whole request.
  public static func elegidas(_ escrito: Escrito) -> [(clave: String, partes: [Int])] {
    let partes = escrito.todos("partes").compactMap { Int($0) }
    var elegidas: [(clave: String, partes: [Int])] = []
    func enviar(_ clave: String, _ suyas: [Int]) {
      guard let i = elegidas.firstIndex(where: { $0.clave == clave }) else { return elegidas.append((clave, suyas)) }
      elegidas[i].partes =
        elegidas[i].partes.isEmpty || suyas.isEmpty ? [] : Array(Set(elegidas[i].partes + suyas)).sorted()
    }
    for n in Set(escrito.nombres(trasPrefijo: sugeridaParte).compactMap { Int($0) }).sorted() {
      for clave in escrito.todos(sugeridaParte + "\(n)") { enviar(clave, [n]) }
    }
    for clave in escrito.todos(sugerida) + escrito.todos("otra") { enviar(clave, partes) }
    return elegidas
  }
}

extension AceptarTurno {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, [.enlace], "aceptar el turno")]
  public static let formatos = [
    Formato(Self.self, .turno, "aceptacion", "Aceptar el turno", boton: "Aceptar el turno").cuandoCaso { $0.turno([.enviado, .devuelto]) }
  ]
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

extension DevolverAtencion {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, .unidad, "devolver la atención")]
  public static let formatos = [
    Formato(
      Self.self, .turno, "devolucion", "Devolver para que la completen", boton: "Devolver",
      [.area("motivo", max: 2_000, "Qué falta", renglones: 3)]
    ).cuandoCaso { $0.turno([.atendido]) }
  ]
}

extension RetirarTurno {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos, .unidad, "retirar el turno")]
  public static let formatos = [
    Formato(Self.self, .turno, "retiro", "Retirar el turno", boton: "Retirar el turno", [.motivo])
      .cuandoCaso { $0.turno([.enviado, .aceptado, .devuelto, .atendido]) }.deCuidado
  ]
}

extension Formato.Caso {
  /// The turno it is about stands in one of these.
  func turno(_ estados: Set<Turno.Estado>) -> Bool { e.turno(numero).map { estados.contains($0.estado) } ?? false }
}

extension Set<Turno.Estado> {
  static var pendientes: Self { [.enviado, .aceptado, .devuelto] }
}
