/// All attacks, by the threat that they try.
package enum TortureSet {
    /// The rows in the order of their numbers.
    package static let rows: [TortureRow] = [
        .protectedCalls, .closing, .messageHandlers, .finalizers, .lyingLengths, .patterns, .longCalls, .coroutines,
        .limitAnywhere, .memory, .refusals, .closingChains, .bytecode, .reach, .rewriting, .userdata, .crossing,
        .errorValues, .floods, .depth, .parser, .addresses, .repetition, .yields, .closures, .escalation,
        .injection, .hostFunctions, .values, .screening, .missingPlugins, .storeFiles, .foreignFiles,
    ]

    /// Returns the row with a number, nil where there is none.
    package static func row(_ number: Int) -> TortureRow? { rows.first { $0.number == number } }
}
