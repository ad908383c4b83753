// swift-tools-version: 6.2
import PackageDescription

// The fuzz target for calls of kontor.*. A package of its own, because all of the product is compiled for it once more,
// with a counter in every branch, and because libFuzzer is linked in.

let package = Package(
    name: "kontor-fuzz",
    dependencies: [.package(name: "kontor", path: "../../..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .executableTarget(
            name: "api", dependencies: ["CLibFuzzer", .product(name: "KontorTesting", package: "kontor")],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ]
)
