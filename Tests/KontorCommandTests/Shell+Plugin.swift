import Foundation

extension Shell {
    /// Gives the example office of krueger a plugin `w` that comes after krueger and may do all that it asks for.
    func addPlugin(needs: [String] = [], _ code: String) throws {
        let list = needs.map { "\"\($0)\"" }.joined(separator: ", ")
        try write(
            """
            return {
              name = "w", version = "1.0.0", api = 1, summary = "x", needs = { \(list) }, after = { "krueger" },
            }
            """, to: "plugins/w/plugin.lua")
        try write(code, to: "plugins/w/init.lua")
        let office = try read("office.lua")
        guard !office.contains("name = \"w\"") else { return }
        try write(office.inLastPlace("{ name = \"w\", grant = { \(list) } },"), to: "office.lua")
    }
}

extension String {
    /// The text of an `office.lua` with one more plugin behind all others.
    fileprivate func inLastPlace(_ entry: String) -> String {
        guard let end = range(of: "  },\n}", options: .backwards) else { return self }
        return replacingCharacters(in: end, with: "    \(entry)\n  },\n}")
    }
}
