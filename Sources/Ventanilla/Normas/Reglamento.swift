import Comun
import Domain
import Storage

/// The calendar and the rules in force: what starts them, what staff should know of them, and how a change that was
/// applied is carried to the open cases.
public struct Reglamento: Cuarto {
  let nucleo: Nucleo

  /// What `Config/` holds that has not been applied; staff are told.
  public var porAplicar: [String] { nucleo.porAplicar }

  /// Puts in force what `Config/` says when nothing is yet, and otherwise keeps what was applied: a file edited by hand
  /// moves no date until somebody has seen what it would move.
  /// - Returns: what `Config/` says and is not in force, in words.
  @discardableResult
  public func fijarNormas(_ ahora: Instante) async throws -> [String] {
    let deConfig = normas
    var hay = try await engine.read { try NormasGuardadas.vigencia($0) }
    if hay.calendario == 0 || hay.reglas == 0 || hay.directorio == 0 { hay = try await sembrar(deConfig, ahora) }
    let vigentes = try await nucleo.leer { try $0.normas() }
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
    for aviso in porAplicar { nucleo.registro.warning("\(aviso)") }
    nucleo.cambiarVigentes { $0.porAplicar = porAplicar }
    try await nucleo.ponerAlDia(.plazos)
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
      try Dependencias.sembrar(db, deConfig, ahora)
      return try NormasGuardadas.vigencia(db)
    }
  }

  private static func inicial(
    _ db: any Connection, _ clase: NormasGuardadas.Clase, _ numero: Int64, _ cuerpo: String, _ ahora: Instante
  ) throws {
    let v = NormasGuardadas.Version(
      clase: clase, numero: numero, cuerpo: cuerpo, acuerdo: "Configuración inicial", actor: Actor.sistema.id, activada: ahora.micros)
    try NormasGuardadas.activar(db, v, rol: Rol.sistema.rawValue, resumen: try SortedJSON.text(["version": numero]))
  }

  /// What staff should know of the calendar: years that open cases reach and nobody has entered, files not applied.
  public func avisosDelCalendario(_ ahora: Instante) async throws -> [String] {
    let ultimo = try await nucleo.leer { t in
      _ = try t.normas()
      return try PlazosAbiertos.ultimoVencimiento(t.db)
    }
    let anios = normas.calendario.aniosSinCapturar(desde: ahora.fecha, hasta: max(ultimo ?? ahora.fecha, ahora.fecha))
    return anios.map {
      "El calendario de \($0) no se ha capturado: mientras tanto solo se descuentan sábados, domingos y los días del artículo 74 de la LFT."
    } + porAplicar
  }
}
