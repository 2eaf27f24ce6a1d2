import Crypto
import Domain
import Filtro
import Logging
import Storage
import Synchronization

/// What every room works with and none shows: the database, the keys, the rules in force.
final class Nucleo: Sendable {
  let engine: any Engine
  let llaves: KeyStore
  let maestra: MasterKey
  let claves: Claves
  let registro: Logger
  let normalizador = Normalizador()
  private let vigentes: Mutex<NormasVigentes>

  init(engine: any Engine, llaves: KeyStore, maestra: MasterKey, normas: Normas, registro: Logger) {
    self.engine = engine
    self.llaves = llaves
    self.maestra = maestra
    claves = Claves(llave: maestra.derive(label: "clave"))
    vigentes = Mutex(NormasVigentes(normas: normas))
    self.registro = registro
  }

  /// Text → stems, as the search index keeps them.
  var raices: @Sendable (String) -> [String] { { [normalizador] in normalizador.raices($0) } }

  /// As of the last look at the database.
  var normas: Normas { vigentes.withLock { $0.normas } }

  /// What `Config/` holds that has not been applied; staff are told.
  var porAplicar: [String] { vigentes.withLock { $0.porAplicar } }

  func cambiarVigentes(_ cambio: (inout NormasVigentes) -> Void) { vigentes.withLock { cambio(&$0) } }

  /// A read, with the rules as it sees them.
  func leer<T: Sendable>(_ cuerpo: @escaping @Sendable (Transaccion) throws -> T) async throws -> T {
    let sabidas = vigentes.withLock { $0 }
    let (valor, vistas) = try await engine.read { db in
      let t = Transaccion(db, sabidas)
      return (try cuerpo(t), t.vistas)
    }
    adoptar(vistas)
    return valor
  }

  /// A write, with the rules as it sees them. They become the house's once it is committed, and not if it is undone.
  func escribir<T: Sendable>(_ cuerpo: @escaping @Sendable (Transaccion) throws -> T) async throws -> T {
    let sabidas = vigentes.withLock { $0 }
    let (valor, vistas) = try await engine.write { db in
      let t = Transaccion(db, sabidas)
      return (try cuerpo(t), t.vistas)
    }
    adoptar(vistas)
    return valor
  }

  func refrescar() async throws { _ = try await leer { try $0.normas() } }

  private func adoptar(_ vistas: NormasVigentes?) {
    guard let vistas else { return }
    vigentes.withLock { sabidas in
      // Somebody may have seen something newer meanwhile.
      guard vistas.vigencia.incluye(sabidas.vigencia) else { return }
      (sabidas.normas, sabidas.vigencia) = (vistas.normas, vistas.vigencia)
    }
  }
}

/// A room of the counter: a few services over the core.
protocol Cuarto: Sendable {
  var nucleo: Nucleo { get }
}

extension Cuarto {
  var engine: any Engine { nucleo.engine }
  var llaves: KeyStore { nucleo.llaves }
  var normas: Normas { nucleo.normas }
}
