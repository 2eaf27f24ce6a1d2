import Domain

extension Formas {
  static func deAsesoria(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(CumplirSeguimiento.self, "Cerrar el seguimiento", "Cerrar el seguimiento", s.asesoria("seguimiento"))
        .pide(Campo.area("nota", "Qué se hizo", renglones: 3).siQuiere),
      FormaDeComando(Corregir.self, "Corregir la asesoría", "Guardar la corrección", s.asesoria("correccion"))
        .pide { caso in [motivo] + camposDeAsesoria(caso.normas.dependencias) }
        .empieza { $0.asesoria.map(valores) ?? [:] },
      FormaDeComando(
        Calificar.self, "Registrar la calificación que dio la persona", "Registrar la calificación", s.asesoria("calificacion")
      ).cuando { $0.calificacion == nil }.pide(calificacion, Campo.area("comentario", "Comentario", renglones: 2).siQuiere),
      FormaDeComando(ReemitirClave.self, "Emitir una clave nueva", "Emitir la clave", s.asesoria("clave"))
        .cuando(\.tieneClave).pide(motivo),
      FormaDeComando(Anular.self, "Anular la asesoría", "Anular", s.asesoria("anulacion")).pide(motivo).deCuidado,
    ]
  }

  /// What is asked of one asesoría: what the law and the plan need first, the rest after.
  static func camposDeAsesoria(_ directorio: [Dependencia]) -> [Campo] {
    let a = "asesoria."
    return [
      .radios(a + "derecho", "¿De qué trató?", Asesoria.Derecho.opciones), .linea(a + "tema", "Tema", "En una frase. Sin nombres."),
      .radios(a + "resultado", "¿En qué quedó?", Asesoria.Resultado.opciones),
      Campo.lista(a + "dependencia", "Dependencia a la que se canalizó", dependencias(directorio)).siQuiere,
      Campo.linea(a + "referencia", "Liga o trámite", "La liga donde ya es público, o el trámite al que se canalizó.").siQuiere,
      .titulo("De la persona", "Todo es opcional y nunca lleva nombre.", plegado: true),
      Campo.linea(a + "colonia", "Colonia").siQuiere, Campo.linea(a + "delegacion", "Delegación").siQuiere,
      Campo.linea(a + "mesa", "Mesa de procedencia").siQuiere, Campo.linea(a + "comoSeEntero", "¿Cómo se enteró?").siQuiere,
      Campo.lista(a + "sexo", "Sexo", Asesoria.Sexo.opciones).siQuiere, Campo.lista(a + "edad", "Edad", Asesoria.Edad.opciones).siQuiere,
      Campo.linea(a + "lengua", "Lengua").siQuiere, Campo.casilla(a + "discapacidad", "Vive con una discapacidad"),
      .titulo("Si queda un seguimiento", "Con seguimiento, la persona se lleva una clave.", plegado: true),
      Campo.linea(a + "seguimiento.que", "Qué quedó pendiente").siQuiere,
      Campo.fecha(a + "seguimiento.paraCuando", "Para cuándo").siQuiere,
    ]
  }

  private static func valores(_ a: Asesoria) -> [String: [String]] {
    let dados: [(String, String?)] = [
      ("derecho", a.derecho.rawValue), ("tema", a.tema), ("resultado", a.resultado.rawValue), ("dependencia", a.dependencia),
      ("referencia", a.referencia), ("colonia", a.colonia), ("delegacion", a.delegacion), ("mesa", a.mesa),
      ("comoSeEntero", a.comoSeEntero), ("sexo", a.sexo?.rawValue), ("edad", a.edad?.rawValue), ("lengua", a.lengua),
      ("discapacidad", a.discapacidad == true ? "true" : nil), ("seguimiento.que", a.seguimiento?.que),
      ("seguimiento.paraCuando", a.seguimiento?.paraCuando.description),
    ]
    return Dictionary(dados.compactMap { nombre, valor in valor.map { ("asesoria." + nombre, [$0]) } }, uniquingKeysWith: { a, _ in a })
  }
}
