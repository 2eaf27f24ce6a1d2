import Crypto
import Domain
import Filtro
import Logging
import Storage
import Synchronization

/// The counter: every comando, from whichever channel, passes here.
///
/// One transaction a comando: was this Idempotency-Key seen? load; may this actor touch it? decide; append the events,
/// update the projections, enqueue what follows. The reply comes after the COMMIT.
public final class Ventanilla: Sendable {
  public let engine: any Engine
  public let llaves: KeyStore
  public let claves: Claves
  let vigentes: Mutex<NormasVigentes>
  let filtroEnUso: FiltroEnUso
  let publicado = PublicadoVigente()
  public let maestra: MasterKey
  let normalizador = Normalizador()
  let registro: Logger

  /// - Parameter filtro: the cold start over `normas.dependencias`; a version in force takes its place.
  public init(
    engine: any Engine, llaves: KeyStore, maestra: MasterKey, normas: Normas, filtro: Filtro, registro: Logger
  ) {
    self.engine = engine
    self.llaves = llaves
    self.maestra = maestra
    claves = Claves(llave: maestra.derive(label: "clave"))
    vigentes = Mutex(NormasVigentes(normas: normas))
    filtroEnUso = FiltroEnUso(engine, llaves, frio: filtro, dependencias: normas.dependencias, registro)
    self.registro = registro
  }

  /// Text → stems, as the search index keeps them.
  var raices: @Sendable (String) -> [String] { { [normalizador] in normalizador.raices($0) } }

  static let noEncontrado = Falla(.noEncontrado, "No encontramos ese folio o no está a tu alcance; revisa que esté bien escrito.")

  /// What a transaction found out about its Idempotency-Key.
  enum Paso: Sendable {
    case nuevo(Resultado)
    case repetido(Idempotency.Answer)
  }

  /// nil when the command must run; throws when the key belongs to another body.
  func repetido(_ db: any Connection, _ p: Orden) throws -> Idempotency.Answer? {
    guard let r = p.repeticion else { return nil }
    switch try Idempotency.claim(db, key: r.huella, body: r.cuerpo, now: p.ahora.micros) {
    case .fresh: return nil
    case .replay(let respuesta?): return respuesta
    case .replay(nil): throw Falla(.enProceso, "La primera solicitud con esta Idempotency-Key sigue en proceso; reintenta en un momento.")
    case .otherBody:
      throw Falla(.llaveReutilizada, "Esa Idempotency-Key ya se usó con otro contenido; genera una nueva.")
    }
  }

  func recordar(_ db: any Connection, _ p: Orden, stream: String, _ eventos: ClosedRange<Int64>) throws {
    guard let r = p.repeticion else { return }
    try Idempotency.record(
      db, key: r.huella, Idempotency.Answer(stream: stream, from: eventos.lowerBound, to: eventos.upperBound))
  }

  /// Builds the first answer again from its events. The clave is left out once it has been reissued.
  func repetir(_ respuesta: Idempotency.Answer, conClave: Bool) async throws -> Resultado {
    let (u, actual) = try await ubicado(id: respuesta.stream)
    let llave = try await llaves.key(u.llave)?.key
    let (e, momento) = try await engine.read { db in
      (
        try Expedientes.cargar(db, id: u.id, llave: llave, hasta: respuesta.to),
        try EventLog.load(db, stream: u.id, upTo: respuesta.to, after: respuesta.to - 1).first?.registrado
      )
    }
    guard let leido = e, let momento else { throw Self.noEncontrado }
    let vigente = leido.nonceClave == actual && leido.tieneClave
    return Resultado(
      expediente: leido, clave: conClave && vigente ? claves.derivar(id: leido.id, nonce: leido.nonceClave) : nil,
      eventos: respuesta.from...respuesta.to, repetido: true, momento: Instante(micros: momento))
  }

  private func ubicado(id: String) async throws -> (Expedientes.Ubicacion, Int) {
    let fila = try await engine.read { db in
      try Expedientes.vigencia(db, id: id)
    }
    guard let fila else { throw Self.noEncontrado }
    return (Expedientes.Ubicacion(id: id, llave: fila.0), fila.1)
  }

  /// Outside an actor's reach nothing exists.
  func exigirAlcance(_ e: Expediente, _ actor: Actor) throws(Falla) {
    guard Permisos.alcanza(e, actor) else { throw Self.noEncontrado }
  }

  func anexar(
    _ db: any Connection, id: String, antes: Expediente?, _ eventos: [Evento], _ p: Orden, _ llave: DataKey
  ) throws -> Resultado {
    let (expediente, guardados) = try Expedientes.anexar(
      db, id: id, antes: antes, eventos: eventos, actor: p.actor, ahora: p.ahora, llave: llave, raices: raices)
    guard let primero = guardados.first, let ultimo = guardados.last else {
      throw Falla(.interno, "El comando no produjo eventos.")
    }
    try Difusion.encolar(db, expediente, zip(eventos, guardados).map { ($0, $1) }, normas, p.ahora)
    return Resultado(expediente: expediente, clave: nil, eventos: primero.numero...ultimo.numero, repetido: false, momento: p.ahora)
  }
}
