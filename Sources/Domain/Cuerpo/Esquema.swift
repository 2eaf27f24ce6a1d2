/// The shape of a JSON value, said once and used three times: to check what arrives, to check (in tests) what leaves,
/// and to publish the contract as JSON Schema 2020-12.
public struct Esquema: Sendable {
  public indirect enum Forma: Sendable {
    case texto(TextoEsquema)
    case entero(ClosedRange<Int>)
    /// A number with fraction; in requests prefer integers.
    case decimal(ClosedRange<Double>?)
    case booleano
    case arreglo(Esquema, ClosedRange<Int>)
    /// Only these members; any other is refused by name.
    case objeto([Propiedad])
    case anulable(Esquema)
    /// Anything: only for what is passed through.
    case libre
  }

  public struct Propiedad: Sendable {
    public var nombre: String
    public var esquema: Esquema
    public var requerida: Bool
  }

  public var forma: Forma
  /// For people: what it means and in which unit.
  public var descripcion: String?
  public var ejemplo: JSONValue?
  /// Published as `#/components/schemas/<nombre>` and referred to from everywhere else.
  public var nombre: String?
  /// What it means in this one use, when it is a named schema.
  public var nota: String?

  public init(_ forma: Forma, descripcion: String? = nil, ejemplo: JSONValue? = nil, nombre: String? = nil) {
    self.forma = forma
    self.descripcion = descripcion
    self.ejemplo = ejemplo
    self.nombre = nombre
  }
}

/// What a text may be. Lengths count Unicode code points, as JSON Schema does.
public struct TextoEsquema: Sendable {
  public enum Formato: Sendable {
    case patron(Patron)
    /// `yyyy-MM-dd`, a day that exists.
    case fecha
    /// RFC 3339 with offset.
    case instante
    /// A folio with its right check character.
    case folio
    /// One of these, exactly.
    case enumeracion([String])
  }
  public var formato: Formato
  public var largo: ClosedRange<Int>

  public init(formato: Formato, largo: ClosedRange<Int>) {
    self.formato = formato
    self.largo = largo
  }
}

extension Esquema {
  /// With a description in place.
  public func descrito(_ texto: String) -> Esquema {
    var copia = self
    if nombre == nil { copia.descripcion = texto } else { copia.nota = texto }
    return copia
  }

  /// With an example, which the published contract shows and tools send.
  public func ejemplo(_ valor: JSONValue) -> Esquema {
    var copia = self
    copia.ejemplo = valor
    return copia
  }

  /// As a component of the published contract under this name. One name, one shape.
  public func nombrado(_ nombre: String) -> Esquema {
    var copia = self
    copia.nombre = nombre
    return copia
  }

  /// Whether `null` is also a value.
  public var oNulo: Esquema { Esquema(.anulable(self)) }
}
