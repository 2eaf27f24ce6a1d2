import Domain
import Storage

/// A case as one reader may see it. The same record for the API and for the pages; what a reader may not see is absent.
public struct Registro: Codable, Sendable {
  public enum Lector: Sendable, Hashable {
    case unidad
    case enlace(dependencia: String)
    case ciudadano
  }

  public var folio: String
  public var alias: [String]?
  public var version: Int64
  public var tipo: String
  public var estado: Estado
  public var enPalabras: String
  public var canal: Canal
  public var modalidad: Modalidad?
  public var medio: Medio
  public var recibidaEn: Instante
  public var registradaEn: Instante
  public var fechaLimite: Fecha?
  public var porque: String?
  public var semaforo: Semaforo?
  public var vencida: Bool
  public var folioPNT: String?
  public var intervencion: String?
  public var vinculado: String?
  public var texto: String?
  public var partes: [Parte]?
  public var solicitante: Persona?
  public var derechoARCO: DerechoARCO?
  public var datosARCO: DatosARCO?
  public var turnos: [Turno]?
  public var propuestas: [Propuesta]?
  public var prevenciones: [Prevencion]?
  public var asuntos: [AsuntoComite]?
  public var documentos: [Documento]?
  public var notificaciones: [Notificacion]?
  public var plazos: [Plazo]?
  public var identidad: Identidad?
  public var respuesta: Respuesta?
  public var costo: Costo?
  public var recurso: Recurso?
  public var procedimientoEspecifico: ProcedimientoEspecifico?
  public var entregadaEn: Instante?
  public var hechoEfectivoEn: Instante?
  public var asesoria: Asesoria?
  public var calificacion: Int?
  /// Where its answer is offered to whoever asks the same.
  public var publicacion: Publicacion?
  /// The calendar or a rule changed and this case's dates have not been counted again yet.
  public var recalculando: Bool?
  /// Only in the reply that issues it.
  public var clave: String?

  public init(_ e: Expediente, para lector: Lector, hoy: Fecha, reglas: Reglas, clave: Clave? = nil) {
    folio = e.folio.description
    alias = e.alias.isEmpty ? nil : e.alias.map(\.description)
    version = e.version
    tipo = e.tipo.enPalabrasCortas
    estado = e.estado
    enPalabras = e.enPalabras
    canal = e.canal
    modalidad = e.modalidad
    medio = e.medio
    recibidaEn = e.recibidaEn
    registradaEn = e.registradaEn
    let plazo = e.plazoALaVista
    fechaLimite = plazo.flatMap { $0.estado == .corriendo ? $0.vence : nil }
    semaforo = plazo.flatMap { $0.estado == .corriendo ? $0.semaforo(hoy) : nil }
    vencida = plazo.map { $0.estado == .corriendo && hoy > $0.vence } ?? false
    porque = EstadoPublico.porque(
      plazo: plazo?.estado, dias: plazo?.dias, vence: plazo?.vence, regla: plazo.flatMap { reglas.regla(id: $0.regla) }, hoy: hoy)
    calificacion = e.calificacion
    self.clave = clave?.enGrupos
    switch lector {
    case .unidad: todo(e, hoy)
    case .enlace(let dependencia): loDelEnlace(e, dependencia, hoy)
    case .ciudadano: loDelCiudadano(e)
    }
  }

  /// Its dates are about to be counted again: says so in place of why they are what they are.
  public mutating func recalcular() {
    recalculando = true
    porque = EstadoPublico.enRecuento
  }

  private mutating func todo(_ e: Expediente, _ hoy: Fecha) {
    comun(e)
    solicitante = e.persona
    datosARCO = e.datosARCO
    turnos = e.turnos.map { Self.conPlazo($0, e, hoy) }
    propuestas = e.propuestas
    prevenciones = e.prevenciones
    asuntos = e.asuntos
    documentos = e.documentos
    notificaciones = e.notificaciones
    plazos = e.plazos
    respuesta = e.respuesta
    recurso = e.recurso
    publicacion = e.publicacion
  }

  private static func conPlazo(_ turno: Turno, _ e: Expediente, _ hoy: Fecha) -> Turno {
    var turno = turno
    turno.plazoEnPalabras = e.plazo(delTurno: turno.id)?.enPalabras(hoy)
    return turno
  }

  /// What an enlace needs to search and answer: the text of its parts. Not who asks, except where the right is about
  /// that person's own data.
  private mutating func loDelEnlace(_ e: Expediente, _ dependencia: String, _ hoy: Fecha) {
    let propios = e.turnos.filter { $0.dependencia == dependencia }
    let ids = Set(propios.map(\.id))
    let numeros = Set(propios.flatMap(\.partes))
    texto = e.partes.count == numeros.count ? e.texto : nil
    partes = e.partes.filter { numeros.contains($0.numero) }
    derechoARCO = e.derechoARCO
    if e.tipo == .arco {
      solicitante = e.persona.map { Persona(nombre: $0.nombre) }
      datosARCO = e.datosARCO
    }
    turnos = propios.map { Self.conPlazo($0, e, hoy) }
    propuestas = e.propuestas.filter { ids.contains($0.turno) }
    prevenciones = e.prevenciones
    plazos = e.plazos.filter { $0.turno.map(ids.contains) ?? ($0.evento == .respuesta) }
  }

  /// The clave alone shows an ARCO case's estado and dates; documents need identity and delivery.
  private mutating func loDelCiudadano(_ e: Expediente) {
    // The answer's clock and those that run for or against them; the office's own faculties are not theirs to watch.
    plazos = e.plazos.filter { $0.turno == nil && !$0.evento.esFacultad && $0.evento != .capturaPNT }.map {
      // When the office warns itself is its own affair.
      var plazo = $0
      plazo.avisos = []
      return plazo
    }
    guard e.tipo != .arco else {
      documentos = e.documentos.filter { $0.notificado != nil && $0.objeto == .prevencion }
      prevenciones = e.prevenciones.filter { $0.notificadaEn != nil }.map {
        var prevencion = $0
        prevencion.desahogo = nil
        return prevencion
      }
      return
    }
    comun(e)
    solicitante = e.persona
    documentos = e.documentos.filter { $0.notificado != nil }
    notificaciones = e.notificaciones.filter { $0.resultado != .fallida }
    prevenciones = e.prevenciones.filter { $0.notificadaEn != nil }
    respuesta = e.respuesta.flatMap { $0.notificadaEn == nil ? nil : $0 }
    turnos = e.turnosVivos.map {
      // Which dependencias work on it and how far they are; not what the Unidad and they write to each other.
      var turno = $0
      turno.instrucciones = nil
      turno.atencion = nil
      turno.ultimaNota = nil
      return turno
    }
  }

  private mutating func comun(_ e: Expediente) {
    folioPNT = e.folioPNT
    intervencion = e.intervencion
    vinculado = e.vinculado
    texto = e.texto
    partes = e.partes
    derechoARCO = e.derechoARCO
    identidad = e.identidad
    costo = e.costo
    procedimientoEspecifico = e.procedimientoEspecifico
    entregadaEn = e.entregada
    hechoEfectivoEn = e.hechoEfectivo
    asesoria = e.asesoria
  }
}
