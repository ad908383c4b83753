--- What is so of people who leave.
local directory = kontor.directory

rule("who leaves keeps no role that was to begin later", "night_porter trainee; 2026-11-30", function()
  assert(directory.role.create { key = "night_porter" })
  assert(directory.person.assign("lena.schaefer", { role = "night_porter", from_on = "2026-12-01" }))
  local gone = assert(directory.person.archive "lena.schaefer")
  local later = directory.assignment.find({ person = "lena.schaefer", role = "night_porter" })[1]
  assert(directory.role.archive "night_porter")
  return table.concat(gone.ended_roles, " ") .. "; " .. later.to_on
end)

rule("a role that was never held is in nobody's way", "2026-11-23 2026-12-31; 2026-12-10", function()
  local mistaken = assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2026-12-01" }))
  assert(directory.person.relieve("lena.schaefer", { role = "clerk", last_on = "2026-11-30" }))
  local again = assert(directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2026-11-23", to_on = "2026-12-31" }))
  assert(directory.person.assign("jan.beck", { role = "trainee", from_on = "2026-12-05" }))
  assert(directory.person.relieve("jan.beck", { role = "trainee", last_on = "2026-12-04" }))
  local short = assert(directory.person.assign("jan.beck", { role = "trainee", from_on = "2026-11-24", to_on = "2026-11-30" }))
  local longer = assert(directory.assignment.extend(short.id, { to_on = "2026-12-10" }))
  return ("%s %s; %s"):format(again.from_on, again.to_on, longer.to_on)
end)
