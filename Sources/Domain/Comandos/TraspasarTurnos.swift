/// A dependencia merged or disappeared: what it had open in a case passes to its successor, as it stands.
///
/// The turno keeps its number, its estado, its first window and its clock: the change is the government's and costs the
/// person not one day. Two turnos of one dependencia in a case are fine: each asks for its own files.
public struct TraspasarTurnos: Comando {
  public static let tipo = TipoComando.traspasarTurnos
  public var de: String
  public var a: String
  /// Who closed the dependencia, and the acuerdo or reason as it is cited.
  public var firmante: String
  public var acuerdo: String

  public init(de: String, a: String, firmante: String, acuerdo: String) {
    self.de = de
    self.a = a
    self.firmante = firmante
    self.acuerdo = acuerdo
  }

  /// A turno that somebody still works on, or that may be sent back for more.
  public static let abiertos: Set<Turno.Estado> = [.enviado, .aceptado, .devuelto, .atendido]

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard de != a, c.directorio[a]?.activa == true else {
      throw Falla(.valorInvalido, "No hay otra dependencia activa con la clave «\(a)».", campo: "/a")
    }
    let suyos = e.turnos.filter { $0.dependencia == de && Self.abiertos.contains($0.estado) }
    guard !suyos.isEmpty else { throw Falla(.noAplica, "La dependencia «\(de)» no tiene turnos abiertos en esta solicitud.") }
    return suyos.map {
      Evento(
        TurnoTraspasado(turno: $0.id, dependencia: a, anterior: de, firmante: firmante, acuerdo: acuerdo), ocurrio: c.ahora)
    }
  }
}

extension TraspasarTurnos {
  public static let filas = [Fila(tipo, .solicitudes, .conTurnos.y(.respondidas), [.sistema], "traspasar los turnos")]
  /// Given by the closing of a dependencia.
  public static let formatos: [Formato] = []
}

public struct TurnoTraspasado: Hecho {
  public static let tipo = TipoDeHecho.turnoTraspasado
  public static let sellados: [String] = []
  public var turno: Int
  /// Who has it from now on, and who had it.
  public var dependencia: String
  public var anterior: String
  public var firmante: String
  public var acuerdo: String

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) { e.cambiarTurno(turno) { $0.dependencia = dependencia } }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { Alusion(turno: turno, dependencia: dependencia, anterior: anterior) }
  public var llama: Llamado { Llamado(ciudadania: .novedad, enlace: "Turno que recibes de otra dependencia") }
  public func enPalabras(_ n: Nombres) -> String {
    "El turno de \(n(anterior)) pasó a \(n(dependencia)) (\(acuerdo)); su plazo no cambia."
  }
}
