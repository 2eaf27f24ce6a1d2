/// A letter in plain words: what happened, until when, what to do. The same content as text and as HTML.
/// Nothing of a person goes into it but what the reader already knows, and nothing at all into the subject.
struct Carta: Sendable, Hashable {
  var asunto: String
  var parrafos: [String]
  var lista: [String] = []
  var boton: (texto: String, url: String)?
  var pie: String

  static func == (a: Carta, b: Carta) -> Bool { a.texto == b.texto && a.asunto == b.asunto }
  func hash(into h: inout Hasher) { h.combine(asunto) }

  var texto: String {
    var partes = parrafos
    if !lista.isEmpty { partes.append(lista.map { "- \($0)" }.joined(separator: "\n")) }
    if let boton { partes.append("\(boton.texto): \(boton.url)") }
    return (partes + ["--\n\(pie)"]).joined(separator: "\n\n") + "\n"
  }

  var html: String {
    var cuerpo = parrafos.map { "<p>\(Self.escapar($0))</p>" }
    if !lista.isEmpty { cuerpo.append("<ul>\(lista.map { "<li>\(Self.escapar($0))</li>" }.joined())</ul>") }
    if let boton { cuerpo.append("<p><a href=\"\(Self.escapar(boton.url))\">\(Self.escapar(boton.texto))</a></p>") }
    return """
      <!DOCTYPE html><html lang="es-MX"><head><meta charset="utf-8"><title>\(Self.escapar(asunto))</title></head>
      <body style="font:16px/1.5 sans-serif;color:#1a1a1a;max-width:40em">
      \(cuerpo.joined(separator: "\n"))
      <hr><p><small>\(Self.escapar(pie))</small></p></body></html>
      """
  }

  private static func escapar(_ texto: String) -> String {
    texto.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}

/// A letter on its way out; the mail server is Delivery's, handed over as a closure.
public struct CorreoSaliente: Sendable, Hashable {
  /// The Message-ID: the same in every attempt.
  public var id: String
  public var para: String
  public var asunto: String
  public var texto: String
  public var html: String
  /// Seconds since 1970.
  public var segundos: Int64
}

public struct RespuestaDeCorreo: Sendable, Hashable {
  public enum Sigue: Sendable, Hashable {
    case enviado, reintentar
    /// For good: the address or the message is not wanted.
    case rechazado
    /// Cut short by our own stop: it does not count.
    case soltar
  }
  public var sigue: Sigue
  public var codigo: Int?
  public var causa: String?

  public init(_ sigue: Sigue, codigo: Int? = nil, causa: String? = nil) {
    self.sigue = sigue
    self.codigo = codigo
    self.causa = causa
  }
}

public typealias EnviarCorreo = @Sendable (CorreoSaliente) async -> RespuestaDeCorreo
