extension TortureRow {
    /// Functions of the host, each parameter of each, with text that a careless one takes too long for.
    static let hostFunctions = TortureRow(
        28, "texts, lists and files that the host's own functions take too long for", [],
        office: HostileText.families.flatMap { [$0.attack(bytes: 100_000), $0.attack(bytes: 1_000_000)] })
}

extension HostileText {
    /// The attack on all functions: 0.3 s and 32 MB for each call, stopped within 50 ms or refused before.
    ///
    /// What is far beyond every bound is refused by its length alone, so the greater size is for what takes much.
    fileprivate func attack(bytes: Int) -> OfficeCase {
        let words = ["attack-text", "--family", name, "--bytes", "\(bytes)"] + (bytes > 100_000 ? ["--files"] : [])
        // A thousand calls, each of which may take its 0.3 s of a busy machine.
        return OfficeCase(
            "\(name), \(bytes / 1000) kB", files: ["office.txt": ""],
            [OfficeCase.Step(words, megabytes: 400, patience: 400)], isOffice: false)
    }
}
