import Domain

/// The office's figures, kept as sums by day in the transaction of the events they are counted from: nobody goes through the
/// events to answer a request.
public enum Cifras {
  /// The figures at the end of a day; those that are zero are left out.
  public static func al(_ db: any Connection, _ dia: Fecha) throws -> [Cifra: Int] {
    try db.rows("SELECT cifra, SUM(n) AS n FROM cifras WHERE dia <= ?1 GROUP BY cifra", [.text(dia.description)])
      .reduce(into: [:]) { suma, fila in
        guard let cifra = Cifra(rawValue: try fila.text("cifra")) else { throw StorageError.decode("cifras.cifra") }
        suma[cifra] = Int(try fila.int("n"))
      }
  }

  /// Adds what a comando's events changed. The rows are everybody's: they are taken last, just before the COMMIT.
  static func sumar(_ db: any Connection, _ cambio: CambioDeCifras) throws {
    let filas = cambio.enOrden
    guard !filas.isEmpty else { return }
    let marcas = filas.indices.map { "(?\($0 * 3 + 1), ?\($0 * 3 + 2), ?\($0 * 3 + 3))" }.joined(separator: ", ")
    try db.beforeCommit(
      "INSERT INTO cifras (dia, cifra, n) VALUES \(marcas) ON CONFLICT (dia, cifra) DO UPDATE SET n = cifras.n + excluded.n",
      filas.flatMap { [.text($0.lugar.dia.description), .text($0.lugar.cifra.rawValue), Value($0.n)] })
  }

  /// What the table holds, for whoever compares it.
  static func guardadas(_ db: any Connection) throws -> CambioDeCifras {
    var cambio = CambioDeCifras()
    for fila in try db.rows("SELECT dia, cifra, n FROM cifras") {
      guard let dia = Fecha(try fila.text("dia")), let cifra = Cifra(rawValue: try fila.text("cifra")) else {
        throw StorageError.decode("cifras")
      }
      cambio.sumar(Int(try fila.int("n")), cifra, dia)
    }
    return cambio
  }
}

/// Counting again from the events.
extension Cifras {
  private static let marca = "cifras"

  /// Whether a database of an earlier version still has to be counted.
  public static func faltan(_ db: any Connection) throws -> Bool { try Ajustes.text(db, marca) == nil }

  /// Counts everything from the first event, in one transaction: a comando that comes meanwhile waits and adds to what was
  /// counted. A case that cannot be read is left out, and `verify` names it.
  public static func rehacer(_ db: any Connection) throws {
    for sql in db.engine.migrationLock { _ = try db.rows(sql) }
    if db.engine == .postgres { try db.execute("LOCK TABLE cifras IN EXCLUSIVE MODE") }
    var cambio = CambioDeCifras()
    var ultimo = ""
    while true {
      let pagina = try EventLog.streams(db, after: ultimo, limit: 500)
      for stream in pagina { cambio.sumar(try deStream(db, stream)) }
      guard let final = pagina.last, pagina.count == 500 else { break }
      ultimo = final
    }
    try db.execute("DELETE FROM cifras")
    for (lugar, n) in cambio.enOrden {
      try db.execute(
        "INSERT INTO cifras (dia, cifra, n) VALUES (?1, ?2, ?3)", [.text(lugar.dia.description), .text(lugar.cifra.rawValue), Value(n)])
    }
    try Ajustes.set(db, marca, "1")
  }

  private static func deStream(_ db: any Connection, _ stream: String) throws -> CambioDeCifras {
    if NormasGuardadas.esDeLaCasa(stream) { return CambioDeCifras() }
    do {
      return stream.hasPrefix("INT-") ? try deIntervencion(db, id: stream) : try deExpediente(db, id: stream)
    } catch let error as StorageError where error.isOutage {
      throw error
    } catch {
      return CambioDeCifras()
    }
  }

  /// What an intervención's events added.
  static func deIntervencion(_ db: any Connection, id: String) throws -> CambioDeCifras {
    var cambio = CambioDeCifras()
    var actual: Intervencion?
    for guardado in try EventLog.load(db, stream: id) {
      let nueva = try Intervenciones.aplicar(guardado, a: actual)
      cambio.anotar(de: actual?.cifras ?? [:], a: nueva?.cifras ?? [:], Instante(micros: guardado.registrado).fecha)
      actual = nueva
    }
    return cambio
  }

  /// What a case's events added, up to one of them.
  static func deExpediente(_ db: any Connection, id: String, hasta: Int64? = nil) throws -> CambioDeCifras {
    let codec = EventCodec()
    var plegado = Plegado()
    for guardado in try EventLog.load(db, stream: id, upTo: hasta) {
      let (evento, meta) = try codec.evento(guardado, nil)
      plegado.aplicar(evento, meta)
    }
    return plegado.cifras
  }
}
