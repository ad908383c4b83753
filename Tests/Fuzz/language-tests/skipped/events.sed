# There is no io library.
/io\.stdin/s/^/--/
# There is no debug library, and so no way to the metatables of numbers, booleans and nil.
435,463s/^/--/
