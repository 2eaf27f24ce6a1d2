import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// Each comando of the procedure as a resource of its case, from its own description. All take `Idempotency-Key` and
  /// `If-Match` and answer with the expediente as they left it.
  var comandos: [Ruta] { Formatos.todas.filter { $0.lugar != .ciudadania }.map(ruta) }

  /// What each comando may be refused for, beyond what follows from its form.
  static let rechazos: [Falla.Codigo] = [
    .estadoNoPermite, .yaExiste, .faltaComite, .faltaIdentidad, .fueraDePlazo, .noAplica, .prohibido, .valorInvalido, .faltaDato,
  ]

  private func ruta(_ formato: Formato) -> Ruta {
    .personal(
      .post, "/api/v1/" + formato.lugar.camino + formato.recurso, formato.titulo, .comando(formato.comando),
      etiqueta: formato.lugar.etiqueta,
      descripcion: formato.ayuda,
      parametros: [Self.folio] + formato.lugar.parametros, cuerpo: formato.esquema, exige: [.llave, .version],
      respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag], rechazos: Self.rechazos
    ) { p, c in
      let numero = formato.lugar.numero.flatMap { p.segmentos[$0]?.entero }
      let folio = try p.folio()
      guard (folio.tipo == .asesoria) == (formato.lugar == .asesoria) else {
        throw Falla(.noEncontrado, "No encontramos ese folio entre las \(formato.lugar == .asesoria ? "asesorías" : "solicitudes").")
      }
      let comando = try formato.leer(revisado: p.cuerpo, numero: numero)
      let resultado = try await ventanilla.casos.ejecutar(comando, folio: folio, try orden(p, c.actor, conVersion: true))
      return try responder(resultado, lector(c.actor))
    }
  }
}

extension Formato.Lugar {
  fileprivate var etiqueta: String {
    switch self {
    case .solicitud: "Comandos"
    case .asesoria: "Asesorías"
    case .turno, .propuesta: "Turnos"
    case .ciudadania: "Ciudadanía"
    }
  }

  fileprivate var parametros: [Parametro] {
    switch self {
    case .turno: [.ruta("turno", .entero(1...10_000), "Número del turno.")]
    case .propuesta: [.ruta("propuesta", .entero(1...10_000), "Número de la propuesta.")]
    case .solicitud, .asesoria, .ciudadania: []
    }
  }
}
