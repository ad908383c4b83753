package import KontorCore

extension Verification {
    /// Compares the documents below the office's folder with the digests that their records keep.
    mutating func checkDocuments() throws {
        guard let folder else { return }
        var known: Set<String> = []
        for source in areas.flatMap(\.documents) {
            try connection.forEachRow(source.paths) { (path: String?, digest: String?) in
                guard let path, let digest else { return }
                known.insert(path)
                summary.documents += 1
                check(path, digest, in: folder)
            }
        }
        let files: RecordFolder
        do { files = try folder.folder(OfficeDocuments.folder) } catch {
            // With no document there need be no folder.
            if error != .missing { find("\(OfficeDocuments.folder): \(error.sentence)") }
            return
        }
        lookForOthers(in: files, "", depth: 0, known)
    }

    private mutating func check(_ path: String, _ digest: String, in folder: RecordFolder) {
        do {
            let content = try OfficeDocuments.read(path, in: folder)
            if Digest.sha256(content) != digest {
                find("files/\(path): the document was altered: it has not the digest that its record keeps")
            }
        } catch {
            find("files/\(path): \(error == .missing ? "the document is missing" : error.sentence)")
        }
    }

    /// What no record names was put there by somebody else, or left when a start was killed before its commit.
    private mutating func lookForOthers(in folder: RecordFolder, _ place: String, depth: Int, _ known: Set<String>) {
        guard depth < 16, let names = try? folder.names() else { return }
        for name in names {
            let path = place.isEmpty ? name : "\(place)/\(name)"
            if folder.kind(of: name) == .folder {
                if let inner = try? folder.folder(name) { lookForOthers(in: inner, path, depth: depth + 1, known) }
            } else if !known.contains(path) {
                if summary.strays.count < Self.findingLimit { summary.strays.append("files/\(path)") }
            }
        }
    }
}

/// Where an office keeps the documents that belong to records.
package enum OfficeDocuments {
    package static let folder = "files"

    /// Returns what is in a document.
    ///
    /// - Parameter path: As its record names it, such as `applications/A-0001/cv.txt`.
    package static func read(_ path: String, in office: RecordFolder) throws(FileFault) -> [UInt8] {
        let parts = path.split(separator: "/").map(String.init)
        let place = ([folder] + parts.dropLast()).joined(separator: "/")
        return try office.folder(place).file(parts.last ?? "").bytes()
    }
}
