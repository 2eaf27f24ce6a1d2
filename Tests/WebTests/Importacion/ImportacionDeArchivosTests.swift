import Domain
import Importacion
import Testing

@testable import Ventanilla

@Suite struct `Archivos de la Plataforma Nacional` {
  @Test(arguments: [",", ";", "\t"], ["\r\n", "\n", "\r"]) func `se leen con cualquier separador y fin de línea`(
    _ separador: String, _ fin: String
  ) {
    let texto = ExportacionDePrueba.surtida.texto(separador, fin: fin)
    var csv = CSV(texto)
    var registros: [CSV.Registro] = []
    while let registro = csv.siguiente() { registros.append(registro) }
    #expect(registros.count == 7)
    #expect(registros.allSatisfy { $0.campos.count == 20 && !$0.inconcluso })
    #expect(registros[1].campos[6] == "¿Cuánto se gastó\nen \"publicidad\", en León?")
    // The quoted newline counts: a row's line is where a person finds it in the file.
    #expect(registros.map(\.linea) == [1, 2, 4, 5, 6, 7, 8])
  }

  @Test func `se leen en UTF-8 con o sin marca, Windows-1252 y UTF-16`() {
    let texto = "Año, «ñ» – “x” €"
    let utf16: [UInt8] = [0xFF, 0xFE] + texto.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined()
    let windows: [UInt8] =
      Array("A".utf8) + [0xF1] + Array("o, ".utf8) + [0xAB, 0xF1, 0xBB, 0x20, 0x96, 0x20, 0x93] + Array("x".utf8) + [0x94, 0x20, 0x80]
    for bytes in [Array(texto.utf8), [0xEF, 0xBB, 0xBF] + Array(texto.utf8), utf16, windows] {
      #expect(TextoDeArchivo.leer(bytes) == texto)
    }
  }

  @Test func `una comilla sin cerrar se dice en su línea`() {
    var csv = CSV("a,b\n1,\"abierta\n2,3\n")
    _ = csv.siguiente()
    let registro = csv.siguiente()
    #expect(registro?.linea == 2)
    #expect(registro?.inconcluso == true)
    #expect(csv.siguiente() == nil)
  }

  @Test(
    arguments: [
      ("1101987000123", "1101987000123"), ("110198700012", "0110198700012"), ("'0110198700012", "0110198700012"),
      ("=\"0110198700012\"", "0110198700012"), ("110198700012.0", "0110198700012"), ("1101987000123456", "1101987000123456"),
      ("1.10199E+12", nil), ("11019870001234567", nil), ("12A", nil), ("", nil),
    ] as [(String, String?)]) func `el folio recupera sus ceros o se rechaza`(_ dado: String, _ leido: String?)
  {
    #expect((try? LecturaDeSolicitud.folio(dado)) == leido)
  }

  @Test(
    arguments: [
      ("31/12/2025", "2025-12-31", nil), ("2025-12-31 10:05", "2025-12-31", 605), ("2025-12-31T10:05:09", "2025-12-31", 605),
      ("1/2/2025 01:30 p. m.", "2025-02-01", 810), ("01/02/2025 12:10 a.m.", "2025-02-01", 10),
    ] as [(String, String, Int?)]) func `las fechas se leen con y sin hora`(_ dada: String, _ fecha: String, _ minuto: Int?) throws
  {
    let leida = try LecturaDeSolicitud.fecha("FECHASOLICITUD", dada)
    #expect(leida.0 == Fecha(fecha))
    #expect(leida.minuto == minuto)
  }

  @Test(arguments: ["31/02/2024", "2024-13-01", "12/2024", "hoy", "01/02/24", "2024-01-01 25:00", "01/02/1850"])
  func `una fecha que no existe se rechaza`(_ dada: String) {
    #expect(throws: LecturaDeSolicitud.Motivo.self) { try LecturaDeSolicitud.fecha("FECHASOLICITUD", dada) }
  }

  @Test func `los estatus de la plataforma se conocen`() {
    #expect(EstatusDePlataforma("En proceso") == .enProceso)
    #expect(EstatusDePlataforma("EN PROCESO CON PRÓRROGA") == .conProrroga)
    #expect(EstatusDePlataforma("Terminada") == .terminada)
    for pendiente in ["con prevención", "información adicional", "parcialmente competente", "Pendiente de acreditación de la identidad"] {
      #expect(EstatusDePlataforma(pendiente) == .enProcesoCon(pendiente))
    }
    #expect(EstatusDePlataforma("otra cosa") == nil)
  }
}
