import Domain

extension Formas {
  static func deARCO(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(
        AcreditarIdentidad.self, "Acreditar la identidad", "Registrar la identidad", s.solicitud("identidad"),
        ayuda: "Se anota qué documento se mostró, nunca su número ni una copia."
      ).cuando { $0.identidad == nil }
        .pide(
          .radios("forma", "Quién se presenta", FormaIdentidad.opciones),
          .linea("documento", "Documento que mostró", "Por ejemplo: credencial para votar.")),
      FormaDeComando(
        AvisarProcedimiento.self, "Avisar de un procedimiento específico", "Firmar el aviso", s.solicitud("procedimiento-especifico")
      ).cuando { $0.procedimientoEspecifico == nil }
        .pide(.linea("nombre", "Nombre del procedimiento"), .area("texto", "Lo que se le explica a la persona", renglones: 4)),
      FormaDeComando(
        ElegirProcedimiento.self, "Registrar lo que eligió la persona", "Registrar la elección",
        s.solicitud("procedimiento-especifico/eleccion")
      ).cuando { $0.eligeProcedimiento }.pide(.radios("elige", "La persona elige", ElegirProcedimiento.Eleccion.opciones)),
      FormaDeComando(HacerEfectivo.self, "Hacer efectivo el derecho", "Registrar que se hizo efectivo", s.solicitud("efectividad"))
        .cuando { $0.respuesta?.sentido.favorableARCO == true && $0.hechoEfectivo == nil }.pide(constancia),
    ]
  }

  static func deCosto(_ s: Esquemas) -> [FormaDeComando] {
    func en(_ estados: Costo.Estado...) -> @Sendable (Expediente) -> Bool { { e in e.costo.map { estados.contains($0.estado) } ?? false } }
    return [
      FormaDeComando(NotificarCosto.self, "Fijar el costo de reproducción", "Fijar el costo", s.solicitud("costo"))
        .cuando { $0.costo == nil }.pide { caso in
          [
            .numero("paginas", "Páginas", "Las primeras \(caso.normas.politica.paginasGratuitas) son gratuitas."),
            Campo.linea("pesos", "Costo en pesos", "Por ejemplo: 45.50. Si no hay cobro, 0.").tambien("centavos"),
          ]
        }.arma { f, esquema in
          var cuerpo = f.cuerpo(esquema).objeto ?? [:]
          cuerpo["centavos"] = f["pesos"].map { Dinero.centavos($0).map { .entero($0) } ?? .texto($0) }
          return .objeto(cuerpo)
        },
      FormaDeComando(AcreditarPago.self, "Acreditar el pago", "Acreditar el pago", s.solicitud("pago"))
        .cuando(en(.notificado)).pide { _ in [.linea("referencia", "Recibo o referencia")] + fechaAtrasada() },
      FormaDeComando(EximirPago.self, "Eximir del pago", "Eximir del pago", s.solicitud("exencion")).cuando(en(.notificado)).pide(motivo),
      FormaDeComando(PonerADisposicion.self, "Poner a disposición", "Poner a disposición", s.solicitud("disposicion"))
        .cuando { e in e.entregada == nil && (e.costo.map { [.pagado, .eximido].contains($0.estado) } ?? true) }
        .pide(.linea("lugar", "Dónde y en qué horario se recoge")),
      FormaDeComando(
        Entregar.self, "Registrar la entrega", "Registrar la entrega", s.solicitud("entrega")
      ).cuando { $0.entregada == nil && $0.respuesta != nil }.pide(constancia),
      FormaDeComando(CambiarModalidad.self, "Cambiar la modalidad de entrega", "Cambiar la modalidad", s.solicitud("modalidad"))
        .pide(.lista("modalidad", "Modalidad", Modalidad.opciones), motivo),
    ]
  }

  private static let constancia = Campo.area("constancia", "Constancia", "A quién, cuándo y cómo.", renglones: 3)

  static func deRegistro(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(
        RegistrarFolioPNT.self, "Registrar el folio de la Plataforma Nacional", "Registrar el folio", s.solicitud("folio-pnt")
      ).cuando { $0.folioPNT == nil }.pide { _ in [.linea("folioPNT", "Folio de la Plataforma", "De 13 a 16 cifras.")] + fechaAtrasada() },
      FormaDeComando(
        RegistrarRespuestaCargada.self, "Registrar que la respuesta se cargó en la Plataforma", "Registrar la carga",
        s.solicitud("respuesta-cargada")
      ).cuando { $0.folioPNT != nil && $0.respuestaCargadaPNT == nil }.pide { _ in fechaAtrasada() },
      FormaDeComando(
        Corregir.self, "Corregir los datos de contacto", "Guardar la corrección", s.solicitud("correccion"),
        ayuda: "El texto de la solicitud no se cambia."
      ).pide { _ in
        [
          .lista("medio", "Medio para recibir avisos", Medio.opciones), Campo.linea("solicitante.nombre", "Nombre").siQuiere,
          Campo.linea("solicitante.correo", "Correo", tipo: "email").siQuiere,
          Campo.linea("solicitante.telefono", "Teléfono", tipo: "tel").siQuiere, Campo.linea("solicitante.domicilio", "Domicilio").siQuiere,
          motivo,
        ]
      }.empieza { e in
        [
          "medio": [e.medio.rawValue], "solicitante.nombre": e.persona?.nombre.map { [$0] } ?? [],
          "solicitante.correo": e.persona?.correo.map { [$0] } ?? [], "solicitante.telefono": e.persona?.telefono.map { [$0] } ?? [],
          "solicitante.domicilio": e.persona?.domicilio.map { [$0] } ?? [],
        ]
      },
      FormaDeComando(
        ReemitirClave.self, "Emitir una clave nueva", "Emitir la clave", s.solicitud("clave"),
        ayuda: "La anterior deja de servir. En datos personales, primero se acredita la identidad."
      ).cuando { $0.tieneClave && ($0.tipo != .arco || $0.identidad != nil) }.pide(motivo),
      FormaDeComando(
        MarcarDatosPersonales.self, "Marcar que el texto tiene datos personales", "Marcar", s.solicitud("datos-personales"),
        ayuda: "El texto sale del buscador."
      ).cuando { !$0.contieneDatosPersonales },
      FormaDeComando(Anular.self, "Anular el registro", "Anular", s.solicitud("anulacion")).pide(motivo).deCuidado,
      FormaDeComando(
        Suprimir.self, "Suprimir los datos personales", "Suprimir para siempre", s.solicitud("supresion"),
        ayuda: "Borra sin remedio el texto y los datos de la persona. Quedan las fechas."
      ).cuando { $0.texto != nil }.pide(.linea("fundamento", "Fundamento")).deCuidado,
    ]
  }

  static func deCiudadania(_ s: Esquemas) -> [FormaDeComando] {
    [
      FormaDeComando(
        Desahogar.self, "Aclara tu solicitud", "Enviar mi aclaración", s.folio("desahogo"),
        ayuda: "En cuanto la envíes, el plazo para responderte empieza de nuevo completo."
      ).cuando { $0.esperaAclaracion }.pide(.area("texto", "Tu aclaración", renglones: 6)),
      FormaDeComando(
        ElegirProcedimiento.self, "Elige cómo seguir", "Enviar mi elección", s.folio("eleccion"),
        ayuda: "Para lo que pides existe además un procedimiento específico. Tú decides."
      ).cuando { $0.eligeProcedimiento }.pide(.radios("elige", "¿Cómo quieres seguir?", ElegirProcedimiento.Eleccion.opciones)),
      FormaDeComando(
        Desistir.self, "Ya no quiero seguir con esta solicitud", "Desistirme", s.folio("desistimiento"),
        ayuda: "La solicitud termina y no se puede reabrir. Puedes presentar otra cuando quieras."
      ).pide(Campo.area("motivo", "¿Por qué?", renglones: 2).siQuiere).deCuidado,
    ]
  }
}

extension Expediente {
  var eligeProcedimiento: Bool {
    procedimientoEspecifico.map { $0.elige == nil } == true && pendienteDeNotificar(.procedimientoEspecifico) == nil
  }
}

/// Money as people write it. Stored in centavos.
enum Dinero {
  /// "45.50", "45.5", "1,200" or "$45" → centavos; nil for anything else.
  static func centavos(_ texto: String) -> Int? {
    let limpio = texto.filter { $0 != "$" && $0 != "," && $0 != " " }
    let partes = limpio.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(partes.count), partes.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      partes[0].utf8.count <= 9, let pesos = Int(partes[0])
    else { return nil }
    guard partes.count == 2 else { return pesos * 100 }
    guard (1...2).contains(partes[1].utf8.count), let fraccion = Int(partes[1]) else { return nil }
    return pesos * 100 + (partes[1].utf8.count == 1 ? fraccion * 10 : fraccion)
  }

  /// "$1,234.50".
  static func texto(_ centavos: Int) -> String {
    var pesos = String(centavos / 100)
    var i = pesos.count - 3
    while i > 0 {
      pesos.insert(",", at: pesos.index(pesos.startIndex, offsetBy: i))
      i -= 3
    }
    let resto = centavos % 100
    return "$\(pesos).\(resto < 10 ? "0" : "")\(resto)"
  }
}
