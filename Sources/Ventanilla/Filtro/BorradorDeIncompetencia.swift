import Domain
import Filtro

/// What the declaration of incompetencia may say when the filtro names another body: for a person to correct and sign.
public struct BorradorDeIncompetencia: Codable, Hashable, Sendable {
  public var organismo: String
  /// In plain Spanish, with where to ask and the article the term runs by.
  public var motivo: String
  /// The parts that are the other body's; nil for the whole request.
  public var partes: [Int]?

  /// - Parameter ajeno: the body that a part alone seems to be of.
  init?(_ e: Expediente, _ s: Sugerencias, _ reglas: Reglas, ajeno: (String) -> Organismo?) {
    guard let otro = s.fueraDeCompetencia else { return nil }
    let suyas =
      e.partes.count > 1 ? e.partes.filter { $0.estado == .abierta && $0.texto.flatMap(ajeno) == otro }.map(\.numero) : []
    let regla = e.plazos.last { $0.evento == .incompetencia }.flatMap { reglas.regla(id: $0.regla) }
    let que =
      switch suyas.count {
      case 0, e.partes.count: "Lo que pide"
      case 1: "Lo que pide en la parte \(suyas[0])"
      default: "Lo que pide en las partes \(suyas.map(String.init).joined(separator: ", "))"
      }
    organismo = otro.organismo
    motivo =
      "\(que) no le corresponde al municipio. La autoridad competente es: \(otro.organismo). Puede pedirlo ahí: \(otro.contactoParaLeer)."
      + (regla.map { " Fundamento: \($0.fundamento)." } ?? "")
    partes = suyas.isEmpty || suyas.count == e.partes.count ? nil : suyas
  }
}
