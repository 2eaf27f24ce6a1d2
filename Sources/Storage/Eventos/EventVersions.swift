import Domain
import Foundation

/// An event read from the log on its way to how this program writes it.
struct LiftedEvent {
  /// The fact's members as JSON.
  var hecho: [String: Any]
  /// nil when the event has no sealed part, or its key was destroyed.
  var reservado: Reservado?
}

/// One step: how a type of event was written in a version, as the next one writes it. What lies in the log never changes;
/// lifting happens at each reading.
struct Lifter: Sendable {
  var tipo: String
  /// The version it lifts from; it gives the next one.
  var version: Int64
  var lift: @Sendable (inout LiftedEvent) throws -> Void

  init(_ tipo: String, from version: Int64, _ lift: @escaping @Sendable (inout LiftedEvent) throws -> Void) {
    self.tipo = tipo
    self.version = version
    self.lift = lift
  }
}

/// Which version of each type of event is written now, and how older ones are read.
///
/// To change how a fact is stored (a member moved to the sealed part, renamed, given another meaning): change the fact and
/// add its lifter to ``house``, here and nowhere else. A member that may be missing needs no version.
struct EventVersions: Sendable {
  /// Every lifter there is, in order of version within its type.
  static let house = EventVersions(
    // What version 2 of these seals stood in version 1's body, where it reads the same.
    sealedSince2.map { Lifter($0.rawValue, from: 1) { _ in } })

  static let sealedSince2: [TipoDeHecho] = [
    .identidadAcreditada, .procedimientoAvisado, .asuntoSometido, .resolucionRegistrada, .documentoFirmado, .recursoInterpuesto,
    .recursoActualizado, .expedienteSuprimido, .asesoriaRegistrada, .datosCorregidos,
  ]

  private let steps: [String: [Lifter]]

  init(_ lifters: [Lifter]) { steps = Dictionary(grouping: lifters, by: \.tipo) }

  /// The version that is written: one more than the last that is lifted.
  func current(_ tipo: String) -> Int64 { (steps[tipo]?.last?.version ?? 0) + 1 }

  var types: Set<String> { Set(steps.keys) }

  /// The versions of a type that are lifted, in order.
  func numbers(_ tipo: String) -> [Int64] { (steps[tipo] ?? []).map(\.version) }

  /// The body of a stored event as this program's version of its fact reads it.
  /// - Parameter reservado: its sealed part, lifted too.
  /// - Throws: `StorageError.decode` when a newer program wrote it.
  func lift(_ stored: StoredEvent, _ reservado: inout Reservado?) throws -> Data {
    let bytes = Data(stored.cuerpo.utf8)
    let last = current(stored.tipo)
    if stored.version == last { return bytes }
    guard (1..<last).contains(stored.version) else {
      throw StorageError.decode("\(stored.stream) evento \(stored.numero): lo escribió una versión más nueva del programa")
    }
    guard var body = try JSONSerialization.jsonObject(with: bytes) as? [String: Any], let hecho = body["hecho"] as? [String: Any] else {
      throw StorageError.decode("\(stored.stream) evento \(stored.numero): su cuerpo no es un hecho")
    }
    var event = LiftedEvent(hecho: hecho, reservado: reservado)
    for step in steps[stored.tipo] ?? [] where step.version >= stored.version { try step.lift(&event) }
    reservado = event.reservado
    body["hecho"] = event.hecho
    return try JSONSerialization.data(withJSONObject: body)
  }
}
