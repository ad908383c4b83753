internal import KontorStore

/// The files under `docs/lua-api` that follow from the declarations.
package struct APIDocumentation: Sendable {
    private let outline: APIOutline

    package init(_ outline: APIOutline = APIOutline()) { self.outline = outline }

    /// Where the files belong, from the top of the repository.
    package static let folder = "docs/lua-api"

    /// Returns every file with its path; the same declarations give the same bytes.
    package func files() -> [(path: String, content: String)] {
        let pages = MarkdownPages(outline: outline).files
        let others = [
            (name: "kontor.lua", content: LuaStub(outline: outline).text),
            (name: "api.json", content: APIList(outline: outline).json),
        ]
        return (pages + others).map { (path: "\(Self.folder)/\($0.name)", content: $0.content) }
            .sorted { $0.path < $1.path }
    }
}
