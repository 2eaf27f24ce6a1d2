@testable import Domain

extension Mesa {
  /// A matter submitted and resolved today.
  mutating func comite(_ materia: MateriaComite, _ sentido: SentidoComite = .confirma) throws {
    let reserva = Reserva(area: "Policía", fundamento: "110-V", pruebaDeDano: "Pondría en riesgo…", anios: 5)
    try hacer(
      SometerAComite(materia: materia, motivo: "x", reserva: materia == .reservada ? reserva : nil), Mesa.ana)
    try hacer(
      RegistrarResolucion(
        asunto: e.asuntos.count, sentido: sentido, sesion: "12/2026", acta: "CT-12", fecha: ahora.fecha))
  }

  /// Turned to SAPAL, which answers.
  mutating func turnadaYAtendida() throws {
    try hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try hacer(AtenderTurno(turno: e.turnos.count, texto: "Aquí está"), Mesa.eli)
  }

  mutating func respondida(_ sentido: Sentido? = nil, causal: Int? = nil) throws {
    try hacer(Responder(sentido: sentido ?? (e.tipo == .arco ? .procedente : .entrega), texto: "…", causal: causal))
  }

  mutating func notificada(_ sentido: Sentido? = nil, causal: Int? = nil) throws {
    try respondida(sentido, causal: causal)
    try hacer(Notificar(objeto: .respuesta), Mesa.ana)
  }
}
