/// A policy that may read nothing but its argument reached for something else.
package struct OutOfReach: Error, Equatable, CustomStringConvertible {
    /// What was called, such as `kontor.hr.application.find` or `os.time`.
    package let call: String
    package let policy: String

    package var description: String {
        "\(call): the policy \(policy) may read nothing but its argument, nor store, log or remember anything"
    }
}
