/// What a plugin may do in one area; its manifest names what it needs, the office grants it.
package struct Capability: Hashable, Sendable, CustomStringConvertible {
    package let name: String

    package static func read(_ area: String) -> Capability { Capability(name: area + ".read") }
    package static func write(_ area: String) -> Capability { Capability(name: area + ".write") }

    package init(name: String) { self.name = name }

    /// Every capability's name: what a manifest may need and an office may grant.
    package static let names =
        ["inventory", "equipment", "communication", "hr", "directory", "planning"].flatMap {
            [read($0).name, write($0).name]
        } + [read("office").name]

    package var description: String { name }
}
