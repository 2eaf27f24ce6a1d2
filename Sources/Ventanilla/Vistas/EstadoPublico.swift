import Domain
import Storage

/// What anybody who knows an access folio may see: estado and dates, nobody's text or name.
public struct EstadoPublico: Codable, Sendable, Hashable {
  public var folio: String
  public var tipo: String
  public var estado: Estado
  public var enPalabras: String
  public var recibidaEn: Instante
  public var registradaEn: Instante
  public var fechaLimite: Fecha?
  public var porque: String?
  public var vencida: Bool
  public var notificadaEn: Instante?
  /// The calendar or a rule changed and this case's dates have not been counted again yet.
  public var recalculando: Bool?

  public init(_ r: CasoEnLista, hoy: Fecha, reglas: Reglas) { self.init(r, hoy: hoy, reglas: reglas, recuento: nil) }

  init(_ r: CasoEnLista, hoy: Fecha, reglas: Reglas, recuento: Recuentos.Recuento?) {
    folio = r.folio.description
    tipo = r.folio.tipo.enPalabrasCortas
    estado = r.estado
    enPalabras = r.estado.enPalabras(r.turnos)
    recibidaEn = r.recibida
    registradaEn = r.registrada
    notificadaEn = r.notificada
    let corre = r.plazo == .corriendo
    fechaLimite = corre ? r.vence : nil
    vencida = corre && r.vence.map { hoy > $0 } ?? false
    recalculando = recuento.flatMap { $0.falta(r) ? true : nil }
    porque =
      recalculando == true
      ? Self.enRecuento
      : Self.porque(plazo: r.plazo, dias: r.dias, vence: r.vence, regla: r.regla.flatMap { reglas.regla(id: $0) }, hoy: hoy)
  }

  /// What pages say of a date that a new calendar has not reached yet.
  public static let enRecuento =
    "Cambió el calendario de días inhábiles y estamos recalculando esta fecha. Vuelve a consultarla en unos minutos."

  static func porque(plazo: Plazo.Estado?, dias: Int?, vence: Fecha?, regla: Regla?, hoy: Fecha) -> String? {
    guard let plazo, let dias, let vence else { return nil }
    if regla?.evento == .cumplimientoRecurso { return plazo == .corriendo ? delRecurso(dias, vence, regla, hoy) : nil }
    switch plazo {
    case .corriendo:
      let base = "Son \(dias) días hábiles desde el día hábil siguiente al de recepción\(regla.map { " (\($0.fundamento))" } ?? "")."
      return hoy > vence
        ? base + " El plazo venció el \(vence.enPalabras); la solicitud sigue abierta y debe responderse."
        : base + " Vence el \(vence.conDia)."
    case .interrumpido: return "El plazo está detenido mientras aclaras tu solicitud; al aclararla empieza de nuevo completo."
    case .cumplido: return "El plazo de \(dias) días hábiles se cumplió con la notificación."
    case .anulado: return nil
    }
  }

  private static func delRecurso(_ dias: Int, _ vence: Fecha, _ regla: Regla?, _ hoy: Fecha) -> String {
    let base =
      "Son \(dias) días hábiles para cumplir lo que ordenó el recurso, desde el día hábil siguiente al de la resolución\(regla.map { " (\($0.fundamento))" } ?? "")."
    return hoy > vence ? base + " El plazo venció el \(vence.enPalabras); todavía debe cumplirse." : base + " Vence el \(vence.conDia)."
  }
}

extension TipoExpediente {
  public var enPalabrasCortas: String {
    switch self {
    case .asesoria: "asesoria"
    case .acceso: "acceso"
    case .arco: "arco"
    }
  }
}
