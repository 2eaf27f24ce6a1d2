/// Bodies that are not the municipality's, and the words that give them away. A request for them is declared of notoria
/// incompetencia (LGTAIP art. 138) and the person is told where to go.
///
/// Contacts are from general knowledge: the Unidad de Transparencia must check each and mark it `verificado: true`.
/// Until then people read that it is still to be confirmed.
enum ReglasDeCompetencia {
  struct Entrada: Sendable {
    var nombre: String
    var contacto: String
    var verificado = false
    var frases: [String]
  }

  private static let pnt = "solicitudes en www.plataformadetransparencia.org.mx"

  static let organismos: [Entrada] = [
    Entrada(
      nombre: "Comisión Federal de Electricidad (CFE)", contacto: "www.cfe.mx, teléfono 071; \(pnt)",
      frases: [
        "CFE", "Comisión Federal de Electricidad", "recibo de luz", "recibo de la luz", "medidor de luz",
        "medidor de la luz", "apagón", "apagones", "tarifa eléctrica", "se fue la luz", "cortaron la luz",
        "corte de luz", "transformador",
      ]),
    Entrada(
      nombre: "Instituto Mexicano del Seguro Social (IMSS)", contacto: "www.imss.gob.mx, 800 623 2323; \(pnt)",
      frases: [
        "IMSS", "seguro social", "Instituto Mexicano del Seguro Social", "semanas cotizadas", "IMSS Bienestar",
        "clínica del seguro", "incapacidad del seguro",
      ]),
    Entrada(
      nombre: "ISSSTE", contacto: "www.gob.mx/issste; \(pnt)",
      frases: ["ISSSTE", "Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado", "FOVISSSTE"]),
    Entrada(
      nombre: "Fiscalía General del Estado de Guanajuato", contacto: "www.fgeguanajuato.gob.mx; \(pnt)",
      frases: [
        "fiscalía", "Fiscalía General del Estado", "ministerio público", "carpeta de investigación",
        "carpetas de investigación", "averiguación previa", "averiguaciones previas", "agente del ministerio público",
        "procuraduría de justicia", "orden de aprehensión", "órdenes de aprehensión", "antecedentes penales",
      ]),
    Entrada(
      nombre: "Fiscalía General de la República (FGR)", contacto: "www.gob.mx/fgr; \(pnt)",
      frases: ["FGR", "PGR", "Fiscalía General de la República", "delitos federales", "delito federal"]),
    Entrada(
      nombre: "Secretaría de Educación de Guanajuato (SEG)", contacto: "www.seg.guanajuato.gob.mx; \(pnt)",
      frases: [
        "SEG", "Secretaría de Educación de Guanajuato", "Secretaría de Educación del Estado", "plazas de maestros",
        "plaza de maestro", "plazas docentes", "preinscripciones", "certificado de primaria",
        "certificado de secundaria", "boleta de calificaciones", "USAE",
      ]),
    Entrada(
      nombre: "Secretaría de Educación Pública (SEP)", contacto: "www.gob.mx/sep; \(pnt)",
      frases: ["SEP", "Secretaría de Educación Pública", "becas Benito Juárez", "beca Benito Juárez"]),
    Entrada(
      nombre: "Instituto Nacional Electoral (INE)", contacto: "www.ine.mx, 800 433 2000; \(pnt)",
      frases: [
        "INE", "Instituto Nacional Electoral", "credencial para votar", "credenciales para votar",
        "credencial de elector", "padrón electoral", "lista nominal", "partidos políticos",
      ]),
    Entrada(
      nombre: "Servicio de Administración Tributaria (SAT)", contacto: "www.sat.gob.mx, 55 627 22 728; \(pnt)",
      frases: [
        "SAT", "Servicio de Administración Tributaria", "RFC", "ISR", "devolución de impuestos", "declaración anual",
        "constancia de situación fiscal", "firma electrónica", "e.firma",
      ]),
    Entrada(
      nombre: "INFONAVIT", contacto: "www.infonavit.org.mx, 800 008 3900; \(pnt)",
      frases: ["INFONAVIT", "crédito infonavit", "puntos infonavit", "Instituto del Fondo Nacional de la Vivienda"]),
    Entrada(
      nombre: "Comisión Nacional del Agua (CONAGUA)", contacto: "www.gob.mx/conagua; \(pnt)",
      frases: [
        "CONAGUA", "Comisión Nacional del Agua", "título de concesión de agua", "concesión de pozo",
        "concesiones de pozos", "aguas nacionales", "acuíferos",
      ]),
    Entrada(
      nombre: "Registro Civil del Estado de Guanajuato", contacto: "www.guanajuato.gob.mx; \(pnt)",
      frases: [
        "registro civil", "acta de nacimiento", "actas de nacimiento", "acta de matrimonio", "actas de matrimonio",
        "acta de defunción", "actas de defunción", "divorcio administrativo",
      ]),
    Entrada(
      nombre: "Secretaría de Relaciones Exteriores", contacto: "www.gob.mx/sre; \(pnt)",
      frases: ["relaciones exteriores", "pasaporte", "pasaportes", "doble nacionalidad", "visa"]),
    Entrada(
      nombre: "Secretaría de Salud del Estado de Guanajuato", contacto: "salud.guanajuato.gob.mx; \(pnt)",
      frases: [
        "hospital general", "hospital regional", "ISAPEG", "Secretaría de Salud", "CAISES", "INSABI", "seguro popular",
        "hospital materno infantil",
      ]),
    Entrada(
      nombre: "Gobierno del Estado de Guanajuato", contacto: "www.guanajuato.gob.mx; \(pnt)",
      frases: [
        "gobernador", "gobernadora", "licencia de conducir", "licencia de manejo", "placas de circulación",
        "tenencia", "reemplacamiento", "CERESO", "policía estatal", "secretaría de finanzas del estado",
        "registro público de la propiedad",
      ]),
    Entrada(
      nombre: "Poder Judicial del Estado de Guanajuato", contacto: "www.poderjudicial-gto.gob.mx; \(pnt)",
      frases: [
        "poder judicial", "juzgado familiar", "juzgado civil", "juez de lo familiar", "juzgado penal", "juicio oral",
        "magistrados", "Supremo Tribunal de Justicia",
      ]),
    Entrada(
      nombre: "Congreso del Estado de Guanajuato", contacto: "www.congresogto.gob.mx; \(pnt)",
      frases: ["congreso del estado", "diputados locales", "diputado local", "diputada local", "diputados"]),
    Entrada(
      nombre: "Procuraduría Federal del Consumidor (PROFECO)", contacto: "www.gob.mx/profeco, 55 5568 8722; \(pnt)",
      frases: ["PROFECO", "Procuraduría Federal del Consumidor", "precio de la gasolina", "litros de a litro"]),
    Entrada(
      nombre: "Secretaría de Bienestar (federal)", contacto: "www.gob.mx/bienestar; \(pnt)",
      frases: [
        "Secretaría de Bienestar", "pensión del bienestar", "pensión de adultos mayores", "tarjeta del bienestar",
        "banco del bienestar", "jóvenes construyendo el futuro", "sembrando vida",
      ]),
    Entrada(
      nombre: "Secretaría de la Defensa Nacional / Guardia Nacional", contacto: "www.gob.mx/defensa; \(pnt)",
      frases: ["SEDENA", "ejército", "guardia nacional", "Secretaría de la Defensa Nacional", "fuerzas federales"]),
    Entrada(
      nombre: "Secretaría de Infraestructura, Comunicaciones y Transportes (SICT)", contacto: "www.gob.mx/sct; \(pnt)",
      frases: ["SCT", "SICT", "carretera federal", "autopista", "caseta de cobro", "casetas de cobro"]),
    Entrada(
      nombre: "Universidad de Guanajuato", contacto: "www.ugto.mx; \(pnt)",
      frases: ["Universidad de Guanajuato", "examen de admisión de la universidad"]),
  ]
}
