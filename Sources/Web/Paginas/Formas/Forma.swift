import Domain

/// A form as it is shown: its questions, what was typed, and what is wrong with it.
struct Forma: Sendable {
  /// Unique in its page: the anchor that errors lead to.
  var id: String
  var accion: String
  var titulo: String
  var ayuda: String?
  var boton: String
  var campos: [Campo]
  /// What cannot be undone gets another colour.
  var peligro = false
  /// Folded until somebody opens it.
  var plegada = false
  /// Only a button: nothing to ask.
  var soloBoton: Bool { campos.isEmpty }
  var ocultos: [(nombre: String, valor: String)] = []
  var valores: [String: [String]] = [:]
  var problema: Problema?

  /// What is wrong, question by question; what belongs to no question is the form's own.
  private var errores: [(campo: Campo?, mensaje: String)] {
    guard let problema else { return [] }
    guard !problema.errores.isEmpty else { return [(nil, problema.detalle)] }
    return problema.errores.map { error in
      let campo = campos.first { $0.senala(error.puntero) }
      return (campo, campo.map { error.paraPersonas($0) } ?? error.mensaje)
    }
  }

  func id(de campo: Campo) -> String { "\(id)-\(campo.nombre.replacing(".", with: "-"))" }

  var vista: Vista {
    let errores = errores
    return [
      "fid": .texto(id), "accion": .texto(accion), "ftitulo": .t(titulo), "fayuda": .t(ayuda), "boton": .texto(boton),
      "peligro": .si(peligro), "plegada": .si(plegada && problema == nil), "soloBoton": .si(soloBoton),
      "ocultos": .lista(ocultos.map { ["onombre": .texto($0.nombre), "ovalor": .texto($0.valor)] }),
      "campos": .lista(
        campos.map { campo in
          campo.vista(
            id(de: campo), valores: valores[campo.nombre] ?? [],
            error: errores.first { $0.campo?.nombre == campo.nombre && !campo.nombre.isEmpty }?.mensaje)
        }),
      "hayErrores": .si(!errores.isEmpty),
      "errores": .lista(
        errores.map { ["ancla": .texto($0.campo.map(id(de:)) ?? id), "mensaje": .texto(Self.conNombre($0.campo, $0.mensaje))] }),
    ]
  }

  private static func conNombre(_ campo: Campo?, _ mensaje: String) -> String {
    campo.map { "\($0.etiqueta.hasSuffix("?") ? $0.etiqueta : $0.etiqueta + ":") \(mensaje)" } ?? mensaje
  }
}

extension Campo {
  /// Whether an error at this pointer is this question's.
  func senala(_ puntero: String) -> Bool {
    guard !nombre.isEmpty else { return false }
    return ([nombre] + alias).contains { propio in
      let suyo = "/" + propio.replacing(".", with: "/")
      return puntero == suyo || puntero.hasPrefix(suyo + "/")
    }
  }

  fileprivate var seElige: Bool {
    switch clase {
    case .radios, .lista, .listas, .casillas: true
    default: false
    }
  }
}

extension ErrorDeCampo {
  /// The API speaks of fields and elements to whoever programs; here a person reads.
  fileprivate func paraPersonas(_ campo: Campo) -> String {
    switch codigo {
    case .faltaDato where mensaje.hasPrefix("Falta «"): campo.seElige ? "Elige una opción." : "Falta este dato."
    case .valorInvalido where mensaje.contains("no es una opción"): "Elige una de las opciones."
    case .malFormada where mensaje.hasPrefix("Debe ser un número entero"): "Escribe un número, sin letras ni espacios."
    default: mensaje
    }
  }
}
