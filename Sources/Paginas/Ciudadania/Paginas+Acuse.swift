import Domain
import Hummingbird
import Ventanilla

extension Paginas {
  /// The receipt: what was asked, both instants, the clocks, how notices come, the right to a recurso, and the clave on a
  /// part that tears off.
  /// - Parameter actor: the clerk who files it, if one does.
  func acuse(_ r: Resultado, actor: Actor?, titulo: String = "Tu solicitud quedó registrada") throws -> Response {
    try acuse(r.expediente, clave: r.clave, repetido: r.repetido, actor: actor, titulo: titulo)
  }

  func acuse(_ e: Expediente, clave: Clave?, repetido: Bool, actor: Actor?, titulo: String) throws -> Response {
    let folio = e.folio.description
    let direccion = "\(normas.unidad.sitio)/folio/\(folio)"
    let plazos = e.plazos.filter { $0.evento.seLeDiceAlCiudadano && $0.estado == .corriendo }.sorted { $0.paraTi < $1.paraTi }
    let vista: Vista = [
      "atitulo": .texto(titulo), "folio": .texto(folio), "folioPNT": .t(e.folioPNT), "tipo": .texto(e.tipo.nombre),
      "derecho": .t(e.derechoARCO?.nombre), "texto": .t(e.texto), "clave": .t(clave?.enGrupos), "repetido": .si(repetido),
      "partes": .lista(e.partes.count > 1 ? e.partes.map { ["numero": .n($0.numero), "ptexto": .t($0.texto)] } : []),
      "recibidaEn": .texto(e.recibidaEn.enPalabras), "registradaEn": .texto(e.registradaEn.enPalabras),
      "limite": .t(e.plazoDeRespuesta.flatMap { $0.estado == .corriendo ? $0.vence.conDia : nil }),
      "plazos": .lista(
        plazos.map { plazo in
          [
            "pnombre": .texto(plazo.evento.nombreParaTi), "vence": .texto(plazo.vence.conDia), "dias": .n(plazo.dias),
            "fundamento": .t(normas.reglas.regla(id: plazo.regla)?.fundamento),
          ]
        }),
      "explicacion": .t(e.plazoDeRespuesta.flatMap { $0.estado == .corriendo ? PruebaDePlazo($0, e, normas).explicacion : nil }),
      "modalidad": .t(e.modalidad?.nombre), "medio": .texto(e.medio == .estrados ? "Por estrados: consúltala aquí" : e.medio.nombre),
      "direccion": .texto(direccion), "qr": .t(CodigoQR.svg(direccion, nombre: "Código QR para ver cómo va el folio \(folio)")),
      "recurso": .t(derechoARecurso(e)), "avisoPrivacidad": .t(e.avisoPrivacidad), "delPersonal": .si(actor != nil),
      "asesoria": .si(e.tipo == .asesoria), "verbal": .si(e.verbalConfirmada),
      "expediente": .texto(e.tipo == .asesoria ? "/asesorias/\(folio)" : "/solicitudes/\(folio)"),
      "seguimiento": .t(e.asesoria?.seguimiento?.enPalabras),
    ]
    return try pagina(.acuse, vista, titulo: "Acuse \(folio)", actor: actor)
  }

  /// The right to contest, with its days only when somebody has checked them against the law's text, and the authority
  /// only when the office has entered its name.
  func derechoARecurso(_ e: Expediente) -> String? {
    guard let materia = e.tipo.materia else { return nil }
    let regla = normas.reglas.vigente(.recurso, materia: materia, en: e.recibidaEn.fecha).flatMap { $0.verificada ? $0 : nil }
    let plazo = regla.flatMap { r in r.dias.map { " dentro de los \($0) días hábiles siguientes (\(r.fundamento))" } } ?? ""
    let autoridad = normas.unidad.autoridadDeRecurso
    let ante = autoridad.flatMap { $0.isEmpty ? nil : " ante \($0) o en esta Unidad" } ?? " en esta Unidad de Transparencia"
    return "Si no te contestamos a tiempo o no estás de acuerdo con la respuesta, puedes presentar un recurso de revisión\(ante)\(plazo). "
      + "Es gratis y te ayudamos a hacerlo."
  }
}
