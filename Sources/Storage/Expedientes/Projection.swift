import Domain

/// The rows an expediente projects, as a pure function of its state. Saving writes the difference between two states;
/// `verify` compares them with what the tables hold.
enum Projection {
  struct Fila: Hashable {
    var tabla: Tabla
    var valores: [Value]
    var llave: [Value] { Array(valores.prefix(tabla.llave)) }
  }

  /// A projected table: its columns, of which the first `llave` are its key.
  enum Tabla: String, CaseIterable {
    case expedientes, alias, plazos, avisos, turnos, publicadas, publicaciones

    var llave: Int {
      switch self {
      case .expedientes, .alias, .publicadas, .publicaciones: 1
      case .plazos, .turnos: 2
      case .avisos: 3
      }
    }

    var columnas: [String] {
      switch self {
      case .expedientes:
        [
          "id", "folio", "tipo", "estado", "version", "llave", "nonce", "canal", "medio", "recibida", "registrada",
          "respondida", "notificada", "dias", "regla", "vence", "amarillo", "rojo", "plazo", "proximo_aviso", "abierto",
          "urgente", "intervencion", "vinculado", "folio_pnt", "calificacion", "importado",
        ]
      case .alias: ["folio", "expediente"]
      case .plazos:
        [
          "expediente", "numero", "regla", "evento", "estado", "vence", "vencido", "cumplido", "turno", "dias", "disparo", "amarillo",
          "rojo", "calendario",
        ]
      case .avisos: ["expediente", "plazo", "umbral", "fecha"]
      case .turnos: ["expediente", "numero", "dependencia", "estado", "turnado", "atendido", "vence"] + MedidasDelFiltro.columnas
      case .publicadas: ["expediente", "folio", "notificada", "sentido", "respuesta"]
      case .publicaciones: ["expediente", "folio", "titulo", "contiene", "liga", "desde"]
      }
    }

    /// The column that names the stream.
    var expediente: String { self == .expedientes ? "id" : "expediente" }
  }

  static func filas(_ e: Expediente, llave: String) -> [Fila] {
    var filas = [Fila(tabla: .expedientes, valores: caso(e, llave))]
    filas += e.alias.map { Fila(tabla: .alias, valores: [.text($0.description), .text(e.id)]) }
    for p in e.plazos {
      // `disparo` holds the day the trigger happened: a recount reads the row alone and decides again what it counts as.
      filas.append(
        Fila(
          tabla: .plazos,
          valores: [
            .text(e.id), Value(p.numero), .text(p.regla), .text(p.evento.rawValue), .text(p.estado.rawValue),
            .text(p.vence.description), Value(p.vencido), Value(p.cumplidoEn?.micros), Value(p.turno.map(Int64.init)),
            Value(p.dias), .text((p.origen ?? p.disparo).description), .text(p.amarillo.description), .text(p.rojo.description),
            Value(p.calendario),
          ]))
      for aviso in p.avisos where aviso.hecho {
        filas.append(
          Fila(
            tabla: .avisos,
            valores: [.text(e.id), Value(p.numero), .text(aviso.umbral.rawValue), .text(aviso.fecha.description)]))
      }
    }
    for t in e.turnos {
      let vence = e.plazos.last { $0.turno == t.id && $0.abierto }?.vence.description
      filas.append(
        Fila(
          tabla: .turnos,
          valores: [
            .text(e.id), Value(t.id), .text(t.dependencia), .text(t.estado.rawValue), .int(t.turnadoEn.micros),
            Value(t.atendidoEn?.micros), Value(vence),
          ] + MedidasDelFiltro.valores(t, e)))
    }
    if let publicada = publicada(e) { filas.append(publicada) }
    if let ofrecida = ofrecida(e) { filas.append(ofrecida) }
    return filas
  }

  private static func caso(_ e: Expediente, _ llave: String) -> [Value] {
    let plazo = e.plazoALaVista
    let aviso = e.plazos.compactMap(\.proximoAviso).min()
    return [
      .text(e.id), .text(e.folio.description), .text(e.tipo.rawValue), .text(e.estado.rawValue), .int(e.version),
      .text(llave), Value(e.nonceClave), .text(e.canal.rawValue), .text(e.medio.rawValue), .int(e.recibidaEn.micros),
      .int(e.registradaEn.micros), Value(e.respuesta?.firmadaEn.micros), Value(e.respuesta?.notificadaEn?.micros),
      Value(plazo.map { Int64($0.dias) }), Value(plazo?.regla), Value(plazo?.vence.description),
      Value(plazo?.amarillo.description), Value(plazo?.rojo.description), Value(plazo?.estado.rawValue),
      Value(aviso?.description), Value(!e.estado.esFinal && e.estado != .notificada), Value(e.urgente),
      Value(e.intervencion), Value(e.vinculado), Value(e.folioPNT), Value(e.calificacion.map(Int64.init)),
      Value(e.importado),
    ]
  }

  /// Only while it is an access request with an answer: never of what became ARCO, was annulled or is open again.
  private static func ofrecida(_ e: Expediente) -> Fila? {
    guard let p = e.publicacion, e.tipo == .acceso, e.estado == .enRecurso || e.impideOfrecerla == nil else { return nil }
    return Fila(
      tabla: .publicaciones,
      valores: [
        .text(e.id), .text(e.folio.description), .text(p.titulo), Value(p.contiene), .text(p.liga), .int(p.desde.micros),
      ])
  }

  static func publicada(_ e: Expediente) -> Fila? {
    guard e.tipo == .acceso, !e.contieneDatosPersonales, let r = e.respuesta, r.publica, let cuando = r.notificadaEn,
      let texto = r.texto
    else { return nil }
    return Fila(
      tabla: .publicadas,
      valores: [
        .text(e.id), .text(e.folio.description), .int(cuando.micros), .text(r.sentido.rawValue), .text(texto),
      ])
  }
}

extension Expediente {
  /// What may be indexed: the text and the parts of an access request, unless it was marked, reconducida or erased.
  var textoBuscable: String? {
    tipo == .acceso && alias.isEmpty && !contieneDatosPersonales && estado != .anulada ? loPedido : nil
  }

  /// A notice failed and nothing has replaced it, or somebody was not reached by e-mail.
  public var urgente: Bool {
    avisoPendiente != nil
      || notificaciones.contains { fallida in
        fallida.resultado == .fallida
          && !notificaciones.contains { $0.objeto == fallida.objeto && $0.resultado != .fallida }
      }
  }
}
