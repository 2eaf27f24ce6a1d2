/// The first words of a piece of a request: whether it asks, names what it wants, or is only courtesy.
/// Looks at a few words from each end, so that reading all the pieces of a text stays linear.
struct Frase {
  private let palabras: [String]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let rango: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ rango: Range<Int>) {
    self.bytes = bytes
    self.rango = rango
    var i = rango.lowerBound
    var palabras: [String] = []
    while i < rango.upperBound, palabras.count < 5, i - rango.lowerBound < 160 {
      i = Self.saltar(bytes, i)
      guard i < rango.upperBound else { break }
      let (texto, fin) = Self.palabra(bytes, i)
      if !texto.isEmpty { palabras.append(texto) }
      i = max(fin, i + 1)
    }
    self.palabras = palabras
  }

  /// Begins with a question or with a verb that asks: «cuántos…», «y también quiero saber…».
  var pide: Bool {
    let utiles = palabras.drop { Self.enlaces.contains($0) }
    guard let primera = utiles.first else { return false }
    if Self.interrogativas.contains(primera) || Self.peticiones.contains(primera) { return true }
    let segunda = utiles.dropFirst().first ?? ""
    return (Self.preposiciones.contains(primera) && Self.interrogativas.contains(segunda))
      || (["me", "nos", "se", "favor"].contains(primera)
        && (Self.peticiones.contains(segunda) || palabras.contains { Self.peticiones.contains($0) }))
  }

  /// Begins with the name of something that is asked for: «copia de…», «el padrón…».
  var nombra: Bool {
    let utiles = palabras.drop { Self.enlaces.contains($0) || Self.articulos.contains($0) }
    return utiles.first.map { Self.cosas.contains($0) } ?? false
  }

  /// A greeting, thanks, a farewell, or a question about how the answer is to be given.
  var esCortesia: Bool {
    guard let primera = palabras.first else { return true }
    let dos = palabras.prefix(2).joined(separator: " ")
    if Self.despedidas.contains(dos) { return true }
    if Self.cortesias.contains(primera) || Self.cortesias.contains(dos) { return !contienePregunta }
    return ["me", "nos"].contains(primera)
      && palabras.dropFirst().first.map { ["pueden", "podrian", "puede", "podria"].contains($0) } ?? false
      && palabras.contains { ["responder", "contestar", "enviar", "mandar", "ayudar", "apoyar", "responderme"].contains($0) }
  }

  /// «Solicito lo siguiente:» announces and asks nothing.
  var anuncia: Bool { rango.last.map { bytes[$0] == UInt8(ascii: ":") } ?? false }

  /// About how the answer is to be given: «Solicito que me lo envíen por correo», «La requiero en Excel».
  var esDeForma: Bool { palabras.contains { Self.formas.contains($0) } && !contienePregunta }

  var empiezaEnMinuscula: Bool { rango.first.map { bytes[$0] >= 97 && bytes[$0] <= 122 } ?? false }

  /// Whether a question stands anywhere in its first stretch.
  var contienePregunta: Bool { recorrer(240) { Self.interrogativas.contains($0) || Self.peticiones.contains($0) } }

  /// Whether it says something besides the formulas with which a list is announced.
  var diceDeQue: Bool {
    recorrer(140) { palabra in
      palabra.utf8.count >= 4 && !Self.formulas.contains(palabra) && !Self.peticiones.contains(palabra)
        && !Self.cortesias.contains(palabra) && !Self.articulos.contains(palabra)
    }
  }

  private func recorrer(_ limite: Int, _ cumple: (String) -> Bool) -> Bool {
    var i = rango.lowerBound
    let fin = min(rango.upperBound, rango.lowerBound + limite)
    while i < fin {
      i = Self.saltar(bytes, i)
      guard i < fin else { return false }
      let (texto, siguiente) = Self.palabra(bytes, i)
      if cumple(texto) { return true }
      i = max(siguiente, i + 1)
    }
    return false
  }

  /// «…, ¿no?», «¿verdad?»: asks nothing of its own.
  static func esColetilla(_ bytes: UnsafeBufferPointer<UInt8>, _ inicio: Int, _ fin: Int) -> Bool {
    var i = fin
    while i > inicio, fin - i < 24, ![UInt8(ascii: ","), UInt8(ascii: "."), 10, 0xBF, UInt8(ascii: ";")].contains(bytes[i - 1]) { i -= 1 }
    guard fin - i < 24 else { return false }
    var palabras: [String] = []
    while i < fin {
      i = saltar(bytes, i)
      guard i < fin else { break }
      let (texto, siguiente) = palabra(bytes, i)
      if !texto.isEmpty { palabras.append(texto) }
      i = max(siguiente, i + 1)
    }
    let ultimas = palabras.suffix(palabras.count > 2 && palabras.last == "verdad" ? 1 : palabras.count)
    return [
      "no", "verdad", "si", "cierto", "ok", "vale", "eh", "o no", "no es asi", "verdad que si", "va", "o si", "no cree", "no creen", "",
    ]
    .contains(ultimas.joined(separator: " "))
  }

  /// Whether a new question of its own begins at `i`: «también cuántos…», «además quiero saber…».
  static func conecta(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i < bytes.count, "ytaceiYTACEI".utf8.contains(bytes[i]) else { return false }
    let primera = palabra(bytes, i)
    guard ["y", "e", "tambien", "ademas", "asimismo", "asi", "igualmente", "como"].contains(primera.texto) else { return false }
    let frase = Frase(bytes, i..<min(bytes.count, i + 80))
    let fuertes = frase.palabras.prefix { enlaces.contains($0) }
    return fuertes.contains { ["tambien", "ademas", "asimismo", "igualmente"].contains($0) } && frase.pide
      // The one before did not begin here too: «y también» is cut at its «y».
      && !viene(tras: ["y", "e"], bytes, i)
  }

  private static func viene(tras enlaces: [String], _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var k = i - 1
    while k >= 0, bytes[k] <= 32 { k -= 1 }
    let fin = k + 1
    while k >= 0, bytes[k] > 32, fin - k < 12 { k -= 1 }
    return enlaces.contains(palabra(bytes, k + 1).texto) && fin - k <= 2
  }

  /// Whether what comes before cannot end there: a comma, a preposition, an article.
  static func quedaAbierta(_ bytes: UnsafeBufferPointer<UInt8>, _ rango: Range<Int>) -> Bool {
    guard let ultimo = rango.last else { return false }
    if bytes[ultimo] == UInt8(ascii: ",") { return true }
    var k = ultimo
    while k > rango.lowerBound, bytes[k] > 32, ultimo - k < 16 { k -= 1 }
    return abiertas.contains(palabra(bytes, saltar(bytes, k)).texto)
  }

  /// Whether the point at `i` shortens a word rather than ending a sentence: «S.A. de», «art. 5», «Col. Centro».
  static func abrevia(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    var k = i
    while k > 0, i - k < 12, esDePalabra(bytes, k - 1) || bytes[k - 1] >= 0x80 { k -= 1 }
    return i - k <= 1 || abreviaturas.contains(palabra(bytes, k).texto)
  }

  // MARK: Reading

  /// From `i`, over spaces and signs to the next letter or digit.
  static func saltar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    var k = i
    while k < bytes.count, !esDePalabra(bytes, k) { k += 1 }
    return k
  }

  /// The word at `i`, lower case without accents, and where it ends.
  static func palabra(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (texto: String, fin: Int) {
    var letras: [UInt8] = []
    var k = i
    while k < bytes.count, k - i < 24, esDePalabra(bytes, k) {
      if bytes[k] < 0x80 {
        letras.append(bytes[k] >= 65 && bytes[k] <= 90 ? bytes[k] + 32 : bytes[k])
        k += 1
      } else {
        letras += [0xC3, bytes[k + 1] < 0xA0 ? bytes[k + 1] + 0x20 : bytes[k + 1]]
        k += 2
      }
    }
    var plana: [UInt8] = []
    Letras.sinAcentos(letras[...], a: &plana)
    return (String(decoding: plana, as: UTF8.self), k)
  }

  private static func esDePalabra(_ bytes: UnsafeBufferPointer<UInt8>, _ k: Int) -> Bool {
    let b = bytes[k]
    if b < 0x80 { return Letras.esDigito(b) || ((b | 0x20) >= 97 && (b | 0x20) <= 122) }
    return b == 0xC3 && k + 1 < bytes.count
  }

  // MARK: Words

  private static func conjunto(_ palabras: String) -> Set<String> { Set(palabras.split(whereSeparator: \.isWhitespace).map(String.init)) }

  private static let enlaces = conjunto(
    "y e o tambien ademas asimismo asi igualmente luego despues finalmente por ultimo favor hola buenas buenos tardes dias noches")
  private static let articulos = conjunto("el la los las un una unos unas de del")
  private static let preposiciones = conjunto("a de en con por para desde hasta sobre cada")
  private static let interrogativas = conjunto(
    "cuanto cuanta cuantos cuantas que quien quienes cual cuales cuando donde como porque")
  private static let peticiones = conjunto(
    """
    quiero quisiera solicito solicita solicitamos pido pedimos requiero requerimos necesito deseo queremos diganme digame informen informe
    informarme saber conocer proporcionen entreguen expliquen indiquen indique senale senalen señale señalen dime decirme digan
    envienme mandenme proporcionar
    """)
  private static let cosas = conjunto(
    """
    copia copias nomina gasto gastos numero presupuesto presupuestos lista listado relacion quejas denuncias monto montos sueldo sueldos
    salario padron nombre nombres informe informes facturas factura costo costos contrato contratos convenio convenios documento documentos
    total cantidad fecha fechas titulo curriculum viaticos acta actas plan programa programas reglamento permiso permisos licencia licencias
    inventario estadistica estadisticas estudio estudios dictamen bitacora bitacoras video videos base oficio oficios expediente reporte
    reportes resultados evidencia evidencias organigrama directorio beneficiarios obras multas pagos ingresos egresos deuda calendario
    requisitos motivo motivos plano planos minuta minutas version constancia tarifas proveedores empresa empresas licitacion licitaciones
    """)
  private static let cortesias = conjunto(
    """
    hola buenas buenos buen gracias saludos saludo atentamente atte cordialmente muchas estimados estimado estimada agradezco agradeceria
    quedo espero esperando presente cordiales reciban reciba
    """
  ).union([
    "sin mas", "sin otro", "a quien", "de antemano", "muchas gracias", "por su", "mil gracias",
  ])
  private static let despedidas: Set = [
    "que tengan", "que tenga", "que esten", "que este", "que dios", "dios los", "que pasen", "excelente dia", "bonito dia", "lindo dia",
  ]
  private static let formulas = conjunto(
    """
    solicito siguiente siguientes informacion requiero necesito deseo atentamente manera atenta medio presente este esta conducto proporcione
    proporcionen saber conocer favor respecto cual cuales puntos preguntas pregunta documentos copia copias digital electronica lista
    respetuosamente derecho acceso conforme articulo ejercicio datos forma amable amablemente gustaria quisiera podrian pueden decir responder
    contestar dias tardes noches buenas buenos buen hola correo electronico entregar entreguen simple certificada misma continuacion enlisto
    solicitar pedir informe informen informar publica publico parte fundamento constitucional transparencia
    """)
  private static let abreviaturas = conjunto(
    "art arts av ave col cols fracc blvd calz carr km no num nums tel ext int esq dr dra lic ing arq profr profra mtro mtra sr sra srta cd gto dir pag pags sa cv inc etc ej vs ma"
  )
  private static let formas = conjunto(
    "excel pdf correo formato digital electronico electronica usb impresa impreso respuesta via envien enviarme")
  private static let abiertas = conjunto(
    "de del la el los las un una y o e a en con por para que al su sus se me lo como sobre entre sin desde proporcionen proporcione solicito cuyo"
  )
}
