import Domain
import Importacion
import Storage

/// Cases that come from a file: the national platform's, or examples for a demonstration.
public struct Importador: Cuarto {
  let nucleo: Nucleo
  let filtro: FiltroDeLaCasa

  private enum Suerte: Sendable {
    case importada(Expediente, [String])
    case yaEstaba(Folio, Estado)
    case error(String)

    var esNueva: Bool { if case .importada = self { true } else { false } }
  }

  /// Imports the requests of a national-platform export (INFOMEX columns). Each line is a transaction of its own: what is
  /// wrong is reported by line and leaves nothing behind, the rest goes in, and a second time nothing is added twice.
  /// - Parameters:
  ///   - archivo: the whole file, in whatever encoding it came.
  ///   - progreso: called now and then with the lines dealt with so far.
  /// - Throws: `ErrorDeLinea` when the heading is not one of these exports; `StorageError` when the database cannot.
  public func importar(
    csv archivo: [UInt8], reloj: @escaping @Sendable () -> Instante, progreso: @Sendable (Int) -> Void = { _ in }
  ) async throws -> InformeDeImportacion {
    var csv = CSV(TextoDeArchivo.leer(archivo))
    guard let encabezado = csv.siguiente() else { throw ErrorDeLinea(linea: 1, motivo: "el archivo está vacío") }
    let columnas = try ColumnasDePlataforma(encabezado)
    let lectura = LecturaDeSolicitud(columnas, normas, reloj())
    var informe = InformeDeImportacion()
    informe.columnasDesconocidas = columnas.desconocidas
    // One after another, so that folios follow the order of the file.
    while let registro = csv.siguiente() {
      let (fila, suerte) = try await importar(registro, lectura, reloj())
      informe.leidas += 1
      anotar(registro.linea, fila, suerte, en: &informe)
      progreso(informe.leidas)
    }
    return informe
  }

  private func importar(
    _ registro: CSV.Registro, _ lectura: LecturaDeSolicitud, _ ahora: Instante
  ) async throws -> (SolicitudDeArchivo?, Suerte) {
    let fila: SolicitudDeArchivo
    do throws(ErrorDeLinea) { fila = try lectura.leer(registro) } catch { return (nil, .error(error.motivo)) }
    return (fila, try await importar(fila, ahora))
  }

  private func importar(_ fila: SolicitudDeArchivo, _ ahora: Instante) async throws -> Suerte {
    do {
      return try await nucleo.conLlaveNueva(\.esNueva) { llave in
        try await nucleo.escribir { [nucleo] t in
          if let u = try Expedientes.ubicar(t.db, folioPNT: fila.folioPNT) { return try Self.yaEstaba(t.db, u) }
          // The year is the request's own, so that old ones keep their place.
          let folio = try Nucleo.folioNuevo(t.db, fila.tipo, ahora, anio: fila.recibida.fecha.anio)
          let historia = try HistoriaImportada(fila, folio: folio, try t.normas(), ahora)
          let orden = Orden(actor: .sistema, ahora: ahora)
          let resultado = try nucleo.anexar(t, id: folio.description, antes: nil, historia.eventos, orden, llave)
          return .importada(resultado.expediente, historia.avisos)
        }
      }
    } catch let falla as Falla {
      return .error(falla.mensaje)
    }
  }

  private static func yaEstaba(_ db: any Connection, _ u: Expedientes.Ubicacion) throws -> Suerte {
    guard let folio = Folio(u.id), let resumen = try Expedientes.resumen(db, folio) else { throw Nucleo.noEncontrado }
    return .yaEstaba(resumen.folio, resumen.estado)
  }

  private func anotar(_ linea: Int, _ fila: SolicitudDeArchivo?, _ suerte: Suerte, en informe: inout InformeDeImportacion) {
    switch suerte {
    case .error(let motivo): informe.errores.append(ErrorDeLinea(linea: linea, motivo: motivo))
    case .yaEstaba(let folio, let estado):
      informe.yaEstaban += 1
      if fila?.concluida == true, [.registrada, .enTramite, .prevenida].contains(estado) {
        let que = "ya estaba y aquí sigue abierta; el archivo la da por terminada: regístralo en el expediente"
        informe.avisos.append(.init(linea: linea, folio: folio.description, que: que))
      }
    case .importada(let e, let avisos):
      informe.importadas += 1
      if fila?.concluida == true { informe.concluidas += 1 } else { informe.abiertas += 1 }
      informe.avisos += avisos.map { .init(linea: linea, folio: e.folio.description, que: $0) }
      guard let limite = fila?.limite, let plazo = e.plazos.first(where: { $0.evento == .respuesta }), plazo.vence != limite else { return }
      informe.fechasDistintas.append(
        .init(
          linea: linea, folio: e.folio.description, folioPNT: e.folioPNT ?? "", delArchivo: limite, calculada: plazo.vence,
          regla: plazo.regla))
    }
  }
}
