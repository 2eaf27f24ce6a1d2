import Domain
import Foundation
import HTTPTypes
import Hummingbird

@testable import Api
@testable import Http
@testable import pregunta_leon

/// One request of the matrix: a door, somebody, and what their path names.
struct Intento: Sendable, CustomStringConvertible {
  var puerta: Puerta
  var quien: Quien
  var camino: String
  var cuerpo: JSONValue?
  /// The case in the path, as ``CasoMarcado`` calls it.
  var caso: String?
  /// The turno in the path.
  var turno: Int?

  /// The citizen's own paths: a folio, and perhaps its clave.
  var esConFolio: Bool { puerta.plantilla.hasPrefix("/folio/") || puerta.plantilla.hasPrefix("/api/v1/folios/") }
  var esAPI: Bool { puerta.plantilla.hasPrefix("/api/") }
  var description: String { "\(quien): \(puerta.metodo) \(camino)" }

  /// Refused whatever it asks, before it is read.
  var laPuertaNiega: Bool { (puerta.exigeCuenta && quien.cuenta == nil) || !puerta.permiso.puede(quien.actor) }
  /// The page where something is typed: nothing is done there yet, and nothing is told.
  var esUnaFormaVacia: Bool { puerta.metodo == .get && puerta.plantilla.hasSuffix("/nueva") }

  /// The kind of case it is about.
  var tipo: TipoExpediente { camino.contains("/asesorias") ? .asesoria : caso == "arco" ? .arco : .acceso }

  /// What the table says of it, and the procedure's of the comando and the kind of case.
  var debePasar: Bool {
    if puerta.exigeCuenta, quien.cuenta == nil { return false }
    let rol = quien.rol
    switch puerta.permiso {
    case .acto(let acto):
      switch Permisos.fila(acto).quienes[rol] {
      case nil: return false
      case .publico: return !["arco", "asesoria"].contains(caso)
      case .casa, .dependencia: return true
      case .folio: return quien == .ciudadano && caso == "acceso"
      case .turnos: return caso == nil || alcanza
      }
    case .comando(let comando):
      guard let fila = Procedimiento.fila(comando, tipo), fila.roles.contains(rol) else { return false }
      return rol != .enlace || alcanza
    }
  }

  /// The case is within the dependencia's reach, and the turno is its own.
  private var alcanza: Bool {
    switch (quien, caso) {
    case (.enlace, "acceso"?): turno == nil || turno == 1
    case (.retirado, "acceso"?): turno == nil || turno == 2
    case (.enlace, "notificada"?), (.enlace, "arco"?): true
    default: false
    }
  }
}

/// Every request there is to make, from the router's own list.
struct Intentos {
  let caso: CasoMarcado
  let rutas: [String: Ruta]

  init(_ caso: CasoMarcado) {
    self.caso = caso
    let casa = caso.p.casa
    let rutas = API(ventanilla: casa.ventanilla, reloj: casa.reloj, enviar: casa.enviar) { _, _ in "" }.rutas
    self.rutas = Dictionary(rutas.map { ("\($0.metodo) \($0.plantilla)", $0) }, uniquingKeysWith: { a, _ in a })
  }

  func todos(_ puertas: [Puerta]) -> [Intento] {
    puertas.flatMap { puerta in Quien.allCases.flatMap { quien in intentos(puerta, quien) } }
  }

  private func intentos(_ puerta: Puerta, _ quien: Quien) -> [Intento] {
    let base = Intento(puerta: puerta, quien: quien, camino: puerta.plantilla, cuerpo: cuerpo(puerta, quien))
    return expedientes(base).flatMap(turnos).flatMap(ordenes).map(otros).flatMap(busquedas)
  }

  /// GETs try every case; what changes one, the one that is in process.
  private func expedientes(_ i: Intento) -> [Intento] {
    guard i.camino.contains("{folio}") else { return [i] }
    let nombres =
      i.camino.contains("/asesorias")
      ? ["asesoria"]
      : i.esConFolio
        ? ["acceso", "notificada", "arco", "asesoria"] : i.puerta.metodo == .get ? ["acceso", "notificada", "arco"] : ["acceso", "arco"]
    return nombres.compactMap { nombre in
      var i = i
      i.camino = i.camino.replacing("{folio}", with: caso[nombre])
      i.caso = nombre
      // What this kind of case does not have is nobody's, and nobody's to forbid.
      if case .comando(let comando) = i.puerta.permiso, Procedimiento.fila(comando, i.tipo) == nil { return nil }
      return nombre == "arco" && i.camino.contains("{propuesta}") ? nil : i
    }
  }

  private func turnos(_ i: Intento) -> [Intento] {
    guard i.camino.contains("{turno}") else { return [i] }
    return (i.caso == "acceso" ? [1, 2] : [1]).map { turno in
      var i = i
      i.camino = i.camino.replacing("{turno}", with: "\(turno)")
      i.turno = turno
      return i
    }
  }

  /// Pages whose path names what is done.
  private func ordenes(_ i: Intento) -> [Intento] {
    func con(_ segmento: String, _ nombres: [String]) -> [Intento] {
      nombres.map { nombre in
        var i = i
        i.camino = i.camino.replacing(segmento, with: nombre)
        return i
      }
    }
    switch i.puerta.plantilla {
    case "/intervenciones/{id}/{comando}": return con("{comando}", ["cerrar", "anular"])
    case "/trabajos/{orden}": return con("{orden}", ["pausa", "reanudacion", "reintento"])
    default: return [i]
    }
  }

  private func otros(_ i: Intento) -> Intento {
    var i = i
    let p = i.puerta.plantilla
    let id =
      p.contains("/usuarios") ? "victima" : p.contains("/webhooks") ? "webhook" : p.contains("/entregas") ? "entrega" : "intervencion"
    let valores = [
      "id": id == "victima" ? id : caso[id], "clave": "IMJU", "ensayo": caso["ensayo"], "version": "0",
      "propuesta": "2",
    ]
    for (nombre, valor) in valores { i.camino = i.camino.replacing("{\(nombre)}", with: valor) }
    return i
  }

  /// Lists that search are also asked for words of the cases.
  private func busquedas(_ i: Intento) -> [Intento] {
    guard i.puerta.metodo == .get, let ruta = rutas["GET \(i.puerta.plantilla)"] else { return [i] }
    guard let q = ruta.parametros.first(where: { $0.nombre == "q" }) else { return [i] }
    let palabras = ["bacheo"] + caso.marcas.prefix(3).map(\.palabra)
    return (q.requerido ? [] : [i])
      + palabras.map { palabra in
        var i = i
        i.camino += "?q=\(palabra)"
        return i
      }
  }

  /// A body that the contract accepts.
  private func cuerpo(_ puerta: Puerta, _ quien: Quien) -> JSONValue? {
    guard let esquema = rutas["\(puerta.metodo) \(puerta.plantilla)"]?.cuerpo else { return nil }
    var o = Ejemplar.valor(esquema).objeto ?? [:]
    switch "\(puerta.metodo) \(puerta.plantilla)" {
    case "PUT /api/v1/calendario": o = ["calendario": ["anios": [2026], "inhabiles": [], "suspensiones": []]]
    case "PUT /api/v1/reglas":
      let vigentes = try? JSONValue.leer(Array(JSONEncoder().encode(["reglas": caso.p.casa.ventanilla.normas.reglas.todas])))
      o = vigentes?.objeto ?? [:]
    case "POST /api/v1/usuarios": o = ["id": .texto("nueva-\(quien)"), "nombre": "Nueva", "rol": "operador"]
    case "POST /api/v1/filtro", "POST /api/v1/publicado": o = ["texto": "bacheo en la calle Madero"]
    case "POST /api/v1/webhooks": o = ["url": "https://127.0.0.1/", "eventos": ["*"]]
    default: break
    }
    if puerta.plantilla.hasPrefix("/api/v1/folios/") {
      o["clave"] = .texto(quien == .ciudadano ? caso["clave-acceso"] : "ZZZZZZZZ")
    }
    return .objeto(o)
  }
}
