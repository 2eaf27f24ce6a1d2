import Delivery
import Foundation

extension Servicio.Correo {
  /// The block «correo» of `servicio.yaml`.
  init(_ valor: ValorYAML) throws(ErrorDeConfiguracion) {
    let m = try valor.mapa(["servidor", "usuario", "archivoDeContrasena", "sinCifrado", "remitente", "rebotes", "resumen"])
    self.init(
      direccion: try m["servidor"].texto(maximo: 300), usuario: try m.textoOpcional("usuario", maximo: 254),
      archivoDeContrasena: try m.textoOpcional("archivoDeContrasena", maximo: 1_000),
      sinCifrado: try m.opcional("sinCifrado")?.booleano() ?? false, remitente: try m["remitente"].texto(maximo: 300),
      rebotes: try m.textoOpcional("rebotes", maximo: 254), resumen: try m.opcional("resumen")?.hora() ?? 8 * 60)
    guard (usuario == nil) == (archivoDeContrasena == nil) else {
      throw valor.falla("«usuario» y «archivoDeContrasena» van juntos")
    }
    do { _ = try MailServer(direccion) } catch { throw try m["servidor"].falla(error.enPalabras) }
    do { _ = try MailAddress(remitente) } catch { throw try m["remitente"].falla(error.enPalabras) }
    guard let rebotes else { return }
    do { _ = try MailAddress(rebotes) } catch { throw try m["rebotes"].falla(error.enPalabras) }
  }

  /// - Throws: `ErrorDeConfiguracion` when the password cannot be read.
  func servidor() throws -> MailServer {
    var clave: String?
    if let archivo = archivoDeContrasena {
      guard let datos = FileManager.default.contents(atPath: archivo) else {
        throw ErrorDeConfiguracion(archivo: archivo, linea: nil, motivo: "no se puede leer la contraseña del servidor de correo")
      }
      clave = String(decoding: datos, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
    return try MailServer(direccion, user: usuario, password: clave, isPlainAllowed: sinCifrado)
  }
}
