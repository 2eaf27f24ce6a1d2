import Foundation
import Testing

@testable import Domain

/// One case on the counter of a test: gives comandos at the hour the test says and writes down what they return.
///
/// Every event written passes through JSON and back before it is applied, and the state is held against a fold of
/// everything from the first event, so each test of a life is also a test of both.
struct Mesa {
  var reglas = ReglasDePrueba.generales
  var calendario = Mesa.calendario
  var politica = Mesa.politica
  var ahora: Instante
  private(set) var e: Expediente
  private(set) var asentados: [(evento: Evento, meta: MetaEvento)] = []
  private let vacio: Expediente

  static let ana = Actor(id: "ana", rol: .operador)
  static let tere = Actor(id: "tere", rol: .titular)
  static let eli = Actor(id: "eli", rol: .enlace, dependencia: "SAPAL")
  static let beto = Actor(id: "beto", rol: .enlace, dependencia: "DGMOV")

  static let directorio: [String: Dependencia] = Dictionary(
    uniqueKeysWithValues: [
      Dependencia(clave: "SAPAL", nombre: "Sistema de Agua Potable"),
      Dependencia(clave: "DGMOV", nombre: "Dirección General de Movilidad", plazoInterno: 2),
      Dependencia(clave: "DGOP", nombre: "Dirección General de Obra Pública"),
      Dependencia(clave: "VIEJA", nombre: "Dependencia extinta", activa: false),
    ].map { ($0.clave, $0) })

  static let politica = Politica(
    ventanaDelTurno: 1, plazoInternoDelTurno: 3, habilesHaciaAtras: 3, paginasGratuitas: 20,
    causalesDeImprocedencia: 12, delegados: [], avisoPrivacidad: "2026-1")

  /// Weekends and LFT article 74, no cut-off.
  static let calendario = Calendario(autoridad: "León", inhabiles: [])

  /// Files a request. Tuesday 14 April 2026, ten in the morning, unless told otherwise.
  init(
    _ tipo: Presentar.Derecho = .acceso, partes: [String]? = nil, medio: Medio? = nil, recibidaEn: Instante? = nil,
    reglas: Reglas = ReglasDePrueba.generales, ahora: Instante = Mesa.hora("2026-04-14"), actor: Actor = Mesa.ana
  ) throws {
    let persona = Persona(nombre: "Rosa", correo: medio == .estrados ? nil : "rosa@example.org", domicilio: "Calle 5")
    try self.init(
      Presentar(
        tipo: tipo, texto: "Gasto en bacheo de 2025", partes: partes, canal: .oficina, medio: medio, solicitante: persona,
        derechoARCO: tipo == .arco ? .acceso : nil, recibidaEn: recibidaEn),
      reglas: reglas, ahora: ahora, actor: actor)
  }

  init(_ presentar: Presentar, reglas: Reglas = ReglasDePrueba.generales, ahora: Instante, actor: Actor = Mesa.ana) throws {
    let c = Contexto(
      actor: actor, ahora: ahora, reglas: reglas, calendario: Mesa.calendario, politica: Mesa.politica,
      directorio: Mesa.directorio)
    let recibida = try presentar.revisar(c)
    let folio = Folio.nuevo(presentar.tipoDeExpediente, anio: 2026, consecutivo: 123)
    self.init(Expediente(id: folio.description, folio: folio, recibidaEn: recibida, registradaEn: ahora), reglas, ahora)
    try asentar([try presentar.abrir(folio: folio, recibidaEn: recibida, c)], actor)
  }

  init(_ asesoria: RegistrarAsesoria, ahora: Instante = Mesa.hora("2026-04-15"), actor: Actor = Mesa.ana) throws {
    let reglas = ReglasDePrueba.generales
    let c = Contexto(
      actor: actor, ahora: ahora, reglas: reglas, calendario: Mesa.calendario, politica: Mesa.politica,
      directorio: Mesa.directorio)
    let ocurrio = try asesoria.revisar(c)
    let folio = Folio.nuevo(.asesoria, anio: 2026, consecutivo: 7)
    self.init(Expediente(id: folio.description, folio: folio, recibidaEn: ocurrio, registradaEn: ahora), reglas, ahora)
    try asentar([asesoria.abrir(folio: folio, ocurrio: ocurrio, c)], actor)
  }

  private init(_ vacio: Expediente, _ reglas: Reglas, _ ahora: Instante) {
    self.vacio = vacio
    e = vacio
    self.reglas = reglas
    self.ahora = ahora
  }

  func contexto(_ actor: Actor) -> Contexto {
    Contexto(
      actor: actor, ahora: ahora, reglas: reglas, calendario: calendario, politica: politica,
      directorio: Mesa.directorio)
  }

  /// Decides without writing anything.
  func intentar(_ comando: any Comando, _ actor: Actor = Mesa.tere) throws(Falla) -> [Evento] {
    try decidir(comando, e, contexto(actor))
  }

  /// Decides and writes.
  /// - Parameter fecha: the day (at ten) or the local time, such as "2026-04-20" or "2026-04-20T13:30"; nil: still now.
  @discardableResult
  mutating func hacer(_ comando: any Comando, _ actor: Actor = Mesa.tere, _ fecha: String? = nil) throws -> [Evento] {
    if let fecha { ahora = Mesa.hora(fecha) }
    let eventos = try decidir(comando, e, contexto(actor))
    try asentar(eventos, actor)
    return eventos
  }

  mutating func reconducir(_ comando: Reconducir, _ fecha: String? = nil) throws {
    if let fecha { ahora = Mesa.hora(fecha) }
    let folio = Folio.nuevo(Reconducir.destino(e), anio: 2026, consecutivo: 124)
    try autorizar(Reconducir.tipo, e, contexto(Mesa.tere))
    try asentar(comando.decidir(e, contexto(Mesa.tere), folio: folio), Mesa.tere)
  }

  /// What the scheduler does; nothing when nothing is due.
  @discardableResult
  mutating func revisar(_ fecha: String? = nil) throws -> [Evento] {
    if let fecha { ahora = Mesa.hora(fecha) }
    do {
      return try hacer(RevisarPlazos(), .sistema)
    } catch let falla as Falla where [.noAplica, .estadoNoPermite].contains(falla.codigo) {
      return []
    }
  }

  mutating func asentar(_ eventos: [Evento], _ actor: Actor) throws {
    for evento in eventos {
      #expect(evento.ocurrio <= ahora, "\(evento.tipo) says it happened in the future")
      let copia = try IdaYVuelta.evento(evento)
      let meta = MetaEvento(
        numero: e.version + 1, ocurrio: copia.ocurrio, registrado: ahora, actor: actor, reservado: copia.reservado)
      asentados.append((copia, meta))
      e.aplicar(evento, meta)
    }
    #expect(refundido() == e, "the fold of the stored events is not the state")
  }

  /// The case again from its stored events; without the sealed part it is what is left after its key is destroyed.
  func refundido(sinLlave: Bool = false) -> Expediente {
    var otro = vacio
    for (evento, meta) in asentados {
      var meta = meta
      if sinLlave { meta.reservado = nil }
      otro.aplicar(evento, meta)
    }
    return otro
  }

  /// A day at ten in the morning, or a local time.
  static func hora(_ texto: String) -> Instante {
    let partes = texto.split(separator: "T")
    let reloj = partes.count > 1 ? partes[1].split(separator: ":").compactMap { Int($0) } : [10, 0]
    return Instante(Fecha(String(partes[0]))!, minuto: reloj[0] * 60 + reloj[1])
  }

  // MARK: Asking

  func plazo(_ evento: EventoDeRegla) -> Plazo? { e.plazos.last { $0.evento == evento } }
  func vence(_ evento: EventoDeRegla) -> String? { plazo(evento)?.vence.description }
  var estado: Estado { e.estado }
}

/// Is this refused, and how? Says the whole refusal when it is another.
func seNiega(
  _ codigo: Falla.Codigo, _ lugar: SourceLocation = #_sourceLocation, _ acto: () throws -> Void
) {
  do {
    try acto()
    Issue.record("was accepted", sourceLocation: lugar)
  } catch let falla as Falla {
    #expect(falla.codigo == codigo, "\(falla.mensaje)", sourceLocation: lugar)
    #expect(!falla.mensaje.isEmpty, sourceLocation: lugar)
  } catch {
    Issue.record(error, sourceLocation: lugar)
  }
}
