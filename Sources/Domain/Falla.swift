/// The only error the domain raises. Whoever reads `mensaje` is a person: it says in plain Spanish what is wrong,
/// where, and what to do next. `campo` is a JSON Pointer (RFC 6901) into the command's body when one field is to blame.
public struct Falla: Error, Codable, Hashable, Sendable {
  public var codigo: Codigo
  public var mensaje: String
  public var campo: String?

  public init(_ codigo: Codigo, _ mensaje: String, campo: String? = nil) {
    self.codigo = codigo
    self.mensaje = mensaje
    self.campo = campo
  }

  /// What kind of refusal it is. The raw value is stable: integrators read it in the `type` of a problem (RFC 9457).
  public enum Codigo: String, Codable, CaseIterable, Sendable {
    case malFormada = "mal-formada"
    case faltaDato = "falta-dato"
    case campoDesconocido = "campo-desconocido"
    case valorInvalido = "valor-invalido"
    case folioInvalido = "folio-invalido"
    case llaveReutilizada = "llave-reutilizada"
    case noAutenticado = "no-autenticado"
    case prohibido = "prohibido"
    case noEncontrado = "no-encontrado"
    case estadoNoPermite = "estado-no-permite"
    case yaExiste = "ya-existe"
    case faltaComite = "falta-comite"
    case faltaIdentidad = "falta-identidad"
    case faltaRegla = "falta-regla"
    case fueraDePlazo = "fuera-de-plazo"
    case noAplica = "no-aplica"
    case enProceso = "en-proceso"
    case versionDistinta = "version-distinta"
    case faltaVersion = "falta-version"
    case demasiadosIntentos = "demasiados-intentos"
    case demasiadoGrande = "demasiado-grande"
    case tiempoAgotado = "tiempo-agotado"
    case metodoNoPermitido = "metodo-no-permitido"
    case tipoDeContenido = "tipo-de-contenido"
    case noDisponible = "no-disponible"
    case interno = "interno"
  }
}
