import Testing

@testable import Domain

@Suite struct `Los permisos` {
  private static func actor(_ rol: Rol) -> Actor { Actor(id: rol.rawValue, rol: rol, dependencia: rol == .enlace ? "DGOP" : nil) }

  @Test func `each act has one row, with words and, unless it is for everybody, a refusal`() {
    #expect(Permisos.filas.map(\.acto) == Acto.allCases)
    for fila in Permisos.filas {
      #expect(!fila.quienes.isEmpty && !fila.enPalabras.isEmpty, "\(fila.acto)")
      #expect(fila.negativa.isEmpty == (fila.quienes.count == Rol.allCases.count), "\(fila.acto)")
      #expect(fila.negativa.isEmpty || fila.negativa.hasSuffix("."), "\(fila.acto)")
    }
    #expect(Set(Permisos.filas.map(\.enPalabras)).count == Permisos.filas.count)
  }

  @Test(arguments: Acto.allCases) func `what the table refuses is refused with its own words`(_ acto: Acto) throws {
    for rol in Rol.allCases {
      let (actor, fila) = (Self.actor(rol), Permisos.fila(acto))
      #expect(Permisos.puede(acto, actor) == Permiso.acto(acto).puede(actor))
      if let alcance = fila.quienes[rol] {
        #expect(try Permisos.exigir(acto, actor) == alcance)
        try Permiso.acto(acto).exigir(actor)
      } else {
        #expect(throws: Falla(.prohibido, fila.negativa)) { try Permisos.exigir(acto, actor) }
        #expect(throws: Falla(.prohibido, fila.negativa)) { try Permiso.acto(acto).exigir(actor) }
      }
    }
  }

  @Test func `an enlace reaches nothing beyond its dependencia, an auditor changes nothing, a stranger sees only what is public`() {
    let cambia: [Acto] = [
      .llevarIntervenciones, .entrenarFiltro, .elegirFiltro, .cambiarNormas, .cambiarDirectorio, .llevarCuentas, .llevarReceptores,
      .atenderTrabajos, .importar, .respaldar,
    ]
    for fila in Permisos.filas {
      #expect(fila.quienes[.enlace] != .casa, "\(fila.acto)")
      #expect(fila.quienes[.auditor] == nil || !cambia.contains(fila.acto), "\(fila.acto)")
      #expect([nil, .publico, .folio].contains(fila.quienes[.ciudadano]), "\(fila.acto)")
    }
  }

  @Test func `whoever may give a comando in some case is let in, and nobody else`() {
    for tipo in TipoComando.allCases {
      let filas = Procedimiento.filas.filter { $0.comando == tipo }
      for rol in Rol.allCases {
        let alguna = filas.contains { $0.roles.contains(rol) || ($0.firma && rol == .operador) }
        #expect(Permiso.comando(tipo).puede(Self.actor(rol)) == alguna, "\(tipo) \(rol)")
      }
    }
  }

  @Test func `a case is within reach of who reads the house, and of an enlace with a turno in it`() throws {
    var e = Expediente(
      id: "SAI", folio: Folio.nuevo(.acceso, anio: 2026, consecutivo: 1), recibidaEn: Instante(micros: 0), registradaEn: Instante(micros: 0)
    )
    func alcanzan() -> Set<Rol> { Set(Rol.allCases.filter { Permisos.alcanza(e, Self.actor($0)) }) }
    let lectores = Rol.deLaUnidad.union([.auditor, .sistema])
    #expect(alcanzan() == lectores)
    e.turnos = [Turno(id: 1, dependencia: "DGOP", partes: [1], turnadoEn: Instante(micros: 0))]
    #expect(alcanzan() == lectores.union([.enlace]))
    #expect(!Permisos.alcanza(e, Actor(id: "e", rol: .enlace, dependencia: "SAPAL")))
    #expect(!Permisos.alcanza(e, Actor(id: "e", rol: .enlace)))
  }
}
