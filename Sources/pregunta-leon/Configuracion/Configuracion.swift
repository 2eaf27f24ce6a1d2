import Domain
import Filtro
import Foundation

/// Everything in `Config/`, read and checked once at the start.
struct Configuracion: Sendable {
  var servicio: Servicio
  var reglas: Reglas
  var cantidades: Cantidades
  var calendario: Calendario
  var dependencias: [Dependencia]
  /// The delegaciones of the municipality, for statistics.
  var delegaciones: [String]
  var plan: PlanDeAccion
  /// What is published already and may answer a request.
  var publicado: [FuentePublica] = []

  /// Reads the folder.
  /// - Parameter reprobarDestino: why a private webhook target is refused, nil when it is fine; whoever delivers knows.
  /// - Throws: the first thing wrong, with file, line and reason.
  static func cargar(
    carpeta: String, reprobarDestino: (String) -> String? = { _ in nil }
  ) throws(ErrorDeConfiguracion) -> Configuracion {
    let servicio = try CargaDeServicio.cargar(
      ruta("servicio.yaml", carpeta), comandos: comandos, reprobarDestino: reprobarDestino)
    let (reglas, cantidades) = try CargaDeReglas.cargar(ruta("reglas.yaml", carpeta))
    let (dependencias, delegaciones) = try CargaDeDependencias.cargar(ruta("dependencias.yaml", carpeta))
    return Configuracion(
      servicio: servicio, reglas: reglas, cantidades: cantidades,
      calendario: try CargaDeCalendario.cargar(ruta("calendario", carpeta), corte: servicio.corte),
      dependencias: dependencias, delegaciones: delegaciones,
      plan: try CargaDePlan.cargar(ruta("plan-de-accion.yaml", carpeta)),
      publicado: try CargaDePublicado.cargar(ruta("publicado.yaml", carpeta), dependencias: dependencias))
  }

  /// Only the calendar, with another cut-off when one is given.
  static func calendario(carpeta: String, corte: Int?) throws(ErrorDeConfiguracion) -> Calendario {
    let servicio = try CargaDeServicio.cargar(
      ruta("servicio.yaml", carpeta), comandos: comandos, reprobarDestino: { _ in nil })
    return try CargaDeCalendario.cargar(ruta("calendario", carpeta), corte: corte ?? servicio.corte)
  }

  /// Only one rule that has days.
  static func regla(_ id: String, carpeta: String) throws(ErrorDeConfiguracion) -> Regla {
    let archivo = ruta("reglas.yaml", carpeta)
    let (reglas, _) = try CargaDeReglas.cargar(archivo)
    func falla(_ motivo: String) -> ErrorDeConfiguracion {
      ErrorDeConfiguracion(archivo: archivo.relativePath, linea: nil, motivo: motivo)
    }
    guard let regla = reglas.regla(id: id) else {
      throw falla("no hay regla \(id); están: \(reglas.todas.map(\.id).joined(separator: ", "))")
    }
    guard regla.dias != nil else { throw falla("la regla \(id) no tiene días capturados") }
    return regla
  }

  private static var comandos: Set<String> { Set(TipoComando.allCases.map(\.rawValue)) }

  private static func ruta(_ nombre: String, _ carpeta: String) -> URL {
    URL(fileURLWithPath: (carpeta.count > 1 && carpeta.hasSuffix("/") ? carpeta.dropLast() : carpeta[...]) + "/" + nombre)
  }

  /// What the domain decides by.
  var politica: Politica {
    Politica(
      ventanaDelTurno: servicio.turno.ventana, plazoInternoDelTurno: servicio.turno.plazoInterno,
      habilesHaciaAtras: servicio.habilesHaciaAtras, paginasGratuitas: cantidades.paginasGratuitas,
      causalesDeImprocedencia: cantidades.causalesDeImprocedencia,
      delegados: Set(servicio.delegados.compactMap(TipoComando.init(rawValue:))),
      avisoPrivacidad: servicio.avisoDePrivacidad, umbrales: servicio.umbrales)
  }

  /// The directory by clave, as decisions look it up.
  var directorio: [String: Dependencia] {
    Dictionary(dependencias.map { ($0.clave, $0) }, uniquingKeysWith: { primera, _ in primera })
  }
}
