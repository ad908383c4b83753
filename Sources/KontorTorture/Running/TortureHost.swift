import KontorLua

/// The host that attacks run in: a few functions that call back, take, give and hold.
final class TortureHost {
    let state: LuaState
    /// A second state, for functions that go astray.
    let elsewhere: LuaState
    /// The functions that a script gave to be kept.
    var held: [LuaFunction] = []

    /// Makes a host whose state may hold so many bytes, tapes included, and repeats itself where that is asked for.
    init(memoryBytes: Int?, isDeterministic: Bool = false) throws {
        elsewhere = try LuaState(LuaConfiguration { _ in })
        var configuration = LuaConfiguration(memoryBytes: memoryBytes) { _ in }
        configuration.randomSeed = 1
        if isDeterministic { configuration.determinism = LuaDeterminism(seed: 1, now: 1_795_421_700) }
        state = try LuaState(configuration)
        try define(callbacks)
        try define(values)
    }

    private func define(_ functions: [String: (inout LuaCall) throws -> Void]) throws {
        for (name, body) in functions { try state.setGlobal(name, .host(HostFunction(name: name, body))) }
    }
}

extension TortureHost {
    /// Functions that call what they are given.
    private var callbacks: [String: (inout LuaCall) throws -> Void] {
        [
            // Calls f(…) and returns what it returns.
            "apply": { call in
                let function = try call.arguments.function()
                for value in try call.state.call(function, try call.arguments.values()) { call.results.value(value) }
            },
            // Calls f(…) and goes on whatever happens.
            "swallow": { call in
                let function = try call.arguments.function()
                _ = try? call.state.call(function, try call.arguments.values())
            },
            // Calls f() within a limit of its own, and says why it ended.
            "limited": { call in
                let seconds = try call.arguments.number()
                do {
                    _ = try call.state.call(try call.arguments.function(), limits: LuaLimits(cpuSeconds: seconds))
                    call.results.string("ended")
                } catch let error as LuaError { call.results.string(error.code.rawValue) }
            },
            // Resumes a coroutine from Swift.
            "resume": { call in
                guard case .coroutine(let coroutine) = try call.arguments.value() else {
                    throw LuaError(.value, "argument 1 must be a coroutine")
                }
                switch try coroutine.resume() {
                case .yielded(let values), .returned(let values): for value in values { call.results.value(value) }
                }
            },
            // Keeps f for later.
            "hold": { [unowned self] call in held.append(try call.arguments.function()) },
            // Calls all that is kept.
            "release": { [unowned self] call in
                for function in held { _ = try call.state.call(function) }
            },
            // Gives f to another state.
            "elsewhere": { [elsewhere] call in try elsewhere.setGlobal("f", .function(try call.arguments.function())) },
        ]
    }

    /// Functions that take and give values.
    private var values: [String: (inout LuaCall) throws -> Void] {
        [
            // Takes a value whole and says of what kind it is.
            "take": { call in call.results.string("\(try call.arguments.value().kind)") },
            // Takes any number of values and gives them back.
            "echo": { call in for value in try call.arguments.values() { call.results.value(value) } },
            // Takes a text.
            "text": { call in call.results.integer(Int64(try call.arguments.string().utf8.count)) },
            // Takes an integer.
            "integer": { call in call.results.integer(try call.arguments.integer()) },
            // Gives a string of so many bytes.
            "big": { call in
                let count = try call.arguments.integer()
                call.results.bytes([UInt8](repeating: 120, count: Int(min(max(count, 0), 1 << 27))))
            },
            // Gives a host object, one of another type, a table with the host's metatable, one that is read-only.
            "make": { call in call.results.userdata(TortureTypes.stamp, a: 7, b: 0) },
            "seal": { call in call.results.userdata(TortureTypes.seal, a: 7, b: 0) },
            "folder": { call in
                call.results.beginTable(fieldCount: 1, metatable: TortureTypes.folder)
                call.results.key("name")
                call.results.string("letters")
                call.results.endTable()
            },
            "locked": { call in
                call.results.beginTable(arrayCount: 2, fieldCount: 1, isReadOnly: true)
                call.results.integer(1)
                call.results.integer(2)
                call.results.key("name")
                call.results.string("price list")
                call.results.endTable()
            },
            // Fails with a message.
            "fail": { call in throw LuaError(.value, try call.arguments.string()) },
        ]
    }
}
