import ArgumentParser
import Delivery
import Domain
import Ventanilla

/// `pregunta-leon demo`: example people and cases to look at, in a folder of their own.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Crea personas y casos de ejemplo en una carpeta de demostración.",
    discussion: """
      La carpeta de datos debe estar vacía o ser ya de demostración; nunca se mezcla con la real. Otra corrida no repite los \
      casos: solo emite enlaces de entrada nuevos.

      EJEMPLOS
        pregunta-leon demo --datos datos-demo
        pregunta-leon demo --datos datos-demo --webhook http://127.0.0.1:9000/avisos
        pregunta-leon serve --datos datos-demo
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("Dirección que recibe los avisos automáticos.", valueName: "url"))
  var webhook: String?

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  private struct Informe: Encodable {
    var usuarios: [ComandoUsuario.Alta]
    var casos: [CasosDeEjemplo.Hecho]
    var webhook: Receptor?
  }

  private struct Receptor: Encodable {
    var id: String
    var url: String
    var secreto: String?
  }

  func run() async throws {
    try await casa.abierta { casa in
      try await casa.ventanilla.importador.marcarDeEjemplo(casa.reloj())
      let usuarios = try await PersonasDeEjemplo.crear(casa)
      let receptor = try await registrarReceptor(casa)
      let casos = try await CasosDeEjemplo.crear(casa)
      if json { return try Salida.json(Informe(usuarios: usuarios, casos: casos, webhook: receptor)) }
      Salida.imprimir(texto(usuarios, casos, receptor, casa))
    }
  }

  private func registrarReceptor(_ casa: Casa) async throws -> Receptor? {
    guard let url = webhook else { return nil }
    do throws(EndpointURLError) {
      _ = try EndpointURL.validate(url, policy: DestinosPrivados.politica(casa.configuracion.servicio.webhooks.destinosPrivados))
    } catch {
      throw Falla(
        .valorInvalido, "--webhook: \(error.enPalabras) Si es tuya, agrégala a «destinosPrivados» en \(self.casa.config)/servicio.yaml.")
    }
    let admin = Actor(id: "admin", rol: .admin)
    let existentes = try await casa.ventanilla.avisos.webhooks(despuesDe: "", limite: 100, admin)
    if let ya = existentes.first(where: { $0.url == url && $0.activo }) { return Receptor(id: ya.id, url: url, secreto: nil) }
    var alta = AltaDeReceptor(url: url, eventos: ["*"])
    alta.descripcion = "Receptor de ejemplo"
    let (nuevo, secreto) = try await casa.ventanilla.avisos.registrarWebhook(
      alta, enviar: casa.enviar, Orden(actor: admin, ahora: casa.reloj()))
    return Receptor(id: nuevo.id, url: nuevo.url, secreto: secreto)
  }

  private func texto(_ usuarios: [ComandoUsuario.Alta], _ casos: [CasosDeEjemplo.Hecho], _ receptor: Receptor?, _ casa: Casa) -> String {
    let sitio = casa.configuracion.servicio.sitio
    func columna(_ texto: String, _ ancho: Int) -> String { texto + String(repeating: " ", count: max(1, ancho - texto.count)) }
    var lineas = ["Personas de ejemplo. Cada enlace sirve una vez, en las próximas 24 horas:"]
    lineas += usuarios.map { "  \(columna($0.rol, 10))\(columna($0.id, 18))\(sitio)\($0.url)" }
    if casos.isEmpty {
      lineas += ["", "Los casos de ejemplo ya estaban."]
    } else {
      lineas += ["", "Casos de ejemplo (folio y clave, como los tiene quien preguntó):"]
      lineas += casos.map { "  \(columna($0.folio, 20))\(columna($0.clave ?? "", 11))\($0.que)" }
    }
    if let receptor {
      lineas += ["", "Avisos automáticos a \(receptor.url)\(receptor.secreto.map { ", secreto \($0)" } ?? " (ya estaba)")"]
    }
    lineas += ["", "Arranca con: pregunta-leon serve\(opciones)"]
    return lineas.joined(separator: "\n")
  }

  private var opciones: String {
    [("config", casa.config == "Config" ? nil : casa.config), ("datos", casa.datos), ("llaves", casa.llaves)]
      .map { nombre, valor in valor.map { " --\(nombre) \($0)" } ?? "" }.joined()
  }
}

/// One person of each role, and a liaison of each dependencia the cases go to.
enum PersonasDeEjemplo {
  static func crear(_ casa: Casa) async throws -> [ComandoUsuario.Alta] {
    let directorio = casa.ventanilla.normas.directorio
    let enlaces = CasosDeEjemplo.enlaces.filter { directorio[$0]?.activa == true }
    let personas: [(id: String, nombre: String, rol: Rol, dependencia: String?)] =
      [
        ("admin", "Administración del sistema", .admin, nil), ("titular", "Titular de la Unidad", .titular, nil),
        ("operadora", "Operadora de ventanilla", .operador, nil), ("auditora", "Auditora de la Contraloría", .auditor, nil),
      ] + enlaces.map { ("enlace-\($0.lowercased())", "Enlace de \(directorio[$0]?.nombre ?? $0)", .enlace, $0) }
    var altas: [ComandoUsuario.Alta] = []
    for persona in personas {
      let ahora = casa.reloj()
      var ficha: String
      do {
        ficha = try await casa.ventanilla.cuentas.crearUsuario(
          id: persona.id, nombre: persona.nombre, rol: persona.rol, dependencia: persona.dependencia, por: .sistema, ahora
        ).ficha
      } catch let falla as Falla where falla.codigo == .yaExiste {
        ficha = try await casa.ventanilla.cuentas.emitirFicha(
          .acceso, usuario: persona.id, dias: 1, etiqueta: "ejemplo", por: .sistema, ahora)
      }
      altas.append(.init(id: persona.id, rol: persona.rol.rawValue, ficha: ficha, url: "/entrar?ficha=\(ficha)"))
    }
    return altas
  }
}
