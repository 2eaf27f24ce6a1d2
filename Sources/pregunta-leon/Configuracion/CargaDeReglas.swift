import Domain
import Foundation

/// Numbers of the law that are no terms.
struct Cantidades: Hashable, Sendable {
  /// Pages of reproduction free of charge (LGTAIP 143; LGPDPPSO 44).
  var paginasGratuitas: Int
  /// Grounds on which an ARCO request may be refused (LGPDPPSO 49).
  var causalesDeImprocedencia: Int
}

/// `reglas.yaml`.
enum CargaDeReglas {
  private static let claves: Set = [
    "id", "materia", "evento", "ambito", "dias", "inicio", "efecto", "cumplidoPor", "ley", "articulo", "desde", "hasta",
    "verificada", "nota",
  ]

  static func cargar(_ ruta: URL) throws(ErrorDeConfiguracion) -> (Reglas, Cantidades) {
    let raiz = try ArchivoYAML.mapa(ruta, claves: ["cantidades", "reglas"])
    let cantidades = try raiz["cantidades"].mapa(["paginasGratuitas", "causalesDeImprocedencia"])
    var reglas: [Regla] = []
    var lineas: [String: Int] = [:]
    var unicos = Unicos()
    for valor in try raiz["reglas"].lista() {
      let mapa = try valor.mapa(claves)
      let regla = try regla(mapa)
      try unicos.anotar(regla.id, "la regla", try mapa["id"])
      lineas[regla.id] = mapa.linea
      reglas.append(regla)
    }
    do {
      return (
        try Reglas(reglas),
        Cantidades(
          paginasGratuitas: try cantidades["paginasGratuitas"].entero(0...10_000),
          causalesDeImprocedencia: try cantidades["causalesDeImprocedencia"].entero(1...100))
      )
    } catch let error as Reglas.Invalida {
      throw ErrorDeConfiguracion(archivo: raiz.archivo, linea: lineas[error.id], motivo: error.description)
    } catch let error as ErrorDeConfiguracion { throw error } catch { throw raiz.falla("\(error)") }
  }

  private static func regla(_ m: MapaYAML) throws(ErrorDeConfiguracion) -> Regla {
    let id = try m["id"].texto(maximo: 40)
    do {
      let dias = try m["dias"]
      return Regla(
        id: id, materia: try m["materia"].opcion(Materia.self), evento: try m["evento"].opcion(EventoDeRegla.self),
        ambito: try m["ambito"].opcion(Ambito.self), dias: dias.esNulo ? nil : try dias.entero(1...3_650),
        inicio: try m["inicio"].opcion(InicioDePlazo.self), efecto: try m["efecto"].opcion(EfectoDePlazo.self),
        cumplidoPor: try m["cumplidoPor"].opcion(Cumplimiento.self), ley: try m["ley"].texto(maximo: 120),
        articulo: try m.textoOpcional("articulo", maximo: 120) ?? "", desde: try m.fechaOpcional("desde"),
        hasta: try m.fechaOpcional("hasta"), verificada: try m["verificada"].booleano(),
        nota: try m.textoOpcional("nota"))
    } catch {
      throw ErrorDeConfiguracion(archivo: error.archivo, linea: error.linea, motivo: "la regla \(id): \(error.motivo)")
    }
  }
}
