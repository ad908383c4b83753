-- office: krueger, without its own plugin
--- Money, quantities, and what is written in a sheet, where a comparison or a rounding turns.
local inventory, money = kontor.inventory, kontor.money

local function code(result, err) return result and "done" or err.code end

--- A value as text, or "raised".
local function value(call)
  local ok, result = pcall(call)
  return ok and tostring(result) or "raised"
end

-- Half a cent is rounded away from nothing, less than half towards it.
for _, given in ipairs {
  { "0.01 EUR", 0.499, "0.00 EUR" }, { "0.01 EUR", 0.5, "0.01 EUR" }, { "0.01 EUR", 0.501, "0.01 EUR" },
  { "0.01 EUR", 1.499, "0.01 EUR" }, { "0.01 EUR", 1.5, "0.02 EUR" }, { "0.01 EUR", 2.5, "0.03 EUR" },
  { "-0.01 EUR", 0.499, "0.00 EUR" }, { "-0.01 EUR", 0.5, "-0.01 EUR" }, { "-0.01 EUR", 1.5, "-0.02 EUR" },
  { "-0.01 EUR", -0.5, "0.01 EUR" }, { "0.01 EUR", -0.5, "-0.01 EUR" }, { "0.01 EUR", -0.499, "0.00 EUR" },
  { "1.99 EUR", 2.5, "4.98 EUR" }, { "1.99 EUR", 0.25, "0.50 EUR" }, { "1.01 EUR", 0.5, "0.51 EUR" },
  { "1.005 BHD", 0.5, "0.503 BHD" }, { "3 JPY", 0.5, "2 JPY" }, { "1 JPY", 0.5, "1 JPY" }, { "1 JPY", 0.499, "0 JPY" },
  { "19.90 EUR", 0, "0.00 EUR" }, { "19.90 EUR", 1, "19.90 EUR" }, { "100.00 EUR", 0.19, "19.00 EUR" },
  { "0.05 EUR", 0.1, "0.01 EUR" }, { "0.04 EUR", 0.1, "0.00 EUR" }, { "10.50 EUR", 0.001, "0.01 EUR" },
  { "4.99 EUR", 0.001, "0.00 EUR" }, { "5.00 EUR", 0.001, "0.01 EUR" },
  -- More than a machine word holds in thousandths of a cent.
  { "9999999999999.99 EUR", 1, "9999999999999.99 EUR" }, { "9999999999999.99 EUR", 0.5, "5000000000000.00 EUR" },
  { "-9999999999999.99 EUR", 0.5, "-5000000000000.00 EUR" }, { "10000000000000.00 EUR", 1, "10000000000000.00 EUR" },
  { "10000000000000.00 EUR", 1.001, "raised" }, { "10000.00 EUR", 1e9, "10000000000000.00 EUR" },
  { "10000.01 EUR", 1e9, "raised" }, { "-10000.00 EUR", 1e9, "-10000000000000.00 EUR" }, { "-10000.01 EUR", 1e9, "raised" },
} do
  rule(("%s times %s"):format(given[1], given[2]), given[3], function()
    return value(function() return money(given[1]) * given[2] end)
  end)
end
-- A number has at most three decimals, and is at most a billion.
for _, given in ipairs { { 1e9, "10000000.00 EUR" }, { 1e9 + 1, "raised" }, { -1e9, "-10000000.00 EUR" }, { -1e9 - 1, "raised" },
  { 0.001, "0.00 EUR" }, { 0.0005, "raised" }, { 0.0001, "raised" }, { 1 / 3, "raised" }, { 0.1 + 0.2, "0.00 EUR" } } do
  rule(("a cent times %.10g"):format(given[1]), given[2], function()
    return value(function() return money "0.01 EUR" * given[1] end)
  end)
end
-- The most there is, either way.
for text, expected in pairs {
  ["10000000000000.00 EUR"] = "10000000000000.00 EUR", ["10000000000000.01 EUR"] = "raised",
  ["-10000000000000.00 EUR"] = "-10000000000000.00 EUR", ["-10000000000000.01 EUR"] = "raised",
  ["1000000000000000 JPY"] = "1000000000000000 JPY", ["1000000000000001 JPY"] = "raised",
  ["1000000000000.000 BHD"] = "1000000000000.000 BHD", ["1000000000000.001 BHD"] = "raised",
  ["0.1 EUR"] = "0.10 EUR", ["0.01 EUR"] = "0.01 EUR", ["0.001 EUR"] = "raised", ["1.5 JPY"] = "raised", ["1.0001 BHD"] = "raised",
  ["5000.00 JPY"] = "5000 JPY", ["5000.000 JPY"] = "raised", ["19.9000 EUR"] = "19.90 EUR", ["19.900 EUR"] = "raised",
} do
  rule("the amount " .. text, expected, function() return value(function() return money(text) end) end)
end
for _, given in ipairs {
  { "10000000000000.00 EUR", "0.00 EUR", "10000000000000.00 EUR" }, { "9999999999999.99 EUR", "0.01 EUR", "10000000000000.00 EUR" },
  { "10000000000000.00 EUR", "0.01 EUR", "raised" }, { "-10000000000000.00 EUR", "-0.01 EUR", "raised" },
  { "-9999999999999.99 EUR", "-0.01 EUR", "-10000000000000.00 EUR" },
} do
  rule(given[1] .. " and " .. given[2], given[3], function()
    return value(function() return money(given[1]) + money(given[2]) end)
  end)
end
for _, given in ipairs {
  { "-9999999999999.99 EUR", "0.01 EUR", "-10000000000000.00 EUR" }, { "-10000000000000.00 EUR", "0.01 EUR", "raised" },
  { "1.00 EUR", "1.01 EUR", "-0.01 EUR" }, { "1.00 EUR", "1.00 EUR", "0.00 EUR" },
} do
  rule(given[1] .. " less " .. given[2], given[3], function()
    return value(function() return money(given[1]) - money(given[2]) end)
  end)
end
for other, expected in pairs { ["0.99 EUR"] = "false false false true true", ["1.00 EUR"] = "false true true true false",
  ["1.01 EUR"] = "true true false false false", ["1.00 CHF"] = "raised" } do
  rule("1.00 EUR beside " .. other, expected, function()
    return value(function()
      local left, right = money "1.00 EUR", money(other)
      return ("%s %s %s %s %s"):format(left < right, left <= right, left == right, left >= right, left > right)
    end)
  end)
end

-- A quantity has three decimals, and is at most a billion.
for _, given in ipairs { { 1e9, "1000000000" }, { 1e9 + 0.001, "raised" }, { 1e9 + 1, "raised" }, { 0.001, "0.001" }, { 0.0015, "raised" },
  { 0.1 + 0.2, "0.3" }, { 999999999.999, "999999999.999" } } do
  rule(("a quantity of %.13g"):format(given[1]), given[2], function()
    assert(inventory.item.create { sku = "R-1", name = "Ware", category = "rules", new_categories = true, unit = "kg",
      place = "Materialraum" })
    return value(function()
      assert(inventory.movement.receive("R-1", { quantity = given[1] }))
      local held = inventory.item.get("R-1").on_hand
      return math.type(held) == "integer" and held or ("%.12g"):format(held)
    end)
  end)
end

-- A sheet of stock: numbers, and what they may be.
local function stock(cells, unit)
  local file = { name = "stock.csv", content = "SKU;Name;Category;Unit;Location;On hand;Minimum;Target;Maximum;Pack\n"
    .. "R-1;Ware;paper;" .. (unit or "kg") .. ";Materialraum;" .. cells .. "\n" }
  local done, err = inventory.item.import(file)
  if not done then return err.code end
  local item = inventory.item.get "R-1"
  return ("%s of %s to %s, at most %s, by %s"):format(item.on_hand, item.minimum, item.target, item.maximum, item.pack)
end
for cells, expected in pairs {
  ["0;0;0;0;1"] = "0 of 0 to 0, at most 0, by 1", ["-1;0;0;0;1"] = "invalid", ["0;-1;0;0;1"] = "invalid",
  ["0;0;0;0;0"] = "invalid", ["0;0;0;0;0,01"] = "0 of 0 to 0, at most 0, by 0.01",
  ["1000000000;0;0;0;1"] = "1000000000 of 0 to 0, at most 0, by 1", ["1000000001;0;0;0;1"] = "invalid",
  ["2;5;5;5;1"] = "2 of 5 to 5, at most 5, by 1", ["2;5;4;5;1"] = "invalid", ["2;5;5;4;1"] = "invalid",
  ["2,5;0;0;0;1"] = "2.5 of 0 to 0, at most 0, by 1", ["2,5555;0;0;0;1"] = "invalid",
  ["2,500;0;0;0;1"] = "invalid", ["0,500;0;0;0;1"] = "0.5 of 0 to 0, at most 0, by 1",
  ["1.234,5;0;0;0;1"] = "1234.5 of 0 to 0, at most 0, by 1", ["1.23,5;0;0;0;1"] = "invalid",
} do
  rule("a line of a stock list, " .. cells, expected, function() return stock(cells) end)
end
rule("a part of what comes whole in a stock list", "invalid", function() return stock("0,5;0;0;0;1", "Stück") end)

-- A sheet of prices: amounts, days and lead times.
local function prices(cells)
  local file = { name = "elbe.csv", content = "SKU;Price;Lead time (days);Valid until\nPAPIER-A4;" .. cells .. "\n" }
  local done, err = inventory.offer.import(file, { supplier = "elbe" })
  if not done then return err.code end
  local offer = inventory.offer.find({ item = "PAPIER-A4", supplier = "elbe" })[1]
  return ("%s in %s until %s"):format(inventory.offer.get(offer.id).prices[1].price, offer.lead_days, offer.valid_until)
end
for cells, expected in pairs {
  ["0,01;0;31.12.2026"] = "0.01 EUR in 0 until 2026-12-31", ["0,00;0;31.12.2026"] = "invalid", ["-0,01;0;31.12.2026"] = "invalid",
  ["0,001;0;31.12.2026"] = "invalid", ["1,90;999;31.12.2026"] = "1.90 EUR in 999 until 2026-12-31", ["1,90;1000;31.12.2026"] = "invalid",
  ["1,90;-1;31.12.2026"] = "invalid", ["1,90;1;29.02.2028"] = "1.90 EUR in 1 until 2028-02-29", ["1,90;1;29.02.2027"] = "invalid",
  ["1,90;1;28.02.2027"] = "1.90 EUR in 1 until 2027-02-28", ["1,90;1;31.11.2026"] = "invalid", ["1,90;1;30.11.2026"] = "1.90 EUR in 1 until 2026-11-30",
  ["1,90;1;00.11.2026"] = "invalid", ["1,90;1;01.13.2026"] = "invalid", ["1,90;1;2028-02-29"] = "1.90 EUR in 1 until 2028-02-29",
  ["1,90;1;2100-02-29"] = "invalid", ["1,90;1;2000-02-29"] = "1.90 EUR in 1 until 2000-02-29",
} do
  rule("a line of a price list, " .. cells, expected, function() return prices(cells) end)
end

-- Days that the calendar has.
for day, expected in pairs {
  ["2028-02-29"] = "2028-02-29", ["2027-02-29"] = "raised", ["2100-02-29"] = "raised", ["2400-02-29"] = "2400-02-29",
  ["2026-02-28"] = "2026-02-28", ["2026-02-30"] = "raised", ["2026-04-30"] = "2026-04-30", ["2026-04-31"] = "raised",
  ["2026-06-31"] = "raised", ["2026-09-31"] = "raised", ["2026-11-31"] = "raised", ["2026-12-31"] = "2026-12-31", ["2026-12-32"] = "raised",
  ["2026-00-01"] = "raised", ["2026-13-01"] = "raised", ["2026-01-00"] = "raised", ["0000-12-31"] = "raised", ["0001-01-01"] = "0001-01-01",
  ["9999-12-31"] = "9999-12-31",
} do
  rule("the day " .. day, expected, function()
    return value(function() return assert(kontor.planning.add_business_days(day, { count = 0 })) end)
  end)
end

-- What a script keeps: names of 1 to 200 characters, a megabyte in one.
for length, expected in pairs { [0] = "raised", [1] = "x", [200] = "x", [201] = "raised" } do
  rule("a name of " .. length .. " characters on the shelf", expected, function()
    local key = ("k"):rep(length)
    return value(function()
      local _, err = kontor.storage.set(key, "x")
      if err then error(err.code) end
      return kontor.storage.get(key)
    end)
  end)
end
for length, expected in pairs { [(1 << 20) - 2] = "kept", [(1 << 20) - 1] = "limit" } do
  rule("a text of " .. length .. " bytes on the shelf", expected, function()
    local _, err = kontor.storage.set("k", ("x"):rep(length))
    return err and err.code or "kept"
  end)
end

-- A slip of the pen is told what was meant, as long as it is one: of six letters three may be others.
for word, expected in pairs { morgxn = "did you mean morgen?", mxxxen = "did you mean morgen?", mxxxxn = "nothing near" } do
  rule("due " .. word, expected, function()
    local _, err = kontor.planning.due(word)
    return err.message:match "did you mean [^)]*%?" or "nothing near"
  end)
end
