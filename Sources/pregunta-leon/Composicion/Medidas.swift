import Metrics
import Synchronization

/// The service's metrics, in memory, written out as Prometheus text when the internal port is asked.
///
/// A handle is found once and kept by whoever counts; counting is one atomic addition or one short lock, without
/// allocation.
final class Medidas: MetricsFactory, Sendable {
  /// `MetricsSystem` accepts a backend once in the life of a process; tests open several services in one.
  static func instalar() -> Medidas { unica }

  private static let unica = {
    let medidas = Medidas()
    MetricsSystem.bootstrap(medidas)
    return medidas
  }()

  private struct Llave: Hashable {
    var clase: Clase
    var nombre: String
    var dimensiones: String
  }

  private enum Clase: String { case counter, gauge, histogram }

  private protocol Serie: AnyObject, Sendable {
    func lineas(_ nombre: String, _ dimensiones: String) -> [String]
  }

  private let series = Mutex<[Llave: any Serie]>([:])

  private func serie<S: Serie>(_ clase: Clase, _ etiqueta: String, _ dimensiones: [(String, String)], _ nueva: () -> S) -> S {
    let llave = Llave(clase: clase, nombre: Self.nombre(etiqueta), dimensiones: Self.escribir(dimensiones))
    return series.withLock { series in
      if let conocida = series[llave] as? S { return conocida }
      let serie = nueva()
      series[llave] = serie
      return serie
    }
  }

  /// Everything counted so far, in Prometheus' text format, in order of name.
  func texto() -> String {
    let porNombre = Dictionary(grouping: series.withLock { Array($0) }, by: \.key.nombre).sorted { $0.key < $1.key }
    var lineas: [String] = []
    for (nombre, grupo) in porNombre {
      guard let clase = grupo.first?.key.clase else { continue }
      lineas.append("# TYPE \(nombre) \(clase.rawValue)")
      // A name has one type; whoever reuses it with another is left out rather than spoil the whole page.
      for (llave, serie) in grupo.sorted(by: { $0.key.dimensiones < $1.key.dimensiones }) where llave.clase == clase {
        lineas += serie.lineas(nombre, llave.dimensiones)
      }
    }
    return lineas.map { $0 + "\n" }.joined()
  }

  static func nombre(_ etiqueta: String) -> String {
    let limpio = etiqueta.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == ":" ? $0 : "_" }
    return limpio.first?.isNumber == true ? "_" + String(limpio) : String(limpio)
  }

  /// `a="b",c="d"`, escaped as the format asks.
  static func escribir(_ dimensiones: [(String, String)]) -> String {
    dimensiones.map { clave, valor in
      let escapado = valor.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "\(nombre(clave))=\"\(escapado)\""
    }.joined(separator: ",")
  }

  static func linea(_ nombre: String, _ dimensiones: String, _ valor: String) -> String {
    dimensiones.isEmpty ? "\(nombre) \(valor)" : "\(nombre){\(dimensiones)} \(valor)"
  }
}

// MARK: What counts

extension Medidas {
  private final class Contador: CounterHandler, Serie {
    private let valor = Atomic<Int64>(0)
    func increment(by cuanto: Int64) { valor.wrappingAdd(cuanto, ordering: .relaxed) }
    func reset() { valor.store(0, ordering: .relaxed) }
    func lineas(_ nombre: String, _ d: String) -> [String] { [linea(nombre, d, "\(valor.load(ordering: .relaxed))")] }
  }

  private final class Nivel: MeterHandler, RecorderHandler, FloatingPointCounterHandler, Serie {
    private let valor = Mutex(0.0)
    func set(_ nuevo: Int64) { set(Double(nuevo)) }
    func set(_ nuevo: Double) { valor.withLock { $0 = nuevo } }
    func record(_ nuevo: Int64) { set(Double(nuevo)) }
    func record(_ nuevo: Double) { set(nuevo) }
    func increment(by cuanto: Double) { valor.withLock { $0 += cuanto } }
    func decrement(by cuanto: Double) { valor.withLock { $0 -= cuanto } }
    func reset() { set(0.0) }
    func lineas(_ nombre: String, _ d: String) -> [String] { [linea(nombre, d, "\(valor.withLock { $0 })")] }
  }

  private final class Distribucion: TimerHandler, RecorderHandler, Serie {
    private struct Estado {
      var cuenta: Int64 = 0
      var suma = 0.0
      var cubetas: [Int64]
    }

    private let limites: [Double]
    private let estado: Mutex<Estado>

    init(_ limites: [Double]) {
      self.limites = limites
      estado = Mutex(Estado(cubetas: Array(repeating: 0, count: limites.count)))
    }

    func recordNanoseconds(_ duracion: Int64) { record(Double(duracion) / 1_000_000_000) }
    func record(_ valor: Int64) { record(Double(valor)) }
    func record(_ valor: Double) {
      estado.withLock { estado in
        estado.cuenta += 1
        estado.suma += valor
        for i in limites.indices where valor <= limites[i] {
          estado.cubetas[i] += 1
          return
        }
      }
    }

    func lineas(_ nombre: String, _ d: String) -> [String] {
      let (cuenta, suma, cubetas) = estado.withLock { ($0.cuenta, $0.suma, $0.cubetas) }
      let coma = d.isEmpty ? "" : d + ","
      var acumulado: Int64 = 0
      var lineas = zip(limites, cubetas).map { limite, cuantos in
        acumulado += cuantos
        return linea(nombre + "_bucket", "\(coma)le=\"\(limite)\"", "\(acumulado)")
      }
      lineas.append(linea(nombre + "_bucket", "\(coma)le=\"+Inf\"", "\(cuenta)"))
      return lineas + [linea(nombre + "_sum", d, "\(suma)"), linea(nombre + "_count", d, "\(cuenta)")]
    }
  }

  /// Seconds: from a status looked up in memory to the deadline of a request.
  private static let segundos = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 15]
  private static let cantidades: [Double] = [1, 2, 4, 8, 16, 32, 64, 128, 256]
}

// MARK: MetricsFactory

extension Medidas {
  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    serie(.counter, label, dimensions) { Contador() }
  }

  func makeFloatingPointCounter(label: String, dimensions: [(String, String)]) -> any FloatingPointCounterHandler {
    serie(.counter, label, dimensions) { Nivel() }
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    serie(.gauge, label, dimensions) { Nivel() }
  }

  func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate
      ? serie(.histogram, label, dimensions) { Distribucion(Self.cantidades) } : serie(.gauge, label, dimensions) { Nivel() }
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    serie(.histogram, label, dimensions) { Distribucion(Self.segundos) }
  }

  // A series lives as long as the process: handles are made anew for each use in places, and must find their count.
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}
}
