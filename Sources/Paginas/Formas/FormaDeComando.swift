import Domain
import Http
import Ventanilla

/// The form of one comando: what it asks, when it is worth showing, and how its answers become the comando.
struct FormaDeComando: Sendable {
  /// What the questions depend on besides the form itself.
  struct Caso: Sendable {
    var e: Expediente
    var normas: Normas
    var hoy: Fecha
    /// The turno or the propuesta it is about; 0 when it is about the whole case.
    var numero = 0
  }

  var comando: TipoComando
  var titulo: String
  var ayuda: String?
  var boton: String
  var peligro = false
  var esquema: Esquema
  var campos: @Sendable (Caso) -> [Campo] = { _ in [] }
  /// What the table cannot see: there is something for it to act on.
  var conviene: @Sendable (Caso) -> Bool = { _ in true }
  var inicial: @Sendable (Caso) -> [String: [String]] = { _ in [:] }
  /// The body; the schema's own reading unless the form asks in another way than the body is written.
  var cuerpo: (@Sendable (Formulario, Esquema) -> JSONValue)?
  var leer: @Sendable (JSONValue, Int) throws -> any Comando

  init<C: Comando>(
    _ tipo: C.Type, _ titulo: String, _ boton: String, _ esquema: Esquema, ayuda: String? = nil, numero: String? = nil
  ) {
    comando = C.tipo
    self.titulo = titulo
    self.boton = boton
    self.esquema = esquema
    self.ayuda = ayuda
    leer = { cuerpo, n in
      guard let numero, var miembros = cuerpo.objeto else { return try cuerpo.decodificar(C.self) }
      miembros[numero] = .entero(n)
      return try JSONValue.objeto(miembros).decodificar(C.self)
    }
  }

  func pide(_ campos: Campo...) -> Self {
    var copia = self
    copia.campos = { _ in campos }
    return copia
  }

  func pide(_ campos: @escaping @Sendable (Caso) -> [Campo]) -> Self {
    var copia = self
    copia.campos = campos
    return copia
  }

  func cuando(_ conviene: @escaping @Sendable (Expediente) -> Bool) -> Self {
    var copia = self
    copia.conviene = { conviene($0.e) }
    return copia
  }

  func cuandoCaso(_ conviene: @escaping @Sendable (Caso) -> Bool) -> Self {
    var copia = self
    copia.conviene = conviene
    return copia
  }

  func empieza(_ inicial: @escaping @Sendable (Expediente) -> [String: [String]]) -> Self {
    var copia = self
    copia.inicial = { inicial($0.e) }
    return copia
  }

  func arma(_ cuerpo: @escaping @Sendable (Formulario, Esquema) -> JSONValue) -> Self {
    var copia = self
    copia.cuerpo = cuerpo
    return copia
  }

  var deCuidado: Self {
    var copia = self
    copia.peligro = true
    return copia
  }

  /// The comando that a form asks for. - Throws: ``Problema`` with all that is wrong.
  func leer(_ f: Formulario, numero: Int) throws -> (comando: any Comando, cuerpo: JSONValue) {
    let valor = cuerpo?(f, esquema) ?? f.cuerpo(esquema)
    try esquema.exigir(valor)
    return (try leer(valor, numero), valor)
  }

  /// Whether the procedure lets this actor give it to the case as it stands.
  func procede(_ caso: Caso, _ actor: Actor) -> Bool {
    guard let fila = Procedimiento.fila(comando, caso.e.tipo) else { return false }
    return fila.puede(actor.rol, caso.normas.politica) && fila.estados.contains(caso.e.estado) && conviene(caso)
  }
}
