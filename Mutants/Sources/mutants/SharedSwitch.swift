import Foundation

/// The file by which all processes of a trial know which mistake is made, and note which they reach.
struct SharedSwitch {
    let path: String
    private static let size = 65536

    init(_ path: String) throws {
        self.path = path
        try set(0)
    }

    /// Makes a mistake, 0 for none, and forgets what was reached.
    func set(_ number: Int) throws {
        var active = Int32(number)
        var bytes = Data(bytes: &active, count: 4)
        bytes.append(Data(count: Self.size))
        // In place: processes that still run hold the file itself.
        guard let file = FileHandle(forUpdatingAtPath: path) else {
            try bytes.write(to: URL(fileURLWithPath: path))
            return
        }
        try file.write(contentsOf: bytes)
        try file.close()
    }

    var reached: Set<Int> {
        get throws {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            return Set(bytes.indices.dropFirst(4).filter { bytes[$0] != 0 }.map { $0 - 4 })
        }
    }

    var environment: [String: String] { ["KONTOR_MUTANT": path] }
}
