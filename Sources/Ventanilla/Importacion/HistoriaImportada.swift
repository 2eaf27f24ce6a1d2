import Domain
import Foundation

/// The events a request had before it came here, rebuilt from what its row says with the house's own comandos, so that
/// it folds like any other. Pure.
///
/// What the row does not date is not invented: a prevención without its date starts no term against anybody.
struct HistoriaImportada {
  private let fila: SolicitudDeArchivo
  private let normas: Normas
  private let ahora: Instante
  private(set) var expediente: Expediente
  private(set) var eventos: [Evento] = []
  /// What somebody must look at in the imported case.
  private(set) var avisos: [String] = []

  init(_ fila: SolicitudDeArchivo, folio: Folio, _ normas: Normas, _ ahora: Instante) throws(Falla) {
    self.fila = fila
    self.normas = normas
    self.ahora = ahora
    expediente = Expediente(id: folio.description, folio: folio, recibidaEn: fila.recibida, registradaEn: ahora)
    try abrir(folio)
    if fila.concluida { try concluir() } else { try seguir() }
  }

  private func contexto(_ momento: Instante) -> Contexto { normas.contexto(.sistema, momento) }

  private mutating func sumar(_ nuevos: [Evento]) {
    for evento in nuevos {
      expediente.aplicar(
        evento,
        MetaEvento(
          numero: expediente.version + 1, ocurrio: evento.ocurrio, registrado: ahora, actor: .sistema, reservado: evento.reservado))
      eventos.append(evento)
    }
  }

  private mutating func abrir(_ folio: Folio) throws(Falla) {
    let presentar = Presentar(
      tipo: fila.tipo == .arco ? .arco : .acceso, texto: fila.texto, canal: fila.canal, modalidad: fila.modalidad,
      medio: .plataformaNacional, derechoARCO: fila.derechoARCO, folioPNT: fila.folioPNT, motivoFecha: fila.nota)
    var apertura = try presentar.abrir(folio: folio, recibidaEn: fila.recibida, importado: true, contexto(fila.recibida))
    apertura.plazos = apertura.plazos.compactMap(vivo)
    sumar([apertura])
  }

  /// Faculties that ended before the import are not opened, and those that go on say nothing of the days gone by: of all
  /// that is overdue, an imported case warns of its answer only.
  private func vivo(_ cambio: CambioDePlazo) -> CambioDePlazo? {
    if cambio.plazo.evento == .respuesta { return cambio }
    guard !fila.concluida, cambio.plazo.vence >= ahora.fecha else { return nil }
    var cambio = cambio
    for i in cambio.plazo.avisos.indices where cambio.plazo.avisos[i].fecha <= ahora.fecha { cambio.plazo.avisos[i].hecho = true }
    return cambio
  }

  /// The terms that an old notice opened and that have run out since are history, not clocks.
  private func sinTerminosPasados(_ nuevos: [Evento]) -> [Evento] {
    nuevos.map { evento in
      var evento = evento
      evento.plazos.removeAll { $0.accion == .abre && $0.plazo.vence < ahora.fecha }
      return evento
    }
  }

  private static func firmado(_ objeto: Objeto, _ momento: Instante, _ nota: String?) throws(Falla) -> Evento {
    let cuerpo = Data(#"{"firmante":"\#(Actor.sistema.id)","objeto":"\#(objeto.rawValue)"}"#.utf8)
    guard let hecho = try? JSONDecoder().decode(DocumentoFirmado.self, from: cuerpo) else {
      throw Falla(.interno, "No se pudo anotar lo firmado.")
    }
    return Evento(hecho, reservado: Reservado(nota: nota), ocurrio: momento)
  }

  private mutating func notificar(_ objeto: Objeto, _ momento: Instante) throws(Falla) {
    let notificar = Notificar(objeto: objeto, medio: .plataformaNacional, resultado: .practicada, instante: momento)
    sumar(sinTerminosPasados(try notificar.decidir(expediente, contexto(momento))))
  }
}

// MARK: Open

extension HistoriaImportada {
  private mutating func seguir() throws(Falla) {
    switch fila.estatus {
    case .conProrroga: try prorrogar()
    case .enProcesoCon(let que):
      avisos.append("el archivo dice «\(que)» y no trae su fecha: quedó abierta con el plazo corriendo; regístralo en el expediente")
    case .enProceso, .terminada: break
    }
    if expediente.plazoDeRespuesta == nil {
      avisos.append("no hay regla de respuesta en vigor el \(fila.recibida.fecha.enPalabras): quedó abierta sin fecha límite")
    }
    guard let dependencia = fila.dependencia else { return }
    // When it was turned is not in the file; from today it is in the dependencia's tray.
    sumar(try Turnar(turnos: [.init(dependencia: dependencia)]).decidir(expediente, contexto(ahora)))
  }

  private mutating func prorrogar() throws(Falla) {
    guard let plazo = expediente.plazoDeRespuesta else { return }
    // Notified some day before it expired; the last possible one is noted.
    let momento = max(fila.recibida, min(ahora, Instante(plazo.vence)))
    let nota = "Importada: el archivo dice «con prórroga» y no trae cuándo se notificó; se anota el último día posible."
    sumar([try Self.firmado(.prorroga, momento, nota)])
    try notificar(.prorroga, momento)
  }
}

// MARK: Concluded

extension HistoriaImportada {
  private mutating func concluir() throws(Falla) {
    let momento = fila.respondida ?? ahora
    if fila.respondida == nil { avisos.append("terminó y el archivo no trae FECHARESPUESTA: se anotó como concluida hoy") }
    switch fila.desenlace {
    case .incompetencia where fila.respondida != nil: try determinar(.incompetencia, momento)
    case .informacionPublica where fila.respondida != nil: try determinar(.orientacion, momento)
    case .desistimiento: sumar(try Desistir(motivo: fila.respuesta).decidir(expediente, contexto(momento)))
    case .respuesta(let sentido) where fila.respondida != nil:
      try responder(sentido, momento)
      try cerrar(momento, nil)
    default: try cerrar(momento, texto)
    }
  }

  private var texto: String {
    let dicho = [fila.respuesta, fila.textoRespuesta].filter { !$0.isEmpty }
    return dicho.isEmpty ? "El archivo importado no trae el texto." : dicho.joined(separator: "\n\n")
  }

  private mutating func determinar(_ objeto: Objeto, _ momento: Instante) throws(Falla) {
    sumar([try Self.firmado(objeto, momento, texto)])
    try notificar(objeto, momento)
  }

  private mutating func responder(_ sentido: Sentido, _ momento: Instante) throws(Falla) {
    if let dependencia = fila.dependencia {
      sumar(try Turnar(turnos: [.init(dependencia: dependencia)]).decidir(expediente, contexto(fila.recibida)))
      let turno = expediente.turnos.last?.id ?? 1
      sumar(try AtenderTurno(turno: turno, texto: "Importada: atendida antes de este registro.").decidir(expediente, contexto(momento)))
    }
    // The Comité's resolutions are not in the file: the sense is noted as it was given, not decided anew.
    let neutro: Sentido = fila.tipo == .arco ? .procedente : .entrega
    sumar(try Responder(sentido: neutro, texto: texto).decidir(expediente, contexto(momento), anotando: sentido))
    try notificar(.respuesta, momento)
  }

  private mutating func cerrar(_ momento: Instante, _ motivo: String?) throws(Falla) {
    do {
      sumar(try Concluir(motivo: motivo).decidir(expediente, contexto(momento)))
    } catch  where error.codigo == .estadoNoPermite {
      // Something granted is still to be made effective, within its term: it stays notificada.
      avisos.append(error.mensaje)
    }
  }
}
