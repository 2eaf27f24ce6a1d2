import Domain
import Foundation
import Storage
import Testing
import Ventanilla

@testable import pregunta_leon

/// Cases to move: filed on a house of their own, in the hours after it opens.
extension CasaDePrueba {
  static let ana = Actor(id: "ana", rol: .operador)
  static let tere = Actor(id: "tere", rol: .titular)
  /// A date of the fixture's own year, at ten.
  static func dia(_ texto: String, _ minuto: Int = 600) -> Instante { Instante(Fecha(texto)!, minuto: minuto) }

  @discardableResult
  func presentar(_ cuantos: Int, el dia: String = "2026-04-14", tipo: Presentar.Derecho = .acceso) async throws -> [Folio] {
    var folios: [Folio] = []
    for n in 0..<cuantos {
      let presentar = Presentar(
        tipo: tipo, texto: "Solicitud \(n)", canal: .oficina, medio: .estrados,
        solicitante: tipo == .arco ? Persona(nombre: "Rosa") : nil, derechoARCO: tipo == .arco ? .acceso : nil)
      let r = try await casa.ventanilla.casos.presentar(presentar, Orden(actor: Self.ana, ahora: Self.dia(dia, 600 + n % 60)))
      folios.append(r.expediente.folio)
    }
    return folios
  }

  func dar(_ comando: any Comando, _ folio: Folio, _ actor: Actor = tere, el dia: String = "2026-04-14") async throws {
    _ = try await casa.ventanilla.casos.ejecutar(comando, folio: folio, Orden(actor: actor, ahora: Self.dia(dia, 720)))
  }

  func expediente(_ folio: Folio) async throws -> Expediente { try await casa.ventanilla.casos.expediente(folio: folio, Self.tere).0 }

  /// The calendar in force and these days.
  func calendario(con fechas: String...) -> Calendario {
    let c = casa.ventanilla.normas.calendario
    return Calendario(
      autoridad: c.autoridad, inhabiles: c.ingresados + fechas.map { DiaInhabil(fecha: Fecha($0)!, motivo: "Asueto", fuente: "acuerdo") },
      suspensiones: c.suspensiones, corte: c.corte, anios: c.anios)
  }

  func ensayar(_ p: PropuestaDeNormas, el dia: String = "2026-04-14") async throws -> InformeDeEnsayo {
    try await casa.ventanilla.cambiosDeNormas.ensayar(p, Self.tere, Self.dia(dia, 780))
  }

  func aplicar(_ ensayo: InformeDeEnsayo, el dia: String = "2026-04-14") async throws -> InformeDeEnsayo {
    try await casa.ventanilla.cambiosDeNormas.aplicar(ensayo: ensayo.ensayo, acuerdo: "acuerdo UT/3/2026", Self.tere, Self.dia(dia, 790))
  }

  /// Where each clock of a case ends.
  func fechas(_ folio: Folio) async throws -> [String: Fecha] {
    Dictionary(try await expediente(folio).plazos.map { ("\($0.numero)", $0.vence) }, uniquingKeysWith: { a, _ in a })
  }
}

func rechaza(_ codigo: Falla.Codigo, _ lugar: SourceLocation = #_sourceLocation, _ acto: () async throws -> Void) async {
  do {
    try await acto()
    Issue.record("se aceptó", sourceLocation: lugar)
  } catch let falla as Falla {
    #expect(falla.codigo == codigo, "\(falla.mensaje)", sourceLocation: lugar)
  } catch { Issue.record(error, sourceLocation: lugar) }
}
