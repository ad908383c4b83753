internal import KontorCore
internal import KontorPluginHost
internal import KontorStore

/// The first line of a session: whose office it is, and who acts.
struct Greeting {
    private let host: PluginHost

    init(_ host: PluginHost) { self.host = host }

    /// `Nordlicht Rechtsanwälte, Hamburg · 3 plugins · you are Petra Voss (office manager) · help() for help`
    var text: String {
        let plugins = host.plugins.count
        let parts = [
            host.file.facts.company, "\(plugins) plugin\(plugins == 1 ? "" : "s")", person, "help() for help",
        ]
        return parts.map { VisibleText.of($0) }.joined(separator: " · ")
    }

    /// A line for each plugin that is left out.
    var warnings: [String] {
        _ = host.plugins
        return host.missing.map {
            "plugin \($0.plugin) is not loaded: \(ErrorWords.of($0.reason))\n    refused until it loads: \($0.refused)"
        }
    }

    private var person: String {
        guard let actor = host.desk.actor else { return "nobody is acting (--as PERSON says who)" }
        guard let (name, roles) = try? host.records.read({ try Self.person(actor, $0) }) else {
            return "you are \(actor)"
        }
        return "you are \(name)" + (roles.isEmpty ? "" : " (\(roles.joined(separator: ", ")))")
    }

    /// The person's name and what the person's roles are today, as words.
    private static func person(_ id: String, _ records: Records) throws -> (name: String, roles: [String]) {
        let connection = records.connection
        let name = try connection.value("SELECT name FROM person WHERE id = ?", [.text(id)]).text ?? id
        let today = StoredValue.text(records.today.description)
        let roles = try connection.texts(
            """
            SELECT role FROM role_assignment WHERE person_id = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?)
            ORDER BY role
            """, [.text(id), today, today])
        return (name, roles.map { $0.split(separator: "_").joined(separator: " ") })
    }
}
