import NIOHTTP1

extension Problema {
  static let saturado = Problema(
    .noDisponible, "El servicio está atendiendo a todas las personas que puede. Intenta de nuevo en unos segundos.")
  static let tiempoAgotado = Problema(
    .tiempoAgotado, "La petición tardó demasiado en llegar. Revisa tu conexión y vuelve a enviarla.")
  /// The request arrived whole and we did not finish it in time.
  static let demasiadoLento = Problema(
    .noDisponible, "El servicio tardó demasiado en responder. Intenta de nuevo con la misma llave de idempotencia.")

  /// 431 for headers beyond the limit, else 400.
  static func ilegible(_ error: any Error) -> Problema {
    if case .headerOverflow? = error as? HTTPParserError {
      return Problema(
        .demasiadoGrande, "Los encabezados son demasiado grandes. Quita los que sobren (por ejemplo, galletas viejas).",
        estado: 431)
    }
    return Problema(.malFormada, "Esto no es una petición HTTP bien formada.")
  }
}
