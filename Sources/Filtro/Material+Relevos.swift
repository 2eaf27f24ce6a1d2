extension Material {
  /// The same lessons with the claves that answer today: an example of what closed counts for its successor.
  public func con(relevos: [String: String]) -> Material {
    func hoy(_ ejemplo: Ejemplo) -> Ejemplo { Ejemplo(texto: ejemplo.texto, clave: relevos[ejemplo.clave] ?? ejemplo.clave) }
    return Material(ejemplos: ejemplos.map(hoy), correcciones: correcciones.map(hoy))
  }
}
