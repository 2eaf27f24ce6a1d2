import Crypto
import Domain
import Foundation
import Storage

extension Importador {
  private static let marca = "ejemplo"
  private static let marcaDeCasos = "ejemplo-casos"

  /// Is this the folder of a demonstration?
  public func esDeEjemplo() async throws -> Bool {
    try await engine.read { try Ajustes.text($0, Self.marca) != nil }
  }

  /// Marks the data folder as a demonstration's. From then on it takes example data, and says so.
  /// - Throws: `.estadoNoPermite` when it already holds cases of its own.
  public func marcarDeEjemplo(_ ahora: Instante) async throws {
    try await engine.write { db in
      guard try Ajustes.text(db, Self.marca) == nil else { return }
      guard try EventLog.streams(db, limit: 100).allSatisfy(NormasGuardadas.esDeLaCasa) else {
        throw Falla(
          .estadoNoPermite,
          "Esta carpeta de datos ya tiene expedientes reales: los datos de ejemplo van en otra carpeta (--datos).")
      }
      try Ajustes.set(db, Self.marca, ahora.description)
    }
  }

  /// Were the example cases of a demonstration made already?
  public func hayCasosDeEjemplo() async throws -> Bool {
    try await engine.read { try Ajustes.text($0, Self.marcaDeCasos) != nil }
  }

  /// They are made; another run does not repeat them.
  public func marcarCasosDeEjemplo(_ ahora: Instante) async throws {
    try await engine.write { try Ajustes.set($0, Self.marcaDeCasos, ahora.description) }
  }

  private struct Ejemplo: Sendable {
    var linea: Int
    var texto: String
    /// Which of the identical texts of the file it is.
    var ordinal: Int
  }

  private enum Suerte: Sendable {
    case importado(EjemploImportado, noLoSe: Bool)
    case yaEstaba
    case error(ErrorDeLinea)
  }

  /// Imports texts of requests, one `{"text":…}` a line, as cases of a demonstration: with a folio of a series of their own,
  /// clocks and suggested dependencias. The same text of the same file is not added twice.
  /// - Parameters:
  ///   - cada: called with each imported case.
  ///   - progreso: called with the lines dealt with so far.
  /// - Throws: `.estadoNoPermite` in a folder that is not a demonstration's.
  public func importar(
    ejemplos archivo: [UInt8], reloj: @escaping @Sendable () -> Instante, cada: @Sendable (EjemploImportado) -> Void = { _ in },
    progreso: @Sendable (Int) -> Void = { _ in }
  ) async throws -> InformeDeEjemplos {
    guard try await esDeEjemplo() else {
      throw Falla(
        .estadoNoPermite,
        "Los textos de ejemplo solo entran a una carpeta de demostración, nunca a la real. Crea una con --datos CARPETA --demo.")
    }
    var informe = InformeDeEjemplos()
    try await enParalelo(Self.lineas(archivo), aLaVez: 64) { [self] linea in
      switch linea {
      case .success(let ejemplo): try await importar(ejemplo, reloj())
      case .failure(let error): .error(error)
      }
    } cada: { (suerte: Suerte) in
      informe.leidas += 1
      switch suerte {
      case .importado(let ejemplo, let noLoSe):
        informe.importadas += 1
        informe.sugeridas[ejemplo.sugeridas.first?.clave ?? "", default: 0] += 1
        if noLoSe { informe.noLoSe += 1 }
        if ejemplo.vence == nil { informe.sinPlazo += 1 }
        cada(ejemplo)
      case .yaEstaba: informe.yaEstaban += 1
      case .error(let error): informe.errores.append(error)
      }
      progreso(informe.leidas)
    }
    informe.errores.sort { $0.linea < $1.linea }
    return informe
  }

  private static func lineas(_ archivo: [UInt8]) -> some Sequence<Result<Ejemplo, ErrorDeLinea>> {
    struct Linea: Decodable { var text: String }
    let decoder = JSONDecoder()
    var vistos: [SHA256.Digest: Int] = [:]
    let bytes = archivo.starts(with: [0xEF, 0xBB, 0xBF]) ? archivo.dropFirst(3) : archivo[...]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().lazy
      .filter { !$0.element.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
      .map { i, linea in
        guard let texto = try? decoder.decode(Linea.self, from: Data(linea)).text else {
          return .failure(ErrorDeLinea(linea: i + 1, motivo: #"no es un objeto JSON con un texto, como {"text":"…"}"#))
        }
        guard texto.contains(where: { !$0.isWhitespace }) else {
          return .failure(ErrorDeLinea(linea: i + 1, motivo: "el texto está en blanco"))
        }
        let digesto = SHA256.hash(data: Array(texto.utf8))
        vistos[digesto, default: 0] += 1
        return .success(Ejemplo(linea: i + 1, texto: texto, ordinal: vistos[digesto] ?? 1))
      }
  }

  private func importar(_ ejemplo: Ejemplo, _ ahora: Instante) async throws -> Suerte {
    let p = Orden(
      actor: .sistema, ahora: ahora,
      repeticion: Repeticion(
        actor: Actor(id: "import", rol: .sistema), ruta: "import --jsonl", llave: "\(ejemplo.ordinal):\(ejemplo.texto)",
        cuerpo: Array(ejemplo.texto.utf8)))
    let presentar = Presentar(tipo: .acceso, texto: ejemplo.texto, canal: .web)
    let expediente = try await nucleo.conLlaveNueva(Self.seAbrio) { llave -> Expediente? in
      try await nucleo.unaVez(
        p, repetir: { _, _ in nil },
        hacer: { [nucleo] t in
          let folio = try Self.folioDeEjemplo(t.db, ahora)
          let apertura = try presentar.abrir(folio: folio, recibidaEn: ahora, importado: true, t.normas().contexto(.sistema, ahora))
          let resultado = try nucleo.anexar(t, id: folio.description, antes: nil, [apertura], p, llave)
          return (resultado.expediente, .init(folio.description, resultado.eventos))
        })
    }
    guard let expediente else { return .yaEstaba }
    let sugerencias = try await filtro.sugerir(ejemplo.texto).1
    return .importado(
      EjemploImportado(
        linea: ejemplo.linea, folio: expediente.folio.description, vence: expediente.plazoDeRespuesta?.vence,
        sugeridas: sugerencias.lista.map { .init(clave: $0.clave, probabilidad: $0.probabilidad) }), noLoSe: sugerencias.noLoSe)
  }

  /// Examples number from 900000 in a series of their own: the live consecutive never sees them.
  private static func seAbrio(_ e: Expediente?) -> Bool { e != nil }

  private static func folioDeEjemplo(_ db: any Connection, _ ahora: Instante) throws -> Folio {
    let anio = ahora.fecha.anio
    let numero = try Consecutivos.next(db, serie: "demo-SAI-\(anio)")
    return Folio.nuevo(.acceso, anio: anio, consecutivo: 899_999 + Int(numero))
  }
}
