import Foundation

/// The name of this process among all that share a database: machine, boot, number and start. No later process has it,
/// so that a lease can be freed the moment its holder is seen to be gone.
enum ProcesoPropio {
  static let nombre: String? = {
    let numero = ProcessInfo.processInfo.processIdentifier
    guard let equipo, let arranque, let desde = inicio(de: numero) else { return nil }
    return "\(equipo)/\(arranque)/\(numero)/\(desde)"
  }()

  /// False only for a process of this machine that is certainly gone; what another machine runs cannot be known here.
  static let vive: @Sendable (String) -> Bool = { nombre in
    let partes = nombre.split(separator: "/").map(String.init)
    guard partes.count == 4, let equipo, let arranque, partes[0] == equipo, let numero = Int32(partes[2]) else { return true }
    return partes[1] == arranque && inicio(de: numero) == partes[3]
  }

  private static let equipo = leer("/etc/machine-id")
  private static let arranque = leer("/proc/sys/kernel/random/boot_id")

  /// In clock ticks since the boot (proc(5), field 22); the name in parentheses may hold spaces.
  private static func inicio(de numero: Int32) -> String? {
    guard let estado = leer("/proc/\(numero)/stat"), let fin = estado.lastIndex(of: ")") else { return nil }
    let campos = estado[fin...].split(separator: " ")
    return campos.count > 20 ? String(campos[20]) : nil
  }

  private static func leer(_ ruta: String) -> String? {
    guard let datos = FileManager.default.contents(atPath: ruta) else { return nil }
    let texto = String(decoding: datos, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return texto.isEmpty ? nil : texto
  }
}
