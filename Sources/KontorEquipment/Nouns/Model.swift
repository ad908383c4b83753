package import KontorStore
/// A make of device: what it is, and which supplies fit.
package struct Model: Noun {
    package static let prefix = "mdl"
    package let name = Field<String>("name", "Maker and model, such as `Canon iR 2645`.", .key)
    package let kind = Field<Kind>("kind", "What it is.")
    package let supplies = Field<[String]>("supplies", "The skus of what it uses up.", .initially("[]"))

    package enum Kind: String, Choice { case copier, printer, fax, phone, scanner, computer, other }

    package static let schema = Schema(
        Model(), "model", area: "equipment", "A make of device: what it is, and which supplies fit.")
}
