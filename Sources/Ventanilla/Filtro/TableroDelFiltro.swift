import Domain
import Filtro
import Foundation
import Storage

/// How the filtro is doing, for the Unidad: counted from the turnos themselves.
public struct TableroDelFiltro: Codable, Hashable, Sendable {
  public struct Mes: Codable, Hashable, Sendable {
    /// `2026-04`.
    public var mes: String
    public var solicitudes: Int
    public var turnos: Int
    public var rechazados: Int
    /// Shares, 0…1; nil without anything measured.
    public var primera: Double?
    public var tres: Double?
    public var cobertura: Double?
    /// Mean number of suggestions shown.
    public var mostradas: Double?
  }

  public struct Confusion: Codable, Hashable, Sendable {
    public var tomada: String
    public var correcta: String
    public var veces: Int
  }

  public struct Rechazo: Codable, Hashable, Sendable {
    public var folio: String
    public var turno: Int
    public var dependencia: String
    public var mejor: String?
    public var turnado: Instante
    /// Place among the suggestions; 0 when it was not there, nil when there were none.
    public var lugar: Int?
    /// As the dependencia gave it; nil once erased.
    public var motivo: String?
  }

  public struct Version: Codable, Hashable, Sendable {
    public var numero: Int
    public var creada: Instante
    public var confirmada: Instante
    public var actor: String
    public var expedientes: Int
    public var ejemplos: Int
    public var correcciones: Int
    public var medida: Medida
    public var anterior: Medida
    public var aceptada: Bool
    public var motivo: String
    public var vigente: Bool
    /// Whether it can be put in force.
    public var disponible: Bool
  }

  public struct Entrenamiento: Codable, Hashable, Sendable {
    /// `espera`, `leyendo`, `entrenando`, `comparando`.
    public var fase: String
    public var hechos: Int?
    public var total: Int?
    public var desde: Instante?
  }

  /// In force; 0 is the cold start.
  public var version: Int
  public var desde: Instante?
  public var motivo: String?
  public var entrenamiento: Entrenamiento?
  public var meses: [Mes]
  public var confusiones: [Confusion]
  public var rechazos: [Rechazo]
  public var versiones: [Version]
}

extension FiltroDeLaCasa {
  /// Months shown, versions listed, pairs confused and rejected turnos.
  static let mesesDelTablero = 12
  private static let renglones = (versiones: 30, confusiones: 15, rechazos: 20)

  public func tableroDelFiltro(_ actor: Actor, _ ahora: Instante) async throws -> TableroDelFiltro {
    try Permisos.exigir(.verFiltro, actor)
    let (hoy, atras) = (ahora.fecha, Self.mesesDelTablero - 1)
    let meses = hoy.anio * 12 + hoy.mes - 1 - atras
    let desde = Self.mes(meses / 12, meses % 12 + 1)
    let (tablero, rechazos) = try await engine.read { db in
      let vigencia = try VersionesDelFiltro.vigente(db)
      let tablero = TableroDelFiltro(
        version: Int(vigencia?.version ?? 0), desde: vigencia.map { Instante(micros: $0.desde) }, motivo: vigencia?.motivo,
        entrenamiento: try JobQueue.current(db, kind: JobKind.trainFiltro.rawValue).map(Self.entrenamiento),
        meses: try MedidasDelFiltro.meses(db, desde: desde).map(TableroDelFiltro.Mes.init),
        confusiones: try MedidasDelFiltro.confusiones(db, desde: desde, limite: Self.renglones.confusiones).map {
          .init(tomada: $0.tomada, correcta: $0.correcta, veces: $0.veces)
        }, rechazos: [],
        versiones: try VersionesDelFiltro.todas(db, limite: Self.renglones.versiones).map { v in
          try TableroDelFiltro.Version(v, vigente: vigencia?.version, olvidados: try EjemplosDelFiltro.olvidados(db, en: v.numero))
        })
      return (tablero, try MedidasDelFiltro.rechazos(db, limite: Self.renglones.rechazos))
    }
    var completo = tablero
    for r in rechazos { completo.rechazos.append(try await rechazo(r)) }
    return completo
  }

  private static func mes(_ anio: Int, _ mes: Int) -> String { "\(anio)-\(mes < 10 ? "0" : "")\(mes)" }

  private static func entrenamiento(_ job: CurrentJob) throws -> TableroDelFiltro.Entrenamiento {
    let e = try? JSONDecoder().decode(EntrenamientoDelFiltro.self, from: Data(job.payload.utf8))
    guard job.isRunning else { return .init(fase: "espera", desde: Instante(micros: job.runAt)) }
    return .init(
      fase: e?.fase?.rawValue ?? "leyendo", hechos: e?.hechos, total: e?.total, desde: e?.desde.map { Instante(micros: $0) })
  }

  /// The few that are listed are opened for their reason; the figures open nothing.
  private func rechazo(_ r: MedidasDelFiltro.Rechazo) async throws -> TableroDelFiltro.Rechazo {
    let e = try await nucleo.expediente(r.ubicacion).0
    let propuesta = e.propuestas.last { $0.turno == r.turno && $0.tipo == .rechazo && $0.estado == .aceptada }
    return .init(
      folio: r.folio, turno: r.turno, dependencia: r.dependencia, mejor: r.mejor, turnado: Instante(micros: r.turnado), lugar: r.lugar,
      motivo: propuesta?.fundamento)
  }
}

extension TableroDelFiltro.Mes {
  init(_ m: MedidasDelFiltro.Mes) {
    func parte(_ a: Int, _ b: Int) -> Double? { b > 0 ? Double(a) / Double(b) : nil }
    self.init(
      mes: m.mes, solicitudes: m.solicitudes, turnos: m.turnos, rechazados: m.rechazados, primera: parte(m.primera, m.solicitudes),
      tres: parte(m.tres, m.turnos), cobertura: parte(m.cubiertos, m.turnos), mostradas: parte(m.mostradas, m.turnos))
  }
}

extension TableroDelFiltro.Version {
  init(_ v: VersionesDelFiltro.Version, vigente: Int64?, olvidados: Int) throws {
    let medidas = try JSONDecoder().decode(MedidasDeVersion.self, from: Data(v.medidas.utf8))
    self.init(
      numero: Int(v.numero), creada: Instante(micros: v.creada), confirmada: Instante(micros: v.confirmada), actor: v.actor,
      expedientes: Int(v.expedientes), ejemplos: Int(v.ejemplos), correcciones: Int(v.correcciones), medida: medidas.nuevo,
      anterior: medidas.vigente, aceptada: v.aceptada, motivo: v.motivo, vigente: v.numero == vigente,
      disponible: v.llave != nil && olvidados == 0 && v.numero != vigente)
  }
}
