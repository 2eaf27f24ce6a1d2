import ArgumentParser
import Comun
import Domain
import Filtro
import Foundation

/// `pregunta-leon filtro`: trains, measures and asks the filtro from the command line.
struct ComandoFiltro: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filtro", abstract: "Entrena, evalúa y consulta el filtro que sugiere a qué dependencia turnar.",
    discussion: """
      EJEMPLOS
        pregunta-leon filtro entrenar --ejemplos turnos.jsonl --modelo filtro.modelo
        pregunta-leon filtro evaluar --ejemplos prueba.jsonl --modelo filtro.modelo
        pregunta-leon filtro sugerir "cuántos baches taparon en mi colonia"

      Termina con 0 si pudo, 1 si un archivo está mal y 2 si la orden está mal escrita.
      """, subcommands: [EntrenarFiltro.self, EvaluarFiltro.self, SugerirFiltro.self])
}

struct EntrenarFiltro: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entrenar", abstract: "Aprende de turnos aceptados y guarda un modelo.",
    discussion: """
      EJEMPLOS
        pregunta-leon filtro entrenar --ejemplos turnos.jsonl --modelo filtro.modelo
        pregunta-leon filtro entrenar --ejemplos turnos.jsonl \\
          --relevar filtro.modelo --modelo filtro.modelo
        pregunta-leon filtro entrenar --ejemplos /dev/null \\
          --dependencias Config/dependencias.yaml --modelo frio.modelo

      Cada línea de los ejemplos es {"text":"…","label":"…"}. El archivo de dependencias es un directorio .yaml como \
      Config/dependencias.yaml, o JSONL con {"label":"…","nombre":"…","atribuciones":"…"}; sin él las candidatas son solo \
      las etiquetas de los ejemplos. Con ejemplos vacíos y dependencias, el filtro arranca en frío. Los mismos ejemplos en \
      el mismo orden dan el mismo archivo, byte por byte. Con --relevar, uno de cada diez ejemplos se aparta para comparar \
      el modelo nuevo con el que está en uso (que debe haberse hecho así también); si es peor no se guarda y termina con 1.
      """)

  @Option(help: ArgumentHelp("Turnos aceptados, JSONL.", valueName: "archivo"))
  var ejemplos: String

  @Option(help: ArgumentHelp("Directorio de candidatas, YAML o JSONL.", valueName: "archivo"))
  var dependencias: String?

  @Option(help: ArgumentHelp("Dónde guardar el modelo.", valueName: "archivo"))
  var modelo: String

  @Option(
    help: ArgumentHelp("Modelo en uso con el que se compara; si el archivo no existe, este será el primero.", valueName: "archivo"))
  var relevar: String?

  @Flag(help: "Imprime el resumen como JSON.")
  var json = false

  func run() throws {
    try ArchivosDelFiltro.conAviso {
      let material = try ArchivosDelFiltro.ejemplos(ejemplos)
      let directorio = try dependencias.map(ArchivosDelFiltro.directorio) ?? []
      guard !material.isEmpty || !directorio.isEmpty else {
        throw ErrorDeConfiguracion(
          archivo: ejemplos, linea: nil, motivo: "no hay ejemplos; sin ellos hace falta --dependencias")
      }
      let aprendido = try aprender(material, directorio)
      let bytes = aprendido.bytes()
      try ArchivosDelFiltro.guardar(bytes, modelo)
      let candidatas = aprendido.dependencias.count
      print(
        json
          ? #"{"ejemplos":\#(material.count),"candidatas":\#(candidatas),"bytes":\#(bytes.count)}"#
          : "Modelo guardado en \(modelo): \(cuantos(material.count, "ejemplo")), \(cuantos(candidatas, "candidata")), \(bytes.count) bytes."
      )
    }
  }
}

extension EntrenarFiltro {
  private func aprender(_ material: [Ejemplo], _ directorio: [Dependencia]) throws -> Modelo {
    guard let relevar else { return Modelo.entrenar(material, dependencias: directorio) }
    let vigente = FileManager.default.fileExists(atPath: relevar) ? try ArchivosDelFiltro.modelo(relevar) : nil
    let (modelo, relevo) = Modelo.relevar(material, dependencias: directorio, vigente: vigente)
    guard relevo.aceptado else {
      let antes = relevo.vigente.map { "\(porcentaje($0.top1)) antes" } ?? "sin medida antes"
      throw ErrorDeConfiguracion(
        archivo: ejemplos, linea: nil,
        motivo: "el modelo nuevo es peor (acierta \(porcentaje(relevo.nuevo.top1)); \(antes)); se conserva el que está en uso")
    }
    return modelo
  }
}

private func cuantos(_ n: Int, _ cosa: String) -> String { "\(n) \(cosa)\(n == 1 ? "" : "s")" }

private func porcentaje(_ x: Double) -> String { "\((x * 1_000).rounded() / 10) %" }

struct EvaluarFiltro: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluar", abstract: "Mide qué tan seguido acierta un modelo con ejemplos que no ha visto.",
    discussion: """
      EJEMPLO
        pregunta-leon filtro evaluar --ejemplos prueba.jsonl --modelo filtro.modelo

      top1 y top3: proporción de textos cuya etiqueta es la primera sugerencia o está entre las tres primeras. macroF1: \
      promedio del F1 de cada etiqueta. microsegundosPorTexto: lo que tarda una sugerencia completa.
      """)

  @Option(help: ArgumentHelp("Textos con su etiqueta, JSONL.", valueName: "archivo"))
  var ejemplos: String

  @Option(help: ArgumentHelp("Modelo guardado por «filtro entrenar».", valueName: "archivo"))
  var modelo: String

  @Option(
    help: ArgumentHelp("Dónde escribir qué se sugirió para cada texto y con qué probabilidad, JSONL.", valueName: "archivo"))
  var detalle: String?

  @Flag(help: "Imprime las medidas como JSON.")
  var json = false

  func run() throws {
    try ArchivosDelFiltro.conAviso {
      let material = try ArchivosDelFiltro.ejemplos(ejemplos)
      guard !material.isEmpty else {
        throw ErrorDeConfiguracion(archivo: ejemplos, linea: nil, motivo: "no hay ejemplos que evaluar")
      }
      let filtro = Filtro(modelo: try ArchivosDelFiltro.modelo(modelo))
      let medida = Evaluacion(filtro, material)
      let tiempo = ContinuousClock().measure {
        for ejemplo in material { _ = filtro.sugerir(ejemplo.texto) }
      }
      if let detalle { try Self.escribir(filtro, material, detalle) }
      let micros = tiempo / .microseconds(1) / Double(material.count)
      print(json ? Self.json(medida, micros) : Self.texto(medida, micros))
    }
  }

  private struct Renglon: Encodable {
    var label: String
    /// How many of the first are the set that should hold the answer.
    var recomendadas: Int
    var lista: [Candidata]
  }

  private struct Candidata: Encodable {
    var label: String
    var probabilidad: Double
  }

  private static func escribir(_ filtro: Filtro, _ material: [Ejemplo], _ ruta: String) throws {
    let renglones = try material.map { ejemplo in
      let sugerencias = filtro.sugerir(ejemplo.texto, maximo: .max)
      return try SortedJSON.text(
        Renglon(
          label: ejemplo.clave, recomendadas: sugerencias.recomendadas,
          lista: sugerencias.lista.map { Candidata(label: $0.clave, probabilidad: $0.probabilidad) }))
    }
    try ArchivosDelFiltro.guardar(Array((renglones.joined(separator: "\n") + "\n").utf8), ruta)
  }

  private static func json(_ m: Evaluacion, _ micros: Double) -> String {
    let n = #""n":\#(m.n),"top1":\#(m.top1),"top3":\#(m.top3),"macroF1":\#(m.macroF1)"#
    return "{\(n),\"microsegundosPorTexto\":\((micros * 10).rounded() / 10)}"
  }

  private static func texto(_ m: Evaluacion, _ micros: Double) -> String {
    return """
      Textos: \(m.n)
      La primera sugerencia acierta: \(porcentaje(m.top1))
      Alguna de las tres primeras: \(porcentaje(m.top3))
      Macro-F1: \((m.macroF1 * 1_000).rounded() / 1_000)
      Tiempo por texto: \(Int(micros.rounded())) µs
      """
  }
}

struct SugerirFiltro: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sugerir", abstract: "Sugiere a qué dependencias turnar un texto, y por qué.",
    discussion: """
      EJEMPLOS
        pregunta-leon filtro sugerir "cuánto costó pavimentar" --modelo filtro.modelo
        echo "¿cuántos policías hay?" | pregunta-leon filtro sugerir - --json

      Sin --modelo usa el directorio de Config/dependencias.yaml en frío.
      """)

  @Argument(help: ArgumentHelp("El texto, o - para leerlo de la entrada.", valueName: "texto"))
  var texto: String

  @Option(help: ArgumentHelp("Modelo guardado por «filtro entrenar».", valueName: "archivo"))
  var modelo: String?

  @Option(help: ArgumentHelp("Carpeta de configuración.", valueName: "carpeta"))
  var config = "Config"

  @Option(help: ArgumentHelp("Cuántas dependencias a lo más.", valueName: "n"))
  var maximo = 5

  @Flag(help: "Imprime las sugerencias como JSON.")
  var json = false

  func validate() throws {
    guard (1...100).contains(maximo) else { throw ValidationError("--maximo debe ser de 1 a 100.") }
  }

  func run() throws {
    try ArchivosDelFiltro.conAviso {
      let filtro =
        try modelo.map { Filtro(modelo: try ArchivosDelFiltro.modelo($0)) }
        ?? Filtro(
          dependencias: try ArchivosDelFiltro.directorio("\(config)/dependencias.yaml"))
      let entrada = texto == "-" ? FileHandle.standardInput.readDataToEndOfFile() : Data(texto.utf8)
      let sugerencias = filtro.sugerir(String(decoding: entrada, as: UTF8.self), maximo: maximo)
      print(json ? try SortedJSON.text(sugerencias) : Self.texto(sugerencias))
    }
  }

  private static func texto(_ s: Sugerencias) -> String {
    var lineas = s.lista.map(renglon)
    if s.noLoSe { lineas.insert("No lo sé: nada en el texto convence; que lo lea una persona.", at: 0) }
    if let otro = s.fueraDeCompetencia {
      lineas.append("Parece competencia de \(otro.organismo): \(otro.contactoParaLeer)")
    }
    if s.pareceARCO { lineas.append("Parece una solicitud sobre datos personales (ARCO): va en el otro formato.") }
    if s.pareceTramite {
      let lugar = s.lugar.map { " Se hace en: \($0.dondeParaLeer) [\($0.asunto)]." } ?? ""
      lineas.append("Parece un trámite, un reporte o una queja, no una solicitud de información.\(lugar)")
    }
    if !s.partes.isEmpty { lineas.append("Trae \(s.partes.count) preguntas; cada una puede ir a otra dependencia:") }
    for (i, parte) in s.partes.enumerated() {
      lineas.append("\(i + 1). \(parte.texto)")
      if parte.noLoSe { lineas.append("   No lo sé.") }
      lineas += parte.lista.prefix(min(max(parte.recomendadas, 1), 3)).map { "   " + renglon($0) }
    }
    return lineas.joined(separator: "\n")
  }

  private static func renglon(_ s: Sugerencia) -> String {
    "\(Int((s.probabilidad * 100).rounded())) %  \(s.nombre) (\(s.clave)): \(s.razones.joined(separator: ", "))"
  }
}
