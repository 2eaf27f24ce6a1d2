import Domain
import Storage

/// Cases: open one, give it a comando, read it, list.
public struct Casos: Cuarto {
  let nucleo: Nucleo

  /// What a transaction found out about its Idempotency-Key.
  enum Paso: Sendable {
    case nuevo(Resultado)
    case repetido(Idempotency.Answer)

    var esNuevo: Bool { if case .nuevo = self { true } else { false } }
  }

  /// Gives a comando to a case, as staff, enlace or the worker.
  ///
  /// - Throws: ``Falla``: `.noEncontrado` (also out of scope), `.versionDistinta`, what the table or the comando
  ///   refuses; `StorageError` when the database cannot.
  public func ejecutar(_ comando: any Comando, folio: Folio, _ p: Orden) async throws -> Resultado {
    guard let u = try await engine.read({ try Expedientes.ubicar($0, folio) }) else { throw Nucleo.noEncontrado }
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
    let llave = try await llaves.key(u.llave)
    let acto = Acto<Expediente, Paso>(
      cargar: { t in
        guard let e = try Expedientes.cargar(t.db, id: u.id, llave: llave?.key) else { throw Nucleo.noEncontrado }
        if !conClave { try Self.exigirAlcance(e, p.actor) }
        return e
      },
      repetir: { _, respuesta in .repetido(respuesta) },
      version: { e in
        let vista = p.version ?? e.version
        return (
          e.version,
          Falla(.versionDistinta, "El expediente cambió: va en la versión \(e.version) y viste la \(vista). Vuelve a cargarlo.")
        )
      },
      hacer: { [nucleo] t, e in
        guard let llave else { throw Falla(.noAplica, "Los datos de este expediente se suprimieron; ya no se modifica.") }
        let resultado = try Self.dar(comando, a: e, nucleo, t, p, llave)
        return (.nuevo(resultado), .init(e.id, resultado.eventos))
      })
    let paso = try await conFolioPNTPropio(p.actor) { try await nucleo.actuar(p, acto) }
    switch paso {
    case .nuevo(let resultado): return resultado
    case .repetido(let respuesta):
      var antes = try await repetir(respuesta)
      if type(of: comando).efecto(antes.expediente) != .emiteClave { antes.clave = nil }
      return antes
    }
  }

  private static func dar(
    _ comando: any Comando, a e: Expediente, _ nucleo: Nucleo, _ t: Transaccion, _ p: Orden, _ llave: DataKey
  ) throws -> Resultado {
    var c = try t.normas().contexto(p.actor, p.ahora)
    let efecto = type(of: comando).efecto(e)
    switch efecto {
    case .usaFolio(let tipo): c.folio = try Nucleo.folioNuevo(t.db, tipo, p.ahora)
    case .destruyeLlave: c.redactados = try Redaccion.escribir(t.db, id: e.id)
    case .emiteClave, nil: break
    }
    var resultado = try nucleo.anexar(t, id: e.id, antes: e, try decidir(comando, e, c), p, llave)
    switch efecto {
    case .destruyeLlave: try Difusion.destruirLlave(t.db, e.id, llave: llave.id, p.ahora)
    case .emiteClave: resultado.clave = nucleo.claves.derivar(id: e.id, nonce: resultado.expediente.nonceClave)
    case .usaFolio, nil: break
    }
    return resultado
  }

  /// Outside an actor's reach nothing exists.
  static func exigirAlcance(_ e: Expediente, _ actor: Actor) throws(Falla) {
    guard Permisos.alcanza(e, actor) else { throw Nucleo.noEncontrado }
  }

  /// Builds the first answer again from its events. The clave is left out once it has been reissued.
  func repetir(_ respuesta: Idempotency.Answer) async throws -> Resultado {
    guard let (llave, actual) = try await engine.read({ try Expedientes.vigencia($0, id: respuesta.stream) }) else {
      throw Nucleo.noEncontrado
    }
    let abre = try await llaves.key(llave)?.key
    let (e, momento) = try await engine.read { db in
      (
        try Expedientes.cargar(db, id: respuesta.stream, llave: abre, hasta: respuesta.to),
        try EventLog.load(db, stream: respuesta.stream, upTo: respuesta.to, after: respuesta.to - 1).first?.registrado
      )
    }
    guard let leido = e, let momento else { throw Nucleo.noEncontrado }
    let vigente = leido.nonceClave == actual && leido.tieneClave
    return Resultado(
      expediente: leido, clave: vigente ? nucleo.claves.derivar(id: leido.id, nonce: leido.nonceClave) : nil,
      eventos: respuesta.from...respuesta.to, repetido: true, momento: Instante(micros: momento))
  }
}
