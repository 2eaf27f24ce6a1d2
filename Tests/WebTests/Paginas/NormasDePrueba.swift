import Domain
import Filtro
import Ventanilla

/// A small house: the law's terms, the state's shorter one that nobody has verified, and four dependencias.
enum NormasDePrueba {
  /// Martes, in the morning.
  static let inicio = Instante(Fecha(dia: 20_557), minuto: 600)

  static func normas(_ unidad: UnidadDeTransparencia) -> Normas {
    var normas = Normas(
      reglas: reglas, calendario: Calendario(autoridad: "prueba", inhabiles: []),
      politica: Politica(
        ventanaDelTurno: 1, plazoInternoDelTurno: 3, habilesHaciaAtras: 3, paginasGratuitas: 20, causalesDeImprocedencia: 12,
        delegados: [], avisoPrivacidad: "2026-1"),
      dependencias: [
        dependencia("DGOP", "Dirección General de Obra Pública", "obra pavimentar calle bache puente"),
        dependencia("TES", "Tesorería Municipal", "presupuesto gasto pago predial deuda"),
        dependencia("SAPAL", "Sistema de Agua Potable", "agua drenaje recibo tubería"),
        dependencia("DGMOV", "Dirección General de Movilidad", "camión semáforo vialidad concesión"),
      ], unidad: unidad, intentos: IntentosDeClave(porFolio: 5, porDireccion: 30, minutos: 15))
    normas.publicado = [
      FuentePublica(
        id: "sueldos", origen: .obligacion, titulo: "Sueldos: cuánto gana cada quien", contiene: "Lo que gana cada servidor público.",
        palabras: ["cuánto gana", "presidenta municipal", "salario"], liga: "https://leon.gob.mx/sueldos", dependencia: "TES",
        fundamento: "LGTAIP, artículo 65", verificada: false)
    ]
    // Words weigh by how few of the others have them: an index of one tells nothing apart.
    normas.publicado += (0..<20).map { n in
      FuentePublica(id: "otra-\(n)", origen: .obligacion, titulo: "Relleno \(n)", liga: "https://leon.gob.mx/\(n)", verificada: true)
    }
    return normas
  }

  private static func dependencia(_ clave: String, _ nombre: String, _ palabras: String) -> Dependencia {
    Dependencia(clave: clave, nombre: nombre, atribuciones: nombre, palabras: palabras.split(separator: " ").map(String.init))
  }

  private static let reglas: Reglas = {
    let todas: [(String, Materia, EventoDeRegla, Int?, Ambito, Bool)] = [
      ("A-RESP-LG", .acceso, .respuesta, 20, .general, true), ("A-EXT-LG", .acceso, .prorroga, 10, .general, true),
      ("A-RESP-G16", .acceso, .respuesta, 5, .estatal, false), ("A-EXT-G16", .acceso, .prorroga, 3, .estatal, false),
      ("A-PREV-OUT", .acceso, .prevenir, 5, .general, true), ("A-PREV-IN", .acceso, .desahogar, 10, .general, true),
      ("A-INCOMP", .acceso, .incompetencia, 3, .general, true), ("A-PUBLIC", .acceso, .informacionPublica, 5, .general, true),
      ("A-REG", .acceso, .capturaPNT, 5, .general, true), ("A-TURN", .ambas, .turno, nil, .general, true),
      ("A-PAY", .acceso, .pago, 30, .general, true), ("A-HOLD", .acceso, .disponibilidad, 60, .general, true),
      ("A-RR", .acceso, .recurso, 15, .general, true), ("A-RR-FWD", .ambas, .reenvioRecurso, 1, .general, true),
      ("A-RR-ALEG", .ambas, .alegatos, 7, .general, true), ("A-RR-COMP", .ambas, .cumplimientoRecurso, 10, .general, true),
      ("A-RR-REP", .ambas, .informeRecurso, 3, .general, true), ("D-RESP", .arco, .respuesta, 20, .general, true),
      ("D-EXT", .arco, .prorroga, 10, .general, true), ("D-EFF", .arco, .hacerEfectivo, 15, .general, true),
      ("D-PREV-OUT", .arco, .prevenir, 5, .general, true), ("D-PREV-IN", .arco, .desahogar, 10, .general, true),
      ("D-INCOMP", .arco, .incompetencia, 3, .general, true), ("D-SPECIAL", .arco, .procedimientoEspecifico, 5, .general, true),
      ("D-RR", .arco, .recurso, 15, .general, true),
    ]
    let lista = todas.map { id, materia, evento, dias, ambito, verificada in
      Regla(
        id: id, materia: materia, evento: evento, ambito: ambito, dias: dias, inicio: .recepcion, efecto: dias == nil ? .interno : .nuevo,
        cumplidoPor: .ninguno,
        ley: materia == .arco ? "LGPDPPSO" : "LGTAIP", articulo: "1", desde: dias == nil ? nil : Fecha("2025-03-21"), verificada: verificada
      )
    }
    do { return try Reglas(lista) } catch { fatalError("\(error)") }
  }()
}

extension UnidadDeTransparencia {
  /// All that the office may tell.
  static let completa = UnidadDeTransparencia(
    nombre: "Unidad de Transparencia de León", domicilio: "Plaza Principal s/n, Centro", horario: "Lunes a viernes, de 8:00 a 15:30",
    telefono: "477 000 0000", correo: "transparencia@ejemplo.mx", sitio: "https://pregunta.ejemplo.mx", autoridadDeRecurso: nil)

  /// What it is before anybody has entered anything.
  static let vacia = UnidadDeTransparencia(
    nombre: "Unidad de Transparencia de León", domicilio: nil, horario: nil, telefono: nil, correo: nil,
    sitio: "https://pregunta.ejemplo.mx", autoridadDeRecurso: nil)
}
