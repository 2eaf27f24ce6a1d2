import Domain

extension Respuesta {
  /// What a signed answer says of the parts whose sense is not the whole's.
  func vistaDePartes(_ partes: [Parte]?) -> Vista {
    let suyas = sentidos ?? []
    return [
      "hayPartes": .si(!suyas.isEmpty),
      "rpartes": .lista(
        suyas.map { suya in
          let texto = partes?.first { $0.numero == suya.parte }?.texto
          return ["rparte": .n(suya.parte), "rptexto": .t(texto), "rpsentido": .texto(suya.sentido.nombre)]
        }),
    ]
  }
}
