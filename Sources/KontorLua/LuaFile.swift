/// What people save as a file of Lua.
public enum LuaFile {
    /// Returns the text as Lua reads it: without the byte-order mark that some editors write, and without what a first
    /// line says to a shell that starts the file, such as `#!/usr/bin/env -S kontor run`. The lines keep their numbers.
    ///
    /// Lua's own `luaL_loadfile` leaves out the same.
    public static func body(of text: String) -> String {
        var scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        guard scalars.first == "#" else { return String(scalars) }
        return String(scalars[(scalars.firstIndex(of: "\n") ?? scalars.endIndex)...])
    }
}
