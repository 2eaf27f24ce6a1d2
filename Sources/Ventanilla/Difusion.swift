import Comun
import Domain
import Foundation
import Storage

/// From events to the outside world: which receivers and which people hear of them, written in the command's own
/// transaction so that an event and its notices exist together or not at all.
enum Difusion {
  /// One delivery for each receiver of each event, and one e-mail for each person it concerns.
  static func encolar(
    _ db: any Connection, _ e: Expediente, _ eventos: [(Evento, StoredEvent)], _ normas: Normas, _ ahora: Instante
  ) throws {
    // Imported past is nobody's news.
    guard !e.importado || eventos.contains(where: { $0.0.hecho.alude.plazo != nil }) else { return }
    let involucradas = Set(e.turnosVivos.map(\.dependencia))
    for (evento, guardado) in eventos where !evento.hecho.llama.esNadie {
      let dependencia = e.dependencia(de: evento.hecho)
      let para = evento.hecho.alude.plazo?.para.map { Set($0.dependencias) }
      // A warning may wait for office hours; it is recorded all the same.
      let cuando = para == nil ? ahora : normas.horario.salida(ahora, normas.calendario)
      if evento.hecho.llama.receptores {
        let receptores = try Webhooks.receivers(
          db, tipo: evento.tipo, dependencias: para ?? dependencia.map { [$0] } ?? involucradas)
        try entregar(db, receptores, guardado, AvisoDeEvento.Datos(e, evento, guardado.numero, dependencia), cuando)
      }
      try AvisosPorCorreo.encolar(db, e, evento, guardado, para ?? Set([dependencia].compactMap(\.self)), normas, cuando)
    }
  }

  static func encolar(_ db: any Connection, _ i: Intervencion, _ guardados: [StoredEvent], _ ahora: Instante) throws {
    for guardado in guardados {
      let receptores = try Webhooks.receivers(db, tipo: guardado.tipo, dependencias: [])
      try entregar(db, receptores, guardado, AvisoDeEvento.Datos(i, guardado.numero, ahora), ahora)
    }
  }

  static func entregar(
    _ db: any Connection, _ receptores: [Webhook], _ guardado: StoredEvent, _ datos: AvisoDeEvento.Datos, _ ahora: Instante
  ) throws {
    for receptor in receptores where try aviso(guardado, datos, receptor).guardar(db, ahora) {
      try despertar(db, receptor.id, ahora)
    }
  }

  /// The message an event is to a receiver, in the form it was registered with.
  static func aviso(_ guardado: StoredEvent, _ datos: AvisoDeEvento.Datos, _ receptor: Webhook) throws -> AvisoRepetido {
    let aviso = AvisoDeEvento(type: guardado.tipo, timestamp: Instante(micros: guardado.registrado), data: datos)
    // The id is the event's and the receiver's: the same in every attempt and after a replay.
    let id = "msg_\(guardado.hash.prefix(12).hex)_\(receptor.id)"
    return AvisoRepetido(
      id: id, webhook: receptor.id, stream: guardado.stream, numero: guardado.numero, tipo: guardado.tipo,
      cuerpo: try Carga.escribir(aviso, version: receptor.carga))
  }

  /// Makes sure that the receiver's job runs now.
  static func despertar(_ db: any Connection, _ webhook: String, _ ahora: Instante) throws {
    try JobQueue.awaken(
      db, kind: JobKind.deliver.rawValue, payload: JobKind.payload(webhook), uniqueKey: webhook, runAt: ahora.micros, now: ahora.micros,
      maxAttempts: 1_000_000)
  }

  static func destruirLlave(_ db: any Connection, _ expediente: String, llave: String, _ ahora: Instante) throws {
    try JobQueue.enqueue(
      db, kind: JobKind.destroyKey.rawValue, payload: JobKind.payload(llave), runAt: ahora.micros, now: ahora.micros,
      uniqueKey: llave)
  }
}

/// The forms a payload has had. A receiver keeps the one it was registered with; a new form is a new number here.
enum Carga {
  static let actual: Int64 = 1

  static func escribir(_ aviso: AvisoDeEvento, version: Int64) throws -> String {
    guard version == actual else { throw StorageError.decode("forma de aviso \(version) desconocida") }
    return try SortedJSON.text(aviso)
  }
}

/// What a webhook receives (Standard Webhooks payload): folio, event, dates and dependencia; never a person's data.
struct AvisoDeEvento: Codable, Sendable {
  var type: String
  var timestamp: Instante
  var data: Datos

  struct Datos: Codable, Sendable {
    var folio: String
    /// The event's number within its case: it only grows, so a receiver can put in order what arrives out of order.
    var numero: Int64
    var ocurrio: Instante
    var estado: String
    var tipo: String
    var dependencia: String?
    var turno: Int?
    var fechaLimite: Fecha?
    var plazo: AvisoDePlazo?
    /// Of the summary of the day.
    var resumen: ResumenDelDia?

    init(_ e: Expediente, _ evento: Evento, _ numero: Int64, _ dependencia: String?) {
      folio = e.folio.description
      self.numero = numero
      ocurrio = evento.ocurrio
      estado = e.estado.rawValue
      tipo = e.tipo.enPalabrasCortas
      self.dependencia = dependencia
      turno = evento.hecho.alude.turno
      fechaLimite = e.plazoALaVista.flatMap { $0.estado == .corriendo ? $0.vence : nil }
      plazo = evento.hecho.alude.plazo.map(AvisoDePlazo.init)
    }

    init(_ i: Intervencion, _ numero: Int64, _ ahora: Instante) {
      folio = i.id
      self.numero = numero
      ocurrio = ahora
      estado = i.estado.rawValue
      tipo = "intervencion"
    }
  }

  struct AvisoDePlazo: Codable, Sendable {
    var numero: Int
    var regla: String
    var evento: EventoDeRegla
    var vence: Fecha
    var umbral: Umbral
    /// Roles it is for.
    var para: [Rol]?

    init(_ p: PlazoAludido) {
      numero = p.numero
      regla = p.regla
      evento = p.evento
      vence = p.vence
      umbral = p.umbral
      para = p.para?.roles
    }
  }
}
