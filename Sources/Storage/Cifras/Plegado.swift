import Domain

/// A case being folded, with what its events add to the figures.
struct Plegado {
  private(set) var expediente: Expediente?
  private(set) var cifras = CambioDeCifras()
  private var suma: [Cifra: Int]

  init(_ antes: Expediente? = nil) {
    expediente = antes
    suma = antes?.cifras ?? [:]
  }

  mutating func aplicar(_ evento: Evento, _ meta: MetaEvento) {
    if expediente == nil { expediente = Expediente(primero: evento, meta) }
    expediente?.aplicar(evento, meta)
    guard let e = expediente else { return }
    let nueva = e.cifras
    cifras.anotar(de: suma, a: nueva, e.diaDeCuenta(evento.tipo, meta))
    suma = nueva
  }
}
