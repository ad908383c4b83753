internal import KontorCore
internal import KontorStore

/// What a person decides in one command or script: on whom, and with which reasons.
///
/// A command that carries out decisions is started for records that the person names; it may prepare as much as it likes,
/// but not choose them. Nor may a script choose people: whom it decides about stands in it, or in what it was given. A
/// reason is about somebody, so it is not the same for the next.
package struct PersonsDecision {
    /// The command's parameter that names the records; nil where no command decides.
    let parameter: String?
    /// What was written there.
    let named: [String]
    /// What a person wrote: a script with its arguments, the statements of a session; nil in a command.
    private let said: String?
    /// Its words, once somebody is decided about: most scripts decide about nobody.
    private var wordsSaid: Set<Substring>?
    /// About what each reason was given, by its words.
    private var reasons: [[String]: String] = [:]

    /// Nothing is decided, or a person decides without a command.
    package init() { (parameter, named, said) = (nil, [], nil) }

    /// - Parameter said: The script with its arguments, or the statements so far.
    package init(said: String) {
        (parameter, named) = (nil, [])
        self.said = said
    }

    /// - Parameters:
    ///   - parameter: What the command says it decides on.
    ///   - text: What the person named there: one record, or several with commas or spaces between them.
    package init(parameter: String, naming text: String) {
        self.parameter = parameter
        said = nil
        named = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }

    /// Lets a decision about a record pass, once it is known to be the person's.
    ///
    /// - Parameter isOnPerson: Whether it decides about somebody: then a script names them, too.
    /// - Throws: `Failure(.refused)` for a record that the person did not name, `.invalid` for a reason that says nothing or
    ///   that was given for another record.
    mutating func admit(
        _ verb: String, about record: AnyRecord, isOnPerson: Bool, reason: String?, in records: Records
    ) throws {
        let known = record.key
        if let parameter {
            let isNamed = try named.contains { try $0 == known || records.resolve(record.noun, $0).id == record.id }
            guard isNamed else {
                throw Failure(
                    .refused,
                    "kontor.\(verb): who starts the command names each \(record.noun.name) that it decides on; "
                        + "\(known) is not in its \(parameter)")
            }
        }
        if isOnPerson, let said, !record.isNamed(by: words(of: said)) {
            throw Failure(
                .refused,
                "kontor.\(verb): who decides names each \(record.noun.name): \(known) does not stand in what was "
                    + "written; write its number there, or hand it over as an argument")
        }
        guard let reason else { return }
        let words = Reason.words(reason, about: record)
        guard words.count >= 2 else {
            throw Failure(
                .invalid, "\(known): a decision needs a reason of words, say in a sentence why it is decided so")
        }
        if let other = reasons[words], other != record.id {
            throw Failure(
                .invalid,
                "\(known): the same reason was given for another \(record.noun.name) just now; say what it is about this one"
            )
        }
        reasons[words] = record.id
    }

    private mutating func words(of said: String) -> Set<Substring> {
        if let wordsSaid { return wordsSaid }
        let words = Set(said.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        wordsSaid = words
        return words
    }
}

/// The words of a reason, without what merely repeats the record that it is about: its key, its name, its texts. Sentences
/// about it, such as why it was proposed, are made of everybody's words.
private enum Reason {
    static func words(_ text: String, about record: AnyRecord) -> [String] {
        let texts = record.noun.fields.compactMap { field -> String? in
            switch field.kind {
            case .words, .plain: nil
            default: record.values[record.noun.index(of: field)].text
            }
        }
        let own = Set(texts.flatMap(words))
        return words(text).filter { !own.contains($0) }
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.count >= 2 && $0.contains(where: \.isLetter) }
    }
}

extension AnyRecord {
    /// Its first business key, its id where it has none.
    var key: String {
        noun.keys.first.flatMap { values[noun.index(of: $0)].text } ?? id
    }

    /// Whether words name it: its key, its id or, of people, all words of their name.
    fileprivate func isNamed(by words: Set<Substring>) -> Bool {
        if words.contains(key[...]) || words.contains(id[...]) { return true }
        guard let field = noun.fields.first(where: { $0.name == "name" }) else { return false }
        let name = values[noun.index(of: field)].text ?? ""
        return !name.isEmpty && name.split(whereSeparator: \.isWhitespace).allSatisfy(words.contains)
    }
}
