internal import KontorCore
internal import KontorStore

/// When devices are due for maintenance, by the calendar or by their page counter, whichever comes first.
struct MaintenanceDue {
    let records: Records

    /// Returns one date per device that is due on or before `last`, overdue ones included.
    func dates(until last: Day) throws -> [DueDate] {
        let models = try records.find(
            Model.self, "WHERE maintenance_days IS NOT NULL OR maintenance_pages IS NOT NULL")
        let plans = Dictionary(models.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        let assets = try records.find(
            Asset.self,
            """
            WHERE archived_at IS NULL AND state <> 'retired' AND model_id IN (
              SELECT id FROM model WHERE maintenance_days IS NOT NULL OR maintenance_pages IS NOT NULL)
            """)
        let readings = try pageReadings()
        return assets.compactMap { asset in
            guard let model = plans[asset.model.text] else { return nil }
            let dates = [byDays(asset, model), byPages(asset, model, readings[asset.id.text] ?? [])].compactMap { $0 }
            return dates.filter { $0.on <= last }.min { $0.on < $1.on }
        }
    }

    private func byDays(_ asset: Record<Asset>, _ model: Record<Model>) -> DueDate? {
        guard let days = model.maintenanceDays, let since = asset.maintainedOn ?? asset.boughtOn else { return nil }
        return date(asset, since.adding(days: days), "\(days) days after \(since)")
    }

    /// Due today where the pages are through, else when they will be at the pace since the last maintenance.
    private func byPages(_ asset: Record<Asset>, _ model: Record<Model>, _ readings: [Record<Reading>]) -> DueDate? {
        guard let pages = model.maintenancePages else { return nil }
        // Without a maintenance on record the counter tells all pages since the device was new.
        guard let maintained = asset.maintainedOn else {
            guard let shown = readings.last?.value, shown >= pages else { return nil }
            return date(asset, records.today, "\(shown) of \(pages) pages")
        }
        let base = readings.lastIndex { $0.readOn <= maintained } ?? 0
        guard let usage = Usage.over(Array(readings.dropFirst(base))) else { return nil }
        if usage.amount >= pages {
            return date(asset, records.today, "\(usage.amount) of \(pages) pages since \(maintained)")
        }
        guard let perDay = usage.perDay, perDay > 0 else { return nil }
        let rest = min(36_500, (Double(pages - usage.amount) / perDay).rounded(.up))
        let on = max(records.today, usage.toOn.adding(days: Int(rest)))
        return date(asset, on, "about \(pages) pages since \(maintained) by then")
    }

    private func date(_ asset: Record<Asset>, _ day: Day, _ reason: String) -> DueDate {
        DueDate(
            on: day, kind: .maintenance, about: AnyID(asset.id), name: asset.tag,
            words: "\(asset.tag) is due for maintenance on \(day): \(reason)")
    }

    private func pageReadings() throws -> [String: [Record<Reading>]] {
        var readings: [String: [Record<Reading>]] = [:]
        try records.forEach(
            Reading.self,
            """
            WHERE meter = 'pages' AND archived_at IS NULL AND asset_id IN (
              SELECT a.id FROM asset a JOIN model m ON m.id = a.model_id WHERE m.maintenance_pages IS NOT NULL)
            ORDER BY read_on, id
            """
        ) { readings[$0.asset.text, default: []].append($0) }
        return readings
    }
}
