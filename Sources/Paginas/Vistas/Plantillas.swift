import Domain
import Mustache

/// Every template file, by name.
enum Plantilla: String, CaseIterable, Sendable {
  case base, inicio, solicitar, acuse, buscar, folio, registro, entrar, salir, error
  case panel, casos, turnos, caso, forma, campo, plazo, plazos, historia, sugerencias
  case intervenciones, intervencion, asesoria
  case asesoriaNueva = "asesoria_nueva"
  case nueva, trabajos, filtro, directorio, dependencia, cierre, publicado, advertencias, sentidos
  case sinAviso = "sin_aviso"

  var fuente: [UInt8] {
    switch self {
    case .base: PackageResources.base_mustache
    case .inicio: PackageResources.inicio_mustache
    case .solicitar: PackageResources.solicitar_mustache
    case .acuse: PackageResources.acuse_mustache
    case .buscar: PackageResources.buscar_mustache
    case .folio: PackageResources.folio_mustache
    case .registro: PackageResources.registro_mustache
    case .entrar: PackageResources.entrar_mustache
    case .salir: PackageResources.salir_mustache
    case .error: PackageResources.error_mustache
    case .panel: PackageResources.panel_mustache
    case .casos: PackageResources.casos_mustache
    case .turnos: PackageResources.turnos_mustache
    case .caso: PackageResources.caso_mustache
    case .forma: PackageResources.forma_mustache
    case .campo: PackageResources.campo_mustache
    case .plazo: PackageResources.plazo_mustache
    case .plazos: PackageResources.plazos_mustache
    case .historia: PackageResources.historia_mustache
    case .sugerencias: PackageResources.sugerencias_mustache
    case .intervenciones: PackageResources.intervenciones_mustache
    case .intervencion: PackageResources.intervencion_mustache
    case .asesoria: PackageResources.asesoria_mustache
    case .asesoriaNueva: PackageResources.asesoria_nueva_mustache
    case .nueva: PackageResources.nueva_mustache
    case .trabajos: PackageResources.trabajos_mustache
    case .filtro: PackageResources.filtro_mustache
    case .directorio: PackageResources.directorio_mustache
    case .dependencia: PackageResources.dependencia_mustache
    case .cierre: PackageResources.cierre_mustache
    case .publicado: PackageResources.publicado_mustache
    case .advertencias: PackageResources.advertencias_mustache
    case .sentidos: PackageResources.sentidos_mustache
    case .sinAviso: PackageResources.sin_aviso_mustache
    }
  }
}

/// The templates, compiled once.
struct Plantillas: Sendable {
  private let biblioteca: MustacheLibrary
  /// What did not compile, by name: nothing, as a test makes sure.
  let fallas: [String]
  /// Sees what each template is rendered with; for tests.
  var testigo: (@Sendable (Plantilla, Vista) -> Void)?

  init() {
    MustacheContentTypes.register(EscapeHTML(), named: EscapeHTML.nombre)
    var biblioteca = MustacheLibrary()
    var fallas: [String] = []
    for plantilla in Plantilla.allCases {
      let texto = "{{% CONTENT_TYPE: \(EscapeHTML.nombre)}}" + String(decoding: plantilla.fuente, as: UTF8.self)
      do {
        try biblioteca.register(texto, named: plantilla.rawValue)
      } catch {
        fallas.append("\(plantilla.rawValue): \(error)")
      }
    }
    self.biblioteca = biblioteca
    self.fallas = fallas
  }

  func html(_ plantilla: Plantilla, _ vista: Vista) throws(Falla) -> String {
    testigo?(plantilla, vista)
    guard let html = biblioteca.render(vista, withTemplate: plantilla.rawValue) else {
      throw Falla(.interno, "Falta la plantilla «\(plantilla.rawValue)».")
    }
    return html
  }
}
