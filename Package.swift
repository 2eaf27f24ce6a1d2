// swift-tools-version: 6.2
import PackageDescription

let estricto: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// Each target lists exactly what its files import.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
  name: "pregunta-leon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "pregunta-leon", targets: ["pregunta-leon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "Domain", swiftSettings: estricto),
    // What every room needs once: a stable hash, JSON in order, text in HTML.
    .target(name: "Comun", swiftSettings: estricto),
    .target(name: "Papel", dependencies: ["Comun"], swiftSettings: estricto),
    .target(name: "Importacion", swiftSettings: estricto),
    // Training is arithmetic: without the optimiser the tests that train would take minutes.
    .target(
      name: "Filtro", dependencies: ["Domain", "Comun", "CStemmer"],
      swiftSettings: estricto + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Migrations", path: "Migrations", resources: [.embedInCode("sql")], swiftSettings: estricto),
    .target(
      name: "Storage",
      dependencies: [
        "Domain", "Comun", "Migrations", "CPostgreSQL", crypto, logging, metrics,
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: estricto),
    .target(name: "Delivery", dependencies: ["CCurl", crypto, logging], swiftSettings: estricto),
    .target(
      name: "Ventanilla", dependencies: ["Domain", "Comun", "Filtro", "Importacion", "Papel", "Storage", crypto, logging],
      swiftSettings: estricto),
    .target(
      name: "Http",
      dependencies: [
        "Domain", "Comun", httpTypes, hummingbird, hummingbirdCore, logging, metrics, nioCore, serviceLifecycle,
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ], swiftSettings: estricto),
    .target(
      name: "Api", dependencies: ["Domain", "Filtro", "Http", "Ventanilla", hummingbird], swiftSettings: estricto),
    .target(
      name: "Paginas",
      dependencies: [
        "Domain", "Comun", "Filtro", "Http", "Ventanilla", "CPaginas", "CQrencode", hummingbird,
        .product(name: "Mustache", package: "swift-mustache"),
      ], exclude: ["estatico", "plantillas"], swiftSettings: estricto),
    // Embeds the pages' templates and static files in the program.
    .target(name: "CPaginas"),
    .executableTarget(
      name: "pregunta-leon",
      dependencies: [
        "Api", "Comun", "Delivery", "Domain", "Filtro", "Http", "Paginas", "Storage", "Ventanilla",
        argumentParser, hummingbird, hummingbirdCore, logging, metrics, nioCore, serviceLifecycle,
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: estricto),
    // Not installed: lends single rooms to what measures them and to what attacks them.
    .executableTarget(
      name: "probador", dependencies: ["Delivery", "Storage", argumentParser, logging], path: "ops/bench.d/probador",
      swiftSettings: estricto),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: estricto),
    .testTarget(name: "FiltroTests", dependencies: ["Domain", "Filtro"], swiftSettings: estricto),
    .testTarget(name: "StorageTests", dependencies: ["Domain", "Storage", crypto, logging], swiftSettings: estricto),
    .testTarget(
      name: "ConfiguracionTests", dependencies: ["Domain", "Filtro", "pregunta-leon", argumentParser], swiftSettings: estricto),
    .testTarget(name: "DeliveryTests", dependencies: ["Delivery", logging], swiftSettings: estricto),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Api", "Comun", "Delivery", "Domain", "Filtro", "Http", "Importacion", "Paginas", "Storage", "Ventanilla", "pregunta-leon",
        argumentParser, httpTypes, hummingbird, logging, metrics, nioCore,
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], swiftSettings: estricto),
  ],
  swiftLanguageModes: [.v6]
)
