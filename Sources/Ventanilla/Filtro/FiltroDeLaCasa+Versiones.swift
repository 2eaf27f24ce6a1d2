import Comun
import Crypto
import Domain
import Filtro
import Foundation
import Storage

/// What a version got right on the cases kept apart, and what the one in force did on the same.
public struct MedidasDeVersion: Codable, Hashable, Sendable {
  public var nuevo: Medida
  public var vigente: Medida
}

extension FiltroDeLaCasa {
  /// Models kept to go back to, besides the one in force.
  static let versionesGuardadas = 10

  /// The version in force and its model for the exam; nil for the cold start.
  func examenVigente() async throws -> (VersionesDelFiltro.Vigencia?, Modelo?) {
    let vigencia = try await engine.read { try VersionesDelFiltro.vigente($0) }
    guard let version = vigencia?.version, version > 0 else { return (vigencia, nil) }
    return (vigencia, try await ModelosGuardados.modelo(version, engine, llaves, nucleo.registro) { try ModelosDeVersion.examen($0) })
  }

  /// Writes down what a training found: the version, the cases it learnt from, whether it is in force and the end of the job,
  /// in one transaction.
  func guardar(
    _ a: Aprendido, tras vista: VersionesDelFiltro.Vigencia?, _ actor: Actor, _ ahora: Instante, _ job: Job
  ) async throws -> JobVerdict {
    let huella = Array(SHA256.hash(data: a.bytes))
    let llave = try await llaves.takeKey()
    let fin = try await engine.write { db -> FinDeEntrenamiento in
      let vigencia = try VersionesDelFiltro.vigente(db)
      // A case was forgotten while it was being learnt from, or somebody put another version in force: once more.
      guard vigencia?.numero == vista?.numero, try EjemplosDelFiltro.olvidados(db).isDisjoint(with: a.reunion.expedientes)
      else { return .otraVez }
      guard try JobQueue.complete(db, job.lease, now: ahora.micros) else { return .perdido }
      return .escrito(usada: try Self.escribir(db, a, vigencia?.version ?? 0, huella, llave, actor, ahora))
    }
    if fin != .escrito(usada: true) { _ = try await llaves.destroy(llave.id) }
    return fin == .otraVez ? .later(at: ahora.micros) : .settled
  }

  private enum FinDeEntrenamiento: Sendable, Hashable {
    case perdido
    case otraVez
    case escrito(usada: Bool)
  }

  /// - Returns: whether a version was added, and so the key used.
  private static func escribir(
    _ db: any Connection, _ a: Aprendido, _ vigente: Int64, _ huella: [UInt8], _ llave: DataKey, _ actor: Actor, _ ahora: Instante
  ) throws -> Bool {
    let olvidados = vigente > 0 ? try EjemplosDelFiltro.olvidados(db, en: vigente) : 0
    guard a.aprendizaje.modelo.aprendio else {
      // Not enough is left to learn from; what held a forgotten case does not stay for want of another.
      if olvidados > 0 {
        let motivo = "Tenía \(Self.casos(olvidados)) ya no se puede usar y no quedan ejemplos suficientes: arranque en frío."
        try poner(db, 0, motivo, actor, ahora)
      }
      try podar(db, ahora)
      return false
    }
    let ultima = try VersionesDelFiltro.todas(db, limite: 1).first
    let iguales = [try VersionesDelFiltro.version(db, vigente), ultima].compactMap { $0 }.filter { $0.huella == huella }
    if let igual = iguales.first, olvidados == 0 {
      try VersionesDelFiltro.confirmar(db, igual.numero, ahora: ahora.micros)
      return false
    }
    let numero = (ultima?.numero ?? 0) + 1
    let (aceptada, motivo) = veredicto(a.aprendizaje, vigente, olvidados)
    try VersionesDelFiltro.guardar(
      db,
      .init(
        numero: numero, creada: ahora.micros, actor: actor.id, expedientes: Int64(a.reunion.expedientes.count),
        ejemplos: Int64(a.reunion.material.ejemplos.count), correcciones: Int64(a.reunion.material.correcciones.count),
        medidas: try SortedJSON.text(MedidasDeVersion(nuevo: a.aprendizaje.nuevo, vigente: a.aprendizaje.vigente)),
        aceptada: aceptada, motivo: motivo, huella: huella, llave: llave.id),
      sellado: try Sealer.seal(a.bytes, llave.key, aad: ModelosGuardados.aad(numero)))
    try EjemplosDelFiltro.anotar(db, version: numero, a.reunion.expedientes)
    if aceptada { try poner(db, numero, motivo, actor, ahora) }
    try podar(db, ahora)
    return true
  }

  private static func veredicto(_ a: Aprendizaje, _ vigente: Int64, _ olvidados: Int) -> (Bool, String) {
    func por100(_ x: Double) -> String { "\(Int((x * 100).rounded())) %" }
    let cifras = "acierta \(por100(a.nuevo.top1)) y la anterior \(por100(a.vigente.top1)), en los mismos \(a.nuevo.n) casos apartados"
    if a.aceptado {
      return (true, a.nuevo.n < Relevo.minimo ? "Hay pocos casos apartados (\(a.nuevo.n)) para comparar." : "No es peor: \(cifras).")
    }
    if olvidados > 0 {
      return (true, "Es peor (\(cifras)), pero la anterior tenía \(casos(olvidados)) ya no se puede usar: la sustituye.")
    }
    return (false, "Es peor: \(cifras). Se conserva la anterior.")
  }

  private static func casos(_ n: Int) -> String { n == 1 ? "un expediente que" : "\(n) expedientes que" }

  private struct Puesta: Encodable {
    var version: Int64
    var motivo: String
  }

  static func poner(_ db: any Connection, _ version: Int64, _ motivo: String, _ actor: Actor, _ ahora: Instante) throws {
    try VersionesDelFiltro.poner(
      db, version: version, actor: actor.id, rol: actor.rol.rawValue, motivo: motivo, ahora: ahora.micros,
      cuerpo: try SortedJSON.text(Puesta(version: version, motivo: motivo)))
  }

  static func podar(_ db: any Connection, _ ahora: Instante) throws {
    for llave in try VersionesDelFiltro.podar(db, ultimas: versionesGuardadas) { try Difusion.destruirLlave(db, "", llave: llave, ahora) }
  }
}
