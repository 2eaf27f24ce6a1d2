/// The citizen withdraws.
public struct Desistir: Comando {
  public static let tipo = TipoComando.desistir
  public var motivo: String?
  public init(motivo: String? = nil) { self.motivo = motivo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    var relojes = Relojes(e, c)
    relojes.anularTodos()
    return [
      Evento(
        SolicitudDesistida(), plazos: relojes.cambios, reservado: Reservado(nota: motivo), ocurrio: c.ahora)
    ]
  }
}

extension Desistir {
  public static let filas = [Fila(tipo, .solicitudes, .abiertas, .unidad.union([.ciudadano]), "desistir")]
  public static let formatos = [
    Formato(
      Self.self, "desistimiento", "Registrar que la persona se desiste", boton: "Registrar el desistimiento", [.motivo.siQuiere]
    ).deCuidado,
    Formato(
      Self.self, .ciudadania, "desistimiento", "Ya no quiero seguir con esta solicitud", boton: "Desistirme",
      ayuda: "La solicitud termina y no se puede reabrir. Puedes presentar otra cuando quieras.",
      [.area("motivo", max: 2_000, "¿Por qué?", renglones: 2).siQuiere]
    ).deCuidado.alTerminar("Registramos que ya no quieres seguir con la solicitud."),
  ]
}

public struct SolicitudDesistida: Hecho {
  public static let tipo = TipoDeHecho.solicitudDesistida
  public static let sellados: [String] = []
  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.enterado(nil)
    e.estado = .desistida
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "La persona se desistió."
  }
}
