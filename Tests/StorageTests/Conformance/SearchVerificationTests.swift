import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct SearchVerificationTests {
  private static let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))

  private static func raices(_ texto: String) -> [String] { texto.lowercased().split { !$0.isLetter }.map(String.init) }

  /// A request with a text, answered, notified and published, so that it has a row in both indices.
  private static func publicada(_ db: any Connection, _ numero: Int, _ texto: String) throws -> String {
    let folio = Folio.nuevo(.acceso, anio: 2026, consecutivo: numero)
    let id = folio.description
    let eventos = [
      Evento(
        SolicitudRecibida(
          folio: folio, canal: .web, modalidad: .electronica, medio: .estrados, derechoARCO: nil, partes: 1, folioPNT: nil, asesoria: nil,
          intervencion: nil, verbalConfirmada: false, avisoPrivacidad: "1", importado: true),
        reservado: Reservado(texto: texto), ocurrio: Instante(micros: 1)),
      Evento(
        RespuestaFirmada(sentido: .entrega, firmante: "ana", publica: true),
        reservado: Reservado(nota: "Diez pesos"), ocurrio: Instante(micros: 2)),
      Evento(
        NotificacionRegistrada(objeto: .respuesta, medio: .estrados, resultado: .porEstrados, autor: "ana"), ocurrio: Instante(micros: 3)),
    ]
    _ = try Expedientes.anexar(
      db, id: id, antes: nil, eventos: eventos, actor: Actor(id: "ana", rol: .titular), ahora: Instante(micros: 3), llave: llave,
      raices: raices)
    return id
  }

  private static func diferencias(_ engine: any Engine, _ id: String, sinLlave: Bool = false) async throws -> [Verificacion.Diferencia] {
    try await engine.read {
      try Verificacion.proyeccion($0, id: id, llave: "k", clave: sinLlave ? nil : llave.key, raices: raices)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a stem that is not the text's, or is missing, names its case and can be made again`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let ids = try await engine.write { db in
        try [Self.publicada(db, 1, "¿Cuánto costó el bacheo?"), Self.publicada(db, 2, "¿Dónde hay luminarias?")]
      }
      for id in ids { #expect(try await Self.diferencias(engine, id).isEmpty) }
      for tabla in ["busqueda", "busqueda_publicadas"] {
        let suya = "\(engine.kind.searchRow) = (SELECT fila FROM expedientes WHERE id = ?1)"
        for (sql, que) in [
          ("UPDATE \(tabla) SET raices = replace(raices, 'bacheo', 'bache') WHERE \(suya)", "no son las que da su texto"),
          ("DELETE FROM \(tabla) WHERE \(suya)", "faltan sus raíces"),
        ] {
          try await engine.write { _ = try $0.execute(sql, [.text(ids[0])]) }
          let halladas = try await Self.diferencias(engine, ids[0])
          #expect(halladas.map(\.expediente) == [ids[0]] && halladas.map(\.tabla) == [tabla])
          #expect(halladas.allSatisfy { $0.que.contains(que) && $0.que.contains("verify --rehacer-busqueda") })
          #expect(try await Self.diferencias(engine, ids[1]).isEmpty, "the other case is whole")
          try await engine.write { try Verificacion.rehacerBusqueda($0, id: ids[0], clave: Self.llave.key, raices: Self.raices) }
          #expect(try await Self.diferencias(engine, ids[0]).isEmpty)
        }
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `once the key is gone no stem may be left, nor any that is nobody's`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let id = try await engine.write { try Self.publicada($0, 1, "¿Cuánto costó el bacheo?") }
      // The published answer goes with them: what is left of it is another table's difference.
      let quedan = try await Self.diferencias(engine, id, sinLlave: true).filter { Verificacion.esDeBusqueda($0.tabla) }
      #expect(quedan.map(\.tabla) == ["busqueda", "busqueda_publicadas"])
      #expect(quedan.allSatisfy { $0.expediente == id && $0.que.contains("su llave se destruyó") })
      try await engine.write { try Verificacion.rehacerBusqueda($0, id: id, clave: nil, raices: Self.raices) }
      #expect(try await Self.diferencias(engine, id, sinLlave: true).allSatisfy { !Verificacion.esDeBusqueda($0.tabla) })

      #expect(try await engine.read { try Verificacion.busquedaHuerfana($0) }.isEmpty)
      try await engine.write { db in
        _ = try db.execute("INSERT INTO busqueda (\(db.engine.searchRow), raices) VALUES (?1, ?2)", [.int(77), .text("sobra")])
      }
      #expect(try await engine.read { try Verificacion.busquedaHuerfana($0) }.map(\.que).first?.contains("fila 77") == true)
      try await engine.write { try Verificacion.quitarBusquedaHuerfana($0) }
      #expect(try await engine.read { try Verificacion.busquedaHuerfana($0) }.isEmpty)
    }
  }
}
