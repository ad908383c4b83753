import CLibFuzzer
import Foundation
import KontorTesting

/// Tells what libFuzzer gives, and ends the process where a story shows something that must not be.
final class Stories {
    /// Of this many stories one is verified: the first, so that an input that is run alone is.
    private static let step = 8
    /// How much more memory may be in use than after the first round: libFuzzer's own inputs are in it.
    private static let allowedBytes = 64 << 20
    private static let round = 500

    private let stories: RandomStories
    private let isLoud: Bool
    private var count = 0
    private var bytesAtFirst: Int?

    /// - Parameter isLoud: Whether each call and its ending are printed.
    init(checkout: String, isLoud: Bool) throws {
        stories = try RandomStories(checkout: checkout)
        self.isLoud = isLoud
    }

    func tell(_ bytes: [UInt8]) {
        do {
            try stories.tell(bytes, verified: count % Self.step == 0) { [isLoud] line in
                // Not buffered: the last line before a crash is the one to see.
                if isLoud { FileHandle.standardError.write(Data((line + "\n").utf8)) }
            }
        } catch { fatalError("\(error)") }
        count += 1
        if count % Self.round == 0 { checkMemory() }
    }

    private func checkMemory() {
        let used = allocated_bytes()
        guard let first = bytesAtFirst else { return bytesAtFirst = used }
        if used > first + Self.allowedBytes {
            fatalError("\(used) bytes are in use after \(count) stories, \(first) were after the first \(Self.round)")
        }
    }
}
