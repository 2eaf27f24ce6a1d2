/// One choice of a list.
struct Opcion: Sendable {
  var valor: String
  var texto: String
  var ayuda: String?

  init(_ valor: String, _ texto: String, _ ayuda: String? = nil) {
    self.valor = valor
    self.texto = texto
    self.ayuda = ayuda
  }
}

/// One question of a form. Its name is the body's property; `solicitante.correo` is one inside another.
struct Campo: Sendable {
  enum Clase: Sendable {
    case linea(tipo: String)
    case area(renglones: Int)
    /// All in view, one to choose.
    case radios([Opcion])
    /// A drop-down, one to choose or none.
    case lista([Opcion])
    /// Several drop-downs of the same list.
    case listas([Opcion], cuantas: Int)
    /// Any of them.
    case casillas([Opcion])
    /// One box; its value is "true".
    case casilla
    /// Nothing to ask: a heading over the questions that follow, folded away if they are rarely needed.
    case titulo(plegado: Bool)
  }

  var nombre: String
  var etiqueta: String
  var clase: Clase
  var ayuda: String?
  var opcional = false
  /// `autocomplete` of HTML.
  var memoria: String?
  /// Pointers of the body that are about this question, besides its own.
  var alias: [String] = []
  /// The property of the body, an array, that its answer is an element of; unanswered, it adds none.
  var arreglo: String?
  /// What a drop-down says when nothing is chosen.
  var sinElegir = "Elige…"

  func vista(_ id: String, valores: [String], error: String?) -> Vista {
    var base: Vista = [
      "id": .texto(id), "nombre": .texto(nombre), "etiqueta": .texto(etiqueta), "ayuda": .t(ayuda), "error": .t(error),
      "opcional": .si(opcional), "valor": .t(valores.first), "memoria": .t(memoria), "tipo": nil, "renglones": nil, "opciones": nil,
      "esLinea": false, "esArea": false, "esRadios": false, "esListas": false, "esCasillas": false, "esCasilla": false,
      "esTitulo": false, "esGrupo": false, "conDatos": false, "cierra": false, "cierraAlFinal": false,
      "marcada": .si(valores.first == "true"), "listas": nil,
      "descrito": .t([ayuda.map { _ in id + "-ayuda" }, error.map { _ in id + "-error" }].compactMap { $0 }.joined(separator: " ")),
    ]
    switch clase {
    case .linea(let tipo):
      base["esLinea"] = true
      base["tipo"] = .texto(tipo)
    case .area(let renglones):
      base["esArea"] = true
      base["renglones"] = .n(renglones)
    case .radios(let opciones):
      base["esRadios"] = true
      base["opciones"] = .lista(vistas(opciones, id, valores))
    case .casillas(let opciones):
      base["esCasillas"] = true
      base["opciones"] = .lista(vistas(opciones, id, valores))
    case .lista(let opciones):
      base["esListas"] = true
      base["listas"] = .lista([
        [
          "id": .texto(id), "opciones": .lista(vistas(opciones, id, valores)), "otra": false, "numero": "1", "vacia": .texto(sinElegir),
        ]
      ])
    case .listas(let opciones, let cuantas):
      base["esListas"] = true
      base["listas"] = .lista(
        (0..<cuantas).map { i in
          let suyo = valores.indices.contains(i) ? [valores[i]] : []
          return [
            "id": .texto(i == 0 ? id : "\(id)-\(i + 1)"), "opciones": .lista(vistas(opciones, id, suyo)), "otra": .si(i > 0),
            "numero": .n(i + 1), "vacia": .texto(i > 0 ? "Y otra más…" : sinElegir),
          ]
        })
    case .casilla: base["esCasilla"] = true
    case .titulo(let plegado): base[plegado ? "esGrupo" : "esTitulo"] = true
    }
    return base
  }

  private func vistas(_ opciones: [Opcion], _ id: String, _ valores: [String]) -> [Vista] {
    opciones.enumerated().map { i, o in
      [
        "oid": .texto(i == 0 ? id : "\(id)-\(i + 1)"), "ovalor": .texto(o.valor), "otexto": .texto(o.texto), "oayuda": .t(o.ayuda),
        "elegida": .si(valores.contains(o.valor)),
      ]
    }
  }
}

extension Campo {
  static func linea(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil, tipo: String = "text", memoria: String? = nil) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .linea(tipo: tipo), ayuda: ayuda, memoria: memoria)
  }
  static func area(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil, renglones: Int = 5) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .area(renglones: renglones), ayuda: ayuda)
  }
  static func radios(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .radios(opciones), ayuda: ayuda)
  }
  static func lista(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .lista(opciones), ayuda: ayuda)
  }
  static func listas(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], cuantas: Int) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .listas(opciones, cuantas: cuantas))
  }
  static func casillas(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .casillas(opciones), ayuda: ayuda)
  }
  static func casilla(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Campo {
    Campo(nombre: nombre, etiqueta: etiqueta, clase: .casilla, ayuda: ayuda)
  }
  static func fecha(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Campo { linea(nombre, etiqueta, ayuda, tipo: "date") }
  static func momento(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Campo {
    linea(nombre, etiqueta, ayuda, tipo: "datetime-local")
  }
  static func numero(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Campo {
    linea(nombre, etiqueta, ayuda, tipo: "number")
  }
  static func titulo(_ texto: String, _ ayuda: String? = nil, plegado: Bool = false) -> Campo {
    Campo(nombre: "", etiqueta: texto, clase: .titulo(plegado: plegado), ayuda: ayuda)
  }

  var siQuiere: Campo {
    var copia = self
    copia.opcional = true
    return copia
  }

  func tambien(_ punteros: String...) -> Campo {
    var copia = self
    copia.alias = punteros
    return copia
  }
}
