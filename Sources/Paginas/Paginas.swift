import Domain
import Http
import Hummingbird
import Ventanilla

/// The pages: the same counter as the API, for people. Server-rendered, in Spanish, without JavaScript.
public struct Paginas: Sendable {
  let ventanilla: Ventanilla
  let reloj: @Sendable () -> Instante
  let direccion: @Sendable (Request, HttpContext) -> String
  let galleta: GalletaDeSesion
  var estaticos: Estaticos
  var plantillas: Plantillas

  /// - Parameters:
  ///   - reloj: the composition root's clock.
  ///   - direccion: the address that throttles count by.
  ///   - galleta: as the router's `Autenticacion` reads it.
  public init(
    ventanilla: Ventanilla, reloj: @escaping @Sendable () -> Instante,
    direccion: @escaping @Sendable (Request, HttpContext) -> String, galleta: GalletaDeSesion
  ) {
    self.ventanilla = ventanilla
    self.reloj = reloj
    self.direccion = direccion
    self.galleta = galleta
    estaticos = Estaticos()
    plantillas = Plantillas()
  }

  /// Hangs every page on the router.
  public func registrar(en enrutador: Enrutador) {
    registrarEstaticos(en: enrutador)
    registrarInicio(en: enrutador)
    registrarSolicitar(en: enrutador)
    registrarFolio(en: enrutador)
    registrarSesion(en: enrutador)
    registrarPanel(en: enrutador)
    registrarCaso(en: enrutador)
    registrarNueva(en: enrutador)
    registrarIntervenciones(en: enrutador)
    registrarAsesorias(en: enrutador)
    registrarTrabajos(en: enrutador)
    registrarFiltro(en: enrutador)
    registrarDirectorio(en: enrutador)
  }

  var normas: Normas { ventanilla.normas }
}
