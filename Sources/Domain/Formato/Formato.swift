/// What a comando is, said once beside it: where it is given and under which name, its title and help, what it asks and
/// how its body becomes the value. API, pages, contract, permissions and the command line are made from it.
public struct Formato: Sendable {
  /// Where a comando is given: the resource it hangs from.
  public enum Lugar: String, CaseIterable, Sendable {
    /// A solicitud, by the office.
    case solicitud
    case asesoria
    /// One turno of a solicitud; its number is in the path.
    case turno
    /// One propuesta of an enlace; its number is in the path.
    case propuesta
    /// A case of one's own, with folio and clave.
    case ciudadania

    /// The path its comandos hang from, under the API's own and with a final slash.
    public var camino: String {
      switch self {
      case .solicitud: "solicitudes/{folio}/"
      case .asesoria: "asesorias/{folio}/"
      case .turno: "solicitudes/{folio}/turnos/{turno}/"
      case .propuesta: "solicitudes/{folio}/propuestas/{propuesta}/"
      case .ciudadania: "folios/{folio}/"
      }
    }

    /// The member of the body that the number in the path stands for.
    public var numero: String? {
      switch self {
      case .turno: "turno"
      case .propuesta: "propuesta"
      case .solicitud, .asesoria, .ciudadania: nil
      }
    }
  }

  /// What a form depends on besides itself. Values only.
  public struct Caso: Sendable {
    public var e: Expediente
    public var dependencias: [Dependencia]
    public var politica: Politica
    public var hoy: Fecha
    /// The turno or the propuesta it is about; 0 when it is about the whole case.
    public var numero: Int

    public init(e: Expediente, dependencias: [Dependencia], politica: Politica, hoy: Fecha, numero: Int = 0) {
      self.e = e
      self.dependencias = dependencias
      self.politica = politica
      self.hoy = hoy
      self.numero = numero
    }

    /// The active dependencias, to choose from.
    public func opciones(salvo: String? = nil) -> [Opcion] {
      Dependencia.opciones(dependencias, salvo: salvo)
    }
  }

  public var comando: TipoComando
  public var lugar: Lugar
  /// The last part of its path, in the API and on the pages: `incompetencia`, `recurso/admision`.
  public var recurso: String
  public var titulo: String
  public var boton: String
  public var ayuda: String?
  public var campos: [Campo]
  /// What cannot be undone gets another colour.
  public var peligro = false
  /// Only programs give it: no page has its form.
  public var soloProgramas = false
  public var ejemplo: JSONValue?
  /// What the page says once it was given.
  public var listo = "Listo, quedó registrado."
  /// What the table cannot see: there is something for it to act on.
  public private(set) var conviene: @Sendable (Caso) -> Bool = { _ in true }
  /// What the form holds before anybody types.
  public private(set) var inicial: @Sendable (Expediente) -> [String: [String]] = { _ in [:] }
  private let lectura: @Sendable (JSONValue) throws(CuerpoInvalido) -> any Comando

  public init<C: Comando>(
    _ tipo: C.Type, _ lugar: Lugar, _ recurso: String, _ titulo: String, boton: String, ayuda: String? = nil,
    _ campos: [Campo] = []
  ) {
    comando = C.tipo
    self.lugar = lugar
    self.recurso = recurso
    self.titulo = titulo
    self.boton = boton
    self.ayuda = ayuda
    self.campos = campos
    lectura = { valor throws(CuerpoInvalido) in try valor.decodificar(C.self) }
  }

  /// Given to the case as a whole.
  public init<C: Comando>(
    _ tipo: C.Type, _ recurso: String, _ titulo: String, boton: String, ayuda: String? = nil, _ campos: [Campo] = []
  ) {
    self.init(tipo, .solicitud, recurso, titulo, boton: boton, ayuda: ayuda, campos)
  }

  /// Its name as one word: the anchor of its form.
  public var ancla: String { recurso.replacing("/", with: "-") }

  /// The shape of its body.
  public var esquema: Esquema {
    let forma = Esquema.objeto(campos.map(\.propiedad))
    return ejemplo.map(forma.ejemplo) ?? forma
  }

  /// The comando that a body stands for.
  /// - Parameter numero: the turno's or the propuesta's, where the path has one.
  /// - Throws: all that is wrong with the body.
  public func leer(_ cuerpo: JSONValue, numero: Int? = nil) throws(CuerpoInvalido) -> any Comando {
    try esquema.exigir(cuerpo)
    return try leer(revisado: cuerpo, numero: numero)
  }

  /// The same for a body whose shape has been checked already.
  public func leer(revisado cuerpo: JSONValue, numero: Int?) throws(CuerpoInvalido) -> any Comando {
    guard let nombre = lugar.numero, let numero, var miembros = cuerpo.objeto else { return try lectura(cuerpo) }
    miembros[nombre] = .entero(numero)
    return try lectura(.objeto(miembros))
  }

  /// The body that was typed in its form.
  public func cuerpo(_ escrito: Escrito) -> JSONValue {
    var miembros: [String: JSONValue] = [:]
    for campo in campos {
      miembros[campo.propiedad.nombre] = campo.armar.map { $0(escrito) } ?? escrito.valor(campo.propiedad)
    }
    return .objeto(miembros)
  }

  public func preguntas(_ caso: Caso) -> [Pregunta] { campos.flatMap { $0.preguntas(caso) } }

  /// Whether the procedure lets this role give it to the case as it stands.
  public func procede(_ caso: Caso, _ rol: Rol) -> Bool {
    guard let fila = Procedimiento.fila(comando, caso.e.tipo) else { return false }
    return fila.puede(rol, caso.politica) && fila.estados.contains(caso.e.estado) && conviene(caso)
  }
}

extension Formato {
  public func cuando(_ conviene: @escaping @Sendable (Expediente) -> Bool) -> Formato { cuandoCaso { conviene($0.e) } }

  public func cuandoCaso(_ conviene: @escaping @Sendable (Caso) -> Bool) -> Formato {
    var copia = self
    copia.conviene = conviene
    return copia
  }

  public func empieza(_ inicial: @escaping @Sendable (Expediente) -> [String: [String]]) -> Formato {
    var copia = self
    copia.inicial = inicial
    return copia
  }

  public var deCuidado: Formato {
    var copia = self
    copia.peligro = true
    return copia
  }

  public var paraProgramas: Formato {
    var copia = self
    copia.soloProgramas = true
    return copia
  }

  public func alTerminar(_ listo: String) -> Formato {
    var copia = self
    copia.listo = listo
    return copia
  }

  public func como(_ ejemplo: JSONValue) -> Formato {
    var copia = self
    copia.ejemplo = ejemplo
    return copia
  }
}
