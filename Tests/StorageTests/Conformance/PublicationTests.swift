import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct PublicationTests {
  private static let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))
  private static let ana = Actor(id: "ana", rol: .operador)

  private struct Servicio {
    let engine: any Engine

    func anexar(_ id: String, _ eventos: [Evento], _ micros: Int64, llave: SymmetricKey? = PublicationTests.llave.key) async throws {
      try await engine.write { db in
        let antes = try Expedientes.cargar(db, id: id, llave: llave)
        _ = try Expedientes.anexar(
          db, id: id, antes: antes, eventos: eventos, actor: PublicationTests.ana, ahora: Instante(micros: micros),
          llave: PublicationTests.llave,
          raices: { _ in [] })
      }
    }

    /// A request answered and notified.
    func respondida(_ n: Int, _ tipo: TipoExpediente = .acceso) async throws -> String {
      let folio = Folio.nuevo(tipo, anio: 2026, consecutivo: n)
      let presentar = Presentar(tipo: tipo == .arco ? .arco : .acceso, texto: "Algo", medio: .estrados, derechoARCO: nil)
      let c = try Contexto.dePrueba(PublicationTests.ana)
      let abre = try presentar.abrir(folio: folio, recibidaEn: Instante(micros: 1), importado: true, c)
      try await anexar(folio.description, [abre], 1)
      let responder = Responder(sentido: tipo == .arco ? .procedente : .entrega, texto: "x")
      let e = try await engine.read { try Expedientes.cargar($0, id: folio.description, llave: PublicationTests.llave.key) }
      try await anexar(folio.description, try responder.decidir(try #require(e), c), 2)
      let firmada = try await engine.read { try Expedientes.cargar($0, id: folio.description, llave: PublicationTests.llave.key) }
      try await anexar(folio.description, try Notificar(objeto: .respuesta).decidir(try #require(firmada), c), 3)
      return folio.description
    }

    func ofrecer(_ id: String, _ titulo: String, _ micros: Int64) async throws {
      let p = Publicacion(titulo: titulo, contiene: nil, liga: "https://leon.gob.mx/\(titulo)", desde: Instante(micros: micros))
      try await anexar(id, [Evento(RespuestaOfrecida(), reservado: Reservado(publicacion: p), ocurrio: Instante(micros: micros))], micros)
    }

    func titulos() async throws -> [String] { try await engine.read { try Publicaciones.todas($0) }.map(\.publicacion.titulo) }
    func marca() async throws -> Publicaciones.Marca { try await engine.read { try Publicaciones.marca($0) } }

    func diferencias(_ id: String) async throws -> [Verificacion.Diferencia] {
      try await engine.read { try Verificacion.proyeccion($0, id: id, llave: "k", clave: PublicationTests.llave.key, raices: { _ in [] }) }
    }
  }

  @Test(arguments: EngineCase.all)
  func `what is offered is a row, its mark changes with every change, and erasing takes it out`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let s = Servicio(engine: engine)
      var marcas = [try await s.marca()]
      func otra(_ lugar: SourceLocation = #_sourceLocation) async throws {
        let marca = try await s.marca()
        #expect(!marcas.contains(marca), sourceLocation: lugar)
        marcas.append(marca)
      }
      let (a, b) = (try await s.respondida(1), try await s.respondida(2))
      #expect(try await s.marca() == marcas[0], "an answer is not offered by being given")
      try await s.ofrecer(a, "uno", 10)
      try await otra()
      try await s.ofrecer(b, "dos", 11)
      try await otra()
      #expect(try await s.titulos() == ["dos", "uno"])
      try await s.ofrecer(a, "uno corregido", 12)
      try await otra()
      try await s.anexar(b, [Evento(PublicacionRetirada(), ocurrio: Instante(micros: 13))], 13)
      try await otra()
      #expect(try await s.titulos() == ["uno corregido"])
      for id in [a, b] { #expect(try await s.diferencias(id).isEmpty) }
      // A worker without the key leaves the row as it is.
      try await s.anexar(a, [Evento(FolioPNTRegistrado(folioPNT: "110198900012326"), ocurrio: Instante(micros: 14))], 14, llave: nil)
      #expect(try await s.titulos() == ["uno corregido"])
      try await s.anexar(a, [Evento(ExpedienteSuprimido(fundamento: "x"), ocurrio: Instante(micros: 15))], 15)
      #expect(try await s.titulos().isEmpty)
      // Its key is gone: nothing of what was offered is left to read.
      let sinLlave = try await engine.read { try Verificacion.proyeccion($0, id: a, llave: "k", clave: nil, raices: { _ in [] }) }
      #expect(sinLlave.isEmpty)
      let cuerpos = try await engine.read { try EventLog.load($0, stream: a) }.map(\.cuerpo)
      #expect(cuerpos.allSatisfy { !$0.contains("uno") && !$0.contains("leon.gob.mx") })
    }
  }

  @Test(arguments: EngineCase.all)
  func `an ARCO case is never a row, whatever its events say, and a lost key takes the row with it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let s = Servicio(engine: engine)
      let arco = try await s.respondida(1, .arco)
      try await s.ofrecer(arco, "secreto", 10)
      #expect(try await s.titulos().isEmpty)
      let a = try await s.respondida(2)
      try await s.ofrecer(a, "uno", 11)
      try await engine.write { try Olvido.textos($0, expediente: a) }
      #expect(try await s.titulos().isEmpty)
    }
  }
}
