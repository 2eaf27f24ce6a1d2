import Comun
import Http
import Hummingbird

/// What browsers keep: the stylesheet and the icon, under an address that changes with their content.
struct Estaticos: Sendable {
  let estilo: String
  let icono: String
  private static let archivos: [(nombre: String, tipo: String, bytes: [UInt8])] = [
    ("estilo.css", "text/css; charset=utf-8", PackageResources.estilo_css),
    ("icono.svg", "image/svg+xml", PackageResources.icono_svg),
  ]

  init() {
    estilo = Self.ruta("estilo.css", PackageResources.estilo_css)
    icono = Self.ruta("icono.svg", PackageResources.icono_svg)
  }

  func registrar(en enrutador: Enrutador) {
    for archivo in Self.archivos {
      let cuerpo = ByteBuffer(bytes: archivo.bytes)
      enrutador.pagina(.get, "/estatico/\(archivo.nombre)", .acto(.verSitio)) { request, _ in
        // Only the address with the right sum names this content for ever.
        let firme = request.uri.query == "v=" + Self.suma(archivo.bytes)
        return Response(
          status: .ok,
          headers: [
            .contentType: archivo.tipo, .cacheControl: firme ? "public, max-age=31536000, immutable" : "public, max-age=300",
          ], body: .init(byteBuffer: cuerpo))
      }
    }
  }

  private static func ruta(_ nombre: String, _ bytes: [UInt8]) -> String { "/estatico/\(nombre)?v=\(suma(bytes))" }

  /// Tells contents apart.
  private static func suma(_ bytes: [UInt8]) -> String { String(FNV.hash(bytes), radix: 36) }
}

extension Paginas {
  func registrarEstaticos(en enrutador: Enrutador) { estaticos.registrar(en: enrutador) }
}
