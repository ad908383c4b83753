internal import KontorDirectory

/// How the other side of an entry can be called.
package enum Reach: String, Sendable, CaseIterable {
    /// There is something to dial, or it is known who it is.
    case number
    /// Somebody wrote down a name or an address, and no number.
    case name
    /// The caller asked for the number not to be shown.
    case withheld
    /// Nothing is known of the other side.
    case none

    /// Why nobody can be rung back, as the end of a sentence; nil where somebody can.
    package var obstacle: String? {
        switch self {
        case .number: nil
        case .name: "only a name is known: find the number to ring back"
        case .withheld: "the number was withheld: it cannot be rung back"
        case .none: "no number was noted: nobody can ring back"
        }
    }

    /// Whether it is something that a telephone shows and nobody's plan has, such as `+999 123456789`: it can be tried.
    private static func isDialled(_ raw: String) -> Bool {
        raw.count(where: \.isNumber) >= 3 && raw.allSatisfy { $0.isNumber || "+-/(). ".contains($0) }
    }

    init(_ raw: String, _ number: PhoneNumber) {
        switch number.kind {
        case .withheld: self = .withheld
        case .unknown: self = .none
        case .unreadable: self = raw.isEmpty ? .none : Self.isDialled(raw) ? .number : .name
        default: self = .number
        }
    }
}
