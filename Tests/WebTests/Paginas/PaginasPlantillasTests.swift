import Testing

@testable import Paginas

@Suite struct PaginasPlantillasTests {
  @Test func `every template compiles and only our own HTML goes unescaped`() throws {
    #expect(Plantillas().fallas.isEmpty)
    #expect(try RevisorDePlantillas().crudos == ["{contenido", "{qr"])
    for plantilla in Plantilla.allCases {
      let texto = Recursos.incrustados.texto(plantilla.archivo)
      #expect(texto.firstMatch(of: /<script|<style|\sstyle=|\son[a-z]+=|javascript:/) == nil, "\(plantilla.rawValue)")
    }
  }

  /// Every tag of every template is rendered with something, and every name has a value.
  @Test func `every name of every template is given, in a life that shows them all`() async throws {
    let revisor = try RevisorDePlantillas()
    try await BancoDePruebas.con(revisor: revisor) { banco, cliente in
      try await VidaEnPaginas.acceso(banco, cliente)
      try await VidaEnPaginas.arco(banco, cliente)
      try await VidaEnPaginas.asesorias(banco, cliente)
      try await VidaEnPaginas.sueltas(banco, cliente)
      try await VidaEnPaginas.trabajos(banco, cliente)
      try await VidaEnPaginas.filtro(banco, cliente)
    }
    try await BancoDePruebas.con(revisor: revisor) { banco, cliente in
      try await PaginasDelDirectorioTests.vida(banco, cliente)
      try await PaginasDelDirectorioTests.publicado(banco, cliente)
      try await ConsejoEnPaginasTests.antesDePresentar(banco, cliente)
      try await ConsejoEnPaginasTests.enElExpediente(banco, cliente)
    }
    try await BancoDePruebas.con(unidad: .vacia, revisor: revisor) { _, cliente in
      _ = try await PaginasDeCiudadaniaTests.solicitar(Navegante(cliente))
    }
    #expect(revisor.quejas == [])
    #expect(revisor.sinVer == [])
  }
}

/// One long day at the office, a piece for each thing it does: what the pages show of it all.
enum VidaEnPaginas {}
