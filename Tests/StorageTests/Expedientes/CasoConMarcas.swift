import Crypto
import Foundation

@testable import Domain
@testable import Storage

/// Cases in a real database in which everything that somebody wrote, or that tells of a person, says MARCA.
struct CasoConMarcas {
  let engine: any Engine
  /// Writes events as the program did before facts sealed anything.
  var viejo = false
  let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))

  static let raices: @Sendable (String) -> [String] = { $0.split(separator: " ").map(String.init) }
  static let tere = Actor(id: "tere", rol: .titular)

  private func contexto(_ fecha: String) throws -> Contexto {
    try .dePrueba(Self.tere, ahora: Instante(try Fecha.leida(fecha), minuto: 600))
  }

  /// An access request declared another body's, contested and over.
  func acceso() async throws -> String {
    let folio = Folio.nuevo(.acceso, anio: 2026, consecutivo: 1)
    let presentar = Presentar(
      tipo: .acceso, texto: "MARCA texto", partes: ["MARCA parte"], canal: .oficina,
      solicitante: Persona(nombre: "MARCA Rosa", correo: "MARCA@example.org", telefono: "MARCA 477", domicilio: "MARCA calle"))
    let c = try contexto("2026-04-14")
    try await anexar(folio.description, nil, [presentar.abrir(folio: folio, recibidaEn: c.ahora, c)], c)
    let reserva = Reserva(area: "MARCA área", fundamento: "MARCA fundamento", pruebaDeDano: "MARCA daño", anios: 5)
    for (comando, fecha) in [
      (SometerAComite(materia: .reservada, motivo: "MARCA motivo", reserva: reserva), "2026-04-14"),
      (
        RegistrarResolucion(
          asunto: 1, sentido: .confirma, sesion: "MARCA sesión", acta: "MARCA acta", fecha: try Fecha.leida("2026-04-14")), "2026-04-14"
      ),
      (DeclararIncompetencia(notoria: true, organismo: "MARCA organismo", motivo: "MARCA motivo"), "2026-04-15"),
      (Notificar(objeto: .incompetencia, constancia: "MARCA constancia"), "2026-04-15"),
      (InterponerRecurso(acto: "MARCA acto", numero: "MARCA RR/1"), "2026-04-16"),
      (AdmitirRecurso(numero: "MARCA RR/2"), "2026-04-17"),
      (ResolverRecurso(sentido: .confirma, ordenaCumplir: false), "2026-04-20"),
    ] as [(any Comando, String)] { try await dar(comando, a: folio.description, fecha) }
    return folio.description
  }

  /// An ARCO request whose person chose the specific procedure.
  func arco() async throws -> String {
    let folio = Folio.nuevo(.arco, anio: 2026, consecutivo: 1)
    let presentar = Presentar(
      tipo: .arco, texto: "MARCA texto", canal: .oficina, medio: .personal, solicitante: Persona(nombre: "MARCA Rosa"),
      derechoARCO: .oposicion, datosARCO: DatosARCO(causas: "MARCA", razones: "MARCA razones", representante: "MARCA hijo"))
    let c = try contexto("2026-04-14")
    try await anexar(folio.description, nil, [presentar.abrir(folio: folio, recibidaEn: c.ahora, c)], c)
    for comando in [
      AcreditarIdentidad(forma: .titular, documento: "MARCA credencial"),
      AvisarProcedimiento(nombre: "MARCA trámite", texto: "MARCA texto"), Notificar(objeto: .procedimientoEspecifico),
      ElegirProcedimiento(elige: .especifico),
    ] as [any Comando] { try await dar(comando, a: folio.description, "2026-04-15") }
    return folio.description
  }

  static func dicha(_ delegacion: String = "MARCA delegación") throws -> Asesoria {
    Asesoria(
      derecho: .acceso, tema: "MARCA tema", resultado: .canalizada, referencia: "MARCA referencia", delegacion: delegacion,
      colonia: "MARCA colonia", mesa: "MARCA mesa", comoSeEntero: "MARCA volante", sexo: .mujer, edad: .de30a44, lengua: "MARCA otomí",
      discapacidad: true, seguimiento: .init(que: "MARCA llamarle", paraCuando: try Fecha.leida("2026-04-20")))
  }

  func registrar(_ folio: Folio) async throws {
    let c = try contexto("2026-04-14")
    let registrar = RegistrarAsesoria(canal: .modulo, asesoria: try Self.dicha(), notas: "MARCA notas")
    try await anexar(folio.description, nil, [registrar.abrir(folio: folio, ocurrio: c.ahora, c)], c)
  }

  /// An asesoría, corrected and followed up.
  func asesoria() async throws -> String {
    let folio = Folio.nuevo(.asesoria, anio: 2026, consecutivo: 1)
    try await registrar(folio)
    try await dar(Corregir(motivo: "MARCA mal", asesoria: try Self.dicha("MARCA otra")), a: folio.description, "2026-04-15")
    try await dar(CumplirSeguimiento(nota: "MARCA hecho"), a: folio.description, "2026-04-16")
    return folio.description
  }

  func dar(_ comando: any Comando, a id: String, _ fecha: String) async throws {
    let c = try contexto(fecha)
    guard let e = try await cargar(id) else { throw StorageError.decode(id) }
    try await anexar(id, e, try decidir(comando, e, c), c)
  }

  /// As the counter does it: the old bodies first, then the event that lists them.
  func suprimir(_ id: String) async throws {
    let base = try contexto("2026-12-01")
    guard let e = try await cargar(id) else { throw StorageError.decode(id) }
    try await engine.write { db in
      var c = base
      c.redactados = try Redaccion.escribir(db, id: id)
      _ = try Expedientes.anexar(
        db, id: id, antes: e, eventos: try decidir(Suprimir(fundamento: "MARCA lo pidió"), e, c), actor: c.actor, ahora: c.ahora,
        llave: llave, raices: Self.raices)
    }
  }

  func cargar(_ id: String, sinLlave: Bool = false) async throws -> Expediente? {
    try await engine.read { [llave] in try Expedientes.cargar($0, id: id, llave: sinLlave ? nil : llave.key) }
  }

  private func anexar(_ id: String, _ antes: Expediente?, _ eventos: [Evento], _ c: Contexto) async throws {
    try await engine.write { db in
      guard viejo else {
        _ = try Expedientes.anexar(
          db, id: id, antes: antes, eventos: eventos, actor: c.actor, ahora: c.ahora, llave: llave, raices: Self.raices)
        return
      }
      let nuevos = try eventos.map { try Self.comoAntes($0, c, llave, id) }
      let guardados = try EventLog.append(db, stream: id, expected: antes?.version ?? 0, nuevos)
      let despues = try Expedientes.cargar(db, id: id, llave: llave.key)
      guard let despues, !guardados.isEmpty else { return }
      try Projection.guardar(db, antes: antes, despues: despues, llave: llave.id, raices: Self.raices)
    }
  }

  /// `{"hecho":…,"plazos":[…]}` with the whole fact, and only the ``Reservado`` sealed.
  private static func comoAntes(_ evento: Evento, _ c: Contexto, _ llave: DataKey, _ id: String) throws -> NewEvent {
    let encoder = EventCodec().encoder
    func texto(_ valor: some Encodable) throws -> String { String(decoding: try encoder.encode(valor), as: UTF8.self) }
    let plazos = evento.plazos.isEmpty ? "" : ",\"plazos\":\(try texto(evento.plazos))"
    return NewEvent(
      tipo: evento.tipo, ocurrio: evento.ocurrio.micros, registrado: c.ahora.micros, actor: c.actor.id, rol: c.actor.rol.rawValue,
      cuerpo: "{\"hecho\":\(try texto(evento.hecho))\(plazos)}",
      sellado: try evento.reservado.map { try Sealer.seal(Array(try encoder.encode($0)), llave.key, aad: id) }, llave: llave.id)
  }

  /// The tables that still say it somewhere.
  func tablasQueDicen(_ palabra: String) async throws -> [String] {
    try await engine.read { db in
      try Catalogo.tablas(db).filter { tabla in
        let columnas = tabla.columnas.map { Catalogo.columna($0, de: tabla, db.engine) }.joined(separator: ", ")
        return try db.rows("SELECT \(columnas) FROM \(tabla.nombre)").contains { fila in
          fila.values.contains { valor in
            switch valor {
            case .text(let texto): texto.contains(palabra)
            case .blob(let bytes): String(decoding: bytes, as: UTF8.self).contains(palabra)
            case .int, .null: false
            }
          }
        }
      }.map(\.nombre).sorted()
    }
  }
}

extension Fecha {
  /// A date that the test wrote.
  static func leida(_ texto: String) throws -> Fecha {
    guard let fecha = Fecha(texto) else { throw StorageError.decode(texto) }
    return fecha
  }
}
