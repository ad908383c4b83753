internal import CLuaShim
internal import Synchronization

/// The ordered field names of a kind of record, so that records cross without naming their fields each time.
///
/// Names are kept as long as the process lives, once for each distinct list: shapes are for the fixed kinds of
/// record that a program has, not for keys that come from outside.
public final class LuaShape: Sendable {
    /// What the record is, for messages.
    public let name: String
    /// The field names in the order in which values are written.
    public let fields: [String]
    /// How many fields there are.
    public let count: Int
    /// Never freed and never changed.
    nonisolated(unsafe) let raw: UnsafePointer<klua_shape>
    /// The same address, for code that other modules inline.
    @usableFromInline let bits: UInt64

    /// Makes a shape.
    public init(name: String, fields: [String]) {
        self.name = name
        self.fields = fields
        count = fields.count
        bits = Self.interned(fields)
        guard let raw = UnsafeMutablePointer<klua_shape>(bitPattern: UInt(bits)) else {
            preconditionFailure("no memory for the shape \(name)")
        }
        self.raw = UnsafePointer(raw)
    }

    private static let known = Mutex<[[String]: UInt64]>([:])

    private static func interned(_ fields: [String]) -> UInt64 {
        known.withLock { known in
            if let bits = known[fields] { return bits }
            guard let shape = klua_shape_new(UInt32(fields.count)) else { return 0 }
            for (index, field) in fields.enumerated() {
                let bytes = Array(field.utf8)
                guard klua_shape_name(shape, UInt32(index), bytes, bytes.count) else { return 0 }
            }
            let bits = UInt64(UInt(bitPattern: shape))
            known[fields] = bits
            return bits
        }
    }
}
