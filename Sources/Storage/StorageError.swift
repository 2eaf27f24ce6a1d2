/// What can go wrong in the database. For the log and for the code that decides; a citizen never reads it.
/// Constraints are named "tabla(columna,columna)" for UNIQUE and by their own name for CHECK, the same on both engines.
public enum StorageError: Error, Hashable, Sendable {
  /// A UNIQUE constraint or primary key: the row is there already.
  case unique(String)
  /// A CHECK constraint: a state without its companion columns, a value outside its list.
  case check(String)
  case foreignKey(String)
  case notNull(String)
  /// Somebody else appended to the stream first. Reload and decide again.
  case conflict(stream: String, expected: Int64, actual: Int64)
  /// Another process holds the write lock, or too many closures wait. Nothing was written; try again later.
  case busy
  /// Others changed the same rows at the same time, every time it was tried. Nothing was written; try again later.
  case serialization
  /// The database server cannot be reached, or went away before the COMMIT. Nothing was written; try again later.
  case unavailable(String)
  /// The connection went away during the COMMIT: written or not, only the database knows. The same Idempotency-Key
  /// settles it.
  case unsettled
  /// The disk failed, filled up or is damaged. Fatal: nothing more is written by this process.
  case disk(String)
  case closed
  /// The transaction is lost because an earlier statement of the same closure failed, and the closure went on.
  case aborted
  /// Any other refusal by the engine: wrong SQL, wrong number of arguments, a write inside `read`.
  case statement(String)
  /// A row does not hold what the code expects.
  case decode(String)
  /// The schema and this program do not match; says which one to update.
  case migration(String)
  /// Master key or data key missing, unreadable, too widely readable, or not the one the data was sealed with.
  case key(String)
  /// A backup that cannot be made or trusted.
  case backup(String)

  /// True when the service must become not-ready and exit.
  public var isFatal: Bool { if case .disk = self { true } else { false } }

  /// True when it says nothing about what was asked: the database could not be used just now.
  public var isOutage: Bool {
    switch self {
    case .busy, .serialization, .unavailable, .unsettled, .disk, .closed: true
    default: false
    }
  }
}

extension StorageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unique(let name): "ya existe una fila igual en \(name)"
    case .check(let name): "la fila no cumple la condición \(name)"
    case .foreignKey(let name): "la fila se refiere a otra que no existe \(name)"
    case .notNull(let name): "falta un dato obligatorio en \(name)"
    case .conflict(let stream, let expected, let actual):
      "\(stream) ya va en el evento \(actual) y se esperaba el \(expected)"
    case .busy: "la base de datos está ocupada; intenta de nuevo"
    case .serialization: "otros cambian lo mismo al mismo tiempo; intenta de nuevo"
    case .unavailable(let detail): detail
    case .unsettled: "se perdió la conexión con la base de datos al confirmar; no se sabe si se guardó"
    case .disk(let detail): "falla del disco: \(detail)"
    case .closed: "la base de datos ya se cerró"
    case .aborted: "la transacción se perdió por un error anterior"
    case .statement(let detail): "la base de datos rechazó la instrucción: \(detail)"
    case .decode(let detail): "fila inesperada: \(detail)"
    case .migration(let detail), .key(let detail), .backup(let detail): detail
    }
  }
}
