/// Who a mail is from: `Karl Ott <karl.ott@example.org>`.
package struct MailAddress: Sendable, Equatable {
    /// Empty where only the address is given.
    package let name: String
    package let address: String

    package init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// Reads the first of a header's addresses; nil where there is none.
    init?(header: String) {
        var name = ""
        var address: String?
        var (isQuoted, isEscaped, depth) = (false, false, 0)
        for character in header {
            if isEscaped {
                name.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"", depth == 0 {
                isQuoted.toggle()
            } else if isQuoted {
                name.append(character)
            } else if character == "(" {
                depth += 1
            } else if character == ")" {
                depth = max(0, depth - 1)
            } else if depth > 0 {
                continue
            } else if character == "<" {
                address = ""
            } else if character == ">" {
                break
            } else if address != nil {
                address?.append(character)
            } else if character == ",", name.contains("@") {
                break
            } else {
                name.append(character)
            }
        }
        name = name.trimmingBlanks
        let found = (address ?? (name.contains("@") ? name : "")).trimmingBlanks
        if address == nil, name.contains("@") { name = "" }
        guard !(name.isEmpty && found.isEmpty) else { return nil }
        self.init(name: name, address: found.lowercased())
    }
}

extension String {
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
