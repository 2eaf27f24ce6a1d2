import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Repetir lo ya pedido` {
  private static func orden(_ llave: String, _ actor: Actor = CasaDePrueba.ana, el dia: String = "2026-04-14") -> Orden {
    Orden(
      actor: actor, ahora: CasaDePrueba.dia(dia),
      repeticion: Repeticion(actor: actor, ruta: "POST /api/v1/solicitudes", llave: llave, cuerpo: Array("cuerpo".utf8)))
  }

  private static func solicitud(_ cambio: (inout Presentar) -> Void = { _ in }) -> Presentar {
    var p = Presentar(tipo: .acceso, texto: "¿Cuánto costó la plaza?", canal: .oficina, medio: .estrados)
    cambio(&p)
    return p
  }

  @Test func `una repetición o una negativa no deja llaves que no sellan nada`() async throws {
    try await CasaDePrueba.prestada { p in
      let casos = p.casa.ventanilla.casos
      let primera = try await casos.presentar(Self.solicitud(), Self.orden("k1"))
      let antes = try await p.casa.motorDeLlaves.read { try $0.int("SELECT COUNT(*) FROM llaves") }
      for _ in 0..<100 {
        let otra = try await casos.presentar(Self.solicitud(), Self.orden("k1"))
        #expect(otra.repetido && otra.expediente.folio == primera.expediente.folio)
        await rechaza(.valorInvalido) {
          _ = try await casos.presentar(Self.solicitud { $0.intervencion = "INT-1900-0001" }, Self.orden(UUID().uuidString))
        }
      }
      #expect(try await p.casa.motorDeLlaves.read { try $0.int("SELECT COUNT(*) FROM llaves") } == antes)
      // What was given back is used, by one case each.
      let folios = try await p.presentar(3)
      #expect(Set(try await p.textos("SELECT DISTINCT llave FROM expedientes")).count == folios.count + 1)
    }
  }

  @Test func `una repetición tardía se contesta igual, aunque hoy ya no se admitiría`() async throws {
    try await CasaDePrueba.prestada { p in
      let casos = p.casa.ventanilla.casos
      let tarde = Self.solicitud {
        $0.recibidaEn = CasaDePrueba.dia("2026-04-13")
        $0.motivoFecha = "Se capturó al día siguiente"
      }
      let primera = try await casos.presentar(tarde, Self.orden("k1"))
      await rechaza(.prohibido) { _ = try await casos.presentar(tarde, Self.orden("k2", el: "2026-09-01")) }
      let otra = try await casos.presentar(tarde, Self.orden("k1", el: "2026-09-01"))
      #expect(otra.repetido && otra.expediente.folio == primera.expediente.folio && otra.clave == primera.clave)
    }
  }

  @Test func `repetir una supresión contesta lo mismo cuando su llave ya se destruyó`() async throws {
    try await CasaDePrueba.prestada { p in
      let folio = try await p.presentar(1)[0]
      try await p.dar(Desistir(), folio)
      let suprimir = Suprimir(fundamento: "Plazo de conservación cumplido")
      let dos = Self.orden("k1", CasaDePrueba.tere, el: "2027-04-14")
      let primera = try await p.casa.ventanilla.casos.ejecutar(suprimir, folio: folio, dos)
      let llave = try await p.textos("SELECT llave FROM expedientes")[0]
      _ = try await p.casa.llaves.destroy(llave)
      let otra = try await p.casa.ventanilla.casos.ejecutar(suprimir, folio: folio, dos)
      #expect(otra.repetido && otra.eventos == primera.eventos && otra.clave == nil)
      await rechaza(.noAplica) {
        _ = try await p.casa.ventanilla.casos.ejecutar(suprimir, folio: folio, Self.orden("k2", CasaDePrueba.tere, el: "2027-04-14"))
      }
    }
  }

  @Test func `quien no tiene cuenta no recibe el folio y la clave de otra persona por usar la llave 1`() async throws {
    try await CasaDePrueba.prestada { p in
      let casos = p.casa.ventanilla.casos
      let anonima = Self.solicitud { $0.canal = .web }
      for llave in ["1", "clave", "2026-04-14", String(repeating: "a", count: 60), "12345678901234567890123456789012"] {
        await rechaza(.malFormada) { _ = try await casos.presentar(anonima, Self.orden(llave, .ciudadano)) }
      }
      #expect(try await p.contar("SELECT COUNT(*) FROM expedientes") == 0)
      let llave = UUID().uuidString
      let primera = try await casos.presentar(anonima, Self.orden(llave, .ciudadano))
      let otra = try await casos.presentar(anonima, Self.orden(llave, .ciudadano))
      #expect(otra.repetido && otra.expediente.folio == primera.expediente.folio && otra.clave == primera.clave)
      // Staff's keys are their own.
      _ = try await casos.presentar(Self.solicitud(), Self.orden("1"))
    }
  }

  @Test(arguments: [
    ("3f0e5a2c-9b1d-4c8e-8a7f-6d5c4b3a2910", true), ("3F0E5A2C9B1D4C8E8A7F6D5C4B3A2910", true), ("k9Qz-7Vb_2LmX4tR8sWpY0a", true),
    ("00000000-0000-0000-0000-000000000000", false), ("3f0e5a2c9b1d4c8e8a7f6d5c4b3a291", false), ("solicitud-de-rosa", false),
  ]) func `una llave se tiene por impredecible según su largo y sus signos`(_ llave: String, _ basta: Bool) {
    #expect(LlaveAnonima.esImpredecible(llave) == basta)
  }

  private struct Vuelta: Error {}

  @Test func `lo que una transacción deshecha vio de las reglas no queda en vigor`() async throws {
    try await CasaDePrueba.prestada { p in
      let nucleo = p.casa.ventanilla.nucleo
      let cuerpo = try FormaDeNormas.cuerpo(p.calendario(con: "2026-04-30"))
      await #expect(throws: Vuelta.self) {
        try await nucleo.escribir { t in
          let v = NormasGuardadas.Version(clase: .calendario, numero: 2, cuerpo: cuerpo, acuerdo: "x", actor: "tere", activada: 1)
          try NormasGuardadas.activar(t.db, v, rol: "titular", resumen: "{}")
          #expect(try t.normas().calendario.version == 2, "inside, it rules")
          throw Vuelta()
        }
      }
      #expect(p.casa.ventanilla.normas.calendario.version == 1)
      try await p.casa.ventanilla.refrescar()
      #expect(p.casa.ventanilla.normas.calendario.version == 1)
    }
  }
}
