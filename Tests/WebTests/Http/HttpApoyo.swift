import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import Synchronization

@testable import Http

/// A small service of its own per test: a few routes that show each promise of the HTTP layer.
struct Muestra: Sendable {
  var limites = LimitesHTTP()
  var ajustes = AjustesDeEnvoltura()
  var galleta = GalletaDeSesion(segura: false)
  /// How often the handler of `/api/v1/ecos` ran.
  let llamadas = Contador()

  static let eco = Esquema.objeto([.requerida("texto", .texto(max: 100)), .opcional("n", .entero(1...5))]).nombrado("Eco")

  var rutas: [Ruta] {
    let llamadas = llamadas
    return [
      .publica(.get, "/livez", "Vive", .acto(.verSitio), etiqueta: "salud", respuestas: [.archivo(200, "Vive.", tipo: "text/plain")]) {
        _, _ in
        Response(status: .ok, headers: [.contentType: "text/plain"], body: .init(byteBuffer: ByteBuffer(string: "ok")))
      },
      .publica(
        .post, "/api/v1/ecos", "Repite", .acto(.solicitar), etiqueta: "ecos", cuerpo: Self.eco, exige: .llave,
        respuestas: [.json(201, "El eco.", Self.eco).conLocation]
      ) { p, _ in
        llamadas.sumar()
        return .json(p.cuerpo, .created, ubicacion: "/api/v1/ecos/1")
      },
      .publica(
        .get, "/api/v1/ecos/{numero}", "Un eco", .acto(.verFolio), etiqueta: "ecos",
        parametros: [.ruta("numero", .entero(1...9), "Cuál."), .consulta("veces", .entero(1...3), "Cuántas.")],
        respuestas: [.json(200, "El eco.", .libre).conETag]
      ) { p, _ in .json(["numero": p.segmentos["numero"] ?? .nulo, "veces": p.consulta["veces"] ?? 1], etag: 7) },
      .personal(
        .post, "/api/v1/ecos/{numero}/turnos", "Turna", .comando(.turnar), etiqueta: "ecos",
        parametros: [.ruta("numero", .entero(1...9), "Cuál.")],
        exige: [.llave, .version], respuestas: [.json(200, "Quién.", .libre)]
      ) { p, c in
        try p.version.exigir(7)
        return .json(["actor": .texto(c.actor.id)])
      },
      .publica(
        .get, "/api/v1/fallas/{cual}", "Falla", .acto(.verFolio), etiqueta: "ecos", parametros: [.ruta("cual", .linea(max: 20), "")],
        respuestas: []
      ) {
        p, _ in
        switch p.segmentos["cual"]?.texto {
        case "falla": throw Falla(.estadoNoPermite, "Ya está concluido.", campo: "/estado")
        case "http": throw HTTPError(.badRequest, message: "secreto")
        default: throw Secreto()
        }
      },
    ]
  }

  struct Secreto: Error { let clave = "secreto" }

  func enrutador() -> Enrutador {
    let quien: @Sendable (String) async throws -> Domain.Actor? = { ficha in
      Rol(rawValue: ficha).map { Domain.Actor(id: ficha, rol: $0) }
    }
    let e = Enrutador(ajustes, autenticacion: Autenticacion(ficha: quien, sesion: quien, galleta: galleta), limiteDeCuerpo: limites.cuerpo)
    e.registrar(rutas)
    e.publicar(DocumentoOpenAPI(titulo: "Muestra", version: "1", descripcion: "De prueba."), en: "/api/openapi.json", rutas: rutas)
    e.pagina(.post, "/forma", .acto(.solicitar)) { request, contexto in
      let f = try await Formulario.leer(request)
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "\(f["a"] ?? "-") \(contexto.actor?.id ?? "-")")))
    }
    e.paginaPersonal(.get, "/trabajo", .acto(.verPanel)) { _, c in
      Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: c.actor.id)))
    }
    return e
  }

  func aplicacion(_ e: Enrutador? = nil) -> some ApplicationProtocol {
    ServidorHTTP.aplicacion(e ?? enrutador(), limites: limites, direccion: .hostname("127.0.0.1", port: 0), bitacora: Muda.logger)
  }
}

enum Muda {
  static let logger = Logger(label: "prueba") { _ in SwiftLogNoOpLogHandler() }
}

final class Contador: Sendable {
  private let n = Atomic<Int>(0)
  func sumar() { n.add(1, ordering: .relaxed) }
  var valor: Int { n.load(ordering: .relaxed) }
}

/// A client that sends exactly these bytes, for what no decent client sends.
struct Crudo: Sendable {
  var puerto: Int

  /// Sends the pieces, then reads until the server hangs up.
  func dialogo(_ piezas: String..., cerrando: Bool = false) async throws -> String {
    try await dialogo(piezas.map { ByteBuffer(string: $0) }, cerrando: cerrando)
  }

  func dialogo(_ piezas: [ByteBuffer], cerrando: Bool) async throws -> String {
    let canal = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "localhost", port: puerto) { canal in
        canal.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: canal, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return try await canal.executeThenClose { entrada, salida in
      for pieza in piezas { try? await salida.write(pieza) }
      if cerrando { salida.finish() }
      var leido = ByteBuffer()
      do {
        for try await parte in entrada { leido.writeImmutableBuffer(parte) }
      } catch is IOError {}
      return String(buffer: leido)
    }
  }
}
