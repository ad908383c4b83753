--- A position to be filled: it takes applications while it is open, and is filled with its last seat.
return machine {
  noun = "hr.opening",
  states = {
    open = function() return "office-assistant" end,
    filled = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      assert(kontor.hr.application.interview "A-0001")
      assert(kontor.hr.application.offer("A-0001", { reason = "was best in the interview" }))
      assert(kontor.hr.application.hire("A-0001", { reason = "accepted the offer today" }))
      return "office-assistant"
    end,
    closed = function()
      assert(kontor.hr.opening.close "office-assistant")
      return "office-assistant"
    end,
  },
  acts = {
    close = function(opening) return kontor.hr.opening.close(opening) end,
    reopen = function(opening) return kontor.hr.opening.reopen(opening) end,
    ["close and reopen"] = function(opening)
      kontor.hr.opening.close(opening)
      return kontor.hr.opening.reopen(opening)
    end,
    ["want one more"] = function(opening) return kontor.hr.opening.update(opening, { seats = 2 }) end,
    ["want one more, and reopen"] = function(opening)
      assert(kontor.hr.opening.update(opening, { seats = 2 }))
      return kontor.hr.opening.reopen(opening)
    end,
    ["want one as before"] = function(opening) return kontor.hr.opening.update(opening, { seats = 1 }) end,
    ["want nobody"] = function(opening) return kontor.hr.opening.update(opening, { seats = 0 }) end,
    ["want fewer than are hired"] = function(opening)
      assert(kontor.hr.opening.update(opening, { seats = 3 }))
      for number, why in pairs { ["A-0002"] = "knows our bookkeeping", ["A-0003"] = "comes from near by" } do
        assert(kontor.hr.application.shortlist(number, { reason = why }))
        assert(kontor.hr.application.invite(number, { reason = why .. ", we heard" }))
        assert(kontor.hr.application.interview(number))
        assert(kontor.hr.application.offer(number, { reason = why .. ", we saw" }))
        assert(kontor.hr.application.hire(number, { reason = why .. ", we agreed" }))
      end
      return kontor.hr.opening.update(opening, { seats = 1 })
    end,
    ["call it otherwise"] = function(opening)
      return kontor.hr.opening.update(opening, { title = "Bürokraft in Teilzeit" })
    end,
    ["call it what is unlawful"] = function(opening)
      return kontor.hr.opening.update(opening, { title = "Junge Bürokraft" })
    end,
    ["ask for more"] = function(opening)
      return kontor.hr.opening.ask(opening, { title = "SAP", rule = { any = { "SAP" } } })
    end,
    ["ask for what must not decide"] = function(opening)
      return kontor.hr.opening.ask(opening, { title = "At most 30 years old", rule = { any = { "young" } } })
    end,
    ["take a criterion off"] = function(opening)
      return kontor.hr.criterion.archive(kontor.hr.opening.criteria(opening)[5].id)
    end,
    screen = function(opening) return kontor.hr.screen(opening) end,
    ["screen, and nothing is asked"] = function(opening)
      for _, criterion in ipairs(kontor.hr.opening.criteria(opening)) do
        assert(kontor.hr.criterion.archive(criterion.id))
      end
      return kontor.hr.screen(opening)
    end,
    ["receive an application"] = function(opening)
      return kontor.hr.application.receive(opening, { name = "Robin Sommer", email = "robin@example.org" })
    end,
    ["import an application"] = function(opening)
      return kontor.hr.application.import(
        { name = "robin.txt", content = "Robin Sommer\nrobin@example.org\nSkills: Excel" }, { opening = opening })
    end,
    ["invite a candidate"] = function()
      assert(kontor.hr.application.shortlist("A-0004", { reason = "reads three languages" }))
      return kontor.hr.application.invite("A-0004", { reason = "has much to tell" })
    end,
    ["hire a candidate"] = function()
      assert(kontor.hr.application.shortlist("A-0004", { reason = "reads three languages" }))
      assert(kontor.hr.application.invite("A-0004", { reason = "has much to tell" }))
      assert(kontor.hr.application.interview "A-0004")
      local offered, err = kontor.hr.application.offer("A-0004", { reason = "is what we miss" })
      if not offered then return offered, err end
      return kontor.hr.application.hire("A-0004", { reason = "took what we offered" })
    end,
    ["take the hiring back"] = function()
      return kontor.hr.application.reopen("A-0001", { reason = "signed nothing after all" })
    end,
  },
  state = function(opening) return kontor.hr.opening.get(opening).state end,
  follows = {
    open = {
      close = "closed",
      reopen = "conflict: the opening office-assistant is open",
      ["close and reopen"] = "open (unchanged)",
      ["want one more"] = "open (unchanged)",
      ["want one more, and reopen"] = "conflict: the opening office-assistant is open",
      ["want one as before"] = "open (unchanged)",
      ["want nobody"] = "invalid: opening: seats must be 1 or more",
      ["want fewer than are hired"] = "refused: the opening office-assistant has 2 seats taken: 1 is too few",
      ["call it otherwise"] = "open (unchanged)",
      ["call it what is unlawful"] = "refused: an opening must not be called \"Junge Bürokraft\". \"Junge\": Age must not decide, nor what stands for it. Ask instead for the skill or the experience in the work that is meant (AGG § 1, § 10, § 11; ArbG Heilbronn 18.01.2024 – 8 Ca 191/23 on \"digital native\").",
      ["ask for more"] = "open (unchanged)",
      ["ask for what must not decide"] = "refused: criterion \"At most 30 years old\" must not be asked. \"At most 30 years old\": A number of years as an upper limit, or an age, shuts people out for their age. Ask instead for a lower limit of experience in the work, without an upper one (AGG § 1, § 3 (2), § 11).",
      ["take a criterion off"] = "open (unchanged)",
      screen = "open (unchanged)",
      ["screen, and nothing is asked"] = "refused: the opening office-assistant asks for nothing yet; add its criteria first",
      ["receive an application"] = "open (unchanged)",
      ["import an application"] = "open (unchanged)",
      ["invite a candidate"] = "open (unchanged)",
      ["hire a candidate"] = "filled",
      ["take the hiring back"] = "refused: A-0001 is received: nothing was decided that could be taken back",
    },
    filled = {
      close = "closed",
      reopen = "refused: the opening office-assistant is filled, and its seat is taken: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) opens it, where one more is wanted",
      ["close and reopen"] = "refused: the opening office-assistant is closed, and its seat is taken: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first, where one more is wanted",
      ["want one more"] = "open",
      ["want one more, and reopen"] = "conflict: the opening office-assistant is open",
      ["want one as before"] = "filled (unchanged)",
      ["want nobody"] = "invalid: opening: seats must be 1 or more",
      ["want fewer than are hired"] = "refused: the opening office-assistant has 3 seats taken: 1 is too few",
      ["call it otherwise"] = "filled (unchanged)",
      ["call it what is unlawful"] = "refused: an opening must not be called \"Junge Bürokraft\". \"Junge\": Age must not decide, nor what stands for it. Ask instead for the skill or the experience in the work that is meant (AGG § 1, § 10, § 11; ArbG Heilbronn 18.01.2024 – 8 Ca 191/23 on \"digital native\").",
      ["ask for more"] = "filled (unchanged)",
      ["ask for what must not decide"] = "refused: criterion \"At most 30 years old\" must not be asked. \"At most 30 years old\": A number of years as an upper limit, or an age, shuts people out for their age. Ask instead for a lower limit of experience in the work, without an upper one (AGG § 1, § 3 (2), § 11).",
      ["take a criterion off"] = "filled (unchanged)",
      screen = "filled (unchanged)",
      ["screen, and nothing is asked"] = "refused: the opening office-assistant asks for nothing yet; add its criteria first",
      ["receive an application"] = "refused: the opening office-assistant is filled and takes no applications",
      ["import an application"] = "refused: the opening office-assistant is filled and takes no applications",
      ["invite a candidate"] = "filled (unchanged)", -- who was offered it, or hired, may still withdraw
      ["hire a candidate"] = "refused: A-0004: the opening office-assistant has 1 seat, which is taken: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) where one more is wanted",
      ["take the hiring back"] = "open",
    },
    closed = {
      close = "conflict: the opening office-assistant is closed already",
      reopen = "open",
      ["close and reopen"] = "open",
      ["want one more"] = "closed (unchanged)",
      ["want one more, and reopen"] = "open",
      ["want one as before"] = "closed (unchanged)",
      ["want nobody"] = "invalid: opening: seats must be 1 or more",
      ["want fewer than are hired"] = "refused: the opening office-assistant has 2 seats taken: 1 is too few",
      ["call it otherwise"] = "closed (unchanged)",
      ["call it what is unlawful"] = "refused: an opening must not be called \"Junge Bürokraft\". \"Junge\": Age must not decide, nor what stands for it. Ask instead for the skill or the experience in the work that is meant (AGG § 1, § 10, § 11; ArbG Heilbronn 18.01.2024 – 8 Ca 191/23 on \"digital native\").",
      ["ask for more"] = "closed (unchanged)",
      ["ask for what must not decide"] = "refused: criterion \"At most 30 years old\" must not be asked. \"At most 30 years old\": A number of years as an upper limit, or an age, shuts people out for their age. Ask instead for a lower limit of experience in the work, without an upper one (AGG § 1, § 3 (2), § 11).",
      ["take a criterion off"] = "closed (unchanged)",
      screen = "closed (unchanged)",
      ["screen, and nothing is asked"] = "refused: the opening office-assistant asks for nothing yet; add its criteria first",
      ["receive an application"] = "refused: the opening office-assistant is closed and takes no applications",
      ["import an application"] = "refused: the opening office-assistant is closed and takes no applications",
      ["invite a candidate"] = "closed (unchanged)",
      ["hire a candidate"] = "closed (unchanged)",
      ["take the hiring back"] = "refused: A-0001 is received: nothing was decided that could be taken back",
    },
  },
}
