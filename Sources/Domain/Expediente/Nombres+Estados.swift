extension Estado: Nombrado {
  /// For staff; what a citizen reads is `enPalabras`.
  public var nombre: String {
    switch self {
    case .registrada: "Registrada"
    case .enTramite: "En trámite"
    case .prevenida: "Prevenida"
    case .respondida: "Respondida, sin notificar"
    case .notificada: "Notificada"
    case .enRecurso: "En recurso de revisión"
    case .concluida: "Concluida"
    case .noPresentada: "No presentada"
    case .incompetente: "Incompetencia"
    case .orientada: "Orientada"
    case .desistida: "Desistida"
    case .anulada: "Anulada"
    case .enSeguimiento: "En seguimiento"
    }
  }
}

extension TipoExpediente {
  public var nombre: String {
    switch self {
    case .asesoria: "Asesoría"
    case .acceso: "Acceso a la información"
    case .arco: "Datos personales (ARCO)"
    }
  }
}

extension Turno.Estado {
  public var nombre: String {
    switch self {
    case .enviado: "Enviado, sin aceptar"
    case .aceptado: "Aceptado"
    case .rechazado: "Rechazado"
    case .atendido: "Atendido"
    case .devuelto: "Devuelto para completar"
    case .integrado: "Integrado a la respuesta"
    case .retirado: "Retirado"
    }
  }
}

extension Semaforo {
  /// Said in words too: colour alone tells nothing to who cannot see it.
  public var nombre: String {
    switch self {
    case .verde: "En tiempo"
    case .amarillo: "Por vencer"
    case .rojo: "Urgente"
    }
  }
}

extension EventoDeRegla {
  /// What the clock gives time for.
  public var nombre: String {
    switch self {
    case .respuesta: "Responder"
    case .prorroga: "Prórroga"
    case .prevenir: "Pedir una aclaración"
    case .desahogar: "Contestar la aclaración"
    case .incompetencia: "Decir que no le corresponde al municipio"
    case .informacionPublica: "Decir dónde está publicada"
    case .capturaPNT: "Capturar en la Plataforma Nacional"
    case .turno: "Atender el turno"
    case .pago: "Pagar la reproducción"
    case .disponibilidad: "Recoger la información"
    case .costos: "Avisar del costo"
    case .recurso: "Presentar un recurso de revisión"
    case .reenvioRecurso: "Reenviar el recurso"
    case .alegatos: "Presentar alegatos"
    case .cumplimientoRecurso: "Cumplir la resolución del recurso"
    case .informeRecurso: "Informar el cumplimiento"
    case .hacerEfectivo: "Hacer efectivo el derecho"
    case .procedimientoEspecifico: "Avisar de un procedimiento específico"
    case .negativa: "Avisar de la negativa"
    case .portabilidad: "Portabilidad"
    case .estrados: "Estrados"
    case .vulneracion: "Avisar de una vulneración"
    }
  }

  /// The same, said to the person.
  public var nombreParaTi: String {
    switch self {
    case .respuesta: "Responderte"
    case .prevenir: "Pedirte que aclares algo"
    case .desahogar: "Contestar lo que te pedimos aclarar"
    case .incompetencia: "Decirte si no le corresponde al municipio"
    case .informacionPublica: "Decirte si ya está publicada"
    case .procedimientoEspecifico: "Avisarte si hay otro trámite para esto"
    case .hacerEfectivo: "Hacer efectivo tu derecho"
    default: nombre
    }
  }

  /// Clocks between offices say nothing to a citizen.
  public var seLeDiceAlCiudadano: Bool { self != .capturaPNT && self != .turno && self != .reenvioRecurso && self != .informeRecurso }
}

extension Plazo.Estado {
  public var nombre: String {
    switch self {
    case .corriendo: "Corre"
    case .interrumpido: "Detenido"
    case .cumplido: "Cumplido"
    case .anulado: "Sin efecto"
    }
  }
}

extension Asesoria.Derecho: Nombrado {
  public var nombre: String {
    switch self {
    case .acceso: "Acceso a la información"
    case .datosPersonales: "Datos personales"
    case .ninguno: "Ninguno de los dos"
    }
  }
}

extension Asesoria.Resultado: Nombrado {
  public var nombre: String {
    switch self {
    case .orientada: "Se orientó"
    case .solicitud: "Presenta una solicitud"
    case .canalizada: "Se canalizó a otra dependencia o trámite"
    case .yaPublico: "Ya es público: se le dio la liga"
    }
  }
}

extension Asesoria.Sexo: Nombrado {
  public var nombre: String {
    switch self {
    case .mujer: "Mujer"
    case .hombre: "Hombre"
    case .otro: "Otro"
    }
  }
}

extension Asesoria.Edad: Nombrado {
  public var nombre: String {
    switch self {
    case .menosDe18: "Menos de 18"
    case .de18a29: "18 a 29"
    case .de30a44: "30 a 44"
    case .de45a59: "45 a 59"
    case .de60oMas: "60 o más"
    }
  }
}

extension ElegirProcedimiento.Eleccion: Nombrado {
  public var nombre: String {
    switch self {
    case .arco: "Seguir con la solicitud de derechos ARCO"
    case .especifico: "Usar el procedimiento específico"
    }
  }
}

extension Intervencion.Estado: Nombrado {
  public var nombre: String {
    switch self {
    case .abierta: "Abierta"
    case .cerrada: "Cerrada"
    case .anulada: "Anulada"
    }
  }
}

extension Costo.Estado {
  public var nombre: String {
    switch self {
    case .notificado: "Fijado, por pagar"
    case .pagado: "Pagado"
    case .eximido: "Sin costo"
    case .disponible: "A disposición de la persona"
    case .entregado: "Entregado"
    case .noPagado: "No se pagó a tiempo"
    }
  }
}

extension Recurso.Estado {
  public var nombre: String {
    switch self {
    case .interpuesto: "Interpuesto"
    case .admitido: "Admitido"
    case .alegado: "Con alegatos"
    case .resuelto: "Resuelto"
    case .cumplido: "Cumplido"
    case .informado: "Cumplimiento informado"
    }
  }
}

extension Propuesta.Estado {
  public var nombre: String {
    switch self {
    case .pendiente: "Pendiente"
    case .aceptada: "Aceptada"
    case .noAceptada: "Se insistió con la dependencia"
    }
  }
}

extension Parte.Estado {
  public var nombre: String {
    switch self {
    case .abierta: "En trámite"
    case .prevenida: "Espera aclaración"
    case .incompetente: "No le corresponde al municipio"
    case .respondida: "Respondida"
    case .sinAclarar: "Sin aclarar"
    }
  }
}

extension Instante {
  /// "14 de abril de 2026, 10:05 h".
  public var enPalabras: String { "\(fecha.enPalabras), \(hora) h" }

  /// "10:05".
  public var hora: String {
    let minutos = minutoDelDia
    func dos(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
    return "\(dos(minutos / 60)):\(dos(minutos % 60))"
  }
}
