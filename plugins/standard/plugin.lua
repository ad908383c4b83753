return {
  name = "standard", version = "0.1.0", api = 1,
  summary = "The default answers, and the commands that every office has.",
  needs = {
    "inventory.read", "inventory.write", "equipment.read", "equipment.write", "communication.read",
    "communication.write", "hr.read", "hr.write", "directory.read", "planning.read", "planning.write",
  },
  settings = {
    { key = "formula", type = "string", default = "up_to_target",
      choices = { "up_to_minimum", "fixed_lot", "up_to_target", "up_to_maximum", "by_consumption" },
      description = "How much is ordered." },
    { key = "tolerance", type = "number", default = 0.05, minimum = 0, maximum = 1,
      description = "A count that is off by a larger share is counted again." },
    { key = "approval_limit", type = "number", default = 0, minimum = 0, maximum = 1000000000000,
      description = "Up to this amount, in the office's currency, who has no order limit of their own orders alone; at 0 nobody does." },
  },
}
