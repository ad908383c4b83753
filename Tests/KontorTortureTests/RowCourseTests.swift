import Testing

@testable import KontorTorture

/// Several rows at a time: each is begun once, and told of in order.
struct RowCourseTests {
    private let good = [TortureVerdict(name: "a", faults: [])]
    private let bad = [TortureVerdict(name: "b", faults: ["left"])]

    @Test func tellsOfRowsInOrder() {
        var course = RowCourse(count: 3)
        #expect((course.begin(), course.begin()) == (0, 1))
        #expect(course.end(1, bad).isEmpty)
        #expect(course.verdicts == [])
        #expect(course.end(0, good) == 0..<2)
        #expect(course.begin() == 2)
        #expect(course.begin() == nil)
        #expect(course.end(2, good) == 2..<3)
        #expect(course.verdicts == [good, bad, good])
    }
}
