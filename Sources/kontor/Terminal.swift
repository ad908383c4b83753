import KontorCore
import KontorREPL

/// Standard output and standard error, for people and for programs.
enum Terminal {
    /// Writes a text to standard output; nothing of it makes a terminal do anything.
    static func say(_ text: String) { StandardStreams.write(visible(text)) }

    /// Writes a value to standard output as JSON.
    static func say(json value: Plain) { StandardStreams.write(VisibleText.json(value.prettyJSON)) }

    /// Writes a text to standard output that was made visible already, and may have colours.
    static func show(_ text: String) { StandardStreams.write(text) }

    /// Writes an error to standard error.
    static func complain(_ error: any Error) {
        StandardStreams.writeError(ErrorText(colour: StandardStreams.errorHasColour).text(of: error))
    }

    /// Writes an error to standard error as JSON, on one line.
    static func complain(json value: Plain) { StandardStreams.writeError(VisibleText.json(value.json)) }

    /// Writes a text to standard error; nothing of it makes a terminal do anything.
    static func note(_ text: String) { StandardStreams.writeError(visible(text)) }

    /// The text with what a terminal would act on made visible; lines and tabs stay.
    static func visible(_ text: String) -> String { VisibleText.of(text, keepsLines: true) }
}
