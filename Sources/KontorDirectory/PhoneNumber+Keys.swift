extension PhoneNumber {
    /// The keys under which a number is stored, so that a caller can be found by them.
    ///
    /// `+49405550170` is the number itself; `trunk:` its company, `tail:` its last seven digits, `local:` its digits
    /// after the area code, `ext:` an extension, `short:` a short number with its country. Empty where there is no
    /// number. Two numbers that `resemblance(to:)` finds alike always share one key of these and one of `lookupKeys`.
    package var matchKeys: [String] {
        var keys = e164.map { [$0] } ?? []
        if let trunk { keys.append("trunk:" + trunk) }
        if let tail { keys.append("tail:" + tail) }
        if let local { keys.append("local:" + local) }
        if kind == .extension, let localDigits { keys.append("ext:" + localDigits) }
        if let short { keys.append("short:" + short) }
        return keys
    }

    /// The keys to ask for when this number calls: its own, and those of the company it may belong to.
    package var lookupKeys: [String] {
        var keys = matchKeys
        if let e164, hasCompany {
            keys.append("trunk:" + e164)
            for prefix in companyPrefixes { keys += [prefix, "trunk:" + prefix] }
        }
        return keys
    }
}

extension PhoneNumber {
    /// The longest extension that is told from a company's number.
    static let longestExtension = 5

    /// Whether it may be an extension of a house: two to five digits, of which the first is not the 0 for a line to the outside.
    var isHouseExtension: Bool {
        guard kind == .extension, let localDigits else { return false }
        return (2...Self.longestExtension).contains(localDigits.count) && !localDigits.hasPrefix("0")
    }

    /// Whether companies have such numbers, with extensions behind them.
    var hasCompany: Bool { (kind == .geographic || kind == .national) || (kind == .extension && e164 != nil) }

    /// The last seven digits, where the number belongs to one subscriber and is long enough.
    var tail: String? {
        switch kind {
        case .geographic, .mobile, .national, .international: break
        default: return nil
        }
        let digits = e164.map { String($0.dropFirst()) } ?? localDigits ?? ""
        return digits.count >= 7 ? String(digits.suffix(7)) : nil
    }

    /// The digits after the area code, where they are long enough to tell subscribers apart.
    var local: String? {
        guard kind == .geographic, let subscriber, subscriber.count >= 5 else { return nil }
        return subscriber
    }

    /// A short number and its country.
    var short: String? {
        guard e164 == nil, kind == .emergency || kind == .service, let country, let localDigits else { return nil }
        return country + ":" + localDigits
    }

    /// What the number begins with if up to five of its last digits are an extension, longest first.
    var companyPrefixes: [String] {
        guard let e164, let subscriber else { return [] }
        let most = min(Self.longestExtension, subscriber.count - 3)
        return most < 1 ? [] : (1...most).map { String(e164.dropLast($0)) }
    }
}
