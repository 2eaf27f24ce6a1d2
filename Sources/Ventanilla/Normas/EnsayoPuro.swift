import Crypto
import Domain
import Storage

/// A proposal made ready to be tried on clocks.
struct EnsayoPuro: Sendable {
  var recuento: Recuento
  /// Clocks that end before this date do not change (`yyyy-MM-dd`).
  var desde: String
}

/// What one pass over every open case found.
struct PasadaDeEnsayo: Sendable {
  var casos: Int64 = 0
  var plazos: Int64 = 0
  var esperan: Int64 = 0
  var huella: [UInt8] = []
  var cambios: [FechaQueCambia] = []
  var siguiente: String?
}

extension CambiosDeNormas {
  /// - Throws: ``Falla`` when the proposal is what is in force, or rewrites what was verified.
  func ensayo(_ p: PropuestaDeNormas, sobre vigentes: Normas, hoy: Fecha) throws(Falla) -> EnsayoPuro {
    switch p {
    case .calendario(let propuesto):
      guard propuesto.autoridad == vigentes.calendario.autoridad else {
        throw Falla(
          .valorInvalido, "El calendario en vigor es de «\(vigentes.calendario.autoridad)» y este de «\(propuesto.autoridad)».",
          campo: "/autoridad")
      }
      guard !propuesto.cuentaComo(vigentes.calendario) else {
        throw Falla(.noAplica, "Ese es el calendario que ya está en vigor; no hay nada que aplicar.")
      }
      let calendario = propuesto.con(version: vigentes.calendario.version + 1, corte: vigentes.calendario.corte)
      let primero = vigentes.calendario.primerCambio(hacia: calendario).map { max($0, hoy).description } ?? "9999-12-31"
      return EnsayoPuro(recuento: Recuento(reglas: vigentes.reglas, calendario: calendario, hoy: hoy), desde: primero)
    case .reglas(let reglas):
      guard reglas.todas != vigentes.reglas.todas else {
        throw Falla(.noAplica, "Esas son las reglas que ya están en vigor; no hay nada que aplicar.")
      }
      do throws(Reglas.Invalida) { try reglas.revisarCambio(desde: vigentes.reglas) } catch {
        throw Falla(.valorInvalido, error.description.prefix(1).uppercased() + error.description.dropFirst() + ".", campo: "/reglas")
      }
      return EnsayoPuro(
        recuento: Recuento(
          reglas: reglas, calendario: vigentes.calendario, corregidas: vigentes.reglas.corregibles, hoy: hoy),
        desde: hoy.description)
    }
  }

  /// Tries it on every open case.
  /// - Parameter paginar: whether the first changes are wanted, besides their number and digest.
  func recorrer(_ db: any Connection, _ ensayo: EnsayoPuro, paginar: Bool) throws -> PasadaDeEnsayo {
    var pasada = PasadaDeEnsayo()
    var huella = SHA256()
    var bytes: [UInt8] = []
    var cursor = ""
    while true {
      let pagina = try PlazosAbiertos.casos(db, despuesDe: cursor, desde: ensayo.desde)
      bytes.removeAll(keepingCapacity: true)
      for caso in pagina.casos {
        let cambios = ensayo.recuento.cambios(caso.relojes, materia: caso.materia, presentada: caso.presentada)
        guard !cambios.isEmpty else { continue }
        pasada.casos += 1
        pasada.plazos += Int64(cambios.count)
        for cambio in cambios {
          if cambio.espera { pasada.esperan += 1 }
          cambio.sumar(a: &bytes, caso.id)
        }
        guard paginar, pasada.siguiente == nil else { continue }
        pasada.cambios += cambios.map { FechaQueCambia(caso.folio, $0) }
        if pasada.cambios.count >= Self.cambiosPorPagina { pasada.siguiente = caso.id }
      }
      huella.update(data: bytes)
      guard let sigue = pagina.siguiente else { break }
      cursor = sigue
    }
    // Exactly full: there is no next page.
    if pasada.cambios.count == Int(pasada.plazos) { pasada.siguiente = nil }
    pasada.huella = Array(huella.finalize())
    return pasada
  }

  /// A page of the changes after a case.
  func pagina(_ db: any Connection, _ ensayo: EnsayoPuro, despuesDe id: String) throws -> ([FechaQueCambia], String?) {
    var lista: [FechaQueCambia] = []
    var cursor = id
    while true {
      let pagina = try PlazosAbiertos.casos(db, despuesDe: cursor, desde: ensayo.desde, filas: 4_000)
      for caso in pagina.casos {
        if lista.count >= Self.cambiosPorPagina { return (lista, cursor) }
        lista += ensayo.recuento.cambios(caso.relojes, materia: caso.materia, presentada: caso.presentada)
          .map { FechaQueCambia(caso.folio, $0) }
        cursor = caso.id
      }
      guard let sigue = pagina.siguiente else { return (lista, nil) }
      cursor = sigue
    }
  }
}

extension Recuento.Cambio {
  /// What a digest of the changes covers.
  fileprivate func sumar(a bytes: inout [UInt8], _ id: String) {
    bytes += Array(id.utf8)
    for n in [Int32(clamping: numero), antes.dia, vence.dia, Int32(clamping: dias)] {
      withUnsafeBytes(of: n.littleEndian) { bytes += $0 }
    }
    bytes += Array(regla.utf8)
    bytes.append(0)
  }
}

extension FechaQueCambia {
  init(_ folio: String, _ c: Recuento.Cambio) {
    self.init(folio: folio, plazo: c.numero, regla: c.regla, evento: c.evento, antes: c.antes, vence: c.vence, espera: c.espera)
  }
}
