/// Runs a body over a sequence with a bounded number at a time: many writes under way share one sync of the disk.
///
/// Results arrive in order of completion. The first error stops what has not begun.
func enParalelo<S: Sequence, R: Sendable>(
  _ elementos: S, aLaVez: Int, _ cuerpo: @escaping @Sendable (S.Element) async throws -> R, cada: (R) -> Void
) async throws where S.Element: Sendable {
  try await withThrowingTaskGroup(of: R.self) { grupo in
    var enVuelo = 0
    for elemento in elementos {
      if enVuelo == aLaVez, let resultado = try await grupo.next() {
        cada(resultado)
        enVuelo -= 1
      }
      grupo.addTask { try await cuerpo(elemento) }
      enVuelo += 1
    }
    while let resultado = try await grupo.next() { cada(resultado) }
  }
}
