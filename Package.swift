// swift-tools-version: 6.2
import PackageDescription

// The house: every arrow of docs/concepts.md is one entry in `dependencies` below. A target that needs an arrow that
// is not there has found a reason to change the design first.

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

let areas: [Target.Dependency] = ["KontorInventory", "KontorEquipment", "KontorCommunication", "KontorHR"]
let ground: [Target.Dependency] = ["KontorDirectory", "KontorPlanning", "KontorStore", "KontorCore"]

/// `make test` compiles what it tests optimized, with its assertions: much of a test's time is the program's.
let isOptimized = Context.environment["KONTOR_OPTIMIZED"] == "1"
let product: [SwiftSetting] = strict + (isOptimized ? [.unsafeFlags(["-O", "-assert-config", "Debug"])] : [])

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: product)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "kontor",
    products: [
        .executable(name: "kontor", targets: ["kontor"]),
        .library(name: "KontorLua", targets: ["KontorLua"]),
        .library(name: "KontorTesting", targets: ["KontorTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The Lua border: the only targets that know lua.h, and its Swift face.
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .target(
            name: "CLuaShim", dependencies: ["CLua"],
            cSettings: [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]
                + (isOptimized ? [.unsafeFlags(["-O2"])] : [])),
        library("KontorLua", ["CLuaShim"]),

        // Lua's grammar, read without running anything.
        library("KontorLuaSyntax", []),

        // Attacks on the Lua border, as data, and who runs and judges them.
        library("KontorTorture", ["KontorLua"]),

        // What every office keeps.
        library("KontorCore", []),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        library("KontorStore", ["CNettle", "KontorCore"]),
        library(
            "KontorStoreSQLite",
            [
                "KontorStore", "KontorCore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        library("KontorPlanning", ["KontorStore", "KontorCore"]),
        library("KontorDirectory", ["KontorPlanning", "KontorStore", "KontorCore"]),

        // What comes in, as who reads it hands it to who keeps it.
        library("KontorIntake", ["KontorCore"]),

        // The four business areas: they do not import each other, and never know Lua.
        library("KontorInventory", ["KontorIntake"] + ground),
        library("KontorEquipment", ["KontorIntake"] + ground),
        library("KontorCommunication", ["KontorIntake"] + ground),
        library("KontorHR", ["KontorIntake"] + ground),

        // Readers of the outside's files.
        library("KontorConnectors", ["KontorIntake", "KontorCore"]),

        // kontor.*, the plugins that use it, and the ways in.
        library("KontorLuaAPI", ["KontorLua", "KontorConnectors", "KontorIntake"] + areas + ground),
        library(
            "KontorPluginHost", ["KontorLuaAPI", "KontorLuaSyntax", "KontorLua", "KontorStore", "KontorCore"]),
        .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        library(
            "KontorREPL", ["CLibEdit", "KontorPluginHost", "KontorLuaAPI", "KontorLua", "KontorStore", "KontorCore"]),
        .executableTarget(
            name: "kontor",
            dependencies: [
                "KontorREPL", "KontorPluginHost", "KontorLuaAPI", "KontorStoreSQLite", "KontorConnectors", "KontorLua",
                "KontorTorture", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ] + areas + ground,
            resources: [
                .embedInCode("Migrations/step_0001_first_day.sql"), .embedInCode("Migrations/step_0002_count_days.sql"),
                .embedInCode("Migrations/step_0003_plugin_registrations.sql"),
                .embedInCode("Migrations/step_0004_searched_words.sql"),
                .embedInCode("Migrations/step_0005_roles.sql"),
                .embedInCode("Migrations/step_0006_ends.sql"),
                .embedInCode("Migrations/step_0007_proof.sql"),
                .embedInCode("Migrations/step_0008_record_keys.sql"),
                .embedInCode("Migrations/step_0009_events_resting.sql"),
                .embedInCode("Migrations/step_0010_rules.sql"),
                .embedInCode("Migrations/step_0011_own_plugins.sql"),
                .embedInCode("Migrations/step_0012_device_answers.sql"),
                .embedInCode("Migrations/step_0013_call_lines.sql"),
                .embedInCode("Migrations/step_0014_applications.sql"),
                .embedInCode("Migrations/step_0015_dead_ends.sql"),
                .embedInCode("Migrations/step_0016_decided.sql"),
                .embedInCode("Migrations/step_0017_choices.sql"),
                .embedInCode("Migrations/step_0018_replaced.sql"),
            ],
            swiftSettings: product),

        // Writes docs/lua-api from the declarations, and prints the schema that they give.
        .executableTarget(
            name: "kontor-generate", dependencies: ["KontorLuaAPI", "KontorStoreSQLite"], swiftSettings: strict),

        library(
            "KontorTesting",
            ["KontorPluginHost", "KontorLuaAPI", "KontorLua", "KontorStoreSQLite", "KontorConnectors", "KontorIntake"]
                + areas + ground),

        // The bounded libraries against stock Lua's; also behind `Tests/Fuzz/differential`.
        .target(
            name: "CLuaDifferential", dependencies: ["CLuaShim", "CLua"], path: "Tests/CLuaDifferential",
            cSettings: [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]),
        .target(
            name: "CLuaHeapWalk", dependencies: ["CLuaShim"], path: "Tests/CLuaHeapWalk",
            cSettings: [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]),
        tests("KontorLuaTests", ["KontorLua", "CLuaDifferential", "CLuaHeapWalk"]),
        tests("KontorLuaSyntaxTests", ["KontorLuaSyntax", "CLuaDifferential"]),
        tests("KontorTortureTests", ["kontor", "KontorTorture", "KontorLua"]),
        tests("KontorCoreTests", ["KontorCore"]),
        tests("KontorStoreTests", ["KontorTesting", "KontorStoreSQLite"] + areas + ground),
        tests("KontorPlanningTests", ["KontorTesting", "KontorPlanning", "KontorStore", "KontorCore"]),
        tests("KontorDirectoryTests", ["KontorTesting"] + ground),
        tests("KontorEquipmentTests", ["KontorTesting", "KontorEquipment", "KontorIntake"] + ground),
        tests("KontorInventoryTests", ["KontorTesting", "KontorInventory", "KontorIntake"] + ground),
        tests(
            "KontorCommunicationTests",
            ["KontorTesting", "KontorCommunication", "KontorConnectors", "KontorIntake"] + ground),
        tests("KontorHRTests", ["KontorTesting", "KontorHR", "KontorIntake"] + ground),
        tests("KontorConnectorsTests", ["KontorConnectors", "KontorIntake", "KontorCore"]),
        tests("KontorLuaAPITests", ["KontorTesting", "KontorPluginHost", "KontorLuaAPI", "KontorLua"] + ground),
        tests(
            "KontorPluginHostTests",
            ["KontorTesting", "KontorPluginHost", "KontorLuaAPI", "KontorLua", "KontorStore", "KontorCore"]),
        tests(
            "KontorREPLTests",
            ["KontorTesting", "KontorREPL", "KontorPluginHost", "KontorLuaAPI", "KontorLua", "KontorCore"]),
        tests(
            "KontorCommandTests", ["kontor", "KontorLuaAPI", "KontorStoreSQLite", "KontorStore", "KontorCore"]),
    ]
)
