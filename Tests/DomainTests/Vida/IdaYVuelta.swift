import Foundation
import Testing

@testable import Domain

/// An event written as JSON and read back by its stored name.
enum IdaYVuelta {
  static func evento(_ evento: Evento) throws -> Evento {
    guard let tipo = TipoDeHecho(nombre: evento.tipo)?.hecho else {
      Issue.record("\(evento.tipo) is not in TipoDeHecho: it could be written and never read")
      return evento
    }
    #expect(ObjectIdentifier(tipo) == ObjectIdentifier(type(of: evento.hecho)), "two facts share the name \(evento.tipo)")
    return Evento(
      try leer(tipo, evento.hecho), plazos: try copia(evento.plazos), reservado: try evento.reservado.map(copia),
      ocurrio: try copia([evento.ocurrio])[0])
  }

  private static func leer<H: Hecho>(_ tipo: H.Type, _ hecho: any Hecho) throws -> H {
    let texto = try escribir(hecho)
    let leido = try JSONDecoder().decode(H.self, from: texto)
    #expect(try escribir(leido) == texto, "\(H.tipo) reads back different")
    return leido
  }

  private static func copia<T: Codable & Equatable>(_ valor: T) throws -> T {
    let leido = try JSONDecoder().decode(T.self, from: escribir(valor))
    #expect(leido == valor)
    return leido
  }

  private static func escribir(_ valor: any Encodable) throws -> Data {
    let escritor = JSONEncoder()
    escritor.outputFormatting = .sortedKeys
    return try escritor.encode(valor)
  }
}
