package import KontorCore

/// What a device says of itself at one moment.
package struct DeviceAnswer: Sendable, Equatable {
    /// The maker's number of this very device; nil where it does not say.
    package var serial: String?
    /// Maker and model, such as `Canon iR 2645`; nil where it does not say.
    package var model: String?
    /// When it said so, by its own clock; nil where it does not say.
    package var saidAt: Instant?
    /// Every supply that it lists, in its order; nil where it says nothing of them.
    package var supplies: [SupplyReport]?
    /// What it warns of beside its list, such as paper; nil where it does not say whether it has warnings.
    package var warnings: [SupplyReport]?
    /// What could not be read or understood, a sentence each; everything else is taken in.
    package var unread: [String]

    package init(
        serial: String? = nil, model: String? = nil, saidAt: Instant? = nil, supplies: [SupplyReport]? = nil,
        warnings: [SupplyReport]? = nil, unread: [String] = []
    ) {
        self.serial = serial
        self.model = model
        self.saidAt = saidAt
        self.supplies = supplies
        self.warnings = warnings
        self.unread = unread
    }
}
