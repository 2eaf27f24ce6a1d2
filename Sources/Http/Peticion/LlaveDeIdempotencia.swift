import Domain
import HTTPTypes
import Hummingbird

/// The `Idempotency-Key` of a command: the client's name for one intention, the same on every retry.
public struct LlaveDeIdempotencia: Hashable, Sendable {
  public let valor: String

  package static let patron = Patron.ficha
  static let largo = 1...255
  static let esquema = Esquema.texto(min: largo.lowerBound, max: largo.upperBound, patron)

  /// - Throws: 400 when it is missing, repeated, or not 1–255 visible ASCII characters.
  init(_ encabezados: HTTPFields) throws(Problema) {
    let valores = encabezados[values: .idempotencyKey]
    guard let valor = valores.first else {
      throw LlaveDeIdempotencia.mala(
        .faltaDato,
        "Falta el encabezado Idempotency-Key. Inventa un texto único para esta operación (por ejemplo, "
          + "un UUID) y envía el mismo si tienes que repetirla.")
    }
    guard valores.count == 1, LlaveDeIdempotencia.largo.contains(valor.utf8.count),
      LlaveDeIdempotencia.patron.acepta(valor)
    else {
      throw LlaveDeIdempotencia.mala(
        .malFormada, "Idempotency-Key debe ser un solo texto de 1 a 255 letras, cifras y signos ASCII, sin espacios.")
    }
    self.valor = valor
  }

  private static func mala(_ codigo: Falla.Codigo, _ mensaje: String) -> Problema {
    Problema(campos: [ErrorDeCampo(puntero: "Idempotency-Key", mensaje: mensaje, codigo: codigo)])
  }
}
