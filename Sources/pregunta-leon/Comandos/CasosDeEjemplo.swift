import Domain
import Ventanilla

/// A dozen cases in different estados, made with the house's own comandos on days before the clock's, so that everything
/// about them (clocks, timeline, warnings) is what it would have been.
struct CasosDeEjemplo {
  struct Hecho: Codable, Sendable {
    var folio: String
    var clave: String?
    var que: String
  }

  static let enlaces = ["DGOP", "SAPAL", "DGMOV", "TESORERIA", "DGMA"]

  let casa: Casa
  let ahora: Instante
  private(set) var hechos: [Hecho] = []

  let titular = Actor(id: "titular", rol: .titular)
  let operadora = Actor(id: "operadora", rol: .operador)
  var ventanilla: Ventanilla { casa.ventanilla }

  /// - Returns: what it made; empty when it had been made before.
  static func crear(_ casa: Casa) async throws -> [Hecho] {
    guard try await !casa.ventanilla.importador.hayCasosDeEjemplo() else { return [] }
    var ejemplo = CasosDeEjemplo(casa: casa, ahora: casa.reloj())
    try await ejemplo.intervencionYAsesorias()
    try await ejemplo.deAcceso()
    try await ejemplo.deDatosPersonales()
    try await casa.ventanilla.importador.marcarCasosDeEjemplo(ejemplo.ahora)
    return ejemplo.hechos
  }

  private init(casa: Casa, ahora: Instante) {
    self.casa = casa
    self.ahora = ahora
  }

  /// An hour of the day `habiles` working days ago, never after now.
  func hace(_ habiles: Int, _ hora: Int, _ minuto: Int = 0) -> Instante {
    let dia = ventanilla.normas.calendario.habil(-habiles, despuesDe: ahora.fecha)
    return min(Instante(dia, minuto: hora * 60 + minuto), ahora)
  }

  func enlace(_ clave: String) -> Actor { Actor(id: "enlace-\(clave.lowercased())", rol: .enlace, dependencia: clave) }

  /// Only dependencias of this directory: it may have been edited.
  func destinos(_ claves: String...) -> [Turnar.Destino] {
    let hay = claves.filter { ventanilla.normas.directorio[$0]?.activa == true }
    let activas = ventanilla.normas.dependencias.filter(\.activa).prefix(1).map(\.clave)
    return (hay.isEmpty ? activas : hay).map { Turnar.Destino(dependencia: $0) }
  }

  mutating func anotar(_ r: Resultado, _ que: String) {
    hechos.append(Hecho(folio: r.expediente.folio.description, clave: r.clave?.enGrupos, que: que))
  }

  func presentar(_ texto: String, _ cuando: Instante, correo: String? = "persona@ejemplo.mx", partes: [String]? = nil) async throws
    -> Resultado
  {
    try await ventanilla.casos.presentar(
      Presentar(tipo: .acceso, texto: texto, partes: partes, solicitante: correo.map { Persona(correo: $0) }),
      Orden(actor: .ciudadano, ahora: cuando))
  }

  @discardableResult
  func dar(_ comando: any Comando, _ folio: Folio, _ actor: Actor, _ cuando: Instante) async throws -> Expediente {
    try await ventanilla.casos.ejecutar(comando, folio: folio, Orden(actor: actor, ahora: cuando)).expediente
  }

  func turnar(_ folio: Folio, _ destinos: [Turnar.Destino], _ cuando: Instante, texto: String) async throws {
    let (version, sugerencias) = try await ventanilla.filtro.sugerir(texto)
    let sugeridas = sugerencias.lista.map(\.clave)
    try await dar(Turnar(turnos: destinos, sugeridas: sugeridas, versionDelFiltro: Int(version)), folio, operadora, cuando)
  }

  /// Every dependencia of the case sends what it has.
  func atender(_ folio: Folio, _ cuando: Instante) async throws {
    let (caso, _) = try await ventanilla.casos.expediente(folio: folio, titular)
    for turno in caso.turnos where turno.estado.pendiente {
      try await dar(
        AtenderTurno(turno: turno.id, texto: "Se envía la información con la que cuenta la dependencia."), folio,
        enlace(turno.dependencia), cuando)
    }
  }

  func responder(_ folio: Folio, _ texto: String, _ firma: Instante, _ aviso: Instante?, publicar: Bool = true) async throws {
    try await dar(Responder(sentido: .entrega, texto: texto, publicar: publicar), folio, titular, firma)
    if let aviso { try await dar(Notificar(objeto: .respuesta), folio, operadora, aviso) }
  }
}
