/// Walks the whole log, stream by stream, and checks every link. Rows are read as raw values: a column that changed
/// its type is a finding, not a failure. What the chain cannot see is the removal of a stream's last events or of a
/// whole stream; the projections (and later the global log) do.
struct ChainVerifier {
  private struct Link {
    let stream: Value
    let numero: Int64
    let storedHash: Value
    let computedHash: [UInt8]
    let matches: Bool
  }

  private(set) var problems: [ChainProblem] = []
  private(set) var checked: Int64 = 0
  private var last: Link?
  /// Altered rows of the stream being walked, as they are now: a supresión further on may answer for them.
  private var altered: [Int64: String] = [:]

  mutating func check(_ row: Row) {
    checked += 1
    let values = Array(row.values.prefix(EventHash.columns.count))
    let stream = row["stream"]
    let numero = if case .int(let value) = row["numero"] { value } else { Int64(-1) }
    let hash = EventHash.hash(values)
    let matches = row["hash"] == .blob(hash)
    let before = last?.stream == stream ? last : nil
    if before == nil { altered = [:] }

    // The row before did not match its hash. Which of its columns? If this row remembers the hash its columns do
    // give, they are whole and the stored hash is what changed.
    if let before, !before.matches, row["anterior"] == .blob(before.computedHash) {
      replaceLast(with: .hashAltered)
    }
    if numero != (before?.numero ?? 0) + 1 {
      add(stream, numero, .gap)
    }
    if !matches {
      add(stream, numero, .altered)
      altered[numero] = hash.hex
    } else if numero == (before?.numero ?? 0) + 1, !continues(row["anterior"], before) {
      add(stream, numero, .broken)
    }
    if matches { excuse(Redaccion.listados(row["tipo"], row["cuerpo"])) }
    last = Link(stream: stream, numero: numero, storedHash: row["hash"], computedHash: hash, matches: matches)
  }

  /// Rows whose clear body was replaced when their case was erased, exactly as the supresión left them, are no findings.
  private mutating func excuse(_ redacted: [Int64: String]) {
    guard case .text(let stream) = last?.stream else { return }
    for (numero, huella) in redacted where altered[numero] == huella {
      problems.removeAll { $0.stream == stream && $0.numero == numero && $0.what == .altered }
    }
  }

  private func continues(_ anterior: Value, _ before: Link?) -> Bool {
    guard let before else { return anterior == .blob(EventHash.zero) }
    // After an altered row the link is broken by that alteration, which has been named already.
    return anterior == before.storedHash || !before.matches
  }

  private mutating func add(_ stream: Value, _ numero: Int64, _ what: ChainProblem.What) {
    let name =
      switch stream {
      case .text(let value): value
      case .blob(let value): "0x\(value.hex)"
      case .int(let value): "\(value)"
      case .null: "NULL"
      }
    problems.append(ChainProblem(stream: name, numero: numero, what: what))
  }

  private mutating func replaceLast(with what: ChainProblem.What) {
    guard let index = problems.lastIndex(where: { $0.what == .altered }) else { return }
    problems[index].what = what
  }
}

extension EventLog {
  /// Checks every hash, link and number of the log, in pages, beside the running service.
  /// - Parameter progress: called with the number of events checked so far.
  /// - Returns: each finding with its stream and number; empty when the log is whole.
  public static func verifyChain(
    _ engine: any Engine, page: Int = 1000, progress: @Sendable (Int64) -> Void = { _ in }
  ) async throws -> [ChainProblem] {
    var verifier = ChainVerifier()
    var after: [Value] = ["", -1]
    while true {
      let place = after
      let rows = try await engine.read { db in
        try db.rows(
          """
          SELECT \(columns) FROM eventos WHERE (stream, numero) > (?1, ?2) ORDER BY stream, numero LIMIT ?3
          """, place + [Value(page)])
      }
      for row in rows { verifier.check(row) }
      progress(verifier.checked)
      guard rows.count == page, let last = rows.last else { return verifier.problems }
      after = [last["stream"], last["numero"]]
    }
  }
}
