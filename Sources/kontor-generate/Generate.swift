import Foundation
import KontorLuaAPI

/// Writes the API's pages into the folder that is named.
@main
enum Generate {
    static func main() throws {
        guard let folder = CommandLine.arguments.dropFirst().first else {
            print("usage: kontor-generate FOLDER")
            exit(64)
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for page in APIDocumentation.pages() {
            try page.content.write(toFile: "\(folder)/\(page.path)", atomically: true, encoding: .utf8)
        }
    }
}
