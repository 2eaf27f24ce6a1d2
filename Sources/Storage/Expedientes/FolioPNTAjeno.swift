import Domain

/// The national platform's folio that a case would get is another's: nothing was written.
public struct FolioPNTAjeno: Error, Hashable, Sendable {
  public var folioPNT: String
  /// Of the case that has it.
  public var folio: String
}

extension Expedientes {
  /// Looked at before it is written, so that the refusal can name the case. Of two that come at once the UNIQUE of the
  /// table stops the second, whose next try is refused here.
  static func exigirSuyo(_ db: any Connection, _ e: Expediente, antes: Expediente?) throws {
    guard let folioPNT = e.folioPNT, folioPNT != antes?.folioPNT,
      let fila = try db.row("SELECT folio FROM expedientes WHERE folio_pnt = ?1 AND id <> ?2", [.text(folioPNT), .text(e.id)])
    else { return }
    throw FolioPNTAjeno(folioPNT: folioPNT, folio: try fila.text("folio"))
  }
}
