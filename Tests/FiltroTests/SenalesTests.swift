import Testing

@testable import Filtro

/// What the signals of the filtro are worth, on the texts their rules were written on and on those kept apart. The floors
/// are a little below what was measured, so that whoever makes them worse is told.
@Suite struct SenalesTests {
  @Test func `the signals read the texts their rules were written on`() {
    let f = MedidaDeSenales.medir(MedidaDeSenales.desarrollo)
    #expect(f.arco >= 0.97 && f.tramite >= 0.97 && f.lugar >= 0.94, "\(f)")
    #expect(f.competencia >= 0.97 && f.falsas <= 0.02 && f.partes >= 0.97, "\(f)")
    #expect(f.top1 >= 0.87 && f.top3 >= 0.95, "\(f)")
    #expect(f.precision >= 0.96 && f.alcance >= 0.88, "\(f)")
  }

  @Test func `the signals read texts that their rules never saw`() {
    var f = MedidaDeSenales.medir(MedidaDeSenales.aparte)
    // Whoever reads them cannot be judged by them any more.
    f.fallas = []
    #expect(f.arco >= 0.9 && f.tramite >= 0.92 && f.lugar >= 0.8, "\(f)")
    #expect(f.competencia >= 0.9 && f.falsas <= 0.07 && f.partes >= 0.89, "\(f)")
    #expect(f.top1 >= 0.83 && f.top3 >= 0.93, "\(f)")
    #expect(f.precision >= 0.9 && f.alcance >= 0.7, "\(f)")
  }

  @Test func `what a third party is told about is the city's own business`() {
    for texto in ["cuánto debe el municipio al IMSS", "convenio con la Fiscalía para compartir cámaras", "cuánto pagó el municipio al SAT"]
    {
      #expect(MedidaDeSenales.filtro.sugerir(texto).fueraDeCompetencia == nil, "\(texto)")
    }
    let tercero = MedidaDeSenales.filtro.sugerir("cuántas cirugías se cancelaron en el IMSS").fueraDeCompetencia
    #expect(tercero?.organismo.contains("IMSS") == true && tercero?.verificado == false)
  }

  @Test func `somebody's own data asked for is ARCO, and figures about such requests are not`() {
    #expect(MedidaDeSenales.filtro.sugerir("quiero saber qué datos tienen de mí").pareceARCO)
    for texto in ["cuántas solicitudes ARCO recibieron en 2024", "cuánto cuesta el mantenimiento del Arco de la Calzada"] {
      #expect(!MedidaDeSenales.filtro.sugerir(texto).pareceARCO, "\(texto)")
    }
  }

  @Test func `an errand of another body is not sent to the city's counter`() {
    for texto in [
      "quiero poner una queja contra la CFE", "cómo tramito mi devolución de impuestos en el SAT",
      "quiero quejarme de la clínica del IMSS",
    ] {
      let ajeno = MedidaDeSenales.filtro.sugerir(texto)
      #expect(ajeno.pareceTramite && ajeno.fueraDeCompetencia != nil && ajeno.lugar == nil, "\(ajeno)")
    }
    let mixto = MedidaDeSenales.filtro.sugerir("vengan a tapar un bache. También hay un apagón: ya le hablé a la CFE")
    #expect(mixto.fueraDeCompetencia != nil && mixto.lugar != nil)
  }

  @Test func `a body the city only deals with is near nothing`() throws {
    let texto = Normalizador().normalizar("convenio CFE municipio luminaria")
    let uno = try #require(ReglasDeCompetencia.organismos.firstIndex { !$0.esOtroGobierno })
    func en(_ i: Int) -> TablaDeFrases.Hallazgo { .init(que: .nada, inicio: i, largo: 1) }
    var cuenta = CuentaDeTerceros()
    cuenta.trato(en(0))
    cuenta.anotar(organismo: uno, porNombre: true, en(1), texto)
    #expect(cuenta.organismo == uno && cuenta.estaCerca(3))
    cuenta.ciudad(en(2))
    #expect(cuenta.organismo == nil && !cuenta.estaCerca(3))
  }

  @Test func `each pair of phrases has a mark of its own`() { #expect(ReglasDeIndicios.pares.count <= 64) }
}
