extension PostgresEngine {
  public struct Options: Sendable {
    /// `postgresql://user@host/database?sslmode=verify-full…`: whatever libpq understands passes through untouched,
    /// TLS settings and several hosts included. The password is better left to `~/.pgpass` or `PGPASSWORD`.
    public var url: String
    /// Takes the place of the URL's database.
    public var database: String?
    /// Connections that read and that write, at most; each is opened when first needed.
    public var readers = 4
    public var writers = 2
    /// Closures per transaction, at most. PostgreSQL keeps 64 open subtransactions of each connection in shared memory
    /// and every other connection slows down beyond that.
    public var maxBatch = 64
    /// Closures waiting, at most; the next is answered `.busy`.
    public var maxWaiting = 8192
    public var connectMilliseconds = 5000
    /// After these a statement is given up and its closure answered `.busy`.
    public var statementMilliseconds = 15_000
    public var lockMilliseconds = 5000
    /// `scrub` rewrites the tables, so that no file keeps a deleted row: for the key store.
    public var rewriteOnScrub = false

    public init(url: String, database: String? = nil) {
      self.url = url
      self.database = database
    }
  }
}
