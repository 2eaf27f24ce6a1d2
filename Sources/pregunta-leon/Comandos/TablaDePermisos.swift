import Domain
import Ventanilla

/// Acts and comandos in one list, as a person or a program reads it.
struct TablaDePermisos: Sendable {
  struct Fila: Encodable, Sendable {
    /// `acto` or `comando`.
    var clase: String
    var nombre: String
    var grupo: String
    var enPalabras: String
    /// Role → how far: an ``Alcance``; of a comando also `firma`, or `delegado` for who signs when the titular delegated it.
    var quienes: [String: String]
    /// Only of a comando: for which kinds of case, and in which estados. One that opens a case finds it in none.
    var tipos: [String]?
    var estados: [String]?
  }

  /// The columns, in order, as they are called.
  static let roles: [(rol: Rol, nombre: String)] = [
    (.ciudadano, "sin-cuenta"), (.operador, "operador"), (.titular, "titular"), (.enlace, "enlace"), (.auditor, "auditor"),
    (.admin, "admin"), (.sistema, "servicio"),
  ]

  let rol: Rol?
  let filas: [Fila]

  /// - Parameter rol: keeps what this role may; nil keeps all.
  init(_ rol: Rol? = nil) {
    self.rol = rol
    filas = (Permisos.filas.map(Self.fila) + Self.comandos).filter { rol == nil || $0.quienes[rol?.rawValue ?? ""] != nil }
  }

  private static func fila(_ f: Permisos.Fila) -> Fila {
    Fila(
      clase: "acto", nombre: f.acto.rawValue, grupo: f.grupo.nombre, enPalabras: f.enPalabras,
      quienes: Dictionary(f.quienes.map { ($0.rawValue, $1.rawValue) }, uniquingKeysWith: { a, _ in a }))
  }

  /// A row for each comando and set of kinds that the procedure treats alike.
  private static let comandos: [Fila] = Procedimiento.filas.map { f in
    var quienes = f.roles.reduce(into: [String: String]()) { quienes, rol in
      quienes[rol.rawValue] =
        switch rol {
        case .ciudadano: (f.comando == .presentar ? Alcance.publico : .folio).rawValue
        case .enlace: Alcance.turnos.rawValue
        case .titular where f.firma: "firma"
        case .operador, .titular, .auditor, .admin, .sistema: Alcance.casa.rawValue
        }
    }
    if f.firma { quienes[Rol.operador.rawValue] = quienes[Rol.operador.rawValue] ?? "delegado" }
    return Fila(
      clase: "comando", nombre: f.comando.rawValue, grupo: "Pasos del procedimiento", enPalabras: f.enPalabras, quienes: quienes,
      tipos: TipoExpediente.allCases.filter(f.tipos.contains).map(\.rawValue),
      estados: Estado.allCases.filter(f.estados.contains).map(\.rawValue))
  }
}

extension TablaDePermisos {
  /// For a terminal: a line of who, and under it what, in words.
  var texto: String {
    let columnas = Self.roles.filter { rol == nil || $0.rol == rol }
    var lineas = [
      Self.izquierda("", Self.anchoDelNombre) + columnas.map { Self.izquierda($0.nombre, Self.ancho) }.joined()
    ]
    var grupo = ""
    for fila in filas {
      if fila.grupo != grupo { lineas += ["", fila.grupo.uppercased()] }
      grupo = fila.grupo
      lineas.append(
        Self.izquierda(fila.nombre, Self.anchoDelNombre)
          + columnas.map { Self.izquierda(Self.celda(fila.quienes[$0.rol.rawValue]), Self.ancho) }.joined())
      lineas.append("    \(fila.enPalabras)" + Self.cuando(fila))
    }
    return (lineas.map(Self.sinCola) + ["", Self.leyenda]).joined(separator: "\n")
  }

  private static let anchoDelNombre = 30
  private static let ancho = 11

  private static let leyenda = """
    sí        todo                           turnos    solo donde su dependencia tiene turno
    clave     su folio, con la clave         la suya   solo lo de su dependencia
    público   sin textos ni personas         firma     lo firma; «delegable»: si la titular lo delegó
    ·         no
    Un paso puede exigir algo más, según el caso: estar en plazo, la resolución del Comité, la identidad acreditada.
    """

  private static func celda(_ alcance: String?) -> String {
    guard let alcance else { return "·" }
    return switch Alcance(rawValue: alcance) {
    case .publico: "público"
    case .folio: "clave"
    case .turnos: "turnos"
    case .dependencia: "la suya"
    case .casa: "sí"
    case nil: alcance == "delegado" ? "delegable" : alcance
    }
  }

  private static func cuando(_ fila: Fila) -> String {
    guard let tipos = fila.tipos, let estados = fila.estados else { return "" }
    let faltan = Estado.allCases.map(\.rawValue).filter { !estados.contains($0) }
    let cuales =
      estados.isEmpty
      ? "abre el expediente"
      : faltan.isEmpty
        ? "en cualquier estado" : faltan == [Estado.anulada.rawValue] ? "en cualquiera menos anulada" : estados.joined(separator: ", ")
    return " (\(tipos.joined(separator: ", "))): \(cuales)"
  }

  private static func izquierda(_ texto: String, _ ancho: Int) -> String {
    texto + String(repeating: " ", count: max(1, ancho - texto.count))
  }

  private static func sinCola(_ linea: String) -> String { String(linea.reversed().drop { $0 == " " }.reversed()) }
}
