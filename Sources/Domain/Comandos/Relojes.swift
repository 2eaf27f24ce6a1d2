/// The clocks of a case while one decision is being taken: each method changes them and remembers what it changed, so
/// that the decision's event can carry it.
struct Relojes {
  private(set) var cambios: [CambioDePlazo] = []
  private(set) var plazos: [Plazo]
  let c: Contexto
  private let tipo: TipoExpediente
  /// A case keeps the rules in force when it was filed.
  private let presentada: Fecha
  private let portabilidad: Bool
  private let importado: Bool

  init(_ e: Expediente, _ c: Contexto) {
    plazos = e.plazos
    tipo = e.tipo
    importado = e.importado
    presentada = e.recibidaEn.fecha
    portabilidad = e.derechoARCO == .portabilidad
    self.c = c
  }

  // MARK: Opening

  /// Opens the clock of a rule from the day of its trigger, which on an inhábil counts as the next hábil.
  /// - Throws: `.faltaRegla` when no rule gives it days and one should (``Reglas/falta(_:materia:en:)``).
  mutating func abrir(_ evento: EventoDeRegla, desde origen: Fecha, partes: [Int]? = nil) throws(Falla) {
    guard let (regla, dias) = try termino(evento) else { return }
    let disparo = c.calendario.habilDesde(origen)
    anotar(.abre, nuevo(evento, regla, dias, origen, vence: c.calendario.vence(dias: dias, despuesDe: disparo), partes: partes))
  }

  /// From the instant of a notice or receipt: an inhábil or a late hour counts as the next hábil.
  mutating func abrir(_ evento: EventoDeRegla, tras instante: Instante, partes: [Int]? = nil) throws(Falla) {
    try abrir(evento, desde: c.calendario.diaDeRecepcion(instante), partes: partes)
  }

  /// The internal term of a turno, from now and never beyond the legal one.
  mutating func abrirTurno(_ turno: Int, dias: Int, legal: Plazo?) throws(Falla) {
    guard let regla = interna else { throw c.reglas.faltante(.turno, tipo, en: presentada) }
    let origen = c.calendario.diaDeRecepcion(c.ahora)
    let disparo = c.calendario.habilDesde(origen)
    var (vence, cuenta) = (c.calendario.vence(dias: dias, despuesDe: disparo), dias)
    if let legal { (vence, cuenta) = c.calendario.acotar(vence, dias: dias, despuesDe: disparo, tope: legal.vence) }
    anotar(.abre, sinAvisosPasados(nuevo(.turno, regla, cuenta, origen, vence: vence, turno: turno)))
  }

  /// An internal term of a case already past its date ends before it begins, with nobody to warn: the dependencia is told
  /// so, and is not blamed for what was late before it came.
  func sinAvisosPasados(_ plazo: Plazo) -> Plazo {
    guard plazo.vence < c.ahora.fecha else { return plazo }
    var pasado = plazo
    pasado.vencido = true
    for i in pasado.avisos.indices { pasado.avisos[i].hecho = true }
    return pasado
  }

  private func nuevo(
    _ evento: EventoDeRegla, _ regla: Regla, _ dias: Int, _ origen: Fecha, vence: Fecha, turno: Int? = nil, partes: [Int]? = nil
  ) -> Plazo {
    let disparo = c.calendario.habilDesde(origen)
    let (amarillo, rojo) = c.politica.umbrales.cambios(dias: dias, disparo: disparo, calendario: c.calendario)
    return Plazo(
      numero: (plazos.map(\.numero).max() ?? 0) + 1, regla: regla.id, evento: evento, dias: dias, disparo: disparo,
      origen: origen == disparo ? nil : origen, primerDia: c.calendario.siguienteHabil(disparo), vence: vence,
      amarillo: min(amarillo, vence), rojo: min(rojo, vence),
      avisos: avisos(evento, dias: dias, disparo: disparo, vence: vence), calendario: c.calendario.version,
      turno: turno, partes: partes)
  }

  /// The rule of a clock and its days; nil when nobody counts it: the law gives that right no such term, a rule says so,
  /// or the case was imported and is older than every rule there is.
  private func termino(_ evento: EventoDeRegla) throws(Falla) -> (Regla, Int)? {
    if let regla = regla(de: evento), let dias = regla.dias { return (regla, dias) }
    guard c.reglas.falta(evento, materia: materia, en: presentada), !esAnterior(a: evento) else { return nil }
    throw c.reglas.faltante(evento, tipo, en: presentada)
  }

  private func esAnterior(a evento: EventoDeRegla) -> Bool {
    importado && c.reglas.esAnterior(presentada, a: evento, materia: materia)
  }

  private var materia: Materia { tipo.materia ?? .acceso }

  /// The answer to a portabilidad has a rule of its own (LGPDPPSO 51), though the law gives it the answer's term.
  private func regla(de evento: EventoDeRegla) -> Regla? {
    if evento == .respuesta, portabilidad, let propia = c.reglas.vigente(.portabilidad, materia: materia, en: presentada) {
      return propia
    }
    return c.reglas.vigente(evento, materia: materia, en: presentada)
  }

  /// An internal term has a rule without days and no date of commencement.
  private var interna: Regla? { c.reglas.todas.first { $0.evento == .turno && $0.efecto == .interno } }

  private func avisos(_ evento: EventoDeRegla, dias: Int, disparo: Fecha, vence: Fecha) -> [Plazo.Aviso] {
    let fechas = c.politica.umbrales.fechas(dias: dias, disparo: disparo, vence: vence, calendario: c.calendario)
    return fechas.filter { $0.umbral == .vencido || !evento.esDelCiudadano }
      .map { Plazo.Aviso(umbral: $0.umbral, fecha: $0.fecha, hecho: false) }
  }

  // MARK: Changing

  /// - Parameter partes: only the clock of the whole case and those of these parts; nil for all.
  mutating func cumplir(_ evento: EventoDeRegla, en instante: Instante, turno: Int? = nil, partes: [Int]? = nil) {
    for plazo in plazos where plazo.evento == evento && plazo.abierto && (turno == nil || plazo.turno == turno) {
      if let partes, let suyas = plazo.partes, !Set(suyas).isSubset(of: partes) { continue }
      var cumplido = plazo
      cumplido.estado = .cumplido
      cumplido.cumplidoEn = instante
      anotar(.cumple, cumplido)
    }
  }

  mutating func anular(_ eventos: [EventoDeRegla], turno: Int? = nil) {
    for plazo in plazos where eventos.contains(plazo.evento) && plazo.abierto && (turno == nil || plazo.turno == turno) {
      anular(plazo)
    }
  }

  mutating func anularTodos(salvo: Set<EventoDeRegla> = []) {
    for plazo in plazos where plazo.abierto && !salvo.contains(plazo.evento) { anular(plazo) }
  }

  private mutating func anular(_ plazo: Plazo) {
    var anulado = plazo
    anulado.estado = .anulado
    anotar(.anula, anulado)
  }

  /// The answer's clock stops counting while the citizen clarifies the whole request (LGTAIP 130). One already past its
  /// date does not: what is late stays late.
  mutating func interrumpirRespuesta(en momento: Instante) {
    for plazo in plazos where plazo.evento == .respuesta && plazo.estado == .corriendo && momento.fecha <= plazo.vence {
      var interrumpido = plazo
      interrumpido.estado = .interrumpido
      anotar(.interrumpe, interrumpido)
    }
  }

  /// The full term again, from the day after the desahogo (LGTAIP 130). Extensions do not survive: the base restarts.
  mutating func reiniciarRespuesta(tras instante: Instante) throws(Falla) {
    let origen = c.calendario.diaDeRecepcion(instante)
    for plazo in plazos where plazo.evento == .respuesta && plazo.estado == .interrumpido {
      guard let dias = c.reglas.regla(id: plazo.regla)?.dias else { throw c.reglas.faltante(.respuesta, tipo, en: presentada) }
      var nuevo = plazo
      nuevo.estado = .corriendo
      nuevo.vencido = false
      contar(&nuevo, dias: dias, desde: origen)
      anotar(.reinicia, nuevo)
    }
  }

  /// Adds the extension's days to the base end (LGTAIP 134; LGPDPPSO 45).
  mutating func extenderRespuesta() throws(Falla) {
    guard let dias = try termino(.prorroga)?.1 else { return }
    for plazo in plazos where plazo.evento == .respuesta && plazo.estado == .corriendo {
      var extendido = plazo
      extendido.vencido = false
      contar(&extendido, dias: plazo.dias + dias, desde: plazo.origen ?? plazo.disparo)
      anotar(.extiende, extendido)
    }
  }

  /// Recounts a clock. Warnings already given for the old date were about that date, so they are armed anew.
  /// - Parameter vence: of an internal term, which the legal one may cut short.
  private func contar(_ plazo: inout Plazo, dias: Int, desde origen: Fecha, vence: Fecha? = nil) {
    let disparo = c.calendario.habilDesde(origen)
    plazo.dias = dias
    plazo.disparo = disparo
    plazo.origen = origen == disparo ? nil : origen
    plazo.primerDia = c.calendario.siguienteHabil(disparo)
    plazo.vence = vence ?? c.calendario.vence(dias: dias, despuesDe: disparo)
    let (amarillo, rojo) = c.politica.umbrales.cambios(dias: dias, disparo: disparo, calendario: c.calendario)
    (plazo.amarillo, plazo.rojo) = (min(amarillo, plazo.vence), min(rojo, plazo.vence))
    plazo.avisos = avisos(plazo.evento, dias: dias, disparo: disparo, vence: plazo.vence)
    plazo.calendario = c.calendario.version
  }

  /// The clock as a recount leaves it. What was already warned of is not warned of again.
  func recontado(_ plazo: Plazo, _ cambio: Recuento.Cambio) -> Plazo {
    var nuevo = plazo
    nuevo.regla = cambio.regla
    guard cambio.corriendo else {
      nuevo.dias = cambio.dias
      return nuevo
    }
    contar(&nuevo, dias: cambio.dias, desde: plazo.origen ?? plazo.disparo, vence: plazo.turno == nil ? nil : cambio.vence)
    nuevo.vencido = false
    for i in nuevo.avisos.indices where nuevo.avisos[i].fecha <= c.ahora.fecha {
      let umbral = nuevo.avisos[i].umbral
      nuevo.avisos[i].hecho = plazo.avisos.contains { $0.umbral == umbral && $0.hecho }
    }
    return nuevo
  }

  mutating func anotar(_ accion: CambioDePlazo.Accion, _ plazo: Plazo) {
    if let i = plazos.firstIndex(where: { $0.numero == plazo.numero }) {
      plazos[i] = plazo
    } else {
      plazos.append(plazo)
    }
    cambios.append(CambioDePlazo(accion, plazo))
  }

  /// The open clock of an event as this decision has left it so far.
  func abierto(_ evento: EventoDeRegla) -> Plazo? { plazos.last { $0.evento == evento && $0.abierto } }

  /// A clock as this decision has left it so far.
  func plazo(_ numero: Int) -> Plazo? { plazos.first { $0.numero == numero } }

  /// Some clock of the answer was met after its last day.
  var respuestaTardia: Bool { plazos.contains { $0.evento == .respuesta && $0.estado == .cumplido && $0.tarde } }

  /// What changed since the last time, for decisions of several events: each event carries its own changes.
  mutating func entregar() -> [CambioDePlazo] {
    defer { cambios = [] }
    return cambios
  }
}

extension EventoDeRegla {
  /// Terms that run against the citizen: nobody at the office is warned, something happens when they end.
  var esDelCiudadano: Bool {
    switch self {
    case .desahogar, .pago, .disponibilidad, .recurso: true
    default: false
    }
  }

  /// Terms to *use* a faculty: when they end the faculty is gone and nobody is late.
  public var esFacultad: Bool {
    switch self {
    case .prevenir, .incompetencia, .informacionPublica, .procedimientoEspecifico: true
    default: false
    }
  }
}
