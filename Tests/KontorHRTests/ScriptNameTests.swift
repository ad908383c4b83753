import Foundation
import Testing

@testable import KontorHR

/// Nothing of a name remains, whatever script it is in and however it is written.
@Suite struct ScriptNameTests {
    /// A text's letters without marks and case.
    private func plain(_ text: String) -> String {
        Folding.skeleton(Folding.string(Folding.fold(text)))
            .decomposedStringWithCompatibilityMapping.filter { $0.isLetter || $0.isNumber || $0 == " " }
    }

    @Test func nothingOfANameIsLeft() {
        var failed: [String] = []
        for name in GeneratedName.all {
            for form in name.forms {
                for text in [
                    form, "Ich kann Excel. \(form) SAP", "Excel\n\(form)\nSAP",
                    form.decomposedStringWithCanonicalMapping,
                ] {
                    for known in [name.name, name.name.decomposedStringWithCanonicalMapping] {
                        let redacted = Redaction(text, name: known).text
                        if !isClean(redacted, form, name) { failed.append("\(name.name): \(text) -> \(redacted)") }
                        if text.contains("Excel"), !redacted.contains("Excel") || !redacted.contains("SAP") {
                            failed.append("lost: \(redacted)")
                        }
                    }
                }
            }
        }
        #expect(failed.prefix(20) == [], "\(failed.count)")
    }

    /// Of a form everything but what is no part of the name must be gone: no mark is left on nothing either.
    private func isClean(_ redacted: String, _ form: String, _ name: GeneratedName) -> Bool {
        guard redacted.contains("[name]") else { return false }
        let signs = Array(redacted.unicodeScalars)
        if zip(signs, signs.dropFirst()).contains(where: { $0 == "]" && Folding.isMark($1) }) { return false }
        let left = plain(redacted)
        return !name.parts.contains { part in
            part.split(separator: " ").contains { word in
                let wanted = plain(String(word))
                return wanted.count > 1 && left.contains(wanted)
            }
        }
    }

    @Test(arguments: GeneratedName.mixed)
    func findsANameBeforeParticles(_ name: String, _ text: String) {
        let redacted = Redaction(text, name: name).text
        #expect(!redacted.contains("Anna") && redacted.components(separatedBy: "[name]").count == 3, "\(redacted)")
    }

    @Test func theSwapOfANameReadsTheSame() {
        var failed: [String] = []
        for name in GeneratedName.all {
            let text = name.forms.joined(separator: "\n\n")
            let own = Redaction(text, name: name.name).text
            for variant in Fairness.variants(of: text, name: name.name) where variant.what == .name {
                let other = Redaction(variant.text, name: variant.name).text
                let lines = zip(own.split(separator: "\n"), other.split(separator: "\n")).filter { $0 != $1 }
                if other != own { failed.append("\(name.name) as \(variant.name): \(lines.map { "\($0) | \($1)" })") }
            }
        }
        #expect(failed.prefix(8) == [], "\(failed.count)")
    }

    @Test(arguments: [
        ("Sabine Anna Petersen", "SAP und MS Excel, EDV"), ("Gülşah Sibel Özge Müller", "SAP, MS Office, GmbH, OS"),
        ("Anna C Petersen", "C, C++, Vitamin C"), ("Anna M. Petersen", "Größe M, MS"), ("Ömer Yıldız", "Mac OS"),
        ("Martin Sommer", "Marketing, Maschinenbau"), ("Stefan Exner", "Excel, Express"), ("Iva Berlin", "B2, Bericht"),
    ])
    func keepsAbbreviationsOfTheWork(_ name: String, _ text: String) {
        #expect(Redaction(text, name: name).text == text)
    }
}
