import Domain
import Filtro
import Ventanilla

extension Paginas {
  /// What is published already, as a list to choose from.
  /// - Parameters:
  ///   - sinVerificar: what is said of a link that nobody has opened yet.
  ///   - orientar: where the button of each leads; nil for none.
  func vista(
    _ fuentes: [FuentePublica], titulo: String, explica: String, sinVerificar: String, boton: String? = nil, forma: String = "",
    orientar: (FuentePublica) -> String? = { _ in nil }
  ) -> Vista? {
    guard !fuentes.isEmpty else { return nil }
    return [
      "ptitulo": .texto(titulo), "pexplica": .texto(explica), "pboton": .t(boton), "pforma": .texto(forma),
      "fuentes": .lista(
        fuentes.map { f in
          let pie =
            switch f.origen {
            case .respuesta: "Respuesta de la Unidad de Transparencia" + (f.fecha.map { ", publicada el \($0.enPalabras)" } ?? "")
            case .obligacion:
              [f.dependencia.map { "Lo publica " + nombre(de: $0) }, f.fundamento].compactMap(\.self).joined(separator: " · ")
            }
          return [
            "fliga": .texto(f.liga), "fnombre": .texto(f.titulo), "fcontiene": .t(f.contiene), "fpie": .t(pie),
            "fsinVerificar": .t(f.verificada ? nil : sinVerificar), "forientar": .t(orientar(f)),
          ]
        }),
    ]
  }

  /// For the clerk before turning: what may answer the request, and while the law's days for it run, a link that fills in
  /// the orientation with it (LGTAIP 132).
  /// - Parameter orientar: the one somebody chose: its form comes first, open and filled in.
  func yaPublicado(_ e: Expediente, _ formas: inout [Forma], orientar: String?) async throws -> Vista? {
    let turna = formas.contains { $0.id == Self.ancla(.turnar) }
    guard e.tipo == .acceso, let texto = e.loPedido, turna || orientar != nil else { return nil }
    let plazo = e.plazoAbierto(.informacionPublica)
    let lugar = formas.firstIndex { $0.id == Self.ancla(.orientar) }
    let aTiempo = e.estado == .registrada && plazo.map { reloj().fecha <= $0.vence } ?? false
    let puede = lugar != nil && aTiempo
    if puede, let lugar, let orientar, let fuente = try await ventanilla.publicado.fuente(id: orientar), formas[lugar].problema == nil {
      var forma = formas.remove(at: lugar)
      forma.plegada = false
      forma.valores = ["fuente": [fuente.liga], "texto": [Self.orientacion(fuente)]]
      formas.insert(forma, at: 0)
    }
    let limite = plazo?.vence.conDia ?? ""
    let explica =
      puede
      ? "Revisa si contesta lo que se pide antes de turnar. Si contesta, orienta a más tardar el \(limite)."
      : aTiempo
        ? "Revisa si contesta lo que se pide antes de turnar. Si contesta, la persona titular puede orientar a más tardar el \(limite)."
        : "Ya no es tiempo de solo orientar; puedes citarlo en la respuesta."
    return vista(
      try await ventanilla.publicado.buscar(texto), titulo: "Quizá ya está publicado",
      explica: explica, sinVerificar: "Falta comprobar que la liga abra",
      orientar: { puede ? "/solicitudes/\(e.folio)?orientar=\(Self.enURL($0.id))#\(Self.ancla(.orientar))" : nil })
  }

  private static func orientacion(_ f: FuentePublica) -> String {
    let contiene = f.contiene.map { " Ahí encuentra: \($0.prefix(1).lowercased() + $0.dropFirst())" } ?? ""
    return "La información que pide ya es pública: «\(f.titulo)».\(contiene)\nPuede consultarla en \(f.liga)"
  }
}
