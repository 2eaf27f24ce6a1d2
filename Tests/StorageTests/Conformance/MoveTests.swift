import Foundation
import Testing

@testable import Storage

@Suite struct MoveTests {
  static let pairs = EngineCase.all.flatMap { from in EngineCase.all.map { [from, $0] } }

  private func fill(_ engine: any Engine) async throws {
    try await engine.write { db in
      for number in 1...1200 {
        var event = someEvent(cuerpo: #"{"texto":"año 😀 \#(number)"}"#)
        event.sellado = [0, 255, UInt8(number % 256)]
        event.llave = "k\(number)"
        _ = try EventLog.append(db, stream: "S\(number)", expected: 0, [event, someEvent()])
        _ = try Consecutivos.next(db, serie: "SAI-2026")
      }
      let user = Usuario(id: "ana", nombre: "Ana", correo: nil, rol: "admin", dependencia: nil, creado: 0, modificado: 0)
      try Usuarios.insert(db, user)
      try Sesiones.insert(db, token: "t", usuario: "ana", now: 0, vence: .max)
      try db.execute(
        """
        INSERT INTO expedientes (fila, id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, abierto,
          urgente, importado) VALUES (77, 'A', 'A', 'ASE', 'registrada', 1, 'k', 1, 'c', 'm', 0, 0, 1, 0, 0)
        """)
      try SearchIndex.actualizar(db, "A", antes: nil, despues: "bache", indice: .solicitudes) { [$0] }
      for _ in 1...3 { _ = try JobQueue.enqueue(db, kind: "k", payload: "{}", runAt: 0, now: 0) }
      try Ajustes.set(db, "llave-maestra", "una")
    }
  }

  @Test(arguments: pairs)
  func `everything arrives as it was, and numbering goes on from there`(_ pair: [EngineCase]) async throws {
    try await withFolder { folder in
      let (from, to) = (try await pair[0].open(folder), try await pair[1].openKeys(folder))
      for engine in [from, to] { try await Migrator.cases.migrate(engine, now: 0) }
      try await fill(from)
      try await to.write { db in try Ajustes.set(db, "llave-maestra", "una") }
      let sent = try await Mudanza.exportar(from, a: "\(folder)/mudanza")
      let received = try await Mudanza.importar(to, de: "\(folder)/mudanza")
      #expect(sent == received && sent["eventos"] == 2400 && sent["sesiones"] == 1)
      #expect(try await EventLog.verifyChain(to) == [])
      let (before, after) = (try await contents(from), try await contents(to))
      #expect(before == after)
      let next = try await to.write { db in
        (
          try Consecutivos.next(db, serie: "SAI-2026"), try JobQueue.enqueue(db, kind: "k", payload: "{}", runAt: 0, now: 0)
        )
      }
      #expect(next == (1201, 4))
      await from.close()
      await to.close()
    }
  }

  private func contents(_ engine: any Engine) async throws -> [String: [[Value]]] {
    try await engine.read { db in
      try Catalogo.tablas(db).reduce(into: [:]) { all, table in
        let columns = table.columnas.sorted()
        let names = columns.map { Catalogo.columna($0, de: table, db.engine) }.joined(separator: ", ")
        let key = table.llave.map { Catalogo.columna($0, de: table, db.engine) }.joined(separator: ", ")
        all[table.nombre] = try db.rows("SELECT \(names) FROM \(table.nombre) ORDER BY \(key)").map(\.values)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a changed byte, a database in use and another master key are refused, and nothing is written`(_ engine: EngineCase) async throws {
    try await withFolder { folder in
      let (from, to) = (try await engine.open(folder), try await engine.openKeys(folder))
      for engine in [from, to] { try await Migrator.cases.migrate(engine, now: 0) }
      try await fill(from)
      _ = try await Mudanza.exportar(from, a: "\(folder)/mudanza")
      func refusal() async -> String {
        do { _ = try await Mudanza.importar(to, de: "\(folder)/mudanza") } catch { return "\(error)" }
        return "accepted"
      }
      try await to.write { db in try Ajustes.set(db, "llave-maestra", "otra") }
      #expect(await refusal().contains("no es la de la base exportada"))
      try await to.write { db in
        try Ajustes.set(db, "llave-maestra", "una")
        _ = try Throttle.hit(db, key: "k", window: 0)
      }
      #expect(await refusal().contains("ya tiene datos (intentos: 1)"))
      try await to.write { db in _ = try Throttle.purge(db, before: .max) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/mudanza"))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/mudanza"))
      #expect(await refusal().contains("incompleto o cambió"))
      #expect(try await to.read { db in try db.int("SELECT COUNT(*) FROM eventos") } == 0)
      await from.close()
      await to.close()
    }
  }
}
