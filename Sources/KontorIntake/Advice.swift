/// What to write instead, behind what is wrong: put into words when somebody is told, because a file may be wrong in
/// thousands of lines, and to look for what was meant takes a while.
package struct Advice: Sendable, Equatable {
    private let words: @Sendable () -> String

    package init(_ words: @escaping @Sendable () -> String) { self.words = words }

    package var text: String { words() }

    package static func == (left: Advice, right: Advice) -> Bool { left.text == right.text }
}
