import Domain
import Http
import Ventanilla

/// The questions of the answer's form about the parts whose sense is not the whole's: one drop-down a part still to be answered.
enum SentidoPorParte {
  private static let prefijo = "sentido-parte-"

  static func campos(_ caso: FormaDeComando.Caso, _ sentidos: [Sentido]) -> [Campo] {
    let abiertas = caso.e.partes.filter { $0.estado == .abierta }
    guard abiertas.count > 1 else { return [] }
    // A part is given, or not; what is partial is the whole.
    let opciones = sentidos.filter { $0 != .entregaParcial }.map { Opcion($0.rawValue, $0.nombre) }
    let ayuda = "Las que dejes como están llevan el mismo sentido que toda la respuesta."
    return [.titulo("Si alguna parte lleva otro sentido", ayuda, plegado: true)]
      + abiertas.map { parte in
        var campo = Campo.lista("\(prefijo)\(parte.numero)", "Parte \(parte.numero)", opciones, parte.texto).siQuiere
        campo.arreglo = "partes"
        campo.sinElegir = "El mismo de toda la respuesta"
        return campo
      }
  }

  static func cuerpo(_ f: Formulario, _ esquema: Esquema) -> JSONValue {
    guard case .objeto(var miembros) = f.cuerpo(esquema) else { return [:] }
    let partes = f.nombres(trasPrefijo: prefijo).compactMap { n -> JSONValue? in
      guard let numero = Int(n), let sentido = f[prefijo + n] else { return nil }
      return ["parte": .entero(numero), "sentido": .texto(sentido)]
    }
    if !partes.isEmpty { miembros["partes"] = .arreglo(partes) }
    return .objeto(miembros)
  }

  /// What a signed answer says of each of those parts.
  static func vista(_ respuesta: Respuesta, _ partes: [Parte]?) -> Vista {
    let suyas = respuesta.sentidos ?? []
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
