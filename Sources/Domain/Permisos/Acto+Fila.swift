extension [Rol: Alcance] {
  /// The same reach for each of these.
  fileprivate static func cada(_ roles: Set<Rol>, _ alcance: Alcance) -> Self {
    Dictionary(roles.map { ($0, alcance) }, uniquingKeysWith: { a, _ in a })
  }

  fileprivate static let cualquiera = cada(Set(Rol.allCases), .publico)
  fileprivate static let conClave = cada(Set(Rol.allCases), .folio)
  fileprivate static let unidad = cada(Rol.deLaUnidad, .casa)
  /// The office and whoever audits it. The service itself reads to do what it does.
  fileprivate static let lectores = cada(Rol.deLaUnidad.union([.auditor, .sistema]), .casa)
  fileprivate static let firmantes = cada([.titular, .admin], .casa)
  fileprivate static let administracion = cada([.admin, .sistema], .casa)
  /// Only from the command line of the machine itself.
  fileprivate static let maquina = cada([.sistema], .casa)

  fileprivate func y(_ rol: Rol, _ alcance: Alcance) -> Self {
    var copia = self
    copia[rol] = alcance
    return copia
  }
}

extension Acto {
  /// Its row: the table of ``Permisos``, one line an act.
  var fila: Permisos.Fila {
    func f(_ grupo: Permisos.Grupo, _ quienes: [Rol: Alcance], _ enPalabras: String, no negativa: String) -> Permisos.Fila {
      Permisos.Fila(acto: self, grupo: grupo, quienes: quienes, enPalabras: enPalabras, negativa: negativa)
    }
    /// For everybody: its refusal is never said.
    func publico(_ quienes: [Rol: Alcance], _ enPalabras: String) -> Permisos.Fila { f(.publico, quienes, enPalabras, no: "") }
    let delPersonal = "Esto es del personal de la Unidad de Transparencia."
    return switch self {
    case .verSitio: publico(.cualquiera, "ver la portada, la ayuda y el contrato de la API")
    case .entrar: publico(.cualquiera, "entrar con una ficha de un solo uso, y salir")
    case .solicitar: publico(.cualquiera, "presentar una solicitud desde la página pública")
    case .verFolio: publico(.cualquiera, "ver el estado y las fechas de una solicitud de acceso")
    case .consultarConClave: publico(.conClave, "ver el expediente completo de un folio con su clave")
    case .actuarConClave: publico(.conClave, "aclarar, desistirse, elegir y calificar con la clave")
    case .buscarPublicado: publico(.cualquiera, "buscar en lo que ya está publicado")
    case .verIndicadores: publico(.cualquiera, "ver los indicadores del plan")
    case .verDatosAbiertos: publico(.cualquiera, "bajar los datos abiertos: sin textos ni personas")
    case .verDirectorio: publico(.cualquiera, "ver qué dependencias hay y de qué responden")
    case .verNormas: publico(.cualquiera, "ver el calendario y las reglas de los plazos")

    case .verSolicitudes:
      f(.casos, .lectores.y(.enlace, .turnos), "ver solicitudes, sus plazos y su historia", no: delPersonal)
    case .verAsesorias:
      f(.casos, .lectores, "ver asesorías", no: "Las asesorías las ve la Unidad de Transparencia.")
    case .verPanel:
      f(.casos, .lectores, "ver la lista de trabajo de la Unidad", no: "La lista de trabajo es de la Unidad de Transparencia.")
    case .verTurnos:
      f(.casos, [.enlace: .dependencia], "ver los turnos de su dependencia", no: "Los turnos de una dependencia los ve su enlace.")
    case .verVencimientos:
      f(.casos, .lectores.y(.enlace, .dependencia), "ver qué vence hoy, pronto y qué venció", no: delPersonal)
    case .imprimirAcuse:
      f(.casos, .lectores, "imprimir el acuse de una solicitud", no: "El acuse lo entrega la Unidad de Transparencia.")

    case .verIntervenciones:
      f(.mesa, .lectores, "ver las intervenciones", no: "Las intervenciones las ve la Unidad de Transparencia.")
    case .llevarIntervenciones:
      f(.mesa, .unidad, "abrir, cerrar y anular intervenciones", no: "Las intervenciones las lleva la Unidad de Transparencia.")

    // An enlace is answered from the directory alone, and with precedents of its own turnos.
    case .consultarFiltro:
      f(.filtro, .lectores.y(.enlace, .turnos), "preguntar al filtro por un texto", no: delPersonal)
    case .verSugerencias:
      f(.filtro, .lectores, "ver a quién sugiere turnar el filtro", no: "A quién turnar lo decide la Unidad de Transparencia.")
    case .verFiltro:
      f(.filtro, .lectores, "ver cómo va el filtro", no: "Las cifras del filtro son de la Unidad de Transparencia.")
    case .entrenarFiltro:
      f(.filtro, .unidad.y(.sistema, .casa), "entrenar el filtro", no: "El filtro lo entrena la Unidad de Transparencia.")
    case .elegirFiltro:
      f(
        .filtro, .firmantes, "poner en vigor una versión del filtro",
        no: "La versión del filtro la cambia la persona titular de la Unidad o la administración del sistema.")

    case .verAvisosDelCalendario:
      f(.normas, .lectores, "ver qué le falta al calendario", no: "Los avisos del calendario son de la Unidad de Transparencia.")
    case .cambiarNormas:
      f(
        .normas, .firmantes.y(.sistema, .casa), "ensayar y aplicar calendario y reglas",
        no: "El calendario y las reglas los cambia la persona titular de la Unidad.")

    case .verContactos:
      f(
        .directorio, .lectores, "ver los contactos y los turnos abiertos de cada dependencia",
        no: "Los contactos de las dependencias son de la Unidad de Transparencia.")
    case .verHistoriaDelDirectorio:
      f(.directorio, .lectores, "ver quién cambió el directorio y en qué", no: "La historia del directorio es de la Unidad.")
    case .verSinAviso:
      f(.directorio, .unidad, "ver a qué dependencias no les llegan avisos", no: "Esa lista es de la Unidad de Transparencia.")
    case .cambiarDirectorio:
      f(
        .directorio, .administracion, "agregar, cambiar y cerrar dependencias",
        no: "El directorio lo cambia la administración del sistema.")

    case .llevarCuentas:
      f(.servicio, .administracion, "dar de alta, ver y cerrar cuentas", no: "Las cuentas las lleva la administración del sistema.")
    case .llevarReceptores:
      f(
        .servicio, .firmantes, "registrar receptores de avisos y reenviar sus entregas",
        no: "Los avisos automáticos los administra la persona titular o la administración del sistema.")
    case .atenderTrabajos:
      f(
        .servicio, .firmantes, "ver, pausar y reintentar los trabajos en segundo plano",
        no: "Los trabajos en segundo plano los atiende la persona titular o la administración del sistema.")
    case .importar: f(.servicio, .maquina, "importar solicitudes de un archivo", no: Self.soloEnLaMaquina)
    case .exportar: f(.servicio, .maquina, "exportar los datos o todo lo guardado", no: Self.soloEnLaMaquina)
    case .respaldar: f(.servicio, .maquina, "respaldar, restaurar y mudar la base", no: Self.soloEnLaMaquina)
    case .verificar: f(.servicio, .maquina, "verificar que lo guardado está íntegro", no: Self.soloEnLaMaquina)
    }
  }

  private static let soloEnLaMaquina = "Esto se hace en la máquina del servicio, con la línea de órdenes."
}
