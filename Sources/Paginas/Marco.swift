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
    switch actor?.rol {
    case nil, .ciudadano, .sistema: [("/", "Inicio"), ("/solicitar", "Pedir información"), ("/folio", "Mi folio")]
    case .enlace: [("/turnos", "Mis turnos")]
    case .auditor: [("/panel", "Expedientes"), ("/intervenciones", "Intervenciones"), ("/directorio", "Directorio"), ("/filtro", "Filtro")]
    case .operador: deLaUnidad
    case .titular, .admin: deLaUnidad + [(ruta: "/directorio", texto: "Directorio"), (ruta: "/trabajos", texto: "Trabajos")]
    }
  }

  private var deLaUnidad: [(ruta: String, texto: String)] {
    [
      ("/panel", "Expedientes"), ("/asesorias/nueva", "Registrar asesoría"), ("/intervenciones", "Intervenciones"),
      ("/solicitudes/nueva", "Nueva solicitud"), ("/filtro", "Filtro"),
    ]
  }

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
