import Comun
import Http
import Hummingbird

/// What browsers keep: the stylesheet and the icon, under an address that changes with their content.
struct Estaticos: Sendable {
  private struct Archivo: Sendable {
    let nombre: String
    let tipo: String
    let cuerpo: ByteBuffer
    let suma: String
    var ruta: String { "/estatico/\(nombre)?v=\(suma)" }

    init(_ nombre: String, _ tipo: String, _ recursos: Recursos) {
      let texto = recursos.texto("estatico/\(nombre)")
      self.nombre = nombre
      self.tipo = tipo
      cuerpo = ByteBuffer(string: texto)
      // Tells contents apart.
      suma = String(FNV.hash(texto.utf8), radix: 36)
    }
  }

  private let recursos: Recursos
  private let leidos: [Archivo]

  init(_ recursos: Recursos = .propios) {
    self.recursos = recursos
    leidos = [Archivo("estilo.css", "text/css; charset=utf-8", recursos), Archivo("icono.svg", "image/svg+xml", recursos)]
  }

  var estilo: String { actual(0).ruta }
  var icono: String { actual(1).ruta }

  func registrar(en enrutador: Enrutador) {
    for i in leidos.indices {
      enrutador.pagina(.get, "/estatico/\(leidos[i].nombre)", .acto(.verSitio)) { request, _ in
        let archivo = actual(i)
        // Only the address with the right sum names this content for ever.
        let firme = request.uri.query == "v=" + archivo.suma
        return Response(
          status: .ok,
          headers: [
            .contentType: archivo.tipo, .cacheControl: firme ? "public, max-age=31536000, immutable" : "public, max-age=300",
          ], body: .init(byteBuffer: archivo.cuerpo))
      }
    }
  }

  private func actual(_ i: Int) -> Archivo {
    recursos.carpeta == nil ? leidos[i] : Archivo(leidos[i].nombre, leidos[i].tipo, recursos)
  }
}

extension Paginas {
  func registrarEstaticos(en enrutador: Enrutador) { estaticos.registrar(en: enrutador) }
}
