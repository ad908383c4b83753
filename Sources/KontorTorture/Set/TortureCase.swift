package import KontorLua

/// One attack: a script, what it may use, and how it must end.
package struct TortureCase: Sendable {
    /// What the attack tries; unique in its row.
    package let name: String
    /// How the call must end.
    package var expectation: TortureExpectation
    /// The script. The host's functions that it finds are in `TortureHost`.
    package let source: String
    /// A script that runs first, without a time limit: what a plugin did in earlier calls.
    package let before: String?
    /// A script that must return true in the next call of the same state; nil where the usual one is enough.
    package let after: String?
    /// What the call may use.
    package var limits: LuaLimits
    /// Bytes of the native stack that the attack runs on.
    package let stackBytes: Int

    /// Makes a case.
    ///
    /// - Parameters:
    ///   - cpuSeconds: Nil for what the expectation needs: a short limit where it must strike, else a generous one.
    ///   - megabytes: What the state may hold.
    ///   - stackKilobytes: The stack of a dispatch queue's thread where nothing else is said, the smallest that
    ///     hosts use.
    package init(
        _ name: String, _ expectation: TortureExpectation, before: String? = nil, after: String? = nil,
        cpuSeconds: Double? = nil, megabytes: Int = 64, stackKilobytes: Int = 512,
        _ source: String
    ) {
        self.name = name
        self.expectation = expectation
        self.source = source
        self.before = before
        self.after = after
        limits = LuaLimits(cpuSeconds: cpuSeconds ?? expectation.usualSeconds, memoryBytes: megabytes << 20)
        stackBytes = stackKilobytes << 10
    }
}
