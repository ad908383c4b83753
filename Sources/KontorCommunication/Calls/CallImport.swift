package import KontorCore
package import KontorIntake

/// What taking in a telephone system's log did.
package struct CallImport: Sendable {
    /// The calls that were not in the log yet, in the order in which they began.
    package var new: [ID<LogEntry>] = []
    /// The calls of which more is known now.
    package var completed: [ID<LogEntry>] = []
    /// Other calls, in the order in which they were, about which the rule may say something else now.
    package var others: [ID<LogEntry>] = []
    /// How many were in the log as the file tells them.
    package var known = 0
    /// The lines of a time to come, which were left out.
    package var toCome: [ImportProblem] = []
}
