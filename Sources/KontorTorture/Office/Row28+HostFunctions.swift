extension TortureRow {
    /// Functions of the host, each parameter of each, with text that a careless one takes too long for.
    static let hostFunctions = TortureRow(
        28, "texts, lists and files that the host's own functions take too long for", [],
        office: HostileText.families.map(\.attack))
}

extension HostileText {
    /// The attack on all functions: 0.3 s and 32 MB for each call, stopped within 50 ms or refused before.
    fileprivate var attack: OfficeCase {
        let words = ["attack-text", "--family", name]
        return OfficeCase(
            "\(name), 100 kB and 1 MB", files: ["office.txt": ""],
            [
                OfficeCase.Step(words + ["--bytes", "100000"], megabytes: 400),
                OfficeCase.Step(words + ["--bytes", "1000000", "--files"], megabytes: 400),
            ], isOffice: false)
    }
}
