package import KontorCore
package import KontorStore
/// What a contract covers: one asset, all of one model, or all that stands in one place.
package struct Cover: Noun {
    package static let prefix = "cov"
    package let contract = Field<ID<Contract>>("contract", "The contract.", .fixed)
    package let asset = Field<ID<Asset>?>("asset", "The one device.", .fixed, .inUse)
    package let model = Field<ID<Model>?>("model", "All devices of this model.", .fixed, .inUse)
    package let place = Field<String?>("place", "All devices in this place.", .fixed)
    package let withdrawnAt = Field<Instant?>("withdrawn_at", "When it was covered no more.", .kept)

    package static let schema = Schema(
        Cover(), "cover", area: "equipment", "What a contract covers.",
        rules: [
            Rule(
                "cover_one_thing",
                "(CASE WHEN asset_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN model_id IS NULL THEN 0 ELSE 1 END) "
                    + "+ (CASE WHEN place IS NULL THEN 0 ELSE 1 END) = 1",
                "it covers one asset, one model or one place")
        ],
        indexes: ["contract_id", "asset_id"])
}
