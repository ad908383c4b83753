# '%p' shows addresses: refused.
/"%p"/s/^/--/
