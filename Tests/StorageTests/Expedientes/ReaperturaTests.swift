import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct ReaperturaTests {
  private func fila(_ mesa: Mesa) throws -> [String: Value] {
    let fila = try #require(Projection.filas(mesa.e, llave: "k").first { $0.tabla == .expedientes })
    return Dictionary(uniqueKeysWithValues: zip(fila.tabla.columnas, fila.valores))
  }

  @Test func `a case that had been withdrawn and is reopened shows the date of what the recurso ordered`() throws {
    var m = try Mesa()
    try m.hacer(Desistir(), .ciudadano)
    #expect(try fila(m)["vence"] == .null)
    try m.hacer(InterponerRecurso(acto: "x"))
    try m.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true))
    try m.hacer(Reabrir(motivo: "RR/1"))
    let orden = try #require(m.plazo(.cumplimientoRecurso))
    let f = try fila(m)
    #expect(f["estado"] == .text("en_tramite") && f["vence"] == .text(orden.vence.description))
    #expect(f["regla"] == .text(orden.regla) && f["plazo"] == .text("corriendo") && f["rojo"] == .text(orden.rojo.description))
  }

  @Test func `an order without a term keeps the case among the most pressing and shows no running date`() throws {
    var m = try Mesa(.arco)
    try m.hacer(AcreditarIdentidad(forma: .titular, documento: "INE"), Mesa.ana)
    try m.hacer(Desistir(), .ciudadano)
    try m.hacer(InterponerRecurso(acto: "x"))
    try m.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true))
    try m.hacer(Reabrir(motivo: "RR/1"))
    let f = try fila(m)
    #expect(m.plazo(.cumplimientoRecurso) == nil)
    #expect(f["estado"] == .text("en_tramite") && f["plazo"] == .text("anulado") && f["vence"] != .null)
  }

  @Test(arguments: EngineCase.all)
  func `a case of before shows the date of the order once the database is brought up to date`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var m = try Mesa()
      try m.turnadaYAtendida()
      try m.notificada()
      try Escena.resuelto(&m)
      let mesa = m
      let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))
      let texto = { @Sendable (texto: String) in [texto] }
      try await engine.write { db in
        var e: Expediente?
        for (evento, meta) in mesa.asentados {
          (e, _) = try Expedientes.anexar(
            db, id: mesa.e.id, antes: e, eventos: [evento], actor: meta.actor, ahora: meta.registrado, llave: llave, raices: texto)
        }
        // As the program before wrote it.
        let vieja = try #require(mesa.e.plazoDeRespuesta)
        try db.execute(
          "UPDATE expedientes SET dias = ?1, regla = ?2, vence = ?3, amarillo = ?4, rojo = ?5, plazo = ?6",
          [
            Value(vieja.dias), .text(vieja.regla), .text(vieja.vence.description), .text(vieja.amarillo.description),
            .text(vieja.rojo.description), .text(vieja.estado.rawValue),
          ])
        try db.execute("DELETE FROM migraciones WHERE nombre = 'cumplimiento'")
      }
      try await Migrator.cases.migrate(engine, now: 0)
      let diferencias = try await engine.read {
        try Verificacion.proyeccion($0, id: mesa.e.id, llave: "k", clave: llave.key, raices: texto)
      }
      #expect(diferencias == [])
    }
  }
}
