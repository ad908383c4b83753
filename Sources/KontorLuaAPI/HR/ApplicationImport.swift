internal import KontorConnectors
internal import KontorCore
internal import KontorHR
internal import KontorStore

/// Taking in an application: whose it is, whether it was here already, and what a person should look at.
struct ApplicationImport {
    private let call: VerbCall

    init(_ call: VerbCall) { self.call = call }

    func run(_ file: FileArgument, for opening: Record<Opening>, name: String?) throws -> APIValue {
        let incoming = try ApplicationFile.read(file.content, name: file.name)
        let taken = try call.records.savepoint {
            try HR(call.records).take(incoming, for: opening, file: file.name, name: name) { document, application in
                try KeptFile(document.fileName).keep(document.content, for: application, call)
            }
        }
        let application = taken.application
        var notes = taken.notes
        if taken.change == .new, let earlier = application.duplicateOf {
            notes.append("probably the same person as \(try call.session.names.name(of: earlier.text))")
        }
        if taken.change == .none, application.state.isOver, application.state != .hired {
            notes.append(
                "where \(application.number) is to go on, kontor.hr.application.reopen takes back that it is "
                    + application.state.rawValue)
        }
        let unread = incoming.documents.count { $0.unread != nil }
        if taken.change != .none, unread > 0 {
            notes.append("\(unread == 1 ? "a document was" : "\(unread) documents were") not read: a person screens it")
        }
        return HRResults.taken(
            HRResults.Taken(
                summary: summary(taken, file, opening), application: application, isNew: taken.change == .new,
                notes: notes))
    }

    private func summary(_ taken: TakenApplication, _ file: FileArgument, _ opening: Record<Opening>) -> String {
        let number = taken.application.number
        switch taken.change {
        case .new: return "\(number) for \(opening.key): \(taken.application.name)"
        case .completed:
            return "\(number) has \(taken.documents) \(taken.documents == 1 ? "document" : "documents") more"
        case .none:
            let state = taken.application.state
            let standing = state.isOver ? ", which is \(state.rawValue)" : ""
            return "\(file.name) is here already as \(number)\(standing); nothing changed"
        }
    }
}
