/// Moving a whole database to another, of either engine: every row of every table, exactly. Sealed parts move sealed, so
/// both sides need the same master key, which does not travel in the file.
public enum Mudanza {
  /// Rows by table.
  public typealias Cuenta = [String: Int64]

  private static let pagina = 1000

  /// Writes every table to a new file. The service must be stopped: what changes meanwhile is noticed and refused.
  /// - Throws: `StorageError.backup`.
  public static func exportar(
    _ engine: any Engine, a ruta: String, progreso: @escaping @Sendable (Int64) -> Void = { _ in }
  ) async throws -> Cuenta {
    let tablas = try await engine.read { try Catalogo.tablas($0) }
    let escritor = try PaqueteEscritor(ruta)
    var (cuenta, total) = (Cuenta(), Int64(0))
    for tabla in tablas {
      try escritor.tabla(tabla)
      var desde: [Value]?
      while true {
        let filas = try await engine.read { [desde] in try leer($0, tabla, desde: desde) }
        for fila in filas { try escritor.fila(fila.values) }
        cuenta[tabla.nombre, default: 0] += Int64(filas.count)
        total += Int64(filas.count)
        progreso(total)
        guard filas.count == pagina, let ultima = filas.last else { break }
        desde = tabla.llave.map { ultima[$0] }
      }
    }
    let ahora = try await engine.read { db in try contar(db, tablas) }
    guard ahora == cuenta else {
      throw StorageError.backup("La base cambió mientras se exportaba: detén el servicio y vuelve a exportar.")
    }
    try escritor.terminar()
    return cuenta
  }

  /// Fills an empty, migrated database, all or nothing.
  /// - Throws: `StorageError.backup` when the file is not whole or is of another version, or the database already has data;
  ///   `.key` when it was sealed with another master key.
  public static func importar(
    _ engine: any Engine, de ruta: String, progreso: @escaping @Sendable (Int64) -> Void = { _ in }
  ) async throws -> Cuenta {
    try await engine.write { db in
      let tablas = try Catalogo.tablas(db)
      try exigirVacia(db, tablas)
      return try PaqueteLector.con(ruta) { lector in try llenar(db, tablas, &lector, progreso) }
    }
  }

  private static func leer(_ db: any Connection, _ tabla: TablaMudable, desde: [Value]?) throws -> [Row] {
    let columnas = tabla.columnas.map { nombre in
      let suya = Catalogo.columna(nombre, de: tabla, db.engine)
      return suya == nombre ? nombre : "\(suya) AS \(nombre)"
    }
    let llave = tabla.llave.map { Catalogo.columna($0, de: tabla, db.engine) }.joined(separator: ", ")
    let marcas = tabla.llave.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    return try db.rows(
      """
      SELECT \(columnas.joined(separator: ", ")) FROM \(tabla.nombre) \(desde == nil ? "" : "WHERE (\(llave)) > (\(marcas))")
      ORDER BY \(llave) LIMIT \(pagina)
      """, desde ?? [])
  }

  private static func contar(_ db: any Connection, _ tablas: [TablaMudable]) throws -> Cuenta {
    try tablas.reduce(into: [:]) { $0[$1.nombre] = try db.int("SELECT COUNT(*) FROM \($1.nombre)") ?? 0 }
  }

  /// `ajustes` holds which master key the database is for, from the moment it is opened.
  private static func exigirVacia(_ db: any Connection, _ tablas: [TablaMudable]) throws {
    for (nombre, filas) in try contar(db, tablas).sorted(by: { $0.key < $1.key }) where filas > 0 && nombre != "ajustes" {
      throw StorageError.backup(
        "La base de destino ya tiene datos (\(nombre): \(filas)): importa en una recién creada, antes de arrancar el servicio.")
    }
  }

  private static func llenar(
    _ db: any Connection, _ tablas: [TablaMudable], _ lector: inout PaqueteLector, _ progreso: (Int64) -> Void
  ) throws -> Cuenta {
    var cuenta = Cuenta(uniqueKeysWithValues: tablas.map { ($0.nombre, 0) })
    var (actual, insertar, total): (TablaMudable?, String, Int64) = (nil, "", 0)
    while true {
      switch try lector.siguiente() {
      case .tabla(let nombre, let columnas):
        guard let tabla = tablas.first(where: { $0.nombre == nombre }), Set(tabla.columnas) == Set(columnas) else {
          throw StorageError.backup("La tabla \(nombre) no es igual aquí: exporta e importa con la misma versión del programa.")
        }
        actual = tabla
        insertar = sql(tabla, columnas, db.engine)
      case .fila(let valores):
        guard let actual else { throw StorageError.backup("El archivo no dice de qué tabla son sus filas.") }
        if actual.nombre == "ajustes" { try exigirMismaLlave(db, valores) }
        try db.later(insertar, valores)
        cuenta[actual.nombre, default: 0] += 1
        total += 1
        if total % 1000 == 0 { progreso(total) }
      case .fin:
        for tabla in tablas { try Catalogo.ponerAlDia(db, tabla) }
        return cuenta
      }
    }
  }

  private static func sql(_ tabla: TablaMudable, _ columnas: [String], _ engine: EngineKind) -> String {
    let suyas = columnas.map { Catalogo.columna($0, de: tabla, engine) }.joined(separator: ", ")
    let marcas = columnas.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let choque = tabla.nombre == "ajustes" ? " ON CONFLICT (nombre) DO UPDATE SET valor = excluded.valor" : ""
    return "INSERT INTO \(tabla.nombre) (\(suyas)) VALUES (\(marcas))\(choque)"
  }

  private static func exigirMismaLlave(_ db: any Connection, _ valores: [Value]) throws {
    guard let nombre = valores.first, nombre == .text(MasterKey.name) else { return }
    let propia = try db.row("SELECT valor FROM ajustes WHERE nombre = ?1", [nombre])?["valor"]
    guard propia == nil || propia == valores.last else {
      throw StorageError.key(
        "La llave maestra de aquí no es la de la base exportada: copia primero el archivo llave-maestra del servicio anterior.")
    }
  }
}
