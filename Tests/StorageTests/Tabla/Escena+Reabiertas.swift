@testable import Domain

/// Cases that had ended and that a recurso ordered to go on with: before and after they are reopened.
extension Escena {
  static func reabiertas(_ tipo: TipoExpediente) throws -> [Escena] {
    let terminadas = try todas(tipo).map(\.mesa).filter {
      $0.e.recurso == nil && Procedimiento.fila(.reabrir, tipo)?.estados.contains($0.estado) == true
    }
    // Where the recurso came too late there is nothing to reopen.
    let ordenadas = terminadas.compactMap { m in try? hacer(m, resuelto).mesa }
    return try ordenadas.map { Escena(mesa: $0) } + ordenadas.map { m in try hacer(m) { try $0.hacer(Reabrir(motivo: "RR/1")) } }
  }
}
