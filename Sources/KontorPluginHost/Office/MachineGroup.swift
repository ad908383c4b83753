internal import Foundation

/// A group of the machine's users, as `/etc/group` lists them.
///
/// The C library's own question goes to name services that it loads when it is asked; a program that holds the C library
/// cannot load them, and would end there.
enum MachineGroup {
    /// Returns the group's number, nil where there is none of that name.
    static func number(of name: String) -> UInt32? {
        guard let file = fopen("/etc/group", "re") else { return nil }
        defer { fclose(file) }
        while let group = fgetgrent(file) {
            if String(cString: group.pointee.gr_name) == name { return group.pointee.gr_gid }
        }
        return nil
    }
}
