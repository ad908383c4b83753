return {
  name = "nordlicht", version = "1.0.0", api = 1,
  summary = "How the law firm Nordlicht counts, orders and repairs.",
  needs = { "inventory.read", "equipment.read", "directory.read" },
  after = { "standard" },
}
