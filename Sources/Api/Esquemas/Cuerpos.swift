import Domain
import Http

/// Bodies of the comandos. Each property is the comando's, name by name; the schema says what may be in it.
enum Cuerpos {
  static let motivo = Esquema.texto(max: 2_000)
  static let largo = Esquema.texto(max: 20_000)
  static let constancia = Esquema.texto(max: 2_000)
  static let claveDependencia = Esquema.linea(max: 40).ejemplo("SAPAL")
  static let numeroDeParte = Esquema.entero(1...100)
  static let folioPNT = Esquema.texto(min: 13, max: 16, .cifras).ejemplo("110196300012326")

  static let fechaAtrasada: [Esquema.Propiedad] = [
    .opcional("instante", .instante, "Cuándo ocurrió, si no fue ahora."),
    .opcional("motivoFecha", motivo, "Por qué se captura tarde."),
  ]

  static let persona = Esquema.objeto([
    .opcional("nombre", .linea(max: 200)), .opcional("correo", .correo), .opcional("telefono", .linea(max: 40)),
    .opcional("domicilio", .linea(max: 400)),
  ]).nombrado("Persona")

  static let datosARCO = Esquema.objeto([
    .opcional("causas", .texto(max: 4_000), "Causas de la cancelación."),
    .opcional("razones", .texto(max: 4_000), "Razones de la oposición."),
    .opcional("representante", .linea(max: 200)),
  ]).nombrado("DatosARCO")

  static let partes = Esquema.Propiedad.opcional(
    "partes", .arreglo(de: .texto(max: 5_000), min: 1, max: 100), "Las preguntas por separado.")

  static let presentar = Esquema.objeto([
    .requerida("tipo", .enumeracion(Presentar.Derecho.self)),
    .requerida("texto", largo, "Qué se pide, tal como lo dijo la persona."),
    partes,
    .opcional("canal", .enumeracion(Canal.self), "Solo personal; el público es «web»."),
    .opcional("modalidad", .enumeracion(Modalidad.self)),
    .opcional("medio", .enumeracion(Medio.self), "Para recibir avisos; sin dirección son los estrados."),
    .opcional("solicitante", persona, "Nada aquí es obligatorio para pedir información."),
    .opcional("derechoARCO", .enumeracion(DerechoARCO.self)),
    .opcional("datosARCO", datosARCO),
    .opcional("folioPNT", folioPNT),
    .opcional("asesoria", .folio, "Folio de la asesoría de la que viene."),
    .opcional("intervencion", .linea(max: 20)),
    .opcional("verbalConfirmada", .booleano, "Se leyó y se confirmó."),
    .opcional("recibidaEn", .instante, "Cuándo se recibió, si no fue ahora."),
    .opcional("motivoFecha", motivo),
  ]).ejemplo([
    "tipo": "acceso", "texto": "¿Cuánto se gastó en bacheo en la colonia Las Joyas en 2025?", "modalidad": "electronica",
    "medio": "estrados",
  ])

  static let asesoria = Esquema.objeto([
    .requerida("derecho", .enumeracion(Asesoria.Derecho.self)),
    .requerida("tema", .linea(max: 300)),
    .requerida("resultado", .enumeracion(Asesoria.Resultado.self)),
    .opcional("referencia", .linea(max: 500)),
    .opcional("dependencia", claveDependencia),
    .opcional("delegacion", .linea(max: 60)),
    .opcional("colonia", .linea(max: 120)),
    .opcional("mesa", .linea(max: 120), "Mesa de procedencia."),
    .opcional("comoSeEntero", .linea(max: 120)),
    .opcional("sexo", .enumeracion(Asesoria.Sexo.self)),
    .opcional("edad", .enumeracion(Asesoria.Edad.self)),
    .opcional("lengua", .linea(max: 60)),
    .opcional("discapacidad", .booleano),
    .opcional(
      "seguimiento",
      .objeto([
        .requerida("que", .linea(max: 500)), .requerida("paraCuando", .fecha), .opcional("hecho", .instante),
      ])),
  ]).nombrado("Asesoria")

  static let registrarAsesoria = Esquema.objeto([
    .requerida("canal", .enumeracion(Canal.self)),
    .opcional("intervencion", .linea(max: 20), "Solo en Miércoles Ciudadano."),
    .requerida("asesoria", asesoria),
    .opcional("notas", .texto(max: 4_000)),
    .opcional("ocurrio", .instante),
    .opcional("motivoFecha", motivo),
  ]).nombrado("RegistrarAsesoria").ejemplo([
    "canal": "oficina",
    "asesoria": ["derecho": "acceso", "tema": "Cómo pedir el costo de una obra", "resultado": "orientada"],
  ])

  static let turnar = Esquema.objeto([
    .requerida(
      "turnos",
      .arreglo(
        de: .objeto([
          .requerida("dependencia", claveDependencia),
          .opcional("partes", .arreglo(de: numeroDeParte, min: 1, max: 100)),
          .opcional("instrucciones", .texto(max: 4_000)),
        ]), min: 1, max: 50)),
    .opcional("sugeridas", .arreglo(de: claveDependencia, max: 20), "Lo que había sugerido el filtro."),
    .opcional("versionDelFiltro", .entero(0...1_000_000), "«version» de esas sugerencias."),
  ]).ejemplo(["turnos": [["dependencia": "DGOP"], ["dependencia": "TES"]]])

  static let proponer = Esquema.objeto([
    .requerida("tipo", .enumeracion(TipoPropuesta.self)),
    .requerida("motivo", largo),
    .opcional("dependenciaSugerida", claveDependencia),
  ])

  static let reserva = Esquema.objeto([
    .requerida("area", .linea(max: 200)), .requerida("fundamento", .linea(max: 500)),
    .requerida("pruebaDeDano", largo), .requerida("anios", .entero(1...10)),
  ]).nombrado("Reserva")

  static let clave = Esquema.Propiedad.requerida("clave", .clave, "La clave del acuse.")

  static let webhook = Esquema.objeto([
    .requerida("url", .url),
    .opcional("descripcion", .linea(max: 200)),
    .requerida("eventos", .arreglo(de: .linea(max: 80), min: 1, max: 60), "Tipos de evento, o «*»."),
    .opcional("dependencia", claveDependencia),
    .opcional("correo", .linea(max: 254), "A quién avisar cuando el receptor deje de aceptar."),
    .opcional("version", .entero(1...1_000), "Versión del aviso; sin ella, la más reciente. No cambia después."),
    .opcional(
      "encabezados",
      .arreglo(
        de: .objeto([.requerida("nombre", .linea(max: 100)), .requerida("valor", .linea(max: 1_000))]), max: 10),
      "Encabezados propios, como Authorization. Se guardan cifrados y no se vuelven a mostrar."),
  ]).ejemplo(["url": "https://ejemplo.mx/avisos", "eventos": ["solicitud.*", "plazo.*"]])

  static let repeticion = Esquema.objeto([.requerida("desde", .instante)]).ejemplo(["desde": "2026-04-14T10:00:00-06:00"])

  static let intervencion = Esquema.objeto([
    .requerida("fecha", .fecha), .requerida("lugar", .linea(max: 200)),
    .requerida("personal", .arreglo(de: .linea(max: 120), min: 1, max: 30)),
  ]).ejemplo(["fecha": "2026-04-15", "lugar": "Plaza de la Ciudadanía", "personal": ["Ana", "Luis"]])

  static let usuario = Esquema.objeto([
    .requerida("id", .identificador), .requerida("nombre", .linea(max: 120)), .opcional("correo", .correo),
    .requerida("rol", .enumeracion(["operador", "titular", "enlace", "auditor", "admin"])),
    .opcional("dependencia", claveDependencia),
  ])
}
