import Domain
import Filtro
import Logging
import Storage

/// The counter: every comando and every act, from whichever channel, passes here. Its rooms share one transactional core,
/// which nobody outside sees.
public struct Ventanilla: Sendable {
  let nucleo: Nucleo

  /// Cases: open one, give it a comando, read it, list.
  public let casos: Casos
  public let intervenciones: RegistroDeIntervenciones
  public let cuentas: Cuentas
  /// The calendar and the rules: what staff should know of them and how far a change has got.
  public let reglamento: Reglamento
  /// Changes of the calendar and the rules: try one, apply it.
  public let cambiosDeNormas: CambiosDeNormas
  public let directorio: Dependencias
  /// Receivers of events and what was delivered to them.
  public let avisos: Avisos
  /// Letters to enlaces and citizens.
  public let correspondencia: Correspondencia
  public let filtro: FiltroDeLaCasa
  /// What is published already.
  public let publicado: Publicado
  /// The plan's indicators and the open data.
  public let plan: Plan
  /// The queue of jobs, for whoever administers it.
  public let trabajos: Trabajos
  public let importador: Importador

  /// - Parameter filtro: the cold start over `normas.dependencias`; a version in force takes its place.
  public init(
    engine: any Engine, llaves: KeyStore, maestra: MasterKey, normas: Normas, filtro: Filtro, registro: Logger
  ) {
    let nucleo = Nucleo(engine: engine, llaves: llaves, maestra: maestra, normas: normas, registro: registro)
    self.nucleo = nucleo
    casos = Casos(nucleo: nucleo)
    intervenciones = RegistroDeIntervenciones(nucleo: nucleo)
    cuentas = Cuentas(nucleo: nucleo)
    reglamento = Reglamento(nucleo: nucleo)
    cambiosDeNormas = CambiosDeNormas(nucleo: nucleo)
    directorio = Dependencias(nucleo: nucleo)
    avisos = Avisos(nucleo: nucleo)
    correspondencia = Correspondencia(nucleo: nucleo)
    self.filtro = FiltroDeLaCasa(nucleo: nucleo, frio: filtro)
    publicado = Publicado(nucleo: nucleo)
    plan = Plan(nucleo: nucleo)
    trabajos = Trabajos(nucleo: nucleo)
    importador = Importador(nucleo: nucleo, filtro: self.filtro)
  }

  /// What the house runs by, as of the last look at the database.
  public var normas: Normas { nucleo.normas }

  /// Looks at the calendar, the rules and the directory that any process has put in force.
  public func refrescar() async throws { try await nucleo.refrescar() }

  /// Writes again what an earlier version of the service left short, or in clear, and counts the figures it did not keep.
  public func ponerAlDia(_ ahora: Instante) async throws {
    try await nucleo.ponerAlDia(.turnos)
    try await nucleo.redactarSuprimidos(ahora)
    try await plan.contar()
  }

  /// Whether the database answers.
  public func ping() async throws { try await nucleo.engine.ping() }
}
