import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct EventVersionTests {
  private static let key = SymmetricKey(size: .bits256)

  /// `solicitud.desistida` as if its reason had once stood in clear under another name.
  private static let versions = EventVersions([
    Lifter("solicitud.desistida", from: 1) { $0.hecho["porque"] = $0.hecho.removeValue(forKey: "motivo") },
    Lifter("solicitud.desistida", from: 2) {
      let nota = $0.hecho.removeValue(forKey: "porque") as? String
      $0.reservado = Reservado(texto: $0.reservado?.texto, nota: nota)
    },
  ])

  private static func stored(_ version: Int64, _ cuerpo: String, sellado: [UInt8]? = nil) -> StoredEvent {
    var event = someEvent("solicitud.desistida", cuerpo: cuerpo)
    event.version = version
    event.sellado = sellado
    return StoredEvent(stream: "a", numero: 7, event: event, anterior: EventHash.zero, hash: EventHash.zero)
  }

  @Test(arguments: [(1, #"{"hecho":{"motivo":"Ya no"}}"#), (2, #"{"hecho":{"porque":"Ya no"}}"#)] as [(Int64, String)])
  func `an old event is lifted step by step to the version of today`(_ version: Int64, _ cuerpo: String) throws {
    let codec = EventCodec(Self.versions)
    let aparte = try #require(
      try codec.escribir(Evento(DerechoEfectivo(), reservado: Reservado(texto: "Hola"), ocurrio: Instante(micros: 1))).aparte)
    let sealed = try Sealer.seal(Array(aparte), Self.key, aad: "a")
    let (evento, meta) = try codec.evento(Self.stored(version, cuerpo, sellado: sealed), Self.key)
    #expect(meta.reservado == Reservado(texto: "Hola", nota: "Ya no"))
    #expect(evento.reservado == meta.reservado)
    #expect(try codec.escribir(evento).cuerpo == #"{"hecho":{}}"#)
    // Without its key what was once clear is still read.
    #expect(try codec.evento(Self.stored(version, cuerpo, sellado: sealed), nil).1.reservado == Reservado(nota: "Ya no"))
  }

  @Test func `an event of a newer program is refused, not misread`() {
    #expect(throws: StorageError.decode("a evento 7: lo escribió una versión más nueva del programa")) {
      try EventCodec(Self.versions).evento(Self.stored(4, #"{"hecho":{}}"#), nil)
    }
  }

  @Test func `the steps of each type are consecutive and of facts that exist`() {
    for tipo in TipoDeHecho.allCases.map(\.rawValue) {
      #expect(EventVersions.house.numbers(tipo) == Array(1..<EventVersions.house.current(tipo)))
    }
    #expect(EventVersions.house.types.isSubset(of: TipoDeHecho.allCases.map(\.rawValue)))
    // What a fact seals it did not seal in version 1.
    for tipo in TipoDeHecho.allCases where !tipo.hecho.sellados.isEmpty {
      #expect(EventVersions.house.current(tipo.rawValue) > 1, "\(tipo)")
    }
  }

  @Test func `an event of version 1 has the hash it had before versions existed`() {
    let values: [Value] = ["s", 1, "t", 2, 3, "a", "r", "{}", .null, .null, .blob(EventHash.zero), 1]
    // SHA-256 made by the program before versions, over the same row.
    #expect(EventHash.hash(values).hex == "513c269a1c4c2651c2bd67f3e68b2c02c7f514b0c334bcca1f75b222c87d7109")
    #expect(EventHash.hash(Array(values.dropLast()) + [2]).hex != "513c269a1c4c2651c2bd67f3e68b2c02c7f514b0c334bcca1f75b222c87d7109")
  }

  @Test(arguments: EngineCase.all)
  func `the version is kept beside the event and the chain covers it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var second = someEvent()
      second.version = 2
      let events = [someEvent(), second, someEvent()]
      try await engine.write { _ = try EventLog.append($0, stream: "a", expected: 0, events) }
      #expect(try await engine.read { try EventLog.load($0, stream: "a").map(\.version) } == [1, 2, 1])
      #expect(try await EventLog.verifyChain(engine) == [])
    }
  }
}
