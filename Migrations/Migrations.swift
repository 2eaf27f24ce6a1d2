/// One numbered step of a schema, with its text for each engine. Never edited once released: its checksum is kept in
/// every database that has run it.
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  public let sqlite: String
  /// Nil while the step does not exist for PostgreSQL.
  public let postgres: String?

  init(_ number: Int, _ name: String, sqlite: [UInt8], postgres: [UInt8]? = nil) {
    self.number = number
    self.name = name
    self.sqlite = String(decoding: sqlite, as: UTF8.self)
    self.postgres = postgres.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Every step, in order. A new file in `sql/` does nothing until it has its line here.
public enum Migrations {
  /// The database of the cases.
  public static let cases = [
    Migration(1, "inicial", sqlite: PackageResources.m0001_inicial_sqlite_sql, postgres: PackageResources.m0001_inicial_postgres_sql),
    Migration(
      2, "expedientes", sqlite: PackageResources.m0002_expedientes_sqlite_sql, postgres: PackageResources.m0002_expedientes_postgres_sql),
    Migration(3, "plazos", sqlite: PackageResources.m0003_plazos_sqlite_sql, postgres: PackageResources.m0003_plazos_postgres_sql),
    Migration(
      4, "entregas", sqlite: PackageResources.m0004_entregas_sqlite_sql, postgres: PackageResources.m0004_entregas_postgres_sql),
    Migration(5, "filtro", sqlite: PackageResources.m0005_filtro_sqlite_sql, postgres: PackageResources.m0005_filtro_postgres_sql),
    Migration(
      6, "directorio", sqlite: PackageResources.m0006_directorio_sqlite_sql, postgres: PackageResources.m0006_directorio_postgres_sql),
    Migration(
      7, "version_de_evento", sqlite: PackageResources.m0007_version_de_evento_sqlite_sql,
      postgres: PackageResources.m0007_version_de_evento_postgres_sql),
    Migration(8, "avisos", sqlite: PackageResources.m0008_avisos_sqlite_sql, postgres: PackageResources.m0008_avisos_postgres_sql),
    Migration(
      9, "cumplimiento", sqlite: PackageResources.m0009_cumplimiento_sqlite_sql,
      postgres: PackageResources.m0009_cumplimiento_postgres_sql),
    Migration(10, "orden", sqlite: PackageResources.m0010_orden_sqlite_sql, postgres: PackageResources.m0010_orden_postgres_sql),
    Migration(
      11, "cifras", sqlite: PackageResources.m0011_cifras_sqlite_sql, postgres: PackageResources.m0011_cifras_postgres_sql),
    Migration(12, "perfil", sqlite: PackageResources.m0012_perfil_sqlite_sql, postgres: PackageResources.m0012_perfil_postgres_sql),
  ]

  /// The key store, a database of its own.
  public static let keys = [
    Migration(1, "llaves", sqlite: PackageResources.k0001_llaves_sqlite_sql, postgres: PackageResources.k0001_llaves_postgres_sql)
  ]
}
