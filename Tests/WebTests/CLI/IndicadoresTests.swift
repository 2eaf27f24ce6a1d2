import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Las cifras de los indicadores` {
  /// As the program before left it: the events, and no figures.
  private static let sinCifras = [
    "DROP TABLE cifras", "DROP INDEX expedientes_abiertos_al_publico", "DELETE FROM migraciones WHERE nombre = 'cifras'",
    "DELETE FROM ajustes WHERE nombre = 'cifras'",
  ]

  @Test func `a database of before is counted when it is opened, and verify finds nothing`() async throws {
    let carpeta = NSTemporaryDirectory() + "casa-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    let opciones = try CasaDePrueba.opciones(carpeta)
    let antes = CasaDePrueba(casa: try await Casa.abrir(opciones), carpeta: carpeta)
    let folios = try await antes.presentar(3)
    try await antes.dar(Turnar(turnos: [.init(dependencia: "SAPAL")]), folios[0], CasaDePrueba.ana)
    try await antes.dar(Anular(motivo: "Duplicada"), folios[1])
    let al = CasaDePrueba.dia("2026-04-14").fecha
    let dichas = try await antes.casa.ventanilla.plan.indicadores(al: al)
    #expect(dichas.solicitudesAcceso == 2 && dichas.turnos == 1)
    for sql in Self.sinCifras { try await antes.alterar(sql) }
    await antes.casa.cerrar()

    let despues = CasaDePrueba(casa: try await Casa.abrir(opciones), carpeta: carpeta)
    #expect(try await despues.casa.ventanilla.plan.indicadores(al: al) == dichas)
    #expect(try await despues.verificar().intacto)
    await despues.casa.cerrar()
  }

  @Test func `verify names a figure that was changed, and counts it again when asked`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(2)
      try await p.alterar("UPDATE cifras SET n = 7 WHERE cifra = 'acceso'")
      let informe = try await p.verificar()
      #expect(informe.diferencias.map(\.tabla) == ["cifras"])
      #expect(informe.diferencias.first?.que.contains("dice 7 y los eventos dan 2") == true)
      #expect(try await Verificador(p.casa.ventanilla, rehaceCifras: true).verificar().intacto)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `open data and indicators say the same of what was in time, on the API and on the command line`() async throws {
    try await ApiDePrueba.prestada { api in
      let p = api.casa
      let folios = try await p.presentar(3)
      for (folio, dia) in [(folios[0], "2026-04-15"), (folios[1], "2026-06-01")] {
        try await p.dar(Responder(sentido: .entrega, texto: "x"), folio, el: dia)
        try await p.dar(Notificar(objeto: .respuesta), folio, CasaDePrueba.ana, el: dia)
      }
      let abiertas = try await p.casa.ventanilla.plan.datosAbiertos(despuesDe: "", limite: 2)
      #expect(abiertas.solicitudes.count == 2 && abiertas.siguiente != nil)
      let todas = try await p.casa.ventanilla.plan.datosAbiertos(despuesDe: "", limite: 10).solicitudes
      let i = try await p.casa.ventanilla.plan.indicadores(al: CasaDePrueba.dia("2026-06-01").fecha)
      #expect(i.respondidas == 2 && i.enTiempo == 1)
      #expect(todas.count { $0.enTiempo == true } == i.enTiempo && todas.count { $0.enTiempo != nil } == i.respondidas)

      let primera = try await api.pedir(.get, "/api/v1/datos-abiertos/solicitudes?limit=2")
      let cursor = try #require(primera.campo("siguiente"))
      let segunda = try await api.pedir(.get, "/api/v1/datos-abiertos/solicitudes?limit=2&cursor=\(cursor)")
      let decoder = JSONDecoder()
      struct Pagina: Decodable { var elementos: [SolicitudEnDatosAbiertos] }
      let suyas = try [primera, segunda].flatMap { try decoder.decode(Pagina.self, from: Data($0.bytes)).elementos }
      #expect(suyas == todas)
    }
  }
}
