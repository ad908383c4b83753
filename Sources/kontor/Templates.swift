import KontorCore

/// The first files of a new office and of a new plugin, written as one would like a customer to go on.
enum Templates {
    static func office(company: String) -> String {
        """
        -- What Kontor knows about the company, and which plugins decide how it works.
        return {
          company = \(quoted(company)),
          country = "DE",
          region = "DE",
          time_zone = "Europe/Berlin",
          currency = "EUR",
          language = "en",
          -- person = "petra.voss",   -- who acts where --as names nobody
          plugins = {
            "standard",
            -- { name = "acme", grant = { "inventory.read" }, settings = {} },
          },
        }

        """
    }

    static func manifest(_ name: String) -> String {
        """
        return {
          name = \(quoted(name)), version = "0.1.0", api = 1,
          summary = "How we work.",
          needs = { "inventory.read" },
          after = { "standard" },
          settings = {
            { key = "spare", type = "number", default = 0, description = "Order this much more than needed." },
          },
        }

        """
    }

    static func code(_ name: String) -> String {
        """
        --- How we work: each function here replaces a default answer, and can ask for it with previous(...).
        local settings

        local policies = {}

        --- How much of an item to order: what the standard says, and a little more.
        policies["inventory.need"] = function(item, previous)
          local quantity, why = previous(item)
          if quantity == 0 then return quantity, why end
          return quantity + settings.spare, why
        end

        return {
          setup = function(given) settings = given end,
          policies = policies,
          commands = {
            ["hello"] = {
              summary = "Says how many items are below their minimum.",
              run = function()
                local short = kontor.inventory.item.find { below_minimum = true }
                return { below_minimum = #short }
              end,
            },
          },
        }

        """
    }

    static func readme(_ name: String) -> String {
        """
        # \(name)

        A plugin for Kontor. To use it, add to `plugins` in `office.lua`:

            { name = \(quoted(name)), grant = { "inventory.read" } },

        Then `kontor do hello` runs its command, and `kontor plugin list` shows it.

        """
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
