import Domain
import Storage

/// The round of the deadline warnings.
extension Worker {
  private static let casosPorPagina = 200
  /// How long a case that could not be looked at waits to be tried again, µs.
  private static let espera: Int64 = 3_600_000_000

  /// Warns about every clock whose date has come. Each case is its own transaction; one that cannot be read or decided now
  /// is noted and passed, however many there are.
  func revisarPlazos(_ job: Job) async throws {
    let ahora = reloj()
    var ultimo: AvisoDebido?
    while true {
      let desde = ultimo
      let pagina = try await nucleo.engine.read {
        try Expedientes.conAvisosDebidos($0, ahora, despuesDe: desde, limite: Self.casosPorPagina)
      }
      for debido in pagina { try await revisar(debido.caso, ahora) }
      guard let final = pagina.last, pagina.count == Self.casosPorPagina else { break }
      ultimo = final
      // Somebody else has the job now: stop, they will go on.
      guard try await renew(job) else { return }
    }
    try await nucleo.engine.write { try PlazosDetenidos.limpiar($0, ahora) }
    try await complete(job)
  }

  private func revisar(_ caso: Expedientes.Ubicacion, _ ahora: Instante) async throws {
    do {
      try await ventanilla.casos.revisarPlazos(de: caso, ahora)
    } catch let error as CancellationError {
      throw error
    } catch let error as StorageError where error.isOutage {
      throw error
    } catch StorageError.conflict {
      // Somebody is working on it: its turn comes with the next round.
    } catch let falla as Falla where falla.codigo == .versionDistinta {
      // The same, found later.
    } catch {
      try await detener(caso, error, ahora)
    }
  }

  private func detener(_ caso: Expedientes.Ubicacion, _ error: any Error, _ ahora: Instante) async throws {
    let causa = Self.causa(error)
    let veces = try await nucleo.engine.write {
      try PlazosDetenidos.anotar($0, id: caso.id, causa: causa, ahora, espera: Self.espera)
    }
    guard let veces else { return }
    registro.error(
      "no se pudieron revisar los plazos de un expediente",
      metadata: ["expediente": "\(caso.id)", "error": "\(error)", "veces": "\(veces)"])
  }

  /// For whoever administers the service; the rest is in the log.
  private static func causa(_ error: any Error) -> String {
    switch error {
    case let falla as Falla: falla.mensaje
    case StorageError.key(let detalle): detalle
    case StorageError.unique, StorageError.check, StorageError.foreignKey, StorageError.notNull:
      "Lo que le toca no se puede guardar: \(error)."
    default: "Uno de sus eventos no se puede leer. «pregunta-leon verify» dice cuál."
    }
  }
}

extension Casos {
  /// What time alone does to a case. One whose data were erased has clocks all the same: nothing of theirs is sealed.
  func revisarPlazos(de caso: Expedientes.Ubicacion, _ ahora: Instante) async throws {
    if try await llaves.key(caso.llave) != nil {
      _ = try await ejecutar(RevisarPlazos(), en: caso, Orden(actor: .sistema, ahora: ahora))
    } else {
      try await nucleo.escribir { [nucleo] t in
        try nucleo.cambiarSinLlave(t, caso.id, RevisarPlazos(), try t.normas().contexto(.sistema, ahora))
      }
    }
  }
}
