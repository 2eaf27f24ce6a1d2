import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct AsesoriaSelladaTests {
  private static let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))
  private static let ana = Actor(id: "ana", rol: .operador)
  private static let folio = Folio.nuevo(.asesoria, anio: 2026, consecutivo: 1)

  private static var dicha: Asesoria {
    Asesoria(
      derecho: .acceso, tema: "La pensión de Rosa", resultado: .canalizada, referencia: "Trámite de Rosa",
      seguimiento: .init(que: "Llamar a Rosa", paraCuando: Fecha(dia: 20_564)))
  }

  private static func leer(_ engine: any Engine, sinLlave: Bool = false) async throws -> Asesoria? {
    try await engine.read { try Expedientes.cargar($0, id: folio.description, llave: sinLlave ? nil : llave.key) }?.asesoria
  }

  @Test(arguments: EngineCase.all)
  func `no row holds in clear what a clerk wrote of an asesoría; the key gives it back`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let registrar = RegistrarAsesoria(canal: .modulo, asesoria: Self.dicha, notas: "Rosa vino con su hija")
      let abre = registrar.abrir(folio: Self.folio, ocurrio: Instante(micros: 1), try .dePrueba(Self.ana))
      _ = try await engine.write { db in
        try Expedientes.anexar(
          db, id: Self.folio.description, antes: nil,
          eventos: [abre], actor: Self.ana, ahora: Instante(micros: 1), llave: Self.llave, raices: { _ in [] })
      }
      for tabla in ["eventos", "expedientes"] {
        let filas = try await engine.read { try $0.rows("SELECT * FROM \(tabla)") }
        #expect(!filas.isEmpty && !"\(filas.map(\.values))".contains("Rosa"))
      }
      #expect(try await Self.leer(engine) == Self.dicha)
      #expect(try await Self.leer(engine, sinLlave: true) == Self.dicha.sinSellados)
    }
  }

  @Test(arguments: EngineCase.all)
  func `an event written before its words were sealed is read as it was`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let cuerpo =
        #"{"hecho":{"asesoria":{"derecho":"acceso","referencia":"Ventanilla 3","resultado":"canalizada","seguimiento":{"paraCuando":"2026-04-20","que":"Llamarle"},"tema":"Agua"},"canal":"modulo","folio":"\#(Self.folio)"}}"#
      var evento = someEvent(AsesoriaRegistrada.tipo.rawValue, cuerpo: cuerpo)
      evento.llave = Self.llave.id
      let viejo = evento
      try await engine.write { _ = try EventLog.append($0, stream: Self.folio.description, expected: 0, [viejo]) }
      let leida = try #require(try await Self.leer(engine))
      #expect(leida.tema == "Agua" && leida.referencia == "Ventanilla 3" && leida.seguimiento?.que == "Llamarle")
    }
  }
}
