import Domain
import Filtro
import Http
import Hummingbird
import Ventanilla

/// `/filtro`: how the suggestions fare, what they are learnt from, and the buttons to train and to go back.
extension Paginas {
  func registrarFiltro(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/filtro", .acto(.verFiltro)) { request, c in
      return try await filtro(c.actor, hecho: request.consulta["hecho"])
    }
    enrutador.paginaPersonal(.post, "/filtro/entrenamientos", .acto(.entrenarFiltro)) { _, c in
      try await ordenarAlFiltro(c.actor, "entrenar") { _ = try await ventanilla.filtro.entrenarFiltro($0) }
    }
    enrutador.paginaPersonal(.post, "/filtro/versiones/{version}/vigente", .acto(.elegirFiltro)) { _, c in
      // 0 is the cold start.
      guard let version = Int64(try c.segmento("version")), version >= 0 else { throw Problema.noEncontrado }
      return try await ordenarAlFiltro(c.actor, "version") { try await ventanilla.filtro.ponerEnVigor(versionDelFiltro: version, $0) }
    }
  }

  private func ordenarAlFiltro(_ actor: Actor, _ hecho: String, _ acto: (Orden) async throws -> Void) async throws -> Response {
    do {
      try await acto(Orden(actor: actor, ahora: reloj()))
      return ve(a: "/filtro?hecho=\(hecho)")
    } catch {
      return try await filtro(actor, rechazo: try Self.explicable(error))
    }
  }

  private func filtro(_ actor: Actor, hecho: String? = nil, rechazo: Problema? = nil) async throws -> Response {
    let t = try await ventanilla.filtro.tableroDelFiltro(actor, reloj())
    let cambia = Permisos.puede(.elegirFiltro, actor)
    return try pagina(
      .filtro,
      [
        "rechazo": .t(rechazo?.detalle), "hecho": .t(Self.hecho(hecho)),
        "cual": .texto(t.version == 0 ? "Arranque en frío" : "Versión \(t.version)"), "enFrio": .si(t.version == 0),
        "desde": .t(t.desde?.enPalabras), "porque": .t(t.motivo), "entrenando": .t(t.entrenamiento.map { avance($0) }),
        "puedeEntrenar": .si(Permisos.puede(.entrenarFiltro, actor)),
        "hayMeses": .si(t.meses.contains { $0.turnos > 0 }), "grafica": .una(GraficaDelFiltro.vista(t.meses)),
        "meses": .lista(t.meses.map(mes)), "hayConfusiones": .si(!t.confusiones.isEmpty),
        "confusiones": .lista(
          t.confusiones.map {
            ["ctomada": .texto(nombre(de: $0.tomada)), "ccorrecta": .texto(nombre(de: $0.correcta)), "cveces": .n($0.veces)]
          }), "hayRechazos": .si(!t.rechazos.isEmpty), "rechazos": .lista(t.rechazos.map { self.rechazo($0) }),
        "versiones": .lista(t.versiones.map { version($0, cambia) }), "hayVersiones": .si(!t.versiones.isEmpty),
        "puedeEnfriar": .si(cambia && t.version != 0),
      ], titulo: "Filtro", actor: actor, aqui: "/filtro", estado: rechazo.map { .init(code: $0.estado) } ?? .ok)
  }

  private static func hecho(_ hecho: String?) -> String? {
    switch hecho {
    case "entrenar": "El entrenamiento está en la fila; empieza en un momento."
    case "version": "Listo: desde ahora sugiere esa versión."
    default: nil
    }
  }

  private func avance(_ e: TableroDelFiltro.Entrenamiento) -> String {
    let desde = e.desde.map { " (\(Self.hace($0, reloj())))" } ?? ""
    return switch e.fase {
    case "espera": "Hay un entrenamiento en espera."
    case "leyendo": "Leyendo expedientes: \(e.hechos ?? 0) de \(e.total ?? 0)\(desde)."
    case "comparando": "Comparando el modelo nuevo con el vigente\(desde)."
    default: "Aprendiendo de \(e.total ?? 0) ejemplos\(desde)."
    }
  }

  static func por100(_ x: Double?) -> String? { x.map { "\(Int(($0 * 100).rounded())) %" } }

  private static func decimal(_ x: Double) -> String {
    let decimos = Int((x * 10).rounded())
    return "\(decimos / 10).\(decimos % 10)"
  }

  private func mes(_ m: TableroDelFiltro.Mes) -> Vista {
    [
      "mnombre": .texto(GraficaDelFiltro.nombre(m.mes)), "mturnos": .n(m.turnos), "mprimera": .texto(Self.por100(m.primera) ?? "–"),
      "mtres": .texto(Self.por100(m.tres) ?? "–"), "mcobertura": .texto(Self.por100(m.cobertura) ?? "–"),
      "mmostradas": .texto(m.mostradas.map(Self.decimal) ?? "–"), "mrechazados": .n(m.rechazados),
    ]
  }

  private func rechazo(_ r: TableroDelFiltro.Rechazo) -> Vista {
    let lugar = r.lugar.map { $0 == 0 ? "el filtro no la sugería" : "el filtro la sugería en el lugar \($0)" }
    return [
      "rfolio": .texto(r.folio), "rdependencia": .texto(nombre(de: r.dependencia)), "rmejor": .t(r.mejor.map(nombre(de:))),
      "rcuando": .texto(r.turnado.fecha.enPalabras), "rlugar": .t(lugar), "rmotivo": .t(r.motivo),
    ]
  }

  private func version(_ v: TableroDelFiltro.Version, _ cambia: Bool) -> Vista {
    func cifras(_ m: Medida) -> String {
      "primera \(Self.por100(m.top1) ?? "–"), entre tres \(Self.por100(m.top3) ?? "–"), cobertura \(Self.por100(m.cobertura) ?? "–") con "
        + "\(Self.decimal(m.tamano)) sugerencias, error de certeza \(Self.por100(m.calibracion) ?? "–")"
    }
    return [
      "vnumero": .n(v.numero), "vcuando": .texto(v.creada.enPalabras), "vactor": .texto(v.actor),
      "vconfirmada": .t(v.confirmada == v.creada ? nil : v.confirmada.enPalabras), "vexpedientes": .n(v.expedientes),
      "vejemplos": .n(v.ejemplos), "vcorrecciones": .n(v.correcciones), "vn": .n(v.medida.n), "vmedida": .si(v.medida.n > 0),
      "vnueva": .texto(cifras(v.medida)), "vanterior": .texto(cifras(v.anterior)), "vmotivo": .texto(v.motivo),
      "vestado": .texto(v.vigente ? "Vigente" : v.aceptada ? "Anterior" : "Rechazada"),
      "vcolor": .texto(v.vigente ? "verde" : v.aceptada ? "gris" : "amarillo"), "vvolver": .si(cambia && v.disponible),
      "vno": .si(!v.disponible && !v.vigente), "vrechazada": .si(!v.aceptada),
    ]
  }
}

/// Accuracy by month as bars, drawn by the template.
enum GraficaDelFiltro {
  private static let (paso, margen, base, alto) = (36, 40, 120, 100)

  static func nombre(_ mes: String) -> String {
    // "1 de abril de 2026" without its day.
    Fecha(mes + "-01").map { String($0.enPalabras.dropFirst(5)) } ?? mes
  }

  static func vista(_ meses: [TableroDelFiltro.Mes]) -> Vista {
    let medidos = meses.filter { $0.turnos > 0 }
    let ancho = margen + max(medidos.count, 6) * paso
    func barra(_ x: Int, _ parte: Double?) -> (y: Int, alto: Int) {
      let h = Int(((parte ?? 0) * Double(alto)).rounded())
      return (base - h, h)
    }
    let barras: [Vista] = medidos.enumerated().map { i, m in
      let x = margen + i * paso
      let (primera, tres) = (barra(x, m.primera), barra(x, m.tres))
      return [
        "bx1": .n(x + 3), "by1": .n(primera.y), "bh1": .n(primera.alto), "bx2": .n(x + 18), "by2": .n(tres.y), "bh2": .n(tres.alto),
        "bx": .n(x + 17), "bmes": .texto(String(nombre(m.mes).prefix(3))),
      ]
    }
    let lineas: [Vista] = [0, 50, 100].map { ["ly": .n(base - $0), "lty": .n(base - $0 + 4), "ltexto": .texto("\($0) %")] }
    return [
      "gancho": .n(ancho), "gfin": .n(ancho - 2), "barras": .lista(barras), "lineas": .lista(lineas),
      "gdice": .texto(
        "Aciertos por mes: "
          + medidos.map { "\(nombre($0.mes)), primera \(Paginas.por100($0.primera) ?? "–") y entre tres \(Paginas.por100($0.tres) ?? "–")" }
          .joined(separator: "; ")),
    ]
  }
}
