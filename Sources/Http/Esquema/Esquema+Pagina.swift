import Domain

extension Esquema {
  /// A page of a list: `{"elementos": […], "siguiente": cursor o null}`.
  public static func pagina(de elemento: Esquema) -> Esquema {
    objeto([
      .requerida("elementos", .arreglo(de: elemento, max: Paginacion.maximo)),
      .requerida("siguiente", Esquema.cursor.oNulo, "Cursor de la página que sigue; nulo en la última."),
    ])
  }

  static let cursor = texto(max: 512, .cursor)
}
