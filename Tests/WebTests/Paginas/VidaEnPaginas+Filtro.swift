import Domain
import HummingbirdTesting
import Storage
import Testing

@testable import Http
@testable import Paginas
@testable import Ventanilla

extension VidaEnPaginas {
  /// The filtro's page: turnos that went well and badly, versions of every sort, a training on its way.
  static func filtro(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let (oli, teo) = (try await banco.entrar("oli", .operador, cliente), try await banco.entrar("teo", .titular, cliente))
    #expect(try await oli.abrir("/filtro").texto.contains("Todavía no ha aprendido nada"))
    func orden(_ rol: Rol, _ dependencia: String? = nil) -> Orden {
      Orden(actor: Domain.Actor(id: "x", rol: rol, dependencia: dependencia), ahora: banco.ahora)
    }
    func turnada(_ clave: String, _ sugeridas: [String]?) async throws -> Folio {
      let peticion = Presentar(tipo: .acceso, texto: "¿Cuánto costó?", canal: .oficina, medio: .estrados, verbalConfirmada: true)
      let r: Resultado = try await banco.ventanilla.casos.presentar(peticion, orden(.operador))
      let folio = r.expediente.folio
      let turnar = Turnar(turnos: [.init(dependencia: clave)], sugeridas: sugeridas)
      _ = try await banco.ventanilla.casos.ejecutar(turnar, folio: folio, orden(.operador))
      return folio
    }
    func rechazada(_ mejor: String?, _ sugeridas: [String]?) async throws -> Folio {
      let folio = try await turnada("TES", sugeridas)
      let rechazo = Proponer(turno: 1, tipo: .rechazo, motivo: "No cobramos eso.", dependenciaSugerida: mejor)
      _ = try await banco.ventanilla.casos.ejecutar(rechazo, folio: folio, orden(.enlace, "TES"))
      _ = try await banco.ventanilla.casos.ejecutar(ResolverPropuesta(propuesta: 1, acepta: true), folio: folio, orden(.operador))
      return folio
    }
    let aceptada = try await turnada("TES", ["DGOP", "TES"])
    _ = try await banco.ventanilla.casos.ejecutar(AceptarTurno(turno: 1), folio: aceptada, orden(.enlace, "TES"))
    _ = try await rechazada(nil, nil)
    let borrada = try await rechazada("SAPAL", ["TES"])
    _ = try await banco.ventanilla.casos.ejecutar(Desistir(), folio: borrada, orden(.operador))
    _ = try await banco.ventanilla.casos.ejecutar(Suprimir(fundamento: "Plazo"), folio: borrada, orden(.titular))
    let medida = #"{"n":40,"top1":0.8,"top3":0.9,"cobertura":0.95,"tamano":2.1,"calibracion":0.04}"#
    let ahora = banco.ahora.micros
    try await banco.ventanilla.nucleo.engine.write { db in
      for n in 1...4 as ClosedRange<Int64> {
        let v = VersionesDelFiltro.Version(
          numero: n, creada: ahora - n, actor: "sistema", expedientes: 9, ejemplos: 9, correcciones: 1,
          medidas: #"{"nuevo":\#(medida),"vigente":\#(medida)}"#, aceptada: n != 3, motivo: "No es peor.",
          huella: [UInt8](repeating: UInt8(n), count: 32), llave: "k\(n)")
        try VersionesDelFiltro.guardar(db, v, sellado: [1])
      }
      try VersionesDelFiltro.confirmar(db, 2, ahora: ahora)
      try db.execute("UPDATE filtro_versiones SET llave = NULL, modelo = NULL WHERE numero = 1", [])
      try VersionesDelFiltro.poner(db, version: 4, actor: "teo", rol: "titular", motivo: "No es peor.", ahora: ahora, cuerpo: "{}")
    }
    let llena = try await oli.enviar(try await oli.abrir("/filtro"), "/filtro/entrenamientos")
    #expect(llena.texto.contains("está en la fila") && llena.texto.contains("Hay un entrenamiento en espera"))
    #expect(llena.forma("/filtro/entrenamientos") == nil && llena.forma("/filtro/versiones/2/vigente") == nil)
    #expect(["No cobramos eso.", "El motivo ya no está", "Sistema de Agua Potable", "<svg"].allSatisfy { llena.html.contains($0) })
    let suya = try await teo.abrir("/filtro")
    #expect(suya.texto.contains("Usar esta versión") && suya.texto.contains("Volver a esta versión"))
    #expect(try await teo.mandar("/filtro/versiones/1/vigente", []).texto.contains("ya no se guarda"))
    #expect(try await teo.enviar(suya, "/filtro/versiones/2/vigente").texto.contains("desde ahora sugiere esa versión"))
    #expect(try await oli.mandar("/filtro/versiones/3/vigente", []).estado == 403)
    #expect(try await teo.enviar(try await teo.abrir("/filtro"), "/filtro/versiones/0/vigente").texto.contains("Arranque en frío"))
  }
}
