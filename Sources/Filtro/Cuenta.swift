/// The arithmetic of one suggestion, kept to explain it.
struct Cuenta: Sendable {
  var aportes: [IndiceBM25.Aporte]
  var indice: [Float]
  var margenes: [Float?]
  var probabilidades: [Float]
  var aprendido: Bool
  /// Positions of the first appearance of each word that counts, for the classifier's reasons.
  var distintas: [Int]
  /// Part of the words that say something that the index or the classifier has read before, 0…1; 1 without a classifier.
  var leido: Float

  /// How much speaks for a candidate at all: points of BM25, or the classifier's word for it where it has read such words.
  /// Of a text in another language it knows a few by chance, and gives it to whoever answers the most.
  func evidencia(_ k: Int) -> Float {
    guard leido >= 1 / 3 else { return 0 }
    guard aprendido, margenes[k] != nil else { return indice[k] }
    return max(indice[k], probabilidades[k] >= 0.3 ? 1 : 0)
  }
}

extension Filtro {
  func contar(_ normal: TextoNormal) -> Cuenta {
    let aportes = indice.aportes(normal)
    let puntos = indice.puntos(aportes)
    var margenes = [Float?](repeating: nil, count: dependencias.count)
    var aprendido = false
    if let clasificador, normal.palabras.contains(where: { !$0.vacia }) {
      aprendido = true
      for (clase, valor) in clasificador.puntos(Rasgos(normal)).enumerated() {
        // Two classes are one candidate where one of them closed: whichever claims the text more.
        if let k = candidata[clase] { margenes[k] = max(margenes[k] ?? valor, valor) }
      }
    }
    let distintas = aprendido ? normal.distintas : []
    var probabilidades = mezcla.puntos(indice: puntos, clasificador: margenes, experiencia)
    suavizar(&probabilidades)
    confianza.ajustar(&probabilidades, experiencia)
    return Cuenta(
      aportes: aportes, indice: puntos, margenes: margenes, probabilidades: probabilidades, aprendido: aprendido,
      distintas: distintas, leido: clasificador.map { leido($0, distintas, aportes, normal) } ?? 1)
  }

  private func leido(
    _ clasificador: Clasificador, _ distintas: [Int], _ aportes: [IndiceBM25.Aporte], _ normal: TextoNormal
  ) -> Float {
    let delIndice = Set(aportes.map(\.palabra))
    var (dicen, conocidas): (Float, Float) = (0, 0)
    for i in distintas where !Vocabulario.esGenerica(normal.palabras[i].huella) {
      dicen += 1
      if delIndice.contains(Int32(i)) || clasificador.conoce(normal.palabras[i].huella) { conocidas += 1 }
    }
    return dicen > 0 ? conocidas / dicen : 0
  }

  /// The positions of the `n` likeliest; ties go to the first in the directory. Candidates for which nothing speaks are
  /// left out.
  func primeras(_ n: Int, de cuenta: Cuenta) -> [Int] {
    let con = cuenta.probabilidades.indices.filter {
      cuenta.indice[$0] > 0 || (cuenta.aprendido && cuenta.margenes[$0] != nil)
    }
    let orden = con.sorted {
      let (a, b) = (cuenta.probabilidades[$0], cuenta.probabilidades[$1])
      return a == b ? $0 < $1 : a > b
    }
    return Array(orden.prefix(n))
  }

  /// Up to five words of the text, as written, that gave candidate `k` the most.
  func razones(_ k: Int, _ cuenta: Cuenta, _ normal: TextoNormal, _ texto: String) -> [String] {
    // By word; contributions of one word (its stem, its prefix) come one after the other.
    var pesos: [(palabra: Int, peso: Float)] = []
    let porPunto = mezcla.pesoIndice * experiencia.indice[k] / (Mezcla.inicio + cuenta.indice[k])
    for aporte in cuenta.aportes where Int(aporte.documento) == k {
      let peso = aporte.puntos * porPunto
      if let ultima = pesos.last, ultima.palabra == Int(aporte.palabra) {
        pesos[pesos.count - 1].peso += peso
      } else {
        pesos.append((Int(aporte.palabra), peso))
      }
    }
    if let clasificador, let clase = candidata.firstIndex(of: k) {
      for i in cuenta.distintas {
        let peso = clasificador.peso(normal.palabras[i].huella, clase: clase) * mezcla.pesoClasificador * 0.1
        guard peso > 0.05 else { continue }
        if let lugar = pesos.firstIndex(where: { $0.palabra == i }) {
          pesos[lugar].peso += peso
        } else {
          pesos.append((i, peso))
        }
      }
    }
    let orden = pesos.sorted { $0.peso == $1.peso ? $0.palabra < $1.palabra : $0.peso > $1.peso }
    return orden.prefix(5).map { normal.escrita($0.palabra, en: texto) }
  }
}

extension TextoNormal {
  /// Positions of the first appearance of each word that is not a function word.
  var distintas: [Int] {
    var vistas = Set<UInt64>(minimumCapacity: palabras.count)
    return palabras.indices.filter { !palabras[$0].vacia && vistas.insert(palabras[$0].huella).inserted }
  }

  /// A word as its author wrote it; in its plain form if that was HTML.
  func escrita(_ i: Int, en texto: String) -> String {
    let palabra = palabras[i]
    let bytes = texto.utf8
    guard !palabra.entidad,
      let ini = bytes.index(bytes.startIndex, offsetBy: palabra.origen.lowerBound, limitedBy: bytes.endIndex),
      let fin = bytes.index(bytes.startIndex, offsetBy: palabra.origen.upperBound, limitedBy: bytes.endIndex),
      let original = String(bytes[ini..<fin])
    else { return plano(palabra) }
    return original
  }
}
