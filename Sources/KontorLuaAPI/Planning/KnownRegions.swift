internal import KontorPlanning

/// The countries and regions that an office can be in, as far as Kontor knows more of them than their codes.
package enum KnownRegions {
    /// Countries (`DE`) and their regions (`DE-HH`), of which holidays are on file.
    package static var all: [String] { Holidays.regions }

    /// Those of them that are countries.
    package static var countries: [String] { all.filter { !$0.contains("-") } }
}
