import Foundation
import Testing

@testable import Domain

/// How each fact is written in the log, member by member. A value that a fact shares with a reply (an asesoría, a clock)
/// may not change there because somebody changed the reply: what is in `FormasGuardadas.md` is stored already.
@Suite struct FormasGuardadasTests {
  @Test func `no fact is written otherwise than it was without a version of its own`() throws {
    var formas: [TipoDeHecho: Set<String>] = [:]
    var reservado: Set<String> = []
    var plazos: Set<String> = []
    func ver(_ hecho: any Hecho) throws { formas[type(of: hecho).tipo, default: []].formUnion(try Self.miembros(hecho)) }
    for (_, ejemplo) in try Rejilla.actual.get().ejemplos { try ver(ejemplo.hecho) }
    for tipo in TipoExpediente.allCases {
      for escena in try Escena.todas(tipo) {
        for asentado in escena.mesa.asentados {
          try ver(asentado.evento.hecho)
          if let suyo = asentado.evento.reservado { reservado.formUnion(try Self.miembros(suyo)) }
          for cambio in asentado.evento.plazos { plazos.formUnion(try Self.miembros(cambio)) }
        }
      }
    }
    try Escrita.comparar("FormasGuardadas", Self.pagina(formas, reservado, plazos))
  }

  /// Every member by its path, lists by what they hold.
  private static func miembros(_ valor: some Encodable) throws -> Set<String> {
    var hallados: Set<String> = []
    func andar(_ json: Any, _ camino: String) {
      switch json {
      case let objeto as [String: Any]: for (nombre, hijo) in objeto { andar(hijo, camino.isEmpty ? nombre : "\(camino).\(nombre)") }
      case let lista as [Any]: for hijo in lista { andar(hijo, camino + "[]") }
      default: hallados.insert(camino)
      }
    }
    andar(try JSONSerialization.jsonObject(with: try JSONEncoder().encode(valor)), "")
    return hallados
  }

  private static func pagina(_ formas: [TipoDeHecho: Set<String>], _ reservado: Set<String>, _ plazos: Set<String>) -> String {
    var s = """
      # How the facts are stored

      The members of each fact's body in the log, of an event's clocks and of its sealed part, as the tests' cases write them.

      A member that appears is free to; one that goes, or means something else, changes what events already written say. Then the
      fact gets a new version and a `Lifter` from the one before (`Storage/Eventos/EventVersions.swift`), and this page is made
      again with `ACTUALIZAR=1`.

      | What | Members |
      | --- | --- |

      """
    for tipo in TipoDeHecho.allCases {
      s += "| `\(tipo.rawValue)` | \((formas[tipo] ?? []).sorted().map { "`\($0)`" }.joined(separator: " ")) |\n"
    }
    s += "| clocks | \(plazos.sorted().map { "`\($0)`" }.joined(separator: " ")) |\n"
    return s + "| sealed | \(reservado.sorted().map { "`\($0)`" }.joined(separator: " ")) |\n"
  }
}
