/// Where a number is read: the country's rules, the own area code and the company's own number.
struct HomeExchange {
    let plan: NumberingPlan?
    let callingCode: CallingCode?
    /// Without its leading zero; nil where it is not known.
    let areaCode: String?
    /// The company's number in E.164 form, to which an extension is appended; nil where it is not known.
    let trunk: String?

    init(region: String, ownAreaCode: String?, companyNumber: String?) {
        let region = region.uppercased()
        let plan = NumberingPlan.of(region: region)
        let area = (ownAreaCode ?? "").filter { ("0"..."9").contains($0) }.drop { $0 == "0" }
        let code = CallingCode.of(region: region)
        var trunk: String?
        if let companyNumber {
            let company = HomeExchange(plan: plan, callingCode: code, areaCode: area.isEmpty ? nil : String(area))
                .read(PhoneText(companyNumber))
            trunk = company.trunk ?? company.e164
        }
        self.init(plan: plan, callingCode: code, areaCode: area.isEmpty ? nil : String(area), trunk: trunk)
    }

    private init(plan: NumberingPlan?, callingCode: CallingCode?, areaCode: String?, trunk: String? = nil) {
        self.plan = plan
        self.callingCode = callingCode
        self.areaCode = areaCode
        self.trunk = trunk
    }

    var internationalPrefix: String { plan?.internationalPrefix ?? callingCode?.internationalPrefix ?? "00" }
    var ownCode: String? { plan?.callingCode ?? callingCode?.code }
    var trunkPrefix: String { plan?.trunkPrefix ?? callingCode?.trunkPrefix ?? "" }
}

extension HomeExchange {
    /// Returns what the text says, by this place's rules.
    func read(_ text: PhoneText) -> PhoneReading {
        switch text.absence {
        case .withheld: return PhoneReading(kind: .withheld)
        case .unknown: return PhoneReading(kind: .unknown)
        case .unreadable: return PhoneReading(kind: .unreadable)
        case nil: break
        }
        var reading = number(text) ?? PhoneReading(kind: .unreadable)
        if text.hasMistakenLetters, reading.e164 != nil {
            reading.assume("letters between the digits were read as digits")
        }
        if text.hasMore, reading.kind != .unreadable { reading.assume("only the first number was read") }
        return reading
    }

    private func number(_ text: PhoneText) -> PhoneReading? {
        if text.digits.isEmpty { return text.namedExtension.map(inside) }
        if text.hasPlus { return international(text, dropping: 0) }
        if text.beginsWithHyphen, text.digits.count <= PhoneNumber.longestExtension { return inside(text.digits) }
        if let kind = plan?.shortKind(text.digits) {
            return PhoneReading(kind: kind, country: plan?.region, localDigits: text.digits)
        }
        if text.digits.count <= 4 { return inside(text.digits) }
        if text.digits.hasPrefix(internationalPrefix),
            let reading = international(text, dropping: internationalPrefix.count)
        {
            return reading
        }
        return withTrunkPrefix(text) ?? withoutTrunkPrefix(text)
    }

    private func inside(_ digits: String) -> PhoneReading {
        var reading = PhoneReading(kind: .extension, extensionDigits: digits, localDigits: digits)
        if let trunk, trunk.count + digits.count <= 16 {
            reading.e164 = trunk + digits
            reading.trunk = trunk
            reading.country = plan?.region
            let national = String((trunk + digits).dropFirst(1 + (plan?.callingCode.count ?? 0)))
            reading.subscriber = plan?.range(of: national).map { String(national.dropFirst($0.areaLength)) }
        }
        return reading
    }
}
