import CPostgreSQL
import Foundation

extension PostgresConnection {
  /// The oldest server the service runs on.
  static let oldest: CInt = 150_000

  /// Connects, checks the server and sets the session's timeouts.
  /// - Throws: `StorageError.unavailable`, one line that says what to do.
  static func open(_ options: PostgresEngine.Options) throws(StorageError) -> PostgresConnection {
    let address = try PostgresAddress(options.url, database: options.database)
    guard let handle = start(options) else { throw .unavailable("no hay memoria para otra conexión") }
    let connection = PostgresConnection(handle)
    // What the server remarks upon is nobody's error and would land in the middle of a command's output.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    // Its errors carry the SQLSTATE only in this mode.
    PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
    try connection.finishOpening(address, options)
    PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
    try connection.check(address)
    try connection.prepareSession(options)
    return connection
  }

  private static func start(_ options: PostgresEngine.Options) -> OpaquePointer? {
    // In order: the URL overrides what comes before it and yields to what comes after.
    let settings: [(String, String)] =
      [
        ("application_name", "pregunta-leon"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
        ("keepalives_interval", "5"), ("dbname", options.url),
      ] + (options.database.map { [("dbname", $0)] } ?? []) + [("client_encoding", "UTF8")]
    let keywords = settings.map { strdup($0.0) } + [nil]
    let values = settings.map { strdup($0.1) } + [nil]
    defer { for string in keywords + values { free(string) } }
    return PQconnectStartParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
  }

  private func finishOpening(_ address: PostgresAddress, _ options: PostgresEngine.Options) throws(StorageError) {
    let deadline = ContinuousClock.now + .milliseconds(options.connectMilliseconds)
    var waitFor = PGRES_POLLING_WRITING
    while PQstatus(handle) != CONNECTION_BAD, waitFor != PGRES_POLLING_OK, waitFor != PGRES_POLLING_FAILED {
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0 else { throw PostgresFailure.connecting("no contestó en \(options.connectMilliseconds / 1000) s", address) }
      var socket = pollfd(fd: PQsocket(handle), events: Int16(waitFor == PGRES_POLLING_READING ? POLLIN : POLLOUT), revents: 0)
      if poll(&socket, 1, CInt(left) + 1) > 0 { waitFor = PQconnectPoll(handle) }
    }
    guard PQstatus(handle) == CONNECTION_OK else { throw PostgresFailure.connecting(message, address) }
  }

  private func check(_ address: PostgresAddress) throws(StorageError) {
    guard PQserverVersion(handle) >= Self.oldest else {
      throw .unavailable(
        """
        PostgreSQL en \(address.server) es la versión \(parameter("server_version")) y hace falta la \
        \(Self.oldest / 10_000) o posterior: actualiza el servidor o indica otro en «base».
        """)
    }
    guard parameter("server_encoding") == "UTF8" else {
      throw .unavailable(
        """
        La base «\(address.database)» guarda \(parameter("server_encoding")) y hace falta UTF8: créala de nuevo con «createdb \
        -E UTF8 -T template0 \(address.database)».
        """)
    }
  }

  /// What makes a reply durable does not depend on the server's configuration: a server told to answer before the disk
  /// has confirmed is overruled.
  private func prepareSession(_ options: PostgresEngine.Options) throws(StorageError) {
    beginScope()
    try sendScript(
      """
      SET statement_timeout = \(options.statementMilliseconds);
      SET lock_timeout = \(options.lockMilliseconds);
      SET idle_in_transaction_session_timeout = 60000;
      SET jit = off;
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
      """)
  }

  /// What the server said of itself when the connection opened.
  func parameter(_ name: String) -> String { PQparameterStatus(handle, name).map { String(cString: $0) } ?? "" }
}
