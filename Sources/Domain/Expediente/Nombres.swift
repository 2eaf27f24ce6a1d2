/// A closed list of the procedure as people read it: on pages, in the timeline, in messages.
public protocol Nombrado: RawRepresentable<String>, CaseIterable, Sendable {
  var nombre: String { get }
}

extension Rol {
  public var nombre: String {
    switch self {
    case .ciudadano: "Ciudadanía"
    case .operador: "Operación"
    case .titular: "Titular"
    case .enlace: "Enlace"
    case .auditor: "Auditoría"
    case .admin: "Administración"
    case .sistema: "Sistema"
    }
  }
}

extension Dependencia.Tipo: Nombrado {
  public var nombre: String {
    switch self {
    case .centralizada: "Centralizada"
    case .desconcentrada: "Desconcentrada"
    case .descentralizada: "Descentralizada"
    case .fideicomiso: "Fideicomiso"
    case .autonoma: "Autónoma"
    }
  }
}

extension Canal: Nombrado {
  public var nombre: String {
    switch self {
    case .web: "Página web"
    case .correo: "Correo electrónico"
    case .telefono: "Teléfono"
    case .oficina: "Oficina de la Unidad"
    case .modulo: "Módulo"
    case .papel: "Escrito en papel"
    case .miercolesCiudadano: "Miércoles Ciudadano"
    case .plataformaNacional: "Plataforma Nacional"
    }
  }
}

extension Modalidad: Nombrado {
  public var nombre: String {
    switch self {
    case .electronica: "Electrónica (archivo o correo)"
    case .copiaSimple: "Copia simple"
    case .copiaCertificada: "Copia certificada"
    case .consultaDirecta: "Consulta directa en la oficina"
    case .medioFisico: "Disco, memoria u otro medio físico"
    }
  }
}

extension Medio: Nombrado {
  public var nombre: String {
    switch self {
    case .correo: "Correo electrónico"
    case .domicilio: "En el domicilio"
    case .estrados: "Por estrados"
    case .personal: "En persona, en la Unidad"
    case .plataformaNacional: "Plataforma Nacional"
    }
  }
}

extension DerechoARCO: Nombrado {
  public var nombre: String {
    switch self {
    case .acceso: "Acceso"
    case .rectificacion: "Rectificación"
    case .cancelacion: "Cancelación"
    case .oposicion: "Oposición"
    case .portabilidad: "Portabilidad"
    }
  }

  public var explicacion: String {
    switch self {
    case .acceso: "Saber qué datos míos tienen y para qué los usan."
    case .rectificacion: "Corregir un dato que está mal o incompleto."
    case .cancelacion: "Que borren mis datos."
    case .oposicion: "Que dejen de usar mis datos para algo."
    case .portabilidad: "Recibir mis datos en un formato que pueda llevar a otra parte."
    }
  }
}

extension Sentido: Nombrado {
  public var nombre: String {
    switch self {
    case .entrega: "Se entrega la información"
    case .entregaParcial: "Entrega parcial"
    case .versionPublica: "Versión pública"
    case .reservada: "Información reservada"
    case .confidencial: "Información confidencial"
    case .inexistencia: "Inexistencia"
    case .procedente: "Procedente"
    case .parcialmenteProcedente: "Parcialmente procedente"
    case .improcedente: "Improcedente"
    case .noEsDatoPersonal: "No son datos personales"
    }
  }
}

extension MateriaComite: Nombrado {
  public var nombre: String {
    switch self {
    case .prorroga: "Prórroga"
    case .reservada: "Reserva de información"
    case .confidencial: "Confidencialidad"
    case .inexistencia: "Inexistencia"
    case .incompetencia: "Incompetencia"
    case .versionPublica: "Versión pública"
    case .negativaARCO: "Negativa de un derecho ARCO"
    }
  }
}

extension SentidoComite: Nombrado {
  public var nombre: String {
    switch self {
    case .confirma: "Confirma"
    case .modifica: "Modifica"
    case .revoca: "Revoca"
    }
  }
}

extension TipoPropuesta: Nombrado {
  public var nombre: String {
    switch self {
    case .rechazo: "No nos corresponde"
    case .prevencion: "Pedir que aclaren (prevención)"
    case .ampliacion: "Ampliar el plazo"
    case .clasificacion: "Clasificar información"
    case .inexistencia: "Declarar inexistencia"
    case .incompetencia: "No le corresponde al municipio"
    }
  }
}

extension ResultadoNotificacion: Nombrado {
  public var nombre: String {
    switch self {
    case .practicada: "Practicada"
    case .fallida: "Fallida"
    case .porEstrados: "Por estrados"
    }
  }
}

extension Objeto: Nombrado {
  public var nombre: String {
    switch self {
    case .prevencion: "Prevención"
    case .prorroga: "Prórroga"
    case .incompetencia: "Incompetencia"
    case .orientacion: "Orientación a información pública"
    case .respuesta: "Respuesta"
    case .costo: "Costo"
    case .reconduccion: "Reconducción"
    case .procedimientoEspecifico: "Procedimiento específico"
    case .cambioDeFecha: "Cambio de fecha"
    }
  }
}

extension FormaIdentidad: Nombrado {
  public var nombre: String {
    switch self {
    case .titular: "Es la persona titular de los datos"
    case .cartaPoder: "Representante con carta poder"
    case .instrumentoPublico: "Representante con instrumento público"
    case .comparecencia: "Representante por comparecencia"
    case .patriaPotestad: "Patria potestad"
    case .tutela: "Tutela"
    case .interesLegitimo: "Interés legítimo (persona fallecida)"
    }
  }
}
