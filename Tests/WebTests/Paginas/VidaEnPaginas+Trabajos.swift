import Domain
import HummingbirdTesting
import Storage
import Testing

@testable import Paginas
@testable import Ventanilla

extension VidaEnPaginas {
  /// The work behind: a kind at rest, a job that died, receivers that fail, letters that came back.
  static func trabajos(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let ada = try await banco.entrar("ada", .admin, cliente)
    let olga = try await banco.entrar("olga", .operador, cliente)
    #expect(try await olga.abrir("/trabajos").estado == 403)
    let (clase, ahora) = ("limpieza", banco.ahora.micros)
    #expect(try await ada.abrir("/trabajos").texto.contains("Ninguno"))
    try await banco.ventanilla.nucleo.engine.write { db in
      for _ in 0..<2 { try JobQueue.enqueue(db, kind: clase, payload: "{}", runAt: ahora, now: ahora) }
      for job in try JobQueue.claim(db, kinds: [clase], limit: 1, now: ahora, lease: 1) {
        _ = try JobQueue.settle(db, job.lease, .hopeless(cause: "Se acabó el disco."), now: ahora, jitter: 0)
      }
      for id in ["r1", "r2"] {
        let hook = Webhook(id: id, url: "https://ejemplo.mx/\(id)", descripcion: "", secreto: [1], eventos: "*", creado: ahora)
        try Webhooks.insert(db, hook)
        _ = try Webhooks.failed(db, id: id, now: ahora)
      }
      _ = try Webhooks.disable(db, id: "r2", reason: "No aceptó nada.", now: ahora)
      for (clase, stream) in [(Correo.Clase.ciudadano, "SAI-2026-000001-I"), (Correo.Clase.resumen, "resumen/SAPAL")] {
        _ = try Correos.insert(db, id: stream, clase: clase, stream: stream, numero: 1, destinatario: "", now: ahora)
        _ = try Correos.settle(db, id: stream, .rechazado, codigo: 550, causa: "No existe.", now: ahora)
      }
    }
    let ilegible = try await banco.ventanilla.casos.presentar(
      Presentar(tipo: .acceso, texto: "x", canal: .oficina, medio: .estrados), Orden(actor: .sistema, ahora: banco.ahora)
    ).expediente.folio.description
    try await banco.ventanilla.nucleo.engine.write { db in
      try db.execute("UPDATE expedientes SET proximo_aviso = '2026-01-01' WHERE id = ?1", [.text(ilegible)])
      _ = try PlazosDetenidos.anotar(db, id: ilegible, causa: "Uno de sus eventos no se puede leer.", banco.ahora, espera: 1)
    }
    let todo = try await ada.abrir("/trabajos")
    #expect([ilegible, "los plazos de un expediente", "Uno de sus eventos"].allSatisfy { todo.texto.contains($0) })
    #expect(["Se acabó el disco.", "No aceptó nada.", "No existe.", "SAI-2026-000001-I"].allSatisfy { todo.texto.contains($0) })
    #expect(try await ada.mandar("/trabajos/pausa", [("tipo", clase), ("motivo", " ")]).estado == 400)
    #expect(try await ada.mandar("/trabajos/nada", []).estado == 404)
    let pausada = try await ada.mandar("/trabajos/pausa", [("tipo", clase), ("motivo", "Falta disco")])
    #expect(pausada.texto.contains("por ada: Falta disco"))
    #expect(try await ada.enviar(pausada, "/trabajos/reanudacion").texto.contains("En pausa") == false)
    let otra = try await ada.enviar(try await ada.abrir("/trabajos"), "/trabajos/reintento")
    #expect(!otra.texto.contains("Se acabó el disco."))
    #expect(try await ada.mandar("/trabajos/reintento", [("id", "1")]).estado == 409)
    #expect(try await olga.abrir("/panel").texto.contains("no reciben avisos"))
  }
}
