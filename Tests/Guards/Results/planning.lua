--- What a task says that was taken up again, where no example shows it.
local planning, equipment, directory = kontor.planning, kontor.equipment, kontor.directory

local function reopened(given)
  local task = assert(planning.task.create(given))
  assert(planning.task.complete(task.id))
  return assert(planning.task.reopen(task.id))
end

field("ReopenedTask.about", "the ticket", function()
  local ticket = assert(equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" }))
  local about = reopened({ title = "Ask Hanse again", about = ticket.id }).about
  return (about == ticket.id or about == ticket.number) and "the ticket" or about
end)

field("ReopenedTask.role", "trainee", function() return reopened({ title = "Empty the tray", role = "trainee" }).role end)

field("ReopenedTask.gap", "nobody stands in for Lena Schäfer on 2026-11-23: Lena Schäfer has left", function()
  local task = assert(planning.task.create { title = "Empty the tray", person = "lena.schaefer" })
  assert(planning.task.complete(task.id))
  assert(directory.person.archive "lena.schaefer")
  return assert(planning.task.reopen(task.id)).gap
end)

field("Duty.gap", "nobody holds trainee on 2026-12-01", function()
  assert(directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-11-30" }))
  local function gap(due)
    return planning.task.assignee(assert(planning.task.create { title = "Empty the tray", role = "trainee", due = due }).id).gap
  end
  assert(not gap "2026-11-30T17:00:00+01:00")
  return gap "2026-12-01T09:00:00+01:00"
end)
