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
    /// Another municipality or state: it has an alcalde, a cabildo and debts of its own.
    var esOtroGobierno = false
    /// Words that must be written so: «ran» is not «rana», «sat» is not «sata».
    var siglas = ""
    /// The others, by their stems.
    var frases = ""

    var organismo: Organismo { Organismo(organismo: nombre, contacto: contacto, verificado: verificado) }
  }

  static let pnt = "solicitudes en www.plataformadetransparencia.org.mx"

  static let organismos = otrosMunicipios + otrosEstados + estatales + federales

  /// Words between a dealing or the city and the body, so that they speak of one another.
  static let alcance = 9
  /// Words between a body and an errand within which the errand is that body's.
  static let mismaFrase = 4

  /// The city speaking of itself.
  static let ciudad = """
    municipio, municipio de leon, ayuntamiento, alcaldia, alcaldesa, alcalde, presidencia municipal, presidenta municipal, municipal
    municipales, gobierno municipal, tesoreria, sapal, dif municipal, siap, regidores, cabildo, direccion de obra publica, de leon y
    entre leon y, detenidos, detenidas, trabajadores municipales, empleados municipales, vehiculos oficiales, distribuidor vial
    policia municipal, policias municipales, el sapal, la ciudad, contraloria, sindicatura, sindicos, sindico, dif leon, imuvi, comude
    el dif, direccion general, gobierno de leon, el gobierno de leon, leon pago, leon a, leon con, que leon, unidad de transparencia
    """

  /// What the city has with others: debts, payments, agreements, letters, gifts.
  static let trato = """
    debe, debemos, deben, deuda, adeudo, adeudos, adeuda, pago, pagos, paga, pagan, pagaron, pagado, pagar, cuotas, cuota, aportaciones
    aportacion, retenciones, retencion, convenio, convenios, acuerdo, acuerdos, contrato, contratos, coordinacion, colaboracion, oficio
    oficios, envio, enviado, enviados, envia, carta, cartas, gestiones, gestion, pidiendo, pidio, dono, donado, donacion, donaciones
    comodato, dio, entrego, dinero que, multas, gasto, gastos, gasta, operativos conjuntos, conjuntos, junto con, invirtio, invirtieron
    inversion, comodatados, comodatado, prestados a, dados de alta, inscritos, puestos a disposicion, puso a disposicion
    puestas a disposicion, remitidos, remitidas, remitio, remitieron, traslados, traslado, trasladados, consignados, canalizados
    canalizadas, canalizo, presentados ante, turnados, turnadas, afiliados, afilio, prestaciones, apoyo a, apoyos a, firmo, firmados
    firmado, denunciados, denunciado, denuncio, ha presentado, han sido denunciados, reunion, reuniones, requerimientos, observaciones
    demandas, demanda, transfirio, transfirieron, transferido, transferencias, reintegro, reintegros, participaciones, aportado, cedio
    cedieron, cesion, presto, prestamo, vinculacion, enlace con, tramites, tramito, solicitado, solicito a, pidieron, querellas
    ha interpuesto, prestados, prestado, gestiono, cobra, cobro, cobran, compra, compro, juicios, recursos que, recibio, subsidio
    subsidios, factura, facturas, facturo
    """

  /// The state something is in, and places named after a town, which is not asked about.
  static let neutras = """
    del estado de la, del estado de las, del estado de los, del estado de mi, del estado de un, del estado de una, del estado del
    del estado que, del estado actual, del estado fisico, del estado en que, \(lugaresConNombreDePueblo)
    """

  /// «…con el IMSS», «…ante la Fiscalía», «…con el municipio de Silao»: what comes before goes to the body, and whoever deals
  /// with it is the city.
  static func leDirigen(_ texto: TextoNormal, antesDe i: Int) -> Bool {
    for k in stride(from: i - 1, through: max(i - 5, 0), by: -1) {
      let palabra = Huella.de(texto.planos[texto.palabras[k].plano])
      if destinos.contains(palabra) { return true }
      guard articulos.contains(palabra) else { return false }
    }
    return false
  }

  private static let destinos = Set(["con", "al", "a", "ante"].map { Huella.de($0.utf8) })
  /// What may stand between them.
  private static let articulos = Set(
    ["la", "el", "los", "las", "de", "municipio", "ayuntamiento", "gobierno", "ciudad", "municipios"].map { Huella.de($0.utf8) })
}
