import Crypto
import Domain
import Storage

/// What closing a dependencia would do. Nothing has changed.
public struct EnsayoDeCierre: Codable, Hashable, Sendable {
  public struct Turno: Codable, Hashable, Sendable {
    public var folio: String
    public var turno: Int
    public var estado: Domain.Turno.Estado
    public var vence: Fecha?
  }

  /// Digest of what was shown: closing asks for it, so that what is done is what was seen.
  public var ensayo: String
  public var clave: String
  public var sucesora: String?
  public var casos: Int
  public var turnos: Int
  /// Open turnos that would pass to the successor.
  public var lista: [Turno]
  /// Where the list goes on; nil when it is whole.
  public var siguiente: String?
  /// Accounts of its enlaces, receivers of its notices and addresses that lose or move their scope.
  public var cuentas: [String]
  public var receptores: Int
  public var contactos: [String]

  /// Somebody works for it, so what happens to them must be said.
  public var pideDestino: Bool { !cuentas.isEmpty || receptores > 0 || !contactos.isEmpty }
}

/// What somebody who closes a dependencia says of it.
public struct CierreDeDependencia: Codable, Hashable, Sendable {
  public var sucesora: String?
  public var cuentas: DestinoDeCuentas?
  public var motivo: String
  public var ensayo: String

  public init(sucesora: String?, cuentas: DestinoDeCuentas?, motivo: String, ensayo: String) {
    self.sucesora = sucesora
    self.cuentas = cuentas
    self.motivo = motivo
    self.ensayo = ensayo
  }
}

/// How far the last handover has got.
public struct AvanceDeTraspaso: Codable, Hashable, Sendable {
  public var de: String
  public var a: String
  public var casos: Int64
  public var hechos: Int64
}

extension Dependencias {
  /// How many turnos a dry run lists at once, at least.
  static let turnosPorPagina = 500

  /// The handover on its way, if one is.
  public func avanceDelTraspaso() async throws -> AvanceDeTraspaso? {
    try await engine.read { try Traspasos.enCurso($0) }.map { .init(de: $0.de, a: $0.a, casos: $0.casos, hechos: $0.hechos) }
  }

  /// What closing a dependencia would hand over, and to whom.
  /// - Parameters:
  ///   - sucesora: nil when nobody takes over.
  ///   - cursor: as the page before said; nil for the first.
  /// - Throws: ``Falla`` as ``Directorio/cerrar(_:sucesora:)``; `.prohibido`.
  public func ensayarCierre(
    _ clave: String, sucesora: String?, despuesDe cursor: String? = nil, _ actor: Actor
  ) async throws -> EnsayoDeCierre {
    try Permisos.exigir(.cambiarDirectorio, actor)
    return try await engine.read { db in
      _ = try Directorio(try DirectorioGuardado.todas(db).map(\.dependencia)).cerrar(clave, sucesora: sucesora)
      var ensayo = try Self.ensayo(db, clave, sucesora).ensayo
      let pagina = try Traspasos.abiertos(db, clave, despuesDe: cursor ?? "", limite: Self.turnosPorPagina + 1)
      var lista = pagina
      if pagina.count > Self.turnosPorPagina, let sobra = pagina.last {
        // A case never comes in two pages, unless it fills one.
        let enteros = pagina.filter { $0.expediente != sobra.expediente }
        lista = enteros.isEmpty ? pagina : enteros
        ensayo.siguiente = lista.last?.expediente
      }
      ensayo.lista = lista.map { .init(folio: $0.folio, turno: $0.numero, estado: $0.estado, vence: $0.vence) }
      return ensayo
    }
  }

  /// Closes a dependencia as the dry run showed. One transaction closes it and moves or ends its accounts; a job hands its
  /// open turnos over, each with its event.
  /// - Throws: ``Falla``: `.faltaDato` when it has open turnos and no successor, or accounts and nothing said of them;
  ///   `.estadoNoPermite` when what was shown is no longer so; `.enProceso` while another handover runs.
  public func cerrar(_ clave: String, _ cierre: CierreDeDependencia, _ p: Orden) async throws -> FichaDeDependencia {
    guard cierre.motivo.contains(where: { !$0.isWhitespace }) else {
      throw Falla(.faltaDato, "Cita el acuerdo o el motivo.", campo: "/motivo")
    }
    return try await cambiarDirectorio(p, clave: clave) { db, directorio, _ in
      let cerrada = try directorio.cerrar(clave, sucesora: cierre.sucesora)
      guard try Traspasos.enCurso(db) == nil else {
        throw Falla(.enProceso, "Todavía se están traspasando los turnos de otra dependencia; espera a que termine.")
      }
      let (ensayo, turnos) = try Self.ensayo(db, clave, cierre.sucesora)
      try Self.revisar(cierre, ensayo, cerrada)
      let numero = try DirectorioGuardado.cambiar(
        db, cerrada, tipo: cierre.sucesora == nil ? "dependencia.cerrada" : "dependencia.fusionada",
        .init(
          clave: clave, sucesora: cierre.sucesora, motivo: cierre.motivo, turnos: Int64(turnos),
          cuentas: ensayo.pideDestino ? cierre.cuentas?.rawValue : nil),
        actor: p.actor, ahora: p.ahora.micros)
      try Self.repartir(db, cerrada, cierre, directorio, p)
      if let sucesora = cierre.sucesora, turnos > 0 {
        try Traspasos.empezar(
          db,
          .init(
            de: clave, a: sucesora, acuerdo: cierre.motivo, actor: p.actor.id, casos: Int64(ensayo.casos), creado: p.ahora.micros))
        try JobQueue.enqueue(
          db, kind: JobKind.traspasar.rawValue, payload: JobKind.payload(clave), runAt: p.ahora.micros, now: p.ahora.micros, priority: 20,
          uniqueKey: "traspaso", maxAttempts: 1_000)
      }
      return numero
    }
  }

  private static func revisar(_ cierre: CierreDeDependencia, _ ensayo: EnsayoDeCierre, _ d: Dependencia) throws(Falla) {
    guard cierre.ensayo == ensayo.ensayo else {
      throw Falla(
        .estadoNoPermite, "Desde que viste la lista cambiaron sus turnos o sus cuentas. Vuelve a verla y confirma.", campo: "/ensayo")
    }
    guard ensayo.turnos == 0 || cierre.sucesora != nil else {
      throw Falla(
        .faltaDato, "\(d.nombre) tiene \(ensayo.turnos) turnos abiertos: di a qué dependencia pasan.", campo: "/sucesora")
    }
    guard !ensayo.pideDestino || cierre.cuentas != nil else {
      throw Falla(.faltaDato, "Di qué pasa con sus enlaces: «mover» a la sucesora o «cerrar».", campo: "/cuentas")
    }
    guard cierre.cuentas != .mover || cierre.sucesora != nil else {
      throw Falla(.valorInvalido, "Sin sucesora no hay a dónde mover a sus enlaces; elige «cerrar».", campo: "/cuentas")
    }
  }

  /// Accounts, receivers and addresses: to the successor, or closed.
  private static func repartir(
    _ db: any Connection, _ cerrada: Dependencia, _ cierre: CierreDeDependencia, _ directorio: Directorio, _ p: Orden
  ) throws {
    switch (cierre.cuentas, cierre.sucesora) {
    case (.mover, let sucesora?):
      try Alcances.mover(db, de: cerrada.clave, a: sucesora, now: p.ahora.micros)
      guard var destino = directorio[sucesora] else { return }
      let nuevos = cerrada.contactos.filter { !destino.contactos.contains($0) }
      guard !nuevos.isEmpty else { return }
      destino.enlaces += nuevos
      _ = try DirectorioGuardado.cambiar(
        db, destino, tipo: "dependencia.editada", .init(clave: sucesora, campos: ["enlaces"], motivo: cierre.motivo), actor: p.actor,
        ahora: p.ahora.micros)
    case (.cerrar, _):
      try Alcances.cerrar(db, dependencia: cerrada.clave, motivo: "\(cerrada.nombre) cerró: \(cierre.motivo)", now: p.ahora.micros)
    default: return
    }
  }

  private static func ensayo(_ db: any Connection, _ clave: String, _ sucesora: String?) throws -> (ensayo: EnsayoDeCierre, turnos: Int) {
    let cuentas = try Alcances.cuentas(db, dependencia: clave).map(\.id)
    let receptores = Int(try Alcances.receptores(db, dependencia: clave))
    let ficha = try DirectorioGuardado.vigente(db, clave)
    var hash = SHA256()
    func sumar(_ partes: [String]) {
      // Length-prefixed, so that no two lists read the same.
      for parte in partes { hash.update(data: Array("\(parte.utf8.count):\(parte)".utf8)) }
    }
    sumar([clave, sucesora ?? "", "\(ficha?.numero ?? 0)", "\(receptores)", "\(cuentas.count)"] + cuentas)
    var (casos, turnos, ultimo) = (0, 0, "")
    try Traspasos.recorrer(db, clave) { expediente, numero in
      sumar([expediente, "\(numero)"])
      turnos += 1
      casos += expediente == ultimo ? 0 : 1
      ultimo = expediente
    }
    let ensayo = EnsayoDeCierre(
      ensayo: Array(hash.finalize()).prefix(16).hex, clave: clave, sucesora: sucesora, casos: casos,
      turnos: turnos, lista: [], cuentas: cuentas, receptores: receptores,
      contactos: ficha?.dependencia.contactos ?? [])
    return (ensayo, turnos)
  }

  /// Hands the next cases of a closed dependencia over: events, webhooks and e-mail.
  /// - Parameter lote: cases at most.
  /// - Returns: whether some are left.
  func avanzarTraspaso(_ ahora: Instante, lote: Int = 500) async throws -> Bool {
    try await nucleo.avanzar(
      Traspasos.self, ahora,
      paso: { [nucleo] t, traspaso in
        let c = try t.normas().contexto(.sistema, ahora)
        let comando = TraspasarTurnos(de: traspaso.de, a: traspaso.a, firmante: traspaso.actor, acuerdo: traspaso.acuerdo)
        let casos = try Traspasos.casos(t.db, traspaso.de, despuesDe: traspaso.cursor, limite: lote)
        for id in casos { try nucleo.cambiarSinLlave(t, id, comando, c) }
        return Tramo(hasta: casos.last ?? traspaso.cursor, hechos: Int64(casos.count), sigue: casos.count == lote)
      },
      alTerminar: { t, traspaso, hechos in
        try DirectorioGuardado.anotar(
          t.db, tipo: "dependencia.traspasada", .init(clave: traspaso.de, sucesora: traspaso.a, casos: hechos), actor: .sistema,
          ahora: ahora.micros)
      })
  }
}
