import Foundation
import KontorCore
import KontorPluginHost

/// Where the office is: a folder, or none for a scratch office in memory.
enum OfficeLocation {
    case folder(String)
    case scratch

    /// Finds the office after `--office`, `KONTOR_OFFICE` and the nearest parent folder with an `office.lua`.
    ///
    /// - Parameter needed: Refuses to go on without one.
    static func find(_ named: String?, needed: Bool) throws -> OfficeLocation {
        let given = named.map { ($0, "--office") }
        let variable = Surroundings.value("KONTOR_OFFICE").map { ($0, "KONTOR_OFFICE") }
        if let (folder, source) = given ?? variable, !folder.isEmpty {
            let path = try absolute(folder)
            try refuseLong(path)
            if let fault = fault(of: path) {
                guard fault == .missing || fault == .noFolder else {
                    throw fault.failure("\(folder)/\(OfficeFile.name)")
                }
                throw Failure(
                    .notFound,
                    "there is no office in \(folder) (from \(source)): it has no office.lua; "
                        + "make one with kontor init \(folder)")
            }
            return .folder(path)
        }
        var folder = try current()
        while true {
            if fault(of: folder) == nil {
                try refuseLong(folder)
                return .folder(folder)
            }
            let parent = (folder as NSString).deletingLastPathComponent
            guard parent != folder else { break }
            folder = parent
        }
        guard !needed else {
            throw Failure(
                .notFound,
                "there is no office here: no office.lua in this folder or above it; "
                    + "go into one, name it with --office DIR, or make one with kontor init DIR")
        }
        return .scratch
    }

    /// Why the folder has no `office.lua` that can be seen, nil where it has one, of whatever kind.
    private static func fault(of folder: String) -> FileFault? {
        var status = stat()
        guard lstat(folder + "/" + OfficeFile.name, &status) != 0 else { return nil }
        return FileFault(errno: errno)
    }

    /// SQLite takes paths of 512 bytes (os_unix.c, MAX_PATHNAME), with what it adds to a name.
    static let longestPath = 480

    /// - Throws: `Failure` before anything is made or looked for below a path that cannot be used.
    static func refuseLong(_ path: String) throws {
        let real = realpath(path, nil).map { resolved in
            defer { free(resolved) }
            return strlen(resolved)
        }
        let length = max(path.utf8.count, real ?? 0)
        guard length > longestPath else { return }
        throw Failure(
            .invalid,
            "the path of the office's folder has \(length) bytes, and at most \(longestPath) can be used: "
                + "choose a folder nearer to the root")
    }

    static func absolute(_ path: String) throws -> String { path.hasPrefix("/") ? path : try current() + "/" + path }

    /// The folder in which the program was started; Foundation gives an empty name for a long one.
    private static func current() throws -> String {
        guard let path = getcwd(nil, 0) else { throw FileFault(errno: errno).failure("this folder") }
        defer { free(path) }
        return String(cString: path)
    }
}

/// Where the files that come with Kontor are: plugins and examples.
enum SharedFiles {
    /// The folder that holds `plugins/standard`: beside an installed program in `share/kontor`, or a parent of the build.
    static func folder() throws -> String {
        if let named = Surroundings.value("KONTOR_SHARE") { return named }
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var folder = (program as NSString).deletingLastPathComponent
        let installed = (folder as NSString).deletingLastPathComponent + "/share/kontor"
        if isShare(installed) { return installed }
        while folder != "/" && !folder.isEmpty {
            if isShare(folder) { return folder }
            folder = (folder as NSString).deletingLastPathComponent
        }
        throw Failure(
            .notFound,
            "the plugins that come with Kontor are missing: install it with make install, or set KONTOR_SHARE")
    }

    private static func isShare(_ folder: String) -> Bool {
        access(folder + "/plugins/standard/plugin.lua", R_OK) == 0
    }
}
