extension Esquema {
  /// Everything that is wrong with `valor`, in the order of the schema; empty when it fits.
  /// - Parameter puntero: where the value stands.
  public func revisar(_ valor: JSONValue, en puntero: String = "") -> [ErrorDeCampo] {
    var errores: [ErrorDeCampo] = []
    revisar(valor, puntero, &errores)
    return errores
  }

  /// - Throws: all that is wrong.
  public func exigir(_ valor: JSONValue) throws(CuerpoInvalido) {
    let errores = revisar(valor)
    guard errores.isEmpty else { throw CuerpoInvalido(errores: errores) }
  }

  private func revisar(_ valor: JSONValue, _ p: String, _ errores: inout [ErrorDeCampo]) {
    switch (forma, valor) {
    case (.libre, _), (.booleano, .booleano), (.anulable, .nulo): return
    case (.anulable(let dentro), _): dentro.revisar(valor, p, &errores)
    case (.texto(let forma), .texto(let t)):
      if let (codigo, mensaje) = forma.objecion(t) { errores.append(.init(puntero: p, mensaje: mensaje, codigo: codigo)) }
    case (.entero(let rango), .entero), (.entero(let rango), .decimal):
      guard let n = valor.entero else {
        // 1e300 is an integer that does not fit; 1.5 is another type.
        let entera = valor.decimal.map { $0.rounded() == $0 } ?? false
        return errores.append(entera ? .rango(p, rango.lowerBound, rango.upperBound) : tipoEquivocado(p, valor))
      }
      if !rango.contains(n) { errores.append(.rango(p, rango.lowerBound, rango.upperBound)) }
    case (.decimal(let rango), .entero), (.decimal(let rango), .decimal):
      guard let d = valor.decimal, let rango, !rango.contains(d) else { return }
      errores.append(.rango(p, rango.lowerBound, rango.upperBound))
    case (.arreglo(let elemento, let cuantos), .arreglo(let lista)):
      if !cuantos.contains(lista.count) { errores.append(.cantidad(p, lista.count, cuantos)) }
      for (i, e) in lista.prefix(cuantos.upperBound).enumerated() {
        elemento.revisar(e, dentro: "\(i)", de: p, &errores)
      }
    case (.objeto(let propiedades), .objeto(let miembros)):
      revisar(propiedades, miembros, p, &errores)
    default: errores.append(tipoEquivocado(p, valor))
    }
  }

  /// One level down. Where the value stands is only written once something is wrong with it: nearly everything fits.
  private func revisar(
    _ valor: JSONValue, dentro nombre: @autoclosure () -> String, de p: String, _ errores: inout [ErrorDeCampo]
  ) {
    let hasta = errores.count
    revisar(valor, "", &errores)
    guard errores.count > hasta else { return }
    let base = Puntero.unir(p, nombre())
    for i in errores.indices[hasta...] { errores[i].puntero = base + errores[i].puntero }
  }

  private func revisar(
    _ propiedades: [Propiedad], _ miembros: [String: JSONValue], _ p: String, _ errores: inout [ErrorDeCampo]
  ) {
    var conocidos = 0
    for propiedad in propiedades {
      if let v = miembros[propiedad.nombre] {
        conocidos += 1
        propiedad.esquema.revisar(v, dentro: propiedad.nombre, de: p, &errores)
      } else if propiedad.requerida {
        errores.append(.falta(Puntero.unir(p, propiedad.nombre), propiedad.nombre))
      }
    }
    guard conocidos < miembros.count else { return }
    let nombres = propiedades.map(\.nombre)
    for nombre in miembros.keys.filter({ !nombres.contains($0) }).sorted().prefix(20) {
      errores.append(.desconocido(Puntero.unir(p, nombre), nombre, conocidos: nombres))
    }
  }

  private func tipoEquivocado(_ puntero: String, _ valor: JSONValue) -> ErrorDeCampo {
    ErrorDeCampo(
      puntero: puntero, mensaje: "Debe ser \(comoSeLlama) y llegó \(valor.comoSeLlama).", codigo: .malFormada)
  }
}
