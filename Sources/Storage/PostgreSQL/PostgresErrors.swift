import CPostgreSQL

/// PostgreSQL's SQLSTATEs, as decisions.
enum PostgresFailure {
  /// - Parameter result: one whose status says that it failed.
  static func error(_ result: PostgresResult) -> StorageError {
    let state = result.field("C")
    switch state {
    case "23505": return .unique(unique(result))
    case "23514": return .check(result.field("n"))
    case "23503": return .foreignKey(result.field("n"))
    case "23502": return .notNull("\(result.field("t")).\(result.field("c"))")
    case "40001", "40P01": return .serialization
    // A lock or a statement that took too long, by our own timeouts.
    case "55P03", "57014": return .busy
    case "25P02": return .aborted
    case "": return .unavailable(result.field("M"))
    default: break
    }
    switch state.prefix(2) {
    case "08", "53", "57", "58": return .unavailable("\(result.field("M")) (PostgreSQL \(state))")
    // What is wrong with a value comes with the value, which may be somebody's.
    case "22": return .statement("un valor no tiene la forma que su columna pide (PostgreSQL \(state))")
    default: return .statement("\(result.field("M")) (PostgreSQL \(state))")
    }
  }

  /// "Key (stream, numero)=(…) already exists." → "eventos(stream,numero)", whatever the server's language.
  private static func unique(_ result: PostgresResult) -> String {
    let detail = result.field("D")
    guard let open = detail.firstIndex(of: "("), let close = detail.firstRange(of: ")=(") else { return result.field("n") }
    let columns = detail[detail.index(after: open)..<close.lowerBound].filter { $0 != " " }
    return "\(result.field("t"))(\(columns))"
  }

  /// Why no connection was made, in one line that says what to do.
  /// - Parameter message: libpq's, with verbose errors so that it carries the SQLSTATE.
  static func connecting(_ message: String, _ address: PostgresAddress) -> StorageError {
    switch state(in: message) {
    case "28P01", "28000":
      return .unavailable(
        """
        PostgreSQL en \(address.server) no dejó entrar al usuario «\(address.user)» a la base «\(address.database)»: revisa el \
        usuario y la contraseña («base» en servicio.yaml, o el archivo ~/.pgpass) y que pg_hba.conf lo permita.
        """)
    case "3D000":
      return .unavailable(
        """
        No existe la base de datos «\(address.database)» en \(address.server): créala con «createdb -E UTF8 -T template0 \
        \(address.database)» o corrige «base» en servicio.yaml.
        """)
    case "42501":
      return .unavailable("El usuario «\(address.user)» no tiene permiso de conectarse a la base «\(address.database)».")
    case "53300": return .unavailable("PostgreSQL en \(address.server) ya no acepta más conexiones (max_connections).")
    case "57P03": return .unavailable("PostgreSQL en \(address.server) está arrancando o apagándose; intenta de nuevo en un momento.")
    default:
      return .unavailable(
        """
        No se pudo conectar con PostgreSQL en \(address.server): revisa que esté encendido y que «base», en servicio.yaml, diga \
        bien el servidor y el puerto. (\(cause(message)))
        """)
    }
  }

  /// The last SQLSTATE in a message of several attempts: "FATAL:  28P01: password authentication failed…".
  private static func state(in message: String) -> String? {
    message.split(separator: ":").map { $0.drop { $0 == " " } }.last { word in
      word.utf8.count == 5 && word.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) } && word.contains { $0.isNumber }
    }.map(String.init)
  }

  /// The last line of libpq's explanation, without the part that repeats where it went.
  private static func cause(_ message: String) -> String {
    let lines = message.split(separator: "\n").filter { !$0.hasPrefix("\t") && !$0.hasPrefix("LOCATION") }
    guard let line = lines.last else { return "sin más explicación" }
    return line.firstRange(of: "failed: ").map { String(line[$0.upperBound...]) } ?? String(line)
  }
}
