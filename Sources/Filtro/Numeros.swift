#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's elementary functions under names of this room, so that no other file needs to know the platform.

@inline(__always) func logaritmo(_ x: Float) -> Float { logf(x) }
@inline(__always) func exponencial(_ x: Float) -> Float { expf(x) }
@inline(__always) func logistica(_ x: Float) -> Float { 1 / (1 + exponencial(-x)) }

/// Softmax of `valores`, in place; stable for any finite values.
func suavizar(_ valores: inout [Float]) {
  guard let mayor = valores.max() else { return }
  var suma: Float = 0
  for i in valores.indices {
    valores[i] = exponencial(valores[i] - mayor)
    suma += valores[i]
  }
  for i in valores.indices { valores[i] /= suma }
}
