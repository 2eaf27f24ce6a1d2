import Domain
import Storage

/// What more than one room does to cases.
extension Nucleo {
  static let noEncontrado = Falla(.noEncontrado, "No encontramos ese folio o no está a tu alcance; revisa que esté bien escrito.")

  /// Appends what was decided, brings the rows up to date and spreads the word.
  func anexar(
    _ t: Transaccion, id: String, antes: Expediente?, _ eventos: [Evento], _ p: Orden, _ llave: DataKey
  ) throws -> Resultado {
    let (expediente, guardados) = try Expedientes.anexar(
      t.db, id: id, antes: antes, eventos: eventos, actor: p.actor, ahora: p.ahora, llave: llave, raices: raices)
    guard let primero = guardados.first, let ultimo = guardados.last else {
      throw Falla(.interno, "El comando no produjo eventos.")
    }
    try Difusion.encolar(t.db, expediente, zip(eventos, guardados).map { ($0, $1) }, try t.normas(), p.ahora)
    return Resultado(expediente: expediente, clave: nil, eventos: primero.numero...ultimo.numero, repetido: false, momento: p.ahora)
  }

  /// Numbers are gapless within kind and year: the counter moves in the transaction that uses it.
  static func folioNuevo(_ db: any Connection, _ tipo: TipoExpediente, _ ahora: Instante, anio: Int? = nil) throws -> Folio {
    let anio = anio ?? ahora.fecha.anio
    return Folio.nuevo(tipo, anio: anio, consecutivo: Int(try Consecutivos.next(db, serie: "\(tipo.rawValue)-\(anio)")))
  }

  func expediente(_ u: Expedientes.Ubicacion) async throws -> (Expediente, [EventoDelCaso]) {
    let llave = try await llaves.key(u.llave)?.key
    return try await leer { t in
      guard let e = try Expedientes.cargar(t.db, id: u.id, llave: llave) else { throw Self.noEncontrado }
      _ = try t.normas()
      return (e, try Expedientes.eventos(t.db, id: u.id, llave: llave).map(EventoDelCaso.init))
    }
  }

  /// Gives a comando whose events hold nothing sealed to a case, as the worker does to many in one transaction.
  func cambiarSinLlave(_ t: Transaccion, _ id: String, _ comando: any Comando, _ c: Contexto) throws {
    guard let u = try Expedientes.ubicar(t.db, id: id), let e = try Expedientes.cargar(t.db, id: id, llave: nil) else { return }
    let eventos: [Evento]
    do throws(Falla) { eventos = try decidir(comando, e, c) } catch {
      // Somebody's comando came before and left nothing to change.
      if error.codigo == .noAplica { return }
      throw error
    }
    let (despues, guardados) = try Expedientes.anexarSinSellar(
      t.db, antes: e, llave: u.llave, eventos: eventos, actor: c.actor, ahora: c.ahora)
    try Difusion.encolar(t.db, despues, zip(eventos, guardados).map { ($0, $1) }, try t.normas(), c.ahora)
  }

  /// Writes again the rows that an earlier version of the service left short, some cases at a time.
  func ponerAlDia(_ filas: Reescritura) async throws {
    while true {
      let ids = try await engine.read { try filas.pendientes($0, limite: 500) }
      guard !ids.isEmpty else { return }
      try await engine.write { db in for id in ids { try filas.escribir(db, id: id) } }
    }
  }

  /// Takes out of old events what cases erased by an earlier version still say in clear. Once for a house.
  func redactarSuprimidos(_ ahora: Instante) async throws {
    guard try await engine.read({ try Redaccion.falta($0) }) else { return }
    var ultimo = ""
    while true {
      let desde = ultimo
      let ids = try await engine.read { try Redaccion.pendientes($0, despuesDe: desde, limite: 500) }
      guard let id = ids.last else { break }
      for id in ids {
        // Another process that starts now may be at it too.
        do { try await engine.write { try Redaccion.completar($0, id: id, ahora: ahora) } } catch StorageError.conflict { continue }
      }
      ultimo = id
    }
    try await engine.write { try Redaccion.terminar($0) }
  }

  /// Lends a new data key. What did not use it gives it back: a repetition or a refusal leaves no key that seals nothing.
  /// - Parameter usada: whether it was, from what came out.
  func conLlaveNueva<T>(_ usada: (T) -> Bool, _ cuerpo: (DataKey) async throws -> T) async throws -> T {
    let llave = try await llaves.takeKey()
    do {
      let valor = try await cuerpo(llave)
      if !usada(valor) { await llaves.giveBack(llave) }
      return valor
    } catch {
      // A refusal undoes the transaction. Of an outage nobody knows whether it was committed: the key stays.
      let deshecha = error is Falla || (error as? StorageError).map { !$0.isOutage } ?? false
      if deshecha { await llaves.giveBack(llave) }
      throw error
    }
  }
}
