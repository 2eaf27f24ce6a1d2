/// What happens to the accounts, receivers and addresses of a dependencia that closes.
public enum DestinoDeCuentas: String, Codable, CaseIterable, Sendable {
  /// They work for the successor from now on.
  case mover
  /// They stop working.
  case cerrar
}

/// What may be done to the directory, and why it may not. Each returns the dependencia as it would be left; nothing is
/// written here.
extension Directorio {
  /// - Throws: ``Falla``: `.yaExiste` for a clave, name or siglas that somebody has, `.valorInvalido`, `.faltaDato`.
  public func agregar(_ nueva: Dependencia) throws(Falla) -> Dependencia {
    guard Self.esClave(nueva.clave) else {
      throw Falla(.valorInvalido, "La clave lleva de 1 a 24 mayúsculas sin acentos, cifras o guiones, como «SAPAL».", campo: "/clave")
    }
    if let otra = self[nueva.clave] {
      let motivo = otra.activa ? "ya es la de \(otra.nombre)" : "fue la de \(otra.nombre) y no se reutiliza"
      throw Falla(.yaExiste, "La clave «\(nueva.clave)» \(motivo); elige otra.", campo: "/clave")
    }
    var limpia = try revisada(nueva)
    (limpia.activa, limpia.sucesora) = (true, nil)
    return limpia
  }

  /// Everything but the clave may change. A closed one stays as it was: old cases show it.
  public func editar(_ clave: String, como nueva: Dependencia) throws(Falla) -> Dependencia {
    let actual = try abierta(clave, para: "se edita")
    var limpia = nueva
    (limpia.clave, limpia.activa, limpia.sucesora) = (actual.clave, true, nil)
    limpia = try revisada(limpia)
    guard limpia != actual else { throw Falla(.noAplica, "Así está ya en el directorio; no hay nada que guardar.") }
    return limpia
  }

  /// Closes it: merged into its successor, or gone.
  public func cerrar(_ clave: String, sucesora: String?) throws(Falla) -> Dependencia {
    var cerrada = try abierta(clave, para: "se cierra")
    if let sucesora { try exigir(sucesora, comoSucesoraDe: clave) }
    (cerrada.activa, cerrada.sucesora) = (false, sucesora)
    return cerrada
  }

  private func abierta(_ clave: String, para verbo: String) throws(Falla) -> Dependencia {
    guard let d = self[clave] else { throw Falla(.noEncontrado, "No hay una dependencia con la clave «\(clave)».") }
    guard d.activa else {
      let sigue = d.sucesora.map { "; le sucedió \(self[$0]?.nombre ?? $0)" } ?? ""
      throw Falla(.estadoNoPermite, "\(d.nombre) ya está cerrada\(sigue): no \(verbo).")
    }
    return d
  }

  private func exigir(_ sucesora: String, comoSucesoraDe clave: String) throws(Falla) {
    guard let s = self[sucesora] else {
      throw Falla(.valorInvalido, "No hay una dependencia con la clave «\(sucesora)»; consulta el directorio.", campo: "/sucesora")
    }
    guard sucesora != clave else {
      throw Falla(.valorInvalido, "Una dependencia no puede sucederse a sí misma; elige otra.", campo: "/sucesora")
    }
    guard s.activa else {
      let elige = vigente(sucesora).map { $0.clave == clave ? "volvería a ella misma: elige otra" : "elige \($0.nombre) («\($0.clave)»)" }
      throw Falla(
        .valorInvalido, "\(s.nombre) también está cerrada; \(elige ?? "elige una activa").", campo: "/sucesora")
    }
  }

  /// The entry without stray spaces, or what is wrong with it.
  private func revisada(_ d: Dependencia) throws(Falla) -> Dependencia {
    var d = d
    d.nombre = d.nombre.sinOrillas
    d.siglas = d.siglas?.sinOrillas.siNoVacio
    d.atribuciones = d.atribuciones.sinOrillas
    var vistas: Set<String> = []
    d.palabras = d.palabras.map(\.sinOrillas).filter { !$0.isEmpty && vistas.insert($0.lowercased()).inserted }
    guard !d.nombre.isEmpty else { throw Falla(.faltaDato, "Escribe el nombre oficial.", campo: "/nombre") }
    guard !d.atribuciones.isEmpty else {
      throw Falla(.faltaDato, "Escribe qué hace, en una oración: por ahí la encuentra el filtro.", campo: "/atribuciones")
    }
    if let dias = d.plazoInterno, !(1...60).contains(dias) {
      throw Falla(.valorInvalido, "El plazo interno va de 1 a 60 días hábiles.", campo: "/plazoInterno")
    }
    for otra in activas where otra.clave != d.clave {
      if otra.nombre.lowercased() == d.nombre.lowercased() {
        throw Falla(.yaExiste, "Ya hay una dependencia con ese nombre («\(otra.clave)»).", campo: "/nombre")
      }
      if let siglas = d.siglas?.lowercased(), [otra.siglas?.lowercased(), otra.clave.lowercased()].contains(siglas) {
        throw Falla(.yaExiste, "Las siglas «\(d.siglas ?? "")» ya son de \(otra.nombre).", campo: "/siglas")
      }
    }
    return d
  }

  static func esClave(_ clave: String) -> Bool {
    (1...24).contains(clave.utf8.count)
      && clave.utf8.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
  }

  /// What is wrong with the successors of a directory that comes whole, from a file: the clave at fault and why.
  public var sucesionInvalida: (clave: String, motivo: String)? {
    for d in dependencias {
      guard let sucesora = d.sucesora else { continue }
      if d.activa { return (d.clave, "tiene sucesora y sigue activa: pon «activa: false» o quita «sucesora»") }
      if self[sucesora] == nil { return (d.clave, "no hay una dependencia con la clave «\(sucesora)»") }
      if vigente(d.clave) == nil { return (d.clave, "sus sucesoras no llevan a ninguna activa") }
    }
    return nil
  }
}

extension String {
  fileprivate var sinOrillas: String {
    let inicio = drop(while: \.isWhitespace)
    return String(inicio.lastIndex { !$0.isWhitespace }.map { inicio[...$0] } ?? "")
  }

  fileprivate var siNoVacio: String? { isEmpty ? nil : self }
}
