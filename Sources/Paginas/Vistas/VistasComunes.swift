import Domain
import Ventanilla

extension Plazo {
  /// The order a person reads them in: the open ones first, and of these the answer's.
  var paraTi: (Int, Int, Fecha) { (abierto ? 0 : 1, evento == .respuesta ? 0 : 1, vence) }
}

extension Paginas {
  /// The timeline as this reader may see it, with dependencias by name.
  func historia(_ e: Expediente, _ eventos: [EventoDelCaso], _ lector: Registro.Lector) -> [Vista] {
    eventos.compactMap { LineaDeTiempo($0, de: e, para: lector, nombres: nombre(de:)) }.reversed().map { linea in
      return [
        "hcuando": .texto(linea.ocurrio.enPalabras), "hmaquina": .texto(linea.ocurrio.description), "htexto": .texto(linea.enPalabras),
        "hquien": .t(linea.actor), "hrol": .t(linea.actor == nil ? nil : linea.rol.nombre), "hnumero": .n(Int(linea.numero)),
        "hregistrado": .t(linea.registrado.fecha == linea.ocurrio.fecha ? nil : linea.registrado.enPalabras),
      ]
    }
  }

  /// What staff must know of a count that reaches a year nobody has entered.
  private func sinCapturar(_ prueba: PruebaDePlazo) -> [String] {
    (prueba.aniosSinCapturar ?? []).map { "El calendario de \($0) no se ha capturado: se descontaron los días de la LFT." }
  }

  /// A clock, with its count day by day.
  /// - Parameter personal: whether the reader is staff, who are told when nobody has checked the rule.
  func vista(_ plazo: Plazo, _ e: Expediente, hoy: Fecha, personal: Bool) -> Vista {
    let prueba = PruebaDePlazo(plazo, e, normas)
    var cuenta = 0
    let dias: [Vista] = prueba.dias.map { dia in
      if dia.cuenta { cuenta += 1 }
      return [
        "dfecha": .texto(dia.fecha.conDia), "dcuenta": .si(dia.cuenta), "dnumero": .t(dia.cuenta ? String(cuenta) : nil),
        "dmotivo": .t(dia.motivo),
      ]
    }
    let corre = plazo.estado == .corriendo
    let semaforo = corre ? plazo.semaforo(hoy) : nil
    let vencido = corre && hoy > plazo.vence
    return [
      "pnombre": .texto(personal ? plazo.evento.nombre : plazo.evento.nombreParaTi), "pvence": .texto(plazo.vence.conDia),
      "pdias": .n(plazo.dias),
      "pestado": .texto(vencido ? "Vencido" : plazo.estado.nombre), "pcolor": .texto(vencido ? "rojo" : semaforo?.rawValue ?? "gris"),
      "pfalta": .t(corre ? Self.falta(plazo.vence, hoy: hoy) : nil), "pcumplido": .t(plazo.cumplidoEn?.enPalabras),
      "ptarde": .si(plazo.estado == .cumplido && plazo.tarde),
      "pfundamento": .texto(prueba.fundamento),
      "pexplicacion": .texto(([prueba.explicacion] + (personal ? sinCapturar(prueba) : [])).joined(separator: " ")),
      "pturno": .t(plazo.turno.flatMap { e.turno($0) }.map { nombre(de: $0.dependencia) }),
      "ppartes": .t(plazo.partes.map { "Parte " + $0.map(String.init).joined(separator: ", ") }),
      "psinVerificar": .si(personal && !prueba.verificada && plazo.evento != .turno), "pdiasContados": .lista(dias),
      "pcalendario": .t(personal ? String(plazo.calendario) : nil), "pregla": .t(personal ? plazo.regla : nil),
    ]
  }
}
