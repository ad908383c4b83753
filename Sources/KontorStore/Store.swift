internal import KontorCore

/// A place that keeps an office's records: SQLite today, another database behind the same protocol later.
package protocol Store: AnyObject {
    /// Lends a connection for reading.
    func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result

    /// Lends the writer's connection inside one transaction, which is committed where `body` returns and taken back
    /// where it throws.
    func write<Result>(_ body: (any Connection) throws -> Result) throws -> Result
}

/// What a database's refusal means for the office, in one sentence.
package enum StoreFailure {
    /// - Parameter unwritable: The names of the files that cannot be written, as far as they are known.
    package static func of(_ error: StoreError, _ file: String?, unwritable: [String] = []) -> any Error {
        let place = file.map { " (\($0))" } ?? ""
        switch error.cause {
        case .diskFull:
            return Failure(
                .unavailable, "the disk is full or failing\(place): nothing of this was kept; make room and try again")
        case .memoryFull:
            return Failure(
                .unavailable,
                "an office in memory holds at most 256 MB: nothing of this was kept; kontor init makes one on the disk")
        case .readOnly where !unwritable.isEmpty:
            let names = unwritable.joined(separator: ", ")
            return Failure(
                .unavailable,
                "the office's records cannot be written, because \(names) cannot: "
                    + "chmod u+w \(unwritable.joined(separator: " ")) gives its owner the right")
        case .readOnly:
            return Failure(
                .unavailable,
                "the office's records cannot be written\(place): check the permissions of its folder, and of the files "
                    + "in it: chmod u+w kontor.sqlite*")
        case .damaged, .unique, .check, .required, .reference: return DamagedRecords(afterTransaction: error.words)
        case .busy:
            return Failure(.unavailable, "another program is writing to the office's records\(place): try again")
        case .noMemory:
            return Failure(
                .unavailable,
                "the machine has no memory left: nothing of this was kept; end other programs and try again")
        case .other: return error
        }
    }
}
