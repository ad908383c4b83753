internal import KontorCore

/// Mail addresses, links and telephone numbers.
enum ContactDetails {
    static func spans(in cv: CVText, name: String) -> [HiddenSpan] {
        let owner = CandidateName(name)
        var spans: [HiddenSpan] = []
        for range in tokens(of: cv).untilStopped(each: 64) {
            guard cv.scalars[range].contains(where: isSign) else {
                if isLabelled(cv, range) { spans.append(HiddenSpan(kind: .link, range: range)) }
                continue
            }
            if isMail(cv, range) {
                spans.append(HiddenSpan(kind: .email, range: range))
            } else if isLink(cv, range, owner) {
                spans.append(HiddenSpan(kind: .link, range: range))
            }
        }
        return spans + PhoneNumbers.spans(in: cv)
    }

    /// What no address and no link is without: a word alone is one only behind a label.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        !Folding.isWord(scalar)
    }

    /// Runs without spaces, freed of the brackets and points around them.
    private static func tokens(of cv: CVText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < cv.scalars.count {
            guard !isSeparator(cv.scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < cv.scalars.count, !isSeparator(cv.scalars[end]) { end += 1 }
            ranges.append(trimmed(start..<end, in: cv))
            start = end
        }
        return ranges.filter { $0.count > 3 }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        Folding.isSpace(scalar) || Folding.isBreak(scalar) || "<>|•·,;\"".unicodeScalars.contains(scalar)
    }

    private static func trimmed(_ range: Range<Int>, in cv: CVText) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, "([{'„*-–:".unicodeScalars.contains(cv.scalars[start]) { start += 1 }
        while end > start, ")]}'.:*–!?".unicodeScalars.contains(cv.scalars[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isMail(_ cv: CVText, _ range: Range<Int>) -> Bool {
        let text = cv.original(range).lowercased()
        for sign in ["@", "(at)", "[at]"] {
            let parts = split(text, at: sign)
            if parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") || sign != "@" { return true }
        }
        return text.hasPrefix("mailto:")
    }

    private static func split(_ text: String, at sign: String) -> [String] {
        guard let first = sign.first, text.contains(first) else { return [text] }
        let characters = Array(text)
        let wanted = Array(sign)
        for start in characters.indices where characters[start...].starts(with: wanted) {
            return [String(characters[..<start]), String(characters[(start + wanted.count)...])]
        }
        return [text]
    }

    /// A link says so itself (`https://`, `www.`, `/path`), leads to a profile, bears the name, or stands behind a
    /// label. `Booking.com` alone is an employer, `Node.js` a skill.
    private static func isLink(_ cv: CVText, _ range: Range<Int>, _ owner: CandidateName) -> Bool {
        let text = Folding.string(Folding.fold(cv.original(range)))
        if text.contains("://") || text.hasPrefix("www.") || isPicture(text) || text.hasPrefix("@") { return true }
        guard let dot = text.firstIndex(of: "."), dot > text.startIndex else {
            return isLabelled(cv, range)
        }
        let host = text.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        guard let last = host.split(separator: ".").last, domains.contains(String(last)) else {
            return isLabelled(cv, range)
        }
        return text.contains("/") || profiles.contains { host.hasPrefix($0) || host.contains("." + $0) }
            || owner.isContained(in: text) || isLabelled(cv, range)
    }

    private static func isPicture(_ text: String) -> Bool {
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"].contains { text.hasSuffix($0) }
    }

    private static func isLabelled(_ cv: CVText, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, Folding.isSpace(cv.scalars[start - 1]) { start -= 1 }
        guard start > 1, cv.scalars[start - 1] == ":" else { return false }
        var label = start - 1
        while label > 0, Folding.isLetter(cv.scalars[label - 1]) { label -= 1 }
        return labels.contains(cv.original(label..<(start - 1)).lowercased())
    }

    private static let labels: Set<String> = [
        "web", "website", "webseite", "homepage", "linkedin", "xing", "github", "gitlab", "skype", "twitter",
        "facebook",
        "instagram", "portfolio", "blog", "url", "link", "telegram", "signal", "whatsapp", "profil",
    ]
    private static let profiles = [
        "linkedin.", "xing.", "github.", "gitlab.", "facebook.", "instagram.", "twitter.", "behance.", "dribbble.",
        "stackoverflow.", "youtube.", "tiktok.", "medium.", "about.me",
    ]
    private static let domains: Set<String> = [
        "de", "com", "org", "net", "at", "ch", "eu", "io", "info", "dev", "me", "uk", "name", "biz", "fr", "es", "it",
        "nl",
        "pl", "us", "app", "page", "online", "cv", "tr", "be", "dk", "se", "berlin", "hamburg", "koeln", "wien",
    ]
}
