# There is no debug library.
229,268s/^/--/
