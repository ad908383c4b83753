import Foundation
import KontorLuaAPI

/// Writes the API's pages into the repository that is named.
@main
enum Generate {
    static func main() throws {
        guard let repository = CommandLine.arguments.dropFirst().first else {
            print("usage: kontor-generate REPOSITORY")
            exit(64)
        }
        let folder = "\(repository)/\(APIDocumentation.folder)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in APIDocumentation().files() {
            try file.content.write(toFile: "\(repository)/\(file.path)", atomically: true, encoding: .utf8)
        }
    }
}
