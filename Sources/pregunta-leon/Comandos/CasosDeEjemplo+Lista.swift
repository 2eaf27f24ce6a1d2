import Domain
import Ventanilla

extension CasosDeEjemplo {
  mutating func intervencionYAsesorias() async throws {
    // The last Wednesday, as Miércoles Ciudadano is; on a Wednesday, today's.
    let miercoles = ahora.fecha + -((ahora.fecha.diaDeLaSemana + 4) % 7)
    let momento = min(Instante(miercoles, minuto: 9 * 60 + 30), ahora)
    let intervencion = try await ventanilla.intervenciones.ejecutar(
      .abrir(fecha: miercoles, lugar: "Plaza Principal", personal: ["Operadora de ventanilla"]), id: nil,
      Orden(actor: operadora, ahora: momento))
    let asesorias: [(Asesoria, String)] = [
      (asesoria("Cómo pedir el expediente de una obra de su colonia", .orientada, .acceso), "asesoría: orientada"),
      (
        asesoria("Dónde se publica la nómina del municipio", .yaPublico, .acceso, referencia: "https://www.leon.gob.mx/transparencia"),
        "asesoría: ya es público"
      ),
      (asesoria("Recibo del agua muy alto", .canalizada, .ninguno, dependencia: destinos("SAPAL")[0].dependencia), "asesoría: canalizada"),
      (
        asesoria(
          "Corregir su nombre en un padrón", .orientada, .datosPersonales,
          seguimiento: .init(que: "Llamarle para decirle qué documentos llevar", paraCuando: miercoles + 14)),
        "asesoría con seguimiento pendiente"
      ),
    ]
    for (asesoria, que) in asesorias {
      let registrar = RegistrarAsesoria(canal: .miercolesCiudadano, intervencion: intervencion.id, asesoria: asesoria)
      anotar(try await ventanilla.casos.registrar(registrar, Orden(actor: operadora, ahora: momento)), que)
    }
    try await solicitudDeLaMesa(intervencion.id, momento)
  }

  private func asesoria(
    _ tema: String, _ resultado: Asesoria.Resultado, _ derecho: Asesoria.Derecho, referencia: String? = nil, dependencia: String? = nil,
    seguimiento: Asesoria.Seguimiento? = nil
  ) -> Asesoria {
    Asesoria(
      derecho: derecho, tema: tema, resultado: resultado, referencia: referencia, dependencia: dependencia,
      delegacion: casa.configuracion.delegaciones.first, comoSeEntero: "Pasaba por la plaza", sexo: .mujer, edad: .de30a44,
      seguimiento: seguimiento)
  }

  private mutating func solicitudDeLaMesa(_ intervencion: String, _ momento: Instante) async throws {
    let origen = try await ventanilla.casos.registrar(
      RegistrarAsesoria(
        canal: .miercolesCiudadano, intervencion: intervencion,
        asesoria: asesoria("Quiere saber por qué no hay luz en su calle", .orientada, .acceso)),
      Orden(actor: operadora, ahora: momento))
    let solicitud = try await ventanilla.casos.presentar(
      Presentar(
        tipo: .acceso, texto: "¿Cuántas luminarias se repusieron este año en la colonia San Miguel y cuáles faltan?",
        canal: .miercolesCiudadano, asesoria: origen.expediente.folio.description, intervencion: intervencion, verbalConfirmada: true),
      Orden(actor: operadora, ahora: momento))
    anotar(solicitud, "pedida de palabra en Miércoles Ciudadano; sin correo: se notifica por estrados")
  }

  mutating func deAcceso() async throws {
    let nueva = try await presentar(
      "¿Cuánto se gastó en el bacheo del bulevar Adolfo López Mateos en 2025 y qué empresa lo hizo?", hace(0, 9))
    anotar(nueva, "recién llegada, por turnar")

    let paralela = "Pido el costo de la ciclovía de Paseo del Moral, los permisos ambientales y el contrato de la obra."
    let dos = try await presentar(paralela, hace(2, 10), partes: ["Costo y contrato de la ciclovía.", "Permisos ambientales de la obra."])
    try await turnar(dos.expediente.folio, destinos("DGOP", "DGMOV", "DGMA"), hace(2, 12), texto: paralela)
    try await dar(AceptarTurno(turno: 1), dos.expediente.folio, enlace(destinos("DGOP")[0].dependencia), hace(1, 9))
    anotar(dos, "turnada a varias dependencias a la vez")

    try await conRechazo()
    try await porVencerYVencida()
    try await prevenidaYProrrogada()
    try await respondidas()
    try await queTerminanAntes()
  }

  private mutating func conRechazo() async throws {
    let texto = "¿Qué colonias tendrán cortes de agua este mes y por qué?"
    let caso = try await presentar(texto, hace(1, 9))
    let (equivocada, correcta) = (destinos("DGOP")[0], destinos("SAPAL")[0])
    try await turnar(caso.expediente.folio, [equivocada], hace(1, 10), texto: texto)
    if equivocada.dependencia != correcta.dependencia {
      try await dar(
        Proponer(
          turno: 1, tipo: .rechazo, motivo: "El servicio de agua lo presta otra entidad.", dependenciaSugerida: correcta.dependencia),
        caso.expediente.folio, enlace(equivocada.dependencia), hace(1, 13))
    }
    anotar(caso, "la dependencia propone que la atienda otra")
  }

  private mutating func porVencerYVencida() async throws {
    let texto = "Solicito la relación de multas de tránsito cobradas en 2025, por mes."
    let porVencer = try await presentar(texto, hace(4, 9))
    try await turnar(porVencer.expediente.folio, destinos("TESORERIA"), hace(4, 11), texto: texto)
    try await atender(porVencer.expediente.folio, hace(1, 10))
    anotar(porVencer, "atendida por la dependencia y por vencer: falta la respuesta")

    let viejo = "¿Cuántos árboles se talaron en obras públicas durante 2025 y cuántos se repusieron?"
    let vencida = try await presentar(viejo, hace(9, 12))
    try await turnar(vencida.expediente.folio, destinos("DGMA", "DGOP"), hace(8, 9), texto: viejo)
    anotar(vencida, "vencida y sin respuesta: sigue abierta")
  }

  private mutating func prevenidaYProrrogada() async throws {
    let vaga = try await presentar("Quiero saber de las obras.", hace(3, 9))
    try await dar(
      Prevenir(texto: "¿De qué obras, de qué colonia y de qué año necesitas la información?"), vaga.expediente.folio, titular, hace(2, 10))
    try await dar(Notificar(objeto: .prevencion), vaga.expediente.folio, operadora, hace(2, 11))
    anotar(vaga, "prevenida: espera que la persona aclare")

    let texto = "Copia de todos los contratos de publicidad oficial de 2018 a 2025 con sus anexos."
    let larga = try await presentar(texto, hace(4, 9))
    let folio = larga.expediente.folio
    try await turnar(folio, destinos("TESORERIA"), hace(4, 10), texto: texto)
    try await dar(
      SometerAComite(materia: .prorroga, motivo: "El volumen exige revisar ocho años de archivo."), folio, operadora, hace(3, 9))
    let sesion = hace(2, 12)
    try await dar(
      RegistrarResolucion(asunto: 1, sentido: .confirma, sesion: "Sesión extraordinaria", acta: "Acta de ejemplo", fecha: sesion.fecha),
      folio, titular, sesion)
    try await dar(Prorrogar(motivo: "El volumen de los contratos."), folio, titular, hace(1, 9))
    try await dar(Notificar(objeto: .prorroga), folio, operadora, hace(1, 10))
    anotar(larga, "con prórroga que el Comité confirmó")
  }

  private mutating func respondidas() async throws {
    let texto = "¿Cuánto costó la última remodelación de la Plaza Principal?"
    let firmada = try await presentar(texto, hace(4, 9))
    try await turnar(firmada.expediente.folio, destinos("DGOP"), hace(4, 10), texto: texto)
    try await atender(firmada.expediente.folio, hace(2, 10))
    try await responder(
      firmada.expediente.folio, "La obra costó 12.4 millones de pesos; se anexa el finiquito.", hace(1, 12), nil, publicar: false)
    anotar(firmada, "respuesta firmada, sin notificar")

    for (i, (pregunta, respuesta)) in [
      (
        "¿Cuántos baches se repararon en 2025 en el bulevar Aeropuerto?",
        "Durante 2025 se repararon 1,284 baches en el bulevar Aeropuerto. El detalle por mes está en el anexo."
      ),
      (
        "¿Cuánto gasta el municipio en el mantenimiento de los parques?",
        "En 2025 se destinaron 38.2 millones de pesos al mantenimiento de parques y jardines; se anexa el desglose por parque."
      ),
    ].enumerated() {
      let antes = 10 + 12 * i
      let caso = try await presentar(pregunta, hace(antes, 9))
      try await turnar(caso.expediente.folio, destinos(i == 0 ? "DGOP" : "DGMA"), hace(antes, 11), texto: pregunta)
      try await atender(caso.expediente.folio, hace(antes - 2, 10))
      try await responder(caso.expediente.folio, respuesta, hace(antes - 3, 9), hace(antes - 3, 10))
      try await dar(Calificar(puntos: 5 - i, comentario: nil), caso.expediente.folio, operadora, hace(antes - 4, 9))
      if i == 1 { try await dar(Concluir(), caso.expediente.folio, titular, hace(1, 9)) }
      anotar(caso, i == 0 ? "respondida, notificada y calificada; su respuesta es pública" : "concluida; su respuesta es pública")
    }
  }

  private mutating func queTerminanAntes() async throws {
    let publica = try await presentar("¿Dónde veo el presupuesto de egresos de este año?", hace(6, 9))
    try await dar(
      Orientar(fuente: "https://www.leon.gob.mx/transparencia", texto: "El presupuesto está publicado en el portal del municipio."),
      publica.expediente.folio, titular, hace(5, 9))
    try await dar(Notificar(objeto: .orientacion), publica.expediente.folio, operadora, hace(5, 10))
    anotar(publica, "orientada: la información ya era pública")

    let ajena = try await presentar("¿Cuántos pasaportes se expidieron en León el año pasado?", hace(7, 9))
    try await dar(
      DeclararIncompetencia(
        notoria: true, organismo: "Secretaría de Relaciones Exteriores", motivo: "Los pasaportes los expide la federación."),
      ajena.expediente.folio, titular, hace(6, 9))
    try await dar(Notificar(objeto: .incompetencia), ajena.expediente.folio, operadora, hace(6, 10))
    anotar(ajena, "incompetencia notoria: es de otra autoridad")
  }

  mutating func deDatosPersonales() async throws {
    let abierta = try await ventanilla.casos.presentar(
      Presentar(
        tipo: .arco, texto: "Pido que corrijan mi segundo apellido en el padrón de un programa social.", canal: .oficina,
        solicitante: Persona(nombre: "Persona de Ejemplo", correo: "persona@ejemplo.mx"), derechoARCO: .rectificacion),
      Orden(actor: operadora, ahora: hace(3, 10)))
    anotar(abierta, "datos personales: falta acreditar la identidad")

    let hecha = try await ventanilla.casos.presentar(
      Presentar(
        tipo: .arco, texto: "Pido copia de los datos que el municipio tiene de mí por el predial.", canal: .oficina,
        solicitante: Persona(nombre: "Otra Persona de Ejemplo", correo: "otra@ejemplo.mx"), derechoARCO: .acceso),
      Orden(actor: operadora, ahora: hace(18, 10)))
    let folio = hecha.expediente.folio
    try await dar(AcreditarIdentidad(forma: .titular, documento: "credencial para votar"), folio, operadora, hace(18, 11))
    try await turnar(folio, destinos("TESORERIA"), hace(17, 9), texto: "datos personales del predial")
    try await atender(folio, hace(12, 10))
    try await dar(Responder(sentido: .procedente, texto: "Procede el acceso a tus datos."), folio, titular, hace(10, 9))
    try await dar(Notificar(objeto: .respuesta), folio, operadora, hace(10, 10))
    try await dar(HacerEfectivo(constancia: "Se preparó la copia de los datos."), folio, operadora, hace(5, 9))
    try await dar(Entregar(constancia: "Se entregó en ventanilla a su titular."), folio, operadora, hace(4, 9))
    anotar(hecha, "datos personales entregados a su titular")
  }
}
