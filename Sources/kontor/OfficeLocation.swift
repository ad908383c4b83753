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
            guard FileManager.default.fileExists(atPath: folder + "/" + OfficeFile.name) else {
                throw Failure(
                    .notFound,
                    "there is no office in \(folder) (from \(source)): it has no office.lua; "
                        + "make one with kontor init \(folder)")
            }
            return .folder(absolute(folder))
        }
        var folder = FileManager.default.currentDirectoryPath
        while true {
            if FileManager.default.fileExists(atPath: folder + "/" + OfficeFile.name) { return .folder(folder) }
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

    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
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
