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
    ("el artículo 1.5 y el 2.3 del reglamento", 0), ("", 0), ("1.- ", 0),
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
}
