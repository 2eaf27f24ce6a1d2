import Domain
import Foundation
import Mustache
import Synchronization

/// Every template file, by name.
enum Plantilla: String, CaseIterable, Sendable {
  case base, inicio, solicitar, acuse, buscar, folio, registro, entrar, salir, error
  case panel, casos, turnos, caso, forma, campo, plazo, plazos, historia, sugerencias
  case intervenciones, intervencion, asesoria
  case asesoriaNueva = "asesoria_nueva"
  case nueva, trabajos, filtro, directorio, dependencia, cierre, publicado, advertencias, sentidos
  case sinAviso = "sin_aviso"

  var archivo: String { "plantillas/\(rawValue).mustache" }
}

/// The templates, compiled once; those read from a folder, again whenever one of them has changed.
struct Plantillas: Sendable {
  private struct Compiladas: Sendable {
    var biblioteca = MustacheLibrary()
    /// What did not compile, by template.
    var fallas: [Plantilla: String] = [:]
    var fechas: [Date] = []
  }
  /// A class, so that pages copy it freely.
  private final class Ultimas: Sendable {
    let compiladas: Mutex<Compiladas>
    init(_ compiladas: Compiladas) { self.compiladas = Mutex(compiladas) }
  }
  private let recursos: Recursos
  private let primeras: Compiladas
  private let ultimas: Ultimas
  /// Sees what each template is rendered with; for tests.
  var testigo: (@Sendable (Plantilla, Vista) -> Void)?

  init(_ recursos: Recursos = .propios) {
    MustacheContentTypes.register(EscapeHTML(), named: EscapeHTML.nombre)
    self.recursos = recursos
    primeras = Self.compilar(recursos)
    ultimas = Ultimas(primeras)
  }

  func html(_ plantilla: Plantilla, _ vista: Vista) throws(Falla) -> String {
    testigo?(plantilla, vista)
    let actuales = actuales
    guard let html = actuales.biblioteca.render(vista, withTemplate: plantilla.rawValue) else {
      throw Falla(.interno, "Falta la plantilla «\(plantilla.rawValue)»: \(actuales.fallas[plantilla] ?? "no está").")
    }
    return html
  }

  /// What did not compile: nothing, as a test makes sure.
  var fallas: [String] { actuales.fallas.map { "\($0.key.rawValue): \($0.value)" }.sorted() }

  private var actuales: Compiladas {
    guard recursos.carpeta != nil else { return primeras }
    return ultimas.compiladas.withLock { ultimas in
      if ultimas.fechas != Self.fechas(recursos) { ultimas = Self.compilar(recursos) }
      return ultimas
    }
  }

  private static func fechas(_ recursos: Recursos) -> [Date] { recursos.fechas(Plantilla.allCases.map(\.archivo)) }

  private static func compilar(_ recursos: Recursos) -> Compiladas {
    // The dates first: what changes while it is being read is read again.
    var compiladas = Compiladas(fechas: fechas(recursos))
    for plantilla in Plantilla.allCases {
      let texto = "{{% CONTENT_TYPE: \(EscapeHTML.nombre)}}" + recursos.texto(plantilla.archivo)
      do {
        try compiladas.biblioteca.register(texto, named: plantilla.rawValue)
      } catch {
        compiladas.fallas[plantilla] = "\(error)"
      }
    }
    return compiladas
  }
}
