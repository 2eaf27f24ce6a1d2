import Comun

/// A letter in plain words: what happened, until when, what to do. The same content as text and as HTML.
/// Nothing of a person goes into it but what the reader already knows, and nothing at all into the subject.
public struct Carta: Sendable, Hashable {
  public var asunto: String
  public var parrafos: [String]
  public var lista: [String]
  public var boton: (texto: String, url: String)?
  public var pie: String

  public init(asunto: String, parrafos: [String], lista: [String] = [], boton: (texto: String, url: String)? = nil, pie: String) {
    self.asunto = asunto
    self.parrafos = parrafos
    self.lista = lista
    self.boton = boton
    self.pie = pie
  }

  public static func == (a: Carta, b: Carta) -> Bool { a.texto == b.texto && a.asunto == b.asunto }
  public func hash(into h: inout Hasher) { h.combine(asunto) }

  public var texto: String {
    var partes = parrafos
    if !lista.isEmpty { partes.append(lista.map { "- \($0)" }.joined(separator: "\n")) }
    if let boton { partes.append("\(boton.texto): \(boton.url)") }
    return (partes + ["--\n\(pie)"]).joined(separator: "\n\n") + "\n"
  }

  public var html: String {
    var cuerpo = parrafos.map { "<p>\(HTML.escape($0))</p>" }
    if !lista.isEmpty { cuerpo.append("<ul>\(lista.map { "<li>\(HTML.escape($0))</li>" }.joined())</ul>") }
    if let boton { cuerpo.append("<p><a href=\"\(HTML.escape(boton.url))\">\(HTML.escape(boton.texto))</a></p>") }
    return """
      <!DOCTYPE html><html lang="es-MX"><head><meta charset="utf-8"><title>\(HTML.escape(asunto))</title></head>
      <body style="font:16px/1.5 sans-serif;color:#1a1a1a;max-width:40em">
      \(cuerpo.joined(separator: "\n"))
      <hr><p><small>\(HTML.escape(pie))</small></p></body></html>
      """
  }
}
