/// Withdraws something signed that was never notified: a prevención or notoria incompetencia whose term passed before
/// the notice, or a mistake. What was notified is not undone, and a signed answer is only notified.
public struct DejarSinEfecto: Comando {
  public static let tipo = TipoComando.dejarSinEfecto
  public var objeto: Objeto
  public var motivo: String
  public init(objeto: Objeto, motivo: String) {
    self.objeto = objeto
    self.motivo = motivo
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    guard objeto != .respuesta, objeto != .reconduccion else {
      throw Falla(.noAplica, "Una respuesta o una reconducción firmada se notifica; no se deja sin efecto.", campo: "/objeto")
    }
    guard e.pendienteDeNotificar(objeto) != nil else {
      throw Falla(.estadoNoPermite, "No hay nada firmado de ese tipo que falte notificar.", campo: "/objeto")
    }
    return [Evento(DocumentoSinEfecto(objeto: objeto), reservado: Reservado(nota: motivo), ocurrio: c.ahora)]
  }
}

extension DejarSinEfecto {
  public static let filas = [
    Fila(tipo, .solicitudes, .abiertas.y(.respondidas), [.titular], firma: true, "dejar sin efecto lo que no se ha notificado")
  ]
  public static let formatos = [
    Formato(
      Self.self, "sin-efecto", "Dejar sin efecto algo que no se ha notificado", boton: "Dejar sin efecto",
      [
        .pide(.requerida("objeto", .enumeracion(Objeto.self))) { caso in
          .radios("objeto", "Qué se retira", caso.e.retirables.map { Opcion($0.rawValue, $0.nombre) })
        }, .motivo,
      ]
    ).cuando { !$0.retirables.isEmpty }.deCuidado
  ]
}

public struct DocumentoSinEfecto: Hecho {
  public static let tipo = TipoDeHecho.documentoSinEfecto
  public static let sellados: [String] = []
  public var objeto: Objeto

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.documentos.removeAll { $0.objeto == objeto && $0.notificado == nil }
    switch objeto {
    case .prevencion: e.prevenciones.removeAll { $0.notificadaEn == nil }
    case .costo: e.costo = nil
    case .procedimientoEspecifico: e.procedimientoEspecifico = nil
    default: return
    }
  }

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(objeto: objeto) }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "Se dejó sin efecto: \(objeto.enPalabras)."
  }
}

extension Expediente {
  fileprivate var retirables: [Objeto] { porNotificar.filter { $0 != .respuesta && $0 != .reconduccion } }
}
