/// One attack on a whole office: what its folder holds, what is started in it, and what must be said.
package struct OfficeCase: Sendable {
    /// What the attack tries; unique in its row.
    package let name: String
    /// The texts of files, by their paths from the office's folder.
    package let files: [String: String]
    /// The same for files that are no text.
    package let data: [String: [UInt8]]
    /// Where symbolic links lead, by their paths.
    package let links: [String: String]
    /// The paths of named pipes, which nobody writes to.
    package let pipes: [String]
    /// What is done to the office's files before the steps, after a script filled its records.
    package let damage: [FileDamage]
    /// What is started, one after the other.
    package let steps: [Step]
    /// The rights that files must have afterwards, by their paths from the office's folder; the folder itself is ".".
    package let rights: [String: UInt32]
    /// Whether the folder is an office that can be opened, and verified afterwards.
    package let isOffice: Bool

    /// One start of the program.
    package struct Step: Sendable {
        /// The words behind `kontor`.
        package let words: [String]
        /// The status that it must end with; nil where it may be done or failed, and nothing else.
        package let status: Int32?
        /// Variables of the environment that are set for it.
        package let environment: [String: String]
        /// What it must say, on standard output or standard error.
        package let says: [String]
        /// What it must not say.
        package let hides: [String]
        /// What happens to the office's files while the program runs; nil for nothing.
        package let exchange: Exchange?
        /// Megabytes that the program may take while it runs; nil where nobody looks.
        package let megabytes: Int?
        /// Seconds after which it counts as hanging, where it has much to do; nil for those of every start.
        package let patience: Double?

        /// Makes a step.
        package init(
            _ words: [String], status: Int32? = 0, environment: [String: String] = [:], says: [String] = [],
            hides: [String] = [], exchange: Exchange? = nil,
            megabytes: Int? = nil, patience: Double? = nil
        ) {
            self.words = words
            self.status = status
            self.environment = environment
            self.says = says
            self.hides = hides
            self.exchange = exchange
            self.megabytes = megabytes
            self.patience = patience
        }
    }

    /// Files that are put in the place of others when the program has said a word on standard error.
    package struct Exchange: Sendable {
        package let word: String
        /// The new texts, by their paths from the office's folder.
        package let files: [String: String]

        /// Makes an exchange.
        package init(after word: String, _ files: [String: String]) {
            self.word = word
            self.files = files
        }
    }

    /// Makes a case.
    package init(
        _ name: String, files: [String: String] = [:], data: [String: [UInt8]] = [:], links: [String: String] = [:],
        pipes: [String] = [], damage: [FileDamage] = [], _ steps: [Step], rights: [String: UInt32] = [:],
        isOffice: Bool = true
    ) {
        self.data = data
        self.damage = damage
        self.rights = rights
        self.name = name
        self.files = files
        self.links = links
        self.pipes = pipes
        self.steps = steps
        self.isOffice = isOffice
    }
}

extension OfficeCase.Step {
    /// A line of Lua that must succeed, or end as said.
    static func eval(
        _ code: String, status: Int32 = 0, says: [String] = [], hides: [String] = []
    ) -> OfficeCase.Step {
        OfficeCase.Step(["eval", code], status: status, says: says, hides: hides)
    }

    /// The script `attack.lua`, stopped after half a second.
    static func run(status: Int32 = 0, says: [String] = [], hides: [String] = []) -> OfficeCase.Step {
        OfficeCase.Step(["run", "attack.lua", "--time-limit", "0.5"], status: status, says: says, hides: hides)
    }

    /// The command `go` of a plugin.
    static func go(
        status: Int32 = 0, says: [String] = [], hides: [String] = [], exchange: OfficeCase.Exchange? = nil
    ) -> OfficeCase.Step {
        OfficeCase.Step(["do", "go"], status: status, says: says, hides: hides, exchange: exchange)
    }
}

extension OfficeCase {
    /// An office's own file, with a plugin `evil` that was granted so much.
    static func officeFile(grant: String = "", rest: String = "") -> String {
        """
        return {
          company = "Torture",
          plugins = { "standard", { name = "evil", command_seconds = 0.5, grant = { \(grant) } \(rest) } },
        }
        """
    }

    /// A plugin's manifest that asks for so much.
    static func manifest(_ name: String = "evil", needs: String = "") -> String {
        "return { name = \"\(name)\", version = \"1.0.0\", api = 1, summary = \"x\", needs = { \(needs) } }\n"
    }

    /// An office with a plugin `evil` whose command `go` runs this code.
    static func plugin(
        _ name: String, needs: String = "", grant: String = "", files: [String: String] = [:],
        links: [String: String] = [:], pipes: [String] = [], go code: String, _ steps: [Step]
    ) -> OfficeCase {
        let own = [
            "office.lua": officeFile(grant: grant), "plugins/evil/plugin.lua": manifest(needs: needs),
            "plugins/evil/init.lua": """
            return { commands = { go = { summary = "x", run = function()
            \(code)
            end } } }
            """,
        ]
        let kept = own.filter { links[$0.key] == nil && !pipes.contains($0.key) }
        return OfficeCase(name, files: kept.merging(files) { $1 }, links: links, pipes: pipes, steps)
    }

    /// An office in which a script is run.
    static func script(_ name: String, _ source: String, _ steps: [Step]) -> OfficeCase {
        OfficeCase(
            name,
            files: [
                "office.lua": "return { company = \"Torture\", plugins = { \"standard\" } }", "attack.lua": source,
            ],
            steps)
    }
}
