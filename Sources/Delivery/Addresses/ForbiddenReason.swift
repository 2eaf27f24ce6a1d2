/// Why an address or a host may not receive deliveries.
public enum ForbiddenReason: String, Hashable, Sendable, CaseIterable {
  case unspecified, loopback, privateNetwork, sharedNetwork, linkLocal, metadata, multicast, broadcast
  case mappedIPv4, nat64, sixToFour, teredo, documentation, reserved, localName, operatorList, notResolvedByUs

  /// For the person who registered the address.
  public var enPalabras: String {
    switch self {
    case .unspecified: "es una dirección sin especificar (0.0.0.0 o ::)"
    case .loopback: "apunta a la propia máquina (loopback)"
    case .privateNetwork: "es de una red privada"
    case .sharedNetwork: "es de la red compartida de un proveedor (CGNAT)"
    case .linkLocal: "es de enlace local"
    case .metadata: "es la dirección de metadatos de un servicio de nube"
    case .multicast: "es de multidifusión"
    case .broadcast: "es de difusión"
    case .mappedIPv4: "es una dirección IPv4 escrita dentro de una IPv6"
    case .nat64: "es una traducción NAT64"
    case .sixToFour: "es un túnel 6to4"
    case .teredo: "es un túnel Teredo"
    case .documentation: "está reservada para ejemplos o pruebas"
    case .reserved: "está reservada y no es de internet"
    case .localName: "es un nombre de red local, no de internet"
    case .operatorList: "está en la lista de direcciones prohibidas de este servicio"
    case .notResolvedByUs: "no es una de las direcciones que resolvió este servicio"
    }
  }
}
