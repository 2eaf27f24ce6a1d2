import Domain
import Papel
import Storage

/// What each letter says. Plain Spanish: what happened, until when, what to do next.
extension Correspondencia {
  /// nil when there is nobody to write to any more.
  func carta(_ correo: Correo) async throws -> (para: String, Carta)? {
    switch correo.clase {
    case .enlace, .ciudadano: try await cartaDelCaso(correo)
    case .resumen: try await cartaDelDia(correo)
    case .receptor: try await cartaDelReceptor(correo)
    }
  }

  private var pie: String {
    "\(normas.unidad.nombre). Este correo se envía solo; no contestes a él: responde en la página."
  }

  private func cartaDelCaso(_ correo: Correo) async throws -> (para: String, Carta)? {
    guard let u = try await engine.read({ try Expedientes.ubicar($0, id: correo.stream) }), let llave = try await llaves.key(u.llave)
    else { return nil }
    let (caso, eventos) = try await engine.read { db in
      (try Expedientes.cargar(db, id: u.id, llave: llave.key), try Expedientes.eventos(db, id: u.id, llave: nil))
    }
    guard let e = caso, let leido = eventos.first(where: { $0.meta.numero == correo.numero }) else { return nil }
    let hecho = leido.evento.hecho
    if correo.clase == .enlace {
      return hecho.llama.enlace.map { (correo.destinatario, cartaDelEnlace(e, hecho, titulo: $0, leido.meta.registrado.fecha)) }
    }
    return e.persona?.correo.map { ($0, cartaDelCiudadano(e, hecho)) }
  }

  /// - Parameter hoy: the day it happened, on which the letter leaves.
  private func cartaDelEnlace(_ e: Expediente, _ hecho: any Hecho, titulo: String, _ hoy: Fecha) -> Carta {
    let dependencia = e.dependencia(de: hecho)
    let turno = hecho.alude.turno.flatMap { e.turno($0) } ?? e.turnosVivos.last { $0.dependencia == dependencia }
    var parrafos = ["\(titulo): solicitud \(e.folio).", hecho.enPalabras(normas.nombre)]
    if let plazo = turno.flatMap({ e.plazo(delTurno: $0.id) }) { parrafos.append(plazo.enPalabras(hoy)) }
    parrafos.append("Entra para ver qué se pide y contestar.")
    return Carta(
      asunto: "\(titulo): \(e.folio)", parrafos: parrafos, boton: ("Abrir la solicitud", "\(normas.unidad.sitio)/solicitudes/\(e.folio)"),
      pie: pie)
  }

  private func cartaDelCiudadano(_ e: Expediente, _ hecho: any Hecho) -> Carta {
    let nueva = hecho.llama.ciudadania == .apertura
    var parrafos = [nueva ? "Recibimos tu solicitud. Tu folio es \(e.folio)." : "Hay una novedad en tu solicitud \(e.folio)."]
    // An ARCO case says nothing without its clave, and mail can be read on the way.
    if e.tipo == .acceso {
      if !nueva { parrafos.append(hecho.enPalabras(normas.nombre)) }
      if let plazo = e.plazoDeRespuesta, plazo.estado == .corriendo {
        parrafos.append("La respuesta debe llegarte a más tardar el \(plazo.vence.enPalabras).")
      }
    }
    parrafos.append("Consulta todo con tu folio y tu clave. Si perdiste la clave, acude a la Unidad de Transparencia.")
    return Carta(
      asunto: nueva ? "Recibimos tu solicitud \(e.folio)" : "Novedad en tu solicitud \(e.folio)", parrafos: parrafos,
      boton: ("Ver cómo va", "\(normas.unidad.sitio)/folio/\(e.folio)"), pie: pie)
  }

  /// `stream` is `resumen/CLAVE` and `numero` the day.
  private func cartaDelDia(_ correo: Correo) async throws -> (para: String, Carta)? {
    let clave = String(correo.stream.dropFirst(ResumenDiario.prefijo.count))
    let hoy = Fecha(dia: Int32(clamping: correo.numero))
    let pendientes = try await engine.read { try Expedientes.turnos($0, dependencia: clave, limite: 200) }.filter { $0.estado.pendiente }
    guard !pendientes.isEmpty else { return nil }
    let vencidos = pendientes.filter { $0.vence.map { $0 < hoy } ?? false }.count
    let lista = pendientes.map { t in
      "\(t.folio), turno \(t.numero). \(t.plazo?.enPalabras(hoy) ?? "Sin plazo corriendo.")"
    }
    let cuantos = pendientes.count == 1 ? "1 turno por atender" : "\(pendientes.count) turnos por atender"
    return (
      correo.destinatario,
      Carta(
        asunto: "Resumen del \(hoy.enPalabras): \(cuantos)",
        parrafos: [
          "\(normas.directorio[clave]?.nombre ?? clave) tiene \(cuantos)\(vencidos > 0 ? ", de los que ya vencieron \(vencidos)" : "")."
        ], lista: lista, boton: ("Ver mis turnos", "\(normas.unidad.sitio)/turnos"), pie: pie)
    )
  }

  /// `stream` is the receiver's id and `numero` the hours without accepting.
  private func cartaDelReceptor(_ correo: Correo) async throws -> (para: String, Carta)? {
    let id = String(correo.stream.prefix { $0 != "/" })
    guard let receptor = try await engine.read({ try Webhooks.find($0, id: id) }) else { return nil }
    let fin = ReceiverHealth.limite
    let estado =
      correo.numero >= fin
      ? "Se desactivó: ya no se le envía nada. Revísalo, actívalo de nuevo y pide que se repita lo que no recibió."
      : "Si llega a \(fin) horas sin aceptar ninguno, se desactivará."
    return (
      correo.destinatario,
      Carta(
        asunto: "Un receptor de avisos lleva \(correo.numero) horas sin aceptar",
        parrafos: [
          "El receptor \(receptor.id) (\(receptor.descripcion)) no ha aceptado ningún aviso en \(correo.numero) horas.", estado,
          "La bitácora de entregas dice la causa de cada intento.",
        ], pie: pie)
    )
  }
}
