import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Directorio en la base` {
  private func nueva(_ clave: String = "DGANIMAL") -> Dependencia {
    Dependencia(
      clave: clave, nombre: "Dirección de Bienestar Animal", atribuciones: "Cuida a los animales de compañía.", palabras: ["perritos"])
  }

  @Test func `it begins with what Config says, is edited in the database, and survives a restart`() async throws {
    let carpeta = NSTemporaryDirectory() + "casa-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    func abrir() async throws -> Casa { try await Casa.abrir(CasaDePrueba.opciones(carpeta)) }
    var casa = try await abrir()
    let deConfig = casa.configuracion.dependencias
    #expect(try await casa.ventanilla.directorio.todas().map(\.dependencia) == deConfig)
    #expect(try await casa.ventanilla.directorio.todas().map(\.version) == (1...Int64(deConfig.count)).map { $0 })
    let ficha = try await casa.ventanilla.directorio.agregar(nueva(), CasaDePrueba.orden())
    #expect(ficha.version == Int64(deConfig.count) + 1)
    var obra = try await casa.ventanilla.directorio.dependencia("DGOP").dependencia
    obra.nombre = "Obra Pública y Alumbrado"
    obra.plazoInterno = 2
    let editada = try await casa.ventanilla.directorio.editar("DGOP", como: obra, CasaDePrueba.orden())
    #expect(editada.actor == "ada" && editada.version == ficha.version + 1)
    await casa.cerrar()
    casa = try await abrir()
    #expect(
      casa.ventanilla.normas.directorio["DGOP"]?.nombre == "Obra Pública y Alumbrado" && casa.ventanilla.reglamento.porAplicar.isEmpty)
    #expect(try await casa.ventanilla.filtro.sugerir("cuántos perritos se adoptaron").1.lista.first?.clave == "DGANIMAL")
    let historia = try await casa.ventanilla.directorio.historia(deDependencia: "DGOP", CasaDePrueba.tere)
    #expect(historia.map(\.tipo) == ["dependencia.editada", "dependencia.agregada"])
    #expect(historia[0].campos == ["nombre", "plazoInterno"] && historia[0].actor == "ada" && historia[1].actor == "sistema")
    await rechaza(.prohibido) {
      _ = try await casa.ventanilla.directorio.historia(deDependencia: "DGOP", Actor(id: "ema", rol: .enlace, dependencia: "DGOP"))
    }
    #expect(try await Verificador(casa.ventanilla).verificar().intacto)
    await casa.cerrar()
  }

  @Test func `open turnos are counted for whoever is shown them, and for nobody else`() async throws {
    try await CasaDePrueba.prestada { p in
      for folio in try await p.presentar(2) { try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folio, CasaDePrueba.ana) }
      let ventanilla = p.casa.ventanilla
      let (publico, personal) = (try await ventanilla.directorio.todas(), try await ventanilla.directorio.todas(conTurnos: true))
      #expect(publico.allSatisfy { $0.turnosAbiertos == nil })
      #expect(personal.allSatisfy { $0.turnosAbiertos == ($0.dependencia.clave == "DGOP" ? 2 : 0) })
      for clave in ["DGOP", "DIF"] {
        #expect(try await ventanilla.directorio.dependencia(clave).turnosAbiertos == nil)
        #expect(try await ventanilla.directorio.dependencia(clave, conTurnos: true).turnosAbiertos == (clave == "DGOP" ? 2 : 0))
      }
    }
  }

  @Test func `a change by another process rules the next comando and the next suggestion of this one`() async throws {
    try await CasaDePrueba.prestada { p in
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      _ = try await otra.ventanilla.directorio.agregar(nueva(), CasaDePrueba.orden())
      let ensayo = try await otra.ventanilla.directorio.ensayarCierre("IMJU", sucesora: "DIF", CasaDePrueba.ada)
      _ = try await otra.ventanilla.directorio.cerrar(
        "IMJU", .init(sucesora: "DIF", cuentas: nil, motivo: "x", ensayo: ensayo.ensayo), CasaDePrueba.orden())
      await otra.cerrar()
      let folio = try await p.presentar(1)[0]
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGANIMAL")]), folio, CasaDePrueba.ana)
      await rechaza(.valorInvalido) { try await p.dar(Turnar(turnos: [.init(dependencia: "IMJU")]), folio, CasaDePrueba.ana) }
      #expect(try await p.casa.ventanilla.filtro.sugerir("becas del instituto de la juventud").1.lista.first?.clave == "DIF")
    }
  }

  @Test func `two admins: the second to save is told, and nothing of theirs is written`() async throws {
    try await CasaDePrueba.prestada { p in
      let vista = try await p.casa.ventanilla.directorio.dependencia("SAPAL")
      var (una, otra) = (vista.dependencia, vista.dependencia)
      una.palabras.append("garrafones")
      otra.palabras.append("goteras")
      _ = try await p.casa.ventanilla.directorio.editar("SAPAL", como: una, CasaDePrueba.orden(version: vista.version))
      await rechaza(.versionDistinta) {
        _ = try await p.casa.ventanilla.directorio.editar("SAPAL", como: otra, CasaDePrueba.orden(version: vista.version))
      }
      #expect(try await p.casa.ventanilla.directorio.dependencia("SAPAL").dependencia == una)
      // Another's entry is nobody's conflict.
      var obra = try await p.casa.ventanilla.directorio.dependencia("DGOP")
      obra.dependencia.verificada.toggle()
      _ = try await p.casa.ventanilla.directorio.editar("DGOP", como: obra.dependencia, CasaDePrueba.orden(version: obra.version))
    }
  }

  @Test func `many at once: each change is written, whole and once`() async throws {
    try await CasaDePrueba.prestada { p in
      let antes = try await p.contar("SELECT MAX(version) FROM directorio")
      try await withThrowingTaskGroup(of: Void.self) { grupo in
        for n in 0..<12 {
          grupo.addTask {
            var d = nueva("NUEVA-\(n)")
            d.nombre += " \(n)"
            _ = try await p.casa.ventanilla.directorio.agregar(d, CasaDePrueba.orden())
          }
        }
        try await grupo.waitForAll()
      }
      #expect(try await p.contar("SELECT MAX(version) FROM directorio") == antes + 12)
      #expect(try await p.casa.ventanilla.directorio.todas().filter { $0.dependencia.clave.hasPrefix("NUEVA") }.count == 12)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `the same Idempotency-Key adds it once; bad input writes nothing`() async throws {
    try await CasaDePrueba.prestada { p in
      let orden = Orden(
        actor: CasaDePrueba.ada, ahora: CasaDePrueba.dia("2026-04-14"),
        repeticion: Repeticion(actor: CasaDePrueba.ada, ruta: "POST /api/v1/dependencias", llave: "k1", cuerpo: [1]))
      let primera = try await p.casa.ventanilla.directorio.agregar(nueva(), orden)
      #expect(try await p.casa.ventanilla.directorio.agregar(nueva(), orden) == primera)
      let eventos = try await p.contar("SELECT COUNT(*) FROM eventos")
      await rechaza(.yaExiste) { _ = try await p.casa.ventanilla.directorio.agregar(nueva(), CasaDePrueba.orden()) }
      await rechaza(.yaExiste) { _ = try await p.casa.ventanilla.directorio.agregar(nueva("OTRA"), CasaDePrueba.orden()) }
      await rechaza(.prohibido) {
        _ = try await p.casa.ventanilla.directorio.agregar(nueva("OTRA"), CasaDePrueba.orden(800, version: nil, CasaDePrueba.tere))
      }
      await rechaza(.noEncontrado) { _ = try await p.casa.ventanilla.directorio.dependencia("NADA") }
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos") == eventos)
    }
  }
}
