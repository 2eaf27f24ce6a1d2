/// A table as it is moved from one database to another.
struct TablaMudable: Hashable {
  var nombre: String
  /// As they are called in the file: the same on both engines.
  var columnas: [String]
  /// By which its rows are read page by page.
  var llave: [String]
  /// Tables its rows refer to: they go first.
  var refiere: Set<String>
}

/// What a database says of its own tables, so that one added by a later migration moves too. `migraciones` stays: each
/// database has run its own.
enum Catalogo {
  static func tablas(_ db: any Connection) throws -> [TablaMudable] {
    try enOrden(db.engine == .postgres ? postgres(db) : sqlite(db))
  }

  /// How a column of the file is spelt in this database: a search table's `fila` is SQLite's `rowid`.
  static func columna(_ nombre: String, de tabla: TablaMudable, _ engine: EngineKind) -> String {
    nombre == "fila" && tabla.nombre.hasPrefix("busqueda") ? engine.searchRow : nombre
  }

  private static func sqlite(_ db: any Connection) throws -> [TablaMudable] {
    try db.rows(
      """
      SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
        AND name NOT LIKE 'sqlite%' AND name <> 'migraciones' ORDER BY name
      """
    ).map { fila in
      let nombre = try fila.text("name")
      if try fila.text("type") == "virtual" {
        return TablaMudable(nombre: nombre, columnas: ["fila", "raices"], llave: ["fila"], refiere: [])
      }
      let columnas = try db.rows("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid", [.text(nombre)])
      let llave = try columnas.filter { try $0.int("pk") > 0 }.sorted { try $0.int("pk") < $1.int("pk") }
      let refiere = try db.rows("SELECT DISTINCT \"table\" AS otra FROM pragma_foreign_key_list(?1)", [.text(nombre)])
      return TablaMudable(
        nombre: nombre, columnas: try columnas.map { try $0.text("name") }, llave: try llave.map { try $0.text("name") },
        refiere: Set(try refiere.map { try $0.text("otra") }))
    }
  }

  private static func postgres(_ db: any Connection) throws -> [TablaMudable] {
    let nombres = try db.rows(
      """
      SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migraciones'
      ORDER BY tablename
      """)
    return try nombres.map { fila in
      let nombre = try fila.text("tablename")
      let columnas = try db.rows(
        """
        SELECT column_name::text AS nombre FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ?1 AND is_generated = 'NEVER' ORDER BY ordinal_position
        """, [.text(nombre)])
      let llave = try db.rows(
        """
        SELECT a.attname AS nombre FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (numero, orden), pg_attribute a
        WHERE i.indrelid = to_regclass(?1) AND i.indisprimary AND a.attrelid = i.indrelid AND a.attnum = k.numero
        ORDER BY k.orden
        """, [.text(nombre)])
      let refiere = try db.rows(
        """
        SELECT DISTINCT c.relname AS otra FROM pg_constraint f JOIN pg_class c ON c.oid = f.confrelid
        WHERE f.contype = 'f' AND f.conrelid = to_regclass(?1)
        """, [.text(nombre)])
      return TablaMudable(
        nombre: nombre, columnas: try columnas.map { try $0.text("nombre") }, llave: try llave.map { try $0.text("nombre") },
        refiere: Set(try refiere.map { try $0.text("otra") }))
    }
  }

  /// Each table after those it refers to.
  static func enOrden(_ tablas: [TablaMudable]) throws -> [TablaMudable] {
    var (faltan, orden) = (tablas, [TablaMudable]())
    while !faltan.isEmpty {
      let puestas = Set(orden.map(\.nombre))
      let listas = faltan.filter { $0.refiere.subtracting([$0.nombre]).isSubset(of: puestas) }
      guard !listas.isEmpty else {
        throw StorageError.backup("Las tablas \(faltan.map(\.nombre).joined(separator: ", ")) se refieren unas a otras en círculo.")
      }
      orden += listas
      faltan.removeAll { listas.contains($0) }
    }
    return orden
  }

  /// After rows came with their own numbers, the next one follows them.
  static func ponerAlDia(_ db: any Connection, _ tabla: TablaMudable) throws {
    guard db.engine == .postgres else { return }
    let identidad = try db.rows(
      """
      SELECT column_name::text AS nombre FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = ?1 AND is_identity = 'YES'
      """, [.text(tabla.nombre)])
    for fila in identidad {
      let columna = try fila.text("nombre")
      try db.script(
        """
        SELECT setval(pg_get_serial_sequence('\(tabla.nombre)', '\(columna)'), MAX(\(columna))) FROM \(tabla.nombre) HAVING COUNT(*) > 0
        """)
    }
    try db.script("ANALYZE \(tabla.nombre)")
  }
}
