import Domain
import Http

extension Formulario {
  /// The body that a schema describes, from fields named by their path (`solicitante.correo`): so pages and API share
  /// one check. A local date and time without offset becomes the instant it is in León.
  func cuerpo(_ esquema: Esquema, prefijo: String = "") -> JSONValue {
    guard case .objeto(let propiedades) = esquema.forma else { return [:] }
    var miembros: [String: JSONValue] = [:]
    for p in propiedades {
      let nombre = prefijo + p.nombre
      if case .objeto = p.esquema.forma {
        let dentro = cuerpo(p.esquema, prefijo: nombre + ".")
        if p.requerida || dentro.objeto?.isEmpty == false { miembros[p.nombre] = dentro }
        continue
      }
      var valores = todos(nombre)
      if p.esquema.admiteVarios { valores = valores.flatMap(Self.renglones) }
      if p.esquema.esInstante { valores = valores.map(Self.conHuso) }
      if !valores.isEmpty {
        miembros[p.nombre] = p.esquema.deTextos(valores)
      } else if p.requerida, p.esquema.admiteVarios {
        miembros[p.nombre] = []
      }
    }
    return .objeto(miembros)
  }

  /// What was typed for each of these questions, to show it again.
  func escrito(_ campos: [Campo]) -> [String: [String]] {
    var valores: [String: [String]] = [:]
    for campo in campos where !campo.nombre.isEmpty { valores[campo.nombre] = todos(campo.nombre) }
    return valores
  }

  private static func renglones(_ texto: String) -> [String] {
    texto.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// `2026-04-14T10:00`, as browsers send it, to RFC 3339; anything else stays as it is for the schema to refuse.
  private static func conHuso(_ texto: String) -> String {
    let partes = texto.split(separator: "T", omittingEmptySubsequences: false)
    guard partes.count == 2, let fecha = Fecha(String(partes[0])) else { return texto }
    let hora = partes[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(hora.count), hora.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let h = Int(hora[0]), let m = Int(hora[1]), h < 24, m < 60
    else { return texto }
    return Instante(fecha, minuto: h * 60 + m).description
  }
}

extension Esquema {
  fileprivate var esInstante: Bool {
    guard case .texto(let texto) = forma, case .instante = texto.formato else { return false }
    return true
  }
}
