import Domain
import Foundation

/// `plan-de-accion.yaml`: the goals of the municipal open-government plan that the indicators are measured against.
struct PlanDeAccion: Hashable, Sendable {
  struct Accion: Hashable, Sendable {
    /// Number printed in the plan: "3.1".
    var clave: String
    var componente: String
    var nombre: String
    var responsable: String
    var meta: Int
    var unidad: String
    /// As printed; more than one when the plan's documents word it differently.
    var indicadores: [String]
    var verificacion: String
    /// What the chronogram prints for a month (`yyyy-MM`); months left blank are missing. It need not add up to `meta`.
    var programado: [String: Int]
  }

  var nombre: String
  var objetivo: String
  var desde: Fecha
  var hasta: Fecha
  var acciones: [Accion]

  func accion(_ clave: String) -> Accion? { acciones.first { $0.clave == clave } }
}

enum CargaDePlan {
  static func cargar(_ ruta: URL) throws(ErrorDeConfiguracion) -> PlanDeAccion {
    let m = try ArchivoYAML.mapa(ruta, claves: ["nombre", "objetivo", "desde", "hasta", "acciones"])
    let desde = try m["desde"].fecha()
    let hasta = try m["hasta"].fecha()
    guard desde <= hasta else { throw try m["hasta"].falla("el plan termina antes de empezar") }
    var acciones: [PlanDeAccion.Accion] = []
    var unicos = Unicos()
    for valor in try m["acciones"].lista() {
      let accion = try accion(valor, desde...hasta)
      try unicos.anotar(accion.clave, "la acción", valor)
      acciones.append(accion)
    }
    return PlanDeAccion(
      nombre: try m["nombre"].texto(), objetivo: try m["objetivo"].texto(), desde: desde, hasta: hasta,
      acciones: acciones)
  }

  private static func accion(
    _ valor: ValorYAML, _ vigencia: ClosedRange<Fecha>
  ) throws(ErrorDeConfiguracion) -> PlanDeAccion.Accion {
    let m = try valor.mapa([
      "clave", "componente", "nombre", "responsable", "meta", "unidad", "indicadores", "verificacion", "programado",
    ])
    return PlanDeAccion.Accion(
      clave: try m["clave"].texto(maximo: 10), componente: try m["componente"].texto(maximo: 100),
      nombre: try m["nombre"].texto(), responsable: try m["responsable"].texto(maximo: 200),
      meta: try m["meta"].entero(1...1_000_000), unidad: try m["unidad"].texto(maximo: 60),
      indicadores: try m.textos("indicadores"), verificacion: try m["verificacion"].texto(),
      programado: try programado(m, vigencia))
  }

  private static func programado(
    _ m: MapaYAML, _ vigencia: ClosedRange<Fecha>
  ) throws(ErrorDeConfiguracion) -> [String: Int] {
    guard let valor = m.opcional("programado") else { return [:] }
    let meses = try MapaYAML(valor, claves: nil)
    var programado: [String: Int] = [:]
    for mes in meses.claves {
      let cantidad = try meses[mes]
      guard let primero = Fecha(mes + "-01"), vigencia.contains(primero) else {
        throw cantidad.falla("«\(mes)» debe ser un mes del plan, como \(String(vigencia.lowerBound.description.prefix(7)))")
      }
      programado[mes] = try cantidad.entero(0...1_000_000)
    }
    return programado
  }
}
