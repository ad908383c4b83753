import Foundation
import KontorCore
import KontorTesting
import Testing

/// All functions with arguments that are mostly right, some wrong, some junk: `KONTOR_FUZZ_SECONDS` says for how long,
/// `KONTOR_FUZZ_SEED` begins with another office and other calls.
struct RandomCallTests {
    @Test func endInAnAnswerOrASentence() async {
        await #expect(processExitsWith: .success) {
            let environment = ProcessInfo.processInfo.environment
            let seconds = environment["KONTOR_FUZZ_SECONDS"].flatMap { Double($0) } ?? 8
            var seed = environment["KONTOR_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
            let end = ContinuousClock.now + .seconds(seconds)
            repeat {
                try RandomOffice(seed: seed).run(400, until: end)
                seed += 1
            } while ContinuousClock.now < end
        }
    }
}

/// One office and the calls of one seed.
private struct RandomOffice {
    let seed: UInt64
    /// Every so many calls the whole office is verified.
    private let step = 50

    func run(_ count: Int, until end: ContinuousClock.Instant) throws {
        let inputs = inputs(count)
        guard let (index, reason) = try firstFailure(of: inputs, until: end) else { return }
        let fewest = try minimised(Array(inputs[...index]))
        print("random calls: seed \(seed), call \(index): \(reason)\nThe fewest calls that show it:")
        _ = try firstFailure(of: fewest, until: nil) { print("  \($0)") }
        Issue.record("seed \(seed), call \(index): \(reason)")
    }

    private func inputs(_ count: Int) -> [[UInt8]] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) } }
    }

    private func firstFailure(
        of inputs: [[UInt8]], until end: ContinuousClock.Instant?, _ tell: @escaping (String) -> Void = { _ in }
    ) throws -> (index: Int, reason: String)? {
        let last = NSTemporaryDirectory() + "kontor-random-call-\(seed).txt"
        let calls = try RandomCalls(checkout: APIOffice.repository) { call in
            // A crash leaves it behind.
            try? call.write(toFile: last, atomically: false, encoding: .utf8)
            tell(call)
        }
        defer { try? FileManager.default.removeItem(atPath: last) }
        for (index, input) in inputs.enumerated() {
            do {
                try calls.call(input)
                if index % step == step - 1 || index == inputs.count - 1 { try calls.verify() }
            } catch let finding as RandomCalls.Finding {
                return (index, finding.description)
            }
            if let end, ContinuousClock.now > end {
                do { try calls.verify() } catch { return (index, "\(error)") }
                break
            }
        }
        return nil
    }

    /// Leaves out calls as long as it still fails, in halves first.
    private func minimised(_ inputs: [[UInt8]]) throws -> [[UInt8]] {
        var inputs = inputs
        var size = max(inputs.count / 2, 1)
        while true {
            var start = 0
            while start < inputs.count {
                var fewer = inputs
                fewer.removeSubrange(start..<min(start + size, inputs.count))
                if try firstFailure(of: fewer, until: nil) != nil { inputs = fewer } else { start += size }
            }
            if size == 1 { return inputs }
            size /= 2
        }
    }
}
