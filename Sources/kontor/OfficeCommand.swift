import ArgumentParser

/// A command that opens an office.
protocol OfficeCommand: ParsableCommand {
    var options: CommonOptions { get }
}

/// A command that runs Lua, takes in files or writes them, of which somebody may set the limits.
protocol LimitedCommand: OfficeCommand {}

extension OfficeCommand {
    /// - Throws: `WrongUsage` where an option is given that the command would pass over.
    func refuseIdleOptions(_ words: ArraySlice<String>) throws {
        guard !(self is any LimitedCommand) else { return }
        let idle = options.timeLimit != nil ? "--time-limit" : options.memoryLimit != nil ? "--memory-limit" : nil
        guard let idle else { return }
        let command = words.prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " ")
        throw WrongUsage("kontor \(command): \(idle) is for do, eval, run, repl, import and export")
    }
}
