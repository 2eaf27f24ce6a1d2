import Domain
import Filtro
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Lo que ya está publicado` {
  private func respondida(_ p: CasaDePrueba, _ texto: String, _ sentido: Sentido = .entrega) async throws -> Folio {
    let presentar = Presentar(tipo: .acceso, texto: texto, canal: .oficina, medio: .estrados)
    let folio = try await p.casa.ventanilla.casos.presentar(
      presentar, Orden(actor: CasaDePrueba.ana, ahora: CasaDePrueba.dia("2026-04-14"))
    ).expediente.folio
    try await p.dar(Responder(sentido: sentido, texto: "Respuesta con el nombre de Rosalinda Quintanar"), folio)
    try await p.dar(Notificar(objeto: .respuesta), folio, CasaDePrueba.ana)
    return folio
  }

  private func hallado(_ p: CasaDePrueba, _ texto: String) async throws -> [String] {
    try await p.casa.ventanilla.publicado.buscar(texto).map(\.id)
  }

  @Test func `an answer is found once a clerk offers it, in every process, and not after it is taken back or erased`() async throws {
    try await CasaDePrueba.prestada { p in
      let pregunta = "dictamen estructural del puente Río Mayo"
      let folio = try await respondida(p, "Soy Rosalinda Quintanar y quiero el dictamen estructural del puente Río Mayo")
      #expect(try await hallado(p, pregunta).isEmpty)
      try await p.dar(
        PublicarRespuesta(titulo: "Dictamen estructural del puente Río Mayo", liga: "https://leon.gob.mx/puente"), folio, CasaDePrueba.ana)
      let fuente = try #require(try await p.casa.ventanilla.publicado.buscar(pregunta).first)
      #expect(fuente.id == folio.description && fuente.origen == .respuesta && fuente.liga == "https://leon.gob.mx/puente")
      #expect(fuente.fecha == Fecha("2026-04-14") && fuente.titulo == "Dictamen estructural del puente Río Mayo")
      // Neither what was asked nor what was answered leads there: only what was written for the public.
      #expect(try await hallado(p, "Rosalinda Quintanar").isEmpty)
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      #expect(try await otra.ventanilla.publicado.buscar(pregunta).map(\.id) == [folio.description])
      try await p.dar(RetirarPublicacion(motivo: "La liga cambió"), folio, CasaDePrueba.ana)
      #expect(try await hallado(p, pregunta).isEmpty)
      #expect(try await otra.ventanilla.publicado.buscar(pregunta).isEmpty)
      try await p.dar(PublicarRespuesta(titulo: "Dictamen del puente Río Mayo", liga: "https://leon.gob.mx/p"), folio, CasaDePrueba.ana)
      #expect(try await otra.ventanilla.publicado.buscar(pregunta).count == 1)
      await otra.cerrar()
      try await p.dar(Concluir(), folio, el: "2026-04-15")
      try await p.dar(Suprimir(fundamento: "Plazo cumplido"), folio, el: "2026-12-15")
      #expect(try await hallado(p, pregunta).isEmpty)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `an address may search so often within a window; another, or the next window, goes on`() async throws {
    try await CasaDePrueba.prestada { p in
      let (ventanilla, ahora) = (p.casa.ventanilla, CasaDePrueba.dia("2026-04-14"))
      let freno = ventanilla.normas.busquedas
      for _ in 0..<freno.porDireccion { _ = try await ventanilla.publicado.buscar("sueldos", direccion: "203.0.113.7", ahora) }
      for _ in 0..<2 {
        await rechaza(.demasiadosIntentos) { _ = try await ventanilla.publicado.buscar("sueldos", direccion: "203.0.113.7", ahora) }
      }
      let otras = try await ventanilla.publicado.buscar("sueldos", direccion: "203.0.113.8", ahora)
      let despues = try await ventanilla.publicado.buscar("sueldos", direccion: "203.0.113.7", ahora.sumando(segundos: freno.minutos * 60))
      #expect(!otras.isEmpty && otras == despues)
      // Those who were told to wait counted for nothing.
      let contadas = try await p.contar("SELECT n FROM intentos WHERE clave = 'busca:203.0.113.7' ORDER BY ventana LIMIT 1")
      #expect(contadas == freno.porDireccion)
    }
  }

  @Test func `the list of Config is real, whole and found by how people ask`() async throws {
    try await CasaDePrueba.prestada { p in
      let fuentes = p.casa.configuracion.publicado
      #expect((15...40).contains(fuentes.count) && fuentes.allSatisfy { $0.contiene != nil && !$0.palabras.isEmpty })
      let sueldos = try await hallado(p, "cuánto gana la presidenta municipal")
      let nada = try await hallado(p, "por qué no pasó la basura por mi calle")
      #expect(sueldos.first == "sueldos" && nada.isEmpty)
    }
  }

  @Test(arguments: [
    ("liga: https://www.leon.gob.mx/", "liga: leon.gob.mx", "https://"), ("id: deuda", "id: sueldos", "ya está en la línea"),
    ("dependencia: TESORERIA", "dependencia: NADIE", "«NADIE»"), ("titulo: Deuda pública del municipio", "tiutlo: x", "no existe aquí"),
  ])
  func `a mistake in the list stops the start with its line`(_ bueno: String, _ malo: String, _ dice: String) throws {
    let carpeta = NSTemporaryDirectory() + "publicado-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    try FileManager.default.copyItem(atPath: CasaDePrueba.config, toPath: carpeta)
    let archivo = carpeta + "/publicado.yaml"
    let texto = try String(contentsOfFile: archivo, encoding: .utf8)
    let lugar = try #require(texto.range(of: bueno))
    try texto.replacingCharacters(in: lugar, with: malo).write(toFile: archivo, atomically: true, encoding: .utf8)
    do {
      _ = try Configuracion.cargar(carpeta: carpeta)
      Issue.record("se aceptó")
    } catch {
      #expect("\(error)".contains(dice) && error.linea != nil, "\(error)")
    }
    try FileManager.default.removeItem(atPath: archivo)
    #expect(try Configuracion.cargar(carpeta: carpeta).publicado.isEmpty)
  }
}
