package import KontorCore
package import KontorStore

/// What taking in a device's answer did.
package struct AnswerTaken {
    /// What the device holds and warns of now, in the order of its answer.
    package var supplies: [Record<DeviceSupply>] = []
    /// What it does not name any more.
    package var gone: [Record<DeviceSupply>] = []
    /// What it does not say clearly enough to tell our stock item, with those that it may be.
    package var unclear: [(supply: String, items: [String])] = []
    /// Whether the answer said anything of supplies, or of warnings.
    package var isTold = false
    package var changed = false
    /// The moment of what the device said later already; nil where this is its latest word.
    package var later: Instant?
}
