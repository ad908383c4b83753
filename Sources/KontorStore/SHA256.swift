internal import CNettle

/// SHA-256 of what is told piece by piece, by Nettle (https://www.lysator.liu.se/~nisse/nettle/).
struct SHA256 {
    private var context = sha256_ctx()

    init() { nettle_sha256_init(&context) }

    mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    private mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }

    /// Returns the digest, and begins anew.
    mutating func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
            nettle_sha256_digest(&context, Int(SHA256_DIGEST_SIZE), buffer.baseAddress)
            count = Int(SHA256_DIGEST_SIZE)
        }
    }
}

/// A digest of bytes, for telling whether the same file came twice.
package enum Digest {
    /// SHA-256 as hexadecimal text.
    package static func sha256(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return Hex.text(digest.finish())
    }
}
