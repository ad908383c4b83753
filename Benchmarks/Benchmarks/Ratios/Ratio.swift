import Benchmark
import Rows

/// Two pieces of work to compare; each returns the time it took, so that preparing it is not counted.
struct Pair {
    let ours: () throws -> Duration
    let theirs: () throws -> Duration
}

/// Times two pieces of work in turn and records how many times the second's time the first one takes.
///
/// In turn, so that what else the machine does touches both; the median of the pairs is the figure.
enum Ratio {
    /// - Parameters:
    ///   - iterations: How many pairs.
    ///   - prepare: Makes what both need, when the benchmark is first run.
    static func register(_ row: Row, iterations: Int, _ prepare: @escaping () throws -> Pair) {
        let metric = BenchmarkMetric.custom(Row.metric, polarity: .prefersSmaller, useScalingFactor: false)
        let configuration = Benchmark.Configuration(
            metrics: [metric], units: [metric: .count], warmupIterations: 1, maxDuration: .seconds(120),
            maxIterations: iterations)
        var prepared: Pair?
        Benchmark(row.name, configuration: configuration) { benchmark in
            do {
                let pair = try prepared ?? prepare()
                prepared = pair
                let (first, second) = (try pair.ours(), try pair.theirs())
                benchmark.measurement(metric, Int((first / second * 1000).rounded()))
            } catch {
                benchmark.error("\(error)")
            }
        }
    }

    /// Returns how long `body` takes.
    static func time(_ body: () throws -> Void) rethrows -> Duration { try ContinuousClock().measure(body) }
}

/// A piece of work that did not give what it was measured for: a figure for it would be a lie.
struct NotDone: Error, CustomStringConvertible {
    let sentence: String

    var description: String { sentence }

    /// - Throws: `NotDone` where the work was not done.
    static func unless(_ holds: Bool, _ sentence: String) throws {
        if !holds { throw NotDone(sentence: sentence) }
    }
}
