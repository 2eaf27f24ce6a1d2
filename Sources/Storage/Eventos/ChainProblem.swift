/// Something wrong in the event log, with the row it is in.
public struct ChainProblem: Sendable, Codable, Hashable, CustomStringConvertible {
  public enum What: String, Sendable, Codable, Hashable {
    /// A column of this row is not what was hashed.
    case altered
    /// The stored hash is not the row's, while the next row still remembers the right one.
    case hashAltered
    /// The row is whole but does not continue the row before.
    case broken
    /// Events are missing before this one.
    case gap
  }

  public var stream: String
  public var numero: Int64
  public var what: What

  public var description: String {
    let reason =
      switch what {
      case .altered: "alguna columna cambió después de guardarse"
      case .hashAltered: "su hash cambió después de guardarse"
      case .broken: "no continúa al evento anterior"
      case .gap: "faltan eventos antes de este"
      }
    return "\(stream) evento \(numero): \(reason)"
  }
}
