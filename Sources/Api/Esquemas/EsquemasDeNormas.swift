import Domain
import Http

extension Cuerpos {
  private static let dia = Esquema.objeto([
    .requerida("fecha", .fecha), .requerida("motivo", .linea(max: 200)), .requerida("fuente", .linea(max: 300)),
  ]).nombrado("DiaInhabil")
  private static let suspension = Esquema.objeto([
    .requerida("desde", .fecha), .requerida("hasta", .fecha), .requerida("motivo", .linea(max: 200)),
    .requerida("acuerdo", .linea(max: 300)),
  ]).nombrado("Suspension")

  static let calendario = Esquema.objeto([
    .requerida("anios", .arreglo(de: .entero(1...9_999), max: 200), "Años cuya lista está completa; los demás cuentan los días de la LFT."),
    .requerida("inhabiles", .arreglo(de: dia, max: 5_000), "Además de sábados y domingos."),
    .opcional("suspensiones", .arreglo(de: suspension, max: 500)),
  ]).nombrado("CalendarioPropuesto").ejemplo([
    "anios": [2026], "inhabiles": [["fecha": "2026-05-01", "motivo": "Día del Trabajo", "fuente": "LFT, artículo 74, fracción IV"]],
  ])
}

extension Respuestas {
  static let calendario = Esquema.objeto([
    .requerida("autoridad", texto), .requerida("version", .natural),
    .requerida("anios", .arreglo(de: .natural, max: 200), "Años capturados; los demás cuentan los días de la LFT."),
    .requerida(
      "inhabiles",
      .arreglo(
        de: .objeto([.requerida("fecha", .fecha), .requerida("motivo", texto), .requerida("fuente", texto)]), max: 5_000)),
    .requerida(
      "suspensiones",
      .arreglo(
        de: .objeto([
          .requerida("desde", .fecha), .requerida("hasta", .fecha), .requerida("motivo", texto), .requerida("acuerdo", texto),
        ]), max: 500)),
    .opcional(
      "recalculando",
      .objeto([.requerida("version", .natural), .requerida("casos", .natural), .requerida("hechos", .natural)]),
      "Mientras la última versión llega a los expedientes abiertos."),
    .opcional("avisos", .arreglo(de: texto, max: 50), "Solo para el personal: años sin capturar, archivos sin aplicar."),
  ]).nombrado("Calendario")

  static let regla = Esquema.objeto([
    .requerida("id", .linea(max: 40)), .requerida("materia", .enumeracion(Materia.self)),
    .requerida("evento", .enumeracion(EventoDeRegla.self)), .requerida("ambito", .enumeracion(Ambito.self)),
    .opcional("dias", .entero(1...3_650)), .requerida("inicio", .enumeracion(InicioDePlazo.self)),
    .requerida("efecto", .enumeracion(EfectoDePlazo.self)), .requerida("cumplidoPor", .enumeracion(Cumplimiento.self)),
    .requerida("ley", .linea(max: 120)), .requerida("articulo", texto), .opcional("desde", .fecha),
    .opcional("hasta", .fecha), .requerida("verificada", .booleano), .opcional("nota", .texto(max: 2_000)),
  ]).nombrado("Regla")

  static let ensayo = Esquema.objeto([
    .requerida("ensayo", texto), .requerida("calendario", .natural, "Versión sobre la que se ensayó."), .requerida("reglas", .natural),
    .requerida("casos", .natural), .requerida("plazos", .natural),
    .requerida("esperan", .natural, "Cuántos esperan a que se notifique el cambio a la persona."),
    .requerida(
      "cambios",
      .arreglo(
        de: .objeto([
          .requerida("folio", texto), .requerida("plazo", .natural), .requerida("regla", texto),
          .requerida("evento", .enumeracion(EventoDeRegla.self)), .requerida("antes", .fecha), .requerida("vence", .fecha),
          .requerida("espera", .booleano),
        ]).nombrado("FechaQueCambia"), max: 2_000)),
    .opcional("siguiente", texto, "Para pedir los que siguen."), .opcional("version", .natural, "La que resultó, si ya se aplicó."),
  ]).nombrado("Ensayo")

  private static let vencimientos = Esquema.arreglo(
    de: .objeto([
      .requerida("folio", texto), .requerida("regla", texto), .requerida("evento", .enumeracion(EventoDeRegla.self)),
      .requerida("vence", .fecha), .opcional("dependencia", texto),
    ]).nombrado("Vencimiento"), max: 10_000)
  static let resumenDelDia = Esquema.objeto([
    .requerida("fecha", .fecha), .requerida("hoy", vencimientos), .requerida("enDosDias", vencimientos),
    .requerida("vencidos", vencimientos),
  ]).nombrado("ResumenDelDia")
}
