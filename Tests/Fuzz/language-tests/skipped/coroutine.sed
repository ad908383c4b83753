# There is no debug library.
226s/^/--/
s/ and Y\.what == "C"//
334,353s/^/--/
356,357s/^/--/
938,944s/^/--/
# A script cannot ask for a collection.
/^assert(C\[1\] == undef)/s/^/--/
