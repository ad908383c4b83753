internal import CLuaShim

/// A type of opaque host values with a payload of plain bytes, such as money.
///
/// Its metatable is out of the scripts' reach, and a value is recognised by the metatable's identity.
public final class LuaUserType {
    let type: HostType
    /// Bytes of each value's payload.
    public let payloadSize: Int

    /// Makes a type. `__gc` cannot be among the metamethods: a payload owns nothing.
    public init(
        name: String, payloadSize: Int = 16, methods: [String: HostFunction] = [:],
        metamethods: [String: HostFunction] = [:]
    ) {
        precondition((0...65536).contains(payloadSize), "a payload has at most 64 kB")
        self.payloadSize = payloadSize
        type = HostType(name: name, payload: payloadSize, methods: methods, metamethods: metamethods)
        type.raw.pointee.host = Unmanaged.passUnretained(self).toOpaque()
    }

    /// What scripts see as the type's name.
    public var name: String { type.name }
}

/// A value of a host type.
public struct LuaUserdata {
    /// What the value is.
    public let type: LuaUserType
    /// The bytes, `type.payloadSize` of them.
    public let payload: [UInt8]

    /// Makes a value of bytes; they must be as many as the type says.
    public init(_ type: LuaUserType, payload: [UInt8]) {
        precondition(payload.count == type.payloadSize, "\(type.name) has \(type.payloadSize) bytes of payload")
        self.type = type
        self.payload = payload
    }

    /// Makes a value of two integers, for types of 16 bytes.
    public init(_ type: LuaUserType, a: Int64, b: Int64) {
        self.init(type, payload: withUnsafeBytes(of: (a, b)) { Array($0) })
    }

    /// The first eight bytes as an integer.
    public var a: Int64 { payload.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) } }

    /// The second eight bytes as an integer.
    public var b: Int64 { payload.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8, as: Int64.self) } }
}

extension LuaUserdata: Equatable {
    /// Returns whether both have the same type and the same bytes.
    public static func == (left: LuaUserdata, right: LuaUserdata) -> Bool {
        left.type === right.type && left.payload == right.payload
    }
}
