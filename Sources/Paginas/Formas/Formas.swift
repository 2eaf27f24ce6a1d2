import Domain
import Http

/// Every form of the staff's and the citizen's pages, by where it stands.
struct Formas: Sendable {
  /// Of the whole case, in the order they are shown.
  let delCaso: [FormaDeComando]
  let delTurno: [FormaDeComando]
  let dePropuesta: FormaDeComando
  let deAsesoria: [FormaDeComando]
  let delCiudadano: [FormaDeComando]
  let presentar: Esquema
  let registrarAsesoria: Esquema
  let abrirIntervencion: Esquema
  let cerrarIntervencion: Esquema
  let anularIntervencion: Esquema
  let agregarDependencia: Esquema
  let cambiarDependencia: Esquema
  let cerrarDependencia: Esquema

  init(_ esquemas: Esquemas) {
    delCaso =
      Self.deTramite(esquemas) + Self.deComite(esquemas) + Self.deRespuesta(esquemas) + Self.deARCO(esquemas) + Self.deCosto(esquemas)
      + Self.deRecurso(esquemas) + Self.deRegistro(esquemas)
    delTurno = Self.deTurno(esquemas)
    dePropuesta = Self.dePropuesta(esquemas)
    deAsesoria = Self.deAsesoria(esquemas)
    delCiudadano = Self.deCiudadania(esquemas)
    presentar = esquemas.ruta("/api/v1/solicitudes")
    registrarAsesoria = esquemas.ruta("/api/v1/asesorias")
    abrirIntervencion = esquemas.ruta("/api/v1/intervenciones")
    cerrarIntervencion = esquemas.ruta("/api/v1/intervenciones/{id}/cierre")
    anularIntervencion = esquemas.ruta("/api/v1/intervenciones/{id}/anulacion")
    agregarDependencia = esquemas.ruta("/api/v1/dependencias")
    cambiarDependencia = esquemas.cambio("/api/v1/dependencias/{clave}")
    cerrarDependencia = esquemas.ruta("/api/v1/dependencias/{clave}/cierre")
  }

  static let motivo = Campo.area("motivo", "Motivo", renglones: 3)

  /// When something happened, if it is written down later.
  static func fechaAtrasada(_ nombre: String = "instante") -> [Campo] {
    [
      Campo.momento(nombre, "¿Cuándo ocurrió?", "Solo si no fue ahora.").siQuiere,
      Campo.linea("motivoFecha", "¿Por qué se captura después?").siQuiere,
    ]
  }

  /// The parts of a request still open, to choose from; none when it has only one.
  static func partes(_ caso: FormaDeComando.Caso) -> [Campo] {
    let abiertas = caso.e.partes.filter { $0.estado == .abierta }
    guard caso.e.partes.count > 1 else { return [] }
    return [
      Campo.casillas(
        "partes", "Solo estas partes", abiertas.map { Opcion(String($0.numero), "\($0.numero). \($0.texto ?? "")") },
        "Sin marcar ninguna, se refiere a toda la solicitud."
      ).siQuiere
    ]
  }

  static func dependencias(_ lista: [Dependencia], salvo: String? = nil) -> [Opcion] {
    lista.filter { $0.activa && $0.clave != salvo }.map { Opcion($0.clave, $0.nombre) }
  }
}
