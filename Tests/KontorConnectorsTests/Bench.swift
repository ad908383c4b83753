import Testing
@testable import KontorConnectors

