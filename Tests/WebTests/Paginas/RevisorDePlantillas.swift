import Synchronization

@testable import Paginas

/// Walks templates beside what they are rendered with. Mustache renders a name nobody gave as nothing; this says so.
final class RevisorDePlantillas: Sendable {
  indirect enum Nodo: Sendable {
    case nombre(Int, String)
    case crudo(Int, String)
    case seccion(Int, String, Bool, [Nodo])
    case parcial(Int, String)
  }
  private struct Estado {
    var quejas: Set<String> = []
    var vistos: [Plantilla: Set<Int>] = [:]
  }
  private let arboles: [Plantilla: [Nodo]]
  private let total: [Plantilla: [String]]
  private let estado = Mutex(Estado())

  init() throws {
    var arboles: [Plantilla: [Nodo]] = [:]
    var total: [Plantilla: [String]] = [:]
    for plantilla in Plantilla.allCases {
      var lector = Lector(texto: Recursos.incrustados.texto(plantilla.archivo))
      arboles[plantilla] = try lector.nodos(hasta: nil)
      total[plantilla] = lector.etiquetas
    }
    self.arboles = arboles
    self.total = total
  }

  /// What went wrong so far, in words.
  var quejas: [String] { estado.withLock { $0.quejas.sorted() } }

  /// Tags that no rendering has reached: nothing is known of them.
  var sinVer: [String] {
    estado.withLock { e in
      total.flatMap { plantilla, etiquetas in
        etiquetas.indices.filter { !(e.vistos[plantilla]?.contains($0) ?? false) }.map { "\(plantilla.rawValue): \(etiquetas[$0])" }
      }.sorted()
    }
  }

  /// Names written without escaping.
  var crudos: Set<String> { Set(total.values.flatMap { $0 }.filter { $0.hasPrefix("{") }.map { String($0.prefix { $0 != " " }) }) }

  func ver(_ plantilla: Plantilla, _ vista: Vista) {
    estado.withLock { e in andar(arboles[plantilla] ?? [], plantilla, [vista], &e) }
  }

  private func andar(_ nodos: [Nodo], _ p: Plantilla, _ pila: [Vista], _ e: inout Estado) {
    for nodo in nodos {
      switch nodo {
      case .nombre(let i, let nombre), .crudo(let i, let nombre):
        e.vistos[p, default: []].insert(i)
        switch buscar(nombre, pila) {
        case .texto, .nada: break
        case nil: e.quejas.insert("\(p.rawValue): «\(nombre)» no está")
        case .bandera, .lista, .una: e.quejas.insert("\(p.rawValue): «\(nombre)» no es un texto")
        }
      case .parcial(let i, let nombre):
        e.vistos[p, default: []].insert(i)
        guard let otra = Plantilla(rawValue: nombre) else {
          e.quejas.insert("\(p.rawValue): no hay plantilla «\(nombre)»")
          continue
        }
        andar(arboles[otra] ?? [], otra, pila, &e)
      case .seccion(let i, let nombre, let invertida, let dentro):
        e.vistos[p, default: []].insert(i)
        guard let valor = buscar(nombre, pila) else {
          e.quejas.insert("\(p.rawValue): la sección «\(nombre)» no está")
          continue
        }
        if invertida {
          if vacio(valor) { andar(dentro, p, pila, &e) }
        } else {
          for pila in pilas(valor, pila) { andar(dentro, p, pila, &e) }
        }
      }
    }
  }

  private func buscar(_ nombre: String, _ pila: [Vista]) -> Vista.Valor? {
    for vista in pila.reversed() { if let valor = vista[nombre] { return valor } }
    return nil
  }

  private func vacio(_ valor: Vista.Valor) -> Bool {
    switch valor {
    case .nada, .bandera(false): true
    case .lista(let lista): lista.isEmpty
    case .texto, .una, .bandera: false
    }
  }

  private func pilas(_ valor: Vista.Valor, _ pila: [Vista]) -> [[Vista]] {
    switch valor {
    case .nada, .bandera(false): []
    case .texto, .bandera: [pila]
    case .una(let vista): [pila + [vista]]
    case .lista(let lista): lista.map { pila + [$0] }
    }
  }

  struct MalFormada: Error { var porque: String }

  private struct Lector {
    var texto: String
    /// The tags in order, each with what stands before it, to tell one `{{id}}` from another.
    var etiquetas: [String] = []
    private var i: String.Index

    init(texto: String) {
      self.texto = texto
      i = texto.startIndex
    }

    mutating func nodos(hasta cierre: String?) throws -> [Nodo] {
      var nodos: [Nodo] = []
      while let abre = texto.range(of: "{{", range: i..<texto.endIndex) {
        let crudo = texto[abre.upperBound...].hasPrefix("{")
        guard let fin = texto.range(of: crudo ? "}}}" : "}}", range: abre.upperBound..<texto.endIndex) else {
          throw MalFormada(porque: "una etiqueta no se cierra")
        }
        let etiqueta = String(texto[abre.upperBound..<fin.lowerBound])
        i = fin.upperBound
        let nombre = String(etiqueta.dropFirst())
        let lugar = etiqueta + " tras «\(texto[..<abre.lowerBound].suffix(30))»"
        let numero = etiquetas.count
        switch etiqueta.first {
        case "/":
          guard nombre == cierre else { throw MalFormada(porque: "se cierra «\(nombre)» y estaba abierta «\(cierre ?? "")»") }
          return nodos
        case "#", "^":
          etiquetas.append(lugar)
          nodos.append(.seccion(numero, nombre, etiqueta.first == "^", try self.nodos(hasta: nombre)))
        case ">":
          etiquetas.append(lugar)
          nodos.append(.parcial(numero, nombre))
        case "{":
          etiquetas.append(lugar)
          nodos.append(.crudo(numero, nombre))
        default:
          etiquetas.append(lugar)
          nodos.append(.nombre(numero, etiqueta))
        }
      }
      guard cierre == nil else { throw MalFormada(porque: "no se cierra «\(cierre ?? "")»") }
      return nodos
    }
  }
}
