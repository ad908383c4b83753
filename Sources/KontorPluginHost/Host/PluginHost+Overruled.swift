internal import KontorCore

extension PluginHost {
    /// Returns the answers of a plugin that nobody ever gets, in a sentence; nil where there are none.
    ///
    /// What comes with Kontor answers by itself and asks nobody before it: who stands before it, by `before` or by the order
    /// in office.lua, is never asked.
    package func overruledWords(_ plugin: Plugin) -> String? {
        guard !plugin.isShipped, let place = plugins.firstIndex(where: { $0 === plugin }) else { return nil }
        let later = plugins[place...].dropFirst().filter(\.isShipped)
        let overruled = plugin.policyNames.filter { policy in later.contains { $0.policyNames.contains(policy) } }
        guard !overruled.isEmpty, let other = later.first(where: { !Set($0.policyNames).isDisjoint(with: overruled) })
        else { return nil }
        let name = other.manifest.name
        return "\(overruled.listed), which \(name) answers in its place because it comes later: "
            + "write after = { \"\(name)\" } in plugins/\(plugin.manifest.name)/plugin.lua"
            + (plugin.manifest.before.contains(name) ? ", in place of before" : "")
    }
}
