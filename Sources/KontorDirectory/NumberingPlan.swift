/// One country's numbering plan: what its numbers begin with, how long they are, and what they are for.
struct NumberingPlan: Sendable {
    /// Numbers that begin alike; the longest beginning decides.
    struct Range: Sendable {
        let kind: PhoneNumber.Kind
        /// Digits of the area code or network code, counted in the national number.
        let areaLength: Int
        /// Digits of the whole national number, without the leading zero.
        let length: ClosedRange<Int>
        /// How the national number is written in groups; empty means area code, then the rest.
        let grouping: [Int]
    }

    let region: String
    let callingCode: String
    let trunkPrefix: String
    let internationalPrefix: String
    /// Short numbers that summon help at once.
    let emergency: Set<String>
    /// Short numbers for services; `x` stands for any digit.
    let services: [String]
    /// Whether the area code is dialled even next door, so that a number without its zero can only lack the zero.
    let isClosed: Bool
    let ranges: [String: Range]
    /// Beginnings that no network uses.
    let unassigned: Set<String>
    /// A call-by-call prefix (`010xy` in Germany) and its length; nil where there is none on file.
    let carrierPrefix: (start: String, length: Int)?

    /// Returns the range of a national number, or nil where the plan has no such number.
    func range(of national: String) -> Range? {
        for count in stride(from: min(6, national.count), through: 1, by: -1) {
            let start = String(national.prefix(count))
            if unassigned.contains(start) { return nil }
            guard let range = ranges[start] else { continue }
            return range.length.contains(national.count) ? range : nil
        }
        return nil
    }

    /// Returns what a short number is for, or nil where it is none.
    func shortKind(_ digits: String) -> PhoneNumber.Kind? {
        if emergency.contains(digits) { return .emergency }
        let isService = services.contains { pattern in
            pattern.count == digits.count && zip(pattern, digits).allSatisfy { $0 == "x" || $0 == $1 }
        }
        return isService ? .service : nil
    }
}

extension NumberingPlan {
    /// One row of a plan's table: the beginnings, separated by spaces, and what they share.
    struct Row {
        let starts: String
        let range: Range

        init(
            _ starts: String, _ kind: PhoneNumber.Kind, area: Int, _ length: ClosedRange<Int>, grouping: [Int] = []
        ) {
            self.starts = starts
            range = Range(kind: kind, areaLength: area, length: length, grouping: grouping)
        }
    }

    static func table(_ rows: [Row]) -> [String: Range] {
        var table: [String: Range] = [:]
        for row in rows {
            for start in row.starts.split(whereSeparator: \.isWhitespace) { table[String(start)] = row.range }
        }
        return table
    }

    static func of(region: String) -> NumberingPlan? { byRegion[region] }
    static func of(callingCode: String) -> NumberingPlan? { byCallingCode[callingCode] }

    private static let all = [germany, austria, switzerland]
    private static let byRegion = Dictionary(all.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })
    private static let byCallingCode = Dictionary(
        all.map { ($0.callingCode, $0) }, uniquingKeysWith: { first, _ in first })
}
