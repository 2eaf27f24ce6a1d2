import Domain

extension Formas {
  static func deComite(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(
        SometerAComite.self, "Someter al Comité de Transparencia", "Someter al Comité", s.solicitud("comite")
      ).pide { caso in
        [
          .lista(
            "materia", "Asunto", MateriaComite.allCases.filter { $0.existe(en: caso.e.tipo) }.map { Opcion($0.rawValue, $0.nombre) }),
          motivo,
          .titulo("Si es una reserva", "La ley pide los cuatro datos.", plegado: true),
          Campo.linea("reserva.area", "Área que reserva").siQuiere, Campo.linea("reserva.fundamento", "Fundamento").siQuiere,
          Campo.area("reserva.pruebaDeDano", "Prueba de daño", renglones: 3).siQuiere,
          Campo.numero("reserva.anios", "Años de reserva").siQuiere,
        ]
      },
      FormaDeComando(
        RegistrarResolucion.self, "Registrar la resolución del Comité", "Registrar la resolución", s.solicitud("comite/resolucion")
      ).cuando { $0.asuntos.contains { $0.sentido == nil } }.pide { caso in
        [
          .radios(
            "asunto", "Asunto",
            caso.e.asuntos.filter { $0.sentido == nil }.map {
              Opcion(String($0.id), "\($0.materia.nombre), sometido el \($0.sometidoEn.fecha.enPalabras)")
            }),
          .radios("sentido", "El Comité", SentidoComite.opciones), .linea("sesion", "Sesión"), .linea("acta", "Acta"),
          .fecha("fecha", "Fecha de la sesión"),
        ]
      }.empieza { e in ["asunto": e.asuntos.filter { $0.sentido == nil }.prefix(1).map { String($0.id) }] },
      FormaDeComando(
        Prorrogar.self, "Prorrogar", "Firmar la prórroga", s.solicitud("prorroga"),
        ayuda: "Se usa una sola vez, y debe notificarse antes de que venza el plazo."
      ).cuando { e in !e.documentos.contains { $0.objeto == .prorroga } }.pide(motivo),
    ]
  }

  static func deRespuesta(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(
        Responder.self, "Firmar la respuesta", "Firmar la respuesta", s.solicitud("respuesta"),
        ayuda: "Una sola respuesta que integra lo que entregó cada dependencia. El plazo se cumple al notificarla."
      ).pide(responder).arma(SentidoPorParte.cuerpo),
      FormaDeComando(
        DeclararIncompetencia.self, "Declarar que no le corresponde al municipio", "Firmar la incompetencia", s.solicitud("incompetencia")
      ).pide { caso in
        [
          .radios(
            "notoria", "¿Es notoria?",
            [
              Opcion("true", "Sí, salta a la vista", "Dentro de su plazo no hace falta el Comité."),
              Opcion("false", "No", "Hace falta que el Comité la confirme."),
            ]),
          .linea("organismo", "A quién le corresponde"), .area("motivo", "Motivo", renglones: 6),
        ] + partes(caso)
      },
      FormaDeComando(
        Orientar.self, "Orientar a información ya pública", "Firmar la orientación", s.solicitud("orientacion")
      ).pide(
        .linea("fuente", "Dónde está publicada", "La liga o el lugar exacto."),
        .area("texto", "Lo que se le dice a la persona", renglones: 6)),
      FormaDeComando(
        Reconducir.self, "Reconducir al otro derecho", "Reconducir", s.solicitud("reconduccion"),
        ayuda: "La solicitud recibe un folio nuevo; el anterior la sigue encontrando."
      ).pide { caso in
        caso.e.tipo == .arco
          ? [motivo] : [.lista("derechoARCO", "Derecho que ejerce la persona", DerechoARCO.opciones), motivo]
      }.deCuidado,
      FormaDeComando(
        Desistir.self, "Registrar que la persona se desiste", "Registrar el desistimiento", s.solicitud("desistimiento")
      ).pide(motivo.siQuiere).deCuidado,
      FormaDeComando(
        Calificar.self, "Registrar la calificación que dio la persona", "Registrar la calificación", s.solicitud("calificacion")
      ).cuando { $0.calificacion == nil }.pide(calificacion, Campo.area("comentario", "Comentario", renglones: 2).siQuiere),
      FormaDeComando(
        PublicarRespuesta.self, "Ofrecer la respuesta a otras personas", "Ofrecer la respuesta", s.solicitud("publicacion"),
        ayuda:
          "Quien pregunte lo mismo verá este título y esta liga antes de presentar su solicitud. Escríbelos para el público: nada del texto de la solicitud ni de quien la hizo."
      ).cuando { $0.impideOfrecerla == nil }.pide(
        .linea("titulo", "Título", "Qué se encuentra ahí. Por ejemplo: Gasto en bacheo de 2025, por colonia."),
        Campo.area("contiene", "Qué contiene", "Con las palabras con que lo buscaría la gente.", renglones: 3).siQuiere,
        .linea("liga", "Liga", "La dirección completa donde está publicada, con https://.", tipo: "url")
      ).empieza { e in
        guard let p = e.publicacion else { return [:] }
        return ["titulo": [p.titulo], "contiene": p.contiene.map { [$0] } ?? [], "liga": [p.liga]]
      },
      FormaDeComando(RetirarPublicacion.self, "Dejar de ofrecer la respuesta", "Dejar de ofrecerla", s.solicitud("publicacion/retiro"))
        .cuando { $0.publicacion != nil }.pide(motivo).deCuidado,
      FormaDeComando(Concluir.self, "Concluir el expediente", "Concluir", s.solicitud("conclusion")).pide(motivo.siQuiere).deCuidado,
    ]
  }

  static let calificacion = Campo.radios(
    "puntos", "Calificación",
    [
      Opcion("1", "1 · Muy mala"), Opcion("2", "2 · Mala"), Opcion("3", "3 · Regular"), Opcion("4", "4 · Buena"),
      Opcion("5", "5 · Muy buena"),
    ])

  private static func responder(_ caso: FormaDeComando.Caso) -> [Campo] {
    let arco = caso.e.tipo == .arco
    let sentidos = Sentido.allCases.filter { (arco ? Sentido.deARCO : Sentido.deAcceso).contains($0) }
    var campos: [Campo] = [
      .lista("sentido", "Sentido", sentidos.map { Opcion($0.rawValue, $0.nombre) }), .area("texto", "Respuesta", renglones: 10),
    ]
    if arco {
      campos.append(
        Campo.numero(
          "causal", "Causal de improcedencia", "Del 1 al \(caso.normas.politica.causalesDeImprocedencia), cuando se niega todo o parte."
        ).siQuiere)
    } else {
      campos.append(Campo.casilla("publicar", "Publicar la respuesta en el buscador", "Solo si no tiene datos personales."))
      campos += SentidoPorParte.campos(caso, sentidos)
    }
    return campos
  }

  static func deRecurso(_ s: Esquemas) -> [FormaDeComando] {
    func en(_ estados: Recurso.Estado...) -> @Sendable (Expediente) -> Bool {
      { e in e.recurso.map { estados.contains($0.estado) } ?? false }
    }
    return [
      FormaDeComando(
        InterponerRecurso.self, "Registrar un recurso de revisión", "Registrar el recurso", s.solicitud("recurso")
      ).cuandoCaso { $0.e.respuesta?.notificadaEn != nil || $0.e.estado.esFinal || $0.vencida }.pide { _ in
        [
          .area("acto", "Contra qué se inconforma la persona", renglones: 3),
          Campo.linea("numero", "Número que le dio la autoridad").siQuiere,
          .casilla("recibidoEnLaUnidad", "Se entregó en la Unidad", "Hay que reenviarlo a la autoridad."),
        ] + fechaAtrasada()
      },
      FormaDeComando(ReenviarRecurso.self, "Reenviar el recurso", "Registrar el reenvío", s.solicitud("recurso/reenvio"))
        .cuando { $0.plazoAbierto(.reenvioRecurso) != nil },
      FormaDeComando(AdmitirRecurso.self, "Registrar la admisión del recurso", "Registrar la admisión", s.solicitud("recurso/admision"))
        .cuando(en(.interpuesto)).pide { _ in [.linea("numero", "Número del recurso")] + fechaAtrasada() },
      FormaDeComando(PresentarAlegatos.self, "Presentar alegatos", "Presentar los alegatos", s.solicitud("recurso/alegatos"))
        .cuando(en(.admitido)).pide(.area("texto", "Alegatos", renglones: 8)),
      FormaDeComando(
        ResolverRecurso.self, "Registrar la resolución del recurso", "Registrar la resolución", s.solicitud("recurso/resolucion")
      ).cuando(en(.interpuesto, .admitido, .alegado)).pide { _ in
        [
          .radios("sentido", "La autoridad", SentidoComite.opciones),
          .radios("ordenaCumplir", "¿Ordena hacer algo?", [Opcion("true", "Sí"), Opcion("false", "No")]),
        ] + fechaAtrasada()
      },
      FormaDeComando(
        CumplirRecurso.self, "Registrar el cumplimiento", "Registrar el cumplimiento", s.solicitud("recurso/cumplimiento")
      ).cuando(en(.resuelto)).pide(.area("texto", "Qué se hizo", renglones: 5)),
      FormaDeComando(InformarCumplimiento.self, "Informar el cumplimiento", "Registrar el informe", s.solicitud("recurso/informe"))
        .cuando(en(.cumplido)).pide(.linea("oficio", "Oficio")),
      FormaDeComando(Reabrir.self, "Reabrir para cumplir un recurso", "Reabrir", s.solicitud("reapertura"))
        .cuando { $0.recurso?.ordenaCumplir == true }.pide(motivo),
    ]
  }
}

extension FormaDeComando.Caso {
  /// The answer is late.
  fileprivate var vencida: Bool { e.plazoDeRespuesta.map { $0.estado == .corriendo && $0.vence < hoy } ?? false }
}

extension MateriaComite {
  func existe(en tipo: TipoExpediente) -> Bool {
    switch self {
    case .negativaARCO: tipo == .arco
    case .prorroga: tipo == .acceso
    default: true
    }
  }
}
