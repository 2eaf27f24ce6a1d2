@testable import Domain

/// Valid instances of each comando, for the case at hand: what a clerk could send.
enum Muestras {
  static func de(_ tipo: TipoComando, _ e: Expediente) -> [any Comando] {
    let turno = e.turnos.last?.id ?? 1
    switch tipo {
    case .registrarAsesoria, .presentar, .reconducir: return []
    case .cumplirSeguimiento: return [CumplirSeguimiento()]
    case .corregir: return [corregir(e)]
    case .anular: return [Anular(motivo: "Duplicada")]
    case .registrarFolioPNT: return [RegistrarFolioPNT(folioPNT: "110198900012326")]
    case .registrarRespuestaCargada: return [RegistrarRespuestaCargada()]
    case .reemitirClave: return [ReemitirClave(motivo: "La perdió")]
    case .marcarDatosPersonales: return [MarcarDatosPersonales()]
    case .suprimir: return [Suprimir(fundamento: "Plazo de conservación cumplido")]
    case .turnar: return [Turnar(turnos: [.init(dependencia: "DGMOV")])]
    case .aceptarTurno: return [AceptarTurno(turno: turno)]
    case .proponer:
      return TipoPropuesta.allCases.map {
        Proponer(turno: turno, tipo: $0, motivo: "x", dependenciaSugerida: $0 == .rechazo ? "DGOP" : nil)
      }
    case .resolverPropuesta: return [true, false].map { ResolverPropuesta(propuesta: 1, acepta: $0, motivo: "x") }
    case .atenderTurno: return [AtenderTurno(turno: turno, texto: "Aquí está")]
    case .devolverAtencion: return [DevolverAtencion(turno: turno, motivo: "Falta")]
    case .retirarTurno: return [RetirarTurno(turno: turno, motivo: "Error")]
    case .avisarAlSuperior:
      return [AvisarAlSuperior(turno: turno, superior: "Presidencia Municipal", texto: "Que conteste")]
    case .traspasarTurnos:
      return ["SAPAL", "DGMOV"].map { TraspasarTurnos(de: $0, a: "DGOP", firmante: "ada", acuerdo: "Acuerdo 7/2026") }
    case .publicarRespuesta: return [PublicarRespuesta(titulo: "Gasto en bacheo", liga: "https://leon.gob.mx/bacheo")]
    case .retirarPublicacion: return [RetirarPublicacion(motivo: "La liga cambió")]
    case .prevenir: return [Prevenir(texto: "¿De qué año?"), Prevenir(texto: "¿De qué año?", partes: [1])]
    case .desahogar: return [Desahogar(texto: "De 2025")] + aTiempo(e)
    case .someterAComite: return MateriaComite.allCases.map { SometerAComite(materia: $0, motivo: "x", reserva: reserva) }
    case .registrarResolucion:
      return [
        RegistrarResolucion(
          asunto: 1, sentido: .confirma, sesion: "12/2026", acta: "CT-12", fecha: e.asuntos.first?.sometidoEn.fecha ?? Fecha(dia: 0))
      ]
    case .prorrogar: return [Prorrogar(motivo: "Volumen")]
    case .declararIncompetencia:
      return [true, false].map { DeclararIncompetencia(notoria: $0, organismo: "CFE", motivo: "x") }
    case .dejarSinEfecto: return Objeto.allCases.map { DejarSinEfecto(objeto: $0, motivo: "Error") }
    case .orientar: return [Orientar(fuente: "https://leon.gob.mx", texto: "x")]
    case .desistir: return [Desistir()]
    case .responder:
      let sentidos = e.tipo == .arco ? Sentido.deARCO : Sentido.deAcceso
      return Sentido.allCases.filter(sentidos.contains).map { Responder(sentido: $0, texto: "x", causal: 1) }
    case .notificar:
      return Objeto.allCases.flatMap { [Notificar(objeto: $0), Notificar(objeto: $0, resultado: .fallida)] }
    case .notificarCosto: return [NotificarCosto(paginas: 100, centavos: 8_000), NotificarCosto(paginas: 10, centavos: 0)]
    case .acreditarPago: return [AcreditarPago(referencia: "Recibo 77")]
    case .eximirPago: return [EximirPago(motivo: "Situación socioeconómica")]
    case .ponerADisposicion: return [PonerADisposicion(lugar: "UT")]
    case .entregar: return [Entregar(constancia: "Recibe Rosa")]
    case .cambiarModalidad: return [CambiarModalidad(modalidad: .consultaDirecta, motivo: "x")]
    case .acreditarIdentidad: return [AcreditarIdentidad(forma: .titular, documento: "INE")]
    case .hacerEfectivo: return [HacerEfectivo(constancia: "x")]
    case .avisarProcedimiento: return [AvisarProcedimiento(nombre: "Acta", texto: "x")]
    case .elegirProcedimiento: return ElegirProcedimiento.Eleccion.allCases.map(ElegirProcedimiento.init)
    case .interponerRecurso: return [InterponerRecurso(acto: "Incompleta"), InterponerRecurso(acto: "x", numero: "RR/1")]
    case .reenviarRecurso: return [ReenviarRecurso()]
    case .admitirRecurso: return [AdmitirRecurso(numero: "RR/1/2026")]
    case .presentarAlegatos: return [PresentarAlegatos(texto: "x")]
    case .resolverRecurso: return [true, false].map { ResolverRecurso(sentido: .revoca, ordenaCumplir: $0) }
    case .cumplirRecurso: return [CumplirRecurso(texto: "x")]
    case .informarCumplimiento: return [InformarCumplimiento(oficio: "UT/55/2026")]
    case .calificar: return [Calificar(puntos: 5)]
    case .concluir: return [Concluir()]
    case .reabrir: return [Reabrir(motivo: "RR/1/2026")]
    case .revisarPlazos: return [RevisarPlazos()]
    case .recalcularPlazos: return [RecalcularPlazos(acuerdo: "UT/3/2026")]
    }
  }

  private static let reserva = Reserva(area: "Policía", fundamento: "110-V", pruebaDeDano: "Riesgo", anios: 5)

  private static func corregir(_ e: Expediente) -> Corregir {
    if let asesoria = e.asesoria { return Corregir(motivo: "x", asesoria: asesoria) }
    return Corregir(motivo: "x", solicitante: Persona(nombre: "Rosa", correo: "otra@example.org"))
  }

  /// A desahogo that arrived on its last day and was found later.
  private static func aTiempo(_ e: Expediente) -> [any Comando] {
    guard let plazo = e.plazos.last(where: { $0.evento == .desahogar }) else { return [] }
    return [Desahogar(texto: "De 2025", recibidaEn: Instante(plazo.vence, minuto: 600), motivoFecha: "Se traspapeló")]
  }
}
