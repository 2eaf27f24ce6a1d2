/// Puts a matter before the Comité de Transparencia (LGTAIP 40; LGPDPPSO 78).
public struct SometerAComite: Comando {
  public static let tipo = TipoComando.someterAComite
  public var materia: MateriaComite
  public var motivo: String
  public var reserva: Reserva?
  public init(materia: MateriaComite, motivo: String, reserva: Reserva? = nil) {
    self.materia = materia
    self.motivo = motivo
    self.reserva = reserva
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard materia != .negativaARCO || e.tipo == .arco else {
      throw Falla(.noAplica, "La negativa ARCO solo existe en solicitudes ARCO.", campo: "/materia")
    }
    guard materia != .prorroga || e.tipo == .acceso else {
      throw Falla(.noAplica, "La prórroga de una solicitud ARCO no pasa por el Comité; notifícala directamente.", campo: "/materia")
    }
    guard materia != .reservada || reserva != nil else {
      throw Falla(
        .faltaDato, "Una reserva necesita área, fundamento, prueba de daño y años (campo «reserva»).", campo: "/reserva")
    }
    if let reserva, reserva.anios < 1 || [reserva.area, reserva.fundamento, reserva.pruebaDeDano].contains(where: \.isEmpty) {
      throw Falla(
        .valorInvalido, "Completa la reserva: área, fundamento, prueba de daño y al menos un año.", campo: "/reserva")
    }
    if e.asuntos.contains(where: { $0.materia == materia && $0.sentido == nil }) {
      throw Falla(.yaExiste, "Ese asunto ya está ante el Comité y falta su resolución.")
    }
    return [
      Evento(
        AsuntoSometido(asunto: e.asuntos.count + 1, materia: materia, reserva: reserva),
        reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension SometerAComite {
  public static let filas = [Fila(tipo, .solicitudes, .abiertas, .unidad, "someter al Comité")]
  public static let formatos = [
    Formato(
      Self.self, "comite", "Someter al Comité de Transparencia", boton: "Someter al Comité",
      [
        .pide(.requerida("materia", .enumeracion(MateriaComite.self))) { caso in
          .lista(
            "materia", "Asunto", MateriaComite.allCases.filter { $0.existe(en: caso.e.tipo) }.map { Opcion($0.rawValue, $0.nombre) })
        }, .motivo, reserva,
      ])
  ]

  private static let reserva = Campo(
    .opcional(
      "reserva",
      .objeto([
        .requerida("area", .linea(max: 200)), .requerida("fundamento", .linea(max: 500)),
        .requerida("pruebaDeDano", .texto(max: 20_000)), .requerida("anios", .entero(1...10)),
      ]).nombrado("Reserva")),
    { _ in
      [
        .titulo("Si es una reserva", "La ley pide los cuatro datos.", plegado: true),
        Pregunta.linea("reserva.area", "Área que reserva").siQuiere, Pregunta.linea("reserva.fundamento", "Fundamento").siQuiere,
        Pregunta.area("reserva.pruebaDeDano", "Prueba de daño", renglones: 3).siQuiere,
        Pregunta.numero("reserva.anios", "Años de reserva").siQuiere,
      ]
    })
}

public struct AsuntoSometido: Hecho {
  public static let tipo = TipoDeHecho.asuntoSometido
  public static let sellados: [String] = ["reserva"]
  public var asunto: Int
  public var materia: MateriaComite
  public var reserva: Reserva?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.asuntos.append(AsuntoComite(id: asunto, materia: materia, sometidoEn: meta.ocurrio, reserva: reserva))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se sometió al Comité: \(materia.nombre.lowercased())."
  }
}

/// What the Comité resolved. It has no login; the titular records session and acta.
public struct RegistrarResolucion: Comando {
  public static let tipo = TipoComando.registrarResolucion
  public var asunto: Int
  public var sentido: SentidoComite
  public var sesion: String
  public var acta: String
  public var fecha: Fecha
  public init(asunto: Int, sentido: SentidoComite, sesion: String, acta: String, fecha: Fecha) {
    self.asunto = asunto
    self.sentido = sentido
    self.sesion = sesion
    self.acta = acta
    self.fecha = fecha
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let a = e.asuntos.first(where: { $0.id == asunto }) else {
      throw Falla(.noEncontrado, "No encontramos ese asunto del Comité.")
    }
    guard a.sentido == nil else { throw Falla(.estadoNoPermite, "Ese asunto ya tiene resolución.") }
    guard fecha >= a.sometidoEn.fecha, fecha <= c.ahora.fecha else {
      throw Falla(
        .valorInvalido, "La fecha de la sesión debe estar entre el \(a.sometidoEn.fecha.enPalabras) y hoy.", campo: "/fecha")
    }
    return [
      Evento(
        ResolucionRegistrada(
          asunto: asunto, materia: a.materia, sentido: sentido, sesion: sesion, acta: acta, fecha: fecha),
        ocurrio: c.ahora)
    ]
  }
}

extension RegistrarResolucion {
  public static let filas = [
    Fila(tipo, .solicitudes, .abiertas, [.titular], firma: true, "registrar la resolución del Comité")
  ]
  public static let formatos = [
    Formato(
      Self.self, "comite/resolucion", "Registrar la resolución del Comité", boton: "Registrar la resolución",
      [
        .pide(.requerida("asunto", .entero(1...1_000))) { caso in
          .radios(
            "asunto", "Asunto",
            caso.e.asuntos.filter { $0.sentido == nil }.map {
              Opcion(String($0.id), "\($0.materia.nombre), sometido el \($0.sometidoEn.fecha.enPalabras)")
            })
        },
        .radios("sentido", SentidoComite.self, "El Comité"), .linea("sesion", max: 120, "Sesión"), .linea("acta", max: 120, "Acta"),
        .pide(.fecha, .fecha("fecha", "Fecha de la sesión")),
      ]
    ).cuando { $0.asuntos.contains { $0.sentido == nil } }
      .empieza { e in ["asunto": e.asuntos.filter { $0.sentido == nil }.prefix(1).map { String($0.id) }] }
  ]
}

public struct ResolucionRegistrada: Hecho {
  public static let tipo = TipoDeHecho.resolucionRegistrada
  public static let sellados: [String] = ["sesion", "acta"]
  public var asunto: Int
  public var materia: MateriaComite
  public var sentido: SentidoComite
  public var sesion: String?
  public var acta: String?
  public var fecha: Fecha

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    guard let i = e.asuntos.firstIndex(where: { $0.id == asunto }) else { return }
    e.asuntos[i].sentido = sentido
    e.asuntos[i].sesion = sesion
    e.asuntos[i].acta = acta
    e.asuntos[i].fecha = fecha
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "El Comité de Transparencia \(sentido.nombre.lowercased()): \(materia.nombre.lowercased())."
  }
}

extension Expediente {
  /// Refuses what the law lets happen only after the Comité has confirmed it.
  func exigirComite(_ materia: MateriaComite, para acto: String) throws(Falla) {
    guard confirmado(materia) != nil else {
      throw Falla(
        .faltaComite,
        "Para \(acto) hace falta una resolución del Comité de Transparencia que lo confirme; sométela y registra la resolución primero.")
    }
  }
}

extension MateriaComite {
  func existe(en tipo: TipoExpediente) -> Bool {
    switch self {
    case .negativaARCO: tipo == .arco
    case .prorroga: tipo == .acceso
    case .reservada, .confidencial, .versionPublica, .inexistencia, .incompetencia: true
    }
  }
}
