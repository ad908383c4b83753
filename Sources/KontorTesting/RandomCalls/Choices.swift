/// A row of bytes that decides one thing after the other; at its end everything is decided as the first possibility.
struct Choices {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func byte() -> UInt8 {
        guard position < bytes.count else { return 0 }
        position += 1
        return bytes[position - 1]
    }

    /// Returns a number from 0 to `bound` - 1.
    mutating func number(below bound: Int) -> Int {
        let high = bound > 256 ? Int(byte()) << 8 : 0
        return (high | Int(byte())) % max(bound, 1)
    }

    /// Returns true so many times out of a hundred.
    mutating func holds(percent: Int) -> Bool { number(below: 100) >= 100 - percent }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[number(below: elements.count)] }

    mutating func word() -> UInt64 { (0..<8).reduce(UInt64(0)) { word, _ in word << 8 | UInt64(byte()) } }
}
