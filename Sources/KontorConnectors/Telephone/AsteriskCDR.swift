package import KontorCore

/// Reads Asterisk's call record `Master.csv`, as `cdr_csv` writes it.
///
/// One call is many rows: one for each telephone that rang, each consultation, each transfer. Columns as in
/// <https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/>.
package enum AsteriskCDR {
    /// Returns what is in a file, which has to be such a record, at least in part.
    ///
    /// - Throws: `Failure.invalid` for another encoding, and where not one line could be read.
    package static func read(file name: String, _ bytes: [UInt8], in time: OfficeTime) throws(Failure)
        -> TelephoneRecord
    {
        let record = read(bytes, in: time)
        guard record.calls.isEmpty, let first = record.unread.first else { return record }
        if let fault = TextCheck.fault(in: bytes), fault.kind != .windows1252 {
            throw Failure(.invalid, "\(name) \(fault.description); give Asterisk's Master.csv, nothing was imported")
        }
        let count =
            record.unread.count == 1 ? "its one line is no call" : "none of its \(record.unread.count) lines is a call"
        throw Failure(
            .invalid,
            "\(name): \(count); give Asterisk's Master.csv, nothing was imported\n"
                + "line \(first.line): \(first.sentence)")
    }

    /// Returns the calls, and the lines that could not be read.
    ///
    /// - Parameters:
    ///   - time: the zone in which the telephone system writes; where the record's own unique ids show that it
    ///     writes UTC, that is followed.
    ///   - trunks: the names of the lines to the outside, such as `telekom` in `PJSIP/telekom-0000001a`. Where none are
    ///     given, whatever is not named by two to five digits counts as one.
    package static func read(
        _ bytes: [UInt8], in time: OfficeTime, trunks: Set<String> = []
    ) -> TelephoneRecord {
        var unread: [UnreadLine] = []
        var written: [CDRFields] = []
        var known: [[String]: Int] = [:]
        var watch = WorkWatch()
        for (index, content) in CDRText.lines(bytes) where !watch.isStopped(after: content.count) {
            do {
                let fields = try CDRFields(content, line: index)
                if let first = known[fields.key] {
                    written[first].lines.append(index)
                } else {
                    known[fields.key] = written.count
                    written.append(fields)
                }
            } catch {
                unread.append(UnreadLine(line: index, sentence: error.sentence))
            }
        }
        let clock = CDRClock(rows: written, time: time)
        var rows: [CDRRow] = []
        for fields in written {
            do {
                rows.append(try CDRRow(fields, clock: clock, trunks: trunks))
            } catch {
                unread += fields.lines.map { UnreadLine(line: $0, sentence: error.sentence) }
            }
        }
        let groups = CDRGroups.group(rows)
        var calls = groups.map { CDRCall(rows: $0).call }
        for (index, other) in CDRAsides.during(groups).enumerated() {
            calls[index].during = other.map { calls[$0].identity }
        }
        return TelephoneRecord(
            calls: calls.sorted { ($0.startedAt, $0.lines[0]) < ($1.startedAt, $1.lines[0]) },
            unread: unread.sorted { $0.line < $1.line })
    }
}

/// Why a line of the record cannot be read.
struct CDRRefusal: Error {
    let sentence: String
}
