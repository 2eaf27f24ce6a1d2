/// What an enlace may not decide, it proposes: rechazo (with a better dependencia), prevención, ampliación,
/// clasificación, inexistencia, incompetencia.
public struct Proponer: Comando {
  public static let tipo = TipoComando.proponer
  public var turno: Int
  public var tipo: TipoPropuesta
  public var motivo: String
  public var dependenciaSugerida: String?

  public init(turno: Int, tipo: TipoPropuesta, motivo: String, dependenciaSugerida: String? = nil) {
    self.turno = turno
    self.tipo = tipo
    self.motivo = motivo
    self.dependenciaSugerida = dependenciaSugerida
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, [.enviado, .aceptado, .devuelto], c)
    if tipo == .rechazo || tipo == .prevencion, let ventana = t.ventana, c.ahora.fecha > ventana {
      throw Falla(
        .fueraDePlazo,
        "El primer plazo para proponer \(tipo == .rechazo ? "el rechazo" : "una prevención") terminó el \(ventana.enPalabras). Comunícate con la Unidad de Transparencia."
      )
    }
    if tipo == .prevencion {
      guard e.prevenciones.isEmpty, e.plazos.last(where: { $0.evento == .prevenir }).map({ c.ahora.fecha <= $0.vence }) == true
      else {
        throw Falla(.fueraDePlazo, "La solicitud ya no se puede prevenir: se previno antes o terminó el plazo para hacerlo.")
      }
    }
    if e.propuestas.contains(where: { $0.turno == t.id && $0.tipo == tipo && $0.estado == .pendiente }) {
      throw Falla(.yaExiste, "Ya hay una propuesta igual en espera de la Unidad de Transparencia.")
    }
    if let dependenciaSugerida {
      guard dependenciaSugerida != t.dependencia, c.directorio[dependenciaSugerida]?.activa == true else {
        throw Falla(
          .valorInvalido, "No hay otra dependencia activa con la clave «\(dependenciaSugerida)».", campo: "/dependenciaSugerida")
      }
    }
    return [
      Evento(
        PropuestaHecha(
          propuesta: e.propuestas.count + 1, turno: t.id, tipo: tipo, dependencia: t.dependencia,
          dependenciaSugerida: dependenciaSugerida),
        reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension Proponer {
  public static let filas = [Fila(tipo, .solicitudes, [.enTramite, .prevenida], [.enlace], "proponer")]
  public static let formatos = [
    Formato(
      Self.self, .turno, "propuestas", "No me corresponde, o hace falta otra cosa", boton: "Enviar la propuesta",
      ayuda: "La Unidad de Transparencia acepta o insiste.",
      [
        .radios("tipo", TipoPropuesta.self, "Qué propone la dependencia"),
        .pide(.opcional("dependenciaSugerida", .claveDependencia)) { caso in
          Pregunta.lista(
            "dependenciaSugerida", "¿A quién le corresponde?", caso.opciones(salvo: caso.e.turno(caso.numero)?.dependencia),
            "Si no te corresponde y sabes quién la tiene."
          ).siQuiere
        },
        .area("motivo", "Por qué", renglones: 4),
      ]
    ).cuandoCaso { $0.turno(.pendientes) }.alTerminar("La propuesta llegó a la Unidad de Transparencia.")
  ]
}

public struct PropuestaHecha: Hecho {
  public static let tipo = TipoDeHecho.propuestaHecha
  public static let sellados: [String] = []
  public var propuesta: Int
  public var turno: Int
  public var tipo: TipoPropuesta
  public var dependencia: String
  public var dependenciaSugerida: String?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(dependencia)
    e.propuestas.append(
      Propuesta(
        id: propuesta, turno: turno, tipo: tipo, dependenciaSugerida: dependenciaSugerida,
        fundamento: meta.reservado?.nota, propuestaEn: meta.ocurrio))
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "\(n(dependencia)) propuso: «\(tipo.nombre)»."
  }
}

/// The Unidad accepts or insists. An accepted rechazo closes the turno; the next turno is the clerk's own act.
public struct ResolverPropuesta: Comando {
  public static let tipo = TipoComando.resolverPropuesta
  public var propuesta: Int
  public var acepta: Bool
  public var motivo: String?
  public init(propuesta: Int, acepta: Bool, motivo: String? = nil) {
    self.propuesta = propuesta
    self.acepta = acepta
    self.motivo = motivo
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard let p = e.propuestas.first(where: { $0.id == propuesta }), let t = e.turno(p.turno) else {
      throw Falla(.noEncontrado, "No encontramos esa propuesta.")
    }
    guard p.estado == .pendiente else { throw Falla(.estadoNoPermite, "Esa propuesta ya se resolvió.") }
    guard acepta || motivo?.isEmpty == false else {
      throw Falla(.faltaDato, "Para insistir, explica a la dependencia por qué.", campo: "/motivo")
    }
    var relojes = Relojes(e, c)
    if acepta, p.tipo == .rechazo {
      guard t.estado.pendiente else {
        throw Falla(.estadoNoPermite, "El turno ya está \(t.estado.enPalabras); el rechazo ya no procede.")
      }
      relojes.anular([.turno], turno: t.id)
    }
    return [
      Evento(
        PropuestaResuelta(propuesta: p.id, turno: t.id, tipo: p.tipo, dependencia: t.dependencia, acepta: acepta),
        plazos: relojes.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension ResolverPropuesta {
  public static let filas = [Fila(tipo, .solicitudes, [.enTramite, .prevenida], .unidad, "resolver la propuesta")]
  public static let formatos = [
    Formato(
      Self.self, .propuesta, "resolucion", "Resolver la propuesta", boton: "Resolver",
      [
        .siONo("acepta", "La Unidad", Opcion("true", "Acepta la propuesta"), Opcion("false", "Insiste con la dependencia")),
        .pide(.texto(max: 2_000), Pregunta.area("motivo", "Explicación", "Necesaria para insistir.", renglones: 3).siQuiere),
      ]
    ).cuandoCaso { caso in caso.e.propuestas.contains { $0.id == caso.numero && $0.estado == .pendiente } }
  ]
}

public struct PropuestaResuelta: Hecho {
  public static let tipo = TipoDeHecho.propuestaResuelta
  public static let sellados: [String] = []
  public var propuesta: Int
  public var turno: Int
  public var tipo: TipoPropuesta
  public var dependencia: String
  public var acepta: Bool

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    if let i = e.propuestas.firstIndex(where: { $0.id == propuesta }) {
      e.propuestas[i].estado = acepta ? .aceptada : .noAceptada
      e.propuestas[i].resolucion = meta.reservado?.nota
    }
    if acepta, tipo == .rechazo { e.cambiarTurno(turno) { $0.estado = .rechazado } }
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(enlace: "Respuesta a tu propuesta") }
  public func enPalabras(_ n: Nombres) -> String {
    acepta ? "Se aceptó la propuesta de \(n(dependencia))." : "Se insistió con \(n(dependencia))."
  }
}
