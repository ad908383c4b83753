import Foundation
import Testing

/// Quantities that cannot be, by each way in; sheets are in `BadSheetTests`.
@Suite struct BadQuantityTests {
    /// By `kontor eval`: what cannot be a quantity is wrong use, what the item cannot have is a failure.
    @Test(
        arguments: [
            ("-1", "the quantity of PAPIER-A4 must be above zero, got -1"),
            ("0", "the quantity of PAPIER-A4 must be above zero, got 0"),
            ("1.5", "PAPIER-A4 comes in whole Packung, got 1.5"),
            ("0.0001", nil), ("2000000000", "2000000000, more than a billion"),
            ("1e300", "1e+300, more than a billion"),
            ("0/0", "no number (nan)"), ("1/0", "inf, more than a billion"), ("'ten'", "\"ten\""), ("{}", "a table"),
        ] as [(String, String?)])
    func refusesWhatAScriptGives(_ quantity: String, _ sentence: String?) throws {
        let shell = try Shell(example: "krueger")
        let verbs = [("receive", "into"), ("issue", "from")]
        for (verb, place) in verbs {
            let code = "kontor.inventory.movement.\(verb)('PAPIER-A4', { quantity = \(quantity) })"
            let isFailure = sentence?.contains("PAPIER-A4") == true
            let said = try shell.refusal(["eval", code])
            #expect(
                said
                    == (isFailure
                        ? "error: \(sentence ?? "")\n"
                        : """
                        error: kontor.inventory.movement.\(verb): quantity must be a number with at most three \
                        decimals, got \(sentence ?? quantity)
                          \(verb)(item, { quantity, \(place)?, note?, done_on? })

                        """))
        }
    }

    @Test func refusesToIssueWhatIsNotThere() throws {
        let shell = try Shell(example: "krueger")
        #expect(
            try shell.refusal(["eval", "kontor.inventory.movement.issue('PAPIER-A4', { quantity = 13 })"])
                == "error: only 12 Packung of PAPIER-A4 in Materialraum, 13 wanted; count it if more is there\n")
    }

    /// By a command's parameter: the parameter is named, and the usage is shown.
    @Test(
        arguments: [
            ("-1", ": “-1” is less than 0; write 0 or more"),
            ("0.0001", ": “0.0001” has too many decimals; there are at most 3"),
            ("1.000", ": “1.000” can be read in two ways; write 1000 or 1.0000"),
            ("2000000000", ": “2000000000” is more than a billion; correct the number"),
            ("1e9", ": “1e9” is no number; write digits only, such as 2,5"),
            ("0x10", ": “0x10” is no number; write digits only, such as 2,5"),
            ("nan", ": “nan” is no number; write digits only, such as 2,5"),
            ("ten", ": “ten” is no number; write digits only, such as 2,5"),
            ("", ": there is nothing in it; fill it in"),
        ])
    func refusesWhatACommandIsGiven(_ quantity: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "supply-run")
        for words in [["--quantity", quantity], ["--quantity=" + quantity]] {
            let all = ["do", "receive-order", "2026-0001", "--item", "PAPIER-A4"] + words
            #expect(
                try shell.refusal(all, status: 64) == """
                    error: kontor do receive-order: --quantity\(sentence)
                      kontor do receive-order ORDER [--item TEXT] [--quantity QUANTITY]

                    """)
        }
    }

    @Test func refusesWhatAnItemCannotHave() throws {
        let shell = try Shell(example: "krueger")
        for words in [
            ["supply-run"], ["approve-order", "2026-0001", "--as", "anke.lorenz"], ["place-order", "2026-0001"],
        ] {
            #expect(try shell.run([Shell.products + "/kontor", "do"] + words).status == 0)
        }
        func refused(_ quantity: String) throws -> String {
            try shell.refusal(["do", "receive-order", "2026-0001", "--item", "PAPIER-A4", "--quantity", quantity])
        }
        #expect(try refused("0") == "error: the quantity of PAPIER-A4 must be above zero, got 0\n")
        #expect(try refused("1,5") == "error: PAPIER-A4 comes in whole Packung, got 1.5\n")
        #expect(try refused("999999999").contains("would be more than was ordered (50 ordered, 50 open)"))
    }

    @Test(
        arguments: [
            ("1.5", "must be a whole number, got 1.5"), ("many", "must be a whole number, got many"),
            ("99999999999999999999", "must be a whole number of at most 18 digits, got 99999999999999999999"),
        ])
    func refusesANumberThatIsNotWhole(_ number: String, _ sentence: String) throws {
        #expect(
            try Shell(example: "krueger").refusal(
                ["do", "open-count", "Materialraum", "--at-most", number], status: 64) == """
                    error: kontor do open-count: --at-most \(sentence)
                      kontor do open-count PLACE [--category TEXT] [--at-most INTEGER]

                    """)
    }

    @Test(arguments: ["0", "-3", "20001", "1000000000000"])
    func refusesAWorklistThatIsNone(_ number: String) throws {
        let shown = ["20001": "20,001", "1000000000000": "1,000,000,000,000"][number] ?? number
        #expect(
            try Shell(example: "krueger").refusal(
                ["do", "open-count", "Materialraum", "--at-most", number], status: 64
            )
            .hasPrefix("error: kontor do open-count: --at-most must be from 1 to 20,000, got \(shown)\n"))
    }

    /// What was counted, entered by a script.
    @Test(
        arguments: [
            ("-1", "error: TONER-85A: a count is zero or more, got -1\n"),
            ("0.5", "error: TONER-85A comes in whole Stück, got 0.5\n"),
            (
                "2000000001",
                """
                error: kontor.inventory.count.enter: lines[1].counted must be a number with at most three \
                decimals, got 2000000001, more than a billion
                  enter(count, { lines })

                """
            ),
        ])
    func refusesWhatWasCounted(_ quantity: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.kontor("do", "open-count", "Technikraum")
        let code =
            "kontor.inventory.count.enter('C-0001', { lines = { { item = 'TONER-85A', counted = \(quantity) } } })"
        #expect(try shell.refusal(["eval", code]) == sentence)
    }

    /// A policy's answer is looked at like anything else that comes in.
    @Test(arguments: [
        ("-1", "answered -1 Packung of PAPIER-A4"),
        ("2e9", "answered 2000000000.0 of PAPIER-A4, which is no number up to a billion with at most three decimals"),
        ("0/0", "answered -nan of PAPIER-A4, which is no number up to a billion with at most three decimals"),
        ("3000000000", "answered 3000000000 of PAPIER-A4, more than a billion"),
        ("'many'", "must answer a quantity of PAPIER-A4, got a string"),
    ])
    func refusesWhatAPolicyAnswers(_ quantity: String, _ sentence: String) throws {
        let shell = try Shell(example: "krueger")
        try shell.write(
            "return { policies = { ['inventory.need'] = function() return \(quantity) end } }",
            to: "plugins/krueger/init.lua")
        #expect(
            try shell.refusal(["do", "supply-run"])
                == "error: policy inventory.need of plugin krueger \(sentence)\n")
    }
}
