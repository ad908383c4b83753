for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end ::continue:: end end local a <const> = 5 return a // 2, a >> 1, ~a, a ~= 5
