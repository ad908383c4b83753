return (('a'):rep(40) .. 'b'):find(('a-'):rep(20) .. 'c'), ('x = 1, y = 2'):gsub('(%w+) = (%w+)', '%2 = %1'), ('f(a(b)c)'):match('%b()'), ('THE (quick) fox'):find('%f[%a]%a+', 2)
