/// The titular signs the one answer that integrates every turno. It meets no clock until it is notified.
public struct Responder: Comando {
  public static let tipo = TipoComando.responder
  public var sentido: Sentido
  public var texto: String
  /// Ground of an ARCO refusal (LGPDPPSO 49).
  public var causal: Int?
  /// Parts of an access request whose sense is not the whole's.
  public var partes: [SentidoDeParte]?
  /// Publish the answer in the search over published answers: only access requests, only by express decision.
  public var publicar: Bool?

  public init(
    sentido: Sentido, texto: String, causal: Int? = nil, partes: [SentidoDeParte]? = nil, publicar: Bool? = nil
  ) {
    self.sentido = sentido
    self.texto = texto
    self.causal = causal
    self.partes = partes
    self.publicar = publicar
  }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] { try decidir(e, c, anotando: sentido) }

  /// - Parameter anotado: the sense as another register gives it, noted and not decided anew.
  public func decidir(_ e: Expediente, _ c: Contexto, anotando anotado: Sentido) throws(Falla) -> [Evento] {
    if e.estado == .enRecurso, e.respuesta != nil || e.recurso?.anterior.esFinal == true {
      throw Falla(.estadoNoPermite, "La respuesta ya se firmó; hay un recurso en curso.")
    }
    // While some part waits for the citizen, the rest is answered in its own term; that part later, in its own.
    let abiertas = e.partes.filter { $0.estado == .abierta }.map(\.numero)
    guard !abiertas.isEmpty else {
      throw Falla(.estadoNoPermite, "Lo que falta por responder espera la aclaración de la persona.")
    }
    let cubre = e.partes.contains { $0.estado == .prevenida } ? abiertas : nil
    try revisarSentidos(e, abiertas)
    let pendientes = e.turnos.filter { $0.estado.pendiente && !Set($0.partes).isDisjoint(with: abiertas) }
    guard pendientes.isEmpty else {
      let nombres = pendientes.map { c.directorio[$0.dependencia]?.nombre ?? $0.dependencia }.joined(separator: ", ")
      throw Falla(.estadoNoPermite, "Faltan turnos por atender o retirar: \(nombres).")
    }
    if let pendiente = e.documentos.first(where: {
      $0.notificado == nil && [.prevencion, .incompetencia, .orientacion].contains($0.objeto)
    }) {
      throw Falla(
        .estadoNoPermite,
        "Hay una determinación firmada (\(pendiente.objeto.enPalabras)) sin notificar: notifícala o déjala sin efecto.")
    }
    try sentido.exigirComite(e)
    for (i, parte) in (partes ?? []).enumerated() {
      do throws(Falla) { try parte.sentido.exigirComite(e) } catch {
        throw Falla(error.codigo, error.mensaje, campo: "/partes/\(i)/sentido")
      }
    }
    try justificarEntregaParcial(e)
    if sentido == .improcedente || sentido == .parcialmenteProcedente {
      guard let causal, (1...c.politica.causalesDeImprocedencia).contains(causal) else {
        throw Falla(
          .faltaDato, "Indica la causal de improcedencia (1 a \(c.politica.causalesDeImprocedencia), artículo 49).",
          campo: "/causal")
      }
    }
    guard publicar != true || e.tipo == .acceso else {
      throw Falla(.valorInvalido, "La respuesta a una solicitud ARCO nunca se publica.", campo: "/publicar")
    }
    return [
      Evento(
        RespuestaFirmada(
          sentido: anotado, causal: causal, firmante: c.actor.id, publica: publicar ?? false, partes: cubre,
          sentidos: partes),
        reservado: Reservado(nota: texto), ocurrio: c.ahora)
    ]
  }

  private func revisarSentidos(_ e: Expediente, _ abiertas: [Int]) throws(Falla) {
    let validos = e.tipo == .arco ? Sentido.deARCO : Sentido.deAcceso
    guard validos.contains(sentido) else {
      throw Falla(.valorInvalido, "Ese sentido no corresponde a \(e.tipo.enPalabras).", campo: "/sentido")
    }
    guard let partes else { return }
    guard e.tipo == .acceso else {
      throw Falla(.valorInvalido, "El sentido por partes es de las solicitudes de acceso.", campo: "/partes")
    }
    for (i, parte) in partes.enumerated() {
      guard abiertas.contains(parte.parte), !partes[..<i].contains(where: { $0.parte == parte.parte }) else {
        throw Falla(.valorInvalido, "La parte \(parte.parte) no está por responderse o se repite.", campo: "/partes/\(i)/parte")
      }
      guard validos.contains(parte.sentido), parte.sentido != .entregaParcial else {
        throw Falla(.valorInvalido, "Ese sentido no corresponde a una parte.", campo: "/partes/\(i)/sentido")
      }
    }
  }

  /// What is held back from an answer has a reason somebody decided: the Comité, an incompetencia, a part never clarified.
  private func justificarEntregaParcial(_ e: Expediente) throws(Falla) {
    guard sentido == .entregaParcial else { return }
    let materias: [MateriaComite] = [.reservada, .confidencial, .inexistencia, .versionPublica, .incompetencia]
    guard materias.allSatisfy({ e.confirmado($0) == nil }), e.partes.allSatisfy({ $0.estado == .abierta }) else { return }
    throw Falla(
      .faltaComite,
      "Una entrega parcial deja algo sin entregar: hace falta la resolución del Comité que lo confirme, o la incompetencia de una parte.",
      campo: "/sentido")
  }
}

extension Responder {
  public static let filas = [
    Fila(tipo, .solicitudes, .vivas.union([.enRecurso]), [.titular], firma: true, "responder")
  ]
  public static let formatos = [
    Formato(
      Self.self, "respuesta", "Firmar la respuesta", boton: "Firmar la respuesta",
      ayuda: "Una sola respuesta que integra lo que entregó cada dependencia. El plazo se cumple al notificarla.",
      [
        .pide(.requerida("sentido", .enumeracion(Sentido.self))) { caso in
          .lista("sentido", "Sentido", posibles(caso).map { Opcion($0.rawValue, $0.nombre) })
        },
        .area("texto", "Respuesta", renglones: 10), causal, publicar, porParte,
      ]
    ).alTerminar("La respuesta quedó firmada. Falta notificarla.")
  ]

  private static func posibles(_ caso: Formato.Caso) -> [Sentido] {
    Sentido.allCases.filter { (caso.e.tipo == .arco ? Sentido.deARCO : Sentido.deAcceso).contains($0) }
  }

  private static let causal = Campo(
    .opcional("causal", .entero(1...100)),
    { caso in
      guard caso.e.tipo == .arco else { return [] }
      let ayuda = "Del 1 al \(caso.politica.causalesDeImprocedencia), cuando se niega todo o parte."
      return [Pregunta.numero("causal", "Causal de improcedencia", ayuda).siQuiere]
    })

  private static let publicar = Campo(
    .opcional("publicar", .booleano),
    { caso in
      guard caso.e.tipo != .arco else { return [] }
      return [.casilla("publicar", "Publicar la respuesta en el buscador", "Solo si no tiene datos personales.")]
    })

  private static let prefijo = "sentido-parte-"

  /// One drop-down a part still to be answered.
  private static let porParte = Campo(
    .opcional(
      "partes",
      .arreglo(
        de: .objeto([.requerida("parte", .numeroDeParte), .requerida("sentido", .enumeracion(Sentido.self))]), min: 1, max: 100),
      "Las partes cuyo sentido no es el general."),
    { caso in
      let abiertas = caso.e.partes.filter { $0.estado == .abierta }
      guard caso.e.tipo != .arco, abiertas.count > 1 else { return [] }
      // A part is given, or not; what is partial is the whole.
      let opciones = posibles(caso).filter { $0 != .entregaParcial }.map { Opcion($0.rawValue, $0.nombre) }
      let ayuda = "Las que dejes como están llevan el mismo sentido que toda la respuesta."
      return [.titulo("Si alguna parte lleva otro sentido", ayuda, plegado: true)]
        + abiertas.map { parte in
          var pregunta = Pregunta.lista(prefijo + "\(parte.numero)", "Parte \(parte.numero)", opciones, parte.texto).siQuiere
          pregunta.arreglo = "partes"
          pregunta.sinElegir = "El mismo de toda la respuesta"
          return pregunta
        }
    },
    armar: { escrito in
      let partes = escrito.nombres(trasPrefijo: prefijo).compactMap { Int($0) }.sorted().compactMap { numero -> JSONValue? in
        guard let sentido = escrito[prefijo + "\(numero)"] else { return nil }
        return ["parte": .entero(numero), "sentido": .texto(sentido)]
      }
      return partes.isEmpty ? .none : .some(.arreglo(partes))
    })
}

extension Sentido {
  func exigirComite(_ e: Expediente) throws(Falla) {
    switch self {
    case .reservada: try e.exigirComite(.reservada, para: "reservar información")
    case .confidencial: try e.exigirComite(.confidencial, para: "clasificar como confidencial")
    case .versionPublica: try e.exigirComite(.versionPublica, para: "entregar una versión pública")
    case .inexistencia: try e.exigirComite(.inexistencia, para: "declarar la inexistencia")
    case .improcedente, .parcialmenteProcedente, .noEsDatoPersonal:
      try e.exigirComite(.negativaARCO, para: "negar el derecho")
    case .entrega, .entregaParcial, .procedente: return
    }
  }
}

public struct RespuestaFirmada: Hecho {
  public static let tipo = TipoDeHecho.respuestaFirmada
  public static let sellados: [String] = []
  public var sentido: Sentido
  public var causal: Int?
  public var firmante: String
  public var publica: Bool
  public var partes: [Int]?
  public var sentidos: [SentidoDeParte]?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    // An unanswered request in recurso is still answerable, and the recurso still open.
    if e.estado != .enRecurso { e.estado = .respondida }
    e.respuesta = Respuesta(
      sentido: sentido, causal: causal, firmadaEn: meta.ocurrio, firmante: firmante, publica: publica, partes: partes,
      sentidos: sentidos, texto: meta.reservado?.nota)
    e.documentos.append(
      Documento(
        objeto: .respuesta, firmadoEn: meta.ocurrio, firmante: firmante, partes: partes, texto: meta.reservado?.nota))
    for i in e.turnos.indices where e.turnos[i].estado == .atendido {
      if partes.map({ Set(e.turnos[i].partes).isSubset(of: $0) }) ?? true { e.turnos[i].estado = .integrado }
    }
  }

  public var lectores: Lectores { .todos }
  public var alude: Alusion { .caso }
  public var llama: Llamado { Llamado(ciudadania: .novedad) }
  public func enPalabras(_ n: Nombres) -> String {
    "La respuesta está firmada."
  }
}
