import Domain
import Foundation
import Storage
import Synchronization
import Testing
import Ventanilla

@testable import pregunta_leon

/// Four cases with a word of its own in every text that somebody may write in one, and all the rest a path may name.
final class CasoMarcado: Sendable {
  let p: CasaDePrueba
  private let plantadas = Mutex<[Marca]>([])
  private let nombres = Mutex<[String: String]>([:])

  var marcas: [Marca] { plantadas.withLock { $0 } }
  /// What names each thing: `acceso`, `notificada`, `arco`, `asesoria`, `clave`, `webhook`, `entrega`, `ensayo`…
  subscript(_ nombre: String) -> String {
    get { nombres.withLock { $0[nombre] ?? "" } }
    set { nombres.withLock { $0[nombre] = newValue } }
  }

  init(_ p: CasaDePrueba) async throws {
    self.p = p
    try await cuentas()
    try await acceso()
    try await notificada()
    try await arco()
    try await asesoria()
    try await servicio()
  }

  /// A new word; besides these only the office and the auditor may read it.
  func marca(_ que: String, _ ven: Quien...) -> String { marca(que, solo: Quien.lectores.union(ven)) }

  private func marca(_ que: String, solo ven: Set<Quien>) -> String {
    let palabra = "zq\(plantadas.withLock(\.count))x\(que)"
    plantadas.withLock { $0.append(Marca(palabra: palabra, ven: ven)) }
    return palabra
  }

  private static let hoy = CasaDePrueba.dia("2026-04-14", 605)
  func orden(_ quien: Quien) -> Orden { Orden(actor: quien.actor, ahora: Self.hoy) }

  private func cuentas() async throws {
    let ventanilla = p.casa.ventanilla
    for quien in Quien.allCases {
      guard let id = quien.cuenta else { continue }
      let (_, ficha) = try await ventanilla.cuentas.crearUsuario(
        id: id, nombre: id, rol: quien.rol, dependencia: quien.dependencia, por: .sistema, Self.hoy)
      self["sesion-\(id)"] = try await ventanilla.cuentas.iniciarSesion(ficha: ficha, Self.hoy)
      self["ficha-\(id)"] = try await ventanilla.cuentas.emitirFicha(
        .portador, usuario: id, dias: 9, etiqueta: "x", por: .sistema, Self.hoy)
    }
    for id in ["victima", "puerta"] {
      let nombre = marca("cuenta", solo: [.admin])
      _ = try await ventanilla.cuentas.crearUsuario(id: id, nombre: nombre, rol: .auditor, dependencia: nil, por: .sistema, Self.hoy)
    }
  }

  func dar(_ comando: any Comando, a nombre: String, _ quien: Quien) async throws {
    _ = try await p.casa.ventanilla.casos.ejecutar(comando, folio: try #require(Folio(self[nombre])), orden(quien))
  }

  private func presentar(_ nombre: String, _ presentar: Presentar) async throws {
    let r = try await p.casa.ventanilla.casos.presentar(presentar, orden(.operador))
    self[nombre] = r.expediente.folio.description
    self["clave-\(nombre)"] = r.clave?.enGrupos ?? ""
  }

  /// In process: two parts, a turno that goes on, one withdrawn, one proposal waiting, a clarification and the Comité.
  private func acceso() async throws {
    try await presentar(
      "acceso",
      Presentar(
        tipo: .acceso, texto: marca("texto", .ciudadano) + " bacheo en la calle Madero",
        partes: [marca("una", .ciudadano, .enlace), marca("dos", .ciudadano, .retirado)],
        canal: .oficina, modalidad: .electronica, medio: .correo,
        solicitante: Persona(
          nombre: marca("nombre", .ciudadano), correo: marca("correo", .ciudadano) + "@ejemplo.mx", telefono: marca("tel", .ciudadano),
          domicilio: marca("domicilio", .ciudadano))))
    try await dar(Prevenir(texto: marca("prevencion", .ciudadano, .enlace, .retirado), partes: [2]), a: "acceso", .operador)
    try await dar(
      Notificar(objeto: .prevencion, medio: .correo, constancia: marca("constancia", .ciudadano)), a: "acceso", .operador)
    try await dar(Desahogar(texto: marca("desahogo", .ciudadano, .enlace, .retirado)), a: "acceso", .operador)
    let destinos = [
      Turnar.Destino(dependencia: "DGOP", partes: [1], instrucciones: marca("instruccionuna", .enlace)),
      Turnar.Destino(dependencia: "DIF", partes: [2], instrucciones: marca("instrucciondos", .retirado)),
    ]
    try await dar(Turnar(turnos: destinos), a: "acceso", .operador)
    try await dar(Proponer(turno: 2, tipo: .inexistencia, motivo: marca("propuestados", .retirado)), a: "acceso", .retirado)
    try await dar(ResolverPropuesta(propuesta: 1, acepta: false, motivo: marca("insiste", .retirado)), a: "acceso", .operador)
    try await dar(RetirarTurno(turno: 2, motivo: marca("retiro", .retirado)), a: "acceso", .operador)
    try await dar(AceptarTurno(turno: 1), a: "acceso", .enlace)
    try await dar(AtenderTurno(turno: 1, texto: marca("atencion", .enlace)), a: "acceso", .enlace)
    try await dar(DevolverAtencion(turno: 1, motivo: marca("devolucion", .enlace)), a: "acceso", .operador)
    try await dar(Proponer(turno: 1, tipo: .ampliacion, motivo: marca("propuestauna", .enlace)), a: "acceso", .enlace)
    try await dar(
      SometerAComite(
        materia: .reservada, motivo: marca("motivocomite"),
        reserva: Reserva(area: marca("area"), fundamento: marca("fundamento"), pruebaDeDano: marca("dano"), anios: 3)), a: "acceso",
      .operador)
    try await dar(
      RegistrarResolucion(asunto: 1, sentido: .modifica, sesion: marca("sesion"), acta: marca("acta"), fecha: Fecha("2026-04-14")!),
      a: "acceso", .titular)
  }

  /// Answered and told. Its answer is nobody else's to find: it was not given to be published.
  private func notificada() async throws {
    try await presentar(
      "notificada",
      Presentar(
        tipo: .acceso, texto: marca("textob", .enlace) + " bacheo en la calle Madero", canal: .oficina, medio: .estrados,
        solicitante: Persona(nombre: marca("nombreb"))))
    try await dar(Turnar(turnos: [.init(dependencia: "DGOP", instrucciones: marca("instruccionb", .enlace))]), a: "notificada", .operador)
    try await dar(AtenderTurno(turno: 1, texto: marca("atencionb", .enlace)), a: "notificada", .enlace)
    try await dar(Responder(sentido: .entrega, texto: marca("respuesta"), publicar: false), a: "notificada", .titular)
    try await dar(Notificar(objeto: .respuesta, medio: .personal, constancia: marca("constanciab")), a: "notificada", .operador)
    try await dar(Calificar(puntos: 2, comentario: marca("comentario")), a: "notificada", .operador)
    try await dar(InterponerRecurso(acto: marca("acto"), numero: marca("numero")), a: "notificada", .operador)
  }

  private func arco() async throws {
    try await presentar(
      "arco",
      Presentar(
        tipo: .arco, texto: marca("textoarco", .enlace), canal: .oficina, medio: .correo,
        solicitante: Persona(
          nombre: marca("nombrearco", .enlace), correo: marca("correoarco") + "@ejemplo.mx", domicilio: marca("domicilioarco")),
        derechoARCO: .cancelacion,
        datosARCO: DatosARCO(
          causas: marca("causas", .enlace), razones: marca("razones", .enlace), representante: marca("representante", .enlace))))
    try await dar(Turnar(turnos: [.init(dependencia: "DGOP")]), a: "arco", .operador)
    try await dar(SometerAComite(materia: .negativaARCO, motivo: marca("negativa")), a: "arco", .operador)
    try await dar(AcreditarIdentidad(forma: .titular, documento: marca("documento")), a: "arco", .operador)
  }

  private func asesoria() async throws {
    let asesoria = Asesoria(
      derecho: .acceso, tema: marca("tema"), resultado: .canalizada, referencia: marca("referencia"), colonia: marca("colonia"),
      mesa: marca("mesa"), comoSeEntero: marca("entero"), lengua: marca("lengua"),
      seguimiento: .init(que: marca("seguimiento"), paraCuando: Fecha("2026-04-30")!))
    let r = try await p.casa.ventanilla.casos.registrar(
      RegistrarAsesoria(canal: .oficina, asesoria: asesoria, notas: marca("notas")), orden(.operador))
    self["asesoria"] = r.expediente.folio.description
  }

  /// An intervención, a receiver with a delivery, whom to write to in a dependencia, and a dry run of the calendar.
  private func servicio() async throws {
    let ventanilla = p.casa.ventanilla
    let abrir = ComandoDeIntervencion.abrir(
      fecha: Fecha("2026-04-15")!, lugar: marca("lugar"), personal: [marca("personal")])
    self["intervencion"] = try await ventanilla.intervenciones.ejecutar(abrir, id: nil, orden(.operador)).id
    self["webhook"] = try await receptor()
    self["entrega"] = try await ventanilla.avisos.probarWebhook(self["webhook"], orden(.titular))
    var dif = try await ventanilla.directorio.dependencia("DIF").dependencia
    dif.suplentes.append(marca("suplente") + "@leon.gob.mx")
    _ = try await ventanilla.directorio.editar("DIF", como: dif, orden(.admin))
    self["ensayo"] = try await p.ensayar(.calendario(p.calendario(con: "2026-04-24"))).ensayo
  }

  /// A one-time token of an account nobody else uses.
  func entrada() async throws -> String {
    try await p.casa.ventanilla.cuentas.emitirFicha(.acceso, usuario: "puerta", dias: 1, etiqueta: "x", por: .sistema, Self.hoy)
  }

  func receptor() async throws -> String {
    let alta = AltaDeReceptor(url: "https://\(marca("receptor", solo: [.titular, .admin])).ejemplo.mx/", eventos: ["*"])
    return try await p.casa.ventanilla.avisos.registrarWebhook(alta, enviar: Receptores.queContestan, orden(.titular)).0.id
  }

  /// How much is written, of everything somebody might have changed.
  func escrito() async throws -> [Int64] {
    var cuentas: [Int64] = []
    for tabla in ["eventos", "expedientes", "usuarios", "fichas", "webhooks", "trabajos", "ensayos", "intervenciones", "directorio"] {
      cuentas.append(try await p.contar("SELECT COUNT(*) FROM \(tabla)"))
    }
    for activos in ["usuarios", "webhooks"] { cuentas.append(try await p.contar("SELECT COUNT(*) FROM \(activos) WHERE activo = 1")) }
    return cuentas
  }
}
