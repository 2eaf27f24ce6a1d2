/// Why a file of `Config/` stops the start: file, line and reason, in Spanish for whoever edits it.
struct ErrorDeConfiguracion: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path as the operator would type it.
  var archivo: String
  /// Counted from 1; nil when the file as a whole is to blame.
  var linea: Int?
  var motivo: String

  var description: String { linea.map { "\(archivo):\($0): \(motivo)" } ?? "\(archivo): \(motivo)" }
}
