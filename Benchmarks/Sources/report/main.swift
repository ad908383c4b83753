import Foundation
import Rows

// Reads the samples that `swift package benchmark` left in a folder, prints the table of ratios, and writes it into
// the page given. Exit code 1 where a row is beyond its limit.
//
//     report SAMPLES PAGE

guard CommandLine.arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: report SAMPLES PAGE\n".utf8))
    exit(64)
}
let report = try Report(samples: CommandLine.arguments[1])
print(report.table)
try report.write(into: CommandLine.arguments[2])
exit(report.isFine ? 0 : 1)
