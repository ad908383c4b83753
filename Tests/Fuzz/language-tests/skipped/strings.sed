# '%p' shows addresses: refused.
156,194s/^/--/
