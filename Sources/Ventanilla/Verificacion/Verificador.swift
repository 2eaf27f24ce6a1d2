import Crypto
import Domain
import Storage
import Synchronization

/// What `verify` found: the chain of every event, and every projection rebuilt from its events.
public struct InformeDeVerificacion: Codable, Hashable, Sendable {
  /// An event whose row or link is not what was hashed.
  public struct Eslabon: Codable, Hashable, Sendable {
    public var folio: String
    public var evento: Int64
    public var clase: ChainProblem.What
    public var que: String
  }

  public struct Diferencia: Codable, Hashable, Sendable {
    public var folio: String
    public var tabla: String
    public var que: String
    /// Number of the event that cannot be read, when one is to blame.
    public var evento: Int64?
  }

  public var eventos: Int64 = 0
  public var expedientes = 0
  public var intervenciones = 0
  /// Cases whose key was destroyed: their personal part is gone, their dates and chain are checked all the same.
  public var suprimidos = 0
  /// Cases whose stems were made again, when asked; they are no longer differences.
  public var busquedasRehechas = 0
  public var cadena: [Eslabon] = []
  public var diferencias: [Diferencia] = []

  public var intacto: Bool { cadena.isEmpty && diferencias.isEmpty }

  public init() {}
}

/// Checks everything the events say against everything the tables hold, beside the running service.
public struct Verificador: Sendable {
  public enum Etapa: Sendable, Hashable {
    case eventos(Int64)
    case expedientes(Int)
  }

  let engine: any Engine
  let llaves: KeyStore
  let raices: @Sendable (String) -> [String]
  /// Makes again the stems that are not what the sealed texts give; otherwise nothing is written.
  let rehaceBusqueda: Bool
  /// Counts the figures again from the events before they are compared.
  let rehaceCifras: Bool

  public init(_ ventanilla: Ventanilla, rehaceBusqueda: Bool = false, rehaceCifras: Bool = false) {
    engine = ventanilla.nucleo.engine
    llaves = ventanilla.nucleo.llaves
    raices = ventanilla.nucleo.raices
    self.rehaceBusqueda = rehaceBusqueda
    self.rehaceCifras = rehaceCifras
  }

  public func verificar(progreso: @escaping @Sendable (Etapa) -> Void = { _ in }) async throws -> InformeDeVerificacion {
    var informe = InformeDeVerificacion()
    let contados = Contados()
    let problemas = try await EventLog.verifyChain(engine) {
      contados.anotar($0)
      progreso(.eventos($0))
    }
    informe.eventos = contados.total
    informe.cadena = problemas.map {
      .init(folio: $0.stream, evento: $0.numero, clase: $0.what, que: $0.description)
    }
    var contado = Contado()
    try await expedientes(&informe, &contado, progreso)
    try await intervenciones(&informe)
    try await huerfanos(&informe)
    try await cifras(&informe, contado)
    return informe
  }

  /// What the cases gave to the figures, and at which version each was read.
  private struct Contado {
    var vistas: [String: Int64] = [:]
    var suma = CambioDeCifras()
  }

  /// Only over events that could all be read and have their rows: otherwise what is above is to be mended first.
  private func cifras(_ informe: inout InformeDeVerificacion, _ contado: Contado) async throws {
    if rehaceCifras { try await engine.write { try Cifras.rehacer($0) } }
    let primero: Set<String> = ["eventos", "expedientes", "intervenciones"]
    guard !informe.diferencias.contains(where: { primero.contains($0.tabla) }) else { return }
    let (vistas, suma) = (contado.vistas, contado.suma)
    informe.diferencias += try await engine.read { try Cifras.comparar($0, vistas: vistas, suma: suma) }
      .map { .init(folio: $0.expediente, tabla: $0.tabla, que: $0.que) }
  }

  private func huerfanos(_ informe: inout InformeDeVerificacion) async throws {
    do {
      if rehaceBusqueda { try await engine.write { try Verificacion.quitarBusquedaHuerfana($0) } }
      let generales = try await engine.read { try Verificacion.generales($0) }
      informe.diferencias += generales.map { .init(folio: $0.expediente, tabla: $0.tabla, que: $0.que) }
    } catch StorageError.decode(let que) {
      informe.diferencias.append(.init(folio: "?", tabla: "eventos", que: que))
    }
  }

  // MARK: Cases

  private func expedientes(
    _ informe: inout InformeDeVerificacion, _ contado: inout Contado, _ progreso: @Sendable (Etapa) -> Void
  ) async throws {
    var ultimo = ""
    while true {
      let desde = ultimo
      let pagina = try await engine.read { try Verificacion.expedientes($0, despuesDe: desde, limite: 500) }
      try await enParalelo(pagina, aLaVez: 4) { u in
        try await caso(u)
      } cada: { (diferencias, suprimido, revision) in
        if let (id, revision) = revision {
          contado.vistas[id] = revision.version
          contado.suma.sumar(revision.cifras)
        }
        let rehecha = rehaceBusqueda && diferencias.contains { Verificacion.esDeBusqueda($0.tabla) }
        if rehecha { informe.busquedasRehechas += 1 }
        informe.diferencias += rehecha ? diferencias.filter { !Verificacion.esDeBusqueda($0.tabla) } : diferencias
        if suprimido { informe.suprimidos += 1 }
      }
      informe.expedientes += pagina.count
      progreso(.expedientes(informe.expedientes))
      guard let u = pagina.last, pagina.count == 500 else { break }
      ultimo = u.id
    }
    informe.diferencias.sort { ($0.folio, $0.tabla) < ($1.folio, $1.tabla) }
  }

  private func caso(
    _ u: Expedientes.Ubicacion
  ) async throws -> ([InformeDeVerificacion.Diferencia], suprimido: Bool, (String, Verificacion.Revision)?) {
    let llave: DataKey?
    do { llave = try await llaves.key(u.llave) } catch StorageError.key(let que) {
      return ([.init(folio: u.id, tabla: "llaves", que: que)], false, nil)
    }
    do {
      let revision = try await engine.read { db in
        try Verificacion.revisar(db, id: u.id, llave: u.llave, clave: llave?.key, raices: raices)
      }
      let diferencias = revision.diferencias
      if rehaceBusqueda, diferencias.contains(where: { Verificacion.esDeBusqueda($0.tabla) }) {
        try await engine.write { try Verificacion.rehacerBusqueda($0, id: u.id, clave: llave?.key, raices: raices) }
      }
      return (diferencias.map { .init(folio: $0.expediente, tabla: $0.tabla, que: $0.que) }, llave == nil, (u.id, revision))
    } catch let error as StorageError where error.isOutage {
      throw error
    } catch {
      return ([try await ilegible(u, llave?.key)], llave == nil, nil)
    }
  }

  /// Which event of a case cannot be read: folding stops there, and so does everything the case shows.
  private func ilegible(_ u: Expedientes.Ubicacion, _ llave: SymmetricKey?) async throws -> InformeDeVerificacion.Diferencia {
    // Bounded: a number that was tampered with may be any.
    let hasta = min((try? await engine.read { try EventLog.version($0, stream: u.id) }) ?? 0, 10_000)
    for numero in 1...max(hasta, 1) {
      do { _ = try await engine.read { try Expedientes.cargar($0, id: u.id, llave: llave, hasta: numero) } } catch {
        return .init(
          folio: u.id, tabla: "eventos", que: "el evento \(numero) no se puede leer: su contenido o su parte sellada cambió",
          evento: numero)
      }
    }
    return .init(folio: u.id, tabla: "expedientes", que: "sus filas no se pueden comparar con sus eventos")
  }

  // MARK: Intervenciones

  private func intervenciones(_ informe: inout InformeDeVerificacion) async throws {
    var cursor: (fecha: String, id: String)?
    while true {
      let antes = cursor
      let pagina = try await engine.read { try Intervenciones.listar($0, antesDe: antes, limite: 200) }
      for fila in pagina {
        do {
          let plegada = try await engine.read { try Intervenciones.cargar($0, id: fila.id) }
          if let que = Self.diferencia(fila, plegada) {
            informe.diferencias.append(.init(folio: fila.id, tabla: "intervenciones", que: que))
          }
        } catch let error as StorageError where error.isOutage {
          throw error
        } catch {
          informe.diferencias.append(.init(folio: fila.id, tabla: "eventos", que: "algún evento no se puede leer"))
        }
      }
      informe.intervenciones += pagina.count
      guard let ultima = pagina.last, pagina.count == 200 else { return }
      cursor = (ultima.fecha.description, ultima.id)
    }
  }

  private static func diferencia(_ fila: Intervencion, _ plegada: Intervencion?) -> String? {
    guard let plegada else { return "sobra una fila: no tiene eventos" }
    let pares: [(String, Bool)] = [
      ("version", fila.version == plegada.version), ("fecha", fila.fecha == plegada.fecha), ("lugar", fila.lugar == plegada.lugar),
      ("personal", fila.personal == plegada.personal), ("estado", fila.estado == plegada.estado),
      ("asistentes", fila.asistentes == plegada.asistentes), ("evidencia", fila.evidencia == plegada.evidencia),
    ]
    let distintas = pares.filter { !$0.1 }.map(\.0)
    return distintas.isEmpty ? nil : "difiere en \(distintas.joined(separator: ", "))"
  }
}

/// The last figure a progress callback gave.
private final class Contados: Sendable {
  private let cuantos = Mutex<Int64>(0)
  var total: Int64 { cuantos.withLock { $0 } }
  func anotar(_ cuantos: Int64) { self.cuantos.withLock { $0 = cuantos } }
}
