# There is no debug library.
/^assert(debug\.getinfo/s/^/--/
# Bytecode is neither written nor read.
315,334s/^/--/
335,336s/^/--/
347,356s/^/--/
375,396s/^/--/
412,418s/^/--/
436,$s/^/--/
