import Domain
import Storage

extension Ventanilla {
  /// Opens a solicitud. Everything is checked before a folio is used.
  public func presentar(_ presentar: Presentar, _ p: Orden) async throws -> Resultado {
    let recibidaEn = try presentar.revisar(normas.contexto(p.actor, p.ahora))
    let origen = try await origen(presentar.asesoria)
    let llave = try await llaves.takeKey()
    let repetida = Falla(.yaExiste, "Ya hay una solicitud con ese folio de la Plataforma Nacional.", campo: "/folioPNT")
    let paso = try await unica(o: repetida) { [self] db -> Paso in
      if let respuesta = try repetido(db, p) { return .repetido(respuesta) }
      try exigirIntervencion(db, presentar.intervencion)
      if let folioPNT = presentar.folioPNT, try Expedientes.ubicar(db, folioPNT: folioPNT) != nil { throw repetida }
      let c = try normas(db).contexto(p.actor, p.ahora)
      let folio = try folioNuevo(db, presentar.tipoDeExpediente, p.ahora)
      var resultado = try anexar(
        db, id: folio.description, antes: nil, [presentar.abrir(folio: folio, recibidaEn: recibidaEn, c)], p, llave)
      resultado.clave = claves.derivar(id: folio.description, nonce: 1)
      if let origen { try vincular(db, origen, con: folio, p) }
      try recordar(db, p, stream: folio.description, resultado.eventos)
      return .nuevo(resultado)
    }
    return try await terminar(paso)
  }

  /// Opens an asesoría; with a follow-up it has a clave.
  public func registrar(_ registrar: RegistrarAsesoria, _ p: Orden) async throws -> Resultado {
    let c = normas.contexto(p.actor, p.ahora)
    let ocurrio = try registrar.revisar(c)
    let llave = try await llaves.takeKey()
    let paso = try await engine.write { [self] db -> Paso in
      if let respuesta = try repetido(db, p) { return .repetido(respuesta) }
      try exigirIntervencion(db, registrar.intervencion)
      let folio = try folioNuevo(db, .asesoria, p.ahora)
      var resultado = try anexar(
        db, id: folio.description, antes: nil, [registrar.abrir(folio: folio, ocurrio: ocurrio, c)], p, llave)
      if resultado.expediente.tieneClave { resultado.clave = claves.derivar(id: folio.description, nonce: 1) }
      try recordar(db, p, stream: folio.description, resultado.eventos)
      return .nuevo(resultado)
    }
    return try await terminar(paso)
  }

  /// Writes. Another process may get there first: with the same folio of the national platform, which is a refusal; with an
  /// event on the asesoría, after which it is decided again, once.
  private func unica(o repetida: Falla, _ cuerpo: @escaping @Sendable (any Connection) throws -> Paso) async throws -> Paso {
    do {
      do { return try await engine.write(cuerpo) } catch StorageError.conflict { return try await engine.write(cuerpo) }
    } catch StorageError.unique("expedientes(folio_pnt)") { throw repetida }
  }

  private func terminar(_ paso: Paso) async throws -> Resultado {
    switch paso {
    case .nuevo(let resultado): resultado
    case .repetido(let respuesta): try await repetir(respuesta, conClave: true)
    }
  }

  private func exigirIntervencion(_ db: any Connection, _ id: String?) throws {
    guard let id else { return }
    guard let i = try Intervenciones.cargar(db, id: id), i.estado != .anulada else {
      throw Falla(.valorInvalido, "No hay una intervención vigente con la clave «\(id)».", campo: "/intervencion")
    }
  }

  private struct Origen: Sendable {
    var u: Expedientes.Ubicacion
    var llave: DataKey
  }

  private func origen(_ asesoria: String?) async throws -> Origen? {
    guard let asesoria else { return nil }
    let falla = Falla(.valorInvalido, "No hay una asesoría con ese folio.", campo: "/asesoria")
    guard let folio = Folio(asesoria), folio.tipo == .asesoria,
      let u = try await engine.read({ try Expedientes.ubicar($0, folio) }), let llave = try await llaves.key(u.llave)
    else { throw falla }
    return Origen(u: u, llave: llave)
  }

  private func vincular(_ db: any Connection, _ origen: Origen, con folio: Folio, _ p: Orden) throws {
    guard let asesoria = try Expedientes.cargar(db, id: origen.u.id, llave: origen.llave.key) else { throw Self.noEncontrado }
    guard asesoria.estado != .anulada, asesoria.vinculado == nil else {
      throw Falla(.estadoNoPermite, "Esa asesoría está anulada o ya tiene una solicitud.", campo: "/asesoria")
    }
    let evento = Evento(AsesoriaVinculada(solicitud: folio.description), ocurrio: p.ahora)
    _ = try anexar(db, id: asesoria.id, antes: asesoria, [evento], p, origen.llave)
  }
}
