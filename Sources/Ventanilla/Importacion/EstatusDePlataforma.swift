import Domain

/// The statuses seen in the national platform's exports, folded to what a case here can be.
enum EstatusDePlataforma: Hashable {
  case enProceso, conProrroga, terminada
  /// In process with something the file does not date: kept open, and said in the report.
  case enProcesoCon(String)

  init?(_ texto: String) {
    let plano = texto.plano
    if plano.isEmpty { return nil }
    if plano.contains("terminad") || plano.contains("concluid") || plano.contains("finalizad") {
      self = .terminada
    } else if plano.contains("prorroga") {
      self = .conProrroga
    } else if ["prevencion", "informacion adicional", "parcialmente competente", "identidad"].contains(where: plano.contains) {
      self = .enProcesoCon(texto)
    } else if plano.contains("proceso") {
      self = .enProceso
    } else {
      return nil
    }
  }

  static let conocidos =
    "En proceso, En proceso con prórroga, con prevención, información adicional, parcialmente competente, sin identidad acreditada, Pendiente de acreditación de la identidad y Terminada"
}

/// How a finished request of the file ended, read from what its columns say in words.
enum DesenlaceDePlataforma: Hashable {
  case respuesta(Sentido)
  case incompetencia, informacionPublica, desistimiento
  /// It ended without an answer to notify.
  case sinRespuesta

  init(_ respuesta: String, _ tipo: TipoExpediente) {
    let plano = respuesta.plano
    func dice(_ raices: String...) -> Bool { raices.contains(where: plano.contains) }
    if dice("incompeten", "no es de competencia", "no es competencia") {
      self = .incompetencia
    } else if dice("desisti") {
      self = .desistimiento
    } else if dice("desechad", "no presentada", "falta de respuesta del ciudadano", "falta de pago", "no se dara tramite", "cancelada") {
      self = .sinRespuesta
    } else if dice("disponible public", "ya es publica", "disponible en internet") {
      self = tipo == .acceso ? .informacionPublica : .respuesta(.procedente)
    } else if dice("inexisten") {
      self = .respuesta(.inexistencia)
    } else if tipo == .arco {
      self = .respuesta(dice("improceden", "negativa") ? .improcedente : dice("parcial") ? .parcialmenteProcedente : .procedente)
    } else if dice("version publica") {
      self = .respuesta(.versionPublica)
    } else if dice("reservad") {
      self = .respuesta(.reservada)
    } else if dice("confidencial") {
      self = .respuesta(.confidencial)
    } else {
      self = .respuesta(dice("parcial") ? .entregaParcial : .entrega)
    }
  }
}

extension String {
  /// Lower case, without accents, one space between words: what columns and catalogues are compared by.
  var plano: String {
    let letras = lowercased().unicodeScalars.map { letra -> Character in
      switch letra {
      case "á", "à", "ä": "a"
      case "é", "è", "ë": "e"
      case "í", "ì", "ï": "i"
      case "ó", "ò", "ö": "o"
      case "ú", "ù", "ü": "u"
      case "ñ": "n"
      default: letra.properties.isWhitespace || letra == "_" ? " " : Character(letra)
      }
    }
    // A decomposed accent is a mark of its own.
    return String(letras.filter { $0 != "\u{301}" && $0 != "\u{303}" && $0 != "\u{308}" }).split(separator: " ").joined(separator: " ")
  }
}
