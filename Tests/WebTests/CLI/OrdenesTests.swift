import ArgumentParser
import Domain
import Foundation
import Metrics
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Órdenes de la terminal` {
  private static let ingles = ["OVERVIEW", "USAGE", "OPTIONS", "Usage", "See '", "default"]

  @Test(arguments: ["2026-04-14T10:00:00-06:00", "2026-01-05T00:10:00-06:00", "2026-04-15T07:00:00-06:00", "2026-03-01T23:59:00-06:00"])
  func `la demostración deja casos en cada estado, cualquier día`(_ reloj: String) async throws {
    try await CasaDePrueba.prestada(reloj: reloj) { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      #expect(try await PersonasDeEjemplo.crear(p.casa).count == 9)
      #expect(try await CasosDeEjemplo.crear(p.casa).count == 19)
      let estados = Set(try await p.textos("SELECT DISTINCT estado FROM expedientes"))
      #expect(
        estados.isSuperset(of: [
          "registrada", "en_tramite", "prevenida", "respondida", "notificada", "concluida", "orientada", "incompetente",
        ]))
      #expect(try await CasosDeEjemplo.crear(p.casa).isEmpty)
      #expect(try await PersonasDeEjemplo.crear(p.casa).count == 9)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `un respaldo vuelve, sin los textos de quien ya no tiene llave`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      _ = try await CasosDeEjemplo.crear(p.casa)
      let respaldo = p.carpeta + "/respaldo"
      let opciones = ["--config", CasaDePrueba.config, "--datos", p.carpeta]
      let respaldar = try Respaldar.parse(opciones + ["--a", respaldo, "--json"])
      try await respaldar.run()
      let publicada = try await p.textos("SELECT expediente FROM publicadas ORDER BY 1")[0]
      let llave = try await p.textos("SELECT llave FROM expedientes WHERE id = '\(publicada)'")[0]
      _ = try await p.casa.llaves.destroy(llave)

      // The present key store and master key stay; the cases are lost and come back.
      let nueva = p.carpeta + "/nueva"
      try FileManager.default.createDirectory(atPath: nueva, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: p.carpeta + "/llave", toPath: nueva + "/llave")
      // Destroying a key empties the log: the file alone is whole.
      try FileManager.default.copyItem(atPath: p.carpeta + "/llaves.sqlite", toPath: nueva + "/llaves.sqlite")
      let restaurar = try Restaurar.parse(["--config", CasaDePrueba.config, "--datos", nueva, "--de", respaldo, "--json"])
      try await restaurar.run()
      let casa = try await Casa.abrir(CasaDePrueba.opciones(nueva))
      let informe = try await Verificador(casa.ventanilla).verificar()
      #expect(informe.intacto && informe.suprimidos == 1)
      #expect(try await casa.engine.read { try $0.int("SELECT COUNT(*) FROM publicadas") } == 1)
      await casa.cerrar()
      await #expect(throws: (any Error).self, "nada se sobrescribe") { try await restaurar.run() }
    }
  }

  @Test func `los datos abiertos no llevan textos ni personas`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      _ = try await CasosDeEjemplo.crear(p.casa)
      let salida = p.carpeta + "/abiertos"
      let opciones = ["--config", CasaDePrueba.config, "--datos", p.carpeta, "--salida", salida]
      let csv = try Exportar.parse(opciones + ["--bom"])
      try await csv.run()
      let tabla = String(decoding: try Data(contentsOf: URL(fileURLWithPath: salida)), as: UTF8.self)
      #expect(tabla.utf8.starts(with: "\u{FEFF}folio,".utf8) && tabla.split(separator: "\r\n").count == 14)
      let jsonl = try Exportar.parse(opciones + ["--formato", "jsonl"])
      try await jsonl.run()
      let lineas = try String(contentsOfFile: salida, encoding: .utf8)
      #expect(lineas.split(separator: "\n").count == 13)
      for secreto in ["bache", "ciclovía", "@ejemplo.mx", "ARCO-"] {
        #expect(!tabla.contains(secreto) && !lineas.contains(secreto))
      }
    }
  }

  @Test func `sin datos no se inventa una casa vacía`() async throws {
    let carpeta = NSTemporaryDirectory() + "no-hay-" + UUID().uuidString
    let verificar = try Verificar.parse(["--config", CasaDePrueba.config, "--datos", carpeta])
    await #expect(throws: (any Error).self) { try await verificar.run() }
    #expect(!FileManager.default.fileExists(atPath: carpeta))
  }

  @Test func `lo que dice el lector de argumentos sale en español`() {
    for (orden, dicho) in [
      (["verify", "--nada"], "No existe la opción --nada"), (["usuario", "crear", "--id"], "Falta el valor de --id"),
      (["indicadores", "sobra"], "Sobra «sobra»"),
    ] {
      do {
        _ = try PreguntaLeon.parseAsRoot(orden)
        Issue.record("se aceptó \(orden)")
      } catch {
        let texto = Castellano.decir(PreguntaLeon.fullMessage(for: error))
        #expect(texto.contains(dicho))
        #expect(Self.ingles.allSatisfy { !texto.contains($0) })
      }
    }
    let ayuda = Castellano.decir(PreguntaLeon.helpMessage(for: Importar.self))
    #expect(ayuda.contains("Muestra esta ayuda.") && Self.ingles.allSatisfy { !ayuda.contains($0) })
  }
}

@Suite struct `Medidas del servicio` {
  @Test func `se escriben como las lee Prometheus`() {
    let medidas = Medidas()
    let contador = medidas.makeCounter(label: "peticiones-total", dimensions: [("ruta", "/a\"b\\"), ("estado", "200")])
    contador.increment(by: 2)
    medidas.makeCounter(label: "peticiones-total", dimensions: [("ruta", "/a\"b\\"), ("estado", "200")]).increment(by: 1)
    let tiempo = medidas.makeTimer(label: "duracion_seconds", dimensions: [])
    tiempo.recordNanoseconds(2_000_000)
    tiempo.recordNanoseconds(20_000_000_000)
    medidas.makeMeter(label: "abiertas", dimensions: []).set(Int64(7))
    let lineas = medidas.texto().split(separator: "\n").map(String.init)
    #expect(lineas.contains("# TYPE peticiones_total counter"))
    #expect(lineas.contains(#"peticiones_total{ruta="/a\"b\\",estado="200"} 3"#))
    #expect(lineas.contains(#"duracion_seconds_bucket{le="0.001"} 0"#))
    #expect(lineas.contains(#"duracion_seconds_bucket{le="0.005"} 1"#))
    #expect(lineas.contains(#"duracion_seconds_bucket{le="+Inf"} 2"#))
    #expect(lineas.contains("duracion_seconds_sum 20.002") && lineas.contains("duracion_seconds_count 2"))
    #expect(lineas.contains("abiertas 7.0"))
  }

  @Test func `instalarlas dos veces da las mismas`() { #expect(Medidas.instalar() === Medidas.instalar()) }

  @Test func `el diagnóstico dice lo que importa`() async throws {
    try await CasaDePrueba.prestada { p in
      let d = try await PuertoInterno(casa: p.casa, medidas: Medidas(), direccion: .hostname("127.0.0.1", port: 0)).diagnostico()
      #expect(d.casos.synchronous == 2 && d.casos.journal == "wal" && d.casos.foreignKeys)
      #expect(d.llaves.synchronous == 2)
      #expect(d.reglasSinVerificar.contains("A-RESP-G16"))
      #expect(d.trabajos.isEmpty && d.muertos.isEmpty)
    }
  }
}
