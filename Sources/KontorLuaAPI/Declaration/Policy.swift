package import KontorLua

/// A question that the core asks and a company answers; the default answer is in `plugins/standard`.
package struct Policy: Sendable {
    /// `inventory.need`
    package let name: String
    package let summary: String
    /// What the function gets, besides `previous`.
    package let argument: String
    package let fields: [ParameterDeclaration]
    /// What it returns, in words and as an example.
    package let answer: String
    /// What it returns, value by value: nothing else is taken for an answer.
    package let answers: [AnswerValue]
    package let example: String
    /// What may be read besides the argument.
    package let mayRead: PolicyReach
    /// Whether `nil` is an answer, which its reasons follow; elsewhere `nil` and a text say that the policy failed.
    package let nilIsAnswer: Bool

    package init(
        _ name: String, _ summary: String, argument: String, fields: [ParameterDeclaration],
        mayRead: PolicyReach = .granted, answer: String, answers: [AnswerValue],
        example: String = "", nilIsAnswer: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.mayRead = mayRead
        self.argument = argument
        self.fields = fields
        self.answer = answer
        self.answers = answers
        self.example = example
        self.nilIsAnswer = nilIsAnswer
    }
}

/// What a policy may read besides its argument.
package enum PolicyReach: String, Sendable, CaseIterable {
    /// What its plugin was granted; it may change nothing.
    case granted
    /// Nothing. It is asked in a state that is made for the question and goes with it, so that nothing is remembered
    /// either, and the same argument has the same answer, alone, first, last and twice.
    case nothing

    /// For pages and help.
    package var sentence: String {
        switch self {
        case .granted: "It may read what its plugin was granted besides, and change nothing."
        case .nothing:
            "It may read nothing besides, nor store, log, print, ask a clock or chance, or remember anything: each question is "
                + "asked in a new state of the plugin. Of `kontor.*` it has what reads nothing: "
                + Registry.verbs.filter(\.readsNothing).map { "`\($0.name)`" }.joined(separator: ", ") + "."
        }
    }
}

/// The way from the core's questions to the plugins' answers.
package protocol PolicyAsker: AnyObject {
    /// Asks the last plugin that answers this policy.
    ///
    /// - Parameters:
    ///   - write: Writes the one argument.
    ///   - read: Reads the results.
    /// - Throws: `Failure.invalid` with the policy's place where it fails or answers nonsense.
    func ask<Answer>(
        _ policy: Policy, write: (inout LuaWriter) throws -> Void, read: (inout LuaReader) throws -> Answer
    ) throws -> Answer

    /// The plugin that answers, for reports.
    func answerer(of policy: Policy) -> String?

    /// SHA-256 of the plugins that answer, their files and settings: where it is another, the same question may be answered
    /// otherwise.
    ///
    /// - Throws: `Failure` where the policy cannot be asked.
    func rules(of policy: Policy) throws -> String
}
