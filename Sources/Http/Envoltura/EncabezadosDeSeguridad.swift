import HTTPTypes

/// Headers that every reply carries unless its handler has said otherwise.
enum EncabezadosDeSeguridad {
  /// Nothing is kept by caches unless a handler says so: most replies show somebody's case.
  private static let comunes: [HTTPField] = [
    HTTPField(name: .cacheControl, value: "no-store"),
    HTTPField(name: .xContentTypeOptions, value: "nosniff"),
    HTTPField(name: referrerPolicy, value: "no-referrer"),
  ]
  private static let deAPI =
    comunes + [
      HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'")
    ]
  private static let dePagina =
    comunes + [
      HTTPField(
        name: .contentSecurityPolicy,
        value: "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
    ]

  static func poner(en campos: inout HTTPFields, esAPI: Bool) {
    campos.reserveCapacity(campos.count + 6)
    for campo in esAPI ? deAPI : dePagina where !campos.contains(campo.name) { campos.append(campo) }
  }

  private static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .via
}
