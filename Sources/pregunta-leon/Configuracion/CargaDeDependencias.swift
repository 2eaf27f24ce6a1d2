import Delivery
import Domain
import Foundation

/// `dependencias.yaml`: the directory a turno can go to, and the delegaciones that statistics are grouped by.
enum CargaDeDependencias {
  private static let claves: Set = [
    "clave", "nombre", "siglas", "tipo", "atribuciones", "palabras", "enlace", "enlaces", "suplentes", "plazoInterno",
    "verificada", "activa", "sucesora",
  ]

  static func cargar(_ ruta: URL) throws(ErrorDeConfiguracion) -> ([Dependencia], [String]) {
    let raiz = try ArchivoYAML.mapa(ruta, claves: ["dependencias", "delegaciones"])
    var todas: [Dependencia] = []
    var porClave = Unicos()
    var porNombre = Unicos()
    for valor in try raiz["dependencias"].lista() {
      let m = try valor.mapa(claves)
      let dependencia = try dependencia(m)
      try porClave.anotar(dependencia.clave, "la clave", try m["clave"])
      try porNombre.anotar(dependencia.nombre, "el nombre", try m["nombre"])
      todas.append(dependencia)
    }
    if let mala = Directorio(todas).sucesionInvalida {
      throw try raiz["dependencias"].falla("la dependencia «\(mala.clave)»: \(mala.motivo)")
    }
    guard !todas.isEmpty else { throw try raiz["dependencias"].falla("no hay ninguna dependencia") }
    return (todas, try delegaciones(raiz))
  }

  private static func delegaciones(_ raiz: MapaYAML) throws(ErrorDeConfiguracion) -> [String] {
    var nombres: [String] = []
    var unicos = Unicos()
    for valor in try raiz["delegaciones"].lista() {
      let nombre = try valor.texto(maximo: 100)
      try unicos.anotar(nombre, "la delegación", valor)
      nombres.append(nombre)
    }
    return nombres
  }

  private static func dependencia(_ m: MapaYAML) throws(ErrorDeConfiguracion) -> Dependencia {
    let clave = try m["clave"].texto(maximo: 24)
    guard clave.utf8.allSatisfy({ ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) else {
      throw try m["clave"].falla("la clave «\(clave)» solo puede llevar mayúsculas sin acentos, cifras y guiones")
    }
    let enlace = try m.opcional("enlace").map { valor throws(ErrorDeConfiguracion) in try correo(valor) }
    return Dependencia(
      clave: clave, nombre: try m["nombre"].texto(maximo: 200), siglas: try m.textoOpcional("siglas", maximo: 40),
      tipo: try m.opcional("tipo")?.opcion(Dependencia.Tipo.self) ?? .centralizada,
      atribuciones: try m.textoOpcional("atribuciones", maximo: 5_000) ?? "", palabras: try m.textos("palabras"),
      enlace: enlace, enlaces: try correos(m, "enlaces"), suplentes: try correos(m, "suplentes"),
      plazoInterno: try m.opcional("plazoInterno")?.entero(1...60),
      verificada: try m.opcional("verificada")?.booleano() ?? false,
      activa: try m.opcional("activa")?.booleano() ?? true, sucesora: try m.textoOpcional("sucesora", maximo: 24))
  }

  private static func correos(_ m: MapaYAML, _ clave: String) throws(ErrorDeConfiguracion) -> [String] {
    var correos: [String] = []
    var unicos = Unicos()
    for valor in try m.opcional(clave)?.lista() ?? [] {
      let correo = try correo(valor)
      try unicos.anotar(correo, "el correo", valor)
      correos.append(correo)
    }
    return correos
  }

  private static func correo(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> String {
    let texto = try valor.texto(maximo: 254)
    do { return try MailAddress(texto).address } catch { throw valor.falla(error.enPalabras) }
  }
}
