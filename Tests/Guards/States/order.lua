--- An order of an office supplier: who may say yes to it, what may still be done with it.
return machine {
  noun = "inventory.order",
  states = {
    draft = function()
      return assert(kontor.inventory.order.draft("elbe", { lines = { ["TONER-C-EXV"] = 4 } })).number
    end,
    approved = function()
      return assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } })).number
    end,
    placed = function()
      local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } }))
      return assert(kontor.inventory.order.place(order.number)).number
    end,
    part_received = function()
      local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } }))
      assert(kontor.inventory.order.place(order.number))
      return assert(kontor.inventory.order.receive(order.number, { lines = { ["PAPIER-A4"] = 4 } })).number
    end,
    received = function()
      local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } }))
      assert(kontor.inventory.order.place(order.number))
      return assert(kontor.inventory.order.receive(order.number)).number
    end,
    closed = function()
      local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } }))
      assert(kontor.inventory.order.place(order.number))
      assert(kontor.inventory.order.receive(order.number, { lines = { ["PAPIER-A4"] = 4 } }))
      return assert(kontor.inventory.order.close(order.number, { reason = "the rest is sold out" })).number
    end,
    cancelled = function()
      local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10, ["BLOCK-A4"] = 10 } }))
      return assert(kontor.inventory.order.cancel(order.number, { reason = "found more" })).number
    end,
  },
  acts = {
    -- Jan Beck acts, and proposed each of them.
    ["approve in one word"] = function(order) return kontor.inventory.order.approve(order, { reason = "needed" }) end,
    ["approve without a reason"] = function(order) return kontor.inventory.order.approve(order) end,
    approve = function(order) return kontor.inventory.order.approve(order, { reason = "stocks are low" }) end,
    ["approve for Petra Voss"] = function(order)
      return kontor.inventory.order.approve(order, { reason = "stocks are low", on_behalf_of = "petra.voss" })
    end,
    ["approve for Anke Lorenz"] = function(order)
      return kontor.inventory.order.approve(order, { reason = "stocks are low", on_behalf_of = "anke.lorenz" })
    end,
    place = function(order) return kontor.inventory.order.place(order) end,
    ["place, and its supplier is out of use"] = function(order)
      assert(kontor.directory.organisation.archive "elbe")
      return kontor.inventory.order.place(order)
    end,
    ["receive all"] = function(order) return kontor.inventory.order.receive(order) end,
    ["receive a part"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 1 } })
    end,
    ["receive the last of one line"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 6 } })
    end,
    ["receive what is open, line by line"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 6, ["BLOCK-A4"] = 10 } })
    end,
    ["receive too much"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 11, ["BLOCK-A4"] = 1 } })
    end,
    ["receive none of it"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 0 } })
    end,
    ["receive half a pack"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { ["PAPIER-A4"] = 0.5 } })
    end,
    ["receive what is not on it"] = function(order)
      return kontor.inventory.order.receive(order, { lines = { KEKS = 1 } })
    end,
    ["receive into a place that is none"] = function(order)
      return kontor.inventory.order.receive(order, { into = "Keller" })
    end,
    ["receive tomorrow"] = function(order)
      return kontor.inventory.order.receive(order, { done_on = "2026-11-24" })
    end,
    ["receive before it was placed"] = function(order)
      return kontor.inventory.order.receive(order, { done_on = "2026-11-20" })
    end,
    ["take back what arrived"] = function(order)
      return kontor.inventory.order.unreceive(order, { note = "it was another order's" })
    end,
    ["take back one item"] = function(order)
      return kontor.inventory.order.unreceive(order, { items = { "PAPIER-A4" } })
    end,
    ["take back no item"] = function(order) return kontor.inventory.order.unreceive(order, { items = {} }) end,
    ["take back what did not arrive"] = function(order)
      return kontor.inventory.order.unreceive(order, { items = { "KEKS" } })
    end,
    ["take back what is used up"] = function(order)
      local there = kontor.inventory.item.get("PAPIER-A4").on_hand
      assert(kontor.inventory.movement.issue("PAPIER-A4", { quantity = there }))
      return kontor.inventory.order.unreceive(order)
    end,
    ["take back what was counted since"] = function(order)
      local count = assert(kontor.inventory.count.open { place = "Materialraum", items = { "PAPIER-A4" } })
      assert(kontor.inventory.count.enter(count.number, { lines = { { item = "PAPIER-A4", counted = 12 } } }))
      return kontor.inventory.order.unreceive(order)
    end,
    ["take back what was moved on"] = function(order)
      local there = kontor.inventory.item.get("PAPIER-A4").on_hand
      assert(kontor.inventory.movement.transfer("PAPIER-A4", { quantity = there, from = "Materialraum", to = "Empfang" }))
      return kontor.inventory.order.unreceive(order)
    end,
    cancel = function(order) return kontor.inventory.order.cancel(order, { reason = "found more" }) end,
    close = function(order) return kontor.inventory.order.close(order, { reason = "the rest is sold out" }) end,
    reopen = function(order) return kontor.inventory.order.reopen(order, { reason = "it was another one" }) end,
    ["cancel and reopen"] = function(order)
      kontor.inventory.order.cancel(order)
      return kontor.inventory.order.reopen(order, { reason = "it was another one" })
    end,
    ["close and reopen"] = function(order)
      kontor.inventory.order.close(order)
      return kontor.inventory.order.reopen(order, { reason = "it was another one" })
    end,
    ["reopen, and its supplier is out of use"] = function(order)
      assert(kontor.directory.organisation.archive "elbe")
      return kontor.inventory.order.reopen(order)
    end,
    ["reopen, and nobody has the limit any more"] = function(order)
      local mine = kontor.directory.assignment.find({ person = "jan.beck" })[1]
      assert(kontor.directory.assignment.update(mine.id, { order_limit = "10.00 EUR" }))
      return kontor.inventory.order.reopen(order)
    end,
  },
  state = function(order) return kontor.inventory.order.get(order).state end,
  follows = {
    draft = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      ["approve without a reason"] = "refused: nobody approves what they proposed: order 2026-0001 needs somebody else's yes",
      approve = "refused: nobody approves what they proposed: order 2026-0001 needs somebody else's yes",
      ["approve for Petra Voss"] = "refused: nobody approves what they proposed, not even as a deputy: order 2026-0001 needs somebody else's yes",
      ["approve for Anke Lorenz"] = "refused: nobody approves what they proposed, not even as a deputy: order 2026-0001 needs somebody else's yes",
      place = "refused: order 2026-0001 is a draft, so it cannot be placed; it needs 1 approval by office_manager or partner (228.80 EUR is above the limit of 100.00 EUR (jan.beck as clerk))",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 is a draft, so it cannot be placed; it needs 1 approval by office_manager or partner (228.80 EUR is above the limit of 100.00 EUR (jan.beck as clerk))",
      ["receive all"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive a part"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive the last of one line"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive what is open, line by line"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive too much"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive none of it"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive half a pack"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive what is not on it"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["receive before it was placed"] = "refused: order 2026-0001 is a draft, so it cannot be received; it can be approved or cancelled",
      ["take back what arrived"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back one item"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back no item"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back what did not arrive"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back what is used up"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back what was counted since"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      ["take back what was moved on"] = "refused: order 2026-0001 is a draft, so it cannot be unreceived; it can be approved or cancelled",
      cancel = "cancelled",
      close = "refused: order 2026-0001 is a draft, so it cannot be closed; it can be approved or cancelled",
      reopen = "refused: order 2026-0001 is a draft, so it cannot be reopened; it can be approved or cancelled",
      ["cancel and reopen"] = "draft (unchanged)",
      ["close and reopen"] = "refused: order 2026-0001 is a draft, so it cannot be reopened; it can be approved or cancelled",
      ["reopen, and its supplier is out of use"] = "refused: order 2026-0001 is a draft, so it cannot be reopened; it can be approved or cancelled",
      ["reopen, and nobody has the limit any more"] = "refused: order 2026-0001 is a draft, so it cannot be reopened; it can be approved or cancelled",
    },
    approved = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 is approved already; it can be placed or cancelled",
      approve = "refused: order 2026-0001 is approved already; it can be placed or cancelled",
      ["approve for Petra Voss"] = "refused: order 2026-0001 is approved already; it can be placed or cancelled",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 is approved already; it can be placed or cancelled",
      place = "placed",
      ["place, and its supplier is out of use"] = "refused: elbe is out of use: kontor.directory.organisation.restore(\"elbe\") before order 2026-0001 goes to them, or cancel the order",
      ["receive all"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive a part"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive the last of one line"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive what is open, line by line"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive too much"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive none of it"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive half a pack"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive what is not on it"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["receive before it was placed"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be received; it can be placed or cancelled",
      ["take back what arrived"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back one item"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back no item"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back what did not arrive"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back what is used up"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back what was counted since"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      ["take back what was moved on"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be unreceived; it can be placed or cancelled",
      cancel = "cancelled",
      close = "refused: order 2026-0001 is approved, but not placed, so it cannot be closed; it can be placed or cancelled",
      reopen = "refused: order 2026-0001 is approved, but not placed, so it cannot be reopened; it can be placed or cancelled",
      ["cancel and reopen"] = "approved (unchanged)",
      ["close and reopen"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be reopened; it can be placed or cancelled",
      ["reopen, and its supplier is out of use"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be reopened; it can be placed or cancelled",
      ["reopen, and nobody has the limit any more"] = "refused: order 2026-0001 is approved, but not placed, so it cannot be reopened; it can be placed or cancelled",
    },
    placed = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be approved; it can be received or cancelled",
      approve = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be approved; it can be received or cancelled",
      ["approve for Petra Voss"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be approved; it can be received or cancelled",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be approved; it can be received or cancelled",
      place = "refused: order 2026-0001 is placed already; it can be received or cancelled",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 is placed already; it can be received or cancelled",
      ["receive all"] = "received",
      ["receive a part"] = "part_received",
      ["receive the last of one line"] = "part_received",
      ["receive what is open, line by line"] = "part_received",
      ["receive too much"] = "refused: order 2026-0001: 11 of PAPIER-A4 would be more than was ordered (10 ordered, 10 open); nothing was received",
      ["receive none of it"] = "invalid: the quantity of PAPIER-A4 must be above zero, got 0",
      ["receive half a pack"] = "invalid: PAPIER-A4 comes in whole Packung, got 0.5",
      ["receive what is not on it"] = "refused: KEKS is not on order 2026-0001: receive it without the order",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "invalid: done_on 2026-11-24 is in the future; today is 2026-11-23",
      ["receive before it was placed"] = "invalid: order 2026-0001 was placed on 2026-11-23: nothing of it arrived on 2026-11-20",
      ["take back what arrived"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back one item"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back no item"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back what did not arrive"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back what is used up"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back what was counted since"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      ["take back what was moved on"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be unreceived; it can be received or cancelled",
      cancel = "cancelled",
      close = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be closed; it can be received or cancelled",
      reopen = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be reopened; it can be received or cancelled",
      ["cancel and reopen"] = "approved",
      ["close and reopen"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be reopened; it can be received or cancelled",
      ["reopen, and its supplier is out of use"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be reopened; it can be received or cancelled",
      ["reopen, and nobody has the limit any more"] = "refused: order 2026-0001 is placed, but nothing of it has arrived, so it cannot be reopened; it can be received or cancelled",
    },
    part_received = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 has arrived in part, so it cannot be approved; it can be received, closed or unreceived",
      approve = "refused: order 2026-0001 has arrived in part, so it cannot be approved; it can be received, closed or unreceived",
      ["approve for Petra Voss"] = "refused: order 2026-0001 has arrived in part, so it cannot be approved; it can be received, closed or unreceived",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 has arrived in part, so it cannot be approved; it can be received, closed or unreceived",
      place = "refused: order 2026-0001 has arrived in part, so it cannot be placed; it can be received, closed or unreceived",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 has arrived in part, so it cannot be placed; it can be received, closed or unreceived",
      ["receive all"] = "received",
      ["receive a part"] = "part_received (unchanged)",
      ["receive the last of one line"] = "part_received (unchanged)",
      ["receive what is open, line by line"] = "received",
      ["receive too much"] = "refused: order 2026-0001: 11 of PAPIER-A4 would be more than was ordered (10 ordered, 6 open); nothing was received",
      ["receive none of it"] = "invalid: the quantity of PAPIER-A4 must be above zero, got 0",
      ["receive half a pack"] = "invalid: PAPIER-A4 comes in whole Packung, got 0.5",
      ["receive what is not on it"] = "refused: KEKS is not on order 2026-0001: receive it without the order",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "invalid: done_on 2026-11-24 is in the future; today is 2026-11-23",
      ["receive before it was placed"] = "invalid: order 2026-0001 was placed on 2026-11-23: nothing of it arrived on 2026-11-20",
      ["take back what arrived"] = "placed",
      ["take back one item"] = "placed",
      ["take back no item"] = "invalid: no item is named: name what did not arrive, or leave items out for all of it",
      ["take back what did not arrive"] = "refused: nothing of KEKS is noted as arrived on order 2026-0001",
      ["take back what is used up"] = "refused: only 0 Packung of PAPIER-A4 in Materialraum, 4 wanted; count it if more is there",
      ["take back what was counted since"] = "refused: PAPIER-A4 in Materialraum: what moved on 2026-11-23 was noted before the count of 2026-11-23, which saw it; if the stock is wrong, count it again (what came or went since is noted as of today)", -- finding: the count is still open: the way is to cancel it or to take the line off it, not to count again
      ["take back what was moved on"] = "refused: there is no PAPIER-A4 in Materialraum, 4 Packung wanted; it is in Empfang: name that place, or count it if some is there", -- finding: it lies in Empfang: “count it if more is there” is the wrong next step, “only 0” is no number of packs
      cancel = "refused: order 2026-0001 has arrived in part, so it cannot be cancelled; it can be received, closed or unreceived",
      close = "closed",
      reopen = "refused: order 2026-0001 has arrived in part, so it cannot be reopened; it can be received, closed or unreceived",
      ["cancel and reopen"] = "refused: order 2026-0001 has arrived in part, so it cannot be reopened; it can be received, closed or unreceived",
      ["close and reopen"] = "part_received (unchanged)",
      ["reopen, and its supplier is out of use"] = "refused: order 2026-0001 has arrived in part, so it cannot be reopened; it can be received, closed or unreceived",
      ["reopen, and nobody has the limit any more"] = "refused: order 2026-0001 has arrived in part, so it cannot be reopened; it can be received, closed or unreceived",
    },
    received = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 has arrived, so it cannot be approved; it can be closed or unreceived",
      approve = "refused: order 2026-0001 has arrived, so it cannot be approved; it can be closed or unreceived",
      ["approve for Petra Voss"] = "refused: order 2026-0001 has arrived, so it cannot be approved; it can be closed or unreceived",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 has arrived, so it cannot be approved; it can be closed or unreceived",
      place = "refused: order 2026-0001 has arrived, so it cannot be placed; it can be closed or unreceived",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 has arrived, so it cannot be placed; it can be closed or unreceived",
      ["receive all"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive a part"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive the last of one line"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive what is open, line by line"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive too much"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive none of it"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive half a pack"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive what is not on it"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["receive before it was placed"] = "refused: order 2026-0001 has arrived already; it can be closed or unreceived",
      ["take back what arrived"] = "placed",
      ["take back one item"] = "part_received",
      ["take back no item"] = "invalid: no item is named: name what did not arrive, or leave items out for all of it",
      ["take back what did not arrive"] = "refused: nothing of KEKS is noted as arrived on order 2026-0001",
      ["take back what is used up"] = "refused: only 0 Packung of PAPIER-A4 in Materialraum, 10 wanted; count it if more is there",
      ["take back what was counted since"] = "refused: PAPIER-A4 in Materialraum: what moved on 2026-11-23 was noted before the count of 2026-11-23, which saw it; if the stock is wrong, count it again (what came or went since is noted as of today)", -- finding: the count is still open: the way is to cancel it or to take the line off it, not to count again
      ["take back what was moved on"] = "refused: there is no PAPIER-A4 in Materialraum, 10 Packung wanted; it is in Empfang: name that place, or count it if some is there", -- finding: it lies in Empfang: “count it if more is there” is the wrong next step, “only 0” is no number of packs
      cancel = "refused: order 2026-0001 has arrived, so it cannot be cancelled; it can be closed or unreceived",
      close = "closed",
      reopen = "refused: order 2026-0001 has arrived, so it cannot be reopened; it can be closed or unreceived",
      ["cancel and reopen"] = "refused: order 2026-0001 has arrived, so it cannot be reopened; it can be closed or unreceived",
      ["close and reopen"] = "received (unchanged)",
      ["reopen, and its supplier is out of use"] = "refused: order 2026-0001 has arrived, so it cannot be reopened; it can be closed or unreceived",
      ["reopen, and nobody has the limit any more"] = "refused: order 2026-0001 has arrived, so it cannot be reopened; it can be closed or unreceived",
    },
    closed = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 is closed, so it cannot be approved; it can be unreceived or reopened",
      approve = "refused: order 2026-0001 is closed, so it cannot be approved; it can be unreceived or reopened",
      ["approve for Petra Voss"] = "refused: order 2026-0001 is closed, so it cannot be approved; it can be unreceived or reopened",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 is closed, so it cannot be approved; it can be unreceived or reopened",
      place = "refused: order 2026-0001 is closed, so it cannot be placed; it can be unreceived or reopened",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 is closed, so it cannot be placed; it can be unreceived or reopened",
      ["receive all"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive a part"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive the last of one line"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive what is open, line by line"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive too much"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive none of it"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive half a pack"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive what is not on it"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["receive before it was placed"] = "refused: order 2026-0001 is closed, so it cannot be received; it can be unreceived or reopened",
      ["take back what arrived"] = "placed", -- finding: what was given up (BLOCK-A4) is waited for again, too, and nothing says so
      ["take back one item"] = "placed", -- finding: what was given up (BLOCK-A4) is waited for again, too, and nothing says so
      ["take back no item"] = "invalid: no item is named: name what did not arrive, or leave items out for all of it",
      ["take back what did not arrive"] = "refused: nothing of KEKS is noted as arrived on order 2026-0001",
      ["take back what is used up"] = "refused: only 0 Packung of PAPIER-A4 in Materialraum, 4 wanted; count it if more is there",
      ["take back what was counted since"] = "refused: PAPIER-A4 in Materialraum: what moved on 2026-11-23 was noted before the count of 2026-11-23, which saw it; if the stock is wrong, count it again (what came or went since is noted as of today)", -- finding: the count is still open: the way is to cancel it or to take the line off it, not to count again
      ["take back what was moved on"] = "refused: there is no PAPIER-A4 in Materialraum, 4 Packung wanted; it is in Empfang: name that place, or count it if some is there", -- finding: it lies in Empfang: “count it if more is there” is the wrong next step, “only 0” is no number of packs
      cancel = "refused: order 2026-0001 is closed, so it cannot be cancelled; it can be unreceived or reopened",
      close = "refused: order 2026-0001 is closed already; it can be unreceived or reopened",
      reopen = "part_received",
      ["cancel and reopen"] = "part_received",
      ["close and reopen"] = "part_received",
      ["reopen, and its supplier is out of use"] = "refused: elbe is out of use: kontor.directory.organisation.restore(\"elbe\") before order 2026-0001 is taken up again",
      ["reopen, and nobody has the limit any more"] = "part_received",
    },
    cancelled = {
      ["approve in one word"] = "invalid: 2026-0001: a decision needs a reason of words, say in a sentence why it is decided so", -- finding: the reason is judged before the state is: it says what to say, and then it is refused anyway
      ["approve without a reason"] = "refused: order 2026-0001 is cancelled, so it cannot be approved; it can be reopened",
      approve = "refused: order 2026-0001 is cancelled, so it cannot be approved; it can be reopened",
      ["approve for Petra Voss"] = "refused: order 2026-0001 is cancelled, so it cannot be approved; it can be reopened",
      ["approve for Anke Lorenz"] = "refused: order 2026-0001 is cancelled, so it cannot be approved; it can be reopened",
      place = "refused: order 2026-0001 is cancelled, so it cannot be placed; it can be reopened",
      ["place, and its supplier is out of use"] = "refused: order 2026-0001 is cancelled, so it cannot be placed; it can be reopened",
      ["receive all"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive a part"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive the last of one line"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive what is open, line by line"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive too much"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive none of it"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive half a pack"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive what is not on it"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive into a place that is none"] = "not_found: no location Keller; there are Empfang, Materialraum, Putzkammer, Technikraum, Teeküche",
      ["receive tomorrow"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["receive before it was placed"] = "refused: order 2026-0001 is cancelled, so it cannot be received; it can be reopened",
      ["take back what arrived"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back one item"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back no item"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back what did not arrive"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back what is used up"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back what was counted since"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      ["take back what was moved on"] = "refused: order 2026-0001 is cancelled, so it cannot be unreceived; it can be reopened",
      cancel = "refused: order 2026-0001 is cancelled already; it can be reopened",
      close = "refused: order 2026-0001 is cancelled, so it cannot be closed; it can be reopened",
      reopen = "approved",
      ["cancel and reopen"] = "approved",
      ["close and reopen"] = "approved",
      ["reopen, and its supplier is out of use"] = "refused: elbe is out of use: kontor.directory.organisation.restore(\"elbe\") before order 2026-0001 is taken up again",
      ["reopen, and nobody has the limit any more"] = "draft",
    },
  },
}
