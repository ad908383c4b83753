import Testing

@testable import KontorHR

struct RedactionTests {
    @Test func x() {}
}
