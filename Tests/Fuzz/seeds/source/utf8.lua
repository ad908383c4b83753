for p, c in utf8.codes('aüß€😀') do count(p, c) end return utf8.len('\xff'), utf8.char(0x7fffffff), utf8.offset('aü€', -2)
