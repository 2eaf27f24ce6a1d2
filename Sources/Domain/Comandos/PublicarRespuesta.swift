/// Offers an answer to whoever asks the same later: a title and a link, written for the public. Given again, it replaces
/// the one there was.
public struct PublicarRespuesta: Comando {
  public static let tipo = TipoComando.publicarRespuesta
  public var titulo: String
  public var contiene: String?
  public var liga: String

  public init(titulo: String, contiene: String? = nil, liga: String) {
    self.titulo = titulo
    self.contiene = contiene
    self.liga = liga
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    if let motivo = e.impideOfrecerla { throw Falla(.noAplica, motivo) }
    guard titulo.contains(where: { !$0.isWhitespace }) else {
      throw Falla(.faltaDato, "Escribe un título que diga qué se encuentra ahí.", campo: "/titulo")
    }
    guard liga.hasPrefix("https://") || liga.hasPrefix("http://") else {
      throw Falla(.valorInvalido, "Escribe la dirección completa donde está publicada, como «https://…».", campo: "/liga")
    }
    let publicacion = Publicacion(titulo: titulo, contiene: contiene, liga: liga, desde: c.ahora)
    if let hay = e.publicacion, hay.titulo == titulo, hay.contiene == contiene, hay.liga == liga {
      throw Falla(.yaExiste, "Así está ya publicada.")
    }
    return [Evento(RespuestaOfrecida(), reservado: Reservado(publicacion: publicacion), ocurrio: c.ahora)]
  }
}

extension PublicarRespuesta {
  public static let filas = [Fila(tipo, [.acceso], .ofrecibles, .unidad, "publicar la respuesta para otras personas")]
  public static let formatos = [
    Formato(
      Self.self, "publicacion", "Ofrecer la respuesta a otras personas", boton: "Ofrecer la respuesta",
      ayuda:
        "Quien pregunte lo mismo verá este título y esta liga antes de presentar su solicitud. Escríbelos para el público: nada del texto de la solicitud ni de quien la hizo.",
      [
        .linea("titulo", max: 200, "Título", "Qué se encuentra ahí. Por ejemplo: Gasto en bacheo de 2025, por colonia."),
        .area("contiene", max: 1_000, "Qué contiene", "Con las palabras con que lo buscaría la gente.", renglones: 3).siQuiere,
        .pide(.url, .linea("liga", "Liga", "La dirección completa donde está publicada, con https://.", tipo: "url")),
      ]
    ).cuando { $0.impideOfrecerla == nil }.empieza { e in
      guard let p = e.publicacion else { return [:] }
      return ["titulo": [p.titulo], "contiene": p.contiene.map { [$0] } ?? [], "liga": [p.liga]]
    }.alTerminar("Quedó ofrecida: quien pregunte lo mismo la verá antes de presentar su solicitud.")
  ]
}

/// The reference itself is sealed with the case: it leaves with its key if the case is erased.
public struct RespuestaOfrecida: Hecho {
  public static let tipo = TipoDeHecho.respuestaOfrecida
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.publicacion = meta.reservado?.publicacion }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "La respuesta se ofrece a quien pregunte lo mismo."
  }
}

/// Takes the answer out of what is offered; what anybody copied meanwhile stays copied.
public struct RetirarPublicacion: Comando {
  public static let tipo = TipoComando.retirarPublicacion
  public var motivo: String
  public init(motivo: String) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard e.publicacion != nil else { throw Falla(.noAplica, "Su respuesta no está entre las que se ofrecen.") }
    return [Evento(PublicacionRetirada(), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

extension RetirarPublicacion {
  public static let filas = [Fila(tipo, [.acceso], .ofrecibles.union([.enRecurso]), .unidad, "retirar la publicación")]
  public static let formatos = [
    Formato(Self.self, "publicacion/retiro", "Dejar de ofrecer la respuesta", boton: "Dejar de ofrecerla", [.motivo])
      .cuando { $0.publicacion != nil }.deCuidado.alTerminar("Ya no se ofrece.")
  ]
}

public struct PublicacionRetirada: Hecho {
  public static let tipo = TipoDeHecho.publicacionRetirada
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.publicacion = nil }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "La respuesta dejó de ofrecerse a otras personas."
  }
}
