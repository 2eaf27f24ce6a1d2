import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// Accounts: only the administration.
  var cuentas: [Ruta] {
    let id = Parametro.ruta("id", .identificador, "Identificador de la cuenta.")
    return [
      .personal(
        .get, "/api/v1/usuarios", "Cuentas", .acto(.llevarCuentas), etiqueta: "Cuentas", parametros: Paginacion.parametros,
        respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.usuario))]
      ) { p, c in
        let paginacion = try p.paginacion("usuarios")
        let desde = paginacion.despuesDe?.first?.texto ?? ""
        let todos = try await ventanilla.cuentas.usuarios(despuesDe: desde, limite: paginacion.limite + 1, por: c.actor)
        return .pagina(Pagina(todos, limite: paginacion.limite, lista: "usuarios") { [.texto($0.id)] }) { $0.json() }
      },
      .personal(
        .post, "/api/v1/usuarios", "Crear una cuenta", .acto(.llevarCuentas), etiqueta: "Cuentas",
        descripcion:
          "Responde con una ficha que sirve una vez para entrar. La misma Idempotency-Key con el mismo cuerpo responde lo mismo, sin la ficha cuando ya se usó o venció.",
        cuerpo: Cuerpos.usuario, exige: .llave,
        respuestas: [.json(201, "Creada.", Respuestas.usuario)], rechazos: [.yaExiste]
      ) { p, c in
        let cuerpo = p.cuerpo
        let (usuario, ficha) = try await ventanilla.cuentas.crearUsuario(
          id: cuerpo["id"]?.texto ?? "", nombre: cuerpo["nombre"]?.texto ?? "", correo: cuerpo["correo"]?.texto,
          rol: Rol(rawValue: cuerpo["rol"]?.texto ?? "") ?? .auditor, dependencia: cuerpo["dependencia"]?.texto,
          try orden(p, c.actor))
        return .json(usuario.json(ficha: ficha), .created)
      },
      .personal(
        .post, "/api/v1/usuarios/{id}/baja", "Desactivar una cuenta", .acto(.llevarCuentas), etiqueta: "Cuentas", parametros: [id],
        cuerpo: .objeto([]),
        exige: .llave, respuestas: [.vacia(204, "Sus sesiones y fichas dejaron de servir.")]
      ) { p, c in
        try await ventanilla.cuentas.desactivar(usuario: try p.segmento("id"), por: c.actor, reloj())
        return .vacia
      },
    ]
  }
}

extension Cuenta {
  func json(ficha: String? = nil) -> JSONValue {
    var o: [String: JSONValue] = ["id": .texto(id), "nombre": .texto(nombre), "rol": .texto(rol), "activo": .booleano(activo)]
    o["correo"] = correo.map { .texto($0) }
    o["dependencia"] = dependencia.map { .texto($0) }
    o["ficha"] = ficha.map { .texto($0) }
    return .objeto(o)
  }
}
