internal import KontorCore
internal import KontorStore

/// Every page of `docs/lua-api`, from the declarations; the same input gives the same bytes.
package enum APIDocumentation {
    /// One file with its path under `docs/lua-api`.
    package struct Page: Sendable, Equatable {
        package let path: String
        package let content: String
    }

    package static func pages(_ outline: APIOutline = APIOutline()) -> [Page] {
        let areas = outline.areas.map { Page(path: $0.name + ".md", content: MarkdownPage.area($0)) }
        return [
            Page(path: "index.md", content: MarkdownPage.index(outline)),
            Page(path: "policies.md", content: MarkdownPage.policies(outline.policies)),
            Page(path: "events.md", content: MarkdownPage.events(outline.events)),
            Page(path: "kontor.lua", content: LuaStub(outline).text),
            Page(path: "api.json", content: json(outline).prettyJSON + "\n"),
        ] + areas
    }

    private static func json(_ outline: APIOutline) -> Plain {
        .fields([
            "verbs": .list(outline.areas.flatMap(\.allVerbs).map(json)),
            "policies": .list(
                outline.policies.map {
                    .fields([
                        "name": .text($0.name), "summary": .text($0.summary), "argument": .text($0.argument),
                        "fields": .list($0.fields.map(json)), "answer": .text($0.answer),
                    ])
                }),
            "events": .list(
                outline.events.map { .fields(["name": .text($0.name), "summary": .text($0.summary)]) }),
        ])
    }

    private static func json(_ verb: Verb) -> Plain {
        .fields([
            "name": .text("kontor." + verb.name), "summary": .text(verb.summary), "signature": .text(verb.signature),
            "capability": verb.capability.map { .text($0.name) } ?? .null, "since": .text(verb.since),
            "has_subject": .flag(verb.hasSubject), "parameters": .list(verb.parameters.map(json)),
            "returns": .text(verb.returns.words), "fails": .list(verb.failures.map { .text($0.code.rawValue) }),
            "decided_by_a_person": .flag(verb.isDecision),
        ])
    }

    private static func json(_ parameter: ParameterDeclaration) -> Plain {
        .fields([
            "name": .text(parameter.name), "type": .text(parameter.type.words), "required": .flag(parameter.isRequired),
            "unit": parameter.unit.map { .text($0) } ?? .null, "meaning": .text(parameter.meaning),
        ])
    }
}
