return {
  name = "krueger", version = "1.0.0", api = 1,
  summary = "How the workshop Krüger counts, orders and repairs.",
  needs = { "inventory.read", "equipment.read", "directory.read" },
  after = { "standard" },
}
