import Domain

extension Pregunta {
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
