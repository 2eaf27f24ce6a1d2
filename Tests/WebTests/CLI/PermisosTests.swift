import Domain
import Testing

@testable import pregunta_leon

@Suite struct `La tabla de permisos en la terminal` {
  @Test func `dice cada acto y cada paso, con quién y en qué estados, sin renglones de más de 120 letras`() {
    let tabla = TablaDePermisos()
    #expect(tabla.filas.count == Acto.allCases.count + Procedimiento.filas.count)
    let texto = tabla.texto
    for nombre in Acto.allCases.map(\.rawValue) + TipoComando.allCases.map(\.rawValue) { #expect(texto.contains("\n\(nombre) ")) }
    #expect(texto.contains("    turnar (SAI, ARCO): registrada, en_tramite\n"))
    #expect(texto.contains("EXPEDIENTES\n") && texto.contains("PASOS DEL PROCEDIMIENTO\n"))
    // A step that may be given in many estados says them all: those lines may be long.
    #expect(texto.split(separator: "\n").allSatisfy { $0.count <= 120 || $0.contains("): ") })
  }

  @Test func `por rol deja solo lo que ese rol puede, y hasta dónde`() throws {
    let enlace = TablaDePermisos(.enlace)
    #expect(enlace.filas.allSatisfy { $0.quienes["enlace"] != nil })
    #expect(enlace.filas.first { $0.nombre == "ver-solicitudes" }?.quienes["enlace"] == "turnos")
    #expect(!enlace.filas.contains { $0.nombre == "llevar-cuentas" || $0.nombre == "turnar" })
    let prorrogar = try #require(TablaDePermisos(.operador).filas.first { $0.nombre == "prorrogar" })
    #expect(prorrogar.quienes == ["titular": "firma", "operador": "delegado"] && prorrogar.estados == ["en_tramite"])
    #expect(try ComandoPermisos.parse(["--rol", "sin-cuenta", "--json"]).rol == .ciudadano)
    #expect(throws: (any Error).self) { try ComandoPermisos.parse(["--rol", "jefe"]) }
  }
}
