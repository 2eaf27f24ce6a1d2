import CStemmer
import Synchronization

/// The Snowball stemmer for Spanish, owned: freed exactly once.
///
/// libstemmer keeps the word it is working on inside the handle. Stemming is therefore `mutating`: exclusive access is
/// checked by the compiler, and with it the handle may move between threads (`@unchecked` only for the C pointer).
struct Stemmer: ~Copyable, @unchecked Sendable {
  private let manija: OpaquePointer?

  init() { manija = sb_stemmer_new("spanish", "UTF_8") }
  deinit { sb_stemmer_delete(manija) }

  /// Appends the stem of `palabra` (lower case, with accents) to `salida`.
  /// Without memory for a handle or for the word, the word itself is its stem.
  mutating func agregar(_ palabra: UnsafeBufferPointer<UInt8>, a salida: inout [UInt8]) {
    guard let manija, let raiz = sb_stemmer_stem(manija, palabra.baseAddress, Int32(palabra.count)) else {
      salida.append(contentsOf: palabra)
      return
    }
    let largo = Int(sb_stemmer_length(manija))
    salida.append(contentsOf: UnsafeBufferPointer(start: raiz, count: largo))
  }
}

/// One stemmer and the lock that makes it safe from any thread. The lock is held once per text, not per word.
final class Raicero: Sendable {
  private let cerrojo = Mutex(Stemmer())

  func con<R>(_ trabajo: (inout Stemmer) -> R) -> R {
    cerrojo.withLock { trabajo(&$0) }
  }
}
