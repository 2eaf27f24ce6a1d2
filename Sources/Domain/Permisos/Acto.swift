/// What is done in the house that is no comando on a case: reading, searching, keeping accounts, rules, the directory, the
/// filtro and the machine. Comandos have the procedure's own table (``Procedimiento``).
///
/// The raw value is stable: `pregunta-leon permisos` prints it and routes name it.
public enum Acto: String, Codable, CaseIterable, Sendable {
  // For anybody
  case verSitio = "ver-sitio"
  case entrar
  case solicitar
  case verFolio = "ver-folio"
  case consultarConClave = "consultar-con-clave"
  case actuarConClave = "actuar-con-clave"
  case buscarPublicado = "buscar-publicado"
  case verIndicadores = "ver-indicadores"
  case verDatosAbiertos = "ver-datos-abiertos"
  case verDirectorio = "ver-directorio"
  case verNormas = "ver-normas"
  // Cases
  case verSolicitudes = "ver-solicitudes"
  case verAsesorias = "ver-asesorias"
  case verPanel = "ver-panel"
  case verTurnos = "ver-turnos"
  case verVencimientos = "ver-vencimientos"
  case imprimirAcuse = "imprimir-acuse"
  // The table in the street
  case verIntervenciones = "ver-intervenciones"
  case llevarIntervenciones = "llevar-intervenciones"
  // The filtro
  case consultarFiltro = "consultar-filtro"
  case verSugerencias = "ver-sugerencias"
  case verFiltro = "ver-filtro"
  case entrenarFiltro = "entrenar-filtro"
  case elegirFiltro = "elegir-filtro"
  // Calendar and rules
  case verAvisosDelCalendario = "ver-avisos-del-calendario"
  case cambiarNormas = "cambiar-normas"
  // Directory
  case verContactos = "ver-contactos"
  case verHistoriaDelDirectorio = "ver-historia-del-directorio"
  case verSinAviso = "ver-sin-aviso"
  case cambiarDirectorio = "cambiar-directorio"
  // The service itself
  case llevarCuentas = "llevar-cuentas"
  case llevarReceptores = "llevar-receptores"
  case atenderTrabajos = "atender-trabajos"
  case importar, exportar, respaldar, verificar
}

/// How far an act reaches.
public enum Alcance: String, Codable, CaseIterable, Sendable {
  /// What anybody may see: no case's words, nobody's name.
  case publico
  /// The folio whose clave they hold.
  case folio
  /// Cases in which their dependencia has a turno, and of each what that turno needs.
  case turnos
  /// What is their dependencia's own.
  case dependencia
  /// Everything.
  case casa

  public var enPalabras: String {
    switch self {
    case .publico: "lo público"
    case .folio: "su folio, con la clave"
    case .turnos: "solo donde su dependencia tiene turno"
    case .dependencia: "solo lo de su dependencia"
    case .casa: "todo"
    }
  }
}
