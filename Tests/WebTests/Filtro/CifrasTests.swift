import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Cifras y antecedentes del filtro` {
  @Test func `accuracy, coverage, confusion and rechazos are those of the turnos there were`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      // First, second, fourth of four shown, not shown; one without suggestions and one nobody has answered.
      try await mesa.aceptada("SAPAL", "Fuga uno", sugeridas: ["SAPAL", "DGOP"], version: 0)
      try await mesa.aceptada("SAPAL", "Fuga dos", sugeridas: ["DGOP", "SAPAL"], version: 0)
      try await mesa.aceptada("SAPAL", "Fuga tres", sugeridas: ["DGOP", "TESORERIA", "DGMOV", "SAPAL"], version: 0)
      try await mesa.aceptada("SAPAL", "Fuga cuatro", sugeridas: ["DGOP", "DIF"], version: 0)
      try await mesa.aceptada("SAPAL", "Fuga cinco")
      try await mesa.dar(Turnar(turnos: [.init(dependencia: "SAPAL")], sugeridas: ["DIF"]), try await mesa.pedir("Fuga seis"))
      let rechazada = try await mesa.rechazada("DGOP", "Fuga siete", mejor: "SAPAL", sugeridas: ["DGOP"])
      // The first suggested is another of those that accepted: no confusion.
      let dos = try await mesa.pedir("Fuga y bache")
      try await mesa.dar(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DIF")], sugeridas: ["SAPAL", "DIF"]), dos)
      for (n, clave) in ["SAPAL", "DIF"].enumerated() { try await mesa.dar(AceptarTurno(turno: n + 1), dos, .enlace, dependencia: clave) }

      let t = try await mesa.tablero()
      let mes = try #require(t.meses.first)
      #expect(t.meses.count == 1 && mes.mes == "2026-04" && mes.turnos == 6 && mes.solicitudes == 5 && mes.rechazados == 1)
      #expect(mes.primera == 2.0 / 5 && mes.tres == 4.0 / 6 && mes.cobertura == 5.0 / 6 && mes.mostradas == 14.0 / 6)
      #expect(t.confusiones == [.init(tomada: "DGOP", correcta: "SAPAL", veces: 4)])
      let r = try #require(t.rechazos.first)
      #expect(t.rechazos.count == 1 && r.folio == rechazada.description && r.mejor == "SAPAL" && r.lugar == 1)
      #expect(r.motivo == "No es nuestro: DGOP")
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)

      // Erased, it still counts and its reason is gone.
      try await mesa.suprimir(rechazada)
      try await mesa.correr()
      let despues = try await mesa.tablero()
      #expect(despues.meses == t.meses && despues.rechazos.first?.motivo == nil)
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)
      await rechaza(.prohibido) {
        _ = try await mesa.ventanilla.filtro.tableroDelFiltro(mesa.orden(.enlace, dependencia: "DIF").actor, mesa.ahora)
      }
    }
  }

  @Test func `a year back is shown and no more`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.aceptada("SAPAL", "Fuga", sugeridas: ["SAPAL"])
      mesa.avanzar(horas: 24 * 330)
      #expect(try await mesa.tablero().meses.map(\.mes) == ["2026-04"])
      mesa.avanzar(horas: 24 * 60)
      #expect(try await mesa.tablero().meses.isEmpty)
    }
  }

  @Test func `turnos written before they said this are completed at the next start`() async throws {
    try await CasaDePrueba.prestada { p in
      let mesa = MesaDeEntregas.delFiltro(p.casa)
      try await mesa.aceptada("SAPAL", "Fuga", sugeridas: ["DGOP", "SAPAL"], version: 3)
      try await p.alterar("UPDATE turnos SET mes = NULL, lugar = NULL, mostradas = NULL, primera = NULL, version_filtro = NULL")
      #expect(try await p.verificar().intacto == false)
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      await otra.cerrar()
      #expect(try await p.verificar().intacto)
      #expect(try await p.contar("SELECT version_filtro * 10 + lugar FROM turnos") == 32)
    }
  }

  @Test func `a suggestion names past folios that its dependencia accepted, to who may open them`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let texto = "¿Cuántas fugas de agua potable se repararon en 2025?"
      let fuga = try await mesa.aceptada("SAPAL", "Reparación de fugas de agua potable en la colonia Centro")
      let compartida = try await mesa.pedir("Fugas de agua potable en escuelas")
      try await mesa.dar(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DIF")]), compartida)
      try await mesa.dar(AceptarTurno(turno: 1), compartida, .enlace, dependencia: "SAPAL")
      try await mesa.rechazada("SAPAL", "Fugas de agua potable en un parque", mejor: nil)
      let nadie = try await mesa.pedir("Fugas de agua potable sin turnar")

      func folios(_ actor: Actor) async throws -> Set<String> {
        Set(try await mesa.ventanilla.filtro.aconsejar(texto, actor).folios("SAPAL"))
      }
      let ambas = Set([fuga, compartida].map(\.description))
      for rol in [Rol.operador, .titular, .admin, .auditor] { #expect(try await folios(mesa.orden(rol).actor) == ambas) }
      let suya = try await mesa.ventanilla.casos.expediente(folio: fuga, mesa.orden(.operador).actor).0
      #expect(try await mesa.ventanilla.filtro.aconsejar(suya, mesa.orden(.operador).actor)?.folios("SAPAL") == [compartida.description])
      // An enlace sees only what it could open, and a citizen does not ask.
      #expect(try await folios(mesa.orden(.enlace, dependencia: "SAPAL").actor) == ambas)
      #expect(try await folios(mesa.orden(.enlace, dependencia: "DIF").actor) == [compartida.description])
      #expect(try await folios(mesa.orden(.enlace, dependencia: "DGOP").actor).isEmpty)
      await rechaza(.prohibido) { _ = try await folios(.ciudadano) }
      // Whatever leaves the index is nobody's reason.
      try await mesa.dar(MarcarDatosPersonales(), fuga)
      #expect(try await folios(mesa.orden(.operador).actor) == [compartida.description])
      let quedan = try await folios(mesa.orden(.operador).actor)
      #expect(!quedan.contains(nadie.description))
      let json = try JSONEncoder().encode(try await mesa.ventanilla.filtro.aconsejar(texto, mesa.orden(.operador).actor))
      #expect(!String(decoding: json, as: UTF8.self).contains("escuelas"))
    }
  }
}
