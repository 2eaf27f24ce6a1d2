import Domain

extension Modelo {
  /// Why a file is not a model that this build can use.
  public enum Danado: Error, Hashable, Sendable {
    /// Not a model, cut or altered.
    case archivo
    /// Made by another version of the normaliser or of this format: train again.
    case version
  }

  private static let marca: UInt64 = 0x4C49_4E4F_4544_4F4D
  private static let version: UInt32 = 4

  /// The model as bytes for a file. Deterministic.
  public func bytes() -> [UInt8] {
    var e = Escritor()
    e.agregar(Self.marca)
    e.agregar(Self.version)
    e.agregar(UInt32(Normalizador.version))
    e.agregar(dependencias) { e, d in
      for texto in [d.clave, d.nombre, d.siglas ?? "", d.tipo.rawValue, d.atribuciones] { e.agregar(texto) }
      e.agregar(d.palabras) { $0.agregar($1) }
      e.agregar(d.verificada)
      e.agregar(d.activa)
    }
    e.agregar(vistos) { $0.agregar(UInt32($1)) }
    e.agregar(clases) { $0.agregar(UInt32($1)) }
    for valor in [mezcla.pesoClasificador, mezcla.pesoIndice] { e.agregar(valor) }
    for valor in [confianza.escala, confianza.familiaridad, confianza.base] { e.agregar(valor) }
    e.agregar(clasificador != nil)
    if let clasificador {
      let pesos = clasificador.pesos
      e.agregar(clasificador.cubos) { $0.agregar($1) }
      for lista in [clasificador.idf, clasificador.sesgos, pesos.escalas] { e.agregar(lista) { $0.agregar($1) } }
      e.agregar(pesos.enteros) { $0.agregar($1) }
    }
    e.agregar(Huella.de(e.bytes))
    return e.bytes
  }

  /// Reads a model written by `bytes()`.
  public init(bytes: [UInt8]) throws(Danado) {
    guard bytes.count > 24 else { throw .archivo }
    let cuerpo = Array(bytes.dropLast(8))
    var l = LectorBinario(cuerpo)
    guard try l.entero(UInt64.self) == Self.marca else { throw .archivo }
    guard try l.entero(UInt32.self) == Self.version, try l.entero(UInt32.self) == UInt32(Normalizador.version)
    else { throw .version }
    var cola = LectorBinario(Array(bytes.suffix(8)))
    guard try cola.entero(UInt64.self) == Huella.de(cuerpo) else { throw .archivo }

    dependencias = try l.lista(minimo: 26, Self.dependencia)
    let n = dependencias.count
    vistos = try l.lista(minimo: 4) { l throws(Danado) in Int(try l.entero(UInt32.self)) }
    clases = try l.lista(minimo: 4) { l throws(Danado) in Int(try l.entero(UInt32.self)) }
    mezcla = Mezcla(pesoClasificador: try l.real(), pesoIndice: try l.real())
    confianza = Confianza(escala: try l.real(), familiaridad: try l.real(), base: try l.real())
    guard vistos.count == n, clases.allSatisfy({ $0 < n }) else { throw .archivo }
    clasificador = try l.entero(UInt8.self) == 0 ? nil : try Self.clasificador(&l, clases: clases.count)
    guard l.termino else { throw .archivo }
  }

  private static func dependencia(_ l: inout LectorBinario) throws(Danado) -> Dependencia {
    let (clave, nombre, siglas) = (try l.texto(), try l.texto(), try l.texto())
    guard let tipo = Dependencia.Tipo(rawValue: try l.texto()) else { throw .archivo }
    return Dependencia(
      clave: clave, nombre: nombre, siglas: siglas.isEmpty ? nil : siglas, tipo: tipo, atribuciones: try l.texto(),
      palabras: try l.lista(minimo: 4) { l throws(Danado) in try l.texto() },
      verificada: try l.entero(UInt8.self) != 0, activa: try l.entero(UInt8.self) != 0)
  }

  private static func clasificador(_ l: inout LectorBinario, clases: Int) throws(Danado) -> Clasificador {
    let cubos = try l.lista(minimo: 4) { l throws(Danado) in try l.entero(UInt32.self) }
    let idf = try l.lista(minimo: 4) { l throws(Danado) in try l.real() }
    let sesgos = try l.lista(minimo: 4) { l throws(Danado) in try l.real() }
    let escalas = try l.lista(minimo: 4) { l throws(Danado) in try l.real() }
    let enteros = try l.lista(minimo: 2) { l throws(Danado) in try l.entero(Int16.self) }
    guard idf.count == cubos.count, sesgos.count == clases, escalas.count == clases,
      enteros.count == cubos.count * clases, clases > 1, zip(cubos, cubos.dropFirst()).allSatisfy({ $0 < $1 }),
      cubos.last.map({ Int($0) < Rasgos.cubos }) ?? true
    else { throw .archivo }
    let pesos = Cuantizada(columnas: clases, escalas: escalas, enteros: enteros)
    return Clasificador(cubos: cubos, idf: idf, pesos: pesos, sesgos: sesgos)
  }
}
