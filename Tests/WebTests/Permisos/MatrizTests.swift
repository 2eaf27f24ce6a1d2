import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Http
@testable import pregunta_leon

/// Every route of the API and every page of the router × who asks × the case or turno they name, on the real application,
/// against the table. Nothing here lists routes: a new one is in it the moment it hangs on the router.
@Suite(.serialized) struct `La matriz de permisos` {
  @Test func `each door opens to whom the table says, and no reply carries a word that is not theirs`() async throws {
    try await Mesa.con { m in
      let todos = Intentos(m.caso).todos(m.puertas)
      let (pasan, negados) = (todos.filter(\.debePasar), todos.filter { !$0.debePasar })
      #expect(todos.count > 1_500 && pasan.count > 500 && negados.count > 500)
      let antes = try await m.caso.escrito()
      for i in negados {
        let r = try await m.pedir(i, i.cuerpo)
        #expect(i.laPuertaNiega ? r.niega : r.niegaElMostrador(i), "\(i): \(r.estado) \(r.texto.prefix(300))")
        m.revisar(i, r)
        guard i.laPuertaNiega, i.cuerpo != nil else { continue }
        // Who asks comes before what they ask: a body that is no good teaches them nothing.
        let otra = try await m.pedir(i, ["basura": 1])
        #expect(otra.niega, "\(i), con basura: \(otra.estado) \(otra.texto.prefix(300))")
      }
      // The same with every door open: the counter alone refuses.
      for i in negados where i.laPuertaNiega && !i.esUnaFormaVacia && (!i.puerta.exigeCuenta || i.quien.cuenta != nil) {
        let r = try await m.pedir(i, i.cuerpo, abiertas: true)
        #expect(r.niegaElMostrador(i), "sin puerta, \(i): \(r.estado) \(r.texto.prefix(300))")
        m.revisar(i, r)
      }
      #expect(try await m.caso.escrito() == antes, "somebody who may not wrote something")
      for i in pasan.sorted(by: { Mesa.orden($0) < Mesa.orden($1) }) {
        let r = try await m.pedir(i, i.cuerpo)
        #expect(![401, 403, 404].contains(r.estado), "\(i): \(r.estado) \(r.texto.prefix(300))")
        m.revisar(i, r)
      }
      print("matriz: \(todos.count) combinaciones, \(pasan.count) pasan, \(negados.count) se niegan, \(m.fugas) fugas")
      #expect(m.fugas == 0)
    }
  }

  @Test func `every route and page names what it is leave for, and what is only the machine's has no door`() async throws {
    try await CasaDePrueba.prestada { p in
      let enrutador = p.casa.enrutador()
      let puertas = enrutador.puertas
      #expect(puertas.count > 120)
      // What hangs on the router by another way: only whether the process lives.
      let colgadas = Set(enrutador.router.routes.filter { $0.method != .head }.map { "\($0.method) \($0.path)" })
      let conPermiso = Set(puertas.map { "\($0.metodo) \($0.plantilla)" })
      #expect(colgadas.subtracting(conPermiso) == ["GET /livez", "GET /readyz"] && conPermiso.isSubset(of: colgadas))
      let delaMaquina = Permisos.filas.filter { Set($0.quienes.keys) == [.sistema] }.map(\.acto)
      #expect(!delaMaquina.isEmpty)
      for puerta in puertas {
        for acto in delaMaquina { #expect(puerta.permiso != .acto(acto), "\(puerta.plantilla)") }
        let publica = puerta.permiso.roles.contains(.ciudadano)
        #expect(publica || puerta.exigeCuenta, "\(puerta.metodo) \(puerta.plantilla): nobody is asked who they are")
      }
      // Every act has a door but those of the machine and those that only show more on somebody else's page.
      let conPuerta = Set(puertas.map(\.permiso))
      let enOtra: Set<Acto> = [.verAvisosDelCalendario, .verContactos, .verSinAviso]
      let sinPuerta = Set(Acto.allCases.filter { !conPuerta.contains(.acto($0)) })
      #expect(sinPuerta.subtracting(delaMaquina).isSubset(of: enOtra), "\(sinPuerta)")
    }
  }
}

/// What came back.
struct Contestacion: Sendable {
  var estado: Int
  var texto: String
  var destino: String?

  /// Refused, or a reader taken to the page that is theirs.
  var niega: Bool { [401, 403, 404].contains(estado) || (estado == 303 && ["/turnos", "/panel"].contains(destino)) }

  /// A page's form may be told first what is wrong with it, and a batch is answered one by one; nothing was done.
  func niegaElMostrador(_ i: Intento) -> Bool {
    niega || (!i.esAPI && [400, 409, 422].contains(estado)) || (i.camino.hasSuffix("/lotes") && texto.contains("Tu cuenta no puede"))
  }
}

/// The application with its doors, and the same with all of them open.
private final class Mesa {
  let caso: CasoMarcado
  let puertas: [Puerta]
  private let cliente: any TestClientProtocol
  private let sinPuertas: any TestClientProtocol
  private let ven: [String: Set<Quien>]
  private(set) var fugas = 0

  static func con(_ prueba: @escaping @Sendable (Mesa) async throws -> Void) async throws {
    try await CasaDePrueba.prestada { p in
      let caso = try await CasoMarcado(p)
      let muda = Logger(label: "matriz") { _ in SwiftLogNoOpLogHandler() }
      let enrutador = p.casa.enrutador()
      let (puertas, abierto) = (enrutador.puertas, Application(router: p.casa.enrutador { _, _ in }.router, logger: muda))
      try await Application(router: enrutador.router, logger: muda).test(.router) { cliente in
        try await abierto.test(.router) { sinPuertas in
          try await prueba(Mesa(caso, puertas, cliente, sinPuertas))
        }
      }
    }
  }

  private init(_ caso: CasoMarcado, _ puertas: [Puerta], _ cliente: any TestClientProtocol, _ sinPuertas: any TestClientProtocol) {
    self.caso = caso
    self.puertas = puertas
    self.cliente = cliente
    self.sinPuertas = sinPuertas
    ven = Dictionary(caso.marcas.map { ($0.palabra, $0.ven) }, uniquingKeysWith: { a, _ in a })
  }

  /// Reads first; what ends something, last.
  static func orden(_ i: Intento) -> Int {
    if i.puerta.metodo == .get { return 0 }
    if i.camino == "/salir" { return 4 }
    if i.puerta.metodo == .delete || i.camino.hasSuffix("/baja") || i.camino.contains("cierre") { return 3 }
    return i.camino.hasSuffix("/clave") || i.camino.contains("anula") || i.camino.contains("supr") || i.camino.contains("recond") ? 2 : 1
  }

  func pedir(_ i: Intento, _ cuerpo: JSONValue?, abiertas: Bool = false) async throws -> Contestacion {
    var i = i
    if i.esConFolio { try await caso.p.alterar("DELETE FROM intentos") }
    if i.puerta.metodo == .delete, i.debePasar { i.camino = "/api/v1/webhooks/\(try await caso.receptor())" }
    var cabeceras: HTTPFields = [.idempotencyKey: UUID().uuidString, .ifMatch: "*"]
    var bytes: [UInt8] = []
    if i.esAPI {
      if let cuenta = i.quien.cuenta { cabeceras[.authorization] = "Bearer \(caso["ficha-\(cuenta)"])" }
      cabeceras[.contentType] = "application/json"
      if let cuerpo { bytes = cuerpo.bytes() }
    } else {
      if let cuenta = i.quien.cuenta { cabeceras[.cookie] = "sesion=\(caso["sesion-\(cuenta)"])" }
      cabeceras[.contentType] = "application/x-www-form-urlencoded"
      if i.puerta.metodo != .get { bytes = Array(try await forma(i).utf8) }
    }
    let (metodo, camino) = (i.puerta.metodo, i.camino)
    return try await (abiertas ? sinPuertas : cliente).execute(
      uri: camino, method: metodo, headers: cabeceras, body: bytes.isEmpty ? nil : ByteBuffer(bytes: bytes)
    ) { Contestacion(estado: $0.status.code, texto: String(buffer: $0.body), destino: $0.headers[.location]) }
  }

  /// The fields that forms ask for, whichever form this is.
  private func forma(_ i: Intento) async throws -> String {
    let folio = i.caso.map { caso[$0] } ?? ""
    let clave = i.quien == .ciudadano ? caso["clave-acceso"] : "ZZZZZZZZ"
    let version =
      i.caso == nil
      ? i.camino.contains("/directorio") ? try await caso.p.contar("SELECT MAX(version) FROM directorio WHERE clave = 'IMJU'") : 1
      : try await caso.p.contar("SELECT version FROM expedientes WHERE folio = '\(folio)'")
    let campos: [(String, String)] = [
      ("llave", UUID().uuidString), ("version", "\(version)"), ("texto", "Hola"), ("motivo", "Porque"), ("acepta", "true"),
      ("otra", "SAPAL"),
      ("fecha", "2026-04-15"), ("lugar", "Plaza"), ("personal", "Ana"), ("tipo", i.camino.contains("trabajos") ? "recontar" : "acceso"),
      ("id", "1"), ("canal", i.camino == "/solicitar" ? "web" : "oficina"), ("asesoria.derecho", "acceso"), ("asesoria.tema", "Costo"),
      ("asesoria.resultado", "orientada"),
      ("clave", i.esConFolio ? clave : "NUEVA"),
      ("nombre", "Nueva"), ("atribuciones", "Todo"), ("ensayo", "x"), ("puntos", "4"), ("materia", "version_publica"), ("visto", "1"),
      ("ficha", i.camino == "/entrar" ? try await caso.entrada() : ""),
    ]
    var suyos: [(String, String)] = []
    if case .comando(let comando) = i.puerta.permiso, let formato = Formatos.todas.first(where: { $0.comando == comando }) {
      suyos = Ejemplar.campos(Ejemplar.valor(formato.esquema))
    }
    let nombres = Set(suyos.map(\.0))
    return (suyos + campos.filter { !nombres.contains($0.0) }).map { "\($0)=\($1)" }.joined(separator: "&")
  }

  /// Looks for words that this reader may not read, and for cases out of their reach that were not in the path.
  func revisar(_ i: Intento, _ r: Contestacion) {
    var halladas = r.texto.components(separatedBy: "zq").dropFirst().compactMap { resto -> String? in
      let palabra = "zq" + resto.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard let ven = ven[palabra], !ven.contains(i.quien), !i.camino.contains(palabra) else { return nil }
      return palabra
    }
    if i.quien.rol == .enlace, i.puerta.exigeCuenta {
      let suyos: Set<String> = i.quien == .enlace ? ["acceso", "notificada", "arco"] : i.quien == .retirado ? ["acceso"] : []
      halladas += ["acceso", "notificada", "arco", "asesoria"].filter {
        !suyos.contains($0) && $0 != i.caso && r.texto.contains(caso[$0])
      }
    }
    fugas += halladas.count
    #expect(halladas.isEmpty, "\(i) (\(r.estado)) lee \(Set(halladas).sorted())")
  }
}
