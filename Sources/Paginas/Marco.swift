import Domain
import Hummingbird

extension Paginas {
  /// A whole page: the content in its frame.
  /// - Parameters:
  ///   - titulo: of the window; the service's name follows it.
  ///   - actor: who is signed in.
  ///   - aqui: the path of the menu entry this page belongs to.
  func pagina(
    _ plantilla: Plantilla, _ vista: Vista, titulo: String, actor: Actor?, aqui: String = "",
    estado: HTTPResponse.Status = .ok, encabezados: HTTPFields = [:]
  ) throws(Falla) -> Response {
    let marco = marco(titulo: titulo, actor: actor, aqui: aqui, conError: estado.kind == .clientError)
    let contenido = try plantillas.html(plantilla, marco.con(vista))
    let html = try plantillas.html(.base, marco.con(["contenido": .texto(contenido)]))
    var campos = encabezados
    campos[.contentType] = "text/html; charset=utf-8"
    return Response(status: estado, headers: campos, body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  private func marco(titulo: String, actor: Actor?, aqui: String, conError: Bool) -> Vista {
    [
      "titulo": .texto((conError ? "Error: " : "") + titulo),
      "estilo": .texto(estaticos.estilo), "icono": .texto(estaticos.icono),
      "menu": .lista(
        menu(actor).map { ["ruta": .texto($0.ruta), "texto": .texto($0.texto), "actual": .si($0.ruta == aqui)] }),
      "usuario": .de(
        actor.map { ["id": .texto($0.id), "rol": .texto($0.rol.nombre), "dependencia": .t($0.dependencia.map(nombre(de:)))] }),
      "unidad": .una(unidad),
    ]
  }

  private func menu(_ actor: Actor?) -> [(ruta: String, texto: String)] {
    guard let actor else { return [("/", "Inicio"), ("/solicitar", "Pedir información"), ("/folio", "Mi folio")] }
    return Self.delPersonal.filter { $0.permiso.puede(actor) }.map { ($0.ruta, $0.texto) }
  }

  /// What the staff's menu may have; each sees what the table lets them open.
  private static let delPersonal: [(permiso: Permiso, ruta: String, texto: String)] = [
    (.acto(.verPanel), "/panel", "Expedientes"), (.acto(.verTurnos), "/turnos", "Mis turnos"),
    (.comando(.registrarAsesoria), "/asesorias/nueva", "Registrar asesoría"),
    (.acto(.verIntervenciones), "/intervenciones", "Intervenciones"), (.comando(.presentar), "/solicitudes/nueva", "Nueva solicitud"),
    (.acto(.verFiltro), "/filtro", "Filtro"), (.acto(.verContactos), "/directorio", "Directorio"),
    (.acto(.atenderTrabajos), "/trabajos", "Trabajos"),
  ]

  /// The office, as far as the configuration knows it.
  var unidad: Vista {
    let u = normas.unidad
    let datos: [String?] = [u.domicilio, u.horario, u.telefono, u.correo]
    return [
      "nombre": .texto(u.nombre), "domicilio": .t(u.domicilio), "horario": .t(u.horario), "telefono": .t(u.telefono),
      "correo": .t(u.correo), "autoridad": .t(u.autoridadDeRecurso),
      "conDatos": .si(datos.contains { $0?.isEmpty == false }),
    ]
  }

  /// A dependencia's name; its clave when the directory does not know it.
  func nombre(de clave: String) -> String { normas.directorio[clave]?.nombre ?? clave }
}
