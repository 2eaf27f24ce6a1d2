import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarPanel(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/panel", .acto(.verPanel), oEn: "/turnos") { request, c in
      return try await panel(request.consulta, c.actor)
    }
    enrutador.paginaPersonal(.get, "/turnos", .acto(.verTurnos), oEn: "/panel") { _, c in
      return try await turnos(c.actor)
    }
  }

  private static let ver = [
    Opcion("abiertas", "Por atender"), Opcion("urgentes", "Con notificación fallida"), Opcion("seguimientos", "Asesorías con seguimiento"),
    Opcion("todas", "Todas"),
  ]
  private static let porPagina = 50

  /// The work list, the most pressing first.
  private func panel(_ consulta: [String: String], _ actor: Actor) async throws -> Response {
    let q = consulta["q"] ?? ""
    if let folio = Folio(q) { return ve(a: "/\(folio.tipo == .asesoria ? "asesorias" : "solicitudes")/\(folio)") }
    let ver = consulta["ver"] ?? "abiertas"
    var pide = ConsultaDeCasos()
    switch consulta["tipo"] {
    case "acceso": pide.tipo = .acceso
    case "arco": pide.tipo = .arco
    default: pide.sinAsesorias = ver != "seguimientos"
    }
    pide.estado = consulta["estado"].flatMap(Estado.init(rawValue:))
    pide.dependencia = consulta["dependencia"]
    pide.soloAbiertos = ver == "abiertas" && pide.estado == nil
    pide.urgentes = ver == "urgentes"
    if ver == "seguimientos" { (pide.tipo, pide.estado) = (.asesoria, .enSeguimiento) }
    pide.limite = Self.porPagina + 1
    if let cursor = consulta["cursor"] {
      let llave = try Cursor.leer(cursor, lista: "panel")
      if llave.count == 2, let vence = llave[0].texto, let id = llave[1].texto { pide.despuesDe = (vence, id) }
    }
    let casos = try await ventanilla.casos.listar(pide, texto: q.isEmpty ? nil : q, actor)
    let deEsta = Pagina(casos, limite: Self.porPagina, lista: "panel") { $0.llave.map { .texto($0) } }
    var desatendidas: [Dependencia] = []
    if Permisos.puede(.verSinAviso, actor) { desatendidas = try await ventanilla.correspondencia.dependenciasSinAviso() }
    let hoy = reloj().fecha
    let (vencen, enRecuento) = (try await ventanilla.reglamento.vencenPronto(hoy, actor), try await ventanilla.reglamento.enRecuento())
    let filtrado = !q.isEmpty || consulta.keys.contains { ["tipo", "estado", "dependencia"].contains($0) } || ver != "abiertas"
    let vista: Vista = [
      "q": .t(q), "filtrado": .si(filtrado), "masFiltros": .si(consulta.keys.contains { ["tipo", "estado", "dependencia"].contains($0) }),
      "siguiente": .t(deEsta.siguiente.map { siguiente($0, consulta) }),
      "inicio": .si(consulta["cursor"] == nil),
      "ver": .lista(opciones(Self.ver, elegida: ver)),
      "tipos": .lista(
        opciones([Opcion("acceso", "Acceso a la información"), Opcion("arco", "Datos personales")], elegida: consulta["tipo"])),
      "estados": .lista(opciones(Estado.opciones.filter { $0.valor != Estado.enSeguimiento.rawValue }, elegida: consulta["estado"])),
      "dependencias": .lista(opciones(Dependencia.opciones(normas.dependencias), elegida: consulta["dependencia"])),
      "casos": .lista(
        deEsta.elementos.map { caso in
          enRecuento(caso) ? fila(caso, hoy).con(["cfalta": .texto("recalculando la fecha")]) : fila(caso, hoy)
        }), "hayCasos": .si(!casos.isEmpty), "hoy": .texto(hoy.conDia),
      "resumen": .texto(
        "Vencen hoy: \(vencen.hoy) · en dos días hábiles: \(vencen.enDosDias) · vencidas: \(vencen.vencidas)"),
      "avisos": .lista(try await ventanilla.reglamento.avisosDelCalendario(reloj()).map { ["aviso": .texto($0)] }),
      "sinAviso": .de(sinAviso(desatendidas)),
    ]
    return try pagina(.panel, vista, titulo: "Expedientes", actor: actor, aqui: "/panel")
  }

  private func opciones(_ lista: [Opcion], elegida: String?) -> [Vista] {
    lista.map { ["ovalor": .texto($0.valor), "otexto": .texto($0.texto), "elegida": .si($0.valor == elegida)] }
  }

  private func siguiente(_ cursor: String, _ consulta: [String: String]) -> String {
    let pares = consulta.filter { $0.key != "cursor" }.sorted { $0.key < $1.key } + [(key: "cursor", value: cursor)]
    return "/panel?" + pares.map { "\(Self.enURL($0.key))=\(Self.enURL($0.value))" }.joined(separator: "&")
  }

  /// Percent-encoded for a query.
  static func enURL(_ texto: String) -> String {
    var salida = ""
    for b in texto.utf8 {
      let letra = Character(Unicode.Scalar(b))
      if b < 0x80, letra.isLetter || letra.isNumber || "-._~".contains(letra) {
        salida.append(letra)
      } else {
        salida += "%" + String(b >> 4, radix: 16, uppercase: true) + String(b & 15, radix: 16, uppercase: true)
      }
    }
    return salida
  }

  func fila(_ r: CasoEnLista, _ hoy: Fecha) -> Vista {
    let corre = r.plazo == .corriendo
    let vencida = corre && r.vence.map { hoy > $0 } ?? false
    let semaforo = r.semaforo(hoy)
    return [
      "folio": .texto(r.folio.description), "cruta": .texto("/\(r.folio.tipo == .asesoria ? "asesorias" : "solicitudes")/\(r.folio)"),
      "ctipo": .texto(r.folio.tipo.nombre), "cestado": .texto(r.estado.nombre),
      "cvence": .t(corre ? r.vence?.enPalabras : nil), "cfalta": .t(corre ? r.vence.map { Self.falta($0, hoy: hoy) } : nil),
      "ccolor": .texto(vencida ? "rojo" : semaforo?.rawValue ?? "gris"),
      "csemaforo": .t(vencida ? "Vencida" : semaforo?.nombre), "curgente": .si(r.urgente), "cpnt": .t(r.folioPNT),
      "crecibida": .texto(r.recibida.fecha.enPalabras), "ccanal": .texto(r.canal.nombre),
    ]
  }

  /// An enlace's own turnos.
  private func turnos(_ actor: Actor) async throws -> Response {
    let dependencia = actor.dependencia ?? ""
    let hoy = reloj().fecha
    let todos = try await ventanilla.casos.turnos(actor, hoy: hoy)
    let vistas = todos.map { t -> (pendiente: Bool, vista: Vista) in
      let vencido = t.estado.pendiente && t.vence.map { hoy > $0 } ?? false
      let semaforo = t.semaforo
      return (
        t.estado.pendiente,
        [
          "folio": .texto(t.folio.description), "truta": .texto("/solicitudes/\(t.folio)"), "testado": .texto(t.estado.nombre),
          "tplazo": .t(t.plazoEnPalabras), "tfalta": .t(t.vence.map { Self.falta($0, hoy: hoy) }), "tnumero": .n(t.numero),
          "tcolor": .texto(vencido ? "rojo" : semaforo?.rawValue ?? "gris"),
          "tsemaforo": .t(vencido ? (t.escalado ? "Vencido; se avisó a la Unidad" : "Vencido") : semaforo?.nombre),
          "tturnado": .texto(t.turnado.enPalabras),
        ]
      )
    }
    return try pagina(
      .turnos,
      [
        "dependencia": .texto(nombre(de: dependencia)), "pendientes": .lista(vistas.filter(\.pendiente).map(\.vista)),
        "atendidos": .lista(vistas.filter { !$0.pendiente }.map(\.vista)), "hayAtendidos": .si(vistas.contains { !$0.pendiente }),
      ], titulo: "Mis turnos", actor: actor, aqui: "/turnos")
  }
}
