import Api
import Domain
import Http
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Paginas
import ServiceLifecycle
import Storage
import Ventanilla

extension Casa {
  /// The HTTP application as it runs. Tests run this one, on a free port.
  func aplicacion(
    _ direccion: BindAddress, servicios: [any Service] = [],
    alArrancar: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol & Service {
    ServidorHTTP.aplicacion(
      enrutador(), limites: LimitesHTTP(configuracion.servicio.limites), direccion: direccion, servicios: servicios,
      alArrancar: alArrancar, bitacora: registro)
  }

  /// All that is served, on one router.
  /// - Parameter portero: who asks whether somebody may come in; the table.
  func enrutador(portero: @escaping Enrutador.Portero = { try $0.exigir($1) }) -> Enrutador {
    let servicio = configuracion.servicio
    let galleta = GalletaDeSesion(segura: servicio.sitio.hasPrefix("https://"))
    let (ventanilla, reloj) = (ventanilla, reloj)
    let autenticacion = Autenticacion(
      ficha: { try await ventanilla.cuentas.actor(portador: $0, reloj()) },
      sesion: { try await ventanilla.cuentas.actor(sesion: $0, reloj()) },
      galleta: galleta)
    let cliente = DireccionDelCliente(proxies: servicio.proxies)
    let rutas = API(ventanilla: ventanilla, reloj: reloj, enviar: enviar, direccion: cliente.de).rutas
    let paginas = Paginas(ventanilla: ventanilla, reloj: reloj, direccion: cliente.de, galleta: galleta)
    let enrutador = Enrutador(
      AjustesDeEnvoltura(traducir: Casa.traducir, paginaDeError: paginas.errores(autenticacion)), autenticacion: autenticacion,
      limiteDeCuerpo: servicio.limites.cuerpo, portero: portero)
    salud(enrutador)
    enrutador.registrar(rutas)
    enrutador.publicar(DocumentoOpenAPI.delServicio, en: "/api/openapi.json", rutas: rutas)
    paginas.registrar(en: enrutador)
    return enrutador
  }

  private func salud(_ enrutador: Enrutador) {
    enrutador.router.get("/livez") { _, _ in Response.texto("ok\n") }
    let ventanilla = ventanilla
    enrutador.router.get("/readyz") { _, _ in
      try await ventanilla.ping()
      return Response.texto("ok\n")
    }
  }

  /// What the other rooms' errors are to whoever asked.
  static func traducir(_ error: any Error) -> Falla? {
    switch error {
    case let falla as Falla: falla
    case StorageError.unsettled:
      Falla(
        .noDisponible,
        "El servicio perdió a su base de datos al guardar y no sabe si alcanzó. Reenvía lo mismo con la misma Idempotency-Key: si se guardó, verás la misma respuesta; si no, se guardará."
      )
    case let error as StorageError where error.isOutage:
      Falla(.noDisponible, "El servicio no puede atender en este momento; no se guardó nada. Intenta de nuevo en un minuto.")
    case StorageError.conflict: Falla(.versionDistinta, "El expediente cambió mientras trabajabas; vuelve a cargarlo.")
    default: nil
    }
  }
}

extension Response {
  static func texto(_ texto: String) -> Response {
    Response(status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: texto)))
  }
}

extension LimitesHTTP {
  init(_ l: Servicio.Limites) {
    self.init()
    cuerpo = l.cuerpo
    encabezados = l.encabezados
    plazo = .seconds(Int64(l.plazo))
    conexiones = l.conexiones
  }
}
