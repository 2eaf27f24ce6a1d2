// swift-tools-version: 6.2
import PackageDescription

let estricto: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "pregunta-leon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "pregunta-leon", targets: ["pregunta-leon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
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
    // Training is arithmetic: without the optimiser the tests that train would take minutes.
    .target(
      name: "Filtro", dependencies: ["Domain", "CStemmer"],
      swiftSettings: estricto + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "Migrations", path: "Migrations", resources: [.embedInCode("sql")], swiftSettings: estricto),
    .target(
      name: "Storage",
      dependencies: [
        "Domain", "Migrations", "CPostgreSQL",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
      ], swiftSettings: estricto),
    .target(
      name: "Delivery",
      dependencies: [
        "CCurl",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: estricto),
    .target(
      name: "Ventanilla",
      dependencies: [
        "Domain", "Filtro", "Storage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
      ], swiftSettings: estricto),
    .target(
      name: "Web",
      dependencies: [
        "Ventanilla", "CQrencode",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Metrics", package: "swift-metrics"),
      ], resources: [.embedInCode("Paginas/plantillas"), .embedInCode("Paginas/estatico")], swiftSettings: estricto),
    .executableTarget(
      name: "pregunta-leon",
      dependencies: [
        "Web", "Delivery",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: estricto),
    // Not installed: lends single rooms to what measures them and to what attacks them.
    .executableTarget(
      name: "probador",
      dependencies: [
        "Storage", "Delivery", .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "ops/bench.d/probador", swiftSettings: estricto),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: estricto),
    .testTarget(name: "FiltroTests", dependencies: ["Filtro"], swiftSettings: estricto),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: estricto),
    .testTarget(
      name: "ConfiguracionTests",
      dependencies: ["pregunta-leon", "Domain", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: estricto),
    .testTarget(name: "DeliveryTests", dependencies: ["Delivery"], swiftSettings: estricto),
    .testTarget(
      name: "WebTests", dependencies: ["Web", "pregunta-leon", .product(name: "HummingbirdTesting", package: "hummingbird")],
      swiftSettings: estricto),
  ],
  swiftLanguageModes: [.v6]
)
