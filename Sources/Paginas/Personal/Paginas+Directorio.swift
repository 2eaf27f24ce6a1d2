import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarDirectorio(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/directorio", .acto(.verContactos)) { _, c in
      return try await directorio(c.actor)
    }
    enrutador.paginaPersonal(.get, "/directorio/nueva", .acto(.cambiarDirectorio)) { _, c in
      return try await nuevaDependencia(c.actor)
    }
    enrutador.paginaPersonal(.post, "/directorio/nueva", .acto(.cambiarDirectorio)) { request, c in
      let f = try await Formulario.leer(request)
      do {
        let (nueva, cuerpo) = try leer(f, Dependencia.alAgregar, clave: nil)
        let ficha = try await ventanilla.directorio.agregar(nueva, try orden(request, f, c.actor, cuerpo: cuerpo))
        return ve(a: "/directorio/\(Self.enURL(ficha.dependencia.clave))?hecho=agregada")
      } catch {
        return try await nuevaDependencia(c.actor, Rechazo(forma: "dependencia", problema: try Self.explicable(error), f: f))
      }
    }
    enrutador.paginaPersonal(.get, "/directorio/{clave}", .acto(.verContactos)) { request, c in
      return try await dependencia(try c.segmento("clave"), c.actor, hecho: request.consulta["hecho"])
    }
    enrutador.paginaPersonal(.post, "/directorio/{clave}", .acto(.cambiarDirectorio)) { request, c in
      let (clave, f) = (try c.segmento("clave"), try await Formulario.leer(request))
      do {
        let (nueva, cuerpo) = try leer(f, Dependencia.alEditar, clave: clave)
        let orden = try orden(request, f, c.actor, cuerpo: cuerpo, conVersion: true)
        _ = try await ventanilla.directorio.editar(clave, como: nueva, orden)
        return ve(a: "/directorio/\(Self.enURL(clave))?hecho=editada")
      } catch {
        return try await dependencia(
          clave, c.actor, rechazo: Rechazo(forma: "dependencia", problema: try Self.explicable(error), f: f))
      }
    }
    registrarCierre(en: enrutador)
  }

  private func leer(_ f: Formulario, _ esquema: Esquema, clave: String?) throws -> (Dependencia, JSONValue) {
    let cuerpo = f.cuerpo(esquema)
    try esquema.exigir(cuerpo)
    var miembros = cuerpo.objeto ?? [:]
    if let clave { miembros["clave"] = .texto(clave) }
    return (try JSONValue.objeto(miembros).decodificar(Dependencia.self), cuerpo)
  }

  private func directorio(_ actor: Actor) async throws -> Response {
    let todas = try await ventanilla.directorio.completas(actor)
    let (activas, cerradas) = (todas.filter(\.dependencia.activa), todas.filter { !$0.dependencia.activa })
    return try pagina(
      .directorio,
      [
        "traspaso": .t(try await traspaso()), "edita": .si(Permisos.puede(.cambiarDirectorio, actor)),
        "activas": .lista(activas.map(fila)), "hayActivas": .si(!activas.isEmpty), "cerradas": .lista(cerradas.map(fila)),
        "hayCerradas": .si(!cerradas.isEmpty),
      ], titulo: "Directorio", actor: actor, aqui: "/directorio")
  }

  private func fila(_ f: FichaDeDependencia) -> Vista {
    let (d, turnos) = (f.dependencia, f.turnosAbiertos ?? 0)
    return [
      "clave": .texto(d.clave), "nombre": .texto(d.nombre), "siglas": .t(d.siglas == d.clave ? nil : d.siglas),
      "tipo": .texto(d.tipo.nombre), "enlace": .si(!d.contactos.isEmpty),
      "turnos": .t(turnos == 0 ? nil : turnos == 1 ? "1 turno abierto" : "\(turnos) turnos abiertos"),
      "sinVerificar": .si(!d.verificada), "sucesora": .t(d.sucesora.map(nombre(de:))),
    ]
  }

  /// The handover under way, in words.
  func traspaso() async throws -> String? {
    try await ventanilla.directorio.avanceDelTraspaso().map {
      "Se están traspasando las solicitudes de \(nombre(de: $0.de)) a \(nombre(de: $0.a)): van \($0.hechos) de \($0.casos)."
    }
  }

  private func nuevaDependencia(_ actor: Actor, _ rechazo: Rechazo? = nil) async throws -> Response {
    let campos =
      [Pregunta.linea("clave", "Clave", "Mayúsculas sin acentos, cifras y guiones. No cambia ni se reutiliza.", memoria: "off")]
      + Self.camposDeDependencia
    let forma = forma("/directorio/nueva", campos, "Agregar la dependencia", rechazo, valores: ["tipo": ["centralizada"]])
    return try pagina(
      .dependencia,
      [
        "titulo": "Agregar una dependencia", "mensaje": nil, "traspaso": nil, "d": nil, "formas": .lista([forma.vista]), "cerrar": nil,
        "historia": nil, "hayHistoria": false,
      ], titulo: "Agregar una dependencia", actor: actor, aqui: "/directorio",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private func forma(
    _ accion: String, _ campos: [Pregunta], _ boton: String, _ rechazo: Rechazo?, valores: [String: [String]], version: Int64? = nil,
    plegada: Bool = false
  ) -> Forma {
    Forma(
      id: "dependencia", accion: accion, titulo: version == nil ? "" : "Cambiar sus datos", ayuda: nil, boton: boton, campos: campos,
      plegada: plegada, ocultos: Self.ocultos(version: version, llave: rechazo.flatMap { Self.llave(de: $0.f, tras: $0.problema) }),
      valores: rechazo?.f.escrito(campos) ?? valores, problema: rechazo?.problema)
  }

  private static let camposDeDependencia: [Pregunta] = [
    .linea("nombre", "Nombre oficial", memoria: "off"), Pregunta.linea("siglas", "Siglas", "Como se le conoce.", memoria: "off").siQuiere,
    .lista("tipo", "Tipo", Dependencia.Tipo.opciones),
    .area("atribuciones", "Qué hace", "En una oración, con las palabras de su reglamento.", renglones: 3),
    Pregunta.area(
      "palabras", "Cómo lo dice la gente", "Una palabra o frase por renglón: bache, luminaria fundida… El filtro busca aquí.", renglones: 8
    ).siQuiere,
    Pregunta.linea("enlace", "Correo de su enlace", tipo: "email", memoria: "off").siQuiere,
    Pregunta.area("enlaces", "Correos de otros enlaces", "Uno por renglón.", renglones: 2).siQuiere,
    Pregunta.area("suplentes", "Correos de suplentes", "Uno por renglón.", renglones: 2).siQuiere,
    Pregunta.numero(
      "plazoInterno", "Plazo interno", "Días hábiles para contestar un turno. Vacío: rige el general. Solo cuenta para turnos nuevos."
    )
    .siQuiere,
    .casilla("verificada", "Confirmada", "La Unidad comprobó que así existe."),
  ]

  private static func valores(_ d: Dependencia) -> [String: [String]] {
    func lista(_ textos: [String]) -> [String] { textos.isEmpty ? [] : [textos.joined(separator: "\n")] }
    return [
      "nombre": [d.nombre], "siglas": d.siglas.map { [$0] } ?? [], "tipo": [d.tipo.rawValue], "atribuciones": [d.atribuciones],
      "palabras": lista(d.palabras), "enlace": d.enlace.map { [$0] } ?? [], "enlaces": lista(d.enlaces), "suplentes": lista(d.suplentes),
      "plazoInterno": d.plazoInterno.map { [String($0)] } ?? [], "verificada": d.verificada ? ["true"] : [],
    ]
  }

  private func dependencia(_ clave: String, _ actor: Actor, hecho: String? = nil, rechazo: Rechazo? = nil) async throws -> Response {
    let f = try await ventanilla.directorio.completa(clave, actor)
    let d = f.dependencia
    let edita = Permisos.puede(.cambiarDirectorio, actor) && d.activa
    let forma =
      edita
      ? forma(
        "/directorio/\(Self.enURL(clave))", Self.camposDeDependencia, "Guardar los cambios", rechazo, valores: Self.valores(d),
        version: f.version, plegada: true) : nil
    let historia = try await ventanilla.directorio.historia(deDependencia: clave, actor)
    let contactos = d.contactos.joined(separator: ", ")
    let plazo = d.plazoInterno ?? normas.politica.plazoInternoDelTurno
    let propio = d.plazoInterno == nil ? " (el general)" : ""
    let vista: Vista = [
      "titulo": .texto(d.nombre), "mensaje": .t(Self.mensaje(hecho)), "traspaso": .t(try await traspaso()),
      "d": .una([
        "clave": .texto(d.clave), "siglas": .t(d.siglas == d.clave ? nil : d.siglas), "tipo": .texto(d.tipo.nombre),
        "atribuciones": .t(d.atribuciones),
        "palabras": .t(d.palabras.joined(separator: ", ")), "contactos": .t(contactos), "activa": .si(d.activa),
        "plazo": .texto("\(plazo) \(plazo == 1 ? "día hábil" : "días hábiles")\(propio)"), "turnos": .n(f.turnosAbiertos),
        "sinVerificar": .si(!d.verificada), "sucesora": .t(d.sucesora.map(nombre(de:))), "sucesoraClave": .t(d.sucesora.map(Self.enURL)),
      ]),
      "formas": .lista([forma].compactMap { $0?.vista }),
      "cerrar": .de(
        edita
          ? [
            "clave": .texto(Self.enURL(clave)),
            "opciones": .lista(
              Dependencia.opciones(normas.dependencias, salvo: clave).map { ["ovalor": .texto($0.valor), "otexto": .texto($0.texto)] }),
          ] : nil),
      "historia": .lista(historia.map(linea)), "hayHistoria": .si(!historia.isEmpty),
    ]
    return try pagina(
      .dependencia, vista, titulo: d.nombre, actor: actor, aqui: "/directorio",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private static func mensaje(_ hecho: String?) -> String? {
    switch hecho {
    case "agregada": "Quedó en el directorio. Ya se le puede turnar."
    case "editada": "Quedaron guardados los cambios."
    case "cerrada": "Quedó cerrada. Ya no se le turna ni se sugiere."
    default: nil
    }
  }

  private func linea(_ c: CambioDeDependencia) -> Vista {
    let otra = c.sucesora.map(nombre(de:)) ?? ""
    var texto =
      switch c.tipo {
      case "dependencia.agregada": "Se agregó."
      case "dependencia.editada": "Cambió: \((c.campos ?? []).map(Self.campo).joined(separator: ", "))."
      case "dependencia.cerrada": "Se cerró."
      case "dependencia.fusionada": "\(nombre(de: c.clave)) se fusionó en \(otra)."
      case "dependencia.traspasada": "Pasaron a \(otra) \(c.casos ?? 0) solicitudes de \(nombre(de: c.clave))."
      default: c.tipo
      }
    switch c.cuentas {
    case .mover: texto += " Sus enlaces pasaron a la sucesora."
    case .cerrar: texto += " Las cuentas de sus enlaces se cerraron."
    case nil: break
    }
    if let motivo = c.motivo { texto += " \(motivo)" + (motivo.hasSuffix(".") ? "" : ".") }
    return ["htexto": .texto(texto), "hcuando": .texto(c.cuando.enPalabras), "hquien": .texto(c.actor)]
  }

  private static func campo(_ nombre: String) -> String {
    switch nombre {
    case "atribuciones": "qué hace"
    case "palabras": "cómo lo dice la gente"
    case "plazoInterno": "plazo interno"
    case "verificada": "si está confirmada"
    default: nombre
    }
  }
}
