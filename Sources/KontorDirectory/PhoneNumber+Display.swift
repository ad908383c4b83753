extension PhoneNumber {
    /// The number as it is written internationally: `+49 40 55501-70`, `+41 44 668 18 00`.
    ///
    /// Reading this text again gives the same number. A number without E.164 form shows its digits; what is no number
    /// shows `withheld`, `unknown` or its own text.
    package var display: String {
        guard let e164 else { return displayWithoutE164 }
        guard let plan, let range = plan.range(of: national) else {
            let code = CallingCode.leading(String(e164.dropFirst()))?.code ?? ""
            return "+\(code) \(e164.dropFirst(code.count + 1))" + namedExtension
        }
        return "+\(plan.callingCode) " + grouped(national, range) + namedExtension
    }

    /// The number as it is written in `region`: `040 55501-70` in Germany; abroad like `display`.
    ///
    /// - Parameter region: An ISO 3166 country code, such as `DE`.
    package func display(in region: String) -> String {
        guard let plan, plan.region == region.uppercased(), let range = plan.range(of: national) else { return display }
        return plan.trunkPrefix + grouped(national, range) + namedExtension
    }

    /// The digits after the country code; empty where the number has no E.164 form.
    var national: String {
        guard let e164, let plan else { return "" }
        return String(e164.dropFirst(plan.callingCode.count + 1))
    }

    var plan: NumberingPlan? { country.flatMap { NumberingPlan.of(region: $0) } }

    private var namedExtension: String {
        guard trunk == nil, let digits = self.extension else { return "" }
        return " ext. " + digits
    }

    private var displayWithoutE164: String {
        switch kind {
        case .withheld: "withheld"
        case .unknown: "unknown"
        case .unreadable: raw
        case .extension: "extension " + (localDigits ?? "")
        default: localDigits ?? raw
        }
    }

    private func grouped(_ national: String, _ range: NumberingPlan.Range) -> String {
        if !range.grouping.isEmpty, trunk == nil, range.grouping.reduce(0, +) == national.count {
            var rest = national[...]
            return range.grouping.map { size in
                defer { rest = rest.dropFirst(size) }
                return String(rest.prefix(size))
            }.joined(separator: " ")
        }
        let area = national.prefix(range.areaLength)
        guard let trunk, let e164, let digits = self.extension, trunk.count < e164.count else {
            return area + " " + national.dropFirst(range.areaLength)
        }
        return area + " " + national.dropFirst(range.areaLength).dropLast(digits.count) + "-" + digits
    }
}
