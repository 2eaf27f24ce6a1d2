import Domain
import Filtro
import Ventanilla

/// What the filtro would write in a form, for a person to read, correct and sign.
struct Borrador {
  var valores: [String: [String]]
  /// Says that nobody wrote it.
  var aviso: String
}

enum Borradores {
  private static let sugerido = "Lo sugiere el filtro: revísalo y corrígelo antes de firmar."
  private static let sinComprobar = " Falta comprobar el contacto."

  /// - Parameter abrir: the form somebody chose; what is written for other reasons too is filled in only then.
  static func de(_ e: Expediente, _ consejo: Consejo, abrir: TipoComando?) -> [TipoComando: Borrador] {
    let s = consejo.sugerencias
    var borradores: [TipoComando: Borrador] = [:]
    if let i = consejo.incompetencia {
      borradores[.declararIncompetencia] = Borrador(
        valores: ["organismo": [i.organismo], "motivo": [i.motivo], "partes": i.partes?.map(String.init) ?? []],
        aviso: sugerido + (s.fueraDeCompetencia?.verificado == true ? "" : sinComprobar))
    }
    if s.pareceARCO, e.tipo == .acceso {
      let motivo =
        "Lo que pide son sus propios datos personales: se atiende como solicitud de derechos ARCO. Fundamento: LGPDPPSO, artículo 47."
      borradores[.reconducir] = Borrador(valores: ["motivo": [motivo]], aviso: sugerido)
    }
    guard let lugar = s.lugar, let abrir else { return borradores }
    let aviso = sugerido + (lugar.verificado ? "" : sinComprobar)
    let que = "Lo que escribió parece un reporte, una queja o un trámite. Se hace en: \(lugar.dondeParaLeer)."
    switch abrir {
    case .orientar:
      let texto = "\(que) Si lo que busca es información, puede presentar otra solicitud en cualquier momento."
      borradores[abrir] = Borrador(valores: ["fuente": [lugar.dondeParaLeer], "texto": [texto]], aviso: aviso)
    case .prevenir:
      let texto = "\(que) Si lo que busca es información, díganos qué documentos o datos necesita."
      borradores[abrir] = Borrador(valores: ["texto": [texto]], aviso: aviso)
    default: break
    }
    return borradores
  }
}
