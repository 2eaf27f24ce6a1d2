import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Línea de tiempo en palabras` {
  /// A fact as it comes back from the log.
  private static func hecho<H: Hecho>(_ tipo: H.Type, _ cuerpo: String) throws -> any Hecho {
    try JSONDecoder().decode(tipo, from: Data(cuerpo.utf8))
  }

  /// What the sentence of each value of a list should hold of it.
  private static func con<C: Nombrado>(
    _ catalogo: C.Type, _ dicho: (C) -> String, _ hecho: (String) throws -> any Hecho
  ) throws {
    for valor in C.allCases {
      let frase = try hecho(valor.rawValue).enPalabras { $0 }
      #expect(frase.lowercased().contains(dicho(valor).lowercased()) && !frase.contains("_"), "\(valor.rawValue): \(frase)")
    }
  }

  @Test func `ningún valor de las listas sale crudo`() throws {
    try Self.con(TipoPropuesta.self, \.nombre) {
      try Self.hecho(PropuestaHecha.self, #"{"propuesta":1,"turno":1,"dependencia":"TES","tipo":"\#($0)"}"#)
    }
    try Self.con(MateriaComite.self, \.nombre) { try Self.hecho(AsuntoSometido.self, #"{"asunto":1,"materia":"\#($0)"}"#) }
    try Self.con(MateriaComite.self, \.nombre) {
      try Self.hecho(
        ResolucionRegistrada.self, #"{"asunto":1,"materia":"\#($0)","sentido":"confirma","sesion":"3","acta":"A","fecha":"2026-04-14"}"#)
    }
    try Self.con(Objeto.self, \.enPalabras) { try Self.hecho(DocumentoFirmado.self, #"{"objeto":"\#($0)","firmante":"tita"}"#) }
    try Self.con(Objeto.self, \.enPalabras) {
      try Self.hecho(NotificacionRegistrada.self, #"{"objeto":"\#($0)","medio":"estrados","resultado":"por_estrados","autor":"ana"}"#)
    }
  }

  @Test func `cada línea de los expedientes de ejemplo se lee sin nombres de máquina`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      _ = try await CasosDeEjemplo.crear(p.casa)
      let tita = Actor(id: "tita", rol: .titular)
      var tipos: Set<String> = []
      for texto in try await p.textos("SELECT folio FROM expedientes") {
        let (_, eventos) = try await p.casa.ventanilla.casos.expediente(folio: try #require(Folio(texto)), tita)
        for leido in eventos {
          tipos.insert(leido.tipo)
          let frase = leido.evento.hecho.enPalabras(p.casa.ventanilla.normas.nombre)
          #expect(frase.hasSuffix(".") && !frase.contains("_") && !frase.contains(leido.tipo), "\(leido.tipo): \(frase)")
          let clave = leido.evento.hecho.alude.dependencia.flatMap { p.casa.ventanilla.normas.directorio[$0] }
          if let clave, frase.contains(clave.nombre) { #expect(!frase.contains(" \(clave.clave) "), "\(frase)") }
        }
      }
      #expect(tipos.count > 15)
    }
  }
}
