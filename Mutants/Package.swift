// swift-tools-version: 6.1
import PackageDescription

// `make mutants`: makes small mistakes in a copy of the sources and sees which of them the tests notice. A package of its
// own, so that the product does not depend on swift-syntax.

let package = Package(
    name: "kontor-mutants",
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // Finds the places where a mistake can be made, and writes it there behind a switch.
        .target(
            name: "Mistakes",
            dependencies: [
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftOperators", package: "swift-syntax"),
            ]),
        // Builds the copy, finds which tests reach which mistake, and tries each.
        .executableTarget(
            name: "mutants",
            dependencies: ["Mistakes", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .testTarget(name: "MistakesTests", dependencies: ["Mistakes"]),
    ]
)
