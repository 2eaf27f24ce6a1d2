import Domain
import Filtro
import Storage
import Synchronization

/// The index over what is published, made again when an answer begins or stops being offered.
final class PublicadoVigente: Sendable {
  private let hecho = Mutex<(marca: Publicaciones.Marca, indice: IndicePublicado)>((.ninguna, IndicePublicado([])))

  /// nil when it is of another moment.
  func indice(_ marca: Publicaciones.Marca) -> IndicePublicado? { hecho.withLock { $0.marca == marca ? $0.indice : nil } }

  func poner(_ indice: IndicePublicado, _ marca: Publicaciones.Marca) { hecho.withLock { $0 = (marca, indice) } }
}

/// What is published already and may answer somebody.
public struct Publicado: Cuarto {
  let nucleo: Nucleo
  private let vigente = PublicadoVigente()

  /// What is published already and may answer a text, the likeliest first. Of an answer of the office only what it wrote
  /// for the public is looked at and shown.
  public func buscar(_ texto: String, maximo: Int = 3) async throws -> [FuentePublica] {
    try await indiceDePublicado().buscar(texto, maximo: maximo).map(\.fuente)
  }

  /// The same for an address nobody has signed in from, as often as it may ask.
  /// - Throws: ``Falla`` `.demasiadosIntentos`.
  public func buscar(_ texto: String, direccion: String, _ ahora: Instante) async throws -> [FuentePublica] {
    let freno = normas.busquedas
    let (llave, ventana) = ("busca:\(direccion)", Freno.ventana(ahora, minutos: freno.minutos))
    // Looked at first: whoever goes on after the limit costs no write.
    guard try await engine.read({ try Throttle.count($0, key: llave, window: ventana) }) < freno.porDireccion else {
      throw Falla(
        .demasiadosIntentos, "Hubo demasiadas búsquedas desde tu conexión; espera \(Freno.enMinutos(freno.minutos)) y vuelve a buscar.")
    }
    _ = try await engine.write { try Throttle.hit($0, key: llave, window: ventana) }
    return try await buscar(texto)
  }

  /// One of them, by what names it; nil when it is not offered any more.
  public func fuente(id: String) async throws -> FuentePublica? {
    try await indiceDePublicado().fuentes.first { $0.id == id }
  }

  public func publicadas(_ texto: String, limite: Int) async throws -> [RespuestaPublicada] {
    let raices = nucleo.normalizador.raices(texto)
    return try await engine.read { try Expedientes.publicadas($0, raices: raices, limite: limite) }.map(RespuestaPublicada.init)
  }

  private func indiceDePublicado() async throws -> IndicePublicado {
    let (marca, hay, ofrecidas) = try await engine.read { [vigente] db in
      let marca = try Publicaciones.marca(db)
      let hay = vigente.indice(marca)
      return (marca, hay, hay == nil ? try Publicaciones.todas(db) : [])
    }
    if let hay { return hay }
    let nuevo = IndicePublicado(normas.publicado + ofrecidas.map(FuentePublica.init))
    vigente.poner(nuevo, marca)
    return nuevo
  }
}

extension FuentePublica {
  init(_ o: Publicaciones.Ofrecida) {
    self.init(
      id: o.folio, origen: .respuesta, titulo: o.publicacion.titulo, contiene: o.publicacion.contiene, liga: o.publicacion.liga,
      fecha: o.publicacion.desde.fecha, verificada: true)
  }
}

/// An answer of an access request, as anybody may read it.
public struct RespuestaPublicada: Sendable, Hashable {
  public var folio: String
  public var notificada: Instante
  public var sentido: String
  public var respuesta: String

  init(_ p: Expedientes.Publicada) {
    folio = p.folio
    notificada = p.notificada
    sentido = p.sentido
    respuesta = p.respuesta
  }
}
