// swift-tools-version: 6.0
import PackageDescription

/// The flags of every target: nothing is implicit.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "simulate",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "simulate", targets: ["simulate"]),
        .library(name: "SimEngine", targets: ["SimEngine"]),
        .library(name: "SimBridge", targets: ["SimBridge"]),
    ],
    targets: [
        .target(name: "SimEngine", swiftSettings: strict),
        .executableTarget(
            name: "simulate", dependencies: ["SimEngine"], swiftSettings: strict,
            linkerSettings: [
                // One file that starts in half the time; tests and debugging link as ever.
                .unsafeFlags(
                    ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
            ]),
        .target(
            name: "SimBridge", dependencies: ["SimEngine"], path: "Web/bridge",
            swiftSettings: strict),
        .testTarget(
            name: "BridgeTests", dependencies: ["SimBridge", "SimEngine"], swiftSettings: strict),
        .testTarget(
            name: "SimEngineTests", dependencies: ["SimEngine"], swiftSettings: strict),
        .testTarget(name: "CLITests", dependencies: ["simulate"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
