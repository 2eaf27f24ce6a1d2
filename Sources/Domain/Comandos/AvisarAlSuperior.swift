/// Tells the superior of an area that refuses, or lets its term pass, so that they order it to do its part without delay
/// (LGTAIP 42).
public struct AvisarAlSuperior: Comando {
  public static let tipo = TipoComando.avisarAlSuperior
  public static let filas = [
    Fila(tipo, .solicitudes, [.enTramite, .prevenida], [.titular], firma: true, "avisar a la persona superior del área")
  ]
  public static let formatos = [
    Formato(
      Self.self, .turno, "aviso-al-superior", "Avisar a la persona superior del área que no colabora", boton: "Firmar el aviso",
      ayuda: "La ley lo pide cuando un área se niega o deja pasar su plazo: quien la dirige debe ordenarle que conteste.",
      [
        .linea("superior", max: 200, "A quién se avisa", "Cargo y nombre de quien dirige a la dependencia."),
        .area("texto", max: 4_000, "Lo que se le pide que ordene", renglones: 5),
      ]
    ).cuandoCaso { caso in caso.e.turno(caso.numero).map { caso.e.noColabora($0, caso.hoy) } ?? false }
      .alTerminar("Quedó firmado el aviso a la persona superior del área.")
  ]

  public var turno: Int
  public var superior: String
  public var texto: String

  public init(turno: Int, superior: String, texto: String) {
    self.turno = turno
    self.superior = superior
    self.texto = texto
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    let t = try e.turnoVivo(turno, .pendientes, c)
    guard t.superiorAvisadoEn == nil else { throw Falla(.yaExiste, "Ya se avisó a la persona superior de esa área.") }
    guard e.noColabora(t, c.ahora.fecha) else {
      let hasta = e.plazoDelTurno(t.id).map { " (hasta el \($0.vence.enPalabras))" } ?? ""
      throw Falla(
        .estadoNoPermite,
        "Todavía corre el plazo de la dependencia\(hasta). Se avisa a su superior cuando deja pasar su plazo, o cuando rechaza y la Unidad ya insistió."
      )
    }
    return [
      Evento(
        SuperiorAvisado(turno: t.id, dependencia: t.dependencia, firmante: c.actor.id),
        reservado: Reservado(nota: "Para \(superior): \(texto)"), ocurrio: c.ahora)
    ]
  }
}

public struct SuperiorAvisado: Hecho {
  public static let tipo = TipoDeHecho.superiorAvisado
  public static let sellados: [String] = []
  public var turno: Int
  public var dependencia: String
  public var firmante: String

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.cambiarTurno(turno) { $0.superiorAvisadoEn = meta.ocurrio } }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia) }
  public var llama: Llamado { Llamado(enlace: "Se avisó a tu superior") }
  public func enPalabras(_ n: Nombres) -> String {
    "Se avisó a la persona superior de \(n(dependencia)) para que le ordene contestar."
  }
}

extension Expediente {
  fileprivate func plazoDelTurno(_ id: Int) -> Plazo? { plazos.last { $0.turno == id } }

  /// It owes something and its term passed, or it refused and the Unidad has already insisted.
  fileprivate func noColabora(_ t: Turno, _ hoy: Fecha) -> Bool {
    guard t.estado.pendiente, t.superiorAvisadoEn == nil else { return false }
    let vencio = plazoDelTurno(t.id).map { $0.abierto && $0.vence < hoy } ?? false
    return vencio || propuestas.contains { $0.turno == t.id && $0.tipo == .rechazo && $0.estado == .noAceptada }
  }
}
