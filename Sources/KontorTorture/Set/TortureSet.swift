/// All attacks that need no more than a Lua state.
package enum TortureSet {
    /// The rows in the order of their numbers.
    package static let rows: [TortureRow] = [
        .protectedCalls, .closing, .messageHandlers, .finalizers, .lyingLengths, .patterns, .longCalls, .coroutines,
        .limitAnywhere, .memory, .refusals, .closingChains, .bytecode, .reach, .rewriting, .userdata, .crossing,
        .errorValues, .floods, .depth, .parser, .addresses, .repetition, .yields, .closures,
    ]

    /// Returns the row with a number, nil where all its attacks need an office.
    package static func row(_ number: Int) -> TortureRow? { rows.first { $0.number == number } }
}
