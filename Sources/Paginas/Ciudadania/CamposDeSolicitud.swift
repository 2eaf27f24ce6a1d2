import Domain

/// The questions of a request, for a citizen or for a clerk at the table.
enum CamposDeSolicitud {
  /// - Parameter gratis: pages reproduced free.
  static func deCiudadania(arco: Bool, gratis: Int) -> [Pregunta] { arco ? deARCO(gratis) : deAcceso(gratis) }

  private static func modalidad(_ etiqueta: String, _ gratis: Int) -> Pregunta {
    .radios("modalidad", etiqueta, Modalidad.opciones, "Si pides copias, las primeras \(gratis) páginas son gratis.")
  }

  private static func deAcceso(_ gratis: Int) -> [Pregunta] {
    [
      .area(
        "texto", "¿Qué información necesitas?",
        "Escríbelo con tus palabras. Ayuda decir de qué lugar y de qué fechas. No tienes que explicar para qué la quieres.", renglones: 7),
      modalidad("¿Cómo la quieres recibir?", gratis), medio, correo, domicilio,
      Pregunta.linea(
        "solicitante.nombre", "Tu nombre", "No es obligatorio. Puedes pedir información sin decir quién eres.", memoria: "name"
      )
      .siQuiere,
    ]
  }

  private static func deARCO(_ gratis: Int) -> [Pregunta] {
    [
      .radios(
        "derechoARCO", "¿Qué quieres hacer con tus datos?",
        DerechoARCO.allCases.map { Opcion($0.rawValue, $0.nombre, $0.explicacion) }),
      .area(
        "texto", "Cuéntanos qué datos y dónde están", "Por ejemplo: mi apellido está mal escrito en el padrón del predial.", renglones: 6),
      Pregunta.area("datosARCO.causas", "Si pides cancelar: ¿por qué?", renglones: 3).siQuiere,
      Pregunta.area("datosARCO.razones", "Si te opones: ¿por qué?", renglones: 3).siQuiere,
      .linea(
        "solicitante.nombre", "Nombre de la persona titular de los datos", "Después te pediremos acreditar tu identidad.", memoria: "name"),
      Pregunta.linea("datosARCO.representante", "Si representas a alguien: tu nombre").siQuiere,
      modalidad("¿Cómo quieres recibir la respuesta?", gratis), medio, correo, domicilio,
    ]
  }

  private static var medio: Pregunta {
    .radios(
      "medio", "¿Cómo te avisamos?",
      [
        Opcion("estrados", "Yo la consulto aquí", "Con el folio y la clave que te daremos. Legalmente se llama «por estrados»."),
        Opcion("correo", "Por correo electrónico", "Escribe tu correo abajo."),
        Opcion("domicilio", "En mi domicilio", "Escribe tu domicilio abajo."),
      ])
  }

  private static var correo: Pregunta {
    Pregunta.linea("solicitante.correo", "Tu correo", "Solo si quieres que te avisemos por correo.", tipo: "email", memoria: "email")
      .siQuiere
  }

  private static var domicilio: Pregunta {
    Pregunta.linea(
      "solicitante.domicilio", "Tu domicilio", "Solo si quieres que te avisemos ahí.", memoria: "street-address"
    ).siQuiere
  }

  /// What a clerk captures of somebody, in the third person, and how it came.
  static func deVentanilla(arco: Bool, gratis: Int, abiertas: [Intervencion]) -> [Pregunta] {
    let persona: [Pregunta] = [
      .lista("medio", "Medio para recibir avisos", Medio.opciones, "Por estrados, si no deja ninguno."),
      Pregunta.linea("solicitante.correo", "Correo", tipo: "email", memoria: "off").siQuiere,
      Pregunta.linea("solicitante.telefono", "Teléfono", tipo: "tel", memoria: "off").siQuiere,
      Pregunta.linea("solicitante.domicilio", "Domicilio", memoria: "off").siQuiere,
    ]
    return (arco ? arcoEnVentanilla : accesoEnVentanilla) + [modalidad("¿Cómo la quiere recibir?", gratis)] + persona
      + comoLlego(abiertas)
  }

  private static var accesoEnVentanilla: [Pregunta] {
    [
      .area("texto", "¿Qué información pide?", "Como la dijo la persona.", renglones: 6),
      Pregunta.area("partes", "Preguntas por separado", "Una por renglón, si pide varias cosas.", renglones: 3).siQuiere,
      Pregunta.linea("solicitante.nombre", "Nombre", "No es obligatorio.", memoria: "off").siQuiere,
    ]
  }

  private static var arcoEnVentanilla: [Pregunta] {
    [
      .radios(
        "derechoARCO", "¿Qué derecho ejerce?", DerechoARCO.allCases.map { Opcion($0.rawValue, $0.nombre, $0.explicacion) }),
      .area("texto", "¿Qué datos y dónde están?", "Como lo dijo la persona.", renglones: 6),
      Pregunta.area("datosARCO.causas", "Si pide cancelar: las causas", renglones: 3).siQuiere,
      Pregunta.area("datosARCO.razones", "Si se opone: las razones", renglones: 3).siQuiere,
      .linea("solicitante.nombre", "Nombre de la persona titular", memoria: "off"),
      Pregunta.linea("datosARCO.representante", "Representante", memoria: "off").siQuiere,
    ]
  }

  private static func comoLlego(_ abiertas: [Intervencion]) -> [Pregunta] {
    [
      .titulo("Cómo llegó", "Por dónde llegó y de qué viene."), .lista("canal", "Canal", Canal.opciones),
      Pregunta.lista("intervencion", "Intervención", abiertas.map { Opcion($0.id, "\($0.lugar), \($0.fecha.enPalabras)") }).siQuiere,
      .casilla("verbalConfirmada", "Fue verbal: se leyó en voz alta y la persona la confirmó"),
      Pregunta.linea("asesoria", "Folio de la asesoría de la que viene").siQuiere,
      Pregunta.linea("folioPNT", "Folio de la Plataforma Nacional", "De 13 a 16 cifras.").siQuiere,
      .titulo("Si se captura después", plegado: true),
      Pregunta.momento("recibidaEn", "¿Cuándo se recibió?", "Solo si no fue ahora. De ahí corren los plazos.").siQuiere,
      Pregunta.linea("motivoFecha", "¿Por qué se captura después?").siQuiere,
    ]
  }
}
