# There is no debug library.
/debug\.getinfo/s/^/--/
