// libFuzzer target. Any bytes as a row of calls of kontor.* in an example company's office, by what is declared of them.
// With KONTOR_LOUD each call is printed, and how it ended.
import CLibFuzzer
import Foundation

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv

exit(LLVMFuzzerRunDriver(&count, &arguments, LLVMFuzzerTestOneInput))
