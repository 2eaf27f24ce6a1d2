import Domain
import Foundation
import Logging
import Storage
import Synchronization

/// What the counter works by and the numbers it is in force under.
struct NormasVigentes: Sendable {
  var normas: Normas
  var vigencia = NormasGuardadas.Vigencia(calendario: 0, reglas: 0)
  /// What `Config/` says that is not in force, in words for staff.
  var porAplicar: [String] = []
}

extension Ventanilla {
  /// As of the last look at the database.
  public var normas: Normas { vigentes.withLock { $0.normas } }

  /// What `Config/` holds that has not been applied; staff are told.
  public var porAplicar: [String] { vigentes.withLock { $0.porAplicar } }

  /// The rules and the calendar in force in this transaction: a version applied by any process rules the next comando.
  @discardableResult
  func normas(_ db: any Connection) throws -> Normas {
    let hay = try NormasGuardadas.vigencia(db)
    let sabidas = vigentes.withLock { $0 }
    // An older snapshot, or nothing new.
    guard
      hay.calendario > sabidas.vigencia.calendario || hay.reglas > sabidas.vigencia.reglas
        || hay.directorio > sabidas.vigencia.directorio
    else { return sabidas.normas }
    var normas = sabidas.normas
    if hay.calendario > sabidas.vigencia.calendario { try ponerCalendario(db, hay.calendario, en: &normas) }
    if hay.reglas > sabidas.vigencia.reglas, let v = try NormasGuardadas.version(db, .reglas, hay.reglas) {
      normas.reglas = try FormaDeNormas.reglas(v.cuerpo)
    }
    if hay.directorio > sabidas.vigencia.directorio { normas.dependencias = try DirectorioGuardado.todas(db).map(\.dependencia) }
    vigentes.withLock { [normas] in
      guard hay.calendario >= $0.vigencia.calendario, hay.reglas >= $0.vigencia.reglas, hay.directorio >= $0.vigencia.directorio else {
        return
      }
      ($0.normas, $0.vigencia) = (normas, hay)
    }
    return normas
  }

  private func ponerCalendario(_ db: any Connection, _ vigente: Int64, en normas: inout Normas) throws {
    let corte = normas.calendario.corte
    for v in try NormasGuardadas.todas(db, .calendario) {
      let numero = Int(v.numero)
      if v.numero != vigente, normas.calendariosAnteriores[numero] != nil { continue }
      var calendario = try FormaDeNormas.calendario(v.cuerpo)
      calendario = calendario.con(version: numero, corte: corte)
      normas.calendariosAnteriores[numero] = calendario
      if v.numero == vigente { normas.calendario = calendario }
    }
  }

  /// Puts in force what `Config/` says when nothing is yet, and otherwise keeps what was applied: a file edited by hand
  /// moves no date until somebody has seen what it would move.
  /// - Returns: what `Config/` says and is not in force, in words.
  @discardableResult
  public func fijarNormas(_ ahora: Instante) async throws -> [String] {
    let deConfig = normas
    var hay = try await engine.read { try NormasGuardadas.vigencia($0) }
    if hay.calendario == 0 || hay.reglas == 0 || hay.directorio == 0 { hay = try await sembrar(deConfig, ahora) }
    let vigentes = try await engine.read { [self] db in try normas(db) }
    var porAplicar: [String] = []
    if !vigentes.calendario.cuentaComo(deConfig.calendario) {
      porAplicar.append(
        "Config/calendario no es la versión \(hay.calendario) del calendario, que es la que se aplica. Ve qué fechas movería con: pregunta-leon calendario ensayar"
      )
    }
    if vigentes.reglas.todas != deConfig.reglas.todas {
      porAplicar.append(
        "Config/reglas.yaml no es la versión \(hay.reglas) de las reglas, que es la que se aplica. Ve qué fechas movería con: pregunta-leon reglas ensayar"
      )
    }
    let nuevas = deConfig.dependencias.map(\.clave).filter { vigentes.directorio[$0] == nil }
    if !nuevas.isEmpty {
      porAplicar.append(
        "Config/dependencias.yaml trae \(nuevas.joined(separator: ", ")), que no está en el directorio: agrégala en la página Directorio")
    }
    for aviso in porAplicar { registro.warning("\(aviso)") }
    self.vigentes.withLock { [porAplicar] in $0.porAplicar = porAplicar }
    try await ponerAlDia(.plazos)
    return porAplicar
  }

  private func sembrar(_ deConfig: Normas, _ ahora: Instante) async throws -> NormasGuardadas.Vigencia {
    try await engine.write { db in
      // Another process may have come first.
      let hay = try NormasGuardadas.vigencia(db)
      if hay.calendario == 0 {
        try Self.inicial(
          db, .calendario, Int64(max(1, deConfig.calendario.version)), FormaDeNormas.cuerpo(deConfig.calendario), ahora)
      }
      if hay.reglas == 0 { try Self.inicial(db, .reglas, 1, FormaDeNormas.cuerpo(deConfig.reglas), ahora) }
      try Self.sembrarDirectorio(db, deConfig, ahora)
      return try NormasGuardadas.vigencia(db)
    }
  }

  /// The directory's first content is what `Config/` says; from then on it is edited here.
  static func sembrarDirectorio(_ db: any Connection, _ deConfig: Normas, _ ahora: Instante) throws {
    guard try NormasGuardadas.vigencia(db).directorio == 0 else { return }
    for d in deConfig.dependencias {
      _ = try DirectorioGuardado.cambiar(
        db, d, tipo: "dependencia.agregada", .init(clave: d.clave, motivo: "Configuración inicial"), actor: .sistema, ahora: ahora.micros)
    }
  }

  private static func inicial(
    _ db: any Connection, _ clase: NormasGuardadas.Clase, _ numero: Int64, _ cuerpo: String, _ ahora: Instante
  ) throws {
    let v = NormasGuardadas.Version(
      clase: clase, numero: numero, cuerpo: cuerpo, acuerdo: "Configuración inicial", actor: Actor.sistema.id, activada: ahora.micros)
    try NormasGuardadas.activar(db, v, rol: Rol.sistema.rawValue, resumen: try FormaDeNormas.json(["version": numero]))
  }

  /// What staff should know of the calendar: years that open cases reach and nobody has entered, files not applied.
  public func avisosDelCalendario(_ ahora: Instante) async throws -> [String] {
    let ultimo = try await engine.read { [self] db in
      try normas(db)
      return try PlazosAbiertos.ultimoVencimiento(db)
    }
    let anios = normas.calendario.aniosSinCapturar(desde: ahora.fecha, hasta: max(ultimo ?? ahora.fecha, ahora.fecha))
    return anios.map {
      "El calendario de \($0) no se ha capturado: mientras tanto solo se descuentan sábados, domingos y los días del artículo 74 de la LFT."
    } + porAplicar
  }
}

/// Rules and calendars as text, and back.
enum FormaDeNormas {
  static func json(_ valor: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(valor), as: UTF8.self)
  }

  static func cuerpo(_ calendario: Calendario) throws -> String { try json(calendario.con(version: 1, corte: nil)) }

  static func cuerpo(_ reglas: Reglas) throws -> String { try json(reglas.todas) }

  static func calendario(_ cuerpo: String) throws -> Calendario {
    try JSONDecoder().decode(Calendario.self, from: Data(cuerpo.utf8))
  }

  static func reglas(_ cuerpo: String) throws -> Reglas {
    let lista = try JSONDecoder().decode([Regla].self, from: Data(cuerpo.utf8))
    do { return try Reglas(lista) } catch { throw StorageError.decode("las reglas guardadas: \(error)") }
  }
}
