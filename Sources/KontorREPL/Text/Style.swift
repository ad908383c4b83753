/// The few colours that output has, where a terminal shows it.
package struct Style: Sendable {
    private let isOn: Bool

    package init(colour: Bool) { isOn = colour }

    func dim(_ text: String) -> String { styled(text, "2") }
    func bold(_ text: String) -> String { styled(text, "1") }
    func alarm(_ text: String) -> String { styled(text, "31") }
    func added(_ text: String) -> String { styled(text, "32") }
    func changed(_ text: String) -> String { styled(text, "33") }

    private func styled(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
