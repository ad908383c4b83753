/// The limits of whatever work is going on, for code that loops over what somebody gave.
///
/// Whoever runs work for others (a verb called by a script) says what it may use; who loops, looks. Where nobody set a
/// limit there is none, and looking costs next to nothing.
///
/// What a stopped work makes reaches nobody: whoever stopped it throws it away and takes back what it changed. So a
/// loop needs no error of its own: it ends, and what is behind it may be unfinished.
package enum Work {
    /// Whoever counts for the work at hand; nil where nothing is limited.
    @TaskLocal package static var limit: (any WorkLimit)?

    /// Whether the work is to end now.
    package static var isStopped: Bool { limit?.isStopped ?? false }

    /// Ends the work where it is to end: for loops whose unfinished result would be wrong to go on with.
    package static func look() throws {
        if isStopped { throw WorkStopped() }
    }
}

/// What one piece of work may use.
package protocol WorkLimit: AnyObject, Sendable {
    /// Whether its time or memory is used up, or somebody interrupted it.
    var isStopped: Bool { get }

    /// Counts memory that is held, or is held no more where `bytes` are below zero.
    ///
    /// - Throws: Where so much cannot be held; the work is stopped then, and it is not counted.
    func hold(_ bytes: Int) throws
}

/// Memory that counts for the work at hand for as long as this object lives.
///
/// `@unchecked Sendable`: whoever makes it adds to it, on the thread of the work; others only keep it.
package final class WorkHold: @unchecked Sendable {
    private let limit: (any WorkLimit)?
    private var bytes = 0

    package init() { limit = Work.limit }

    /// Counts so many bytes more.
    ///
    /// - Returns: False where so much cannot be held, and the work is to end.
    package func add(_ more: Int) -> Bool {
        guard let limit else { return true }
        do {
            try limit.hold(more)
            bytes += more
            return true
        } catch {
            return false
        }
    }

    deinit { if bytes > 0 { try? limit?.hold(-bytes) } }
}

/// Why a loop ended early; who stopped it knows the rest.
package struct WorkStopped: Error {
    package init() {}
}

/// Looks at the limit of the work at hand now and then, from within a loop.
@usableFromInline package struct WorkWatch {
    private let limit = Work.limit
    /// What was counted so far; nil where nothing was.
    package private(set) var held: WorkHold?
    private var untilLook = Self.stride
    /// Steps between two looks; a step is about what one byte or one comparison takes.
    private static let stride = 2048

    @usableFromInline package init() {}

    /// Whether to end, asked once in each round of a loop.
    ///
    /// - Parameter steps: About how many bytes or comparisons the round takes.
    @usableFromInline package mutating func isStopped(after steps: Int = 1) -> Bool {
        untilLook -= steps
        guard untilLook <= 0, let limit else { return false }
        untilLook = Self.stride
        return limit.isStopped
    }

    /// Counts memory that is held as long as this, or what `held` is kept by.
    ///
    /// - Returns: False where so much cannot be held, and the loop is to end.
    package mutating func hold(_ bytes: Int) -> Bool {
        guard limit != nil else { return true }
        let hold = held ?? WorkHold()
        held = hold
        return hold.add(bytes)
    }
}

extension Sequence {
    /// The elements as long as the work at hand goes on: a loop over what somebody gave ends with it.
    ///
    /// - Parameter steps: About how many bytes or comparisons one round takes.
    @inlinable package func untilStopped(each steps: Int) -> UntilStopped<Self> {
        UntilStopped(base: self, steps: steps)
    }
}

/// A sequence that ends where the work at hand is stopped.
///
/// Compiled anew for each loop: the areas' loops over texts are among what takes most of their time.
@usableFromInline package struct UntilStopped<Base: Sequence>: Sequence, IteratorProtocol {
    @usableFromInline var base: Base.Iterator
    @usableFromInline var watch = WorkWatch()
    @usableFromInline let steps: Int

    @inlinable package init(base: Base, steps: Int) {
        self.base = base.makeIterator()
        self.steps = steps
    }

    @inlinable package mutating func next() -> Base.Element? { watch.isStopped(after: steps) ? nil : base.next() }
}
