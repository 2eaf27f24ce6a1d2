import Foundation
import Testing

@testable import Domain

@Suite struct TablaTests {
  private let rejilla: Rejilla

  init() throws { rejilla = try Rejilla.actual.get() }

  @Test func `every estado of every kind is reached by real comandos`() {
    for tipo in TipoExpediente.allCases {
      let alcanzados = Set(rejilla.celdas.keys.filter { $0.tipo == tipo }.map(\.estado))
      #expect(alcanzados == Set(Rejilla.estados(tipo)))
    }
  }

  @Test func `each estado, comando and role gives an event, a proposal or a named refusal, and the one the table says`() {
    for tipo in TipoExpediente.allCases {
      for estado in Rejilla.estados(tipo) {
        for comando in TipoComando.allCases where ![.presentar, .registrarAsesoria].contains(comando) {
          for rol in Rol.allCases { revisar(tipo, estado, comando, rol) }
        }
      }
    }
  }

  private func revisar(_ tipo: TipoExpediente, _ estado: Estado, _ comando: TipoComando, _ rol: Rol) {
    let donde: Comment = "\(tipo.rawValue) \(estado.rawValue) \(comando.rawValue) \(rol.rawValue)"
    guard let celda = rejilla.celdas[.init(tipo: tipo, estado: estado, comando: comando, rol: rol)] else {
      Issue.record("no fixture tries \(donde)")
      return
    }
    guard let fila = Procedimiento.fila(comando, tipo) else {
      #expect(celda == Celda(negativas: [.noAplica]), donde)
      return
    }
    if !fila.roles.contains(rol) {
      #expect(celda == Celda(negativas: [.prohibido]), donde)
    } else if !fila.estados.contains(estado) {
      #expect(celda == Celda(negativas: [.estadoNoPermite]), donde)
    } else {
      #expect(!celda.negativas.contains(.interno), donde)
      #expect(celda.actos.isEmpty == cerrada(tipo, estado, comando, rol), donde)
    }
  }

  /// What the table leaves open and the comando's own conditions always refuse.
  private func cerrada(_ tipo: TipoExpediente, _ estado: Estado, _ comando: TipoComando, _ rol: Rol) -> Bool {
    switch comando {
    // Only what a recurso ordered reopens a case, and an order leaves it in recurso until it is reported.
    case .reabrir: ![.enRecurso, .concluida].contains(estado)
    // The citizen's term is over; staff may still capture what arrived inside it.
    case .desahogar: rol == .ciudadano && [.noPresentada, .notificada].contains(estado)
    // Advice without a follow-up has no clave.
    case .reemitirClave: tipo == .asesoria && estado == .registrada
    // Who chose another procedure has no clock left here.
    case .revisarPlazos, .recalcularPlazos: tipo == .arco && estado == .orientada
    default: false
    }
  }

  @Test func `an enlace gives its turno's comandos and nothing else`() {
    let suyos = Set(
      rejilla.celdas.filter { $0.key.rol == .enlace && !$0.value.actos.isEmpty }.map(\.key.comando))
    #expect(suyos == [.aceptarTurno, .proponer, .atenderTurno])
  }

  @Test func `an auditor writes nothing`() {
    for (lugar, celda) in rejilla.celdas where lugar.rol == .auditor { #expect(celda.actos.isEmpty, "\(lugar)") }
  }

  @Test func `what the titular signs an operador gives only when it is delegated`() throws {
    var m = try Mesa()
    seNiega(.prohibido) { _ = try m.intentar(Responder(sentido: .entrega, texto: "x"), Mesa.ana) }
    m.politica.delegados = [.responder]
    #expect(try m.intentar(Responder(sentido: .entrega, texto: "x"), Mesa.ana).count == 1)
    seNiega(.prohibido) { _ = try m.intentar(Responder(sentido: .entrega, texto: "x"), Mesa.eli) }
  }

  @Test func `only staff and citizens open cases`() throws {
    let asesoria = RegistrarAsesoria(
      canal: .modulo, asesoria: Asesoria(derecho: .acceso, tema: "Bacheo", resultado: .orientada))
    for (rol, actor) in Rejilla.actores {
      let presenta: Set<Rol> = [.ciudadano, .operador, .titular, .admin, .sistema]
      let abrir = { _ = try Mesa(Presentar(tipo: .acceso, texto: "x"), ahora: Mesa.hora("2026-04-14"), actor: actor) }
      if presenta.contains(rol) { try abrir() } else { seNiega(.prohibido) { try abrir() } }
      let registrar = { _ = try Mesa(asesoria, actor: actor) }
      if Rol.deLaUnidad.contains(rol) { try registrar() } else { seNiega(.prohibido) { try registrar() } }
    }
  }

  @Test func `every fact is returned by some comando and none is missing from the list`() {
    // The link between an asesoría and its request is written by the counter, not decided by a comando.
    #expect(
      Set(TipoDeHecho.allCases.map(\.rawValue)) == rejilla.hechos.union([AsesoriaVinculada.tipo.rawValue, AvisoNoEntregado.tipo.rawValue]))
    for tipo in TipoDeHecho.allCases { #expect(tipo.hecho.tipo == tipo) }
  }

  @Test func `each comando has one row for each of its kinds`() {
    for comando in TipoComando.allCases {
      let filas = Procedimiento.filas.filter { $0.comando == comando }
      #expect(!filas.isEmpty, "\(comando)")
      for tipo in TipoExpediente.allCases { #expect(filas.count { $0.tipos.contains(tipo) } <= 1, "\(comando) \(tipo)") }
    }
  }

  @Test(arguments: ["Tabla", "Estados"]) func `the documentation shows the table as it is`(nombre: String) throws {
    try Escrita.comparar(nombre, nombre == "Tabla" ? rejilla.tabla() : rejilla.diagramas())
  }
}

/// A page of the documentation that the tests write and hold.
enum Escrita {
  static func comparar(_ nombre: String, _ generado: String) throws {
    let carpeta = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Domain/Domain.docc")
    let archivo = carpeta.standardizedFileURL.appending(path: "\(nombre).md")
    if ProcessInfo.processInfo.environment["ACTUALIZAR"] == "1" {
      try generado.write(to: archivo, atomically: true, encoding: .utf8)
    }
    let guardado = try String(contentsOf: archivo, encoding: .utf8)
    #expect(guardado == generado, "run the tests with ACTUALIZAR=1 and read what changed")
  }
}
