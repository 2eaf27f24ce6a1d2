import Http

/// The contract's front page.
extension DocumentoOpenAPI {
  public static let delServicio = DocumentoOpenAPI(
    titulo: "Pregunta León", version: "1.0.0",
    descripcion:
      "Solicitudes de acceso a la información y de derechos ARCO, asesorías, turnos, plazos y avisos de la Unidad de Transparencia de León.",
    etiquetas: [
      ("Solicitudes", "Presentar, listar y leer expedientes."), ("Comandos", "Cada paso del procedimiento como un recurso."),
      ("Turnos", "Lo que hace cada dependencia con lo que se le turnó."), ("Asesorías", "Lo que se aconseja en la mesa."),
      ("Intervenciones", "Presencia en Miércoles Ciudadano."), ("Ciudadanía", "Con folio, y con folio y clave."),
      ("Filtro", "A quién turnar."), ("Directorio", "Quién responde de qué, y quién le sucedió."),
      ("Consulta", "Calendario y reglas."), ("Avisos", "Webhooks firmados y su bitácora."),
      ("Cuentas", "Quién entra."), ("Datos abiertos", "Sin personas ni textos."),
      ("Administración", "Lo que el servicio hace solo, y lo que no pudo hacer."),
    ])
}
