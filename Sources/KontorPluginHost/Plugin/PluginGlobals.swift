internal import KontorCore
internal import KontorLuaSyntax

/// Looks for globals in a plugin's files, in functions that may never run as well.
///
/// What a plugin sets lives on between calls of its policies, so a `local` that was forgotten changes answers; and a name
/// that is misspelt is nil. Neither is left to the day on which its line is run.
final class PluginGlobals {
    private let files: PluginFiles
    /// The names that every file finds.
    private let known: Set<String>

    init(_ files: PluginFiles, known: Set<String>) {
        self.files = files
        self.known = known
    }

    /// Looks at a file and at all that it requires by name, once for all states that the plugin is loaded into.
    ///
    /// - Throws: `Failure.invalid` with file and line of the first of each name.
    func check(_ file: String) throws {
        // What comes with Kontor is looked at by its tests.
        guard !files.isShipped else { return }
        var left = [file]
        while let file = left.popLast() {
            guard !files.isSound(file) else { continue }
            let tree: SyntaxTree
            do { tree = try SyntaxTree(files.source(file)) } catch let fault as SyntaxFault {
                throw Failure(.invalid, "plugins/\(files.plugin)/\(file):\(fault.line): \(fault.message)")
            }
            try refuse(in: tree, file)
            files.noteSound(file)
            // What is missing is told when it is required.
            left += tree.texts(givenTo: "require").compactMap { try? files.file(ofModule: $0.text) }
                .filter { (try? files.source($0)) != nil }
        }
    }

    private func refuse(in tree: SyntaxTree, _ file: String) throws {
        var told: Set<String> = []
        var sentences: [String] = []
        for use in tree.globalUses where (use.isSet || !known.contains(use.name)) && told.insert(use.name).inserted {
            sentences.append("plugins/\(files.plugin)/\(file):\(use.line): \(sentence(use, tree.declaredNames))")
        }
        guard !sentences.isEmpty else { return }
        let more = sentences.count - 10
        let end = more > 0 ? ["… and \(more) more"] : []
        throw Failure(.invalid, (sentences.prefix(10) + end).joined(separator: "\n"))
    }

    private func sentence(_ use: GlobalUse, _ declared: Set<String>) -> String {
        let name = use.name.utf8.count > 64 ? use.name.prefix(32) + "…" : use.name[...]
        if use.isSet { return "\(name) is no local; write local \(name)" }
        let hint = NearestName.hint(use.name, among: known.union(declared).sorted())
        return "there is no local and no global \(name)" + (hint.isEmpty ? "; declare it before it is used" : hint)
    }
}
