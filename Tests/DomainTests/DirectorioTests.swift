import Testing

@testable import Domain

@Suite struct `El directorio de dependencias` {
  private let directorio = Directorio([
    Dependencia(clave: "DGOP", nombre: "Dirección General de Obra Pública", atribuciones: "Obra.", palabras: ["bache"]),
    Dependencia(clave: "TESORERIA", nombre: "Tesorería Municipal", siglas: "TM", atribuciones: "Dinero.", palabras: ["predial"]),
    Dependencia(
      clave: "VIEJA", nombre: "Dirección de Caminos", siglas: "DC", atribuciones: "Caminos.", palabras: ["brecha", "bache"], activa: false,
      sucesora: "MEDIA"),
    Dependencia(
      clave: "MEDIA", nombre: "Dirección de Vialidades", atribuciones: "Calles.", palabras: ["tope"], activa: false, sucesora: "DGOP"),
    Dependencia(clave: "FIN", nombre: "Comisión extinta", atribuciones: "Nada.", activa: false),
  ])

  private func nueva(
    _ clave: String = "ANIMAL", nombre: String = "Bienestar Animal", siglas: String? = nil, atribuciones: String = "Animales."
  )
    -> Dependencia
  {
    Dependencia(clave: clave, nombre: nombre, siglas: siglas, atribuciones: atribuciones, palabras: [" perros ", "perros", ""])
  }

  @Test func `a closed one is answered for by the last of its successors, and an example of it counts for that one`() {
    #expect(directorio.vigente("VIEJA")?.clave == "DGOP" && directorio.vigente("DGOP")?.clave == "DGOP")
    #expect(directorio.vigente("FIN") == nil && directorio.vigente("NADA") == nil)
    #expect(directorio.relevos == ["VIEJA": "DGOP", "MEDIA": "DGOP"])
  }

  @Test func `the filtro chooses among the active ones, found also by the names and words of those they took over`() {
    let candidatas = directorio.candidatas
    #expect(candidatas.map(\.clave) == ["DGOP", "TESORERIA"])
    #expect(
      candidatas[0].palabras == ["bache", "Dirección de Caminos", "DC", "brecha", "Dirección de Vialidades", "tope"])
    #expect(candidatas[1].palabras == ["predial"])
  }

  @Test func `what is added comes out clean, active and with nobody's clave, name or siglas`() throws {
    let limpia = try directorio.agregar(nueva(siglas: "  BA "))
    #expect(limpia.palabras == ["perros"] && limpia.siglas == "BA" && limpia.activa)
    for clave in ["", "animal", "AÑO", "A B", String(repeating: "A", count: 25)] {
      seNiega(.valorInvalido) { _ = try directorio.agregar(nueva(clave)) }
    }
    seNiega(.yaExiste) { _ = try directorio.agregar(nueva("DGOP")) }
    seNiega(.yaExiste) { _ = try directorio.agregar(nueva("VIEJA")) }
    seNiega(.yaExiste) { _ = try directorio.agregar(nueva(nombre: "tesorería municipal")) }
    seNiega(.yaExiste) { _ = try directorio.agregar(nueva(siglas: "tm")) }
    seNiega(.yaExiste) { _ = try directorio.agregar(nueva(siglas: "dgop")) }
    seNiega(.faltaDato) { _ = try directorio.agregar(nueva(atribuciones: "  \n")) }
    seNiega(.faltaDato) { _ = try directorio.agregar(nueva(nombre: " ")) }
    // Siglas of a closed one may be used again; the clave never.
    #expect(try directorio.agregar(nueva(siglas: "DC")).siglas == "DC")
  }

  @Test func `editing keeps the clave and says when there is nothing to save`() throws {
    var otra = nueva("OTRA", nombre: "Obra Pública y Alumbrado", siglas: "DGOP")
    otra.plazoInterno = 61
    seNiega(.valorInvalido) { _ = try directorio.editar("DGOP", como: otra) }
    otra.plazoInterno = 2
    let editada = try directorio.editar("DGOP", como: otra)
    #expect(editada.clave == "DGOP" && editada.nombre == "Obra Pública y Alumbrado" && editada.plazoInterno == 2)
    let igual = try #require(directorio["DGOP"])
    seNiega(.noAplica) { _ = try directorio.editar("DGOP", como: igual) }
    seNiega(.estadoNoPermite) { _ = try directorio.editar("VIEJA", como: otra) }
    seNiega(.noEncontrado) { _ = try directorio.editar("NADA", como: otra) }
  }

  @Test func `a successor is another one, active, that leads back to nobody`() throws {
    let cerrada = try directorio.cerrar("TESORERIA", sucesora: "DGOP")
    #expect(!cerrada.activa && cerrada.sucesora == "DGOP" && cerrada.nombre == "Tesorería Municipal")
    #expect(try directorio.cerrar("TESORERIA", sucesora: nil).sucesora == nil)
    seNiega(.valorInvalido) { _ = try directorio.cerrar("TESORERIA", sucesora: "TESORERIA") }
    seNiega(.valorInvalido) { _ = try directorio.cerrar("TESORERIA", sucesora: "NADA") }
    seNiega(.valorInvalido) { _ = try directorio.cerrar("TESORERIA", sucesora: "MEDIA") }
    seNiega(.valorInvalido) { _ = try directorio.cerrar("DGOP", sucesora: "VIEJA") }
    seNiega(.estadoNoPermite) { _ = try directorio.cerrar("VIEJA", sucesora: "DGOP") }
    seNiega(.noEncontrado) { _ = try directorio.cerrar("NADA", sucesora: "DGOP") }
  }

  @Test func `a file whose successors go round, or belong to an active one, is found out`() {
    #expect(directorio.sucesionInvalida == nil)
    func con(_ activa: Bool, _ sucesora: String) -> Directorio {
      Directorio([
        Dependencia(clave: "A", nombre: "A", activa: activa, sucesora: sucesora),
        Dependencia(clave: "B", nombre: "B", activa: false, sucesora: "A"),
      ])
    }
    #expect(con(false, "B").sucesionInvalida?.motivo.contains("ninguna activa") == true)
    #expect(con(true, "B").sucesionInvalida?.motivo.contains("sigue activa") == true)
    #expect(con(false, "C").sucesionInvalida?.motivo.contains("«C»") == true)
    #expect(con(false, "B").vigente("A") == nil)
  }
}
