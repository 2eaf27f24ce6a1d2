import Testing

@testable import Filtro

@Suite struct PartesTests {
  @Test(arguments: [
    ("1.- Nómina de la policía 2.- Gasto en patrullas 3.- Número de detenidos", 3),
    ("Solicito: 1) copia del contrato de obra, 2) facturas pagadas al contratista", 2),
    ("a) presupuesto de la feria\nb) ingresos de la feria\nc) artistas contratados", 3),
    ("¿Cuántos baches hay? ¿Cuánto costó taparlos? ¿Quién los tapó?", 3),
    ("Quiero saber:\n- el costo del puente\n- la empresa que lo hizo\n", 2),
    ("¿Cuántos baches hay en la colonia?", 0), ("Gasto de 2023 a las 10 a.m. en la calle 5 de mayo", 0),
    ("Nómina de la policía\nGasto en patrullas\nNúmero de detenidos", 3), ("1 nómina de la policía\n2 gasto en patrullas", 2),
    ("I. Contratos II. Facturas III. Pagos hechos", 3), ("Pregunta 1: ¿cuánto costó? Pregunta 2: ¿quién lo hizo?", 2),
    ("1° Sueldo del director 2° Sus viajes", 2), ("nómina del DIF; gasto en despensas; número de becas", 3),
    ("Cuánto gastó el DIF. Cuántas becas dio.", 2), ("Primero: los contratos. Segundo: las facturas.", 2),
    ("Buenas tardes, ¿me pueden responder? ¿Cuánto costó la feria?", 0), ("subió el agua, ¿no?, quiero la tarifa", 0),
    ("ver https://leon.gob.mx/buscar?q=agua&p=2 y decir quién lo escribió", 0),
    ("A quien corresponda:\nSolicito la nómina.\nAtentamente\nAna Ruiz\nCalle 5 de Mayo 20", 0),
    (String(repeating: "¿", count: 20_000) + String(repeating: "?", count: 20_000), 0), ("el artículo 1.5 y el 2.3 del reglamento", 0),
    ("", 0), ("1.- ", 0),
  ])
  func `takes several questions apart`(texto: String, partes: Int) {
    #expect(Partes.separar(texto).count == partes)
  }

  @Test func `gives each part as written`() {
    #expect(
      Partes.separar("¿Cuánto gastó el DIF?  ¿Cuántas becas dio el COMUDE?") == [
        "¿Cuánto gastó el DIF?", "¿Cuántas becas dio el COMUDE?",
      ])
  }

  @Test(arguments: [
    ("1.- cuántos baches hay 2.- cuánto costó taparlos", ["cuántos baches hay", "cuánto costó taparlos"]),
    ("a) presupuesto del DIF b) médicos que tiene", ["presupuesto del DIF", "médicos que tiene"]),
    ("1° cuántas patrullas hay\n2° ¿quién las maneja?", ["cuántas patrullas hay", "¿quién las maneja?"]),
    ("1ro cuántas becas hay 2do quién las recibe", ["cuántas becas hay", "quién las recibe"]),
    ("• copia del contrato\n• nombre del proveedor", ["copia del contrato", "nombre del proveedor"]),
    ("1 cuántos árboles hay\n2 cuántos se talaron", ["cuántos árboles hay", "cuántos se talaron"]),
  ])
  func `a part comes without the mark that numbered it`(texto: String, partes: [String]) {
    #expect(Partes.separar(texto) == partes)
  }

  @Test func `a number that is no mark stays`() {
    #expect(Partes.separar("¿44 rutas hay? ¿15 obras se hicieron?") == ["¿44 rutas hay?", "¿15 obras se hicieron?"])
  }
}
