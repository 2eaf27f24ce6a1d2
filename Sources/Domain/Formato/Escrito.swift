/// What was typed in a form: the values of each name, in their order, none of them empty.
public struct Escrito: Sendable {
  private var valores: [String: [String]]

  public init(_ valores: [String: [String]]) { self.valores = valores.filter { !$0.value.isEmpty } }

  public subscript(_ nombre: String) -> String? { valores[nombre]?.first }
  public func todos(_ nombre: String) -> [String] { valores[nombre] ?? [] }

  /// What follows a prefix in the names that begin with it.
  public func nombres(trasPrefijo prefijo: String) -> [String] {
    valores.keys.filter { $0.hasPrefix(prefijo) }.map { String($0.dropFirst(prefijo.count)) }.sorted()
  }

  /// The body that a schema describes, from fields named by their path (`solicitante.correo`). A local date and time
  /// without offset becomes the instant it is in León.
  public func cuerpo(_ esquema: Esquema, prefijo: String = "") -> JSONValue {
    guard case .objeto(let propiedades) = esquema.forma else { return [:] }
    var miembros: [String: JSONValue] = [:]
    for p in propiedades { miembros[p.nombre] = valor(p, prefijo: prefijo) }
    return .objeto(miembros)
  }

  /// One property of a body; nil when nothing was typed for it.
  public func valor(_ p: Esquema.Propiedad, prefijo: String = "") -> JSONValue? {
    let nombre = prefijo + p.nombre
    if case .objeto = p.esquema.forma {
      let dentro = cuerpo(p.esquema, prefijo: nombre + ".")
      // Said as `none`: a bare nil is a null of JSON.
      return p.requerida || dentro.objeto?.isEmpty == false ? .some(dentro) : .none
    }
    var suyos = todos(nombre)
    if p.esquema.admiteVarios { suyos = suyos.flatMap(Self.renglones) }
    if p.esquema.esInstante { suyos = suyos.map(Self.conHuso) }
    guard suyos.isEmpty else { return p.esquema.deTextos(suyos) }
    return p.requerida && p.esquema.admiteVarios ? .some([]) : .none
  }

  private static func renglones(_ texto: String) -> [String] {
    texto.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// `2026-04-14T10:00`, as browsers send it, to RFC 3339; anything else stays as it is for the schema to refuse.
  private static func conHuso(_ texto: String) -> String {
    let partes = texto.split(separator: "T", omittingEmptySubsequences: false)
    guard partes.count == 2, let fecha = Fecha(String(partes[0])) else { return texto }
    let hora = partes[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(hora.count), hora.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let h = Int(hora[0]), let m = Int(hora[1]), h < 24, m < 60
    else { return texto }
    return Instante(fecha, minuto: h * 60 + m).description
  }
}

extension Substring {
  /// Without the white space at either end.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Esquema {
  fileprivate var esInstante: Bool {
    guard case .texto(let texto) = forma, case .instante = texto.formato else { return false }
    return true
  }
}
