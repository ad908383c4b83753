import Foundation

@testable import KontorConnectors

/// Files that the tests make or find.
enum Samples {
    /// The example day beside the sources.
    static func day(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: dayFile(name))) }

    static func dayFile(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("examples/day/\(name)")
    }

    /// Lends a folder that is gone afterwards.
    static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("connect-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Writes a file, lends its path, and takes it away again.
    static func withFile<Result>(
        _ name: String, _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result
    ) throws -> Result {
        try inFolder { folder in
            let file = folder.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            return try body(file.path)
        }
    }

    /// Lends the folder of a program that does what `script` says, called pdftotext.
    static func withTool<Result>(_ script: String, _ body: (String) throws -> Result) throws -> Result {
        try inFolder { folder in
            let tool = folder.appendingPathComponent("pdftotext"), text = folder.appendingPathComponent("script")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: text)
            // Copied by another process: one that a test starts meanwhile could still hold this one's open for writing,
            // and what is open for writing cannot be run.
            let copy = try Process.run(
                URL(fileURLWithPath: "/usr/bin/install"), arguments: ["-m", "755", text.path, tool.path])
            copy.waitUntilExit()
            return try body(folder.path)
        }
    }
}

/// Writing small PDF files.
struct SamplePDF {
    /// The lines of each page; a page without lines has no text layer.
    var pages: [[String]]
    var trailer = ""
    var extraObjects: [String] = []

    var bytes: [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let firstPage = 4
        let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        for (index, lines) in pages.enumerated() {
            let content = lines.enumerated().map { "BT /F1 11 Tf 60 \(780 - 16 * $0) Td (\($1)) Tj ET" }
                .joined(separator: "\n")
            let resources = "<< /Font << /F1 3 0 R >> >>"
            let page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources \(resources)"
            objects.append("<< \(page) /Contents \(firstPage + 2 * index + 1) 0 R >>")
            objects.append("<< /Length \(content.unicodeScalars.count) >>\nstream\n\(content)\nendstream")
        }
        objects += extraObjects
        return SamplePDF.file(objects, trailer: trailer)
    }

    private static func file(_ objects: [String], trailer: String) -> [UInt8] {
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.unicodeScalars.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.unicodeScalars.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return file.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
