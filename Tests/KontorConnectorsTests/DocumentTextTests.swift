import Foundation
import KontorCore
import Testing

@testable import KontorConnectors

struct DocumentTextTests {
    private func failure(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String? {
        try Samples.withFile(name, bytes) { path -> String? in
            do {
                let limits = DocumentText.Limits()
                _ = try DocumentText.extract(file: path, limits: limits)
                return nil
            } catch let error as Failure {
                return "\(error.code.rawValue): \(error.message.replacing(path, with: name))"
            }
        }
    }

    private func document(_ name: String, _ bytes: some Sequence<UInt8>) throws -> DocumentText {
        try Samples.withFile(name, bytes) { try DocumentText.extract(file: $0) }
    }

    @Test func readsThePagesOfAPDF() throws {
        let pdf = SamplePDF(pages: [["Kenntnisse", "C++, Gr\u{FC}\u{DF}e"], [], ["Seite drei"]])
        let expected = DocumentText(
            kind: .pdf, text: "Kenntnisse\nC++, Grüße\u{0C}\u{0C}Seite drei",
            warnings: ["page 2 holds no text, perhaps a picture"], resume: nil)
        #expect(try document("cv.pdf", pdf.bytes) == expected)
        #expect(expected.pages == ["Kenntnisse\nC++, Grüße", "", "Seite drei"])
    }

    @Test func decidesTheKindByContent() throws {
        let pdf = SamplePDF(pages: [["Text"]]).bytes
        #expect(try document("cv.txt", pdf).warnings == ["the file is a PDF although its name ends in .txt"])
        #expect(try document("-cv", pdf).kind == .pdf)
        #expect(try document("cv.pdf", Array("X-Mail: gateway\n".utf8) + pdf).kind == .pdf)
        #expect(try document("cv.txt", Array(#"{"basics": {"name": "A"}}"#.utf8)).kind == .jsonResume)
        #expect(try document("note.txt", Array("{not json} but text".utf8)).kind == .text)
    }

    @Test func tidiesPlainText() throws {
        let raw = "\u{FEFF}Bu\u{308}ro\u{A0}1\r\nof\u{FB01}ce\u{AD}\u{200B}\ttab\u{7}\rend\u{0C}page two"
        let expected = DocumentText(
            kind: .text, text: "Büro 1\noffice\ttab\nend\u{0C}page two", warnings: [], resume: nil)
        #expect(try document("cv.txt", Array(raw.utf8)) == expected)
        #expect(expected.pages.count == 2)
    }

    @Test(
        arguments: [
            (
                "cv.pdf", Array("%PDF-1.4\n1 0 obj\n<< /Kids [".utf8),
                "invalid: cv.pdf is a damaged PDF; ask for the document again"
            ),
            (
                "cv.pdf", Array("some text".utf8),
                "invalid: cv.pdf is named as a PDF, but holds plain text; rename it if that is what it is, or ask for "
                    + "the document again"
            ),
            (
                "cv.pdf", [0, 1, 2, 3, 0xFF],
                "invalid: cv.pdf is named as a PDF, but its beginning is damaged, or ask for the document again"
            ),
            (
                "cv.txt", Array("Gr".utf8) + [0xFC, 0xDF] + Array("e".utf8),
                "invalid: cv.txt is not UTF-8: line 1, byte 3 holds “ü” in Windows-1252 (also called ANSI or Latin-1); "
                    + "save it as UTF-8 in the program that wrote it"
            ),
            ("cv.txt", [], "invalid: cv.txt is empty: there is no text in it; ask for the document again"),
            (
                "cv.txt", Array(" \n-- \n".utf8),
                "invalid: cv.txt is empty: there is no text in it; ask for the document again"
            ),
            (
                "cv.json", Array(" \n".utf8),
                "invalid: cv.json is empty: there is no text in it; ask for the document again"
            ),
            (
                "cv.json", Array("{\n\"basics\": {]\n}".utf8),
                "invalid: cv.json is broken JSON at line 2, column 12; correct it or ask for the document again"
            ),
            (
                "cv.json", Array(#"{"basics": {"name": "A"}"#.utf8),
                "invalid: cv.json is broken JSON at its end, which is missing; correct it or ask for the document again"
            ),
            (
                "cv.json", Array(#"{"name": "A"}"#.utf8),
                "invalid: cv.json is JSON, but no JSON Resume: it has none of basics, work, education, skills; "
                    + "see jsonresume.org/schema"
            ),
            (
                "cv.json", Array(#"{"basics": {}, "work": []}"#.utf8),
                "invalid: cv.json is empty: there is no text in it; ask for the document again"
            ),
            (
                "cv.docx", Array("PK\u{3}\u{4}...".utf8),
                "invalid: cv.docx is a word processor's document or an archive, which is not read here; save it as PDF"
            ),
            (
                "cv.doc", [0xD0, 0xCF, 0x11, 0xE0],
                "invalid: cv.doc is an old Word or Excel file, which is not read here; save it as PDF"
            ),
            (
                "cv.rtf", Array("{\\rtf1 text}".utf8),
                "invalid: cv.rtf is an RTF document, which is not read here; save it as PDF"
            ),
            (
                "cv.jpg", [0xFF, 0xD8, 0xFF, 0xE0],
                "invalid: cv.jpg is a picture, which is not read here; ask for a PDF with text"
            ),
            (
                "cv.htm", Array("\n<!DOCTYPE html><p>".utf8),
                "invalid: cv.htm is a web page, which is not read here; save it as PDF"
            ),
        ] as [(String, [UInt8], String)])
    func refusesWhatCannotBeRead(_ name: String, _ bytes: [UInt8], _ sentence: String) throws {
        #expect(try failure(name, bytes) == sentence)
    }

    @Test func refusesAScan() throws {
        let advice = "run text recognition on it (ocrmypdf) or ask for another copy"
        #expect(
            try failure("cv.pdf", SamplePDF(pages: [[]]).bytes)
                == "invalid: cv.pdf has no text layer: its page holds pictures only, as a scan does; \(advice)")
        #expect(
            try failure("cv.pdf", SamplePDF(pages: [[], []]).bytes)
                == "invalid: cv.pdf has no text layer: its 2 pages hold pictures only, as a scan does; \(advice)")
    }

    @Test func refusesAnEncryptedPDF() throws {
        let zeros = String(repeating: "00", count: 32)
        var pdf = SamplePDF(pages: [["secret"]])
        pdf.extraObjects = ["<< /Filter /Standard /V 1 /R 2 /O <\(zeros)> /U <\(zeros)> /P -4 >>"]
        pdf.trailer = "/Encrypt 6 0 R /ID [<00> <00>]"
        #expect(try failure("cv.pdf", pdf.bytes) == "invalid: cv.pdf is encrypted; ask for a copy without a password")
    }

    @Test func refusesWhatIsNoFile() throws {
        #expect(throws: Failure(.notFound, "there is no file /nowhere/cv.pdf; check the path")) {
            try DocumentText.extract(file: "/nowhere/cv.pdf")
        }
        #expect(throws: Failure(.invalid, "/dev/zero is no ordinary file; name a document")) {
            try DocumentText.extract(file: "/dev/zero")
        }
        #expect(throws: Failure(.invalid, "/usr is a folder; name a document")) {
            try DocumentText.extract(file: "/usr")
        }
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        var limits = DocumentText.Limits()
        limits.fileBytes = 1 << 20
        try Samples.withFile("cv.txt", [UInt8](repeating: 65, count: (1 << 20) + 1)) { path -> Void in
            #expect(throws: Failure(.limit, "\(path) is larger than 1 MB; ask for a smaller file")) {
                try DocumentText.extract(file: path, limits: limits)
            }
        }
    }
}
