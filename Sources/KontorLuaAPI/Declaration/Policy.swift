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
    package let example: String

    package init(
        _ name: String, _ summary: String, argument: String, fields: [ParameterDeclaration], answer: String,
        example: String = ""
    ) {
        self.name = name
        self.summary = summary
        self.argument = argument
        self.fields = fields
        self.answer = answer
        self.example = example
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
}
