import Foundation
import KontorCore
import KontorPluginHost

/// Who of the machine's users may reach an office: its owner alone.
///
/// Where `office.lua` names a group, its members may pass through the folder, and reach in it only what is opened to them
/// by itself. All files and other folders are the owner's.
struct OfficeRights {
    private let folder: RecordFolder
    private let group: UInt32?

    private static let file: UInt32 = 0o600
    private static let ownFolder: UInt32 = 0o700
    private static let passage: UInt32 = 0o710
    /// What holds records.
    private static let names = ["kontor.sqlite", "kontor.sqlite-wal", "kontor.sqlite-shm", "kontor.lock", LogFile.name]
    /// The office's rules, which a folder that nobody else may pass protects.
    private static let rules = (file: "office.lua", folder: "plugins")

    init(_ folder: RecordFolder, group: UInt32?) {
        self.folder = folder
        self.group = group
    }

    /// Takes away what others may do with the records of an office that is ours.
    ///
    /// - Returns: What could be reached by others before, a sentence; nil where nothing could.
    func tighten() -> String? {
        let wasOpen = folder.isOpen
        let mayPass = group.map { folder.give(to: $0) } ?? false
        let isFolderOpen = folder.tightenSelf(to: mayPass ? Self.passage : Self.ownFolder)
        var open = isFolderOpen ? ["its folder"] : []
        open += Self.names.filter { folder.tighten($0, to: Self.file) }
        let areFilesOpen = folder.tighten("files", to: Self.ownFolder)
        if areFilesOpen { open.append("files") }
        if mayPass || isFolderOpen {
            let rules =
                [Self.rules.file].filter { folder.tighten($0, to: Self.file) }
                + [Self.rules.folder].filter { folder.tighten($0, to: Self.ownFolder) }
            if wasOpen { open += rules }
        }
        // Below a closed folder nothing was ever reached; below one that stood open all is looked at, once.
        if isFolderOpen || areFilesOpen {
            open += safetyCopies.filter { folder.tighten($0, to: Self.file) }
            if let files = try? folder.folder("files") { tightenAll(in: files) }
        }
        if group != nil, !mayPass {
            return
                "the group in office.lua cannot pass through the office's folder: only who is in a group can give it something; "
                + "only its owner can reach the office"
        }
        guard let first = open.first else { return nil }
        let more = open.count > 1 ? " and \(open.count - 1) more" : ""
        return "other users of this machine could reach the office (\(first)\(more)); now only its owner can"
    }

    private var safetyCopies: [String] {
        ((try? folder.names()) ?? []).filter { $0.hasPrefix("kontor-") && $0.hasSuffix(".sqlite") }
    }

    private func tightenAll(in folder: RecordFolder) {
        for name in (try? folder.names()) ?? [] {
            guard folder.kind(of: name) == .folder else {
                _ = folder.tighten(name, to: Self.file)
                continue
            }
            _ = folder.tighten(name, to: Self.ownFolder)
            if let inner = try? folder.folder(name) { tightenAll(in: inner) }
        }
    }
}
