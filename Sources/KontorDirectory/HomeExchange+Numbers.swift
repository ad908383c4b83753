extension HomeExchange {
    /// Reads digits that begin with a country code after `dropping` digits of an international prefix.
    func international(_ text: PhoneText, dropping: Int) -> PhoneReading? {
        var all = Array(text.digits)
        var removed = dropping
        guard let entry = country(of: String(all.dropFirst(dropping))) else { return nil }
        let nationalStart = dropping + entry.code.count
        if entry.trunkPrefix == "0", all.count > nationalStart, all[nationalStart] == "0" {
            all.remove(at: nationalStart)
            removed += 1
        }
        let shift = removed
        let national = String(all.dropFirst(nationalStart))
        let hyphens = text.hyphens.map { $0 - shift - entry.code.count }
        return complete(national, code: entry.code, length: entry.length, hyphens: hyphens, text: text)
    }

    /// Reads a national number behind its leading zero.
    func withTrunkPrefix(_ text: PhoneText) -> PhoneReading? {
        guard !trunkPrefix.isEmpty, text.digits.hasPrefix(trunkPrefix) else { return nil }
        if let reading = national(text, dropping: trunkPrefix.count) { return reading }
        guard let carrier = plan?.carrierPrefix, text.digits.hasPrefix(carrier.start),
            text.digits.dropFirst(carrier.length).hasPrefix(trunkPrefix)
        else { return nil }
        var reading = national(text, dropping: carrier.length + trunkPrefix.count)
        reading?.assume("the call-by-call prefix \(text.digits.prefix(carrier.length)) was left out")
        return reading
    }

    /// Reads digits that begin with neither zero nor country code.
    func withoutTrunkPrefix(_ text: PhoneText) -> PhoneReading? {
        let digits = text.digits
        guard let ownCode else { return nil }
        if trunkPrefix.isEmpty { return national(text, dropping: 0) }
        if digits.hasPrefix("0") { return nil }
        if digits.count >= 11, digits.hasPrefix(ownCode), var reading = international(text, dropping: 0) {
            reading.assume("+ was added before the country code \(ownCode)")
            return reading
        }
        if var reading = national(text, dropping: 0), plan?.isClosed == true || reading.kind == .mobile {
            reading.assume("the leading \(trunkPrefix) was added")
            return reading
        }
        return local(text)
    }

    private func local(_ text: PhoneText) -> PhoneReading? {
        if let areaCode, plan?.isClosed != true {
            var longer = text
            longer.digits = areaCode + text.digits
            longer.hyphens = text.hyphens.map { $0 + areaCode.count }
            var reading = national(longer, dropping: 0)
            reading?.assume("the area code \(trunkPrefix)\(areaCode) was added")
            return reading
        }
        if text.digits.count == 5 {
            return PhoneReading(kind: .extension, extensionDigits: text.digits, localDigits: text.digits)
        }
        guard plan?.isClosed != true, text.digits.count <= 11 else { return nil }
        return PhoneReading(
            kind: .geographic, assumption: "the area code is missing", country: plan?.region, localDigits: text.digits,
            subscriber: text.digits)
    }

    private func national(_ text: PhoneText, dropping: Int) -> PhoneReading? {
        guard let ownCode, text.digits.count > dropping else { return nil }
        return complete(
            String(text.digits.dropFirst(dropping)), code: ownCode, length: callingCode?.length ?? 4...13,
            hyphens: text.hyphens.map { $0 - dropping }, text: text)
    }

    private func country(of digits: String) -> (code: String, trunkPrefix: String, length: ClosedRange<Int>)? {
        for count in 1...3 {
            if let plan = NumberingPlan.of(callingCode: String(digits.prefix(count))) {
                return (plan.callingCode, plan.trunkPrefix, 4...13)
            }
        }
        return CallingCode.leading(digits).map { ($0.code, $0.trunkPrefix, $0.length) }
    }
}

extension HomeExchange {
    /// Checks a national number against its country's rules and tells the extension apart.
    private func complete(
        _ national: String, code: String, length: ClosedRange<Int>, hyphens: [Int], text: PhoneText
    ) -> PhoneReading? {
        guard code.count + national.count <= 15, length.contains(national.count) else { return nil }
        let e164 = "+" + code + national
        guard let plan = NumberingPlan.of(callingCode: code) else {
            if national.hasPrefix("0"), CallingCode.leading(code)?.trunkPrefix == "0" { return nil }
            let kind: PhoneNumber.Kind = code == "800" ? .freephone : .international
            return named(text, PhoneReading(kind: kind, e164: e164))
        }
        guard let range = plan.range(of: national) else { return nil }
        var reading = PhoneReading(kind: range.kind, e164: e164, country: plan.region)
        reading.subscriber = String(national.dropFirst(range.areaLength))
        if range.kind == .geographic || range.kind == .national {
            let prefix = "+" + code
            if let trunk, e164.hasPrefix(trunk), (1...PhoneNumber.longestExtension).contains(e164.count - trunk.count) {
                reading.trunk = trunk
            } else if let mark = PhoneText.extensionMark(hyphens, area: range.areaLength, length: national.count) {
                reading.trunk = prefix + national.prefix(mark)
            }
            reading.extensionDigits = reading.trunk.map { String(e164.dropFirst($0.count)) }
        }
        return named(text, reading)
    }

    /// Adds an extension that was written as `Durchwahl 17`.
    ///
    /// It replaces the `0` of `-0` and extends the own company's number. After any other number it stays beside it,
    /// because nobody can tell whether it is dialled or asked for.
    private func named(_ text: PhoneText, _ before: PhoneReading) -> PhoneReading {
        guard let digits = text.namedExtension else { return before }
        var reading = before
        reading.extensionDigits = digits
        let isSwitchboard = before.extensionDigits.map { $0.allSatisfy { $0 == "0" } } ?? (before.e164 == trunk)
        let base = before.trunk ?? trunk
        if let base, isSwitchboard || before.trunk == trunk, base.count + digits.count <= 16 {
            reading.trunk = base
            reading.e164 = base + digits
        } else {
            reading.trunk = nil
        }
        return reading
    }
}

extension PhoneText {
    /// Returns how many digits of the national number stand before the extension; nil where no hyphen marks one.
    ///
    /// `040 55501-70` has an extension, `040-5550170` has not. Where hyphens also separate other groups, the last one
    /// counts only between a long enough number and at most three digits.
    static func extensionMark(_ hyphens: [Int], area: Int, length: Int) -> Int? {
        guard let mark = hyphens.last else { return nil }
        let (number, digits) = (mark - area, length - mark)
        let isOnly = hyphens.count == 1
        return number >= (isOnly ? 3 : 4) && (1...(isOnly ? PhoneNumber.longestExtension : 3)).contains(digits)
            ? mark : nil
    }
}
