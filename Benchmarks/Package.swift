// swift-tools-version: 6.1
import PackageDescription

// What `make bench` measures: ratios in one run. A package of its own, so that the product does not depend on the
// benchmark library.

let package = Package(
    name: "kontor-benchmarks",
    dependencies: [
        .package(name: "kontor", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // Lua as Debian ships it, for the C side of each ratio.
        .systemLibrary(name: "CStockLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .target(name: "StockLua", dependencies: ["CStockLua"]),

        // What is measured and how much is allowed, for the benchmarks and for the table that they end in.
        .target(name: "Rows"),
        .executableTarget(name: "report", dependencies: ["Rows"]),
        .executableTarget(
            name: "Ratios",
            dependencies: [
                "Rows", "StockLua",
                .product(name: "KontorLua", package: "kontor"),
                .product(name: "KontorTesting", package: "kontor"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Ratios",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
