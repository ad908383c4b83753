--- A count of stock: what may be entered while somebody counts, and what becomes of it.
return machine {
  noun = "inventory.count",
  -- Nothing brings a count into `draft`: it is opened as `counting`.
  states = {
    counting = function()
      return assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4", "KULI-BLAU" } }).number
    end,
    review = function()
      local count = assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4", "KULI-BLAU" } })
      assert(kontor.inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 12 } } }))
      return assert(kontor.inventory.count.review(count.number)).number
    end,
    posted = function()
      local count = assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4", "KULI-BLAU" } })
      assert(kontor.inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 12 } } }))
      assert(kontor.inventory.count.review(count.number))
      return assert(kontor.inventory.count.post(count.number)).number
    end,
    cancelled = function()
      local count = assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4", "KULI-BLAU" } })
      assert(kontor.inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 12 } } }))
      return assert(kontor.inventory.count.cancel(count.number)).number
    end,
  },
  acts = {
    ["enter what was expected"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", counted = 26 } } })
    end,
    ["enter another number"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", counted = 25, reason = "one is dry" } } })
    end,
    ["enter half a pen"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", counted = 25.5 } } })
    end,
    ["enter less than none"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", counted = -1 } } })
    end,
    ["enter one twice"] = function(count)
      return kontor.inventory.count.enter(count,
        { lines = { { item = "KULI-BLAU", counted = 26 }, { item = "KULI-BLAU", counted = 25 } } })
    end,
    ["enter what is not on it"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-ROT", counted = 41 } } })
    end,
    ["enter that it was not counted after all"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "PAPIER-A4" } } })
    end,
    ["count again"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "PAPIER-A4", recounted = 12 } } })
    end,
    ["say why only"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "PAPIER-A4", reason = "one was wet" } } })
    end,
    ["say why of what was not counted"] = function(count)
      return kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", reason = "one was wet" } } })
    end,
    ["enter no line"] = function(count) return kontor.inventory.count.enter(count, { lines = {} }) end,
    review = function(count) return kontor.inventory.count.review(count) end,
    post = function(count) return kontor.inventory.count.post(count) end,
    ["post, and much deviates"] = function(count)
      kontor.inventory.count.enter(count, { lines = { { item = "PAPIER-A4", counted = 2 } } })
      return kontor.inventory.count.post(count)
    end,
    ["post, and less is there by now"] = function(count)
      kontor.inventory.count.enter(count, { lines = { { item = "KULI-BLAU", counted = 25 } } })
      assert(kontor.inventory.movement.issue("KULI-BLAU", { quantity = 26 }))
      return kontor.inventory.count.post(count)
    end,
    ["post what is not counted any more"] = function(count)
      kontor.inventory.count.enter(count, { lines = { { item = "PAPIER-A4" } } })
      return kontor.inventory.count.post(count)
    end,
    cancel = function(count) return kontor.inventory.count.cancel(count) end,
    ["open another for the same item"] = function()
      return kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" } }
    end,
  },
  state = function(count) return kontor.inventory.count.get(count).state end,
  follows = {
    counting = {
      ["enter what was expected"] = "counting (unchanged)",
      ["enter another number"] = "counting (unchanged)",
      ["enter half a pen"] = "invalid: KULI-BLAU comes in whole Stück, got 25.5",
      ["enter less than none"] = "invalid: KULI-BLAU: a count is zero or more, got -1",
      ["enter one twice"] = "invalid: KULI-BLAU is named twice: say once what was found of it",
      ["enter what is not on it"] = "not_found: KULI-ROT is not on count C-0001: open another one for it with kontor.inventory.count.open { place = …, items = { … } }",
      ["enter that it was not counted after all"] = "counting (unchanged)",
      ["count again"] = "refused: PAPIER-A4 was not counted yet: nothing is there to count again",
      ["say why only"] = "refused: PAPIER-A4 was not counted yet: say why it deviates with what was found",
      ["say why of what was not counted"] = "refused: KULI-BLAU was not counted yet: say why it deviates with what was found",
      ["enter no line"] = "invalid: lines names nothing: say what was found of which item",
      review = "refused: nothing of count C-0001 was counted yet",
      post = "refused: count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled",
      ["post, and much deviates"] = "refused: count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled",
      ["post, and less is there by now"] = "refused: count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled",
      ["post what is not counted any more"] = "refused: count C-0001 is being counted, so it cannot be posted; it can be filled in, reviewed or cancelled",
      cancel = "cancelled",
      ["open another for the same item"] = "conflict: PAPIER-A4 is on count C-0001 already: post or cancel that one first",
    },
    review = {
      ["enter what was expected"] = "review (unchanged)",
      ["enter another number"] = "review (unchanged)",
      ["enter half a pen"] = "invalid: KULI-BLAU comes in whole Stück, got 25.5",
      ["enter less than none"] = "invalid: KULI-BLAU: a count is zero or more, got -1",
      ["enter one twice"] = "invalid: KULI-BLAU is named twice: say once what was found of it",
      ["enter what is not on it"] = "not_found: KULI-ROT is not on count C-0001: open another one for it with kontor.inventory.count.open { place = …, items = { … } }",
      ["enter that it was not counted after all"] = "review (unchanged)",
      ["count again"] = "review (unchanged)",
      ["say why only"] = "review (unchanged)",
      ["say why of what was not counted"] = "refused: KULI-BLAU was not counted yet: say why it deviates with what was found",
      ["enter no line"] = "invalid: lines names nothing: say what was found of which item",
      review = "review (unchanged)",
      post = "posted",
      ["post, and much deviates"] = "refused: count C-0001 cannot be posted yet: PAPIER-A4 needs a recount (off by 83.3 %, more than 5.0 %)",
      ["post, and less is there by now"] = "refused: count C-0001 cannot be posted yet: KULI-BLAU needs a recount (none is left by the records, -1 would be taken off)",
      ["post what is not counted any more"] = "refused: nothing of count C-0001 is counted: count it, or cancel the count",
      cancel = "cancelled",
      ["open another for the same item"] = "conflict: PAPIER-A4 is on count C-0001 already: post or cancel that one first",
    },
    posted = {
      ["enter what was expected"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter another number"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter half a pen"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter less than none"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter one twice"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter what is not on it"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter that it was not counted after all"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["count again"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["say why only"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["say why of what was not counted"] = "refused: count C-0001 is posted, so it cannot be filled in; open a new count",
      ["enter no line"] = "invalid: lines names nothing: say what was found of which item",
      review = "refused: count C-0001 is posted, so it cannot be reviewed; open a new count",
      post = "refused: count C-0001 is posted already and changes nothing twice; open a new count",
      ["post, and much deviates"] = "refused: count C-0001 is posted already and changes nothing twice; open a new count",
      ["post, and less is there by now"] = "refused: count C-0001 is posted already and changes nothing twice; open a new count",
      ["post what is not counted any more"] = "refused: count C-0001 is posted already and changes nothing twice; open a new count",
      cancel = "refused: count C-0001 is posted, so it cannot be cancelled; open a new count",
      ["open another for the same item"] = "posted (unchanged)",
    },
    cancelled = {
      ["enter what was expected"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter another number"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter half a pen"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter less than none"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter one twice"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter what is not on it"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter that it was not counted after all"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["count again"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["say why only"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["say why of what was not counted"] = "refused: count C-0001 is cancelled, so it cannot be filled in; open a new count",
      ["enter no line"] = "invalid: lines names nothing: say what was found of which item",
      review = "refused: count C-0001 is cancelled, so it cannot be reviewed; open a new count", -- finding: what was entered before a count was cancelled by mistake cannot be had back
      post = "refused: count C-0001 is cancelled, so it cannot be posted; open a new count",
      ["post, and much deviates"] = "refused: count C-0001 is cancelled, so it cannot be posted; open a new count",
      ["post, and less is there by now"] = "refused: count C-0001 is cancelled, so it cannot be posted; open a new count",
      ["post what is not counted any more"] = "refused: count C-0001 is cancelled, so it cannot be posted; open a new count",
      cancel = "refused: count C-0001 is cancelled already; open a new count",
      ["open another for the same item"] = "cancelled (unchanged)",
    },
  },
}
