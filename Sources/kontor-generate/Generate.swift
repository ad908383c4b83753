import Foundation
import KontorLuaAPI
import KontorStoreSQLite

/// Writes the API's pages into the repository that is named, or prints the schema as the declarations say it.
@main
enum Generate {
    static func main() throws {
        guard let repository = CommandLine.arguments.dropFirst().first else {
            print("usage: kontor-generate REPOSITORY | --schema")
            exit(64)
        }
        if repository == "--schema" {
            for statement in DeclaredSchema.statements(for: Registry.areas) { print(statement + ";\n") }
            return
        }
        let folder = "\(repository)/\(APIDocumentation.folder)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in APIDocumentation().files() {
            try file.content.write(toFile: "\(repository)/\(file.path)", atomically: true, encoding: .utf8)
        }
    }
}
