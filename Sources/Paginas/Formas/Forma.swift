import Domain
import Http

/// A form as it is shown: its questions, what was typed, and what is wrong with it.
struct Forma: Sendable {
  /// Unique in its page: the anchor that errors lead to.
  var id: String
  var accion: String
  var titulo: String
  var ayuda: String?
  /// Said of values that nobody typed.
  var aviso: String?
  var boton: String
  var campos: [Pregunta]
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
  private var errores: [(campo: Pregunta?, mensaje: String)] {
    guard let problema else { return [] }
    guard !problema.errores.isEmpty else { return [(nil, problema.detalle)] }
    return problema.errores.map { error in
      let campo = elemento(error.puntero) ?? campos.first { $0.esDe(error.puntero) } ?? campos.first { $0.senala(error.puntero) }
      return (campo, campo.map { error.paraPersonas($0) } ?? error.mensaje)
    }
  }

  /// `/partes/1/sentido` is about the second of the questions answered that make up `partes`.
  private func elemento(_ puntero: String) -> Pregunta? {
    let nombres = puntero.split(separator: "/")
    guard nombres.count > 1, let i = Int(nombres[1]) else { return nil }
    let dados = campos.filter { $0.arreglo == String(nombres[0]) && valores[$0.nombre]?.isEmpty == false }
    return dados.indices.contains(i) ? dados[i] : nil
  }

  func id(de campo: Pregunta) -> String { "\(id)-\(campo.nombre.replacing(".", with: "-"))" }

  var vista: Vista {
    let errores = errores
    return [
      "fid": .texto(id), "accion": .texto(accion), "ftitulo": .t(titulo), "fayuda": .t(ayuda), "faviso": .t(aviso), "boton": .texto(boton),
      "peligro": .si(peligro), "plegada": .si(plegada && problema == nil), "soloBoton": .si(soloBoton),
      "ocultos": .lista(ocultos.map { ["onombre": .texto($0.nombre), "ovalor": .texto($0.valor)] }),
      "campos": .lista(vistas(errores)),
      "hayErrores": .si(!errores.isEmpty),
      "errores": .lista(
        errores.map { ["ancla": .texto($0.campo.map(id(de:)) ?? id), "mensaje": .texto(Self.conNombre($0.campo, $0.mensaje))] }),
    ]
  }

  /// The questions, those of a folded group between its two ends; it stands open when it has something to show.
  private func vistas(_ errores: [(campo: Pregunta?, mensaje: String)]) -> [Vista] {
    var vistas: [Vista] = []
    var abierto = false
    for (i, campo) in campos.enumerated() {
      let error = errores.first { $0.campo?.nombre == campo.nombre && !campo.nombre.isEmpty }?.mensaje
      var vista = campo.vista(id(de: campo), valores: valores[campo.nombre] ?? [], error: error)
      if case .titulo(let plegado) = campo.clase {
        vista["cierra"] = .si(abierto)
        let grupo = campos[(i + 1)...].prefix { !$0.esTitulo }
        vista["conDatos"] = .si(
          grupo.contains { suyo in valores[suyo.nombre]?.isEmpty == false || errores.contains { $0.campo?.nombre == suyo.nombre } })
        abierto = plegado
      }
      vistas.append(vista)
    }
    if abierto, let ultimo = vistas.indices.last { vistas[ultimo]["cierraAlFinal"] = true }
    return vistas
  }

  private static func conNombre(_ campo: Pregunta?, _ mensaje: String) -> String {
    campo.map { "\($0.etiqueta.hasSuffix("?") ? $0.etiqueta : $0.etiqueta + ":") \(mensaje)" } ?? mensaje
  }
}

extension Pregunta {
  /// Whether a pointer names this very question: `/turnos/0/partes` is about `partes`.
  func esDe(_ puntero: String) -> Bool {
    let nombres = puntero.split(separator: "/").filter { Int($0) == nil }
    return !nombre.isEmpty && (nombres.joined(separator: ".") == nombre || nombres.last.map { $0 == nombre } ?? false)
  }

  /// Whether an error at this pointer is this question's.
  func senala(_ puntero: String) -> Bool {
    guard !nombre.isEmpty else { return false }
    return ([nombre] + alias).contains { propio in
      let suyo = "/" + propio.replacing(".", with: "/")
      return puntero == suyo || puntero.hasPrefix(suyo + "/")
    }
  }

  fileprivate var esTitulo: Bool {
    if case .titulo = clase { true } else { false }
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
  fileprivate func paraPersonas(_ campo: Pregunta) -> String {
    switch codigo {
    case .valorInvalido where mensaje.contains("elementos y el mínimo"): "Elige al menos una opción."
    case .faltaDato where mensaje.hasPrefix("Falta «"): campo.seElige ? "Elige una opción." : "Falta este dato."
    case .valorInvalido where mensaje.contains("no es una opción"): "Elige una de las opciones."
    case .malFormada where mensaje.hasPrefix("Debe ser un número entero"): "Escribe un número, sin letras ni espacios."
    default: mensaje
    }
  }
}
