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

  /// The city speaking of itself.
  static let ciudad = """
    municipio, municipio de leon, ayuntamiento, alcaldia, alcaldesa, alcalde, presidencia municipal, presidenta municipal, municipal
    municipales, gobierno municipal, tesoreria, sapal, dif municipal, siap, regidores, cabildo, direccion de obra publica
    de leon y, entre leon y, policia municipal, el sapal, la ciudad
    """

  /// What the city has with others: debts, payments, agreements, letters, gifts.
  static let trato = """
    debe, debemos, deben, deuda, adeudo, adeudos, adeuda, pago, pagos, paga, pagan, pagaron, pagado, pagar, cuotas, cuota, aportaciones
    aportacion, retenciones, retencion, convenio, convenios, acuerdo, acuerdos, contrato, contratos, coordinacion, colaboracion
    oficio, oficios, envio, enviado, enviados, envia, carta, cartas, gestiones, gestion, pidiendo, pidio, dono, donado, donacion
    donaciones, comodato, dio, entrego, dinero que, multas, gasto, gastos, gasta, operativos conjuntos, conjuntos, denunciados
    denunciado, denuncio, ha presentado, han sido denunciados, reunion, reuniones, requerimientos, observaciones, demandas, demanda
    cobra, cobro, cobran, compra, compro, juicios, recursos que, recibio, subsidio, subsidios, factura, facturas, facturo
    """

  /// Places named after a town, which is not asked about.
  static let neutras = lugaresConNombreDePueblo

  /// «…con el IMSS», «…al SAT», «…a la CFE»: what comes before goes to the body, and whoever deals with it is the city.
  static func leDirigen(_ texto: TextoNormal, antesDe i: Int) -> Bool {
    var k = i - 1
    var saltadas = 0
    while k >= 0, saltadas < 2 {
      let palabra = texto.plano(texto.palabras[k])
      if palabra == "con" || palabra == "al" || palabra == "a" { return true }
      guard palabra == "la" || palabra == "el" || palabra == "los" || palabra == "las" else { return false }
      k -= 1
      saltadas += 1
    }
    return false
  }
}
