--- The records of the example day, the same in both companies.
assert(load(read("day/setup.lua").content, "day/setup.lua"))()
