// Closed lists of the procedure. Raw values are what JSON, forms and the event log carry.

/// Through which door it came (LGTAIP 124; plan de acción 3.1).
public enum Canal: String, Codable, CaseIterable, Sendable {
  case web, correo, telefono, oficina, modulo, papel
  case miercolesCiudadano = "miercoles_ciudadano"
  case plataformaNacional = "plataforma_nacional"
}

/// How the citizen wants the information (LGTAIP 126-III).
public enum Modalidad: String, Codable, CaseIterable, Sendable {
  case electronica
  case copiaSimple = "copia_simple"
  case copiaCertificada = "copia_certificada"
  case consultaDirecta = "consulta_directa"
  case medioFisico = "medio_fisico"
}

/// Where notices go. Without an address they go to the estrados (LGTAIP 127).
public enum Medio: String, Codable, CaseIterable, Sendable {
  case correo, domicilio, estrados, personal
  case plataformaNacional = "plataforma_nacional"
}

/// Rights over one's own data (LGPDPPSO 37–42, 51).
public enum DerechoARCO: String, Codable, CaseIterable, Sendable {
  case acceso, rectificacion, cancelacion, oposicion, portabilidad
}

/// The sense of an answer.
public enum Sentido: String, Codable, CaseIterable, Sendable {
  case entrega, reservada, confidencial, inexistencia
  case entregaParcial = "entrega_parcial"
  case versionPublica = "version_publica"
  case noEsDatoPersonal = "no_es_dato_personal"
  case procedente, improcedente
  case parcialmenteProcedente = "parcialmente_procedente"

  public static let deAcceso: Set<Sentido> = [
    .entrega, .entregaParcial, .versionPublica, .reservada, .confidencial, .inexistencia,
  ]
  public static let deARCO: Set<Sentido> = [
    .procedente, .parcialmenteProcedente, .improcedente, .inexistencia, .noEsDatoPersonal,
  ]

  /// Something is left to make effective (LGPDPPSO 45).
  public var favorableARCO: Bool { self == .procedente || self == .parcialmenteProcedente }
}

/// What the Comité de Transparencia decides on (LGTAIP 40; LGPDPPSO 78).
public enum MateriaComite: String, Codable, CaseIterable, Sendable {
  case prorroga, reservada, confidencial, inexistencia, incompetencia
  case versionPublica = "version_publica"
  case negativaARCO = "negativa_arco"
}

public enum SentidoComite: String, Codable, CaseIterable, Sendable {
  case confirma, modifica, revoca
}

/// What an enlace may propose to the Unidad de Transparencia.
public enum TipoPropuesta: String, Codable, CaseIterable, Sendable {
  case rechazo, prevencion, ampliacion, clasificacion, inexistencia, incompetencia
}

/// How a notice went. A failed one meets no clock.
public enum ResultadoNotificacion: String, Codable, CaseIterable, Sendable {
  case practicada, fallida
  case porEstrados = "por_estrados"
}

/// What a notice tells. Each is signed first and takes effect when notified.
public enum Objeto: String, Codable, CaseIterable, Sendable {
  case prevencion, prorroga, incompetencia, orientacion, respuesta, costo, reconduccion
  case procedimientoEspecifico = "procedimiento_especifico"
  case cambioDeFecha = "cambio_de_fecha"
}

extension Objeto {
  /// As part of a sentence.
  public var enPalabras: String {
    switch self {
    case .prevencion: "la prevención"
    case .prorroga: "la prórroga"
    case .incompetencia: "la incompetencia"
    case .orientacion: "dónde está publicada la información"
    case .respuesta: "la respuesta"
    case .costo: "el costo"
    case .reconduccion: "la reconducción"
    case .procedimientoEspecifico: "el procedimiento específico"
    case .cambioDeFecha: "el cambio de fecha"
    }
  }
}

/// How identity was checked (LGPDPPSO 43, 88).
public enum FormaIdentidad: String, Codable, CaseIterable, Sendable {
  case titular
  case cartaPoder = "carta_poder"
  case instrumentoPublico = "instrumento_publico"
  case comparecencia
  case patriaPotestad = "patria_potestad"
  case tutela
  case interesLegitimo = "interes_legitimo"
}
