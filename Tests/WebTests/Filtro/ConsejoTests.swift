import Domain
import Filtro
import Foundation
import Storage
import Testing

@testable import Ventanilla

@Suite struct `Consejo sobre un expediente` {
  private static let partes = ["cuántas fugas de agua se repararon", "cuánto costó tapar los baches de la calle"]

  private func pedir(_ mesa: MesaDeEntregas, _ texto: String, _ partes: [String]?) async throws -> Folio {
    let p = Presentar(tipo: .acceso, texto: texto, partes: partes, canal: .oficina, medio: .estrados, verbalConfirmada: true)
    return try await mesa.ventanilla.casos.presentar(p, mesa.orden(.operador)).expediente.folio
  }

  private func consejo(_ mesa: MesaDeEntregas, _ folio: Folio) async throws -> Consejo {
    let ana = mesa.orden(.operador).actor
    let e = try await mesa.ventanilla.casos.expediente(folio: folio, ana).0
    return try #require(try await mesa.ventanilla.filtro.aconsejar(e, ana))
  }

  @Test func `what a case asks in its parts is suggested for and found`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folio = try await pedir(mesa, "Tres cosas", Self.partes)
      let s = try await consejo(mesa, folio).sugerencias
      #expect(Set(s.lista.prefix(2).map(\.clave)) == ["SAPAL", "DGOP"])
      #expect(s.partes.map(\.texto) == Self.partes && s.partes.map { $0.lista.first?.clave } == ["SAPAL", "DGOP"])
      let hallados = try await mesa.ventanilla.casos.listar(ConsultaDeCasos(), texto: "baches", mesa.orden(.operador).actor)
      #expect(hallados.map(\.folio) == [folio])
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)
    }
  }

  @Test func `a request of one part is read once`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folio = try await pedir(mesa, "¿Cuántas fugas de agua?", nil)
      let e = try await mesa.ventanilla.casos.expediente(folio: folio, mesa.orden(.operador).actor).0
      #expect(e.loPedido == "¿Cuántas fugas de agua?")
      let suelta = try await mesa.ventanilla.filtro.sugerir("¿Cuántas fugas de agua?").1
      #expect(try await consejo(mesa, folio).sugerencias == suelta)
    }
  }

  @Test func `the incompetencia comes written, for its part alone when the rest is the municipality's`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let imss = try await pedir(mesa, "¿Cuántas semanas cotizadas hay en el IMSS?", nil)
      let entera = try #require(try await consejo(mesa, imss).incompetencia)
      #expect(entera.organismo == "Instituto Mexicano del Seguro Social (IMSS)" && entera.partes == nil)
      #expect(entera.motivo.contains("800 623 2323") && entera.motivo.hasSuffix("Fundamento: LGTAIP, artículo 138."))
      let mixta = try await pedir(mesa, "Tres", Self.partes + ["pensión del IMSS"])
      let parte = try #require(try await consejo(mesa, mixta).incompetencia)
      #expect(parte.partes == [3] && parte.motivo.hasPrefix("Lo que pide en la parte 3 no le corresponde al municipio"))
      let datos = Presentar(
        tipo: .arco, texto: "Mis semanas cotizadas del IMSS", canal: .oficina, medio: .estrados, solicitante: Persona(nombre: "Eva"),
        derechoARCO: .acceso, verbalConfirmada: true)
      let arco = try await mesa.ventanilla.casos.presentar(datos, mesa.orden(.operador)).expediente.folio
      #expect(try await consejo(mesa, arco).incompetencia?.motivo.hasSuffix("Fundamento: LGPDPPSO, artículo 47.") == true)
      let propia = try await pedir(mesa, "¿Cuántas fugas?", nil)
      #expect(try await consejo(mesa, propia).incompetencia == nil)
    }
  }

  /// A word is in nobody's directory and in the requests of one dependencia only.
  @Test func `an enlace cannot probe which words other dependencias are asked about`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let agua = mesa.orden(.enlace, dependencia: "SAPAL").actor
      let preguntas = ["zarigüeyas", "¿Cuántas zarigüeyas hay?", "zarigüeyas y fugas de agua"]
      var antes: [Sugerencias] = []
      for p in preguntas { antes.append(try await mesa.ventanilla.filtro.aconsejar(p, agua).sugerencias) }
      try await mesa.ensenar(6, ["SAPAL"])
      for i in 0..<6 { try await mesa.aceptada("DGOP", "¿Cuánto costó retirar las zarigüeyas de la obra \(i)?") }
      try await mesa.entrenar()
      let deLaUnidad = try await mesa.ventanilla.filtro.aconsejar(preguntas[0], mesa.orden(.operador).actor)
      #expect(deLaUnidad.version == 1 && deLaUnidad.sugerencias.lista.first?.clave == "DGOP", "the Unidad sees what was learnt")
      #expect(deLaUnidad.sugerencias != antes[0])
      for (pregunta, suya) in zip(preguntas, antes) {
        let consejo = try await mesa.ventanilla.filtro.aconsejar(pregunta, agua)
        #expect(consejo.sugerencias == suya && consejo.version == 0, "\(pregunta)")
        #expect(consejo.sugerencias.lista.allSatisfy { !$0.razones.contains("zarigüeyas") })
      }
      #expect(try await !mesa.ventanilla.filtro.aconsejar("fugas de agua", agua).folios("SAPAL").isEmpty, "its own past folios stay")
    }
  }
}
