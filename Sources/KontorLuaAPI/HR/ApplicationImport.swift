internal import KontorConnectors
internal import KontorCore
internal import KontorHR
internal import KontorStore

/// Taking in a CV: whose it is, whether it was here already, and what a person should look at.
struct ApplicationImport {
    private let call: VerbCall

    init(_ call: VerbCall) { self.call = call }

    func run(_ file: FileArgument, for opening: Record<Opening>, name: String?) throws -> APIValue {
        let document = try ReceivedFile(file)
        let hr = HR(try call.records)
        if let known = try hr.application(for: opening, withFile: document.digest) {
            return result(known, isNew: false, "\(file.name) is here already as \(known.number); nothing changed", [])
        }
        let new = try candidate(document, file, name)
        let application = try call.records.savepoint {
            let application = try hr.receive(new, for: opening)
            try document.keep(for: application, call)
            return application
        }
        return result(
            application, isNew: true, "\(application.number) for \(opening.key): \(new.name)",
            try notes(application, document, new))
    }

    /// What the caller said goes before what a JSON Resume says, and that before what its text looks like.
    private func candidate(_ document: ReceivedFile, _ file: FileArgument, _ name: String?) throws -> NewApplication {
        let read = CandidateReader(text: document.document.text, fileName: file.name)
        let basics = document.document.resume?.basics
        guard let name = name ?? basics?.name ?? read.name else {
            throw Failure(.invalid, "\(file.name): whose it is cannot be read; say it with the name")
        }
        return NewApplication(name, email: basics?.email ?? read.email, phone: basics?.phone ?? read.phone)
    }

    private func notes(
        _ application: Record<Application>, _ document: ReceivedFile, _ new: NewApplication
    ) throws -> [String] {
        var notes = document.document.warnings
        if let earlier = application.duplicateOf {
            notes.append("probably the same person as \(try call.session.names.name(of: earlier.text))")
        }
        if new.email == nil, new.phone == nil { notes.append("no mail address and no number could be read") }
        return notes
    }

    private func result(_ application: Record<Application>, isNew: Bool, _ summary: String, _ notes: [String])
        -> APIValue
    {
        .fields([
            "summary": .text(summary), "application": .text(application.number), "is_new": .flag(isNew),
            "notes": .texts(notes),
        ])
    }
}
