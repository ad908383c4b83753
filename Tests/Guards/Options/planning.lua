-- Business days of another region, and tasks: whose they are, what they are about, when they are due.
local planning = kontor.planning

local function create(given)
  given.title = given.title or "Order paper"
  return assert(planning.task.create(given)).id
end

local function copier() return kontor.equipment.asset.get("COPIER-1").id end

-- Saxony rests on 18 November 2026, a Wednesday; Bavaria on 6 January 2027, a Wednesday. Hamburg works on both.

option("planning.business_day.region", "DE-SN", "true 2026-11-18", "true 2026-11-19", function(region)
  local day = planning.business_day("2026-11-17", { region = region })
  return tostring(day.is_open) .. " " .. day.next_on
end)

option("planning.business_days.region", "DE-SN", "4", "3", function(region)
  return planning.business_days("2026-11-16", { to_on = "2026-11-20", region = region })
end)

option("planning.add_business_days.region", "DE-SN", "2026-11-18", "2026-11-19", function(region)
  return planning.add_business_days("2026-11-17", { count = 1, region = region })
end)

option("planning.due.region", "DE-BY", "2027-01-06T16:00:00+01:00", "2027-01-07T16:00:00+01:00", function(region)
  return planning.due("in 30 workdays, 16:00", { region = region })
end)

option("planning.holidays.region", "DE-SN", "2026-10-31", "2026-10-31 2026-11-18", function(region)
  local days = {}
  for _, holiday in ipairs(planning.holidays(2026, { region = region })) do
    if holiday.day > "2026-10-03" and holiday.day < "2026-12-25" then days[#days + 1] = holiday.day end
  end
  return table.concat(days, " ")
end)

option("planning.task.create.person", "lena.schaefer", "jan.beck", "lena.schaefer", function(person)
  return planning.task.assignee(create { person = person }).person
end)

option("planning.task.create.role", "technician", "jan.beck", "mehmet.yilmaz", function(role)
  return planning.task.assignee(create { role = role }).person
end)

option("planning.task.create.about", copier, "0", "1", function(about)
  create { about = about }
  return #planning.task.waiting { about = copier() }
end)

option("planning.task.create.due", "next Monday, 9:00", "nil", "2026-11-30T09:00:00+01:00", function(due)
  return planning.task.get(create { due = due }).due_at
end)

option("planning.task.complete.by", "lena.schaefer", "jan.beck", "lena.schaefer", function(by)
  local id = create { person = "mehmet.yilmaz" }
  assert(planning.task.complete(id, { by = by }))
  return planning.task.get(id).done_by
end)

option("planning.task.reassign.person", "lena.schaefer", "mehmet.yilmaz", "lena.schaefer", function(person)
  local id = create { person = "mehmet.yilmaz" }
  pcall(planning.task.reassign, id, { person = person })   -- raises where nobody is named
  return planning.task.assignee(id).person
end)

option("planning.task.reassign.role", "technician", "lena.schaefer", "mehmet.yilmaz", function(role)
  local id = create { person = "lena.schaefer" }
  pcall(planning.task.reassign, id, { role = role })   -- raises where nobody is named
  return planning.task.assignee(id).person
end)

--- What waits, of four tasks: A is the most urgent, C is somebody's who is away without a deputy, B a role's, D about a device.
local function waiting(given)
  assert(kontor.directory.absence.request("tobias.krueger", { from_on = "2026-11-23", to_on = "2026-11-25" }))
  create { title = "D", about = copier() }
  create { title = "C", person = "tobias.krueger", due = "2026-11-24T09:00:00+01:00" }
  create { title = "B", role = "technician", due = "2026-12-01T09:00:00+01:00" }
  create { title = "A", person = "lena.schaefer", due = "2026-11-23T17:00:00+01:00" }
  local titles = {}
  for i, task in ipairs(planning.task.waiting(given)) do titles[i] = task.title end
  return table.concat(titles, " ")
end

option("planning.task.waiting.person", "mehmet.yilmaz", "A C B D", "B", function(person)
  return waiting { person = person }
end)

option("planning.task.waiting.role", "technician", "A C B D", "B", function(role)
  return waiting { role = role }
end)

option("planning.task.waiting.about", copier, "A C B D", "D", function(about)
  return waiting { about = about }
end)

option("planning.task.waiting.uncovered", true, "A C B D", "C", function(uncovered)
  return waiting { uncovered = uncovered }
end)

option("planning.task.waiting.limit", 2, "A C B D", "A C", function(limit)
  return waiting { limit = limit }
end)
