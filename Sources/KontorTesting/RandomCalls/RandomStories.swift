/// Rows of random calls of `kontor.*`, each in an example company's office as it was at the beginning.
///
/// The same bytes tell the same story, whatever was told before: what fails once fails again.
public final class RandomStories {
    private static let bytesPerCall = 64

    private let beginning: PracticeOffice

    /// - Parameter checkout: The folder that has `plugins` and `examples`.
    public init(checkout: String) throws { beginning = try PracticeOffice("krueger", checkout: checkout) }

    /// Makes one call for each 64 of the bytes and looks at what they left.
    ///
    /// - Parameters:
    ///   - verified: Also does what `kontor verify` does at the end, which takes longer than some calls.
    ///   - note: Is told each call before it is made, and how it ended.
    /// - Throws: `RandomCalls.Finding`.
    public func tell(_ bytes: [UInt8], verified: Bool, note: @escaping (String) -> Void) throws {
        let calls = try RandomCalls(beginning.copy(seed: 2), note: note)
        for start in stride(from: 0, to: bytes.count, by: Self.bytesPerCall) {
            let ending = try calls.call(Array(bytes[start..<min(start + Self.bytesPerCall, bytes.count)]))
            note("  " + ending)
        }
        if verified { try calls.verify() }
    }
}
