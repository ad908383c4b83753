import Testing

@testable import KontorConnectors

/// What a reader of a mail would see of its page.
struct HTMLTextTests {
    @Test(arguments: [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"), ("&Auml;", "Ä"), ("&Ouml;", "Ö"), ("&Uuml;", "Ü"), ("&szlig;", "ß"), ("&euro;", "€"),
        ("&ndash;", "–"), ("&mdash;", "—"), ("&bdquo;", "„"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&lsquo;", "‘"),
        ("&rsquo;", "’"), ("&hellip;", "…"), ("&eacute;", "é"), ("&egrave;", "è"), ("&ccedil;", "ç"), ("&middot;", "·"),
        ("&bull;", "•"), ("&sect;", "§"), ("&deg;", "°"), ("&agrave;", "à"), ("&aacute;", "á"), ("&oacute;", "ó"),
        ("&iacute;", "í"), ("&uacute;", "ú"), ("&ntilde;", "ñ"), ("&shy;", "\u{AD}"), ("&#228;", "ä"), ("&#xE4;", "ä"),
        ("&#XE4;", "ä"), ("a&nbsp;b", "a b"), ("a&nbsp;&nbsp;b", "a b"), ("&unknown;", "&unknown;"), ("A & B", "A & B"),
        ("&#x110000;", "&#x110000;"),
    ]) func readsItsSigns(_ page: String, _ text: String) {
        #expect(HTMLText.text(of: page) == text)
    }

    @Test(arguments: ["head", "style", "script", "title"]) func leavesOutWhatNobodySees(_ name: String) {
        #expect(HTMLText.text(of: "<\(name)>hidden</\(name)>seen") == "seen")
        #expect(HTMLText.text(of: "<\(name.uppercased())>hidden</\(name.uppercased())>seen") == "seen")
    }

    @Test(arguments: [
        "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre",
        "section", "article", "header", "footer", "dt", "dd",
    ]) func beginsALine(_ name: String) {
        #expect(HTMLText.text(of: "one<\(name)>two</\(name)>three") == "one\ntwo\nthree")
    }

    @Test(arguments: [
        ("one<br>two", "one\ntwo"), ("one<br><br>two", "one\n\ntwo"), ("one<br><br><br>two", "one\n\ntwo"),
        ("<td>one</td><td>two</td>", "one two"), ("<th>one</th><th>two</th>", "one two"), ("o<b>n</b>e", "one"),
        ("one<!-- two --> three", "one three"), ("one <!-- > --> two", "one two"), ("  one \n two  ", "one two"),
        ("1 < 2", "1 < 2"), ("<p class=\"a>b\">one</p>", "one"), ("<p title='a>b'>one</p>", "one"),
        ("<p title=\"a>one", "one"), ("<p o'clock>one</p> o'clock", "one\no'clock"),
    ]) func keepsWordsApart(_ page: String, _ text: String) {
        #expect(HTMLText.text(of: page) == text)
    }
}
