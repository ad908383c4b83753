return ('%5.2f %q %s %-10s %x %c %i %a'):format(1.5, 'a\0b', {}, 'x', 255, 65, 3, 0.1)
