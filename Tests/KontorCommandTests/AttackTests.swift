import Foundation
import Testing

/// `kontor doctor --attack`, in a folder that is no office, with rows that are done in no time.
struct AttackTests {
    @Test func saysWhatHeldRowByRow() throws {
        let outcome = try Shell().kontor("doctor", "--attack", "--row", "13", "--row", "22")
        #expect(
            outcome
                == Shell.Outcome(
                    status: 0,
                    output: """
                        13  bytecode, by load or from the host's files: held 14 of 14
                        22  addresses, in tostring and %p: held 19 of 19
                        held 33 of 33 attacks

                        """))
    }

    @Test func givesOneArrayAsJSON() throws {
        let outcome = try Shell().kontor("doctor", "--attack", "--row", "13", "--json")
        #expect(
            outcome
                == Shell.Outcome(
                    status: 0,
                    output: """
                        [
                          {
                            "row": 13,
                            "threat": "bytecode, by load or from the host's files",
                            "attacks": 14,
                            "held": 14,
                            "failed": []
                          }
                        ]

                        """))
    }

    @Test(arguments: [
        (["--attack", "--row", "99"], "kontor doctor: --row must be from 1 to 33, got 99"),
        (["--row", "9"], "kontor doctor: --row belongs to --attack"),
    ])
    func refusesRowsThatAreNotThere(_ words: [String], _ sentence: String) throws {
        let outcome = try Shell().run([Shell.products + "/kontor", "doctor"] + words)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors == "error: \(sentence)\n  kontor doctor --help says more\n")
    }
}
