import Crypto
import Foundation

/// A file with whole tables: every value exactly as it is stored, and at the end a SHA-256 of all that comes before.
///
/// `magic`, then records: `T` and a table's name and columns, `R` and a row's values, `F` and the hash. A value is a kind
/// byte (0 null, 1 integer, 2 text, 3 bytes) and eight big-endian bytes, the integer or the length of what follows.
enum Paquete {
  static let magic = Array("pregunta-leon mudanza 1\n".utf8)
  static let tabla = UInt8(ascii: "T")
  static let fila = UInt8(ascii: "R")
  static let fin = UInt8(ascii: "F")
}

final class PaqueteEscritor {
  private let archivo: FileHandle
  private var bytes: [UInt8] = Paquete.magic
  private var hash = SHA256()

  /// - Throws: `StorageError.backup` when the file exists or cannot be made.
  init(_ ruta: String) throws {
    do { try DurableFile.create(path: ruta, mode: 0o600, contents: []) } catch {
      throw StorageError.backup("No se pudo crear \(ruta): \(error)")
    }
    guard let archivo = FileHandle(forWritingAtPath: ruta) else { throw StorageError.backup("No se pudo escribir \(ruta).") }
    self.archivo = archivo
  }

  func tabla(_ tabla: TablaMudable) throws {
    bytes.append(Paquete.tabla)
    valores([.text(tabla.nombre)] + tabla.columnas.map(Value.text))
    try vaciar(desde: 1 << 20)
  }

  func fila(_ valores: [Value]) throws {
    bytes.append(Paquete.fila)
    self.valores(valores)
    try vaciar(desde: 1 << 20)
  }

  func terminar() throws {
    bytes.append(Paquete.fin)
    try vaciar(desde: 0)
    do {
      try archivo.write(contentsOf: Data(hash.finalize()))
      try archivo.synchronize()
      try archivo.close()
    } catch { throw StorageError.backup("No se pudo terminar de escribir: \(error)") }
  }

  private func valores(_ valores: [Value]) {
    entero(Int64(valores.count))
    for valor in valores {
      switch valor {
      case .null: bytes.append(0)
      case .int(let n):
        bytes.append(1)
        entero(n)
      case .text(let texto):
        bytes.append(2)
        entero(Int64(texto.utf8.count))
        bytes.append(contentsOf: texto.utf8)
      case .blob(let blob):
        bytes.append(3)
        entero(Int64(blob.count))
        bytes.append(contentsOf: blob)
      }
    }
  }

  private func entero(_ n: Int64) {
    for corrimiento in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: n >> Int64(corrimiento))) }
  }

  private func vaciar(desde limite: Int) throws {
    guard bytes.count > limite else { return }
    hash.update(data: bytes)
    do { try archivo.write(contentsOf: bytes) } catch { throw StorageError.backup("No se pudo escribir: \(error)") }
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Reads a file that `PaqueteEscritor` made, mapped into memory.
struct PaqueteLector {
  enum Registro {
    case tabla(String, [String])
    case fila([Value])
    case fin
  }

  private let bytes: UnsafeRawBufferPointer
  private var lugar = Paquete.magic.count

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Checks the whole file and lends its reader.
  /// - Throws: `StorageError.backup` when it is not one of these, is cut short, or a byte of it has changed.
  static func con<T>(_ ruta: String, _ cuerpo: (inout PaqueteLector) throws -> T) throws -> T {
    guard let datos = try? Data(contentsOf: URL(fileURLWithPath: ruta), options: .alwaysMapped) else {
      throw StorageError.backup("No está el archivo \(ruta) o no se puede leer.")
    }
    return try datos.withUnsafeBytes { bytes in
      let contenido = bytes.count - SHA256.byteCount
      guard contenido > Paquete.magic.count, bytes.starts(with: Paquete.magic) else {
        throw StorageError.backup("\(ruta) no es un archivo de «export --completo».")
      }
      var hash = SHA256()
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<contenido]))
      guard bytes[contenido...].elementsEqual(hash.finalize()) else {
        throw StorageError.backup("\(ruta) está incompleto o cambió después de escribirse: vuelve a exportar.")
      }
      var lector = PaqueteLector(bytes)
      return try cuerpo(&lector)
    }
  }

  mutating func siguiente() throws -> Registro {
    let clase = try byte()
    switch clase {
    case Paquete.fin: return .fin
    case Paquete.fila: return .fila(try valores())
    case Paquete.tabla:
      let textos = try valores().map { valor -> String in
        guard case .text(let texto) = valor else { throw Self.roto }
        return texto
      }
      guard let nombre = textos.first else { throw Self.roto }
      return .tabla(nombre, Array(textos.dropFirst()))
    default: throw Self.roto
    }
  }

  private static let roto = StorageError.backup("El archivo tiene algo que esta versión no entiende: expórtalo con este mismo programa.")

  private mutating func valores() throws -> [Value] {
    try (0..<(try entero())).map { _ in
      switch try byte() {
      case 0: .null
      case 1: .int(try entero())
      case 2: .text(String(decoding: try tramo(), as: UTF8.self))
      case 3: .blob([UInt8](try tramo()))
      default: throw Self.roto
      }
    }
  }

  private mutating func byte() throws -> UInt8 {
    guard lugar < bytes.count else { throw Self.roto }
    defer { lugar += 1 }
    return bytes[lugar]
  }

  private mutating func entero() throws -> Int64 {
    guard lugar + 8 <= bytes.count else { throw Self.roto }
    defer { lugar += 8 }
    return Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: lugar, as: Int64.self))
  }

  private mutating func tramo() throws -> UnsafeRawBufferPointer {
    let largo = Int(try entero())
    guard largo >= 0, lugar + largo <= bytes.count else { throw Self.roto }
    defer { lugar += largo }
    return UnsafeRawBufferPointer(rebasing: bytes[lugar..<(lugar + largo)])
  }
}
