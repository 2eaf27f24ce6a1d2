/// What the number of examples seen of each candidate says of how much to listen to the index and to the classifier.
struct Experiencia: Sendable {
  /// The index's share in each candidate's score, 0…1: whole for one never seen, and less the more has been seen of all.
  let indice: [Float]
  /// How much more has been seen of a candidate than is usual: log(1 + examples), less the mean of those seen.
  let familiaridad: [Float]

  /// Examples at which the index keeps a quarter of its share.
  private static let mitad: Float = 40

  /// - Parameter vistos: examples of each candidate.
  init(vistos: [Float]) {
    let conocidas = vistos.filter { $0 > 0 }
    let media = conocidas.reduce(0, +) / Float(max(conocidas.count, 1))
    // One share for nearly all: were the index louder for those with fewer examples, it would favour them beyond what
    // their examples say. Those with almost none have nothing else that speaks for them.
    indice = vistos.map { n in
      let parte = Self.mitad / (Self.mitad + min(media, 4 * n))
      return parte * parte
    }
    let usual = conocidas.reduce(0) { $0 + logaritmo(1 + $1) } / Float(max(conocidas.count, 1))
    familiaridad = vistos.map { logaritmo(1 + $0) - usual }
  }
}
