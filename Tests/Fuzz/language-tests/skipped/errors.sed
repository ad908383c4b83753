# There is no io library.
/io\.stdin/s/^/--/
/io\.input/s/^/--/
/io\.write/s/^/--/
# There is no debug library.
209,217s/^/--/
/debug\.getinfo(1, "l")\.currentline - 2/s/^/--/
# Bytecode is neither written nor read.
254,267s/^/--/
# The prelude's collectgarbage takes any option.
/nooption/s/^/--/
/^checkmessage("(collectgarbage or print)/s/^/--/
