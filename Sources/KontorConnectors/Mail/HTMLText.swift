/// The text of a mail that is written as a web page, line by line as a reader would see it.
enum HTMLText {
    static func text(of page: String) -> String {
        let signs = Array(page.unicodeScalars)
        var text = String.UnicodeScalarView()
        var (isGap, breaks) = (false, 0)
        // The element whose content nobody sees.
        var hidden: String?
        var position = 0
        func write(_ scalar: Unicode.Scalar) {
            if breaks > 0, !text.isEmpty {
                text.append(contentsOf: String(repeating: "\n", count: min(breaks, 2)).unicodeScalars)
            } else if isGap, !text.isEmpty {
                text.append(" ")
            }
            (isGap, breaks) = (false, 0)
            text.append(scalar)
        }
        while position < signs.count {
            let sign = signs[position]
            if sign == "<", let tag = Tag(signs, at: position) {
                position = tag.end
                if let name = hidden {
                    if tag.isEnd, tag.name == name { hidden = nil }
                } else if Self.hidden.contains(tag.name), !tag.isEnd {
                    hidden = tag.name
                } else if tag.name == "br" || Self.blocks.contains(tag.name) {
                    breaks = tag.name == "br" ? breaks + 1 : max(breaks, 1)
                } else if tag.name == "td" || tag.name == "th" {
                    isGap = true
                }
                continue
            }
            position += 1
            guard hidden == nil else { continue }
            if sign == "&", let entity = entity(signs, at: position - 1) {
                position = entity.end
                if entity.scalar == "\u{A0}" { isGap = true } else { write(entity.scalar) }
            } else if sign.properties.isWhitespace {
                isGap = true
            } else {
                write(sign)
            }
        }
        return String(text)
    }

    /// `<p class="x">`, `</p>`, `<!-- … -->`
    private struct Tag {
        let name: String
        let isEnd: Bool
        let end: Int

        init?(_ signs: [Unicode.Scalar], at start: Int) {
            var position = start + 1
            guard position < signs.count else { return nil }
            if signs[position...].starts(with: ["!", "-", "-"]) {
                while position < signs.count,
                    !(signs[position] == ">" && signs[position - 1] == "-" && signs[position - 2] == "-")
                {
                    position += 1
                }
                (name, isEnd, end) = ("!", false, min(position + 1, signs.count))
                return
            }
            isEnd = signs[position] == "/"
            if isEnd { position += 1 }
            guard position < signs.count, signs[position].properties.isAlphabetic || signs[position] == "!" else {
                return nil
            }
            var name = ""
            while position < signs.count, name.count < 20,
                signs[position].properties.isAlphabetic
                    || ("0"..."9").contains(signs[position])
            {
                name.unicodeScalars.append(signs[position])
                position += 1
            }
            while position < signs.count, signs[position] != ">" {
                position = Self.end(ofValue: signs, at: position) ?? position + 1
            }
            self.name = name.lowercased()
            end = min(position + 1, signs.count)
        }

        /// Where an attribute's value in quotation marks ends, which may hold a `>`; nil where there is none, or no end of it.
        private static func end(ofValue signs: [Unicode.Scalar], at position: Int) -> Int? {
            guard signs[position] == "\"" || signs[position] == "'", signs[position - 1] == "=" else { return nil }
            return signs[(position + 1)...].firstIndex(of: signs[position]).map { $0 + 1 }
        }
    }

    /// The longest name of an entity that is looked for.
    private static let longestEntity = 10

    private static func entity(_ signs: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let rest = signs[(start + 1)...].prefix(longestEntity)
        guard let end = rest.firstIndex(of: ";") else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: signs[(start + 1)..<end])
        let name = String(view)
        if let known = entities[name] { return (known, end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }

    private static let hidden: Set<String> = ["head", "style", "script", "title"]
    private static let blocks: Set<String> = [
        "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre",
        "section", "article", "header", "footer", "dt", "dd",
    ]
    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "auml": "ä", "ouml": "ö",
        "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "euro": "€", "ndash": "–", "mdash": "—",
        "bdquo": "„", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "hellip": "…", "eacute": "é",
        "egrave": "è", "ccedil": "ç", "middot": "·", "bull": "•", "sect": "§", "deg": "°", "agrave": "à", "aacute": "á",
        "oacute": "ó", "iacute": "í", "uacute": "ú", "ntilde": "ñ", "shy": "\u{AD}",
    ]
}
