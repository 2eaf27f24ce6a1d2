extension ErrorDeCampo {
  public static func falta(_ puntero: String, _ nombre: String) -> ErrorDeCampo {
    ErrorDeCampo(puntero: puntero, mensaje: "Falta «\(nombre)». Agrégalo y vuelve a enviar.", codigo: .faltaDato)
  }

  public static func desconocido(_ puntero: String, _ nombre: String, conocidos: [String]) -> ErrorDeCampo {
    let lista =
      conocidos.isEmpty ? "Aquí no va ninguno." : "Aquí van: \(conocidos.sorted().joined(separator: ", "))."
    return ErrorDeCampo(
      puntero: puntero, mensaje: "«\(nombre.recortado)» no se conoce. Quítalo o corrige su nombre. \(lista)",
      codigo: .campoDesconocido)
  }

  public static func rango<N: Comparable>(_ puntero: String, _ min: N, _ max: N) -> ErrorDeCampo {
    ErrorDeCampo(puntero: puntero, mensaje: "Debe estar entre \(min) y \(max).", codigo: .valorInvalido)
  }

  public static func cantidad(_ puntero: String, _ n: Int, _ cuantos: ClosedRange<Int>) -> ErrorDeCampo {
    let pide =
      n < cuantos.lowerBound
      ? "el mínimo es \(cuantos.lowerBound)" : "el máximo es \(cuantos.upperBound)"
    return ErrorDeCampo(puntero: puntero, mensaje: "Tiene \(n) elementos y \(pide).", codigo: .valorInvalido)
  }
}

extension TextoEsquema {
  /// What is wrong with the text, if anything: what kind of error and what to tell the person.
  func objecion(_ t: String) -> (Falla.Codigo, String)? {
    if case .enumeracion(let valores) = formato {
      // By code points: Swift's == also takes other normal forms, which the published schema does not.
      if valores.contains(where: { $0.utf8.elementsEqual(t.utf8) }) { return nil }
      return (.valorInvalido, "«\(t.recortado)» no es una opción. Las opciones son: \(valores.joined(separator: ", ")).")
    }
    let n = t.unicodeScalars.count
    if n < largo.lowerBound {
      return (.valorInvalido, n == 0 ? "Está vacío." : "Tiene \(n) caracteres y el mínimo es \(largo.lowerBound).")
    }
    if n > largo.upperBound {
      return (.valorInvalido, "Tiene \(n) caracteres y el máximo es \(largo.upperBound). Acórtalo.")
    }
    switch formato {
    case .patron(let patron): return patron.acepta(t) ? nil : (.valorInvalido, "El texto " + patron.mensaje)
    case .fecha:
      return Fecha(t) == nil ? (.valorInvalido, "No es una fecha. Debe ser un día que exista, como «2026-04-14».") : nil
    case .instante:
      guard Instante(t) == nil else { return nil }
      return (.valorInvalido, "No es una fecha con hora y huso. Debe ser como «2026-04-14T10:00:00-06:00».")
    case .folio:
      do {
        _ = try Folio.leer(t)
        return nil
      } catch .digitoVerificador {
        return (.folioInvalido, "Revisa el folio: alguna letra o número está mal escrito.")
      } catch {
        return (.valorInvalido, "El texto " + Patron.folio.mensaje)
      }
    case .enumeracion: return nil
    }
  }
}

extension Esquema {
  public var comoSeLlama: String {
    switch forma {
    case .texto: "un texto"
    case .entero: "un número entero"
    case .decimal: "un número"
    case .booleano: "true o false"
    case .arreglo: "un arreglo"
    case .objeto: "un objeto"
    case .anulable(let dentro): dentro.comoSeLlama + " o null"
    case .libre: "cualquier valor"
    }
  }
}

extension JSONValue {
  public var comoSeLlama: String {
    switch self {
    case .nulo: "null"
    case .booleano: "true o false"
    case .entero, .decimal: "un número"
    case .texto: "un texto"
    case .arreglo: "un arreglo"
    case .objeto: "un objeto"
    }
  }
}
