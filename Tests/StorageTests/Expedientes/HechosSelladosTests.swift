import Crypto
import Foundation
import Testing

@testable import Domain
@testable import Storage

/// Every free text travels sealed, and what was written before it did is still read.
@Suite struct `Hechos sellados` {
  private static let llave = SymmetricKey(size: .bits256)

  private static func guardado(
    _ tipo: TipoDeHecho, _ cuerpo: String, aparte: Data? = nil, version: Int64? = nil
  ) throws -> StoredEvent {
    var evento = someEvent(tipo.rawValue, cuerpo: cuerpo)
    evento.version = version ?? EventVersions.house.current(tipo.rawValue)
    evento.sellado = try aparte.map { try Sealer.seal(Array($0), llave, aad: "s") }
    return StoredEvent(stream: "s", numero: 1, event: evento, anterior: EventHash.zero, hash: EventHash.zero)
  }

  private static func viejo(_ tipo: TipoDeHecho) throws -> any Hecho {
    try EventCodec().evento(try guardado(tipo, #"{"hecho":\#(CuerposViejos.hecho(tipo))}"#, version: 1), llave).0.hecho
  }

  private static func texto(_ hecho: any Hecho) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(hecho), as: UTF8.self)
  }

  @Test(arguments: TipoDeHecho.allCases)
  func `a body written before anything was sealed is read whole`(_ tipo: TipoDeHecho) throws {
    #expect(try Self.texto(Self.viejo(tipo)) == CuerposViejos.hecho(tipo))
  }

  @Test(arguments: TipoDeHecho.allCases)
  func `no fact leaves in clear what somebody wrote, and the key gives all of it back`(_ tipo: TipoDeHecho) throws {
    let codec = EventCodec()
    let hecho = try Self.viejo(tipo)
    let (cuerpo, aparte) = try codec.escribir(Evento(hecho, ocurrio: Instante(micros: 1)))
    #expect(!cuerpo.contains("MARCA"), "\(cuerpo)")
    let guardado = try Self.guardado(tipo, cuerpo, aparte: aparte)
    #expect(try Self.texto(codec.evento(guardado, Self.llave).0.hecho) == CuerposViejos.hecho(tipo))
    // Without the key it still folds.
    let sinLlave = try codec.evento(guardado, nil).0.hecho
    #expect(!(try Self.texto(sinLlave)).contains("MARCA"))
    var e = Expediente(
      id: "SAI-2026-000123-X", folio: Folio.nuevo(.acceso, anio: 2026, consecutivo: 123), recibidaEn: Instante(micros: 1),
      registradaEn: Instante(micros: 1))
    sinLlave.aplicar(a: &e, try codec.evento(guardado, nil).1)
  }

  /// A word that a fact carries is sealed or is known to be nobody's; one that is added is neither until somebody decides.
  @Test(arguments: TipoDeHecho.allCases)
  func `every property with words is sealed or listed, and none is missing from the samples`(_ tipo: TipoDeHecho) throws {
    func ver(_ valor: Any, _ ruta: [String]) {
      let nombre = ruta.last ?? ""
      if tipo.hecho.sellados.contains(ruta.joined(separator: ".")) { return }
      if valor is String {
        #expect(CuerposViejos.abiertas[nombre] != nil, "\(tipo).\(ruta.joined(separator: ".")) is text in clear")
        return
      }
      if valor is Folio || valor is Fecha || valor is Instante { return }
      let espejo = Mirror(reflecting: valor)
      if espejo.displayStyle == .optional {
        guard let dentro = espejo.children.first else {
          Issue.record("\(tipo).\(ruta.joined(separator: ".")) has no sample")
          return
        }
        return ver(dentro.value, ruta)
      }
      if espejo.displayStyle == .enum { return }
      if espejo.displayStyle == .dictionary {
        #expect(CuerposViejos.abiertas[nombre] != nil, "\(tipo).\(nombre) has text for keys")
        return
      }
      for hijo in espejo.children { ver(hijo.value, hijo.label.map { ruta + [$0] } ?? ruta) }
    }
    ver(try Self.viejo(tipo), [])
  }
}
