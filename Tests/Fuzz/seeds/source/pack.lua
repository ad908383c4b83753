return string.unpack('<i4 z s2 !8 d j', string.pack('<i4 z s2 !8 d j', 7, 'zero', 'one', 0.5, -1))
