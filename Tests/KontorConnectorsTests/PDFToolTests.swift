import Foundation
import KontorCore
import Testing

@testable import KontorConnectors

/// What happens when the program that reads PDF files misbehaves; a script stands in for it.
struct PDFToolTests {
    private func failure(
        _ script: String, _ change: (inout DocumentText.Limits) -> Void = { _ in }
    ) throws -> String? {
        var limits = DocumentText.Limits()
        change(&limits)
        return try Samples.withFile("cv.pdf", SamplePDF(pages: [["Text"]]).bytes) { path in
            try Samples.withTool(script) { folder -> String? in
                do {
                    _ = try DocumentText.extract(file: path, limits: limits, toolFolders: [folder, "/usr/bin"])
                    return nil
                } catch let error as Failure {
                    return "\(error.code.rawValue): \(error.message.replacing(path, with: "cv.pdf"))"
                }
            }
        }
    }

    private let slow = "limit: cv.pdf took too long to read; print it to a new PDF or ask for another copy"

    @Test func stopsAProgramThatHangs() throws {
        #expect(try failure("exec sleep 60") { $0.wallMilliseconds = 200 } == slow)
    }

    @Test func stopsAProgramThatClosesItsOutputAndHangs() throws {
        #expect(try failure("exec sleep 60 >&- 2>&-") { $0.wallMilliseconds = 200 } == slow)
    }

    @Test func stopsAProgramThatTurnsInCircles() throws {
        #expect(try failure("while :; do :; done") { $0.cpuSeconds = 1 } == slow)
    }

    /// What it wrote until then is how the document begins.
    @Test(arguments: ["exec yes", "yes | head -c 3000000 >&2; exec yes"])
    func stopsAProgramThatWritesWithoutEnd(_ script: String) throws {
        var limits = DocumentText.Limits()
        limits.textBytes = 1 << 20
        let document = try Samples.withFile("cv.pdf", SamplePDF(pages: [["Text"]]).bytes) { path in
            try Samples.withTool(script) { folder in
                try DocumentText.extract(file: path, limits: limits, toolFolders: [folder, "/usr/bin"])
            }
        }
        #expect(document.unread == "its text has more than 1 MB")
        #expect(document.text.count == 20_000 && document.text.hasPrefix("y\ny"))
    }

    @Test(
        arguments: [
            ("exit 3", "invalid: cv.pdf forbids copying its text; ask for a copy that allows it"),
            (
                "echo 'Out of memory' >&2; exit 1",
                "limit: cv.pdf needs more than 1024 MB of memory to be read; print it to a new PDF or ask for another copy"
            ),
            (
                "exec perl -MPOSIX -e 'POSIX::abort()'",
                "limit: cv.pdf needs more than 1024 MB of memory to be read; print it to a new PDF or ask for another copy"
            ),
            ("kill -SEGV $$", "invalid: cv.pdf made pdftotext crash, so it is probably damaged; ask for another copy"),
        ])
    func saysHowTheProgramFailed(_ script: String, _ sentence: String) throws {
        let found = try failure(script)
        #expect(found == sentence)
    }

    @Test func limitsTheMemoryOfTheRealProgram() throws {
        var limits = DocumentText.Limits()
        limits.memoryBytes = 8 << 20
        try Samples.withFile("cv.pdf", SamplePDF(pages: [["Text"]]).bytes) { path -> Void in
            #expect(throws: Failure.self) { try DocumentText.extract(file: path, limits: limits) }
        }
    }

    @Test func namesThePackageOfAMissingProgram() throws {
        try Samples.withFile("cv.pdf", SamplePDF(pages: [["Text"]]).bytes) { path -> Void in
            let reads = "pdftotext, which reads PDF files, is not installed"
            #expect(throws: Failure(.unavailable, "\(reads); install it with `apt-get install poppler-utils`")) {
                try DocumentText.extract(file: path, toolFolders: [])
            }
        }
    }

    @Test func keepsTheTextOfAPDFThatIsDamagedInPlaces() throws {
        let script = "echo 'Syntax Error: odd' >&2; printf 'Anna    M.\\n   Büro\\n\\n\\nEnde\\n\\f'"
        let document = try Samples.withFile("cv.pdf", SamplePDF(pages: [["Text"]]).bytes) { path in
            try Samples.withTool(script) { folder in
                try DocumentText.extract(file: path, toolFolders: [folder, "/usr/bin"])
            }
        }
        #expect(document.text == "Anna   M.\nBüro\n\nEnde")
        #expect(document.warnings == ["the PDF is damaged in places; some text may be missing"])
    }
}
