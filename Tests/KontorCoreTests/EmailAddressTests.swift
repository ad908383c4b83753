import KontorCore
import Testing

struct EmailAddressTests {
    @Test(arguments: [
        "ada@example.org", "a@b", "ada.muster+paper@mail.example.org", "o'brien@example.org", "x_1@1-2.example",
        "jörg@büro.example", "a\u{308}da@example.org", "用户@例子.example", "!#$%&*/=?^`{|}~-@example.org",
        String(repeating: "a", count: 64) + "@example.org",
    ])
    func readsAnAddress(_ text: String) { #expect(EmailAddress(text)?.text == text) }

    @Test(arguments: [
        "", "@", "a", "a@", "@b.example", "a@@b.example", "a@b@c.example", "a b@c.example", " a@b.example",
        "a@b.example ", "a@b.example\n", "a@b.example\r\nBcc: all@b.example", "a@b.example\nSubject: x",
        "a\n@b.example", "a@b.example\0", "a@b.example\t", "a@b.example\u{85}", "a@b.example\u{2028}x",
        "a@b.example, c@d.example", "a@b.example,c@d.example", "a@b.example;c@d.example", "<a@b.example>",
        "Ada <a@b.example>", "\"a b\"@c.example", "a(x)@b.example", "a:b@c.example", "a\\b@c.example", "a@[127.0.0.1]",
        ".a@b.example", "a.@b.example", "a..b@c.example", "a@.example", "a@b..example", "a@b.example.",
        "a@-b.example", "a@b-.example", "a@b_c.example", "a\u{202e}b@c.example", "a\u{a0}@b.example",
        "a\u{200b}@b.example", String(repeating: "a", count: 65) + "@example.org",
        "a@" + String(repeating: "b", count: 64) + ".example",
        "a@" + String(repeating: "bc.", count: 90) + "example",
    ])
    func refusesWhatIsNone(_ text: String) { #expect(EmailAddress(text) == nil) }
}
