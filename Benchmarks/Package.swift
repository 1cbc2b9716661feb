// swift-tools-version: 6.0
import PackageDescription

/// Measures, never asserts; its own package, so that the product stays free of it.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "simulate", path: "..")],
    targets: [
        .executableTarget(
            name: "benchmarks", dependencies: [.product(name: "SimEngine", package: "simulate")]),
        .executableTarget(
            name: "talk", dependencies: [.product(name: "SimBridge", package: "simulate")]),
    ],
    swiftLanguageModes: [.v6]
)
