--- An application: what is decided about it, what the candidate does, and what can be taken back.
return machine {
  noun = "hr.application",
  -- A script that decides names whom it decides about: A-0001, and A-0002 who may have the seat before.
  states = {
    received = function() return "A-0001" end,
    screened = function()
      assert(kontor.hr.screen "office-assistant")
      return "A-0001"
    end,
    shortlisted = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      return "A-0001"
    end,
    invited = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      return "A-0001"
    end,
    interviewed = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      assert(kontor.hr.application.interview "A-0001")
      return "A-0001"
    end,
    offered = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      assert(kontor.hr.application.interview "A-0001")
      assert(kontor.hr.application.offer("A-0001", { reason = "was best in the interview" }))
      return "A-0001"
    end,
    hired = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      assert(kontor.hr.application.interview "A-0001")
      assert(kontor.hr.application.offer("A-0001", { reason = "was best in the interview" }))
      assert(kontor.hr.application.hire("A-0001", { reason = "accepted the offer today" }))
      return "A-0001"
    end,
    rejected = function()
      assert(kontor.hr.application.reject("A-0001", { reason = "does not keep books" }))
      return "A-0001"
    end,
    withdrawn = function()
      assert(kontor.hr.application.withdraw "A-0001")
      return "A-0001"
    end,
    declined = function()
      assert(kontor.hr.application.shortlist("A-0001", { reason = "meets all that we ask" }))
      assert(kontor.hr.application.invite("A-0001", { reason = "we want to talk" }))
      assert(kontor.hr.application.interview "A-0001")
      assert(kontor.hr.application.offer("A-0001", { reason = "was best in the interview" }))
      assert(kontor.hr.application.decline "A-0001")
      return "A-0001"
    end,
  },
  acts = {
    screen = function() return kontor.hr.screen "office-assistant" end,
    ["screen again"] = function() return kontor.hr.screen("office-assistant", { again = true }) end,
    shortlist = function(application)
      return kontor.hr.application.shortlist(application, { reason = "meets all that we ask" })
    end,
    invite = function(application)
      return kontor.hr.application.invite(application, { reason = "we want to talk" })
    end,
    interview = function(application) return kontor.hr.application.interview(application) end,
    offer = function(application)
      return kontor.hr.application.offer(application, { reason = "was best in the interview" })
    end,
    ["invite, and the opening is closed"] = function(application)
      assert(kontor.hr.opening.close "office-assistant")
      return kontor.hr.application.invite(application, { reason = "we want to talk" })
    end,
    ["offer, and the seat is taken"] = function(application)
      assert(kontor.hr.opening.update("office-assistant", { seats = 2 }))
      assert(kontor.hr.application.shortlist("A-0002", { reason = "knows our bookkeeping" }))
      assert(kontor.hr.application.invite("A-0002", { reason = "comes from near by" }))
      assert(kontor.hr.application.interview "A-0002")
      assert(kontor.hr.application.offer("A-0002", { reason = "could begin at once" }))
      assert(kontor.hr.application.hire("A-0002", { reason = "signed the contract" }))
      kontor.hr.opening.update("office-assistant", { seats = 1 })
      return kontor.hr.application.offer(application, { reason = "was best in the interview" })
    end,
    ["hire for the last seat"] = function(application)
      return kontor.hr.application.hire(application, { reason = "accepted the offer today" })
    end,
    ["hire for one of two seats"] = function(application)
      assert(kontor.hr.opening.update("office-assistant", { seats = 2 }))
      return kontor.hr.application.hire(application, { reason = "accepted the offer today" })
    end,
    ["hire, and the seat is taken"] = function(application)
      assert(kontor.hr.opening.update("office-assistant", { seats = 2 }))
      assert(kontor.hr.application.shortlist("A-0002", { reason = "knows our bookkeeping" }))
      assert(kontor.hr.application.invite("A-0002", { reason = "comes from near by" }))
      assert(kontor.hr.application.interview "A-0002")
      assert(kontor.hr.application.offer("A-0002", { reason = "could begin at once" }))
      assert(kontor.hr.application.hire("A-0002", { reason = "signed the contract" }))
      kontor.hr.opening.update("office-assistant", { seats = 1 })
      return kontor.hr.application.hire(application, { reason = "accepted the offer today" })
    end,
    ["hire, and the opening is closed"] = function(application)
      assert(kontor.hr.opening.close "office-assistant")
      return kontor.hr.application.hire(application, { reason = "accepted the offer today" })
    end,
    ["hire without a reason"] = function(application)
      return kontor.hr.application.hire(application, { reason = "  " })
    end,
    reject = function(application)
      return kontor.hr.application.reject(application, { reason = "does not keep books" })
    end,
    ["reject in one word"] = function(application)
      return kontor.hr.application.reject(application, { reason = "overqualified" })
    end,
    withdraw = function(application) return kontor.hr.application.withdraw(application) end,
    decline = function(application) return kontor.hr.application.decline(application) end,
    reopen = function(application)
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["reopen, and the opening is closed"] = function(application)
      assert(kontor.hr.opening.close "office-assistant")
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["reopen, and the seat is taken"] = function(application)
      assert(kontor.hr.opening.update("office-assistant", { seats = 2 }))
      assert(kontor.hr.application.shortlist("A-0002", { reason = "knows our bookkeeping" }))
      assert(kontor.hr.application.invite("A-0002", { reason = "comes from near by" }))
      assert(kontor.hr.application.interview "A-0002")
      assert(kontor.hr.application.offer("A-0002", { reason = "could begin at once" }))
      assert(kontor.hr.application.hire("A-0002", { reason = "signed the contract" }))
      kontor.hr.opening.update("office-assistant", { seats = 1 })
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["reopen, and the seat is taken, and the opening closed"] = function(application)
      assert(kontor.hr.opening.update("office-assistant", { seats = 2 }))
      assert(kontor.hr.application.shortlist("A-0002", { reason = "knows our bookkeeping" }))
      assert(kontor.hr.application.invite("A-0002", { reason = "comes from near by" }))
      assert(kontor.hr.application.interview "A-0002")
      assert(kontor.hr.application.offer("A-0002", { reason = "could begin at once" }))
      assert(kontor.hr.application.hire("A-0002", { reason = "signed the contract" }))
      kontor.hr.opening.update("office-assistant", { seats = 1 })
      assert(kontor.hr.opening.close "office-assistant")
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["reopen twice"] = function(application)
      local once, err = kontor.hr.application.reopen(application, { reason = "meant somebody else" })
      if not once then return once, err end
      return kontor.hr.application.reopen(application, { reason = "meant nobody at all" })
    end,
    ["withdraw and reopen"] = function(application)
      kontor.hr.application.withdraw(application)
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["reject and reopen"] = function(application)
      kontor.hr.application.reject(application, { reason = "does not keep books" })
      return kontor.hr.application.reopen(application, { reason = "meant somebody else" })
    end,
    ["correct the name"] = function(application)
      return kontor.hr.application.update(application, { name = "Anna Petersen-Voß" })
    end,
    ["receive another one"] = function()
      return kontor.hr.application.receive("office-assistant", { name = "Robin Sommer", email = "robin@example.org" })
    end,
    ["correct to no name"] = function(application) return kontor.hr.application.update(application, { name = "" }) end,
    ["forget the address"] = function(application)
      return kontor.hr.application.update(application, { clear = { "email" } })
    end,
  },
  state = function(application) return kontor.hr.application.get(application).state end,
  follows = {
    received = {
      ["receive another one"] = "received (unchanged)",
      screen = "screened",
      ["screen again"] = "screened",
      shortlist = "shortlisted",
      invite = "refused: A-0001 is received and cannot become invited; possible: screened, shortlisted, rejected, withdrawn",
      interview = "refused: A-0001 is received and cannot become interviewed; possible: screened, shortlisted, rejected, withdrawn",
      offer = "refused: A-0001 is received and cannot become offered; possible: screened, shortlisted, rejected, withdrawn",
      ["invite, and the opening is closed"] = "refused: A-0001 is received and cannot become invited; possible: screened, shortlisted, rejected, withdrawn",
      ["offer, and the seat is taken"] = "refused: A-0001 is received and cannot become offered; possible: screened, shortlisted, rejected, withdrawn",
      ["hire for the last seat"] = "refused: A-0001 is received and cannot become hired; possible: screened, shortlisted, rejected, withdrawn",
      ["hire for one of two seats"] = "refused: A-0001 is received and cannot become hired; possible: screened, shortlisted, rejected, withdrawn",
      ["hire, and the seat is taken"] = "refused: A-0001 is received and cannot become hired; possible: screened, shortlisted, rejected, withdrawn",
      ["hire, and the opening is closed"] = "refused: A-0001 is received and cannot become hired; possible: screened, shortlisted, rejected, withdrawn",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "refused: A-0001 is received and cannot become declined; possible: screened, shortlisted, rejected, withdrawn",
      reopen = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["reopen, and the opening is closed"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["reopen, and the seat is taken"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["reopen twice"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["withdraw and reopen"] = "received (unchanged)",
      ["reject and reopen"] = "received (unchanged)",
      ["correct the name"] = "received (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "received (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001 is received: nothing was decided that could be taken back",
    },
    screened = {
      ["receive another one"] = "screened (unchanged)",
      screen = "screened (unchanged)",
      ["screen again"] = "screened (unchanged)",
      shortlist = "shortlisted",
      invite = "refused: A-0001 is screened and cannot become invited; possible: shortlisted, rejected, withdrawn",
      interview = "refused: A-0001 is screened and cannot become interviewed; possible: shortlisted, rejected, withdrawn",
      offer = "refused: A-0001 is screened and cannot become offered; possible: shortlisted, rejected, withdrawn",
      ["invite, and the opening is closed"] = "refused: A-0001 is screened and cannot become invited; possible: shortlisted, rejected, withdrawn",
      ["offer, and the seat is taken"] = "refused: A-0001 is screened and cannot become offered; possible: shortlisted, rejected, withdrawn",
      ["hire for the last seat"] = "refused: A-0001 is screened and cannot become hired; possible: shortlisted, rejected, withdrawn",
      ["hire for one of two seats"] = "refused: A-0001 is screened and cannot become hired; possible: shortlisted, rejected, withdrawn",
      ["hire, and the seat is taken"] = "refused: A-0001 is screened and cannot become hired; possible: shortlisted, rejected, withdrawn",
      ["hire, and the opening is closed"] = "refused: A-0001 is screened and cannot become hired; possible: shortlisted, rejected, withdrawn",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "refused: A-0001 is screened and cannot become declined; possible: shortlisted, rejected, withdrawn",
      reopen = "refused: A-0001 is screened: nothing was decided that could be taken back",
      ["reopen, and the opening is closed"] = "refused: A-0001 is screened: nothing was decided that could be taken back",
      ["reopen, and the seat is taken"] = "refused: A-0001 is screened: nothing was decided that could be taken back",
      ["reopen twice"] = "refused: A-0001 is screened: nothing was decided that could be taken back",
      ["withdraw and reopen"] = "screened (unchanged)",
      ["reject and reopen"] = "screened (unchanged)",
      ["correct the name"] = "screened (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "screened (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001 is screened: nothing was decided that could be taken back",
    },
    shortlisted = {
      ["receive another one"] = "shortlisted (unchanged)",
      screen = "shortlisted (unchanged)",
      ["screen again"] = "shortlisted (unchanged)",
      shortlist = "refused: A-0001 is shortlisted and cannot become shortlisted; possible: invited, rejected, withdrawn",
      invite = "invited",
      interview = "refused: A-0001 is shortlisted and cannot become interviewed; possible: invited, rejected, withdrawn",
      offer = "refused: A-0001 is shortlisted and cannot become offered; possible: invited, rejected, withdrawn",
      ["invite, and the opening is closed"] = "invited",
      ["offer, and the seat is taken"] = "refused: A-0001 is shortlisted and cannot become offered; possible: invited, rejected, withdrawn",
      ["hire for the last seat"] = "refused: A-0001 is shortlisted and cannot become hired; possible: invited, rejected, withdrawn",
      ["hire for one of two seats"] = "refused: A-0001 is shortlisted and cannot become hired; possible: invited, rejected, withdrawn",
      ["hire, and the seat is taken"] = "refused: A-0001 is shortlisted and cannot become hired; possible: invited, rejected, withdrawn",
      ["hire, and the opening is closed"] = "refused: A-0001 is shortlisted and cannot become hired; possible: invited, rejected, withdrawn",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "refused: A-0001 is shortlisted and cannot become declined; possible: invited, rejected, withdrawn",
      reopen = "received",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["withdraw and reopen"] = "shortlisted (unchanged)",
      ["reject and reopen"] = "shortlisted (unchanged)",
      ["correct the name"] = "shortlisted (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "shortlisted (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    invited = {
      ["receive another one"] = "invited (unchanged)",
      screen = "invited (unchanged)",
      ["screen again"] = "invited (unchanged)",
      shortlist = "refused: A-0001 is invited and cannot become shortlisted; possible: interviewed, rejected, withdrawn",
      invite = "refused: A-0001 is invited and cannot become invited; possible: interviewed, rejected, withdrawn",
      interview = "interviewed",
      offer = "refused: A-0001 is invited and cannot become offered; possible: interviewed, rejected, withdrawn",
      ["invite, and the opening is closed"] = "refused: A-0001 is invited and cannot become invited; possible: interviewed, rejected, withdrawn",
      ["offer, and the seat is taken"] = "refused: A-0001 is invited and cannot become offered; possible: interviewed, rejected, withdrawn",
      ["hire for the last seat"] = "refused: A-0001 is invited and cannot become hired; possible: interviewed, rejected, withdrawn",
      ["hire for one of two seats"] = "refused: A-0001 is invited and cannot become hired; possible: interviewed, rejected, withdrawn",
      ["hire, and the seat is taken"] = "refused: A-0001 is invited and cannot become hired; possible: interviewed, rejected, withdrawn",
      ["hire, and the opening is closed"] = "refused: A-0001 is invited and cannot become hired; possible: interviewed, rejected, withdrawn",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "refused: A-0001 is invited and cannot become declined; possible: interviewed, rejected, withdrawn",
      reopen = "shortlisted",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "received",
      ["withdraw and reopen"] = "invited (unchanged)",
      ["reject and reopen"] = "invited (unchanged)",
      ["correct the name"] = "invited (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "invited (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    interviewed = {
      ["receive another one"] = "interviewed (unchanged)",
      screen = "interviewed (unchanged)",
      ["screen again"] = "interviewed (unchanged)",
      shortlist = "refused: A-0001 is interviewed and cannot become shortlisted; possible: offered, invited, rejected, withdrawn",
      invite = "invited",
      interview = "refused: A-0001 is interviewed and cannot become interviewed; possible: offered, invited, rejected, withdrawn",
      offer = "offered",
      ["invite, and the opening is closed"] = "invited",
      ["offer, and the seat is taken"] = "refused: A-0001: the opening office-assistant has 1 seat, which is taken: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) where one more is wanted",
      ["hire for the last seat"] = "refused: A-0001 is interviewed and cannot become hired; possible: offered, invited, rejected, withdrawn",
      ["hire for one of two seats"] = "refused: A-0001 is interviewed and cannot become hired; possible: offered, invited, rejected, withdrawn",
      ["hire, and the seat is taken"] = "refused: A-0001 is interviewed and cannot become hired; possible: offered, invited, rejected, withdrawn",
      ["hire, and the opening is closed"] = "refused: A-0001 is interviewed and cannot become hired; possible: offered, invited, rejected, withdrawn",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "refused: A-0001 is interviewed and cannot become declined; possible: offered, invited, rejected, withdrawn",
      reopen = "invited",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "shortlisted",
      ["withdraw and reopen"] = "interviewed (unchanged)",
      ["reject and reopen"] = "interviewed (unchanged)",
      ["correct the name"] = "interviewed (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "interviewed (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    offered = {
      ["receive another one"] = "offered (unchanged)",
      screen = "offered (unchanged)",
      ["screen again"] = "offered (unchanged)",
      shortlist = "refused: A-0001 is offered and cannot become shortlisted; possible: hired, declined, rejected, withdrawn",
      invite = "refused: A-0001 is offered and cannot become invited; possible: hired, declined, rejected, withdrawn",
      interview = "refused: A-0001 is offered and cannot become interviewed; possible: hired, declined, rejected, withdrawn",
      offer = "refused: A-0001 is offered and cannot become offered; possible: hired, declined, rejected, withdrawn",
      ["invite, and the opening is closed"] = "refused: A-0001 is offered and cannot become invited; possible: hired, declined, rejected, withdrawn",
      ["offer, and the seat is taken"] = "refused: A-0001 is offered and cannot become offered; possible: hired, declined, rejected, withdrawn",
      ["hire for the last seat"] = "hired",
      ["hire for one of two seats"] = "hired",
      ["hire, and the seat is taken"] = "refused: A-0001: the opening office-assistant has 1 seat, which is taken: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) where one more is wanted",
      ["hire, and the opening is closed"] = "hired",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "rejected",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "withdrawn",
      decline = "declined",
      reopen = "interviewed",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "invited",
      ["withdraw and reopen"] = "offered (unchanged)",
      ["reject and reopen"] = "offered (unchanged)",
      ["correct the name"] = "offered (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "offered (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    hired = {
      ["receive another one"] = "refused: the opening office-assistant is filled and takes no applications",
      screen = "hired (unchanged)",
      ["screen again"] = "hired (unchanged)",
      shortlist = "refused: A-0001 is hired and cannot become shortlisted; where that was a mistake, kontor.hr.application.reopen takes it back",
      invite = "refused: A-0001 is hired and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      interview = "refused: A-0001 is hired and cannot become interviewed; where that was a mistake, kontor.hr.application.reopen takes it back",
      offer = "refused: A-0001 is hired and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["invite, and the opening is closed"] = "refused: A-0001 is hired and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["offer, and the seat is taken"] = "refused: A-0001 is hired and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for the last seat"] = "refused: A-0001 is hired and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for one of two seats"] = "refused: A-0001 is hired and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the seat is taken"] = "refused: A-0001 is hired and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the opening is closed"] = "refused: A-0001 is hired and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "refused: A-0001 is hired and cannot become rejected; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "refused: A-0001 is hired and cannot become withdrawn; where that was a mistake, kontor.hr.application.reopen takes it back",
      decline = "refused: A-0001 is hired and cannot become declined; where that was a mistake, kontor.hr.application.reopen takes it back",
      reopen = "offered",
      ["reopen, and the opening is closed"] = "offered",
      ["reopen, and the seat is taken"] = "offered",
      ["reopen twice"] = "interviewed",
      ["withdraw and reopen"] = "offered",
      ["reject and reopen"] = "offered",
      ["correct the name"] = "hired (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "hired (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "offered",
    },
    rejected = {
      ["receive another one"] = "rejected (unchanged)",
      screen = "rejected (unchanged)",
      ["screen again"] = "rejected (unchanged)",
      shortlist = "refused: A-0001 is rejected and cannot become shortlisted; where that was a mistake, kontor.hr.application.reopen takes it back",
      invite = "refused: A-0001 is rejected and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      interview = "refused: A-0001 is rejected and cannot become interviewed; where that was a mistake, kontor.hr.application.reopen takes it back",
      offer = "refused: A-0001 is rejected and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["invite, and the opening is closed"] = "refused: A-0001 is rejected and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["offer, and the seat is taken"] = "refused: A-0001 is rejected and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for the last seat"] = "refused: A-0001 is rejected and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for one of two seats"] = "refused: A-0001 is rejected and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the seat is taken"] = "refused: A-0001 is rejected and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the opening is closed"] = "refused: A-0001 is rejected and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "refused: A-0001 is rejected and cannot become rejected; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "refused: A-0001 is rejected and cannot become withdrawn; where that was a mistake, kontor.hr.application.reopen takes it back",
      decline = "refused: A-0001 is rejected and cannot become declined; where that was a mistake, kontor.hr.application.reopen takes it back",
      reopen = "received",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["withdraw and reopen"] = "received",
      ["reject and reopen"] = "received",
      ["correct the name"] = "rejected (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "rejected (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    withdrawn = {
      ["receive another one"] = "withdrawn (unchanged)",
      screen = "withdrawn (unchanged)",
      ["screen again"] = "withdrawn (unchanged)",
      shortlist = "refused: A-0001 is withdrawn and cannot become shortlisted; where that was a mistake, kontor.hr.application.reopen takes it back",
      invite = "refused: A-0001 is withdrawn and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      interview = "refused: A-0001 is withdrawn and cannot become interviewed; where that was a mistake, kontor.hr.application.reopen takes it back",
      offer = "refused: A-0001 is withdrawn and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["invite, and the opening is closed"] = "refused: A-0001 is withdrawn and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["offer, and the seat is taken"] = "refused: A-0001 is withdrawn and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for the last seat"] = "refused: A-0001 is withdrawn and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for one of two seats"] = "refused: A-0001 is withdrawn and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the seat is taken"] = "refused: A-0001 is withdrawn and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the opening is closed"] = "refused: A-0001 is withdrawn and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "refused: A-0001 is withdrawn and cannot become rejected; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "refused: A-0001 is withdrawn and cannot become withdrawn; where that was a mistake, kontor.hr.application.reopen takes it back",
      decline = "refused: A-0001 is withdrawn and cannot become declined; where that was a mistake, kontor.hr.application.reopen takes it back",
      reopen = "received",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "refused: A-0001 is received: nothing was decided that could be taken back",
      ["withdraw and reopen"] = "received",
      ["reject and reopen"] = "received",
      ["correct the name"] = "withdrawn (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "withdrawn (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
    declined = {
      ["receive another one"] = "declined (unchanged)",
      screen = "declined (unchanged)",
      ["screen again"] = "declined (unchanged)",
      shortlist = "refused: A-0001 is declined and cannot become shortlisted; where that was a mistake, kontor.hr.application.reopen takes it back",
      invite = "refused: A-0001 is declined and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      interview = "refused: A-0001 is declined and cannot become interviewed; where that was a mistake, kontor.hr.application.reopen takes it back",
      offer = "refused: A-0001 is declined and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["invite, and the opening is closed"] = "refused: A-0001 is declined and cannot become invited; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["offer, and the seat is taken"] = "refused: A-0001 is declined and cannot become offered; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for the last seat"] = "refused: A-0001 is declined and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire for one of two seats"] = "refused: A-0001 is declined and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the seat is taken"] = "refused: A-0001 is declined and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire, and the opening is closed"] = "refused: A-0001 is declined and cannot become hired; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["hire without a reason"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      reject = "refused: A-0001 is declined and cannot become rejected; where that was a mistake, kontor.hr.application.reopen takes it back",
      ["reject in one word"] = "invalid: A-0001: a decision needs a reason of words, say in a sentence why it is decided so",
      withdraw = "refused: A-0001 is declined and cannot become withdrawn; where that was a mistake, kontor.hr.application.reopen takes it back",
      decline = "refused: A-0001 is declined and cannot become declined; where that was a mistake, kontor.hr.application.reopen takes it back",
      reopen = "offered",
      ["reopen, and the opening is closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.reopen(\"office-assistant\") first",
      ["reopen, and the seat is taken"] = "refused: A-0001: the opening office-assistant is filled: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) first",
      ["reopen twice"] = "interviewed",
      ["withdraw and reopen"] = "offered",
      ["reject and reopen"] = "offered",
      ["correct the name"] = "declined (unchanged)",
      ["correct to no name"] = "invalid: name must not be empty: leave it out",
      ["forget the address"] = "declined (unchanged)",
      ["reopen, and the seat is taken, and the opening closed"] = "refused: A-0001: the opening office-assistant is closed: kontor.hr.opening.update(\"office-assistant\", { seats = 2 }) and kontor.hr.opening.reopen(\"office-assistant\") first",
    },
  },
}
