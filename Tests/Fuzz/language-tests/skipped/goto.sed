# There is no debug library.
186,218s/^/--/
