import KontorCore

/// The text layer of a PDF, read by poppler's `pdftotext` in a process of its own, so that a hostile file can harm
/// nothing but that process.
enum PDFText {
    static func extract(
        file: String, limits: DocumentText.Limits, toolFolders: [String], warnings: [String]
    ) throws(Failure) -> DocumentText {
        let run = ToolRun(
            program: try tool("pdftotext", package: "poppler-utils", toolFolders),
            limiter: try tool("prlimit", package: "util-linux", toolFolders),
            // -layout keeps a date beside what was done then; the other modes tear the columns of a CV apart.
            arguments: ["-enc", "UTF-8", "-eol", "unix", "-layout", absolute(file), "-"],
            limits: limits)
        let output = try run.run(reading: file)
        try refuse(output, file: file, limits: limits)
        let pages = pages(of: String(decoding: output.bytes, as: UTF8.self))
        if case .tooMuch = output.ending {
            return .beginning(
                .pdf, pages.joined(separator: "\u{0C}"), warnings, size: "more than \(limits.textBytes >> 20) MB")
        }
        let silent = pages.indices.filter { pages[$0].isEmpty }
        guard silent.count < pages.count else {
            let count = pages.count == 1 ? "its page holds" : "its \(pages.count) pages hold"
            let sentence = "\(file) has no text layer: \(count) pictures only, as a scan does"
            throw Failure(.invalid, "\(sentence); run text recognition on it (ocrmypdf) or ask for another copy")
        }
        var warnings = warnings
        if !output.complaint.isEmpty { warnings.append("the PDF is damaged in places; some text may be missing") }
        warnings += silent.map { "page \($0 + 1) holds no text, perhaps a picture" }
        return try DocumentText.finished(
            .pdf, pages.joined(separator: "\u{0C}"), warnings, nil, file: file,
            limits: limits)
    }

    private static func pages(of text: String) -> [String] {
        var pages = TextTidying.tidied(text).split(separator: "\u{0C}", omittingEmptySubsequences: false)
            .map { TextTidying.withoutMargins($0) }
        // Each page ends with a form feed, so that the last piece is none.
        if pages.count > 1, pages.last?.isEmpty == true { pages.removeLast() }
        return pages
    }

    private static func refuse(
        _ output: ToolRun.Output, file: String, limits: DocumentText.Limits
    ) throws(Failure) {
        switch output.ending {
        case .exited(0), .tooMuch: return
        case .tooSlow:
            throw Failure(.limit, "\(file) took too long to read; print it to a new PDF or ask for another copy")
        case .exited(let status):
            let complaint = output.complaint
            if complaint.contains("Incorrect password") {
                throw Failure(.invalid, "\(file) is encrypted; ask for a copy without a password")
            }
            if status == 3 {
                throw Failure(.invalid, "\(file) forbids copying its text; ask for a copy that allows it")
            }
            if complaint.contains("emory") { throw tooHungry(file, limits) }
            throw Failure(.invalid, "\(file) is a damaged PDF; ask for the document again")
        case .killed(let signal):
            if ToolRun.outOfTimeSignals.contains(signal) {
                throw Failure(.limit, "\(file) took too long to read; print it to a new PDF or ask for another copy")
            }
            if signal == ToolRun.abortSignal { throw tooHungry(file, limits) }
            throw Failure(.invalid, "\(file) made pdftotext crash, so it is probably damaged; ask for another copy")
        }
    }

    private static func tooHungry(_ file: String, _ limits: DocumentText.Limits) -> Failure {
        let sentence = "\(file) needs more than \(limits.memoryBytes >> 20) MB of memory to be read"
        return Failure(.limit, "\(sentence); print it to a new PDF or ask for another copy")
    }

    private static func tool(_ name: String, package: String, _ folders: [String]) throws(Failure) -> String {
        guard let path = ToolFolders.program(name, in: folders) else {
            let sentence = "\(name), which reads PDF files, is not installed"
            throw Failure(.unavailable, "\(sentence); install it with `apt-get install \(package)`")
        }
        return path
    }

    /// A path that can never be taken for an option.
    private static func absolute(_ file: String) -> String { file.hasPrefix("/") ? file : "./\(file)" }
}
