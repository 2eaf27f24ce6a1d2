import Domain
import HummingbirdTesting
import Testing

@testable import Http
@testable import Paginas

extension VidaEnPaginas {
  /// Pages that belong to no case.
  static func sueltas(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let n = Navegante(cliente)
    let ana = try await banco.entrar("alma", .operador, cliente)
    for ruta in ["/", "/solicitar", "/folio", "/folio?folio=nada", "/folio/SAI-2026-900000-X", "/entrar", "/nada", "/panel"] {
      _ = try await n.abrir(ruta)
    }
    _ = try await n.mandar("/entrar", [("ficha", "plf_mala")])
    _ = try await n.mandar("/solicitar", [("tipo", "acceso"), ("llave", "l")])
    for ruta in ["/", "/salir", "/panel", "/panel?q=madero&ver=todas&estado=notificada", "/solicitudes/nueva?tipo=arco"] {
      _ = try await ana.abrir(ruta)
    }
    let nadie = Folio.nuevo(.acceso, anio: 2026, consecutivo: 900_000)
    for _ in 0..<7 { _ = try await n.mandar("/folio/\(nadie)", [("clave", "00000000")]) }
    let harto = try await n.mandar("/folio/\(nadie)", [("clave", "00000000")])
    #expect(harto.estado == 429)
    let seis = try await n.enviar(
      try await n.abrir("/solicitar"), "/solicitar", [("texto", "Hola"), ("modalidad", "electronica"), ("medio", "estrados")])
    #expect(seis.estado == 200)
    for codigo in [401, 404, 503] {
      _ = banco.paginas.error(Problema(.interno, "Detalle", estado: codigo), nil)
    }
    for _ in 0..<51 { _ = try await PaginasDeCiudadaniaTests.solicitar(n) }
    let primera = try await ana.abrir("/panel")
    let siguiente = PaginaLeida.sinEntidades(String(try #require(primera.html.firstMatch(of: /href="([^"]*)" rel="next"/)).output.1))
    _ = try await ana.abrir(siguiente)
  }
}
