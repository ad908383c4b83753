import KontorCore
import KontorDirectory
import KontorHR
import KontorStore
import KontorTesting

/// An office with one opening, one application for it, and Ada who decides.
struct HiringOffice {
    let office: ScratchOffice
    let opening: Record<Opening>
    let application: Record<Application>
    let ada: ID<Person>

    init() throws {
        office = try ScratchOffice([.office, .planning, .directory, .hr])
        (opening, application, ada) = try office.change { records in
            let hr = HR(records)
            let opening = try hr.createOpening(key: "clerk", title: "Clerk")
            return (
                opening, try hr.receive(NewApplication("Robin Sommer"), for: opening),
                try Directory(records).createPerson(NewPerson("ada", name: "Ada Muster")).id
            )
        }
    }

    @discardableResult
    func change<Result>(_ body: (HR) throws -> Result) throws -> Result { try office.change { try body(HR($0)) } }

    /// Brings the application to a state by a decision, or by a step that is only noted.
    func move(to state: Application.State) throws {
        try change { hr in
            switch state {
            case .interviewed: try hr.interviewed(application)
            case .withdrawn: try hr.withdraw(application)
            case .declined: try hr.decline(application)
            default: try hr.decide(application, state, by: ada, reason: "fits the position")
            }
        }
    }

    @discardableResult
    func reopen(reason: String = "meant somebody else") throws -> Application.State {
        try change { try $0.reopen(application, by: ada, reason: reason).state }
    }

    var state: Application.State {
        get throws { try office.records.read { try $0.require(application.id).state } }
    }
}
