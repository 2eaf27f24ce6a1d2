/// What is asked of one asesoría, and the shape of its record.
extension Asesoria {
  public static let esquema = Esquema.objeto([
    .requerida("derecho", .enumeracion(Derecho.self)),
    .requerida("tema", .linea(max: 300)),
    .requerida("resultado", .enumeracion(Resultado.self)),
    .opcional("referencia", .linea(max: 500)),
    .opcional("dependencia", .claveDependencia),
    .opcional("delegacion", .linea(max: 60)),
    .opcional("colonia", .linea(max: 120)),
    .opcional("mesa", .linea(max: 120), "Mesa de procedencia."),
    .opcional("comoSeEntero", .linea(max: 120)),
    .opcional("sexo", .enumeracion(Sexo.self)),
    .opcional("edad", .enumeracion(Edad.self)),
    .opcional("lengua", .linea(max: 60)),
    .opcional("discapacidad", .booleano),
    .opcional(
      "seguimiento",
      .objeto([
        .requerida("que", .linea(max: 500)), .requerida("paraCuando", .fecha), .opcional("hecho", .instante),
      ])),
  ]).nombrado("Asesoria")

  /// What the law and the plan need first, the rest after.
  public static func preguntas(_ dependencias: [Opcion]) -> [Pregunta] {
    let a = "asesoria."
    return [
      .radios(a + "derecho", "¿De qué trató?", [.acceso, .datosPersonales, .ninguno].map { (d: Derecho) in Opcion(d.rawValue, d.nombre) }),
      .linea(a + "tema", "Tema", "En una frase. Sin nombres."),
      .radios(a + "resultado", "¿En qué quedó?", Resultado.opciones),
      Pregunta.lista(a + "dependencia", "Dependencia a la que se canalizó", dependencias).siQuiere,
      Pregunta.linea(a + "referencia", "Liga o trámite", "La liga donde ya es público, o el trámite al que se canalizó.").siQuiere,
      .titulo("De la persona", "Todo es opcional y nunca lleva nombre.", plegado: true),
      Pregunta.linea(a + "colonia", "Colonia").siQuiere, Pregunta.linea(a + "delegacion", "Delegación").siQuiere,
      Pregunta.linea(a + "mesa", "Mesa de procedencia").siQuiere, Pregunta.linea(a + "comoSeEntero", "¿Cómo se enteró?").siQuiere,
      Pregunta.lista(a + "sexo", "Sexo", Sexo.opciones).siQuiere, Pregunta.lista(a + "edad", "Edad", Edad.opciones).siQuiere,
      Pregunta.linea(a + "lengua", "Lengua").siQuiere, Pregunta.casilla(a + "discapacidad", "Vive con una discapacidad"),
      .titulo("Si queda un seguimiento", "Con seguimiento, la persona se lleva una clave.", plegado: true),
      Pregunta.linea(a + "seguimiento.que", "Qué quedó pendiente").siQuiere,
      Pregunta.fecha(a + "seguimiento.paraCuando", "Para cuándo").siQuiere,
    ]
  }

  /// Its record as a form holds it.
  var escrita: [String: [String]] {
    let dados: [(String, String?)] = [
      ("derecho", derecho.rawValue), ("tema", tema), ("resultado", resultado.rawValue), ("dependencia", dependencia),
      ("referencia", referencia), ("colonia", colonia), ("delegacion", delegacion), ("mesa", mesa),
      ("comoSeEntero", comoSeEntero), ("sexo", sexo?.rawValue), ("edad", edad?.rawValue), ("lengua", lengua),
      ("discapacidad", discapacidad == true ? "true" : nil), ("seguimiento.que", seguimiento?.que),
      ("seguimiento.paraCuando", seguimiento?.paraCuando.description),
    ]
    return Dictionary(dados.compactMap { nombre, valor in valor.map { ("asesoria." + nombre, [$0]) } }, uniquingKeysWith: { a, _ in a })
  }
}
