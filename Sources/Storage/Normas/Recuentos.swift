/// An applied version of the calendar or the rules on its way to the open cases.
public enum Recuentos: Recorridos {
  public typealias Paseo = Recuento
  public static let tabla = "recuentos"
  public static let propias = ["clase", "version", "acuerdo", "actor", "desde", "corregidas"]

  public struct Recuento: Recorrido {
    public var numero: Int64 = 0
    public var clase: NormasGuardadas.Clase
    public var version: Int64
    public var acuerdo: String
    public var actor: String
    /// Clocks that end before this date do not change (`yyyy-MM-dd`).
    public var desde: String
    /// JSON: days that unverified rules gave until now, by id.
    public var corregidas: String
    public var cursor = ""
    public var casos: Int64
    public var hechos: Int64 = 0
    public var creado: Int64

    public init(
      clase: NormasGuardadas.Clase, version: Int64, acuerdo: String, actor: String, desde: String, corregidas: String, casos: Int64,
      creado: Int64
    ) {
      self.clase = clase
      self.version = version
      self.acuerdo = acuerdo
      self.actor = actor
      self.desde = desde
      self.corregidas = corregidas
      self.casos = casos
      self.creado = creado
    }

    public init(_ fila: Row) throws {
      guard let clase = NormasGuardadas.Clase(rawValue: try fila.text("clase")) else { throw StorageError.decode("recuentos.clase") }
      self.init(
        clase: clase, version: try fila.int("version"), acuerdo: try fila.text("acuerdo"), actor: try fila.text("actor"),
        desde: try fila.text("desde"), corregidas: try fila.text("corregidas"), casos: try fila.int("casos"),
        creado: try fila.int("creado"))
      (numero, cursor, hechos) = (try fila.int("numero"), try fila.text("cursor"), try fila.int("hechos"))
    }

    public var propios: [Value] {
      [.text(clase.rawValue), .int(version), .text(acuerdo), .text(actor), .text(desde), .text(corregidas)]
    }
  }
}
