import Domain

/// The questions of a request, for a citizen or for a clerk at the table.
enum CamposDeSolicitud {
  static func deCiudadania(arco: Bool) -> [Campo] {
    arco ? arco_ : acceso
  }

  private static var acceso: [Campo] {
    [
      .area(
        "texto", "¿Qué información necesitas?",
        "Escríbelo con tus palabras. Ayuda decir de qué lugar y de qué fechas. No tienes que explicar para qué la quieres.", renglones: 7),
      .radios("modalidad", "¿Cómo la quieres recibir?", Modalidad.opciones), medio(arco: false), correo,
      Campo.linea("solicitante.nombre", "Tu nombre", "No es obligatorio. Puedes pedir información sin decir quién eres.", memoria: "name").siQuiere,
      domicilio,
    ]
  }

  private static var arco_: [Campo] {
    [
      .radios(
        "derechoARCO", "¿Qué quieres hacer con tus datos?",
        DerechoARCO.allCases.map { Opcion($0.rawValue, $0.nombre, $0.explicacion) }),
      .area("texto", "Cuéntanos qué datos y dónde están", "Por ejemplo: mi apellido está mal escrito en el padrón del predial.", renglones: 6),
      Campo.area("datosARCO.causas", "Si pides cancelar: ¿por qué?", renglones: 3).siQuiere,
      Campo.area("datosARCO.razones", "Si te opones: ¿por qué?", renglones: 3).siQuiere,
      .linea(
        "solicitante.nombre", "Nombre de la persona titular de los datos", "Después te pediremos acreditar tu identidad.", memoria: "name"),
      Campo.linea("datosARCO.representante", "Si representas a alguien: tu nombre").siQuiere,
      .radios("modalidad", "¿Cómo quieres recibir la respuesta?", Modalidad.opciones), medio(arco: true), correo,
      domicilio,
    ]
  }

  private static func medio(arco: Bool) -> Campo {
    .radios(
      "medio", "¿Cómo te avisamos?",
      [
        Opcion("estrados", "Yo la consulto aquí", "Con el folio y la clave que te daremos. Legalmente se llama «por estrados»."),
        Opcion("correo", "Por correo electrónico", "Escribe tu correo abajo."),
        Opcion("domicilio", "En mi domicilio", "Escribe tu domicilio abajo."),
      ])
  }

  private static var correo: Campo {
    Campo.linea("solicitante.correo", "Tu correo", "Solo si quieres que te avisemos por correo.", tipo: "email", memoria: "email").siQuiere
  }

  private static var domicilio: Campo {
    Campo.linea(
      "solicitante.domicilio", "Tu domicilio", "Solo si quieres que te avisemos ahí.", memoria: "street-address"
    ).siQuiere
  }

  /// What a clerk captures besides.
  static func deVentanilla(arco: Bool, abiertas: [Intervencion]) -> [Campo] {
    var campos: [Campo] = arco ? arco_ : acceso
    campos = campos.filter { $0.nombre != "medio" }
    campos.insert(
      .lista("medio", "Medio para recibir avisos", Medio.opciones), at: campos.firstIndex { $0.nombre == "solicitante.correo" } ?? 0)
    return campos + [
      Campo.linea("solicitante.telefono", "Teléfono", tipo: "tel", memoria: "off").siQuiere, .titulo("Cómo llegó"),
      .lista("canal", "Canal", Canal.opciones),
      Campo.lista("intervencion", "Intervención", abiertas.map { Opcion($0.id, "\($0.lugar), \($0.fecha.enPalabras)") }).siQuiere,
      Campo.linea("asesoria", "Folio de la asesoría de la que viene").siQuiere,
      Campo.linea("folioPNT", "Folio de la Plataforma Nacional", "De 13 a 16 cifras.").siQuiere,
      Campo.area("partes", "Preguntas por separado", "Una por renglón, si pide varias cosas.", renglones: 3).siQuiere,
      .casilla("verbalConfirmada", "Fue verbal: se leyó en voz alta y la persona la confirmó"),
      Campo.momento("recibidaEn", "¿Cuándo se recibió?", "Solo si no fue ahora. De ahí corren los plazos.").siQuiere,
      Campo.linea("motivoFecha", "¿Por qué se captura después?").siQuiere,
    ]
  }
}
