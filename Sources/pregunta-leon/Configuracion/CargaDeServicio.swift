import Domain
import Foundation

/// `servicio.yaml`.
enum CargaDeServicio {
  private static let claves: Set = [
    "escucha", "metricas", "proxies", "datos", "llaves", "base", "baseDeLlaves", "sitio", "unidad", "autoridadGarante", "avisoDePrivacidad",
    "corte", "habilesHaciaAtras", "turno", "umbrales", "avisos", "delegados", "limites", "intentosDeClave", "busquedas",
    "webhooks", "correo",
  ]

  /// - Parameters:
  ///   - comandos: the names that may be delegated.
  ///   - reprobarDestino: why a private webhook target is refused, nil when it is fine.
  static func cargar(
    _ ruta: URL, comandos: Set<String>, reprobarDestino: (String) -> String?
  ) throws(ErrorDeConfiguracion) -> Servicio {
    let m = try ArchivoYAML.mapa(ruta, claves: claves)
    let escucha = try direccion(try m["escucha"])
    let metricas = try direccion(try m["metricas"])
    guard escucha.puerto != metricas.puerto else {
      throw try m["metricas"].falla("el puerto de «metricas» debe ser distinto del de «escucha»")
    }
    let datos = try m["datos"].texto(maximo: 1_000)
    let llaves = try m["llaves"].texto(maximo: 1_000)
    guard !(llaves + "/").hasPrefix(datos + "/") else {
      throw try m["llaves"].falla("la carpeta de llaves no puede estar dentro de la de datos: un respaldo las juntaría")
    }
    let turno = try m["turno"].mapa(["ventana", "plazoInterno"])
    let umbrales = try m["umbrales"].mapa(["porcentaje", "restantes", "cortos"])
    return Servicio(
      escucha: escucha, metricas: metricas, proxies: try m.opcional("proxies")?.entero(0...10) ?? 0, datos: datos, llaves: llaves,
      base: try base(try m["base"]), baseDeLlaves: try baseDeLlaves(m),
      sitio: try sitio(try m["sitio"]), unidad: try unidad(try m["unidad"]),
      autoridadGarante: try m.textoOpcional("autoridadGarante", maximo: 300),
      avisoDePrivacidad: try m["avisoDePrivacidad"].texto(maximo: 60), corte: try m.opcional("corte")?.hora(),
      habilesHaciaAtras: try m["habilesHaciaAtras"].entero(0...250),
      turno: .init(
        ventana: try turno["ventana"].entero(1...60), plazoInterno: try turno["plazoInterno"].entero(1...60)),
      umbrales: Umbrales(
        porcentaje: try umbrales["porcentaje"].entero(1...99), restantes: try umbrales["restantes"].entero(1...30),
        cortos: try umbrales.opcional("cortos")?.entero(0...60) ?? Umbrales.predeterminados.cortos),
      horarioDeAvisos: try avisos(m),
      delegados: try delegados(m, comandos), limites: try limites(try m["limites"]),
      intentosDeClave: try intentos(try m["intentosDeClave"]), busquedas: try busquedas(m),
      webhooks: try webhooks(try m["webhooks"], reprobarDestino),
      correo: try m.opcional("correo").map { valor throws(ErrorDeConfiguracion) in try Servicio.Correo(valor) })
  }

  private static func direccion(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Servicio.Direccion {
    let m = try valor.mapa(["host", "puerto"])
    return .init(host: try m["host"].texto(maximo: 255), puerto: try m["puerto"].entero(0...65_535))
  }

  private static func base(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Servicio.BaseDeDatos {
    let texto = try valor.texto(maximo: 1_000)
    if texto == "sqlite" { return .sqlite }
    guard texto.hasPrefix("postgresql://") || texto.hasPrefix("postgres://") else {
      throw valor.falla("«base» debe ser sqlite o una dirección postgresql://…")
    }
    return .postgresql(texto)
  }

  private static func baseDeLlaves(_ m: MapaYAML) throws(ErrorDeConfiguracion) -> String? {
    guard let valor = m.opcional("baseDeLlaves") else { return nil }
    guard case .postgresql(let propia) = try base(valor), case .postgresql = try base(try m["base"]) else {
      throw valor.falla("«baseDeLlaves» es una dirección postgresql://… y solo se usa cuando «base» también lo es")
    }
    return propia
  }

  private static func sitio(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> String {
    let texto = try valor.texto(maximo: 300)
    guard let url = URLComponents(string: texto), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
      url.query == nil, url.fragment == nil, !texto.hasSuffix("/")
    else { throw valor.falla("«sitio» debe ser una dirección http(s) sin diagonal al final, como https://ejemplo.mx") }
    return texto
  }

  private static func unidad(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Servicio.Unidad {
    let m = try valor.mapa(["nombre", "domicilio", "telefono", "correo", "horario"])
    return .init(
      nombre: try m["nombre"].texto(maximo: 200), domicilio: try m.textoOpcional("domicilio", maximo: 300),
      telefono: try m.textoOpcional("telefono", maximo: 60), correo: try m.textoOpcional("correo", maximo: 254),
      horario: try m.textoOpcional("horario", maximo: 200))
  }

  private static func avisos(_ m: MapaYAML) throws(ErrorDeConfiguracion) -> HorarioDeAvisos {
    guard let valor = m.opcional("avisos") else { return HorarioDeAvisos() }
    let avisos = try valor.mapa(["desde", "hasta", "resumen"])
    var horario = HorarioDeAvisos()
    if let resumen = avisos.opcional("resumen") { horario.resumen = try resumen.hora() }
    guard let desde = try avisos.opcional("desde")?.hora() else {
      if let hasta = avisos.opcional("hasta") { throw hasta.falla("«hasta» va con «desde»") }
      return horario
    }
    let hasta = try avisos["hasta"].hora()
    guard desde < hasta else { throw try avisos["hasta"].falla("«hasta» debe ser después de «desde»") }
    horario.ventana = desde..<hasta
    return horario
  }

  private static func delegados(_ m: MapaYAML, _ comandos: Set<String>) throws(ErrorDeConfiguracion) -> [String] {
    var nombres: [String] = []
    var unicos = Unicos()
    for valor in try m.opcional("delegados")?.lista() ?? [] {
      let nombre = try valor.texto(maximo: 60)
      guard comandos.contains(nombre) else {
        throw valor.falla("el comando «\(nombre)» no existe; los que existen son: \(comandos.sorted().joined(separator: ", "))")
      }
      try unicos.anotar(nombre, "el comando", valor)
      nombres.append(nombre)
    }
    return nombres
  }

  private static func limites(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Servicio.Limites {
    let m = try valor.mapa(["cuerpo", "archivo", "encabezados", "plazo", "conexiones"])
    return .init(
      cuerpo: try m["cuerpo"].entero(1_024...(64 << 20)), archivo: try m["archivo"].entero(1_024...(1 << 30)),
      encabezados: try m["encabezados"].entero(1_024...(1 << 20)), plazo: try m["plazo"].entero(1...600),
      conexiones: try m["conexiones"].entero(1...100_000))
  }

  private static func intentos(_ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Servicio.IntentosDeClave {
    let m = try valor.mapa(["porFolio", "porDireccion", "minutos"])
    return .init(
      porFolio: try m["porFolio"].entero(1...1_000), porDireccion: try m["porDireccion"].entero(1...100_000),
      minutos: try m["minutos"].entero(1...1_440))
  }

  private static func busquedas(_ m: MapaYAML) throws(ErrorDeConfiguracion) -> Servicio.Busquedas? {
    guard let m = try m.opcional("busquedas")?.mapa(["porDireccion", "minutos"]) else { return nil }
    return .init(porDireccion: try m["porDireccion"].entero(1...100_000), minutos: try m["minutos"].entero(1...1_440))
  }

  private static func webhooks(
    _ valor: ValorYAML, _ reprobar: (String) -> String?
  ) throws(ErrorDeConfiguracion) -> Servicio.Webhooks {
    let m = try valor.mapa(["destinosPrivados", "plazo"])
    var destinos: [String] = []
    for valor in try m.opcional("destinosPrivados")?.lista() ?? [] {
      let destino = try valor.texto(maximo: 300)
      if let motivo = reprobar(destino) { throw valor.falla(motivo) }
      destinos.append(destino)
    }
    return .init(destinosPrivados: destinos, plazo: try m["plazo"].entero(1...300))
  }
}
