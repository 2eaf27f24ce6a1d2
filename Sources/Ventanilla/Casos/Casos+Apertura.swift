import Domain
import Storage

extension Casos {
  /// Opens a solicitud. What was answered before is answered again whatever is in force now; otherwise everything is checked
  /// before a folio is used.
  public func presentar(_ presentar: Presentar, _ p: Orden) async throws -> Resultado {
    let origen = try await origen(presentar.asesoria)
    let paso = try await nucleo.conLlaveNueva(\.esNuevo) { llave in
      try await conFolioPNTPropio(p.actor) {
        try await abrir(p, llave) { [nucleo] t in
          let c = try t.normas().contexto(p.actor, p.ahora)
          let recibidaEn = try presentar.revisar(c)
          if presentar.asesoria != nil, origen == nil {
            throw Falla(.valorInvalido, "No hay una asesoría con ese folio.", campo: "/asesoria")
          }
          try Self.exigirIntervencion(t.db, presentar.intervencion)
          let folio = try Nucleo.folioNuevo(t.db, presentar.tipoDeExpediente, p.ahora)
          if let origen { try Self.vincular(nucleo, t, origen, con: folio, p) }
          return (folio, try presentar.abrir(folio: folio, recibidaEn: recibidaEn, c))
        }
      }
    }
    return try await terminar(paso)
  }

  /// Opens an asesoría; with a follow-up it has a clave.
  public func registrar(_ registrar: RegistrarAsesoria, _ p: Orden) async throws -> Resultado {
    let paso = try await nucleo.conLlaveNueva(\.esNuevo) { llave in
      try await abrir(p, llave) { t in
        let c = try t.normas().contexto(p.actor, p.ahora)
        let ocurrio = try registrar.revisar(c)
        try Self.exigirIntervencion(t.db, registrar.intervencion)
        let folio = try Nucleo.folioNuevo(t.db, .asesoria, p.ahora)
        return (folio, registrar.abrir(folio: folio, ocurrio: ocurrio, c))
      }
    }
    return try await terminar(paso)
  }

  /// - Parameter decidir: checks everything and gives the case's folio and its first event.
  private func abrir(
    _ p: Orden, _ llave: DataKey, _ decidir: @escaping @Sendable (Transaccion) throws -> (Folio, Evento)
  ) async throws -> Paso {
    try await nucleo.unaVez(
      p, repetir: { _, respuesta in Paso.repetido(respuesta) },
      hacer: { [nucleo] t in
        let (folio, apertura) = try decidir(t)
        let id = folio.description
        var resultado = try nucleo.anexar(t, id: id, antes: nil, [apertura], p, llave)
        if resultado.expediente.tieneClave { resultado.clave = nucleo.claves.derivar(id: id, nonce: 1) }
        return (.nuevo(resultado), .init(id, resultado.eventos))
      })
  }

  private func terminar(_ paso: Paso) async throws -> Resultado {
    switch paso {
    case .nuevo(let resultado): resultado
    case .repetido(let respuesta): try await repetir(respuesta)
    }
  }

  private static func exigirIntervencion(_ db: any Connection, _ id: String?) throws {
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
    guard let asesoria, let folio = Folio(asesoria), folio.tipo == .asesoria,
      let u = try await engine.read({ try Expedientes.ubicar($0, folio) }), let llave = try await llaves.key(u.llave)
    else { return nil }
    return Origen(u: u, llave: llave)
  }

  private static func vincular(_ nucleo: Nucleo, _ t: Transaccion, _ origen: Origen, con folio: Folio, _ p: Orden) throws {
    guard let asesoria = try Expedientes.cargar(t.db, id: origen.u.id, llave: origen.llave.key) else { throw Nucleo.noEncontrado }
    guard asesoria.estado != .anulada, asesoria.vinculado == nil else {
      throw Falla(.estadoNoPermite, "Esa asesoría está anulada o ya tiene una solicitud.", campo: "/asesoria")
    }
    let evento = Evento(AsesoriaVinculada(solicitud: folio.description), ocurrio: p.ahora)
    _ = try nucleo.anexar(t, id: asesoria.id, antes: asesoria, [evento], p, origen.llave)
  }
}
