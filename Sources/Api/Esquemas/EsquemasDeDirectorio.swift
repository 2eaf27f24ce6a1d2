import Domain
import Http

extension Respuestas {
  static let dependencia = Esquema.objeto([
    .requerida("clave", texto), .requerida("nombre", texto), .opcional("siglas", texto), .requerida("tipo", texto),
    .requerida("atribuciones", texto), .requerida("palabras", .arreglo(de: texto, max: 5_000)), .requerida("verificada", .booleano),
    .requerida("activa", .booleano), .requerida("version", .natural), .opcional("sucesora", texto, "Quien responde por ella ahora."),
    .opcional("plazoInterno", .natural), .opcional("enlace", texto), .opcional("enlaces", .arreglo(de: texto, max: 500)),
    .opcional("suplentes", .arreglo(de: texto, max: 500)), .opcional("turnosAbiertos", .natural), .opcional("cambiadaEn", .instante),
    .opcional("cambiadaPor", texto),
  ]).nombrado("Dependencia")

  static let traspaso = Esquema.objeto([
    .requerida("de", texto), .requerida("a", texto), .requerida("casos", .natural), .requerida("hechos", .natural),
  ]).nombrado("Traspaso")

  static let cambioDeDependencia = Esquema.objeto([
    .requerida("version", .natural), .requerida("tipo", texto), .requerida("cuando", .instante), .requerida("actor", texto),
    .requerida("clave", texto), .opcional("campos", .arreglo(de: texto, max: 50)), .opcional("sucesora", texto),
    .opcional("motivo", texto), .opcional("turnos", .natural), .opcional("cuentas", texto), .opcional("casos", .natural),
  ]).nombrado("CambioDeDependencia")

  static let ensayoDeCierre = Esquema.objeto([
    .requerida("ensayo", texto), .requerida("clave", texto), .opcional("sucesora", texto), .requerida("casos", .natural),
    .requerida("turnos", .natural),
    .requerida(
      "lista",
      .arreglo(
        de: .objeto([
          .requerida("folio", texto), .requerida("turno", .natural), .requerida("estado", .enumeracion(Turno.Estado.self)),
          .opcional("vence", .fecha),
        ]).nombrado("TurnoPorTraspasar"), max: 10_000)),
    .opcional("siguiente", texto, "Para pedir los que siguen."), .requerida("cuentas", .arreglo(de: texto, max: 1_000)),
    .requerida("receptores", .natural), .requerida("contactos", .arreglo(de: texto, max: 1_000)),
  ]).nombrado("EnsayoDeCierre")

  static let publicado = Esquema.objeto([
    .requerida("id", texto), .requerida("origen", .enumeracion(["obligacion", "respuesta"])), .requerida("titulo", texto),
    .opcional("contiene", texto), .requerida("liga", texto), .opcional("dependencia", texto), .opcional("fundamento", texto),
    .opcional("fecha", .fecha), .requerida("verificada", .booleano, "Alguien abrió la liga y ahí está."),
  ]).nombrado("Publicado")
}
