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
