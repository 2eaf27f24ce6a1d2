import Domain

extension Projection {
  /// Writes what changed between two states of a case, in the command's own transaction.
  /// - Parameter raices: text → stems, for the search index.
  static func guardar(
    _ db: any Connection, antes: Expediente?, despues: Expediente, llave: String, raices: (String) -> [String]
  ) throws {
    let nuevas = filas(despues, llave: llave)
    if let antes {
      try cambiar(db, de: filas(antes, llave: llave), a: nuevas)
    } else {
      for fila in nuevas { try db.later(fila.tabla.guardado, fila.valores) }
    }
    try PerfilDeAsesorias.mover(db, antes: antes, despues: despues)
    for indice in SearchIndex.Indice.allCases {
      try SearchIndex.actualizar(
        db, despues.id, antes: antes.flatMap(indice.texto), despues: indice.texto(despues), indice: indice, raices: raices)
    }
    if antes?.textoBuscable != nil, despues.textoBuscable == nil { try EjemplosDelFiltro.olvidar(db, [despues.id]) }
  }

  private static func cambiar(_ db: any Connection, de viejas: [Fila], a nuevas: [Fila]) throws {
    let iguales = Set(viejas).intersection(nuevas)
    let llavesNuevas = Set(nuevas.map { Identidad(fila: $0) })
    for fila in viejas where !iguales.contains(fila) && !llavesNuevas.contains(Identidad(fila: fila)) {
      try db.later(fila.tabla.borrado, fila.llave)
    }
    for fila in nuevas where !iguales.contains(fila) { try db.later(fila.tabla.guardado, fila.valores) }
  }

  private struct Identidad: Hashable {
    var tabla: Tabla
    var llave: [Value]
    init(fila: Fila) {
      tabla = fila.tabla
      llave = fila.llave
    }
  }
}

extension Projection.Tabla {
  // Each distinct text is prepared once and kept, so the four texts of a table are constants.
  private static let guardados = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.sqlDeGuardado) })
  var guardado: String { Self.guardados[self] ?? sqlDeGuardado }

  private var sqlDeGuardado: String {
    let marcas = columnas.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let llaves = columnas.prefix(llave).joined(separator: ", ")
    let cambios = columnas.dropFirst(llave).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return
      "INSERT INTO \(rawValue) (\(columnas.joined(separator: ", "))) VALUES (\(marcas)) ON CONFLICT (\(llaves)) DO UPDATE SET \(cambios)"
  }

  var borrado: String {
    let condicion = columnas.prefix(llave).enumerated().map { "\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    return "DELETE FROM \(rawValue) WHERE \(condicion)"
  }

  var lectura: String {
    "SELECT \(columnas.joined(separator: ", ")) FROM \(rawValue) WHERE \(expediente) = ?1"
  }
}
