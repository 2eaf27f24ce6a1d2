import ArgumentParser
import Domain

/// Options every command that opens the house shares.
struct OpcionesDeCasa: ParsableArguments {
  @Option(help: ArgumentHelp("Carpeta de configuración.", valueName: "carpeta"))
  var config = "Config"

  @Option(help: ArgumentHelp("Carpeta de datos; sin ella, la de servicio.yaml.", valueName: "carpeta"))
  var datos: String?

  @Option(
    help: ArgumentHelp("Carpeta de la llave maestra; sin ella, la de servicio.yaml o «llave» dentro de --datos.", valueName: "carpeta"))
  var llaves: String?

  @Option(
    help: ArgumentHelp("Para pruebas: el reloj empieza en este instante y avanza normalmente.", valueName: "fecha y hora"),
    transform: { texto in
      guard let instante = Instante(texto) else { throw ValidationError("«\(texto)» no es una fecha y hora con huso.") }
      return instante
    })
  var reloj: Instante?
}
