import Domain
import Storage

extension Ventanilla {
  /// Gives a comando to a case, as staff, enlace or the worker.
  ///
  /// - Throws: ``Falla``: `.noEncontrado` (also out of scope), `.versionDistinta`, what the table or the comando
  ///   refuses; `StorageError` when the database cannot.
  public func ejecutar(_ comando: any Comando, folio: Folio, _ p: Orden) async throws -> Resultado {
    guard let u = try await engine.read({ try Expedientes.ubicar($0, folio) }) else { throw Self.noEncontrado }
    return try await ejecutar(comando, en: u, p)
  }

  /// Gives a comando as the citizen who holds the clave.
  public func ejecutar(_ comando: any Comando, folio: String, clave: String, direccion: String, _ p: Orden) async throws -> Resultado {
    let u = try await abrirConClave(folio: folio, clave: clave, direccion: direccion, p.ahora)
    return try await ejecutar(comando, en: u, p, conClave: true)
  }

  /// - Parameter conClave: the clave has opened the case; otherwise it must be within the actor's reach.
  func ejecutar(
    _ comando: any Comando, en u: Expedientes.Ubicacion, _ p: Orden, conClave: Bool = false
  ) async throws -> Resultado {
    guard let llave = try await llaves.key(u.llave) else {
      throw Falla(.noAplica, "Los datos de este expediente se suprimieron; ya no se modifica.")
    }
    let paso: Paso
    do {
      paso = try await escribir(comando, u, p, llave, conClave)
    } catch StorageError.conflict where p.version == nil {
      // Somebody else's event came first: decide again on the case as it is now, once.
      paso = try await escribir(comando, u, p, llave, conClave)
    } catch StorageError.conflict {
      throw Falla(.versionDistinta, "El expediente cambió mientras trabajabas; vuelve a cargarlo.")
    }
    switch paso {
    case .nuevo(let resultado): return resultado
    case .repetido(let respuesta):
      var antes = try await repetir(respuesta, conClave: true)
      if type(of: comando).efecto(antes.expediente) != .emiteClave { antes.clave = nil }
      return antes
    }
  }

  private func escribir(_ comando: any Comando, _ u: Expedientes.Ubicacion, _ p: Orden, _ llave: DataKey, _ conClave: Bool) async throws
    -> Paso
  {
    try await engine.write { [self] db in
      guard let e = try Expedientes.cargar(db, id: u.id, llave: llave.key) else { throw Self.noEncontrado }
      if !conClave { try exigirAlcance(e, p.actor) }
      if let respuesta = try repetido(db, p) { return .repetido(respuesta) }
      if let version = p.version, version != e.version {
        throw Falla(.versionDistinta, "El expediente cambió: va en la versión \(e.version) y viste la \(version). Vuelve a cargarlo.")
      }
      var c = try normas(db).contexto(p.actor, p.ahora)
      let efecto = type(of: comando).efecto(e)
      if case .usaFolio(let tipo) = efecto { c.folio = try folioNuevo(db, tipo, p.ahora) }
      let eventos = try decidir(comando, e, c)
      var resultado = try anexar(db, id: e.id, antes: e, eventos, p, llave)
      switch efecto {
      case .destruyeLlave: try Difusion.destruirLlave(db, e.id, llave: u.llave, p.ahora)
      case .emiteClave: resultado.clave = claves.derivar(id: e.id, nonce: resultado.expediente.nonceClave)
      case .usaFolio, nil: break
      }
      try recordar(db, p, stream: e.id, resultado.eventos)
      return .nuevo(resultado)
    }
  }

  /// Numbers are gapless within kind and year: the counter moves in the transaction that uses it.
  func folioNuevo(_ db: any Connection, _ tipo: TipoExpediente, _ ahora: Instante, serie: String? = nil, anio: Int? = nil) throws -> Folio {
    let anio = anio ?? ahora.fecha.anio
    let numero = try Consecutivos.next(db, serie: serie ?? "\(tipo.rawValue)-\(anio)")
    return Folio.nuevo(tipo, anio: anio, consecutivo: Int(numero))
  }
}
