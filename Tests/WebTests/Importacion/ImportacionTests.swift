import Domain
import Foundation
import Logging
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Importar solicitudes` {
  private func importar(_ p: CasaDePrueba, _ bytes: [UInt8]) async throws -> InformeDeImportacion {
    try await p.casa.ventanilla.importador.importar(csv: bytes, reloj: p.casa.reloj)
  }

  @Test func `entra lo que está bien, se dice lo que no, y otra vez no duplica`() async throws {
    try await CasaDePrueba.prestada { p in
      let informe = try await importar(p, ExportacionDePrueba.surtida.bytes())
      #expect((informe.leidas, informe.importadas, informe.concluidas, informe.abiertas) == (6, 3, 1, 2))
      #expect(informe.errores.map(\.linea) == [6, 7, 8])
      #expect(informe.errores.first?.motivo.hasPrefix("FECHASOLICITUD") == true)
      #expect(informe.fechasDistintas.map(\.folioPNT) == ["1101987000123"])
      let folios = try await p.textos("SELECT folio FROM expedientes ORDER BY fila")
      #expect(folios.map { $0.prefix(15) } == ["SAI-2019-000001", "SAI-2026-000001", "SAI-2025-000001"])
      #expect(try await p.textos("SELECT folio_pnt FROM expedientes WHERE folio LIKE 'SAI-2026%'") == ["0110198700012"])

      let eventos = try await p.contar("SELECT COUNT(*) FROM eventos")
      let otra = try await importar(p, ExportacionDePrueba.surtida.bytes(";"))
      #expect((otra.importadas, otra.yaEstaban, otra.errores.count) == (0, 3, 3))
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos") == eventos)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `las fechas que imprimió la Plataforma salen iguales con su calendario`() async throws {
    try await CasaDePrueba.prestada(reloj: "2026-05-20T10:00:00-06:00") { p in
      var normas = p.casa.ventanilla.normas
      // The federal term and calendar those dates were counted with.
      normas.reglas = try Reglas(normas.reglas.todas.filter { $0.ambito == .general })
      normas.calendario = Calendario(
        autoridad: normas.calendario.autoridad, version: 1,
        inhabiles: ["2026-05-01", "2026-05-05"].compactMap { Fecha($0) }.map { DiaInhabil(fecha: $0, motivo: "x", fuente: "y") },
        anios: [2026])
      p.casa.ventanilla.nucleo.cambiarVigentes { [normas] in $0.normas = normas }
      let filas = [
        ("14/04/2026", "Acceso", "En proceso", "14/05/2026"), ("17/04/2026", "Acceso", "En proceso", "19/05/2026"),
        ("06/05/2026", "Acceso", "En proceso", "03/06/2026"), ("14/05/2026", "Datos personales", "En proceso", "11/06/2026"),
        ("16/04/2026", "Acceso", "En proceso con prórroga", "01/06/2026"),
      ]
      let informe = try await importar(
        p,
        ExportacionDePrueba(
          filas.enumerated().map { n, f in
            [
              "FOLIO": "110198700020\(n)", "FECHASOLICITUD": "\(f.0) 10:00", "TIPOSOLICITUD": f.1, "ESTATUS": f.2, "FECHALIMITE": f.3,
              "DESCRIPCIONSOLICITUD": "Gasto \(n)",
            ]
          }
        ).bytes())
      #expect(informe.importadas == 5, "\(informe.errores)")
      #expect(informe.fechasDistintas.isEmpty, "\(informe.fechasDistintas)")
    }
  }

  @Test func `lo concluido no avisa a nadie y lo abierto solo lo más grave`() async throws {
    try await CasaDePrueba.prestada { p in
      let admin = Orden(actor: Actor(id: "admin", rol: .admin), ahora: p.casa.reloj())
      _ = try await p.casa.ventanilla.avisos.registrarWebhook(
        .init(url: "https://ejemplo.mx/avisos", eventos: ["*"]), enviar: Receptores.queContestan, admin)
      _ = try await importar(p, ExportacionDePrueba.surtida.bytes())
      #expect(try await p.contar("SELECT COUNT(*) FROM entregas") == 0)
      let trabajador = Worker(
        ventanilla: p.casa.ventanilla,
        enviar: Receptores.queContestan,
        reloj: p.casa.reloj, registro: Logger(label: "prueba"))
      try await trabajador.routines()
      while try await trabajador.round() > 0 {}
      // Only the overdue one: not its half, not its last day, none of the faculties that ended months ago.
      #expect(
        try await p.textos("SELECT substr(stream, 1, 8) || ' ' || tipo FROM entregas WHERE tipo <> 'plazos.resumen'") == [
          "SAI-2025 plazo.vencido"
        ])
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE stream LIKE 'SAI-2019%' AND tipo LIKE 'plazo.%'") == 0)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `lo importado cuenta en sus fechas y no en el día en que se importó`() async throws {
    try await CasaDePrueba.prestada { p in
      // Finished in 2019, overdue since the end of 2025, and filed yesterday.
      _ = try await importar(p, ExportacionDePrueba.surtida.bytes())
      let hoy = p.casa.reloj()
      _ = try await p.casa.ventanilla.casos.presentar(
        Presentar(tipo: .acceso, texto: "¿Cuánto?"), Orden(actor: .ciudadano, ahora: hoy))
      func al(_ fecha: String) async throws -> [Int] {
        let i = try await p.casa.ventanilla.plan.indicadores(al: try #require(Fecha(fecha)))
        return [i.solicitudesAcceso, i.turnos, i.respondidas, i.enTiempo, i.plazosVencidos]
      }
      let antes = [
        ("2019-02-11", [0, 0, 0, 0, 0]), ("2019-02-12", [1, 1, 0, 0, 0]), ("2019-02-18", [1, 1, 0, 0, 0]),
        ("2019-02-19", [1, 1, 1, 1, 0]), ("2025-11-30", [1, 1, 1, 1, 0]), ("2025-12-01", [2, 1, 1, 1, 0]),
        ("2026-04-12", [2, 1, 1, 1, 0]), ("2026-04-13", [3, 1, 1, 1, 0]), ("2026-04-14", [4, 1, 1, 1, 0]),
      ]
      for (fecha, cifras) in antes { #expect(try await al(fecha) == cifras, "\(fecha)") }
      // Its term ran out before it was imported: that too is of its own day, whenever the worker writes it down.
      let trabajador = Worker(
        ventanilla: p.casa.ventanilla, enviar: Receptores.queContestan, reloj: p.casa.reloj, registro: Logger(label: "prueba"))
      try await trabajador.routines()
      while try await trabajador.round() > 0 {}
      let vencio = try #require(Fecha(try await p.textos("SELECT vence FROM expedientes WHERE folio LIKE 'SAI-2025%'")[0]))
      #expect(try await al(vencio.description)[4] == 0)
      #expect(try await al((vencio + 1).description)[4] == 1)
      #expect(try await al("2026-04-14") == [4, 1, 1, 1, 1])
    }
  }

  @Test func `cada desenlace queda como terminó`() async throws {
    let desenlaces: [(String, String, Estado)] = [
      ("Entrega de información", "Información pública", .concluida), ("Notoria incompetencia", "Información pública", .incompetente),
      ("Información disponible públicamente", "Información pública", .orientada),
      ("Desechada por falta de respuesta del ciudadano", "Información pública", .concluida),
      ("El solicitante se desistió", "Información pública", .desistida), ("Negativa por ser reservada", "Información pública", .concluida),
      ("Procedente", "Datos personales: rectificación", .concluida),
    ]
    let filas = desenlaces.enumerated().map { i, d in
      [
        "FOLIO": "11019870002\(10 + i)", "FECHASOLICITUD": "02/05/2023", "ESTATUS": "Terminada", "TIPOSOLICITUD": d.1,
        "DESCRIPCIONSOLICITUD": "Solicitud \(i)", "RESPUESTA": d.0, "FECHARESPUESTA": "04/05/2023",
      ]
    }
    try await CasaDePrueba.prestada { p in
      let informe = try await importar(p, ExportacionDePrueba(filas).bytes())
      #expect(informe.errores.isEmpty && informe.avisos.isEmpty)
      for (i, (_, _, estado)) in desenlaces.enumerated() {
        #expect(try await p.textos("SELECT estado FROM expedientes WHERE folio_pnt = '11019870002\(10 + i)'") == [estado.rawValue])
      }
      // Nothing old is left running against anybody.
      #expect(try await p.contar("SELECT COUNT(*) FROM plazos WHERE estado = 'corriendo'") == 0)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `una prevención sin fecha no corre contra nadie y una prórroga alarga el plazo`() async throws {
    let filas = [
      ["FOLIO": "1101987000301", "FECHASOLICITUD": "13/04/2026", "ESTATUS": "En proceso con prevención", "DESCRIPCIONSOLICITUD": "Vaga"],
      ["FOLIO": "1101987000302", "FECHASOLICITUD": "10/04/2026", "ESTATUS": "En proceso con prórroga", "DESCRIPCIONSOLICITUD": "Larga"],
      [
        "FOLIO": "1101987000303", "FECHASOLICITUD": "13/04/2026", "ESTATUS": "En proceso", "DEPENDENCIA": "sapal",
        "DESCRIPCIONSOLICITUD": "Agua",
      ],
    ]
    try await CasaDePrueba.prestada { p in
      let informe = try await importar(p, ExportacionDePrueba(filas).bytes())
      #expect(informe.avisos.map(\.linea) == [2])
      #expect(try await p.textos("SELECT estado FROM expedientes ORDER BY folio_pnt") == ["registrada", "registrada", "en_tramite"])
      #expect(try await p.contar("SELECT COUNT(*) FROM plazos WHERE evento = 'desahogar'") == 0)
      #expect(try await p.contar("SELECT dias FROM expedientes WHERE folio_pnt = '1101987000302'") == 8)
      #expect(try await p.textos("SELECT dependencia FROM turnos") == ["SAPAL"])
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `un archivo que no es una exportación se rechaza entero`() async throws {
    try await CasaDePrueba.prestada { p async throws in
      for archivo in ["", "a,b\n1,2\n", "FOLIO,FOLIO,FECHASOLICITUD,DESCRIPCIONSOLICITUD\n"] {
        await #expect(throws: ErrorDeLinea.self) { try await importar(p, Array(archivo.utf8)) }
      }
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE stream NOT LIKE 'NORMAS-%'") == 0)
    }
  }
}

@Suite struct `Importar textos de ejemplo` {
  private let archivo = Array(
    #"""
    {"text":"¿Cuánto costó reparar los baches del bulevar?","label":"X"}
    {"text":"¿Por qué no hay agua en mi colonia?"}

    {"texto":"no es"}
    {"text":"¿Por qué no hay agua en mi colonia?"}
    nada
    """#.utf8)

  @Test func `solo entran a una carpeta de demostración`() async throws {
    try await CasaDePrueba.prestada { p async throws in
      await #expect(throws: Falla.self) { try await p.casa.ventanilla.importador.importar(ejemplos: archivo, reloj: p.casa.reloj) }
      _ = try await p.casa.ventanilla.casos.presentar(
        Presentar(tipo: .acceso, texto: "real"), Orden(actor: .ciudadano, ahora: p.casa.reloj()))
      await #expect(throws: Falla.self) { try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj()) }
      #expect(try await p.casa.ventanilla.importador.esDeEjemplo() == false)
    }
  }

  @Test func `reciben folio aparte, plazo y sugerencias, una sola vez`() async throws {
    try await CasaDePrueba.prestada { p in
      let v = p.casa.ventanilla
      try await v.importador.marcarDeEjemplo(p.casa.reloj())
      let informe = try await v.importador.importar(ejemplos: archivo, reloj: p.casa.reloj)
      #expect((informe.leidas, informe.importadas, informe.sinPlazo) == (5, 3, 0))
      #expect(informe.errores.map(\.linea) == [4, 6])
      #expect(informe.sugeridas["DGOP"] == 1 && informe.sugeridas["SAPAL"] == 2)
      let otra = try await v.importador.importar(ejemplos: archivo, reloj: p.casa.reloj)
      #expect((otra.importadas, otra.yaEstaban) == (0, 3))
      #expect(try await p.textos("SELECT substr(folio, 1, 15) FROM expedientes ORDER BY id") == (0..<3).map { "SAI-2026-90000\($0)" })
      let real = try await v.casos.presentar(Presentar(tipo: .acceso, texto: "otra"), Orden(actor: .ciudadano, ahora: p.casa.reloj()))
      #expect(real.expediente.folio.consecutivo == 1)
      #expect(try await p.verificar().intacto)
    }
  }
}
