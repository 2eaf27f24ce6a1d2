import Domain
import Storage

extension Casos {
  /// Writes what may give a case a folio of the national platform.
  /// - Throws: ``Falla`` `.yaExiste` when another case has it; only staff are told which.
  func conFolioPNTPropio<T: Sendable>(_ actor: Actor, _ escribir: () async throws -> T) async throws -> T {
    do {
      // Another process may have got there first: the next try finds whose it is.
      do { return try await escribir() } catch StorageError.unique("expedientes(folio_pnt)") { return try await escribir() }
    } catch let ajeno as FolioPNTAjeno {
      let mensaje =
        Rol.deLaUnidad.contains(actor.rol)
        ? "El folio \(ajeno.folioPNT) de la Plataforma Nacional ya es de la solicitud \(ajeno.folio); revisa el número."
        : "Ya hay una solicitud con ese folio de la Plataforma Nacional."
      throw Falla(.yaExiste, mensaje, campo: "/folioPNT")
    }
  }
}
