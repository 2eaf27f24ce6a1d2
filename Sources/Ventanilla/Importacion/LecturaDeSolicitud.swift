import Domain
import Importacion

/// Reads a record of the file into a request.
struct LecturaDeSolicitud: Sendable {
  let columnas: ColumnasDePlataforma
  let ahora: Instante
  /// Name, acronym or key of each dependencia, plain → key.
  let dependencias: [String: String]

  init(_ columnas: ColumnasDePlataforma, _ normas: Normas, _ ahora: Instante) {
    self.columnas = columnas
    self.ahora = ahora
    var dependencias: [String: String] = [:]
    for d in normas.dependencias where d.activa {
      for nombre in [d.clave, d.nombre, d.siglas ?? d.clave] { dependencias[nombre.plano] = d.clave }
    }
    self.dependencias = dependencias
  }

  /// - Throws: everything wrong in the line, joined.
  func leer(_ r: CSV.Registro) throws(ErrorDeLinea) -> SolicitudDeArchivo {
    var faltas: [String] = []
    func pedir<T>(_ leer: () throws(Motivo) -> T) -> T? {
      do { return try leer() } catch {
        faltas.append(error.texto)
        return nil
      }
    }
    func valor(_ nombre: String) -> String { columnas.valor(nombre, r) }
    if r.inconcluso { throw ErrorDeLinea(linea: r.linea, motivo: "se abrió una comilla y no se cerró; revisa las comillas del texto") }
    if r.campos.dropFirst(columnas.cuantas).contains(where: { !$0.isEmpty }) {
      throw ErrorDeLinea(
        linea: r.linea, motivo: "tiene \(r.campos.count) columnas y el encabezado \(columnas.cuantas); revisa comas y comillas del texto")
    }
    let folio = pedir { () throws(Motivo) in try Self.folio(valor("FOLIO")) }
    let recibida = pedir { () throws(Motivo) in try instante("FECHASOLICITUD", valor("FECHASOLICITUD"), alFinal: false) }
    let limite = pedir { () throws(Motivo) in try valor("FECHALIMITE").isEmpty ? nil : Self.fecha("FECHALIMITE", valor("FECHALIMITE")).0 }
    let respondida = pedir { () throws(Motivo) in
      try valor("FECHARESPUESTA").isEmpty ? nil : instante("FECHARESPUESTA", valor("FECHARESPUESTA"), alFinal: true)
    }
    let estatus = pedir { () throws(Motivo) in try self.estatus(valor("ESTATUS"), respondida: respondida ?? nil) }
    let texto = [valor("DESCRIPCIONSOLICITUD"), valor("OTROSDATOS")]
    if texto[0].isEmpty { faltas.append("DESCRIPCIONSOLICITUD está vacía") }
    if let recibida, let respondida, let respondida, respondida < recibida {
      faltas.append("FECHARESPUESTA (\(respondida.fecha)) es anterior a FECHASOLICITUD (\(recibida.fecha))")
    }
    let (tipo, derecho) = Self.tipo(valor("TIPOSOLICITUD"))
    guard faltas.isEmpty, let folio, let recibida, let limite, let respondida, let estatus else {
      throw ErrorDeLinea(linea: r.linea, motivo: faltas.joined(separator: "; "))
    }
    return SolicitudDeArchivo(
      linea: r.linea, folioPNT: folio, tipo: tipo, derechoARCO: derecho, recibida: recibida, estatus: estatus,
      texto: texto[1].isEmpty ? texto[0] : texto[0] + "\n\nOtros datos para localizarla: " + texto[1],
      canal: Self.canal(valor("MEDIOENTRADA")), modalidad: Self.modalidad(valor("MEDIOENTREGA")),
      dependencia: dependencias[valor("DEPENDENCIA").plano], limite: limite, respuesta: valor("RESPUESTA"),
      textoRespuesta: valor("TEXTORESPUESTA"), respondida: respondida, nota: nota(r))
  }

  struct Motivo: Error { var texto: String }

  /// 13 to 16 opaque digits kept as text; what a spreadsheet made of them is undone when it can be.
  static func folio(_ texto: String) throws(Motivo) -> String {
    guard !texto.isEmpty else { throw Motivo(texto: "FOLIO está vacío") }
    var limpio = texto.filter { !$0.isWhitespace && !"'=\"".contains($0) }
    if limpio.hasSuffix(".0") || limpio.hasSuffix(".00") { limpio = String(limpio.prefix { $0 != "." }) }
    guard limpio.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      let excel = limpio.uppercased().contains("E+") ? "; una hoja de cálculo lo redondeó: exporta esa columna como texto" : ""
      throw Motivo(texto: "FOLIO «\(texto.prefix(40))» debe tener solo cifras\(excel)")
    }
    guard (5...16).contains(limpio.count) else {
      throw Motivo(texto: "FOLIO «\(texto.prefix(40))» tiene \(limpio.count) cifras y debe tener de 13 a 16")
    }
    return String(repeating: "0", count: max(0, 13 - limpio.count)) + limpio
  }

  /// A date `dd/mm/aaaa` or `aaaa-mm-dd`, with an hour when it has one.
  static func fecha(_ columna: String, _ texto: String) throws(Motivo) -> (Fecha, minuto: Int?) {
    let falla = Motivo(texto: "\(columna) «\(texto.prefix(40))» no es una fecha que exista, como 31/12/2025 o 2025-12-31 10:00")
    let partes = texto.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    let cifras = partes.first?.split(whereSeparator: { "/-.".contains($0) }).map { ($0.utf8.count, Int($0)) } ?? []
    guard cifras.count == 3, let a = cifras[0].1, let m = cifras[1].1, let c = cifras[2].1 else { throw falla }
    let fecha: Fecha? =
      cifras[0].0 == 4 ? Fecha(anio: a, mes: m, dia: c) : cifras[2].0 == 4 ? Fecha(anio: c, mes: m, dia: a) : nil
    guard let fecha, Calendario.aniosPosibles.contains(fecha.anio) else { throw falla }
    guard partes.count == 2 else { return (fecha, nil) }
    guard let minuto = hora(String(partes[1])) else { throw falla }
    return (fecha, minuto)
  }

  /// Minutes after midnight of `10:00`, `10:00:59.9`, `01:30 p. m.`
  private static func hora(_ texto: String) -> Int? {
    let plano = texto.plano.filter { $0 != " " && $0 != "." }
    let tarde = plano.hasSuffix("pm")
    let cifras = plano.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
    guard cifras.count >= 2, var h = cifras.first, (0...23).contains(h), (0...59).contains(cifras[1]) else { return nil }
    if tarde, h < 12 { h += 12 }
    if plano.hasSuffix("am"), h == 12 { h = 0 }
    return h * 60 + cifras[1]
  }

  /// - Parameter alFinal: a date alone is its last minute, so that what follows within a day stays after it.
  private func instante(_ columna: String, _ texto: String, alFinal: Bool) throws(Motivo) -> Instante {
    guard !texto.isEmpty else { throw Motivo(texto: "\(columna) está vacía") }
    let (fecha, minuto) = try Self.fecha(columna, texto)
    guard fecha <= ahora.fecha else { throw Motivo(texto: "\(columna) «\(texto)» está en el futuro") }
    return min(Instante(fecha, minuto: minuto ?? (alFinal ? 23 * 60 + 59 : 0)), ahora)
  }

  private func estatus(_ texto: String, respondida: Instante?) throws(Motivo) -> EstatusDePlataforma {
    if let estatus = EstatusDePlataforma(texto) { return estatus }
    // Older exports have no such column: the answer's date says whether it ended.
    guard texto.isEmpty else {
      throw Motivo(texto: "ESTATUS «\(texto.prefix(60))» no se conoce; los que hay son \(EstatusDePlataforma.conocidos)")
    }
    return respondida == nil ? .enProceso : .terminada
  }

  private static func tipo(_ texto: String) -> (TipoExpediente, DerechoARCO?) {
    let plano = texto.plano
    if plano.contains("rectific") { return (.arco, .rectificacion) }
    if plano.contains("cancel") { return (.arco, .cancelacion) }
    if plano.contains("oposici") { return (.arco, .oposicion) }
    if plano.contains("portab") { return (.arco, .portabilidad) }
    return plano.contains("datos personales") || plano.contains("arco") ? (.arco, .acceso) : (.acceso, nil)
  }

  private static func canal(_ texto: String) -> Canal {
    let plano = texto.plano
    func dice(_ raices: String...) -> Bool { raices.contains(where: plano.contains) }
    if dice("correo") { return .correo }
    if dice("tel") { return .telefono }
    if dice("manual", "personal", "presencial", "oficina", "verbal") { return .oficina }
    if dice("escrito", "papel", "mensajer") { return .papel }
    return .plataformaNacional
  }

  private static func modalidad(_ texto: String) -> Modalidad {
    let plano = texto.plano
    func dice(_ raices: String...) -> Bool { raices.contains(where: plano.contains) }
    if dice("certificad") { return .copiaCertificada }
    if dice("copia") { return .copiaSimple }
    if dice("consulta") { return .consultaDirecta }
    if dice("disco", "cd", "usb", "dvd", "fisic", "disquete") { return .medioFisico }
    return .electronica
  }

  /// What has no place of its own here, in the file's own words.
  private func nota(_ r: CSV.Registro) -> String {
    let restantes = [
      "ESTATUS", "DEPENDENCIA", "MEDIOENTRADA", "TIPOSOLICITUD", "ARCHIVOADJUNTOSOLICITUD", "MEDIOENTREGA", "FECHALIMITE", "RESPUESTA",
      "ARCHIVORESPUESTA", "PAIS", "ESTADO", "MUNICIPIO", "CODIGOPOSTAL", "SECTOR",
    ]
    let datos = restantes.compactMap { nombre in
      let valor = columnas.valor(nombre, r)
      return valor.isEmpty ? nil : "\(nombre): \(valor)"
    }
    return (["Importada de la Plataforma Nacional."] + datos).joined(separator: "\n")
  }
}
