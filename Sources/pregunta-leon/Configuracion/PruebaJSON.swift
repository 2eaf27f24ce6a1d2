import Domain

extension Prueba {
  /// The form outsiders check the rules with: these keys, in this order, on one line.
  var json: String {
    let dias = dias.map { dia in
      #"{"fecha":"\#(dia.fecha)","cuenta":\#(dia.cuenta),"motivo":"\#(Prueba.escapar(dia.motivo))"}"#
    }
    return #"{"recepcionEfectiva":"\#(recepcionEfectiva)","primerDia":"\#(primerDia)","vence":"\#(vence)","#
      + #""dias":[\#(dias.joined(separator: ","))]}"#
  }

  private static func escapar(_ texto: String) -> String {
    var salida = ""
    for c in texto.unicodeScalars {
      switch c {
      case "\"": salida += #"\""#
      case "\\": salida += #"\\"#
      case _ where c.value < 0x20:
        let hexadecimal = String(c.value, radix: 16)
        salida += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: salida.unicodeScalars.append(c)
      }
    }
    return salida
  }
}
