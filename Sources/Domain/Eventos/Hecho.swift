/// What happened: one fact of a stream, in the past tense. What is stored of it in clear says nothing personal: names,
/// addresses and free texts travel in the event's ``Reservado``, or are properties that the fact itself says are sealed.
///
/// A fact says everything about itself, and nothing here has a default: whoever adds one decides who may read it, what it
/// is about, whom it calls and how it is told, or it does not compile.
public protocol Hecho: Codable, Sendable {
  /// Its stable name, also the webhook's event type ("solicitud.turnada").
  static var tipo: TipoDeHecho { get }
  /// Those of its properties that somebody writes freely or that tell of a person, by their path in JSON
  /// ("asesoria.colonia"): Storage seals them apart from the rest, and without the case's key they are not there.
  static var sellados: [String] { get }
  /// The fold. Pure and total: an event that was accepted once can always be applied again.
  func aplicar(a expediente: inout Expediente, _ meta: MetaEvento)
  /// Who may read it.
  var lectores: Lectores { get }
  /// The turno, dependencia, document or clock it is about.
  var alude: Alusion { get }
  /// Whom it calls when it happens.
  var llama: Llamado { get }
  /// How it is told, in a sentence.
  func enPalabras(_ n: Nombres) -> String
}

/// Where and when an event stands; what the fold may know besides the fact itself.
public struct MetaEvento: Sendable {
  public var numero: Int64
  /// The legal instant, which clocks use.
  public var ocurrio: Instante
  /// When the house wrote it down.
  public var registrado: Instante
  public var actor: Actor
  public var reservado: Reservado?

  public init(numero: Int64, ocurrio: Instante, registrado: Instante, actor: Actor, reservado: Reservado?) {
    self.numero = numero
    self.ocurrio = ocurrio
    self.registrado = registrado
    self.actor = actor
    self.reservado = reservado
  }
}

/// An event as `decidir` returns it, before it has a number.
public struct Evento: Sendable {
  public var hecho: any Hecho
  /// What this fact did to the clocks: each entry carries the clock as it stands afterwards.
  public var plazos: [CambioDePlazo]
  public var reservado: Reservado?
  public var ocurrio: Instante

  public init(_ hecho: any Hecho, plazos: [CambioDePlazo] = [], reservado: Reservado? = nil, ocurrio: Instante) {
    self.hecho = hecho
    self.plazos = plazos
    self.reservado = reservado?.vacio == false ? reservado : nil
    self.ocurrio = ocurrio
  }

  public var tipo: String { type(of: hecho).tipo.rawValue }
}

/// The part of an event that is personal or free text. Sealed under the expediente's own key; destroying the key
/// erases it (LGPDPPSO 17–18) and leaves the event, its dates and the chain in place.
public struct Reservado: Codable, Hashable, Sendable {
  public var texto: String?
  public var partes: [String]?
  public var persona: Persona?
  public var datosARCO: DatosARCO?
  /// Free text of the event itself: reasons, an answer, a clarification, a proposal.
  public var nota: String?
  /// What is offered to the public of an answer: public, and sealed all the same so that erasing the case takes it along.
  public var publicacion: Publicacion?
  /// The clerk's own words about an asesoría.
  public var asesoria: Asesoria.Textos?

  public init(
    texto: String? = nil, partes: [String]? = nil, persona: Persona? = nil, datosARCO: DatosARCO? = nil,
    nota: String? = nil, publicacion: Publicacion? = nil, asesoria: Asesoria.Textos? = nil
  ) {
    self.texto = texto
    self.partes = partes
    self.persona = persona
    self.datosARCO = datosARCO
    self.nota = nota
    self.publicacion = publicacion
    self.asesoria = asesoria
  }

  public var vacio: Bool {
    texto == nil && partes == nil && persona == nil && datosARCO == nil && nota == nil && publicacion == nil
      && asesoria == nil
  }
}

/// Who asks and how to reach them. Nothing here is required for access to information (LGTAIP 14, 126).
public struct Persona: Codable, Hashable, Sendable {
  public var nombre: String?
  public var correo: String?
  public var telefono: String?
  public var domicilio: String?

  public init(nombre: String? = nil, correo: String? = nil, telefono: String? = nil, domicilio: String? = nil) {
    self.nombre = nombre
    self.correo = correo
    self.telefono = telefono
    self.domicilio = domicilio
  }
}

/// What an ARCO request must say (LGPDPPSO 46): causes for cancelación, reasons for oposición.
public struct DatosARCO: Codable, Hashable, Sendable {
  public var causas: String?
  public var razones: String?
  public var representante: String?

  public init(causas: String? = nil, razones: String? = nil, representante: String? = nil) {
    self.causas = causas
    self.razones = razones
    self.representante = representante
  }
}
