import KontorLua

/// The host's own types, for scripts to misuse.
///
/// Safe to share: what they hold is never changed, and their functions keep nothing.
enum TortureTypes {
    nonisolated(unsafe) static let stamp: LuaUserType = .init(
        name: "stamp",
        methods: [
            "value": HostFunction(name: "stamp.value") { call in
                call.results.integer(try call.arguments.userdata(stamp).a)
            }
        ],
        metamethods: [
            "__add": HostFunction(name: "stamp.add") { call in
                let (left, right) = (try call.arguments.userdata(stamp), try call.arguments.userdata(stamp))
                call.results.userdata(stamp, a: left.a &+ right.a, b: 0)
            },
            "__tostring": HostFunction(name: "stamp.tostring") { call in
                call.results.string("stamp \(try call.arguments.userdata(stamp).a)")
            },
        ])

    nonisolated(unsafe) static let seal = LuaUserType(name: "seal")

    nonisolated(unsafe) static let folder: LuaClass = .init(
        name: "folder",
        methods: [
            "title": HostFunction(name: "folder.title") { call in
                guard let name = call.value(at: 0).table?["name"] else {
                    throw LuaError(.value, "argument 1 must be a folder")
                }
                call.results.value(name)
            }
        ])
}
