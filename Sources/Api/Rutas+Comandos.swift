import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// Each comando of the procedure as a resource of its solicitud. All take `Idempotency-Key` and `If-Match` and answer
  /// with the expediente as they left it.
  var comandos: [Ruta] {
    let motivo = Esquema.Propiedad.requerida("motivo", Cuerpos.motivo)
    let texto = Esquema.Propiedad.requerida("texto", Cuerpos.largo)
    let constancia = Esquema.Propiedad.requerida("constancia", Cuerpos.constancia)
    let partes = Esquema.Propiedad.opcional("partes", .arreglo(de: Cuerpos.numeroDeParte, min: 1, max: 100), "Solo estas partes.")
    return [
      comando(Turnar.self, "turnos", "Turnar", Cuerpos.turnar),
      comando(Prevenir.self, "prevencion", "Prevenir", .objeto([texto, partes])),
      comando(
        Desahogar.self, "desahogo", "Registrar el desahogo que llegó por otro medio",
        .objeto([texto, .opcional("recibidaEn", .instante), .opcional("motivoFecha", Cuerpos.motivo)])),
      comando(
        SometerAComite.self, "comite", "Someter al Comité",
        .objeto([.requerida("materia", .enumeracion(MateriaComite.self)), motivo, .opcional("reserva", Cuerpos.reserva)])),
      comando(
        RegistrarResolucion.self, "comite/resolucion", "Registrar la resolución del Comité",
        .objeto([
          .requerida("asunto", .entero(1...1_000)), .requerida("sentido", .enumeracion(SentidoComite.self)),
          .requerida("sesion", .linea(max: 120)), .requerida("acta", .linea(max: 120)), .requerida("fecha", .fecha),
        ])),
      comando(Prorrogar.self, "prorroga", "Prorrogar", .objeto([motivo])),
      comando(
        DeclararIncompetencia.self, "incompetencia", "Declarar la incompetencia",
        .objeto([.requerida("notoria", .booleano), .requerida("organismo", .linea(max: 200)), motivo, partes])),
      comando(
        Orientar.self, "orientacion", "Orientar a información pública",
        .objeto([.requerida("fuente", .linea(max: 1_000)), texto])),
      comando(
        Reconducir.self, "reconduccion", "Reconducir al otro derecho",
        .objeto([motivo, .opcional("derechoARCO", .enumeracion(DerechoARCO.self))])),
      comando(Desistir.self, "desistimiento", "Registrar el desistimiento", .objeto([.opcional("motivo", Cuerpos.motivo)])),
      comando(
        Responder.self, "respuesta", "Firmar la respuesta",
        .objeto([
          .requerida("sentido", .enumeracion(Sentido.self)), texto, .opcional("causal", .entero(1...100)),
          .opcional(
            "partes",
            .arreglo(
              de: .objeto([.requerida("parte", Cuerpos.numeroDeParte), .requerida("sentido", .enumeracion(Sentido.self))]), min: 1, max: 100
            ),
            "Las partes cuyo sentido no es el general."),
          .opcional("publicar", .booleano),
        ])),
      comando(
        Notificar.self, "notificaciones", "Registrar una notificación",
        .objeto(
          [
            .requerida("objeto", .enumeracion(Objeto.self)), .opcional("medio", .enumeracion(Medio.self)),
            .opcional("resultado", .enumeracion(ResultadoNotificacion.self)), .opcional("constancia", Cuerpos.constancia),
          ] + Cuerpos.fechaAtrasada)),
      comando(
        DejarSinEfecto.self, "sin-efecto", "Dejar sin efecto algo firmado que no se notificó",
        .objeto([.requerida("objeto", .enumeracion(Objeto.self)), motivo])),
      comando(
        RecalcularPlazos.self, "plazos/recalculo", "Volver a contar los plazos abiertos con el calendario vigente",
        .objeto([.requerida("acuerdo", .linea(max: 300))])),
      comando(
        NotificarCosto.self, "costo", "Fijar el costo",
        .objeto([.requerida("paginas", .entero(0...1_000_000)), .requerida("centavos", .entero(0...1_000_000_000))])),
      comando(
        AcreditarPago.self, "pago", "Acreditar el pago", .objeto([.requerida("referencia", .linea(max: 200))] + Cuerpos.fechaAtrasada)),
      comando(EximirPago.self, "exencion", "Eximir del pago", .objeto([motivo])),
      comando(PonerADisposicion.self, "disposicion", "Poner a disposición", .objeto([.requerida("lugar", .linea(max: 300))])),
      comando(Entregar.self, "entrega", "Registrar la entrega", .objeto([constancia])),
      comando(
        CambiarModalidad.self, "modalidad", "Cambiar la modalidad",
        .objeto([.requerida("modalidad", .enumeracion(Modalidad.self)), motivo])),
      comando(
        AcreditarIdentidad.self, "identidad", "Acreditar la identidad",
        .objeto([.requerida("forma", .enumeracion(FormaIdentidad.self)), .requerida("documento", .linea(max: 120))])),
      comando(HacerEfectivo.self, "efectividad", "Hacer efectivo el derecho", .objeto([constancia])),
      comando(
        AvisarProcedimiento.self, "procedimiento-especifico", "Avisar de un procedimiento específico",
        .objeto([.requerida("nombre", .linea(max: 200)), texto])),
      comando(
        ElegirProcedimiento.self, "procedimiento-especifico/eleccion", "Registrar la elección",
        .objeto([.requerida("elige", .enumeracion(ElegirProcedimiento.Eleccion.self))])),
      comando(
        InterponerRecurso.self, "recurso", "Registrar un recurso de revisión",
        .objeto(
          [
            .requerida("acto", .texto(max: 4_000)), .opcional("numero", .linea(max: 60)),
            .opcional("recibidoEnLaUnidad", .booleano),
          ] + Cuerpos.fechaAtrasada)),
      comando(ReenviarRecurso.self, "recurso/reenvio", "Reenviar el recurso", .objeto([])),
      comando(
        AdmitirRecurso.self, "recurso/admision", "Registrar la admisión",
        .objeto([.requerida("numero", .linea(max: 60))] + Cuerpos.fechaAtrasada)),
      comando(PresentarAlegatos.self, "recurso/alegatos", "Presentar alegatos", .objeto([texto])),
      comando(
        ResolverRecurso.self, "recurso/resolucion", "Registrar la resolución del recurso",
        .objeto(
          [.requerida("sentido", .enumeracion(SentidoComite.self)), .requerida("ordenaCumplir", .booleano)] + Cuerpos.fechaAtrasada)),
      comando(CumplirRecurso.self, "recurso/cumplimiento", "Cumplir la resolución", .objeto([texto])),
      comando(
        InformarCumplimiento.self, "recurso/informe", "Informar el cumplimiento", .objeto([.requerida("oficio", .linea(max: 120))])),
      comando(
        RegistrarFolioPNT.self, "folio-pnt", "Registrar el folio de la Plataforma Nacional",
        .objeto([.requerida("folioPNT", Cuerpos.folioPNT)] + Cuerpos.fechaAtrasada)),
      comando(
        RegistrarRespuestaCargada.self, "respuesta-cargada", "Registrar que la respuesta se cargó en la Plataforma Nacional",
        .objeto(Cuerpos.fechaAtrasada)),
      comando(ReemitirClave.self, "clave", "Emitir una clave nueva", .objeto([motivo])),
      comando(MarcarDatosPersonales.self, "datos-personales", "Marcar que el texto contiene datos personales", .objeto([])),
      comando(
        Corregir.self, "correccion", "Corregir datos del registro",
        .objeto([
          motivo, .opcional("medio", .enumeracion(Medio.self)), .opcional("solicitante", Cuerpos.persona),
          .opcional("canal", .enumeracion(Canal.self)),
        ])),
      comando(Anular.self, "anulacion", "Anular el registro", .objeto([motivo])),
      comando(
        Calificar.self, "calificacion", "Registrar la calificación que dio la persona",
        .objeto([.requerida("puntos", .entero(1...5)), .opcional("comentario", .texto(max: 2_000))])),
      comando(Concluir.self, "conclusion", "Concluir", .objeto([.opcional("motivo", Cuerpos.motivo)])),
      comando(
        PublicarRespuesta.self, "publicacion", "Ofrecer la respuesta a quien pregunte lo mismo",
        .objeto([
          .requerida("titulo", .linea(max: 200), "Escrito para el público."), .opcional("contiene", .texto(max: 1_000)),
          .requerida("liga", .url, "Dónde está publicada."),
        ])),
      comando(RetirarPublicacion.self, "publicacion/retiro", "Dejar de ofrecer la respuesta", .objeto([motivo])),
      comando(Reabrir.self, "reapertura", "Reabrir para cumplir un recurso", .objeto([motivo])),
      comando(Suprimir.self, "supresion", "Suprimir los datos personales", .objeto([.requerida("fundamento", .linea(max: 500))])),
    ]
  }

  /// What each comando may be refused for, beyond what follows from its form.
  static let rechazos: [Falla.Codigo] = [
    .estadoNoPermite, .yaExiste, .faltaComite, .faltaIdentidad, .fueraDePlazo, .noAplica, .prohibido, .valorInvalido, .faltaDato,
  ]

  func comando<C: Comando>(
    _ tipo: C.Type, de coleccion: String = "solicitudes", _ recurso: String, _ resumen: String, _ cuerpo: Esquema
  ) -> Ruta {
    .personal(
      .post, "/api/v1/\(coleccion)/{folio}/\(recurso)", resumen, .comando(C.tipo),
      etiqueta: coleccion == "asesorias" ? "Asesorías" : "Comandos",
      parametros: [Self.folio], cuerpo: cuerpo, exige: [.llave, .version],
      respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag], rechazos: Self.rechazos
    ) { p, c in
      try await dar(try p.decodificar(tipo), p, c, coleccion)
    }
  }

  func dar(_ comando: any Comando, _ p: Peticion, _ c: ContextoPersonal, _ coleccion: String = "solicitudes") async throws -> Response {
    let folio = try p.folio()
    guard (folio.tipo == .asesoria) == (coleccion == "asesorias") else {
      throw Falla(.noEncontrado, "No encontramos ese folio entre las \(coleccion).")
    }
    let resultado = try await ventanilla.ejecutar(comando, folio: folio, try orden(p, c.actor, conVersion: true))
    return try responder(resultado, lector(c.actor))
  }
}
