internal import KontorCore
internal import KontorIntake
internal import KontorStore

extension Equipment {
    /// Refuses an answer that names another serial number or another model.
    func refuseOther(_ answer: DeviceAnswer, than asset: Record<Asset>) throws {
        let own = asset.serial.map(FoldedText.key)
        let told = answer.serial.map(FoldedText.key)
        if let serial = answer.serial, let told, told != own {
            if let other = try device(withSerial: told) {
                throw Failure(
                    .refused,
                    "this is \(Self.cut(serial)), which is \(other.tag), not \(asset.tag); give the device that said so"
                )
            }
            if let own = asset.serial {
                throw Failure(
                    .refused,
                    "this is \(Self.cut(serial)), and \(asset.tag) is \(own); give the device that said so, or correct "
                        + "its serial number")
            }
        }
        let model = ModelName(try records.require(asset.model).name)
        guard let name = answer.model else { return }
        let isOther = told != nil && told == own ? model.isOfAnotherMaker(name) : model.isOther(name)
        guard isOther else { return }
        throw Failure(
            .refused,
            "this is a \(Self.cut(name)), and \(asset.tag) is a \(model.name); give the device that said so, or correct "
                + (told == own ? "its model" : "its model or note its serial number"))
    }

    private func device(withSerial folded: String) throws -> Record<Asset>? {
        var found: Record<Asset>?
        try records.forEach(Asset.self, "WHERE serial IS NOT NULL ORDER BY id") { asset in
            if found == nil, asset.serial.map(FoldedText.key) == folded { found = asset }
        }
        return found
    }

    private static func cut(_ word: String) -> String { word.count > 60 ? word.prefix(60) + "…" : word }
}

/// A model's name, to be compared with what a device calls itself: makers put words in between, leave letters out and
/// name whole series.
struct ModelName {
    let name: String

    init(_ name: String) { self.name = name }

    /// Whether a device that calls itself so is surely none of this model: both have numbers, and not one in common.
    func isOther(_ told: String) -> Bool {
        let (own, others) = (Self.numbers(in: name), Self.numbers(in: told))
        return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
    }

    /// Whether not even a word of both names is the same: serial numbers are one maker's own.
    func isOfAnotherMaker(_ told: String) -> Bool {
        isOther(told) && Self.words(in: name).isDisjoint(with: Self.words(in: told))
    }

    private static func numbers(in text: String) -> Set<Substring> {
        Set(FoldedText.key(text).split { !("0"..."9").contains($0) })
    }

    private static func words(in text: String) -> Set<Substring> {
        Set(FoldedText.key(text).split { !$0.isLetter }.filter { $0.count > 1 })
    }
}
