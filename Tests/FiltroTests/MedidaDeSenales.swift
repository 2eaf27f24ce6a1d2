@testable import Filtro

/// What the signals say of marked texts.
enum MedidaDeSenales {
  static let filtro = Filtro(dependencias: DirectorioDePrueba.leon)

  struct Figuras: CustomStringConvertible {
    var arco = 0.0
    var tramite = 0.0
    /// Of the errands with a place of their own, the part that was sent there.
    var lugar = 0.0
    var competencia = 0.0
    /// Part of the city's own requests for information for which some signal fires.
    var falsas = 0.0
    var partes = 0.0
    var top1 = 0.0
    var top3 = 0.0
    /// Of what was offered as already published, the part that is right; of what has an answer, the part that got it.
    var precision = 0.0
    var alcance = 0.0
    var fallas: [String] = []

    var description: String {
      "arco \(arco), tramite \(tramite), lugar \(lugar), competencia \(competencia), falsas \(falsas), partes \(partes), top-1 \(top1), "
        + "top-3 \(top3), publicado \(precision)/\(alcance)\n" + fallas.joined(separator: "\n")
    }
  }

  struct Textos {
    var arco, tramite, competencia, publico, partes, dependencias, publicado: TextosMarcados
  }

  static let desarrollo = Textos(
    arco: TextosDeDesarrollo.arco, tramite: TextosDeDesarrollo.tramite, competencia: TextosDeDesarrollo.competencia,
    publico: TextosDeDesarrollo.publico, partes: TextosDeDesarrollo.partes, dependencias: TextosDeDesarrollo.dependencias,
    publicado: TextosDeDesarrollo.publicado)
  static let aparte = Textos(
    arco: TextosAparte.arco, tramite: TextosAparte.tramite, competencia: TextosAparte.competencia,
    publico: TextosAparte.publico, partes: TextosAparte.partes, dependencias: TextosAparte.dependencias,
    publicado: TextosAparte.publicado)

  static func medir(_ textos: Textos) -> Figuras {
    var f = Figuras()
    func parte(_ nombre: String, _ lista: [(espera: String, texto: String)], _ acierta: (String, String) -> Bool) -> Double {
      let buenas = lista.filter { acierta($0.espera, $0.texto) }
      f.fallas += lista.filter { !acierta($0.espera, $0.texto) }.map { "\(nombre) | \($0.espera) | \($0.texto)" }
      return Double(buenas.count) / Double(max(lista.count, 1))
    }
    f.arco = parte("arco", textos.arco.textos) { filtro.sugerir($1).pareceARCO }
    f.tramite = parte("tramite", textos.tramite.textos) { filtro.sugerir($1).pareceTramite }
    f.lugar = parte("lugar", textos.tramite.textos.filter { $0.espera != "Lugar=" && !$0.espera.isEmpty }) { espera, texto in
      filtro.sugerir(texto).lugar?.asunto.lowercased().contains(espera.dropFirst("Lugar=".count).lowercased()) ?? false
    }
    f.competencia = parte("competencia", textos.competencia.textos) { espera, texto in
      filtro.sugerir(texto).fueraDeCompetencia?.organismo.contains(espera) ?? false
    }
    f.falsas =
      1
      - parte("falsa", textos.publico.textos) {
        let s = filtro.sugerir($1)
        return !s.pareceARCO && !s.pareceTramite && s.fueraDeCompetencia == nil
      }
    f.partes = parte("partes", textos.partes.textos) { Partes.separar($1).count == Int($0) }
    f.top1 = parte("top1", textos.dependencias.textos) { espera, texto in
      espera.split(separator: "/").contains { $0 == filtro.sugerir(texto).lista.first?.clave ?? "" }
    }
    f.top3 = parte("top3", textos.dependencias.textos) { espera, texto in
      let primeras = filtro.sugerir(texto).lista.prefix(3).map(\.clave)
      return espera.split(separator: "/").contains { primeras.contains(String($0)) }
    }
    let preguntas = textos.publicado.textos.map { (texto: $0.texto, fuente: $0.espera == "-" ? nil : $0.espera) }
    (f.precision, f.alcance) = PublicadoDePrueba.medir(preguntas)
    for p in preguntas {
      let hallado = PublicadoDePrueba.indice.buscar(p.texto).first?.fuente.id
      if hallado != p.fuente { f.fallas.append("publicado | \(p.fuente ?? "-") | \(hallado ?? "-") | \(p.texto)") }
    }
    return f
  }
}
