import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Cambio de calendario sobre expedientes abiertos` {
  @Test func `the dry run lists the open cases that would move, each date before and after, and moves nothing`() async throws {
    try await CasaDePrueba.prestada { p in
      let folios = try await p.presentar(3)
      try await p.dar(Desistir(), folios[2], CasaDePrueba.ana)
      let antes = try await p.textos("SELECT vence FROM plazos ORDER BY expediente, numero")
      let eventos = try await p.contar("SELECT COUNT(*) FROM eventos")
      let informe = try await p.ensayar(.calendario(p.calendario(con: "2026-04-16")))
      #expect(informe.casos == 2 && informe.plazos == 10 && informe.esperan == 2)
      #expect(Set(informe.cambios.map(\.folio)) == Set(folios.prefix(2).map(\.description)))
      let respuesta = try #require(informe.cambios.first { $0.evento == .respuesta })
      #expect(respuesta.antes == Fecha("2026-04-21") && respuesta.vence == Fecha("2026-04-22") && respuesta.espera)
      let incompetencia = try #require(informe.cambios.first { $0.evento == .incompetencia })
      #expect(incompetencia.antes == Fecha("2026-04-17") && incompetencia.vence == Fecha("2026-04-20") && !incompetencia.espera)
      #expect(try await p.textos("SELECT vence FROM plazos ORDER BY expediente, numero") == antes)
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos") == eventos)
      #expect(p.casa.ventanilla.normas.calendario.version == 1)
      // A day after every date moves nothing, and the calendar in force is nothing to apply.
      #expect(try await p.ensayar(.calendario(p.calendario(con: "2026-12-28"))).casos == 0)
      await rechaza(.noAplica) { _ = try await p.ensayar(.calendario(p.calendario())) }
      await rechaza(.prohibido) {
        _ = try await p.casa.ventanilla.cambiosDeNormas.ensayar(
          .calendario(p.calendario(con: "2026-04-16")), CasaDePrueba.ana, CasaDePrueba.dia("2026-04-14"))
      }
    }
  }

  @Test func `applied, the job leaves every case exactly as the dry run said, with its event, once`() async throws {
    try await CasaDePrueba.prestada { p in
      var folios = try await p.presentar(7)
      folios += try await p.presentar(2, tipo: .arco)
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folios[0], CasaDePrueba.ana)
      try await p.dar(Prevenir(texto: "¿De qué año?"), folios[1], CasaDePrueba.ana)
      try await p.dar(Notificar(objeto: .prevencion), folios[1], CasaDePrueba.ana)
      try await p.dar(Desistir(), folios[2], CasaDePrueba.ana)
      let (_, secreto) = try await p.casa.ventanilla.avisos.registrarWebhook(
        AltaDeReceptor(url: "https://ejemplo.mx/avisos", eventos: ["plazos.*"]), enviar: Receptores.queContestan,
        Orden(actor: Actor(id: "adan", rol: .admin), ahora: CasaDePrueba.dia("2026-04-14")))
      #expect(secreto != nil)
      let informe = try await p.ensayar(.calendario(p.calendario(con: "2026-04-16", "2026-05-05")))
      let dicho = Dictionary(grouping: informe.cambios, by: \.folio)
      let aplicado = try await p.aplicar(informe)
      #expect(aplicado.version == 2 && p.casa.ventanilla.normas.calendario.version == 2)

      // Until the job comes the pages say so.
      let sinTocar = try await p.expediente(folios[0])
      #expect(try await p.casa.ventanilla.reglamento.recalculando(sinTocar, CasaDePrueba.dia("2026-04-14", 800)))
      let publico = try await p.casa.ventanilla.casos.estadoPublico(folio: folios[0].description, CasaDePrueba.dia("2026-04-14", 800))
      #expect(publico.recalculando == true && publico.porque?.contains("recalculando") == true)

      // In small steps, as if killed after each: nothing is done twice and nothing is left out.
      var pasos = 0
      while try await p.casa.ventanilla.reglamento.avanzarRecuento(CasaDePrueba.dia("2026-04-14", 800 + pasos), lote: 2) { pasos += 1 }
      #expect(pasos >= 3)
      #expect(try await p.casa.ventanilla.reglamento.avanzarRecuento(CasaDePrueba.dia("2026-04-14", 850), lote: 2) == false)
      for folio in folios {
        let e = try await p.expediente(folio)
        let cambios = dicho[folio.description] ?? []
        for cambio in cambios {
          let plazo = try #require(e.plazos.first { $0.numero == cambio.plazo })
          #expect(plazo.vence == (cambio.espera ? cambio.antes : cambio.vence), "\(folio) \(cambio.evento)")
          if cambio.espera { #expect(e.pendienteDeNotificar(.cambioDeFecha)?.dato == cambio.vence.description) }
        }
        #expect(try await p.casa.ventanilla.reglamento.recalculando(e, CasaDePrueba.dia("2026-04-14", 860)) == false)
      }
      let recalculados = try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'plazos.recalculados'")
      #expect(recalculados == informe.casos)
      #expect(
        try await p.contar("SELECT COUNT(*) FROM (SELECT DISTINCT stream FROM eventos WHERE tipo = 'plazos.recalculados')") == recalculados)
      #expect(try await p.contar("SELECT COUNT(*) FROM entregas WHERE tipo = 'plazos.recalculados'") == recalculados)
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'calendario.recontado'") == 1)
      #expect(try await p.contar("SELECT COUNT(*) FROM recuentos WHERE curso = 1") == 0)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `a proof shows the calendar its date was counted with, before and after the notice`() async throws {
    try await CasaDePrueba.prestada { p in
      let folio = try await p.presentar(1)[0]
      _ = try await p.aplicar(try await p.ensayar(.calendario(p.calendario(con: "2026-04-16"))))
      while try await p.casa.ventanilla.reglamento.avanzarRecuento(CasaDePrueba.dia("2026-04-14", 800)) {}
      let e = try await p.expediente(folio)
      let respuesta = try #require(e.plazoDeRespuesta)
      let antes = PruebaDePlazo(respuesta, e, p.casa.ventanilla.normas)
      #expect(respuesta.calendario == 1 && antes.dias.count { $0.cuenta } == 5 && antes.dias.last?.fecha == Fecha("2026-04-21"))
      #expect(antes.dias.first { $0.fecha == Fecha("2026-04-16") }?.cuenta == true)
      try await p.dar(Notificar(objeto: .cambioDeFecha), folio, CasaDePrueba.ana, el: "2026-04-15")
      let avisada = try await p.expediente(folio)
      let despues = PruebaDePlazo(try #require(avisada.plazoDeRespuesta), avisada, p.casa.ventanilla.normas)
      #expect(despues.plazo.calendario == 2 && despues.dias.last?.fecha == Fecha("2026-04-22"))
      #expect(despues.dias.first { $0.fecha == Fecha("2026-04-16") }?.motivo == "Asueto (acuerdo)")
      #expect(despues.dias.count { $0.cuenta } == 5)
    }
  }

  @Test func `a dry run that is stale is refused, and applying the same one again changes nothing more`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(2)
      let a = try await p.ensayar(.calendario(p.calendario(con: "2026-04-16")))
      let b = try await p.ensayar(.calendario(p.calendario(con: "2026-04-17")))
      // A case filed since would move too, and nobody has seen it.
      try await p.presentar(1)
      await rechaza(.estadoNoPermite) { _ = try await p.aplicar(a) }
      let c = try await p.ensayar(.calendario(p.calendario(con: "2026-04-16")))
      #expect(try await p.aplicar(c).version == 2)
      #expect(try await p.aplicar(c).version == 2)
      await rechaza(.estadoNoPermite) { _ = try await p.aplicar(b) }
      #expect(try await p.contar("SELECT COUNT(*) FROM normas WHERE clase = 'calendario'") == 2)
      // Nor does another begin while the first is on its way.
      let d = try await p.ensayar(.calendario(p.calendario(con: "2026-04-20")))
      await rechaza(.enProceso) { _ = try await p.aplicar(d) }
      await rechaza(.valorInvalido) {
        _ = try await p.casa.ventanilla.cambiosDeNormas.aplicar(
          ensayo: "nada", acuerdo: "x", CasaDePrueba.tere, CasaDePrueba.dia("2026-04-14"))
      }
    }
  }

  @Test func `a list of many changes is read page by page, and the pages add up`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(130)
      let informe = try await p.ensayar(.calendario(p.calendario(con: "2026-04-16")))
      #expect(informe.plazos == 650 && informe.cambios.count < 650)
      var todos = informe.cambios
      var cursor = informe.siguiente
      while let desde = cursor {
        let mas = try await p.casa.ventanilla.cambiosDeNormas.cambios(
          ensayo: informe.ensayo, despuesDe: desde, CasaDePrueba.tere, CasaDePrueba.dia("2026-04-14"))
        todos += mas.cambios
        cursor = mas.siguiente
      }
      #expect(todos.count == 650 && Set(todos).count == 650)
    }
  }

  @Test func `the text of the new law, once entered, moves the cases under the unverified rule and no other`() async throws {
    try await CasaDePrueba.prestada { p in
      let acceso = try await p.presentar(1)[0]
      let arco = try await p.presentar(1, tipo: .arco)[0]
      func ley(_ desde: String, _ cierre: String) throws -> Reglas {
        try Reglas(
          p.casa.configuracion.reglas.todas.map { r in
            switch r.id {
            case "A-RESP-G16", "A-EXT-G16": r.con(dias: r.dias, desde: r.desde, hasta: Fecha(cierre), verificada: false)
            case "A-RESP-G26": r.con(dias: 8, desde: Fecha(desde), hasta: nil, verificada: true)
            case "A-EXT-G26": r.con(dias: 10, desde: Fecha(desde), hasta: nil, verificada: true)
            default: r
            }
          })
      }
      #expect(try await p.ensayar(.reglas(try ley("2026-05-01", "2026-04-30"))).casos == 0, "a later law moves nothing")
      let informe = try await p.ensayar(.reglas(try ley("2026-04-01", "2026-03-31")))
      #expect(informe.cambios.map(\.folio) == [acceso.description] && informe.cambios.first?.regla == "A-RESP-G26")
      #expect(try await p.aplicar(informe).version == 2)
      while try await p.casa.ventanilla.reglamento.avanzarRecuento(CasaDePrueba.dia("2026-04-14", 800)) {}
      try await p.dar(Notificar(objeto: .cambioDeFecha), acceso, CasaDePrueba.ana)
      #expect(try await p.expediente(acceso).plazoDeRespuesta?.vence == Fecha("2026-04-24"))
      #expect(try await p.expediente(arco).plazoDeRespuesta?.vence == Fecha("2026-05-13"))
      let nueva = try await p.presentar(1)[0]
      #expect(try await p.expediente(nueva).plazoDeRespuesta?.regla == "A-RESP-G26")
      // What is now verified is not rewritten.
      let otra = try Reglas(
        p.casa.ventanilla.normas.reglas.todas.map {
          $0.id == "A-RESP-G26" ? $0.con(dias: 3, desde: $0.desde, hasta: nil, verificada: true) : $0
        })
      await rechaza(.valorInvalido) { _ = try await p.ensayar(.reglas(otra)) }
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `editing Config moves nothing by itself: what was applied stays in force and staff are told`() async throws {
    let carpeta = NSTemporaryDirectory() + "casa-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: carpeta) }
    let config = carpeta + "/Config"
    try FileManager.default.createDirectory(atPath: carpeta, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: CasaDePrueba.config, toPath: config)
    func abrir() async throws -> Casa {
      try await Casa.abrir(try OpcionesDeCasa.parse(["--config", config, "--datos", carpeta + "/datos", "--reloj", CasaDePrueba.hoy]))
    }
    var casa = try await abrir()
    #expect(casa.ventanilla.reglamento.porAplicar.isEmpty)
    await casa.cerrar()
    let archivo = config + "/calendario/2026.yaml"
    let texto = try String(contentsOfFile: archivo, encoding: .utf8)
    try texto.replacing("suspensiones: []", with: "suspensiones: [{ desde: 2026-04-20, hasta: 2026-04-24, motivo: receso, acuerdo: UT/1 }]")
      .write(toFile: archivo, atomically: true, encoding: .utf8)
    casa = try await abrir()
    #expect(casa.ventanilla.normas.calendario.suspensiones.isEmpty && casa.ventanilla.normas.calendario.version == 1)
    #expect(casa.ventanilla.reglamento.porAplicar.count == 1)
    #expect(try await casa.ventanilla.reglamento.avisosDelCalendario(casa.reloj()).contains { $0.contains("calendario ensayar") })
    let informe = try await casa.ventanilla.cambiosDeNormas.ensayar(
      .calendario(casa.configuracion.calendario), CambiarNormas.terminal, casa.reloj())
    _ = try await casa.ventanilla.cambiosDeNormas.aplicar(ensayo: informe.ensayo, acuerdo: "UT/1", CambiarNormas.terminal, casa.reloj())
    await casa.cerrar()
    casa = try await abrir()
    #expect(casa.ventanilla.normas.calendario.suspensiones.count == 1 && casa.ventanilla.normas.calendario.version == 2)
    #expect(casa.ventanilla.reglamento.porAplicar.isEmpty)
    await casa.cerrar()
  }

  @Test func `a version applied by another process rules the next comando of this one`() async throws {
    try await CasaDePrueba.prestada { p in
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      let informe = try await otra.ventanilla.cambiosDeNormas.ensayar(
        .calendario(p.calendario(con: "2026-04-15")), CambiarNormas.terminal, CasaDePrueba.dia("2026-04-14"))
      _ = try await otra.ventanilla.cambiosDeNormas.aplicar(
        ensayo: informe.ensayo, acuerdo: "x", CambiarNormas.terminal, CasaDePrueba.dia("2026-04-14"))
      await otra.cerrar()
      let folio = try await p.presentar(1)[0]
      #expect(try await p.expediente(folio).plazoDeRespuesta?.primerDia == Fecha("2026-04-16"))
    }
  }

  @Test func `rows written before they carried their count are completed at the next start`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(3)
      try await p.alterar("UPDATE plazos SET dias = NULL, disparo = NULL, amarillo = NULL, rojo = NULL, calendario = NULL")
      #expect(try await p.verificar().intacto == false)
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      await otra.cerrar()
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `a year nobody entered counts the days of the LFT, and staff are told which`() async throws {
    try await CasaDePrueba.prestada(reloj: "2026-12-29T10:00:00-06:00") { p in
      let folio = try await p.presentar(1, el: "2026-12-29")[0]
      let e = try await p.expediente(folio)
      let prueba = PruebaDePlazo(try #require(e.plazoDeRespuesta), e, p.casa.ventanilla.normas)
      #expect(prueba.aniosSinCapturar == [2027])
      #expect(prueba.dias.first { $0.fecha == Fecha("2027-01-01") }?.motivo == "Año Nuevo (LFT, artículo 74, fracción I)")
      let avisos = try await p.casa.ventanilla.reglamento.avisosDelCalendario(CasaDePrueba.dia("2026-12-29"))
      #expect(avisos.contains { $0.contains("2027") && $0.contains("LFT") })
    }
  }
}

extension Regla {
  fileprivate func con(dias: Int?, desde: Fecha?, hasta: Fecha?, verificada: Bool) -> Regla {
    Regla(
      id: id, materia: materia, evento: evento, ambito: ambito, dias: dias, inicio: inicio, efecto: efecto, cumplidoPor: cumplidoPor,
      ley: ley, articulo: articulo, desde: desde, hasta: hasta, verificada: verificada, nota: nota)
  }
}
