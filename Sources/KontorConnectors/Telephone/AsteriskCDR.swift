package import KontorCore
package import KontorIntake

/// Reads Asterisk's call record `Master.csv`, as `cdr_csv` writes it.
///
/// Columns as in <https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/>.
package enum AsteriskCDR {
    /// Returns what is in a file, which has to be such a record, at least in part.
    ///
    /// - Throws: `Failure.invalid` for another encoding, and where not one line could be read.
    package static func read(file name: String, _ bytes: [UInt8], in time: OfficeTime) throws(Failure) -> CallLog {
        let log = read(bytes, in: time)
        guard log.lines.isEmpty, let first = log.unread.first else { return log }
        if let fault = TextCheck.fault(in: bytes), fault.kind != .windows1252 {
            throw Failure(.invalid, "\(name) \(fault.description); give Asterisk's Master.csv, nothing was imported")
        }
        let count =
            log.unread.count == 1 ? "its one line is no call" : "none of its \(log.unread.count) lines is a call"
        throw Failure(
            .invalid, "\(name): \(count); give Asterisk's Master.csv, nothing was imported\n\(first.text)")
    }

    /// Returns the lines, and what is wrong with those that could not be read.
    ///
    /// - Parameter time: The zone in which the telephone system writes; where the record's own unique ids show that it
    ///   writes UTC, that is followed.
    package static func read(_ bytes: [UInt8], in time: OfficeTime) -> CallLog {
        var (lines, unread): ([CallLine], [ImportProblem]) = ([], [])
        var text = CDRText(bytes)
        var watch = WorkWatch()
        let clock = clock(of: bytes, in: time)
        while let line = text.next(isRecord) {
            guard !watch.isStopped(after: line.bytes.count), watch.hold(heldPerLine) else { break }
            do { lines.append(try CDRLine(line.bytes, number: line.number).told(by: clock)) } catch {
                unread.append(ImportProblem(line: line.number, error.sentence))
            }
        }
        return CallLog(lines: lines, unread: unread, held: watch.held)
    }

    /// Lines that are looked at to see by which clock the times were written.
    private static let sample = 2000

    private static func clock(of bytes: [UInt8], in time: OfficeTime) -> CDRClock {
        var text = CDRText(bytes)
        var seen: [CDRLine] = []
        while seen.count < sample, let line = text.next(isRecord) {
            if let readable = try? CDRLine(line.bytes, number: line.number) { seen.append(readable) }
            if Work.isStopped { break }
        }
        return CDRClock(lines: seen, time: time)
    }

    private static func isRecord(_ bytes: ArraySlice<UInt8>) -> Bool { (try? CDRLine(bytes, number: 0)) != nil }

    /// About what a line takes until its call is told: read, put in order, and among the lines of its call.
    private static let heldPerLine = 800
}
