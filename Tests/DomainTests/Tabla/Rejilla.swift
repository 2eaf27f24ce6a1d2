import Testing

@testable import Domain

/// What really happens for one kind, estado, comando and role, over every fixture of that estado.
struct Celda: Hashable {
  /// What was accepted: the events and the estado they leave.
  struct Acto: Hashable, Comparable {
    var eventos: [String]
    var deja: Estado?
    static func < (a: Acto, b: Acto) -> Bool {
      (a.eventos.joined(), a.deja?.rawValue ?? "") < (b.eventos.joined(), b.deja?.rawValue ?? "")
    }
  }
  var actos: Set<Acto> = []
  var negativas: Set<Falla.Codigo> = []
}

/// The whole grid: every estado × comando × role × kind, by running `decidir`.
struct Rejilla {
  struct Lugar: Hashable {
    var tipo: TipoExpediente
    var estado: Estado
    var comando: TipoComando
    var rol: Rol
  }
  var celdas: [Lugar: Celda] = [:]
  /// Names of every fact the whole grid and its fixtures returned.
  var hechos: Set<String> = []
  /// One of each, as a comando returned it, with its case as the fact left it.
  var ejemplos: [TipoDeHecho: (hecho: any Hecho, e: Expediente)] = [:]

  static let actual = Result { try Rejilla() }

  /// The estados each kind reaches, in the order of the procedure.
  static func estados(_ tipo: TipoExpediente) -> [Estado] {
    tipo == .asesoria
      ? [.registrada, .enSeguimiento, .concluida, .anulada] : Estado.allCases.filter { $0 != .enSeguimiento }
  }

  static let actores: [Rol: Actor] = [
    .ciudadano: .ciudadano, .operador: Mesa.ana, .titular: Mesa.tere, .enlace: Mesa.eli, .sistema: .sistema,
    .auditor: Actor(id: "aux", rol: .auditor), .admin: Actor(id: "ada", rol: .admin),
  ]

  init() throws {
    for tipo in TipoExpediente.allCases {
      for escena in try Escena.todas(tipo) {
        hechos.formUnion(escena.mesa.asentados.map(\.evento.tipo))
        for comando in TipoComando.allCases where ![.presentar, .registrarAsesoria].contains(comando) {
          for rol in Rol.allCases { probar(escena, comando, rol) }
        }
      }
    }
  }

  private mutating func probar(_ escena: Escena, _ comando: TipoComando, _ rol: Rol) {
    let e = escena.mesa.e
    let lugar = Lugar(tipo: e.tipo, estado: e.estado, comando: comando, rol: rol)
    let c = escena.mesa.contexto(Rejilla.actores[rol] ?? .sistema)
    if comando == .reconducir {
      anotar(lugar, e, c) { () throws(Falla) in
        try autorizar(.reconducir, e, c)
        let folio = Folio.nuevo(Reconducir.destino(e), anio: 2026, consecutivo: 900)
        return try Reconducir(motivo: "x", derechoARCO: .acceso).decidir(e, c, folio: folio)
      }
    }
    let puede = Procedimiento.fila(comando, e.tipo)?.roles.contains(rol) == true
    // Whom the table refuses it refuses whatever they send: one instance shows it.
    for muestra in Muestras.de(comando, e).prefix(puede ? .max : 1) {
      anotar(lugar, e, c) { () throws(Falla) in try decidir(muestra, e, c) }
    }
  }

  private mutating func anotar(_ lugar: Lugar, _ e: Expediente, _ c: Contexto, _ acto: () throws(Falla) -> [Evento]) {
    do {
      let eventos = try acto()
      #expect(!eventos.isEmpty, "\(lugar) was accepted and nothing happened")
      var despues = e
      for evento in eventos {
        #expect(TipoDeHecho(nombre: evento.tipo) != nil)
        let meta = MetaEvento(
          numero: despues.version + 1, ocurrio: evento.ocurrio, registrado: c.ahora, actor: c.actor,
          reservado: evento.reservado)
        despues.aplicar(evento, meta)
        hechos.insert(evento.tipo)
        let tipo = type(of: evento.hecho).tipo
        if ejemplos[tipo] == nil { ejemplos[tipo] = (evento.hecho, despues) }
      }
      // The clock's own events vary with the date; their consequences are what the table is about.
      let nombres = eventos.map(\.tipo).filter { eventos.count == 1 || !$0.hasPrefix("plazo.") }
      let deja = despues.estado == e.estado ? nil : despues.estado
      celdas[lugar, default: Celda()].actos.insert(
        .init(eventos: nombres.isEmpty ? ["plazo.vencido"] : nombres, deja: deja))
    } catch {
      celdas[lugar, default: Celda()].negativas.insert(error.codigo)
    }
  }
}
