/// A policy that raised, was stopped, answered what cannot be, or cannot be asked at all.
///
/// Nothing is decided then: neither by the policy before it nor by a default.
package struct PolicyFailure: Error, CustomStringConvertible {
    package let policy: String
    package let plugin: String
    package let error: any Error
    /// Whether it fails for every record alike: the plugin that answers it is not there to be asked, somebody
    /// interrupted, or the machine has no memory left or no room on its disk.
    package let isForAll: Bool

    package init(policy: String, plugin: String, error: any Error, isForAll: Bool = false) {
        self.policy = policy
        self.plugin = plugin
        self.error = error
        self.isForAll = isForAll
    }

    package var description: String { "policy \(policy) of plugin \(plugin): \(error)" }
}
