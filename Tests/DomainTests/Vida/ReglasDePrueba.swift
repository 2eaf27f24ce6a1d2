import Domain

/// The procedure's rules as the law has them, typed in from the legal summary: what `Config/reglas.yaml` holds.
enum ReglasDePrueba {
  private typealias R = (id: String, m: Materia, ev: EventoDeRegla, d: Int?, ef: EfectoDePlazo, art: String)

  private static let generalesDeAcceso: [R] = [
    ("A-RESP-LG", .acceso, .respuesta, 20, .base, "134"), ("A-EXT-LG", .acceso, .prorroga, 10, .extiende, "134"),
    ("A-PREV-OUT", .acceso, .prevenir, 5, .ninguno, "130"), ("A-PREV-IN", .acceso, .desahogar, 10, .interrumpe, "130"),
    ("A-INCOMP", .acceso, .incompetencia, 3, .cierra, "138"),
    ("A-PUBLIC", .acceso, .informacionPublica, 5, .cierra, "132"),
    ("A-REG", .acceso, .capturaPNT, 5, .ninguno, "125"), ("A-TURN", .acceso, .turno, nil, .interno, "133"),
    ("A-PAY", .acceso, .pago, 30, .cierra, "137"), ("A-HOLD", .acceso, .disponibilidad, 60, .ninguno, "137"),
    ("A-RR", .acceso, .recurso, 15, .nuevo, "144"), ("A-RR-FWD", .acceso, .reenvioRecurso, 1, .ninguno, "144"),
    ("A-RR-ALEG", .acceso, .alegatos, 7, .ninguno, "153"),
    ("A-RR-COMP", .acceso, .cumplimientoRecurso, 10, .ninguno, "154"),
    ("A-RR-REP", .acceso, .informeRecurso, 3, .ninguno, "156"), ("N-ESTR", .ambas, .estrados, nil, .ninguno, ""),
  ]

  private static let generalesDeARCO: [R] = [
    ("D-RESP", .arco, .respuesta, 20, .base, "45"), ("D-EXT", .arco, .prorroga, 10, .extiende, "45"),
    ("D-EFF", .arco, .hacerEfectivo, 15, .nuevo, "45"), ("D-PREV-OUT", .arco, .prevenir, 5, .ninguno, "46"),
    ("D-PREV-IN", .arco, .desahogar, 10, .interrumpe, "46"), ("D-INCOMP", .arco, .incompetencia, 3, .cierra, "47"),
    ("D-SPECIAL", .arco, .procedimientoEspecifico, 5, .ninguno, "48"), ("D-RR", .arco, .recurso, 15, .nuevo, "95"),
  ]

  /// The general laws only: twenty days to answer, all of it read in the text.
  static let generales = hacer(lista())

  /// With Guanajuato's 5 + 3, nobody has verified.
  static let leon = hacer(
    lista() + [
      regla(("A-RESP-G16", .acceso, .respuesta, 5, .base, ""), .estatal, "2016-05-13", verificada: false),
      regla(("A-EXT-G16", .acceso, .prorroga, 3, .extiende, ""), .estatal, "2016-05-13", verificada: false),
    ])

  /// The general laws with one rule changed.
  static func con(_ id: String, dias: Int? = nil, verificada: Bool = true) -> Reglas {
    hacer(
      lista().map { r in
        guard r.id == id else { return r }
        return Regla(
          id: r.id, materia: r.materia, evento: r.evento, ambito: r.ambito, dias: dias ?? r.dias, inicio: r.inicio,
          efecto: r.efecto, cumplidoPor: r.cumplidoPor, ley: r.ley, articulo: r.articulo, desde: Fecha("2025-03-21"),
          verificada: verificada)
      })
  }

  /// The general laws without some rules.
  static func sin(_ ids: String...) -> Reglas { hacer(lista().filter { !ids.contains($0.id) }) }

  /// The general laws and rules that are listed with no days.
  static func conNulas(_ nulas: (id: String, materia: Materia, evento: EventoDeRegla)..., sin ids: String...) -> Reglas {
    hacer(
      lista().filter { !ids.contains($0.id) }
        + nulas.map { regla(($0.id, $0.materia, $0.evento, nil, .ninguno, ""), .general, "", verificada: false) })
  }

  private static func lista() -> [Regla] {
    (generalesDeAcceso + generalesDeARCO).map { regla($0, .general, "2025-03-21", verificada: true) }
  }

  private static func hacer(_ lista: [Regla]) -> Reglas {
    do { return try Reglas(lista) } catch { fatalError("\(error)") }
  }

  private static func regla(_ r: R, _ ambito: Ambito, _ desde: String, verificada: Bool) -> Regla {
    Regla(
      id: r.id, materia: r.m, evento: r.ev, ambito: ambito, dias: r.d, inicio: .recepcion, efecto: r.ef,
      cumplidoPor: .ninguno, ley: r.m == .arco ? "LGPDPPSO" : "LGTAIP", articulo: r.art,
      desde: r.d == nil ? nil : Fecha(desde), verificada: verificada)
  }
}
