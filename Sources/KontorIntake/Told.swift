/// What an input says of one field of a record.
///
/// Nothing said is not the same as nothing there: what an input does not mention stays as it is.
package enum Told<Value: Sendable>: Sendable {
    /// The input has no place for the field, such as no column.
    case absent
    /// There is a place for it, and it is empty.
    case empty
    /// What stands there cannot be read, which is said among the problems.
    case unread
    case value(Value)

    package var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    package var isUnread: Bool {
        if case .unread = self { return true }
        return false
    }
}

extension Told: Equatable where Value: Equatable {}
