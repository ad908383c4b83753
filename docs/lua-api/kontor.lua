---@meta
-- Generated from the declarations; `make docs` writes it anew.

---@class kontor.Money
---@class kontor.File
---@field name string
---@field content string

---@class kontor.Error
---@field code string
---@field message string
---@field details any

---@class kontor.Outgoing Something that is to leave the office.
---@field id string
---@field kind "order"|"letter"|"invitation"|"call" What it is.
---@field about? string The record it comes from.
---@field recipient string Who gets it.
---@field address? string Mail address or number, where known.
---@field subject string One line.
---@field body string The text as it leaves the office.
---@field state "waiting"|"delivered"|"cancelled" Whether it has left.
---@field created_at string When it was written.

---@class kontor.ShelfEntry One value in a plugin's own storage.
---@field id string
---@field shelf string The plugin it belongs to; `scripts` for scripts and the REPL.
---@field key string The name that the plugin gave it.
---@field value any Plain data: text, numbers, lists, tables.

---@class kontor.ImportedFile A file that was imported.
---@field id string
---@field kind string What was read from it, such as `items`.
---@field name string The file's name without its folder.
---@field digest string SHA-256 of its bytes, hexadecimal.
---@field lines integer How many lines were taken in.
---@field imported_at string When.

---@class kontor.Task Something that somebody has to do.
---@field id string
---@field title string What is to be done, in one line.
---@field about? string The record it concerns.
---@field person? string Who is to do it; empty where a role is named.
---@field role? string The role that is to do it; who that is, is found when it is due.
---@field due_at? string When it must be done.
---@field done_at? string When it was done.
---@field done_by? string Who did it.
---@field created_at string When it was written down.

---@class kontor.Person Somebody the office works with.
---@field id string
---@field handle string The short name that commands use, such as `jan.beck`.
---@field name string Full name.
---@field email? string Mail address.
---@field languages (string)[] Languages spoken, as `de`, `en`.
---@field organisation? string Where the contact works; empty for our own staff.
---@field archived_at? string When the person left.

---@class kontor.Organisation A company or authority that the office deals with.
---@field id string
---@field handle string The short name that commands use, such as `elbe`.
---@field name string Full name.
---@field kind "supplier"|"service"|"authority"|"client"|"other" What it is to us.
---@field email? string Mail address.
---@field customer_number? string Our customer number there.
---@field language string The language we write in, `de` or `en`.
---@field region string Country or region for its holidays, such as `DE-HH`.
---@field hours? string When it answers the phone, such as `Mon-Fri 08:00-17:00`.
---@field hourly_rate? kontor.Money What an hour of its work costs without a contract.
---@field archived_at? string When we stopped dealing with it.

---@class kontor.Phone One number of a person or an organisation.
---@field id string
---@field person? string Whose number it is.
---@field organisation? string Whose number it is.
---@field raw string The number as it was written.
---@field e164? string The number in international form, such as `+49405550170`.
---@field kind string What sort of number it is, such as `geographic`.
---@field region string The country that it was read in, such as `DE`.
---@field purpose? string What it is for, such as `repairs`, `orders`, `mobile`.
---@field removed_at? string When it ceased to be theirs.

---@class kontor.RoleAssignment A role that a person holds for a time.
---@field id string
---@field person string Who holds it.
---@field role string The role's word, such as `office_manager`.
---@field from_on string First day.
---@field to_on? string Last day; empty while it goes on.
---@field order_limit? kontor.Money Up to which amount the role orders without approval.

---@class kontor.Absence Days on which a person is away, and who stands in.
---@field id string
---@field person string Who is away.
---@field from_on string First day away.
---@field to_on string Last day away.
---@field kind "holiday"|"sick"|"training"|"parental"|"other" Why; seen by few.
---@field deputy? string Who stands in.
---@field scope (string)[] The roles that the deputy takes over; empty for all.
---@field accepted_at? string When the deputy agreed; until then nobody stands in.
---@field cancelled_at? string When it was called off.

---@class kontor.Location A place that holds items.
---@field id string
---@field name string What people call it.
---@field kind "stock"|"supplier"|"consumer"|"lost_and_found"|"opening" Whether it is ours, or a counterpart of our stock.
---@field parent? string The larger place it is part of.
---@field archived_at? string When it was given up.

---@class kontor.Item One kind of thing that the office keeps and uses up.
---@field id string
---@field sku string The office's own number for it.
---@field name string What people call it.
---@field name_en? string The name in English.
---@field category string What sort of thing it is, such as `paper`, `toner`.
---@field unit string The stock unit: what one of it is, such as `Packung`.
---@field barcode? string EAN or other code on the package.
---@field bin? string The shelf or bin where it lies.
---@field place? string Where it is usually kept.
---@field minimum? number Below this it is ordered.
---@field target? number Ordering fills up to this.
---@field maximum? number More than this has no room.
---@field pack? number How many come in one package.
---@field fits (string)[] The equipment models that take it.
---@field archived_at? string When it was taken out of use.

---@class kontor.Movement One quantity of one item that went from one location to another.
---@field id string
---@field item string What moved.
---@field quantity number How much; the direction is `from` → `to`.
---@field from string Where it was.
---@field to string Where it is now.
---@field reason "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return" Why it moved.
---@field document? string The record that made it move: an order, a count, another movement.
---@field reverses? string The movement that this one takes back; each is taken back once.
---@field note? string What else there is to say.
---@field done_on string The day it happened, not the day it was entered.

---@class kontor.Count One counting of some items.
---@field id string
---@field number string Its number, such as `C-0007`.
---@field state "draft"|"counting"|"review"|"posted"|"cancelled" How far it is.
---@field scope string What it covers, in words.
---@field blind boolean Whether the expected quantity is kept from the counter.
---@field second_counter boolean Whether somebody else counts every deviating line again.
---@field why (string)[] Why these items, and in this way.
---@field place string Where is counted.
---@field counted_by? string Who counted; a line says so where it was another.
---@field checked_by? string Who counted again.
---@field opened_at string When it began.
---@field posted_at? string When the result became stock.
---@field posted_on? string The day that its items were last counted on.

---@class kontor.CountLine One item of a count.
---@field id string
---@field count string The count it belongs to.
---@field item string What was counted.
---@field expected? number What the records said at the moment of counting.
---@field counted? number What was found; empty is not counted, which is not zero.
---@field expected_again? number What the records said at the moment of the second counting.
---@field recounted? number What the second counting found.
---@field counted_by? string Who counted it, where not the count's own counter.
---@field reason? string Why it deviates.
---@field needs? "recount"|"second_person" What must be done before posting; empty for nothing.
---@field check_words? string What the policy said about the deviation.

---@class kontor.Offer What a supplier asks for an item.
---@field id string
---@field item string What is offered.
---@field supplier string Who offers it.
---@field number? string The supplier's own number.
---@field pack number Sold in multiples of this.
---@field minimum_order number The least that is sold.
---@field lead_days integer Working days until it arrives.
---@field valid_until? string Last day on which the prices hold.
---@field preferred boolean Whether we buy it here where nothing speaks against it.
---@field archived_at? string When it was withdrawn.

---@class kontor.PriceBreak The price of an offer from some quantity on.
---@field id string
---@field offer string The offer it belongs to.
---@field from_quantity number Holds from this quantity on.
---@field price kontor.Money Net price of one stock unit.
---@field withdrawn_at? string When the supplier gave it up.

---@class kontor.SupplierTerms What a supplier asks for a whole delivery.
---@field id string
---@field supplier string Whose terms they are.
---@field freight kontor.Money What a delivery costs.
---@field freight_free_from? kontor.Money From this basket on nothing.

---@class kontor.Order What is bought from one supplier at once.
---@field id string
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers (string)[] Roles that may approve it.
---@field why (string)[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.

---@class kontor.OrderLine One item of an order.
---@field id string
---@field order string The order it belongs to.
---@field item string What is bought.
---@field offer? string The offer it follows.
---@field quantity number How much.
---@field price kontor.Money Net price of one stock unit.
---@field received number How much has arrived.
---@field why (string)[] Why so much, and from here.

---@class kontor.Approval One person's yes to an order.
---@field id string
---@field order string What was approved.
---@field person string Who approved.
---@field on_behalf_of? string For whom, where a deputy did.
---@field reason? string What they said to it.
---@field approved_at string When.

---@class kontor.Model A make of device: what it is, and which supplies fit.
---@field id string
---@field name string Maker and model, such as `Canon iR 2645`.
---@field kind "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" What it is.
---@field supplies (string)[] The skus of what it uses up.
---@field maintenance_days? integer Days from one maintenance to the next.
---@field maintenance_pages? integer Pages from one maintenance to the next.

---@class kontor.Asset One device that the office has.
---@field id string
---@field tag string The name on its sticker, such as `COPIER-1`.
---@field model string What it is.
---@field serial? string The maker's number.
---@field place? string Where it stands.
---@field holder? string The person who has it.
---@field bought_on? string When it was bought.
---@field price? kontor.Money What it cost.
---@field warranty_until? string Last day of the maker's warranty.
---@field warranty_firm? string Who answers for the warranty.
---@field maintained_on? string When it was last maintained.
---@field state "working"|"faulty"|"repair"|"retired" Whether it works; follows from its tickets.
---@field notes? string What else there is to know.
---@field archived_at? string When it was given away.

---@class kontor.Contract A service contract with a firm.
---@field id string
---@field number string Its number, such as `W-19`.
---@field firm string Who serves.
---@field customer_number? string Our number with that firm.
---@field hours? string Support hours, such as `Mon-Fri 08:00-17:00`.
---@field response_hours? integer Support hours until somebody comes.
---@field price? kontor.Money What it costs a month.
---@field begins_on string First day.
---@field ends_on? string Last day; empty while it goes on.
---@field notice_days? integer Notice to give before it ends.

---@class kontor.Cover What a contract covers.
---@field id string
---@field contract string The contract.
---@field asset? string The one device.
---@field model? string All devices of this model.
---@field place? string All devices in this place.

---@class kontor.Hint Something that one can try before calling anybody.
---@field id string
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" For devices of this kind; empty for all.
---@field model? string For this model alone.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" For this fault.
---@field words string What to do.

---@class kontor.Ticket A fault of a device.
---@field id string
---@field number string Its number, such as `T-0042`.
---@field asset string What is broken.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" What sort of fault it is.
---@field words string What the reporter said.
---@field reporter? string Who reported it.
---@field priority "low"|"normal"|"high"|"urgent" How much it matters.
---@field state "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced" How far it is.
---@field firm? string Who was called: a firm, or one of us.
---@field called_at? string When they were last reached.
---@field expected_at? string When they said they would come.
---@field deferred_until? string The day on which it is taken up again.
---@field reported_at string When.
---@field fixed_at? string When it worked again.
---@field remedy? string What helped.

---@class kontor.DeviceSupply What a device holds of something that it uses up.
---@field id string
---@field asset string The device.
---@field name string What the device calls it.
---@field kind string toner, ink, waste, paper …
---@field level? integer What remains, of `capacity`; empty where the device does not say. A waste container's level is the room that remains.
---@field capacity? integer What it holds when full; 100 for percent.
---@field unit? string percent, pages, grams …
---@field state "fine"|"low"|"empty"|"some_left"|"unknown"|"unrestricted" What the level says; `empty` is a waste container without room.
---@field sku? string Our stock item that refills it.
---@field page_yield? integer Pages that a full one prints, by its maker's word.
---@field read_at string When the device said so.

---@class kontor.Reading What a device's counter showed.
---@field id string
---@field asset string The device.
---@field meter "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Which counter.
---@field value integer What it showed.
---@field read_on string When.
---@field replaced boolean Whether the counter began anew: it was replaced or ran over.
---@field final_value? integer What the old counter showed last; its highest value plus one where it ran over; empty where nobody knows.
---@field start_value integer What the new counter began with.

---@class kontor.LogEntry One thing that was said or written between us and somebody.
---@field id string
---@field kind "call"|"email"|"fax"|"letter"|"visit"|"note" What it was.
---@field direction "in"|"out"|"within" Which way it went.
---@field happened_at string When.
---@field party? string The other side as it came: a number, an address, a name.
---@field party_number? string The other side's number in international form.
---@field party_record? string The person or organisation it is, where known.
---@field party_probable boolean Whether that is a guess, to be shown as "probably".
---@field party_why? string Why we think so.
---@field subject? string What it was about, in one line.
---@field note? string What was said.
---@field to_do? string What is to be done about it.
---@field about? string The record it concerns.
---@field taken_by? string Who of us spoke or wrote.
---@field for_whom? string For whom it is.
---@field for_role? string The role that it is for; for_whom is who that was.
---@field urgency "low"|"normal"|"high"|"urgent" How soon something must happen.
---@field state "done"|"for_information"|"caller_rings_again"|"we_ring_back" What is still to be done.
---@field outcome? "answered"|"missed"|"busy"|"failed"|"voicemail" How a call ended.
---@field unreached boolean Whether somebody called us and reached nobody, or was lost on the way.
---@field ring_s? integer How long it rang.
---@field talk_s? integer How long was talked.
---@field source? string Its name in the telephone system, so that it is taken in once.
---@field why (string)[] Why it went to whom it went to.

---@class kontor.CallLeg One stretch of a call.
---@field id string
---@field call string The call it is part of.
---@field position integer 1 for the first.
---@field kind "ringing"|"answered"|"blind_transfer"|"attended_transfer"|"consulted"|"voicemail"|"ended" What happened.
---@field who? string The extension or number.
---@field by? string Who passed the call on, or asked.
---@field reached boolean Whether the other one took it.
---@field started_at string When it began.
---@field ring_s integer How long it rang.
---@field talk_s integer How long was talked.

---@class kontor.Opening A position to be filled.
---@field id string
---@field key string The short name that commands use, such as `office-assistant`.
---@field title string What the position is called.
---@field seats integer How many are wanted.
---@field state "open"|"filled"|"closed" Whether applications are taken.
---@field opened_on string Since when.

---@class kontor.Criterion One thing that an opening asks for.
---@field id string
---@field opening string Where it is asked.
---@field title string What is asked, in words.
---@field role "gate"|"scored"|"note" Whether it decides alone, adds weight, or is only noted.
---@field weight integer How much a scored one counts.
---@field rule any What satisfies it: `any` or `all` words, `years`, `language`.

---@class kontor.Application One candidate's application for one opening.
---@field id string
---@field number string Its number, such as `A-0012`; says nothing about the person.
---@field opening string What it is for.
---@field name string The candidate's name.
---@field email? string Mail address.
---@field phone? string Number.
---@field state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" How far it is.
---@field duplicate_of? string An earlier application of probably the same person.
---@field received_on string When it came.

---@class kontor.ApplicationDocument A file that belongs to an application.
---@field id string
---@field application string Whose it is.
---@field file string Its name in the office's `files` folder.
---@field kind string pdf, text, json_resume.
---@field digest string SHA-256 of its bytes, hexadecimal.
---@field text string What could be read.

---@class kontor.Screening What a policy found in one application.
---@field id string
---@field application string What was screened.
---@field gates_met boolean Whether no gate is failed.
---@field score integer Weights of the scored criteria that are met.
---@field best_score integer The score that was possible.
---@field why (string)[] The result in plain sentences.
---@field policy string Which plugin's answer it is.
---@field rules_digest string SHA-256 of the criteria it looked at; where they changed since, it is stale.
---@field screened_at string When.

---@class kontor.Finding What a screening found on one criterion.
---@field id string
---@field screening string The screening it belongs to.
---@field criterion string What was asked.
---@field result "met"|"not_met"|"unknown" unknown is not failed.
---@field evidence any Quotes with their line.
---@field why (string)[] Why, in plain sentences.

---@class kontor.Decision What a person decided about an application, and why.
---@field id string
---@field application string About whom.
---@field from_state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Where it stood.
---@field to_state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Where it stands now.
---@field person string Who decided.
---@field reason string Why.
---@field decided_at string When.

kontor = {}


---Returns the moment, with the office's offset from UTC.
---@return string
function kontor.now() end

---Returns the day in the office's time zone.
---@return string
function kontor.today() end

---Returns an exact amount of money.
---@param text kontor.Money Amount and currency, such as `19.90 EUR`.
---@return kontor.Money
function kontor.money(text) end

---Writes a line to the office's log. Personal data does not belong there.
---@param text string The line.
---@param options? { level?: "debug"|"info"|"warning"|"error" }
function kontor.log(text, options) end

---Returns the sentences that say why a record looks as it does.
---@param record any A table that something decided on: an order line, a call step.
---@return string[]?
---@return kontor.Error? err
function kontor.why(record) end

---Runs a function so that all it changes is kept, or nothing where it raises.
---@param body function What to run; its results are returned.
---@return any
function kontor.transaction(body) end

---Runs a function, takes back all it changed, and returns what would have changed.
---@param body function What to run.
---@return table[]
function kontor.preview(body) end
kontor.storage = {}

---Returns a value that this plugin stored; scripts share a shelf of their own.
---@param key string The name it was stored under.
---@return any
function kontor.storage.get(key) end

---Stores plain data under a name.
---@param key string The name, at most 200 characters.
---@param options? { value?: any }
function kontor.storage.set(key, options) end
kontor.directory = {}

---Returns who may be calling from a number, surest first.
---@param number string The number as it came.
---@return table[]
function kontor.directory.caller(number) end

---Returns who does what a role does, and why; or the gap.
---@param role string The role's word, such as `office_manager`.
---@param options? { at?: string }
---@return table
function kontor.directory.on_duty(role, options) end
kontor.directory.person = {}

---Adds a person with roles and telephone numbers.
---@param options { handle: string, name: string, email?: string, languages?: (string)[], organisation?: string, phones?: table[], roles?: table[] }
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.create(options) end

---Returns one person.
---@param person string The person by its id or its handle or its email.
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.get(person) end

---Returns the person records that have the given values.
---@param options? { handle?: string, name?: string, email?: string, organisation?: string, archived_at?: string, limit?: integer }
---@return kontor.Person[]
function kontor.directory.person.find(options) end

---Goes through the person records that have the given values.
---@param options? { handle?: string, name?: string, email?: string, organisation?: string, archived_at?: string }
---@return fun(): kontor.Person?
function kontor.directory.person.each(options) end

---Changes some fields of a person.
---@param person string The person by its id or its handle or its email.
---@param options? { handle?: string, name?: string, email?: string, languages?: (string)[], organisation?: string }
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.update(person, options) end
kontor.directory.organisation = {}

---Adds a company or authority with its numbers.
---@param options { handle: string, name: string, kind: "supplier"|"service"|"authority"|"client"|"other", email?: string, customer_number?: string, language?: string, region?: string, hours?: string, hourly_rate?: kontor.Money, phones?: table[] }
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.create(options) end

---Returns one organisation.
---@param organisation string The organisation by its id or its handle.
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.get(organisation) end

---Returns the organisation records that have the given values.
---@param options? { handle?: string, name?: string, kind?: "supplier"|"service"|"authority"|"client"|"other", email?: string, customer_number?: string, language?: string, region?: string, hours?: string, archived_at?: string, limit?: integer }
---@return kontor.Organisation[]
function kontor.directory.organisation.find(options) end

---Goes through the organisation records that have the given values.
---@param options? { handle?: string, name?: string, kind?: "supplier"|"service"|"authority"|"client"|"other", email?: string, customer_number?: string, language?: string, region?: string, hours?: string, archived_at?: string }
---@return fun(): kontor.Organisation?
function kontor.directory.organisation.each(options) end

---Changes some fields of a organisation.
---@param organisation string The organisation by its id or its handle.
---@param options? { handle?: string, name?: string, kind?: "supplier"|"service"|"authority"|"client"|"other", email?: string, customer_number?: string, language?: string, region?: string, hours?: string, hourly_rate?: kontor.Money }
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.update(organisation, options) end
kontor.directory.absence = {}

---Writes an absence down and says what it leaves uncovered.
---@param person string Who is away.
---@param options { from_on: string, to_on: string, kind?: "holiday"|"sick"|"training"|"parental"|"other", deputy?: string, scope?: (string)[] }
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.request(person, options) end

---Notes that the deputy agreed; only from then on they stand in.
---@param absence string The absence by its id.
---@param options? { by?: string }
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.accept(absence, options) end

---Returns one absence.
---@param absence string The absence by its id.
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.get(absence) end

---Returns the absence records that have the given values.
---@param options? { person?: string, from_on?: string, to_on?: string, kind?: "holiday"|"sick"|"training"|"parental"|"other", deputy?: string, accepted_at?: string, cancelled_at?: string, limit?: integer }
---@return kontor.Absence[]
function kontor.directory.absence.find(options) end
kontor.inventory = {}

---Compares what there is with what is needed and drafts orders for the difference. Twice orders nothing twice.
---@param options? { category?: string, consumption_days?: integer }
---@return table
function kontor.inventory.supply_run(options) end
kontor.inventory.item = {}

---Returns one item with what there is of it.
---@param item string The item by its id or sku.
---@return table?
---@return kontor.Error? err
function kontor.inventory.item.get(item) end

---Returns items by sku, with what there is of them.
---@param options? { category?: string, place?: string, below_minimum?: boolean, archived?: boolean, limit?: integer }
---@return table[]
function kontor.inventory.item.find(options) end

---Goes through items by sku, however many there are.
---@param options? { category?: string, place?: string, below_minimum?: boolean, archived?: boolean }
---@return fun(): table?
function kontor.inventory.item.each(options) end

---Makes a new item.
---@param options { sku: string, name: string, name_en?: string, category: string, unit: string, barcode?: string, bin?: string, place?: string, minimum?: number, target?: number, maximum?: number, pack?: number, fits?: (string)[] }
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.create(options) end

---Changes some fields of a item.
---@param item string The item by its id or its sku.
---@param options? { sku?: string, name?: string, name_en?: string, category?: string, unit?: string, barcode?: string, bin?: string, place?: string, minimum?: number, target?: number, maximum?: number, pack?: number, fits?: (string)[] }
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.update(item, options) end

---Takes a item out of use; it stays in the records.
---@param item string The item by its id or its sku.
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.archive(item) end

---Takes in a stock list as a spreadsheet exports it.
---@param file kontor.File The CSV file.
---@return table?
---@return kontor.Error? err
function kontor.inventory.item.import(file) end
kontor.inventory.location = {}

---Returns one location.
---@param location string The location by its id or its name.
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.get(location) end

---Returns the location records that have the given values.
---@param options? { name?: string, kind?: "stock"|"supplier"|"consumer"|"lost_and_found"|"opening", parent?: string, archived_at?: string, limit?: integer }
---@return kontor.Location[]
function kontor.inventory.location.find(options) end

---Makes a new location.
---@param options { name: string, kind: "stock"|"supplier"|"consumer"|"lost_and_found"|"opening", parent?: string }
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.create(options) end
kontor.inventory.movement = {}

---Notes that goods came without an order of ours.
---@param item string The item by its id or sku.
---@param options { quantity: number, into?: string, note?: string, done_on?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.receive(item, options) end

---Notes that goods were taken and used.
---@param item string The item by its id or sku.
---@param options { quantity: number, from?: string, note?: string, done_on?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.issue(item, options) end

---Notes that unused goods came back.
---@param item string The item by its id or sku.
---@param options { quantity: number, into?: string, note?: string, done_on?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.take_back(item, options) end

---Notes that goods went back to the supplier.
---@param item string The item by its id or sku.
---@param options { quantity: number, from?: string, note?: string, done_on?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.send_back(item, options) end

---Notes that goods went from one place of ours to another.
---@param item string The item by its id or sku.
---@param options { quantity: number, from: string, to: string, note?: string, done_on?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.transfer(item, options) end

---Corrects a movement by one in the other direction.
---@param movement string The movement by its id.
---@param options? { note?: string }
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.reverse(movement, options) end

---Returns one movement.
---@param movement string The movement by its id.
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.get(movement) end

---Returns the movement records that have the given values.
---@param options? { item?: string, quantity?: number, from?: string, to?: string, reason?: "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return", document?: string, reverses?: string, note?: string, done_on?: string, limit?: integer }
---@return kontor.Movement[]
function kontor.inventory.movement.find(options) end

---Goes through the movement records that have the given values.
---@param options? { item?: string, quantity?: number, from?: string, to?: string, reason?: "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return", document?: string, reverses?: string, note?: string, done_on?: string }
---@return fun(): kontor.Movement?
function kontor.inventory.movement.each(options) end
kontor.inventory.count = {}

---Returns a count with its lines; a blind one hides what is expected.
---@param count string The count by its id or number.
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.get(count) end

---Opens a count; the policy says what is counted, and how.
---@param options { place: string, items?: (string)[], category?: string, at_most?: integer, blind?: boolean }
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.open(options) end

---Enters what was found; not counted is not zero.
---@param count string The count by its id or number.
---@param options { lines: table[] }
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.enter(count, options) end

---Ends the counting and shows what deviates.
---@param count string The count by its id or number.
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.review(count) end

---Makes a reviewed count the stock: a movement for each deviation.
---@param count string The count by its id or number.
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.post(count) end

---Gives a count up; stock stays as it is.
---@param count string The count by its id or number.
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.cancel(count) end

---Returns the count records that have the given values.
---@param options? { number?: string, state?: "draft"|"counting"|"review"|"posted"|"cancelled", scope?: string, blind?: boolean, second_counter?: boolean, place?: string, counted_by?: string, checked_by?: string, opened_at?: string, posted_at?: string, posted_on?: string, limit?: integer }
---@return kontor.Count[]
function kontor.inventory.count.find(options) end

---Takes in a filled count sheet: one count per place, in review.
---@param file kontor.File The CSV file.
---@param options? { counted_by?: string, recounted_by?: string, second_counter?: boolean }
---@return table?
---@return kontor.Error? err
function kontor.inventory.count.import(file, options) end
kontor.inventory.order = {}

---Returns an order with its lines.
---@param order string The order by its id or number.
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.get(order) end

---Notes the acting person's yes; never the proposer's.
---@param order string The order by its id or number.
---@param options? { reason?: string, on_behalf_of?: string }
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.approve(order, options) end

---Writes an approved order to its supplier, into the outbox.
---@param order string The order by its id or number.
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.place(order) end

---Notes what arrived; beyond what was ordered is refused.
---@param order string The order by its id or number.
---@param options? { lines?: any, into?: string, done_on?: string }
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.receive(order, options) end

---Calls an order off of which nothing has arrived.
---@param order string The order by its id or number.
---@param options? { reason?: string }
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.cancel(order, options) end

---Ends an order: what is open of it is no longer waited for.
---@param order string The order by its id or number.
---@param options? { reason?: string }
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.close(order, options) end

---Returns the order records that have the given values.
---@param options? { number?: string, supplier?: string, state?: "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled", proposed_by?: string, approvals_needed?: integer, created_at?: string, placed_at?: string, limit?: integer }
---@return kontor.Order[]
function kontor.inventory.order.find(options) end
kontor.inventory.offer = {}

---Takes in a supplier's price list.
---@param file kontor.File The CSV file.
---@param options { supplier: string }
---@return table?
---@return kontor.Error? err
function kontor.inventory.offer.import(file, options) end

---Writes down what a supplier asks for a delivery.
---@param supplier string Whose terms they are.
---@param options { freight: kontor.Money, freight_free_from?: kontor.Money }
---@return kontor.SupplierTerms?
---@return kontor.Error? err
function kontor.inventory.offer.terms(supplier, options) end

---Writes down what a supplier asks for an item.
---@param item string The item by its id or sku.
---@param options { supplier: string, price: kontor.Money, pack?: number, minimum_order?: number, lead_days?: integer, valid_until?: string, preferred?: boolean }
---@return kontor.Offer?
---@return kontor.Error? err
function kontor.inventory.offer.set(item, options) end
kontor.equipment = {}
kontor.equipment.contract = {}

---Writes a service contract down, with what it covers.
---@param options { number: string, firm: string, customer_number?: string, hours?: string, response_hours?: integer, price?: kontor.Money, begins_on: string, ends_on?: string, notice_days?: integer, assets?: (string)[], models?: (string)[], places?: (string)[] }
---@return kontor.Contract?
---@return kontor.Error? err
function kontor.equipment.contract.create(options) end

---Returns one contract.
---@param contract string The contract by its id or its number.
---@return kontor.Contract?
---@return kontor.Error? err
function kontor.equipment.contract.get(contract) end

---Returns the contract records that have the given values.
---@param options? { number?: string, firm?: string, customer_number?: string, hours?: string, response_hours?: integer, begins_on?: string, ends_on?: string, notice_days?: integer, limit?: integer }
---@return kontor.Contract[]
function kontor.equipment.contract.find(options) end
kontor.equipment.supply = {}

---Takes in what a printer says, as `ipptool -tv` prints it.
---@param file kontor.File The file.
---@param options { asset: string }
---@return table?
---@return kontor.Error? err
function kontor.equipment.supply.import(file, options) end

---Returns how many pages the devices still print with an item.
---@param options { item: string }
---@return integer
function kontor.equipment.supply.pages_left(options) end

---Returns the device supply records that have the given values.
---@param options? { asset?: string, name?: string, kind?: string, level?: integer, capacity?: integer, unit?: string, state?: "fine"|"low"|"empty"|"some_left"|"unknown"|"unrestricted", sku?: string, page_yield?: integer, read_at?: string, limit?: integer }
---@return kontor.DeviceSupply[]
function kontor.equipment.supply.find(options) end
kontor.equipment.asset = {}

---Notes what a device's counter shows.
---@param asset string The device by its id or tag.
---@param options { value: integer, meter?: "pages"|"mono"|"colour"|"a4"|"a3"|"hours", read_on?: string, replaced?: boolean }
---@return kontor.Reading?
---@return kontor.Error? err
function kontor.equipment.asset.read_meter(asset, options) end

---Returns one asset.
---@param asset string The asset by its id or its tag.
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.get(asset) end

---Returns the asset records that have the given values.
---@param options? { tag?: string, model?: string, serial?: string, place?: string, holder?: string, bought_on?: string, warranty_until?: string, warranty_firm?: string, maintained_on?: string, state?: "working"|"faulty"|"repair"|"retired", notes?: string, archived_at?: string, limit?: integer }
---@return kontor.Asset[]
function kontor.equipment.asset.find(options) end

---Makes a new asset.
---@param options { tag: string, model: string, serial?: string, place?: string, holder?: string, bought_on?: string, price?: kontor.Money, warranty_until?: string, warranty_firm?: string, notes?: string }
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.create(options) end

---Changes some fields of a asset.
---@param asset string The asset by its id or its tag.
---@param options? { tag?: string, model?: string, serial?: string, place?: string, holder?: string, bought_on?: string, price?: kontor.Money, warranty_until?: string, warranty_firm?: string, notes?: string }
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.update(asset, options) end
kontor.equipment.model = {}

---Returns one model.
---@param model string The model by its id or its name.
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.get(model) end

---Returns the model records that have the given values.
---@param options? { name?: string, kind?: "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other", maintenance_days?: integer, maintenance_pages?: integer, limit?: integer }
---@return kontor.Model[]
function kontor.equipment.model.find(options) end

---Makes a new model.
---@param options { name: string, kind: "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other", supplies?: (string)[], maintenance_days?: integer, maintenance_pages?: integer }
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.create(options) end

---Changes some fields of a model.
---@param model string The model by its id or its name.
---@param options? { name?: string, kind?: "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other", supplies?: (string)[], maintenance_days?: integer, maintenance_pages?: integer }
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.update(model, options) end
kontor.equipment.hint = {}

---Returns the hint records that have the given values.
---@param options? { kind?: "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other", model?: string, fault?: "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other", words?: string, limit?: integer }
---@return kontor.Hint[]
function kontor.equipment.hint.find(options) end

---Makes a new hint.
---@param options { kind?: "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other", model?: string, fault: "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other", words: string }
---@return kontor.Hint?
---@return kontor.Error? err
function kontor.equipment.hint.create(options) end
kontor.equipment.ticket = {}

---Opens a ticket for a fault, or returns the one that is open for it already.
---@param asset string The device by its id or tag.
---@param options { words: string, fault?: "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other", priority?: "low"|"normal"|"high"|"urgent" }
---@return kontor.Ticket?
---@return kontor.Error? err
function kontor.equipment.ticket.report(asset, options) end

---Returns whom to call about a fault, in order, and why.
---@param ticket string The ticket by its id or number.
---@param options? { at?: string }
---@return table?
---@return kontor.Error? err
function kontor.equipment.ticket.whom_to_call(ticket, options) end

---Moves a ticket on; what is not possible is refused.
---@param ticket string The ticket by its id or number.
---@param options { to: "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced", remedy?: string, until?: string }
---@return kontor.Ticket?
---@return kontor.Error? err
function kontor.equipment.ticket.advance(ticket, options) end

---Returns one ticket.
---@param ticket string The ticket by its id or its number.
---@return kontor.Ticket?
---@return kontor.Error? err
function kontor.equipment.ticket.get(ticket) end

---Returns the ticket records that have the given values.
---@param options? { number?: string, asset?: string, fault?: "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other", words?: string, reporter?: string, priority?: "low"|"normal"|"high"|"urgent", state?: "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced", firm?: string, called_at?: string, expected_at?: string, deferred_until?: string, reported_at?: string, fixed_at?: string, remedy?: string, limit?: integer }
---@return kontor.Ticket[]
function kontor.equipment.ticket.find(options) end

---Goes through the ticket records that have the given values.
---@param options? { number?: string, asset?: string, fault?: "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other", words?: string, reporter?: string, priority?: "low"|"normal"|"high"|"urgent", state?: "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced", firm?: string, called_at?: string, expected_at?: string, deferred_until?: string, reported_at?: string, fixed_at?: string, remedy?: string }
---@return fun(): kontor.Ticket?
function kontor.equipment.ticket.each(options) end
kontor.communication = {}

---Decides for whom an entry is; who is away is passed on to the deputy.
---@param entry string The entry by its id.
---@return table?
---@return kontor.Error? err
function kontor.communication.route(entry) end

---Returns who waits for us: to be rung back, or rings again.
---@param options? { person?: string }
---@return kontor.LogEntry[]
function kontor.communication.waiting(options) end

---Notes that nothing is to be done about an entry any more.
---@param entry string The entry by its id.
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.settle(entry) end

---Returns entries in which all words occur, the newest first.
---@param text string The words.
---@param options? { limit?: integer }
---@return kontor.LogEntry[]
function kontor.communication.search(text, options) end
kontor.communication.call = {}

---Takes in a telephone system's record, Asterisk's Master.csv.
---@param file kontor.File The file.
---@return table
function kontor.communication.call.import(file) end
kontor.communication.entry = {}

---Writes down a call, mail, fax, letter, visit or note.
---@param options { kind: "call"|"email"|"fax"|"letter"|"visit"|"note", direction?: "in"|"out"|"within", party?: string, subject?: string, note?: string, about?: string, outcome?: "answered"|"missed"|"busy"|"failed"|"voicemail" }
---@return kontor.LogEntry
function kontor.communication.entry.create(options) end

---Returns one log entry.
---@param log_entry string The log entry by its id.
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.entry.get(log_entry) end

---Returns the log entry records that have the given values.
---@param options? { kind?: "call"|"email"|"fax"|"letter"|"visit"|"note", direction?: "in"|"out"|"within", happened_at?: string, party?: string, party_number?: string, party_record?: string, party_probable?: boolean, party_why?: string, subject?: string, note?: string, to_do?: string, about?: string, taken_by?: string, for_whom?: string, for_role?: string, urgency?: "low"|"normal"|"high"|"urgent", state?: "done"|"for_information"|"caller_rings_again"|"we_ring_back", outcome?: "answered"|"missed"|"busy"|"failed"|"voicemail", unreached?: boolean, ring_s?: integer, talk_s?: integer, source?: string, limit?: integer }
---@return kontor.LogEntry[]
function kontor.communication.entry.find(options) end

---Goes through the log entry records that have the given values.
---@param options? { kind?: "call"|"email"|"fax"|"letter"|"visit"|"note", direction?: "in"|"out"|"within", happened_at?: string, party?: string, party_number?: string, party_record?: string, party_probable?: boolean, party_why?: string, subject?: string, note?: string, to_do?: string, about?: string, taken_by?: string, for_whom?: string, for_role?: string, urgency?: "low"|"normal"|"high"|"urgent", state?: "done"|"for_information"|"caller_rings_again"|"we_ring_back", outcome?: "answered"|"missed"|"busy"|"failed"|"voicemail", unreached?: boolean, ring_s?: integer, talk_s?: integer, source?: string }
---@return fun(): kontor.LogEntry?
function kontor.communication.entry.each(options) end
