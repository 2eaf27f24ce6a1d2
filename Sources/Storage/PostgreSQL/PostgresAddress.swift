import CPostgreSQL

/// Where a connection goes, for the errors that name it. The password is never among it.
struct PostgresAddress: Sendable {
  let url: String
  var host: String
  var port: String
  var user: String
  var database: String

  /// - Throws: `StorageError.unavailable` when libpq cannot read the URL.
  init(_ url: String, database: String? = nil) throws(StorageError) {
    guard let options = PQconninfoParse(url, nil) else {
      // Neither the URL nor libpq's words about it: both may hold the password.
      throw .unavailable("la dirección de la base no es válida; se escribe como postgresql://usuario@servidor/base")
    }
    defer { PQconninfoFree(options) }
    var known: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { known[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.url = url
    host = known["host"] ?? known["hostaddr"] ?? "localhost"
    port = known["port"] ?? "5432"
    user = known["user"] ?? ""
    self.database = database ?? known["dbname"] ?? known["user"] ?? ""
  }

  var server: String { host.hasPrefix("/") ? "\(host) (puerto \(port))" : "\(host):\(port)" }
}

extension PostgresEngine {
  /// The database a URL names; nil when it names none.
  /// - Throws: `StorageError.unavailable` when it is not a URL that libpq understands.
  public static func database(of url: String) throws -> String? {
    let name = try PostgresAddress(url, database: nil).database
    return name.isEmpty ? nil : name
  }
}
