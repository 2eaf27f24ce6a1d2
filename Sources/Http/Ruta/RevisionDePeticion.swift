import Domain
import HTTPTypes
import Hummingbird

/// What a route's declaration demands of a request, prepared once at start.
struct RevisionDePeticion: Sendable {
  private let deRuta: [Parametro]
  private let deConsulta: [Parametro]
  private let cuerpo: Esquema?
  private let limite: Int
  private let exige: Ruta.Exige
  private let aceptaCuerpo: Bool

  init(_ ruta: Ruta, limite: Int) {
    deRuta = ruta.parametros.filter { $0.lugar == .ruta }
    deConsulta = ruta.parametros.filter { $0.lugar == .consulta }
    cuerpo = ruta.cuerpo
    self.limite = ruta.limiteDeCuerpo ?? limite
    exige = ruta.exige
    aceptaCuerpo = ruta.metodo != .get && ruta.metodo != .head
  }

  /// - Throws: ``Problema`` for the first stage that fails (path, query, headers, body), with all its errors.
  func revisar(_ request: Request, _ parametros: Parameters) async throws -> Peticion {
    let segmentos = deRuta.isEmpty ? [:] : try self.segmentos(parametros)
    let consulta = try self.consulta(request.uri.query)
    let llave = exige.contains(.llave) ? try LlaveDeIdempotencia(request.headers) : nil
    let version = exige.contains(.version) ? try SiCoincide(request.headers) : nil
    guard aceptaCuerpo else {
      return Peticion(request: request, segmentos: segmentos, consulta: consulta, llave: llave, version: version)
    }
    if cuerpo != nil { try Cuerpo.exigirJSON(request) }
    let bytes = Array(try await Cuerpo.leer(request, limite: limite).readableBytesView)
    return Peticion(
      request: request, segmentos: segmentos, consulta: consulta, cuerpo: try self.json(bytes), bytes: bytes,
      llave: llave, version: version)
  }

  private func json(_ bytes: [UInt8]) throws -> JSONValue {
    guard let cuerpo else {
      guard bytes.isEmpty || bytes.elementsEqual("{}".utf8) else {
        throw Problema(.malFormada, "Aquí no va ningún cuerpo. Quítalo y vuelve a enviar.")
      }
      return .nulo
    }
    guard !bytes.isEmpty else { throw Problema(.faltaDato, "Falta el cuerpo. Envía un objeto JSON.") }
    let valor = try JSONValue.leer(bytes)
    try cuerpo.exigir(valor)
    return valor
  }

  private func segmentos(_ parametros: Parameters) throws(Problema) -> JSONValue {
    var valores: [String: JSONValue] = [:]
    var errores: [ErrorDeCampo] = []
    for p in deRuta {
      guard let crudo = parametros.get(p.nombre), let texto = Codificado.leer(crudo.utf8, formulario: false) else {
        throw Problema(.malFormada, "La dirección está mal codificada.")
      }
      let valor = p.esquema.deTextos([texto])
      errores += p.esquema.revisar(valor, en: "{\(p.nombre)}")
      valores[p.nombre] = valor
    }
    guard errores.isEmpty else { throw Problema(campos: errores) }
    return .objeto(valores)
  }

  private func consulta(_ texto: String?) throws(Problema) -> JSONValue {
    if texto == nil, deConsulta.isEmpty { return [:] }
    guard let pares = Codificado.pares((texto ?? "").utf8) else {
      throw Problema(.malFormada, "Los parámetros de la dirección están mal codificados.")
    }
    let grupos = Dictionary(grouping: pares, by: \.nombre)
    var valores: [String: JSONValue] = [:]
    var errores: [ErrorDeCampo] = []
    for p in deConsulta {
      guard let textos = grupos[p.nombre]?.map(\.valor) else {
        if p.requerido { errores.append(.falta("?" + p.nombre, p.nombre)) }
        continue
      }
      if textos.count > 1, !p.esquema.admiteVarios {
        errores.append(
          ErrorDeCampo(
            puntero: "?" + p.nombre, mensaje: "«\(p.nombre)» viene repetido. Envíalo una sola vez.",
            codigo: .malFormada))
        continue
      }
      let valor = p.esquema.deTextos(textos)
      errores += p.esquema.revisar(valor, en: "?" + p.nombre)
      valores[p.nombre] = valor
    }
    let conocidos = deConsulta.map(\.nombre)
    for nombre in grupos.keys.filter({ !conocidos.contains($0) }).sorted().prefix(20) {
      errores.append(.desconocido("?" + nombre.recortado, nombre, conocidos: conocidos))
    }
    guard errores.isEmpty else { throw Problema(campos: errores) }
    return .objeto(valores)
  }
}
