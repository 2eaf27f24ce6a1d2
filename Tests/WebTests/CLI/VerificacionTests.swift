import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Verificar los datos` {
  /// One byte, digit or letter of each column; what the log says of the rest is enough to name it.
  private static let otra = String(repeating: "a1", count: 32)
  private static let columnas = [
    "tipo = tipo || 'x'", "ocurrio = ocurrio + 1", "registrado = registrado - 1", "actor = actor || ' '", "rol = 'admin' || rol",
    "cuerpo = substr(cuerpo, 1, 12) || 'Z' || substr(cuerpo, 14)", "sellado = zeroblob(length(sellado))", "llave = llave || '0'",
    "anterior = x'\(otra)'", "hash = x'\(otra)'", "numero = numero + 7",
  ]

  @Test func `un cambio en cualquier columna de un evento se halla y se nombra`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      _ = try await CasosDeEjemplo.crear(p.casa)
      #expect(try await p.verificar().intacto)
      let filas = try await p.casa.engine.read { db in
        try db.rows("SELECT * FROM eventos WHERE sellado IS NOT NULL ORDER BY stream, numero LIMIT 3 OFFSET 20")
      }
      for fila in filas {
        let (stream, numero) = (try fila.text("stream"), try fila.int("numero"))
        for columna in Self.columnas {
          try await p.alterar("UPDATE eventos SET \(columna) WHERE stream = ?1 AND numero = ?2", [.text(stream), .int(numero)])
          let informe = try await p.verificar()
          #expect(informe.cadena.contains { $0.folio == stream && [numero, numero + 7].contains($0.evento) }, "\(columna)")
          try await reponer(p, fila, stream)
        }
      }
      #expect(try await p.verificar().intacto)
    }
  }

  private func reponer(_ p: CasaDePrueba, _ fila: Row, _ stream: String) async throws {
    let numero = try fila.int("numero")
    try await p.alterar("DELETE FROM eventos WHERE stream = ?1 AND numero IN (?2, ?2 + 7)", [.text(stream), .int(numero)])
    let marcas = fila.values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    try await p.alterar("INSERT INTO eventos (\(fila.columns.joined(separator: ", "))) VALUES (\(marcas))", fila.values)
  }

  @Test(arguments: [
    ("UPDATE expedientes SET vence = '2027-01-01' WHERE estado = 'en_tramite'", "expedientes"), ("DELETE FROM turnos", "turnos"),
    ("UPDATE plazos SET vence = '2027-01-01'", "plazos"), ("UPDATE publicadas SET respuesta = 'otra'", "publicadas"),
    ("UPDATE intervenciones SET lugar = 'otro'", "intervenciones"), ("UPDATE busqueda SET raices = 'otra'", "busqueda"),
    ("DELETE FROM busqueda", "busqueda"), ("UPDATE busqueda_publicadas SET raices = 'otra'", "busqueda_publicadas"),
    ("INSERT INTO busqueda (rowid, raices) VALUES (999999, 'de nadie')", "busqueda"),
  ]) func `una fila que no sale de sus eventos se nombra`(_ sql: String, _ tabla: String) async throws {
    try await CasaDePrueba.prestada { p in
      try await p.casa.ventanilla.importador.marcarDeEjemplo(p.casa.reloj())
      _ = try await CasosDeEjemplo.crear(p.casa)
      try await p.alterar(sql)
      let informe = try await p.verificar()
      #expect(informe.cadena.isEmpty)
      #expect(!informe.diferencias.isEmpty && informe.diferencias.allSatisfy { $0.tabla == tabla })
    }
  }

  @Test func `una llave destruida no es una diferencia`() async throws {
    try await CasaDePrueba.prestada { p in
      let r = try await p.casa.ventanilla.casos.presentar(
        Presentar(tipo: .acceso, texto: "¿Cuánto costó el bacheo?"), Orden(actor: .ciudadano, ahora: p.casa.reloj()))
      let llave = try await p.textos("SELECT llave FROM expedientes WHERE id = '\(r.expediente.id)'")
      _ = try await p.casa.llaves.destroy(llave[0])
      // The key alone: what the search kept of the text is found and, when asked, taken away.
      let informe = try await p.verificar()
      #expect(informe.diferencias.map(\.folio) == [r.expediente.id] && informe.diferencias.map(\.tabla) == ["busqueda"])
      #expect(informe.suprimidos == 1 && Verificar.texto(informe).contains("verify --rehacer-busqueda"))
      let rehecho = try await Verificador(p.casa.ventanilla, rehaceBusqueda: true).verificar()
      #expect(rehecho.intacto && rehecho.busquedasRehechas == 1 && rehecho.suprimidos == 1)
      #expect(try await p.verificar().intacto)
      #expect(try await p.contar("SELECT COUNT(*) FROM busqueda") == 0)
    }
  }
}
