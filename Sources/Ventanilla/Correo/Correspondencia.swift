import Domain
import Storage

/// Letters to enlaces and citizens: what they say, whom they do not reach, and what comes back.
public struct Correspondencia: Cuarto {
  let nucleo: Nucleo

  /// Active dependencias that no notice reaches: without a receiver of their own and without anybody who gets e-mail.
  public func dependenciasSinAviso() async throws -> [Dependencia] { try await nucleo.dependenciasSinAviso() }
}
