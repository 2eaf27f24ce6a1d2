import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  /// Closing a dependencia: first what would happen, with its list; then, on the same page, doing it.
  func registrarCierre(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/directorio/{clave}/cierre", .acto(.cambiarDirectorio)) { request, c in
      let consulta = request.consulta
      return try await cierre(try c.segmento("clave"), consulta["sucesora"], c.actor, despuesDe: consulta["despuesDe"])
    }
    enrutador.paginaPersonal(.post, "/directorio/{clave}/cierre", .acto(.cambiarDirectorio)) { request, c in
      let (clave, f) = (try c.segmento("clave"), try await Formulario.leer(request))
      do {
        let cuerpo = f.cuerpo(CierreDeDependencia.esquema)
        try CierreDeDependencia.esquema.exigir(cuerpo)
        let orden = try orden(request, f, c.actor, cuerpo: cuerpo, conVersion: true)
        _ = try await ventanilla.directorio.cerrar(clave, try cuerpo.decodificar(CierreDeDependencia.self), orden)
        return ve(a: "/directorio/\(Self.enURL(clave))?hecho=cerrada")
      } catch {
        let rechazo = Rechazo(forma: "cierre", problema: try Self.explicable(error), f: f)
        return try await cierre(clave, f["sucesora"], c.actor, rechazo: rechazo)
      }
    }
  }

  private func cierre(
    _ clave: String, _ sucesora: String?, _ actor: Actor, despuesDe: String? = nil, rechazo: Rechazo? = nil
  ) async throws -> Response {
    let ensayo = try await ventanilla.directorio.ensayarCierre(clave, sucesora: sucesora, despuesDe: despuesDe, actor)
    let ficha = try await ventanilla.directorio.dependencia(clave)
    let sinSalida = ensayo.turnos > 0 && sucesora == nil
    let siguiente = ensayo.siguiente.map {
      "/directorio/\(Self.enURL(clave))/cierre?sucesora=\(Self.enURL(sucesora ?? ""))&despuesDe=\(Self.enURL($0))"
    }
    let vista: Vista = [
      "clave": .texto(Self.enURL(clave)), "nombre": .texto(ficha.dependencia.nombre), "sucesora": .t(sucesora.map(nombre(de:))),
      "resumen": .texto(resumen(ensayo, ficha.dependencia)),
      "sinSalida": .t(sinSalida ? "Tiene turnos abiertos: no se puede cerrar sin decir a qué dependencia pasan." : nil),
      "turnos": .lista(
        ensayo.lista.map {
          [
            "folio": .texto($0.folio), "tnumero": .n($0.turno), "testado": .texto($0.estado.nombre), "tvence": .t($0.vence?.conDia),
          ]
        }), "hayTurnos": .si(!ensayo.lista.isEmpty), "siguiente": .t(siguiente), "hayGente": .si(ensayo.pideDestino),
      "cuentas": .lista(ensayo.cuentas.map { ["cid": .texto($0)] }),
      "contactos": .lista(ensayo.contactos.map { ["ccorreo": .texto($0)] }),
      "receptores": .n(ensayo.receptores > 0 ? ensayo.receptores : nil),
      "forma": .de(sinSalida ? nil : forma(ensayo, ficha.version, rechazo).vista),
    ]
    return try pagina(
      .cierre, vista, titulo: "Cerrar \(ficha.dependencia.nombre)", actor: actor, aqui: "/directorio",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private func resumen(_ e: EnsayoDeCierre, _ d: Dependencia) -> String {
    guard e.turnos > 0 else { return "\(d.nombre) dejaría de recibir turnos y de ser sugerida." }
    let turnos = e.turnos == 1 ? "1 turno abierto" : "\(e.turnos) turnos abiertos"
    let casos = e.casos == 1 ? "1 solicitud" : "\(e.casos) solicitudes"
    guard let sucesora = e.sucesora else { return "\(d.nombre) tiene \(turnos) de \(casos)." }
    return "\(turnos) de \(casos) pasarían de \(d.nombre) a \(nombre(de: sucesora)), como están: ningún plazo cambia."
  }

  private func forma(_ e: EnsayoDeCierre, _ version: Int64, _ rechazo: Rechazo?) -> Forma {
    var destinos = [
      Opcion("cerrar", "Se cierran", "Sus cuentas ya no entran, sus receptores no reciben más y sus correos dejan de recibir avisos.")
    ]
    if e.sucesora != nil {
      destinos.insert(
        Opcion(
          "mover", "Pasan a la sucesora",
          "Las mismas personas siguen, ahora con los turnos de la sucesora; ya no ven los que se cerraron antes."),
        at: 0)
    }
    let campos =
      (e.pideDestino ? [Pregunta.radios("cuentas", "¿Qué pasa con quienes trabajan para ella?", destinos)] : [])
      + [.linea("motivo", "Acuerdo o motivo", "Como se cita; queda en cada expediente que pase.", memoria: "off")]
    return Forma(
      id: "cierre", accion: "/directorio/\(Self.enURL(e.clave))/cierre", titulo: "Confirmar",
      ayuda: "Esto no se deshace: la clave no se vuelve a usar.",
      boton: e.turnos > 0 ? "Cerrarla y traspasar sus turnos" : "Cerrarla", campos: campos, peligro: true,
      ocultos: Self.ocultos(version: version, llave: rechazo.flatMap { Self.llave(de: $0.f, tras: $0.problema) })
        + [("ensayo", e.ensayo)] + (e.sucesora.map { [("sucesora", $0)] } ?? []),
      valores: rechazo?.f.escrito(campos) ?? [:], problema: rechazo?.problema)
  }
}
