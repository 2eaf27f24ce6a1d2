import Domain
import Http
import Ventanilla

/// Shapes of what the API answers. Tests hold real replies against them.
enum Respuestas {
  // What leaves was checked when it came in; replies only promise their type.
  static let texto = Esquema.texto(min: 0, max: 100_000, .texto)

  static let estadoPublico = Esquema.objeto([
    .requerida("folio", .folio), .requerida("tipo", .enumeracion(["acceso"])), .requerida("estado", .enumeracion(Estado.self)),
    .requerida("enPalabras", texto), .requerida("recibidaEn", .instante), .requerida("registradaEn", .instante),
    .opcional("fechaLimite", .fecha), .opcional("porque", texto), .requerida("vencida", .booleano),
    .opcional("notificadaEn", .instante), .opcional("recalculando", .booleano),
  ]).nombrado("EstadoPublico")

  private static let persona = Esquema.objeto([
    .opcional("nombre", texto), .opcional("correo", texto), .opcional("telefono", texto), .opcional("domicilio", texto),
  ]).nombrado("PersonaRegistrada")
  private static let numeros = Esquema.arreglo(de: .natural, max: 100)

  private static let turno = Esquema.objeto([
    .requerida("id", .natural), .requerida("dependencia", texto), .requerida("partes", numeros),
    .requerida("estado", .enumeracion(Turno.Estado.self)), .requerida("turnadoEn", .instante), .opcional("ventana", .fecha),
    .opcional("atendidoEn", .instante), .opcional("escaladoEn", .instante), .opcional("instrucciones", texto), .opcional("atencion", texto),
    .opcional("ultimaNota", texto), .opcional("plazoEnPalabras", texto, "Hasta cuándo se contesta, o cuándo terminó el plazo."),
  ]).nombrado("Turno")

  private static let propuesta = Esquema.objeto([
    .requerida("id", .natural), .requerida("turno", .natural), .requerida("tipo", .enumeracion(TipoPropuesta.self)),
    .opcional("dependenciaSugerida", texto), .opcional("fundamento", texto), .requerida("propuestaEn", .instante),
    .requerida("estado", .enumeracion(["pendiente", "aceptada", "no_aceptada"])), .opcional("resolucion", texto),
  ]).nombrado("Propuesta")

  private static let prevencion = Esquema.objeto([
    .requerida("emitidaEn", .instante), .opcional("partes", numeros), .opcional("notificadaEn", .instante),
    .opcional("desahogadaEn", .instante), .requerida("sinRespuesta", .booleano), .opcional("texto", texto),
    .opcional("desahogo", texto),
  ]).nombrado("Prevencion")

  private static let reserva = Esquema.objeto([
    .requerida("area", texto), .requerida("fundamento", texto), .requerida("pruebaDeDano", texto), .requerida("anios", .natural),
  ]).nombrado("ReservaRegistrada")

  private static let asunto = Esquema.objeto([
    .requerida("id", .natural), .requerida("materia", .enumeracion(MateriaComite.self)), .requerida("sometidoEn", .instante),
    .opcional("sentido", .enumeracion(SentidoComite.self)), .opcional("sesion", texto), .opcional("acta", texto),
    .opcional("fecha", .fecha), .opcional("reserva", reserva),
  ]).nombrado("AsuntoDelComite")

  private static let documento = Esquema.objeto([
    .requerida("objeto", .enumeracion(Objeto.self)), .requerida("firmadoEn", .instante), .requerida("firmante", texto),
    .opcional("partes", numeros), .opcional("dato", texto), .opcional("texto", texto), .opcional("notificado", .instante),
  ]).nombrado("Documento")

  private static let notificacion = Esquema.objeto([
    .requerida("objeto", .enumeracion(Objeto.self)), .requerida("medio", .enumeracion(Medio.self)),
    .requerida("resultado", .enumeracion(ResultadoNotificacion.self)), .requerida("instante", .instante),
    .requerida("autor", texto), .opcional("constancia", texto),
  ]).nombrado("Notificacion")

  static let plazo = Esquema.objeto([
    .requerida("numero", .natural), .requerida("regla", texto), .requerida("evento", .enumeracion(EventoDeRegla.self)),
    .requerida("dias", .natural), .requerida("disparo", .fecha), .opcional("origen", .fecha), .requerida("primerDia", .fecha),
    .requerida("vence", .fecha),
    .requerida("amarillo", .fecha), .requerida("rojo", .fecha),
    .requerida(
      "avisos",
      .arreglo(
        de: .objeto([
          .requerida("umbral", .enumeracion(Umbral.self)), .requerida("fecha", .fecha), .requerida("hecho", .booleano),
        ]), max: 8)),
    .requerida("calendario", .natural), .requerida("estado", .enumeracion(["corriendo", "interrumpido", "cumplido", "anulado"])),
    .opcional("turno", .natural), .opcional("partes", numeros), .opcional("cumplidoEn", .instante),
    .requerida("vencido", .booleano),
  ]).nombrado("Plazo")

  static let registro = Esquema.objeto([
    .requerida("folio", .folio), .opcional("alias", .arreglo(de: .folio, max: 10)), .requerida("version", .natural),
    .requerida("tipo", .enumeracion(["acceso", "arco", "asesoria"])), .requerida("estado", .enumeracion(Estado.self)),
    .requerida("enPalabras", texto), .requerida("canal", .enumeracion(Canal.self)),
    .opcional("modalidad", .enumeracion(Modalidad.self)), .requerida("medio", .enumeracion(Medio.self)),
    .requerida("recibidaEn", .instante), .requerida("registradaEn", .instante), .opcional("fechaLimite", .fecha),
    .opcional("porque", texto), .opcional("semaforo", .enumeracion(Semaforo.self)), .requerida("vencida", .booleano),
    .opcional("folioPNT", texto), .opcional("intervencion", texto), .opcional("vinculado", texto), .opcional("texto", texto),
    .opcional(
      "partes",
      .arreglo(
        de: .objeto([
          .requerida("numero", .natural), .opcional("texto", texto),
          .requerida("estado", .enumeracion(["abierta", "prevenida", "incompetente", "respondida", "sin_aclarar"])),
        ]).nombrado("Parte"), max: 100)),
    .opcional("solicitante", persona), .opcional("derechoARCO", .enumeracion(DerechoARCO.self)),
    .opcional("datosARCO", .objeto([.opcional("causas", texto), .opcional("razones", texto), .opcional("representante", texto)])),
    .opcional("turnos", .arreglo(de: turno, max: 1_000)), .opcional("propuestas", .arreglo(de: propuesta, max: 1_000)),
    .opcional("prevenciones", .arreglo(de: prevencion, max: 10)), .opcional("asuntos", .arreglo(de: asunto, max: 100)),
    .opcional("documentos", .arreglo(de: documento, max: 100)),
    .opcional("notificaciones", .arreglo(de: notificacion, max: 1_000)), .opcional("plazos", .arreglo(de: plazo, max: 1_000)),
    .opcional(
      "identidad",
      .objeto([
        .requerida("forma", .enumeracion(FormaIdentidad.self)), .opcional("documento", texto),
        .requerida("acreditadaEn", .instante), .requerida("por", texto),
      ])),
    .opcional(
      "respuesta",
      .objeto([
        .requerida("sentido", .enumeracion(Sentido.self)), .opcional("causal", .natural), .requerida("firmadaEn", .instante),
        .requerida("firmante", texto), .requerida("publica", .booleano), .opcional("partes", numeros),
        .opcional(
          "sentidos",
          .arreglo(
            de: .objeto([.requerida("parte", .natural), .requerida("sentido", .enumeracion(Sentido.self))]), max: 100)),
        .opcional("texto", texto),
        .opcional("notificadaEn", .instante),
      ]).nombrado("Respuesta")),
    .opcional(
      "costo",
      .objeto([
        .requerida("estado", .enumeracion(["notificado", "pagado", "eximido", "disponible", "entregado", "no_pagado"])),
        .requerida("paginas", .natural), .requerida("centavos", .natural),
      ])),
    .opcional("recurso", .libre), .opcional("procedimientoEspecifico", .libre),
    .opcional("entregadaEn", .instante), .opcional("hechoEfectivoEn", .instante), .opcional("asesoria", .libre),
    .opcional("calificacion", .entero(1...5)),
    .opcional(
      "publicacion",
      .objeto([
        .requerida("titulo", texto), .opcional("contiene", texto), .requerida("liga", texto), .requerida("desde", .instante),
      ]), "Lo que se ofrece a quien pregunte lo mismo."),
    .opcional("recalculando", .booleano, "Cambió el calendario y sus fechas aún no se vuelven a contar."),
    .opcional("clave", .clave, "Solo en la respuesta que la emite."),
  ]).nombrado("Registro")

  static let resumen = Esquema.objeto([
    .requerida("folio", .folio), .requerida("tipo", .enumeracion(["acceso", "arco", "asesoria"])),
    .requerida("estado", .enumeracion(Estado.self)), .requerida("version", .natural), .requerida("canal", .enumeracion(Canal.self)),
    .requerida("recibidaEn", .instante), .opcional("fechaLimite", .fecha), .opcional("semaforo", .enumeracion(Semaforo.self)),
    .requerida("vencida", .booleano), .requerida("urgente", .booleano), .opcional("folioPNT", texto),
  ]).nombrado("Resumen")

  static let linea = Esquema.objeto([
    .requerida("numero", .natural), .requerida("tipo", texto), .requerida("enPalabras", texto), .requerida("ocurrio", .instante),
    .requerida("registrado", .instante), .requerida("rol", .enumeracion(Rol.self)), .opcional("actor", texto),
    .opcional("dependencia", texto), .opcional("anterior", texto, "Quién tenía el turno antes de pasar a otra."),
  ]).nombrado("LineaDeTiempo")

  static let consulta = Esquema.objeto([
    .requerida("expediente", registro), .requerida("historia", .arreglo(de: linea, max: 10_000)),
    .requerida("pruebas", .arreglo(de: prueba, max: 1_000), "Sus plazos, día por día."),
  ]).nombrado("Consulta")

  static let prueba = Esquema.objeto([
    .requerida("plazo", plazo), .requerida("fundamento", texto), .requerida("verificada", .booleano),
    .requerida("explicacion", texto), .opcional("aniosSinCapturar", .arreglo(de: .natural, max: 20)),
    .requerida(
      "dias",
      .arreglo(
        de: .objeto([.requerida("fecha", .fecha), .requerida("cuenta", .booleano), .requerida("motivo", texto)]), max: 4_000)),
  ]).nombrado("PruebaDePlazo")

  static let intervencion = Esquema.objeto([
    .requerida("id", texto), .requerida("version", .natural), .requerida("fecha", .fecha), .requerida("lugar", texto),
    .requerida("personal", .arreglo(de: texto, max: 30)), .requerida("estado", .enumeracion(Intervencion.Estado.self)),
    .opcional("asistentes", .natural), .opcional("evidencia", texto),
  ]).nombrado("Intervencion")

  private static let sugeridas = Esquema.arreglo(
    de: .objeto([
      .requerida("clave", texto), .requerida("nombre", texto), .requerida("probabilidad", .decimal(0...1)),
      .requerida("razones", .arreglo(de: texto, max: 50)),
    ]).nombrado("Sugerencia"), max: 50)

  static let fueraDeCompetencia = Esquema.Propiedad.opcional(
    "fueraDeCompetencia",
    .objeto([.requerida("organismo", texto), .requerida("contacto", texto), .requerida("verificado", .booleano)]),
    "A quién parece corresponderle, si no al municipio.")
  static let lugar = Esquema.Propiedad.opcional(
    "lugar", .objeto([.requerida("asunto", texto), .requerida("donde", texto), .requerida("verificado", .booleano)]),
    "Dónde se hace, si parece un trámite, un reporte o una queja.")

  static let sugerencias = Esquema.objeto([
    .requerida("lista", sugeridas), .requerida("recomendadas", .natural), .requerida("noLoSe", .booleano),
    fueraDeCompetencia, .requerida("pareceARCO", .booleano), .requerida("pareceTramite", .booleano), lugar,
    .requerida(
      "partes",
      .arreglo(
        de: .objeto([
          .requerida("texto", texto), .requerida("lista", sugeridas), .requerida("recomendadas", .natural),
          .requerida("noLoSe", .booleano),
        ]).nombrado("PreguntaSugerida"), max: 200),
      "Sus preguntas, si son varias, cada una con sus sugerencias; las de un expediente por partes, en el orden de sus partes."),
    .opcional(
      "incompetencia",
      .objeto([
        .requerida("organismo", texto), .requerida("motivo", texto), .opcional("partes", numeros, "Todas, si falta."),
      ]).nombrado("BorradorDeIncompetencia"),
      "Lo que podría decir «POST …/incompetencia», para que una persona lo corrija y lo firme. Solo de un expediente."),
    .requerida("version", .natural, "Versión del filtro que sugiere; 0 es el arranque en frío."),
    .requerida(
      "antecedentes",
      .arreglo(
        de: .objeto([.requerida("clave", texto), .requerida("folios", .arreglo(de: .folio, max: 5))]).nombrado("Antecedentes"), max: 50),
      "Solicitudes parecidas que esa dependencia aceptó: solo folios, y solo los que tu cuenta puede abrir."),
  ]).nombrado("Sugerencias")

  static let webhook = Esquema.objeto([
    .requerida("id", texto), .requerida("url", texto), .requerida("descripcion", texto),
    .requerida("eventos", .arreglo(de: texto, max: 60)), .opcional("dependencia", texto), .requerida("activo", .booleano),
    .requerida("version", .natural), .requerida("creado", .instante), .opcional("secreto", texto, "Solo al crearlo o al rotarlo."),
    .opcional("correo", texto), .requerida("cargaVersion", .natural, "Versión de los avisos que recibe."),
    .opcional("fallaDesde", .instante, "Desde cuándo no acepta nada."),
    .opcional("motivo", texto, "Por qué no está activo, o qué impide enviarle."),
  ]).nombrado("Webhook")

  static let entrega = Esquema.objeto([
    .requerida("id", texto), .requerida("tipo", texto), .requerida("folio", texto),
    .requerida("numero", .natural, "Número del evento en su expediente: solo crece."), .requerida("estado", texto),
    .requerida("creada", .instante), .opcional("proximo", .instante), .requerida("cuerpo", texto),
    .requerida(
      "intentos",
      .arreglo(
        de: .objeto([
          .requerida("cuando", .instante), .opcional("estadoHTTP", .natural), .requerida("milisegundos", .natural),
          .opcional("error", texto), .opcional("causa", texto), .opcional("respuesta", texto), .opcional("direccion", texto),
          .opcional("peticion", .libre), .requerida("tiempos", .libre, "Milisegundos desde el inicio del intento."),
        ]), max: 1_000)),
  ]).nombrado("Entrega")

  static let usuario = Esquema.objeto([
    .requerida("id", texto), .requerida("nombre", texto), .opcional("correo", texto), .requerida("rol", texto),
    .opcional("dependencia", texto), .requerida("activo", .booleano), .opcional("ficha", texto, "Solo al crearlo; sirve una vez."),
  ]).nombrado("Usuario")

  static let publicada = Esquema.objeto([
    .requerida("folio", .folio), .requerida("notificada", .instante), .requerida("sentido", .enumeracion(Sentido.self)),
    .requerida("respuesta", texto),
  ]).nombrado("RespuestaPublicada")
}
