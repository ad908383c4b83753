---@meta kontor
-- Made from the declarations in Sources/. `make docs` writes it anew.

---An exact amount in one currency, at most 10^15 of its smallest units either way. It never changes; mixing currencies raises, and so does what is beyond the limit.
---@class kontor.Money
---@operator add(kontor.Money): kontor.Money
---@operator sub(kontor.Money): kontor.Money
---@operator mul(number): kontor.Money
---@operator unm: kontor.Money
---@operator concat(string|number|kontor.Money): string
local money = {}

---Returns the amount as text, without the currency.
---@return string
function money:amount() end

---Returns the currency's code.
---@return string
function money:currency() end

---Why something that may fail did. It reads as its message.
---@class kontor.Error
---@operator concat(string|number|kontor.Error): string
---@field code "not_found"|"conflict"|"invalid"|"refused"|"unavailable"|"limit" What kind of failure.
---@field message string What, where and what to do, in one sentence.
---@field details? any Facts for a program.

---A file that was handed over.
---@class kontor.File
---@field name string
---@field content string

---Something that is to leave the office.
---@class kontor.Outgoing
---@field id string Its id, `out_…`.
---@field kind "order"|"letter"|"invitation"|"call" What it is.
---@field about? string The record it comes from.
---@field recipient string Who gets it.
---@field address? string Mail address or number, where known.
---@field subject string One line.
---@field body string The text as it leaves the office.
---@field state "waiting"|"delivered"|"cancelled" Whether it has left.
---@field created_at string When it was written.

---One value in a plugin's own storage.
---@class kontor.ShelfEntry
---@field id string Its id, `shl_…`.
---@field shelf string The plugin it belongs to; `scripts` for scripts and the REPL.
---@field key string The name that the plugin gave it.
---@field value any Plain data: text, numbers, lists, tables.

---A file that was imported.
---@class kontor.ImportedFile
---@field id string Its id, `imf_…`.
---@field kind string What was read from it, such as `items`.
---@field name string The file's name without its folder.
---@field digest string SHA-256 of its bytes, hexadecimal.
---@field lines integer How many lines were taken in.
---@field imported_at string When.

---That a record's personal data were erased, in it and in the journal.
---@class kontor.Erasure
---@field id string Its id, `era_…`.
---@field record string What was erased.
---@field reason string Why, in words that name nobody.
---@field changes integer How many noted changes were emptied.
---@field erased_at string When.

---A person's decision about an event that was not delivered.
---@class kontor.EventDecision
---@field id string Its id, `evd_…`.
---@field plugin string Whose handler had not taken it.
---@field event integer The event's number.
---@field name string The event's name.
---@field decision "deliver"|"drop" Whether it was to be delivered again or given up.
---@field reason? string Why, where somebody said so.

---Something that somebody has to do.
---@class kontor.Task
---@field id string Its id, `tsk_…`.
---@field title string What is to be done, in one line.
---@field about? string The record it concerns.
---@field person? string Who is to do it; empty where a role is named.
---@field role? string The role that is to do it; who that is, is found when it is due.
---@field due_at? string When it must be done.
---@field done_at? string When it was done.
---@field done_by? string Who did it.
---@field cancelled_at? string When it was called off.
---@field created_at string When it was written down.

---Somebody the office works with.
---@class kontor.Person
---@field id string Its id, `per_…`.
---@field handle string The short name that commands use, such as `jan.beck`.
---@field name string Full name.
---@field email? string Mail address.
---@field languages string[] Languages spoken, as `de`, `en`.
---@field organisation? string Where the contact works; empty for our own staff.
---@field archived_at? string When the person left.

---A company or authority that the office deals with.
---@class kontor.Organisation
---@field id string Its id, `org_…`.
---@field handle string The short name that commands use, such as `elbe`.
---@field name string Full name.
---@field kind "supplier"|"service"|"authority"|"client"|"other" What it is to us: a `supplier` sells, and may repair; a `service` firm repairs.
---@field email? string Mail address.
---@field customer_number? string Our customer number there.
---@field language string The language we write in, `de` or `en`.
---@field region string Country or region for its holidays, such as `DE-HH`.
---@field hours? string When it answers the phone, such as `Mon-Fri 08:00-17:00`.
---@field hourly_rate? kontor.Money What an hour of its work costs without a contract.
---@field archived_at? string When we stopped dealing with it.

---One number of a person or an organisation.
---@class kontor.Phone
---@field id string Its id, `pho_…`.
---@field person? string Whose number it is.
---@field organisation? string Whose number it is.
---@field raw string The number as it was written.
---@field e164? string The number in international form, such as `+49405550170`.
---@field kind string What sort of number it is, such as `geographic`.
---@field region string The country that it was read in, such as `DE`.
---@field purpose? string What it is for, such as `repairs`, `orders`, `mobile`.
---@field removed_at? string When it ceased to be theirs.

---A role that people hold in the office.
---@class kontor.Role
---@field id string Its id, `rle_…`.
---@field key string The role's word, such as `office_manager`.
---@field title_en? string What it is called in English.
---@field title_de? string What it is called in German.
---@field archived_at? string When nobody was to hold it any more.

---A role that a person holds for a time.
---@class kontor.RoleAssignment
---@field id string Its id, `rol_…`.
---@field person string Who holds it.
---@field role string The role's word, such as `office_manager`.
---@field from_on string First day.
---@field to_on? string Last day; empty while it goes on, the day before the first where it was never held.
---@field order_limit? kontor.Money Up to which amount the role orders without approval.

---Days on which a person is away, and who stands in.
---@class kontor.Absence
---@field id string Its id, `abs_…`.
---@field person string Who is away.
---@field from_on string First day away.
---@field to_on string Last day away.
---@field kind "holiday"|"sick"|"training"|"parental"|"other" Why; seen by few.
---@field deputy? string Who stands in.
---@field scope string[] The roles that the deputy takes over; empty for all.
---@field accepted_at? string When the deputy agreed; until then nobody stands in.
---@field cancelled_at? string When it was called off.

---A place that holds items.
---@class kontor.Location
---@field id string Its id, `loc_…`.
---@field name string What people call it.
---@field kind "stock"|"supplier"|"consumer"|"lost_and_found"|"opening" Whether it is ours, or a counterpart of our stock.
---@field parent? string The larger place it is part of.
---@field archived_at? string When it was given up.

---One kind of thing that the office keeps and uses up.
---@class kontor.Item
---@field id string Its id, `itm_…`.
---@field sku string The office's own number for it.
---@field name string What people call it.
---@field name_en? string The name in English.
---@field category string What sort of thing it is, such as `paper`, `toner`.
---@field unit string The stock unit: what one of it is, such as `Packung`.
---@field barcode? string EAN or other code on the package.
---@field bin? string The shelf or bin where it lies.
---@field place? string Where it is usually kept.
---@field minimum? number Below this it is ordered. In stock units.
---@field target? number Ordering fills up to this. In stock units.
---@field maximum? number More than this has no room. In stock units.
---@field pack? number How many come in one package. In stock units.
---@field fits string[] The equipment models that take it.
---@field archived_at? string When it was taken out of use.

---One quantity of one item that went from one location to another.
---@class kontor.Movement
---@field id string Its id, `mov_…`.
---@field item string What moved.
---@field quantity number How much; the direction is `from` → `to`. In stock units.
---@field from string Where it was.
---@field to string Where it is now.
---@field reason "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return" Why it moved.
---@field document? string The record that made it move: an order, a count, another movement.
---@field reverses? string The movement that this one takes back; each is taken back once.
---@field note? string What else there is to say.
---@field done_on string The day it happened, not the day it was entered.

---One counting of some items.
---@class kontor.Count
---@field id string Its id, `cnt_…`.
---@field number string Its number, such as `C-0007`.
---@field state "draft"|"counting"|"review"|"posted"|"cancelled" How far it is.
---@field scope string What it covers, in words.
---@field blind boolean Whether the expected quantity is kept from the counter.
---@field second_counter boolean Whether somebody else counts every deviating line again.
---@field why string[] Why these items, and in this way.
---@field place string Where is counted.
---@field counted_by? string Who counted; a line says so where it was another.
---@field checked_by? string Who counted again.
---@field opened_at string When it began.
---@field posted_at? string When the result became stock.
---@field posted_on? string The day that its items were last counted on.

---One item of a count.
---@class kontor.CountLine
---@field id string Its id, `cln_…`.
---@field count string The count it belongs to.
---@field item string What was counted.
---@field expected? number What the records said at the moment of counting. In stock units.
---@field counted? number What was found; empty is not counted, which is not zero. In stock units.
---@field expected_again? number What the records said at the moment of the second counting. In stock units.
---@field recounted? number What the second counting found. In stock units.
---@field counted_by? string Who counted it, where not the count's own counter.
---@field reason? string Why it deviates.
---@field needs? "recount"|"second_person"|"undecided" What must be done before posting; empty for nothing.
---@field check_words? string What the policy said about the deviation.
---@field checked_by? string Who counted it again.
---@field counted_at? string When it was counted last.
---@field movements_seen? integer How many movements of it there came before it was counted last.

---What a supplier asks for an item.
---@class kontor.Offer
---@field id string Its id, `ofr_…`.
---@field item string What is offered.
---@field supplier string Who offers it.
---@field number? string The supplier's own number.
---@field pack number Sold in multiples of this. In stock units.
---@field minimum_order number The least that is sold. In stock units.
---@field lead_days integer Working days until it arrives. In days.
---@field valid_until? string Last day on which the prices hold.
---@field preferred boolean Whether we buy it here where nothing speaks against it.
---@field archived_at? string When it was withdrawn.

---The price of an offer from some quantity on.
---@class kontor.PriceBreak
---@field id string Its id, `prb_…`.
---@field offer string The offer it belongs to.
---@field from_quantity number Holds from this quantity on. In stock units.
---@field price kontor.Money Net price of one stock unit.
---@field withdrawn_at? string When the supplier gave it up.

---What a supplier asks for a whole delivery.
---@class kontor.SupplierTerms
---@field id string Its id, `stm_…`.
---@field supplier string Whose terms they are.
---@field freight kontor.Money What a delivery costs.
---@field freight_free_from? kontor.Money From this basket on nothing.

---What is bought from one supplier at once.
---@class kontor.Order
---@field id string Its id, `ord_…`.
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers string[] Roles that may approve it.
---@field why string[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.

---One item of an order.
---@class kontor.OrderLine
---@field id string Its id, `orl_…`.
---@field order string The order it belongs to.
---@field item string What is bought.
---@field offer? string The offer it follows.
---@field quantity number How much. In stock units.
---@field price kontor.Money Net price of one stock unit.
---@field received number How much has arrived. In stock units.
---@field why string[] Why so much, and from here.

---One person's yes to an order.
---@class kontor.Approval
---@field id string Its id, `apr_…`.
---@field order string What was approved.
---@field person string Who approved.
---@field on_behalf_of? string For whom, where a deputy did.
---@field reason? string What they said to it.
---@field approved_at string When.

---A make of device: what it is, and which supplies fit.
---@class kontor.Model
---@field id string Its id, `mdl_…`.
---@field name string Maker and model, such as `Canon iR 2645`.
---@field kind "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" What it is.
---@field supplies string[] The skus of what it uses up.
---@field maintenance_days? integer Days from one maintenance to the next. In days.
---@field maintenance_pages? integer Pages from one maintenance to the next. In pages.
---@field archived_at? string When it was taken out of use.

---One device that the office has.
---@class kontor.Asset
---@field id string Its id, `ast_…`.
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
---@field listed_at? string When it last said which supplies it holds.
---@field warned_at? string When it last said what else is low or empty.
---@field notes? string What else there is to know.
---@field archived_at? string When it was given away.

---A service contract with a firm.
---@class kontor.Contract
---@field id string Its id, `con_…`.
---@field number string Its number, such as `W-19`.
---@field firm string Who serves.
---@field customer_number? string Our number with that firm.
---@field hours? string Support hours, such as `Mon-Fri 08:00-17:00`.
---@field response_hours? integer Support hours until somebody comes. In hours.
---@field price? kontor.Money What it costs a month.
---@field begins_on string First day.
---@field ends_on? string Last day; empty while it goes on.
---@field notice_days? integer Notice to give before it ends. In days.

---What a contract covers.
---@class kontor.Cover
---@field id string Its id, `cov_…`.
---@field contract string The contract.
---@field asset? string The one device.
---@field model? string All devices of this model.
---@field place? string All devices in this place.
---@field withdrawn_at? string When it was covered no more.

---Something that one can try before calling anybody.
---@class kontor.Hint
---@field id string Its id, `hnt_…`.
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" For devices of this kind; empty for all.
---@field model? string For this model alone.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" For this fault.
---@field words string What to do.
---@field archived_at? string When it was taken out of use.

---A fault of a device.
---@class kontor.Ticket
---@field id string Its id, `tic_…`.
---@field number string Its number, such as `T-0042`.
---@field asset string What is broken.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" What sort of fault it is.
---@field words string What was reported, and what others said of it since.
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
---@field replaced_at? string When the device was replaced for it.

---What a device holds of something that it uses up.
---@class kontor.DeviceSupply
---@field id string Its id, `spl_…`.
---@field asset string The device.
---@field name string What the device calls it.
---@field kind string toner, ink, waste, paper …
---@field colour? string black, cyan, magenta, yellow …; empty where colour does not apply.
---@field level? integer What remains, of `capacity`; empty where the device does not say. A waste container's level is the room that remains.
---@field capacity? integer What it holds when full; 100 for percent.
---@field unit? string percent, pages, grams …
---@field state "fine"|"low"|"empty"|"some_left"|"unknown"|"unrestricted" What the level says; `empty` is a waste container without room.
---@field sku? string Our stock item that refills it.
---@field page_yield? integer Pages that a full one prints, by its maker's word. In pages.
---@field read_at string When the device said so.
---@field warned? boolean Whether the device does not list it and only warns of it, such as paper; empty where it lists it.
---@field archived_at? string When the device no longer named it: it was taken out, is called otherwise, or is well.

---What a device's counter showed.
---@class kontor.Reading
---@field id string Its id, `rdg_…`.
---@field asset string The device.
---@field meter "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Which counter.
---@field value integer What it showed.
---@field read_on string When.
---@field replaced boolean Whether the counter began anew: it was replaced or ran over.
---@field final_value? integer What the old counter showed last; its highest value plus one where it ran over; empty where nobody knows.
---@field start_value integer What the new counter began with.
---@field archived_at? string When it was taken back, because it was misread.

---One thing that was said or written between us and somebody.
---@class kontor.LogEntry
---@field id string Its id, `log_…`.
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
---@field ring_s? integer How long it rang. In seconds.
---@field talk_s? integer How long was talked. In seconds.
---@field source? string Its name in the telephone system, so that it is taken in once.
---@field why string[] Why it went to whom it went to.
---@field settled_by? string The call by which it was settled.
---@field part_of? string The call of which this turned out to be a part.
---@field withdrawn_at? string Since when it is out of the log, as a part of another call or noted by mistake.
---@field said? string[] Which of `for_whom`, `state` and `urgency` somebody decided, so that no rule changes them.

---One stretch of a call.
---@class kontor.CallLeg
---@field id string Its id, `leg_…`.
---@field call string The call it is part of.
---@field position integer 1 for the first.
---@field kind "ringing"|"answered"|"blind_transfer"|"attended_transfer"|"consulted"|"voicemail"|"system"|"ended" What happened.
---@field who? string The extension or number.
---@field by? string Who passed the call on, or asked.
---@field reached boolean Whether the other one took it.
---@field started_at string When it began.
---@field ring_s integer How long it rang. In seconds.
---@field talk_s integer How long was talked. In seconds.
---@field caller? string The number that called, as it was recorded.
---@field caller_name? string The name that came with the number.
---@field dialled? string What was dialled, as it was recorded.
---@field channel? string The telephone system's name for the end that called.
---@field to_channel? string Its name for the end that was called.
---@field application? "dial"|"voicemail"|"pickup"|"other" What the telephone system did.
---@field mailbox? string Whose mailbox it was.
---@field began_at? string When the line of the log begins.
---@field answered_at? string When it was answered.
---@field ended_at? string When it ended.
---@field result? "answered"|"not_answered"|"busy"|"failed" How it ended.
---@field part? string The telephone system's name for this part of the call.
---@field whole? string Its name for the whole call.
---@field sequence? integer The line's place, as far as the system counts them.

---A position to be filled.
---@class kontor.Opening
---@field id string Its id, `opn_…`.
---@field key string The short name that commands use, such as `office-assistant`.
---@field title string What the position is called.
---@field seats integer How many are wanted.
---@field state "open"|"filled"|"closed" Whether applications are taken.
---@field opened_on string Since when.

---One thing that an opening asks for.
---@class kontor.Criterion
---@field id string Its id, `cri_…`.
---@field opening string Where it is asked.
---@field title string What is asked, in words.
---@field role "gate"|"scored"|"note" Whether it decides alone, adds weight, or is only noted.
---@field weight integer How much a scored one counts.
---@field rule any What satisfies it: `any` or `all` words, `years`, `language`.
---@field archived_at? string When it was taken off the opening.

---One candidate's application for one opening.
---@class kontor.Application
---@field id string Its id, `app_…`.
---@field number string Its number, such as `A-0012`; says nothing about the person.
---@field opening string What it is for.
---@field name string The candidate's name.
---@field email? string Mail address.
---@field phone? string Number.
---@field state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" How far it is.
---@field duplicate_of? string An earlier application of probably the same person.
---@field received_on string When it came.
---@field withdrawn_from? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Where it stood when the candidate withdrew.
---@field name_corrections? integer How often the name was corrected; what was screened before is stale.

---A file that belongs to an application.
---@class kontor.ApplicationDocument
---@field id string Its id, `doc_…`.
---@field application string Whose it is.
---@field file string Its name in the office's `files` folder.
---@field kind string pdf, text, json_resume, letter (what the mail says), other.
---@field digest string SHA-256 of its bytes, hexadecimal.
---@field text string What could be read.
---@field unread? string Why it, or the rest of it, was not read; a person reads it then.
---@field archived_at? string When it was taken off the application, which it did not belong to.

---What a policy found in one application.
---@class kontor.Screening
---@field id string Its id, `scr_…`.
---@field application string What was screened.
---@field gates_met boolean Whether no gate is failed.
---@field score integer Weights of the scored criteria that are met.
---@field best_score integer The score that was possible.
---@field why string[] The result in plain sentences.
---@field policy string Which plugin's answer it is.
---@field rules_digest string SHA-256 of the criteria, documents and rules; where they or the name changed since, it is stale.
---@field screened_at string When.

---What a screening found on one criterion.
---@class kontor.Finding
---@field id string Its id, `fnd_…`.
---@field screening string The screening it belongs to.
---@field criterion string What was asked.
---@field result "met"|"not_met"|"unknown" unknown is not failed.
---@field evidence any Quotes with their line.
---@field why string[] Why, in plain sentences.

---What a person decided about an application, and why.
---@class kontor.Decision
---@field id string Its id, `dec_…`.
---@field application string About whom.
---@field from_state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Where it stood.
---@field to_state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Where it stands now.
---@field person string Who decided.
---@field reason string Why.
---@field decided_at string When.
---@field takes_back? boolean Whether it takes back the step before it, which was a mistake.

---What `kontor.log` takes.
---@class kontor.log.Options
---@field level? "debug"|"info"|"warning"|"error" How much it matters.

---What `kontor.preview` returns.
---@class kontor.preview.Change
---@field noun string What kind of record.
---@field record string Its id.
---@field action string create or update.
---@field values any The columns as they are stored, or [before, after]: quantities in thousandths, amounts in minor units, moments in microseconds.

---What `kontor.export` returns.
---@class kontor.export.ExportedFile
---@field name string What the file is called, such as `item.csv`; the imports take it as it is.
---@field content string The file's text, in UTF-8.
---@field rows integer How many records stand in it.

---What `kontor.export` takes.
---@class kontor.export.Options
---@field format? "csv"|"csv-en"|"jsonl" `csv` as German spreadsheets read it, where left out; `csv-en` as others do; `jsonl` for programs, an object per line.
---@field columns? string[] Which columns, in this order; all of them where left out. At most 1,000, each of at most 200 characters.
---@field where? {  } Which of them, as the kind's `each` takes it.

---What `kontor.office.outgoing.find` takes.
---@class kontor.office.outgoing.find.Options
---@field kind? "order"|"letter"|"invitation"|"call" Only those with this kind.
---@field about? string Only those with this about.
---@field recipient? string Only those with this recipient. At most 200 characters.
---@field address? string Only those with this address. At most 200 characters.
---@field subject? string Only those with this subject. At most 1,000 characters.
---@field body? string Only those with this body. At most 2,000,000 characters.
---@field state? "waiting"|"delivered"|"cancelled" Only those with this state.
---@field created_at? string Only those with this created_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.office.outgoing.each` takes.
---@class kontor.office.outgoing.each.Options
---@field kind? "order"|"letter"|"invitation"|"call" Only those with this kind.
---@field about? string Only those with this about.
---@field recipient? string Only those with this recipient. At most 200 characters.
---@field address? string Only those with this address. At most 200 characters.
---@field subject? string Only those with this subject. At most 1,000 characters.
---@field body? string Only those with this body. At most 2,000,000 characters.
---@field state? "waiting"|"delivered"|"cancelled" Only those with this state.
---@field created_at? string Only those with this created_at.

---What `kontor.office.imported_file.find` takes.
---@class kontor.office.imported_file.find.Options
---@field kind? string Only those with this kind. At most 200 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field digest? string Only those with this digest. At most 200 characters.
---@field lines? integer Only those with this lines.
---@field imported_at? string Only those with this imported_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.office.imported_file.each` takes.
---@class kontor.office.imported_file.each.Options
---@field kind? string Only those with this kind. At most 200 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field digest? string Only those with this digest. At most 200 characters.
---@field lines? integer Only those with this lines.
---@field imported_at? string Only those with this imported_at.

---What `kontor.office.erasure.find` takes.
---@class kontor.office.erasure.find.Options
---@field record? string Only those with this record.
---@field reason? string Only those with this reason. At most 200 characters.
---@field changes? integer Only those with this changes.
---@field erased_at? string Only those with this erased_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.office.erasure.each` takes.
---@class kontor.office.erasure.each.Options
---@field record? string Only those with this record.
---@field reason? string Only those with this reason. At most 200 characters.
---@field changes? integer Only those with this changes.
---@field erased_at? string Only those with this erased_at.

---What `kontor.office.event_decision.find` takes.
---@class kontor.office.event_decision.find.Options
---@field plugin? string Only those with this plugin. At most 200 characters.
---@field event? integer Only those with this event.
---@field name? string Only those with this name. At most 200 characters.
---@field decision? "deliver"|"drop" Only those with this decision.
---@field reason? string Only those with this reason. At most 200 characters.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.office.event_decision.each` takes.
---@class kontor.office.event_decision.each.Options
---@field plugin? string Only those with this plugin. At most 200 characters.
---@field event? integer Only those with this event.
---@field name? string Only those with this name. At most 200 characters.
---@field decision? "deliver"|"drop" Only those with this decision.
---@field reason? string Only those with this reason. At most 200 characters.

---What `kontor.planning.business_day` returns.
---@class kontor.planning.business_day.BusinessDay
---@field day string The day.
---@field is_open boolean Whether it is worked.
---@field next_on string The first business day after it.
---@field previous_on string The last business day before it.
---@field why string[] Why.

---What `kontor.planning.business_day` takes.
---@class kontor.planning.business_day.Options
---@field region? string Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out. At most 200 characters.

---What `kontor.planning.business_days` takes.
---@class kontor.planning.business_days.Options
---@field to_on string The last day that is counted.
---@field region? string Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out. At most 200 characters.

---What `kontor.planning.add_business_days` takes.
---@class kontor.planning.add_business_days.Options
---@field count integer How many; negative goes back, 0 is the day itself. In business days.
---@field region? string Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out. At most 200 characters.

---What `kontor.planning.due` takes.
---@class kontor.planning.due.Options
---@field region? string Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out. At most 200 characters.

---What `kontor.planning.holidays` returns.
---@class kontor.planning.holidays.Holiday
---@field day string The day.
---@field name string Its name in the region's own language.

---What `kontor.planning.holidays` takes.
---@class kontor.planning.holidays.Options
---@field region? string Whose holidays, such as `DE-HH` or `CH-ZH`; the office's own where left out. At most 200 characters.

---What `kontor.planning.task.create` takes.
---@class kontor.planning.task.create.Options
---@field title string What is to be done, in one line. At most 1,000 characters.
---@field person? string|kontor.Person Who is to do it.
---@field role? string The role that is to do it, in place of a person: whoever is on duty when it is due. At most 200 characters.
---@field about? string The record it concerns.
---@field due? string When it must be done: a moment, or as people write it, such as `in 2 workdays, 17:00` or `morgen`. At most 200 characters.

---What `kontor.planning.task.update` takes.
---@class kontor.planning.task.update.Options
---@field title string What is to be done, in one line. At most 1,000 characters.

---What `kontor.planning.task.complete` takes.
---@class kontor.planning.task.complete.Options
---@field by? string|kontor.Person Who did it; the acting person where left out.

---What `kontor.planning.task.reopen` returns.
---@class kontor.planning.task.reopen.ReopenedTask
---@field id string The task's id.
---@field title string What is to be done, in one line.
---@field about? string The record it concerns.
---@field person? string Who is to do it; empty where a role is named.
---@field role? string The role that is to do it; who that is, is found when it is due.
---@field due_at? string When it must be done.
---@field done_at? string When it was done.
---@field done_by? string Who did it.
---@field cancelled_at? string When it was called off.
---@field created_at string When it was written down.
---@field gap? string What is missing, where nobody covers it now, such as because who had it has left.

---What `kontor.planning.task.reassign` takes.
---@class kontor.planning.task.reassign.Options
---@field person? string|kontor.Person Who is to do it.
---@field role? string The role that is to do it, in place of a person: whoever is on duty when it is due. At most 200 characters.

---What `kontor.planning.task.postpone` takes.
---@class kontor.planning.task.postpone.Options
---@field due string When it must be done: a moment, or as people write it, such as `in 2 workdays, 17:00` or `morgen`. At most 200 characters.

---What `kontor.planning.task.waiting` takes.
---@class kontor.planning.task.waiting.Options
---@field person? string|kontor.Person Only what falls to this person: their own tasks, those of their roles, those of whom they stand in for, and what nobody covers where they stand behind.
---@field role? string Only those of this role. At most 200 characters.
---@field about? string Only those about this record.
---@field overdue? boolean Only those whose time has passed.
---@field uncovered? boolean Only those that nobody covers, because somebody is away without a deputy or left; `assignee` says who sees to it.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.planning.task.assignee` returns.
---@class kontor.planning.task.assignee.Duty
---@field person? string The handle; nil where there is nobody.
---@field name? string The name.
---@field on_behalf_of? string For whom a deputy stands in.
---@field gap? string What is missing, where nobody is there.
---@field why string[] The facts in the order weighed.

---What `kontor.planning.task.find` takes.
---@class kontor.planning.task.find.Options
---@field title? string Only those with this title. At most 1,000 characters.
---@field about? string Only those with this about.
---@field person? string|kontor.Person Only those with this person.
---@field role? string Only those with this role. At most 200 characters.
---@field due_at? string Only those with this due_at.
---@field done_at? string Only those with this done_at.
---@field done_by? string|kontor.Person Only those with this done_by.
---@field cancelled_at? string Only those with this cancelled_at.
---@field created_at? string Only those with this created_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.planning.task.each` takes.
---@class kontor.planning.task.each.Options
---@field title? string Only those with this title. At most 1,000 characters.
---@field about? string Only those with this about.
---@field person? string|kontor.Person Only those with this person.
---@field role? string Only those with this role. At most 200 characters.
---@field due_at? string Only those with this due_at.
---@field done_at? string Only those with this done_at.
---@field done_by? string|kontor.Person Only those with this done_by.
---@field cancelled_at? string Only those with this cancelled_at.
---@field created_at? string Only those with this created_at.

---What `kontor.directory.caller` returns.
---@class kontor.directory.caller.Caller
---@field id string The person or organisation.
---@field kind string Which of the two: `person` or `organisation`.
---@field name string The name.
---@field reason string Why we think so.
---@field probably boolean Whether it is a guess.

---What `kontor.directory.on_duty` returns.
---@class kontor.directory.on_duty.Duty
---@field person? string The handle; nil where there is nobody.
---@field name? string The name.
---@field on_behalf_of? string For whom a deputy stands in.
---@field gap? string What is missing, where nobody is there.
---@field why string[] The facts in the order weighed.

---What `kontor.directory.on_duty` takes.
---@class kontor.directory.on_duty.Options
---@field at? string When; now where left out.

---What `kontor.directory.person.create` takes.
---@class kontor.directory.person.create.Options
---@field handle string The short name that commands use, such as `jan.beck`. At most 60 characters.
---@field name string Full name. At most 200 characters.
---@field email? string Mail address. At most 200 characters.
---@field languages? string[] Languages spoken, as `de`, `en`. At most 1,000, each of at most 200 characters.
---@field organisation? string|kontor.Organisation Where a contact works.
---@field phones? { number: string, purpose?: string }[] Telephone numbers, as people write them. At most 1,000.
---@field roles? { role: string, from_on?: string, to_on?: string, order_limit?: kontor.Money|string }[] What the person does here. At most 1,000.

---What `kontor.directory.person.find` takes.
---@class kontor.directory.person.find.Options
---@field handle? string Only those with this handle. At most 60 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field email? string Only those with this email. At most 200 characters.
---@field organisation? string|kontor.Organisation Only those with this organisation.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.directory.person.each` takes.
---@class kontor.directory.person.each.Options
---@field handle? string Only those with this handle. At most 60 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field email? string Only those with this email. At most 200 characters.
---@field organisation? string|kontor.Organisation Only those with this organisation.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.directory.person.update` takes.
---@class kontor.directory.person.update.Options
---@field handle? string The short name that commands use, such as `jan.beck`. At most 60 characters.
---@field name? string Full name. At most 200 characters.
---@field email? string Mail address. At most 200 characters.
---@field languages? string[] Languages spoken, as `de`, `en`. At most 1,000, each of at most 200 characters.
---@field organisation? string|kontor.Organisation Where the contact works; empty for our own staff.
---@field clear? ("email"|"languages"|"organisation")[] The fields that become empty. At most 1,000.

---What `kontor.directory.person.get` returns.
---@class kontor.directory.person.get.PersonDetails
---@field id string The person's id.
---@field handle string The short name that commands use, such as `jan.beck`.
---@field name string Full name.
---@field email? string Mail address.
---@field languages string[] Languages spoken, as `de`, `en`.
---@field organisation? string Where the contact works; empty for our own staff.
---@field archived_at? string When the person left.
---@field phones { id: string, number: string, e164?: string, kind: string, purpose?: string }[] Numbers that are theirs now.
---@field roles { assignment: string, role: string, from_on: string, to_on?: string, order_limit?: kontor.Money }[] Every role that they held, hold or will hold, in order.

---What `kontor.directory.person.archive` returns.
---@class kontor.directory.person.archive.Departure
---@field id string The person's id.
---@field handle string The short name that commands use, such as `jan.beck`.
---@field name string Full name.
---@field email? string Mail address.
---@field languages string[] Languages spoken, as `de`, `en`.
---@field organisation? string Where the contact works; empty for our own staff.
---@field archived_at? string When the person left.
---@field ended_roles string[] Roles that ended today.
---@field uncovered_roles string[] Those that nobody holds from tomorrow.
---@field ended_numbers string[] Numbers that are not theirs any more.
---@field tasks integer Other open tasks that were handed over.
---@field callbacks integer Callbacks that were handed over.
---@field without_deputy string[] Whose absences have no deputy now.

---What `kontor.directory.person.archive` takes.
---@class kontor.directory.person.archive.Options
---@field hand_over? string|kontor.Person Who takes over the open tasks and callbacks.

---What `kontor.directory.person.assign` takes.
---@class kontor.directory.person.assign.Options
---@field role string The role's word, such as `office_manager`. At most 60 characters.
---@field from_on? string First day; today where left out.
---@field to_on? string Last day.
---@field order_limit? kontor.Money|string Up to which amount the person orders alone.

---What `kontor.directory.person.relieve` takes.
---@class kontor.directory.person.relieve.Options
---@field role string The role's word. At most 60 characters.
---@field last_on? string The last day of it; today where left out.

---What `kontor.directory.organisation.create` takes.
---@class kontor.directory.organisation.create.Options
---@field handle string The short name that commands use, such as `elbe`. At most 60 characters.
---@field name string Full name. At most 200 characters.
---@field kind "supplier"|"service"|"authority"|"client"|"other" What it is to us.
---@field email? string Mail address. At most 200 characters.
---@field customer_number? string Our customer number there. At most 200 characters.
---@field language? string The language we write in, `de` or `en`. At most 200 characters.
---@field region? string For its holidays, such as `DE-HH`. At most 200 characters.
---@field hours? string When it answers, such as `Mon-Fri 08:00-17:00`. At most 200 characters.
---@field hourly_rate? kontor.Money|string What an hour costs without a contract.
---@field phones? { number: string, purpose?: string }[] Telephone numbers, as people write them. At most 1,000.

---What `kontor.directory.organisation.find` takes.
---@class kontor.directory.organisation.find.Options
---@field handle? string Only those with this handle. At most 60 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "supplier"|"service"|"authority"|"client"|"other" Only those with this kind.
---@field email? string Only those with this email. At most 200 characters.
---@field customer_number? string Only those with this customer_number. At most 200 characters.
---@field language? string Only those with this language. At most 200 characters.
---@field region? string Only those with this region. At most 200 characters.
---@field hours? string Only those with this hours. At most 200 characters.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.directory.organisation.each` takes.
---@class kontor.directory.organisation.each.Options
---@field handle? string Only those with this handle. At most 60 characters.
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "supplier"|"service"|"authority"|"client"|"other" Only those with this kind.
---@field email? string Only those with this email. At most 200 characters.
---@field customer_number? string Only those with this customer_number. At most 200 characters.
---@field language? string Only those with this language. At most 200 characters.
---@field region? string Only those with this region. At most 200 characters.
---@field hours? string Only those with this hours. At most 200 characters.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.directory.organisation.update` takes.
---@class kontor.directory.organisation.update.Options
---@field handle? string The short name that commands use, such as `elbe`. At most 60 characters.
---@field name? string Full name. At most 200 characters.
---@field kind? "supplier"|"service"|"authority"|"client"|"other" What it is to us: a `supplier` sells, and may repair; a `service` firm repairs.
---@field email? string Mail address. At most 200 characters.
---@field customer_number? string Our customer number there. At most 200 characters.
---@field language? string The language we write in, `de` or `en`. At most 200 characters.
---@field region? string Country or region for its holidays, such as `DE-HH`. At most 200 characters.
---@field hours? string When it answers the phone, such as `Mon-Fri 08:00-17:00`. At most 200 characters.
---@field hourly_rate? kontor.Money|string What an hour of its work costs without a contract.
---@field clear? ("email"|"customer_number"|"language"|"region"|"hours"|"hourly_rate")[] The fields that become empty. At most 1,000.

---What `kontor.directory.organisation.archive` returns.
---@class kontor.directory.organisation.archive.ArchivedOrganisation
---@field id string The organisation's id.
---@field handle string The short name that commands use, such as `elbe`.
---@field name string Full name.
---@field kind "supplier"|"service"|"authority"|"client"|"other" What it is to us: a `supplier` sells, and may repair; a `service` firm repairs.
---@field email? string Mail address.
---@field customer_number? string Our customer number there.
---@field language string The language we write in, `de` or `en`.
---@field region string Country or region for its holidays, such as `DE-HH`.
---@field hours? string When it answers the phone, such as `Mon-Fri 08:00-17:00`.
---@field hourly_rate? kontor.Money What an hour of its work costs without a contract.
---@field archived_at? string When we stopped dealing with it.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.directory.organisation.get` returns.
---@class kontor.directory.organisation.get.OrganisationDetails
---@field id string The organisation's id.
---@field handle string The short name that commands use, such as `elbe`.
---@field name string Full name.
---@field kind "supplier"|"service"|"authority"|"client"|"other" What it is to us: a `supplier` sells, and may repair; a `service` firm repairs.
---@field email? string Mail address.
---@field customer_number? string Our customer number there.
---@field language string The language we write in, `de` or `en`.
---@field region string Country or region for its holidays, such as `DE-HH`.
---@field hours? string When it answers the phone, such as `Mon-Fri 08:00-17:00`.
---@field hourly_rate? kontor.Money What an hour of its work costs without a contract.
---@field archived_at? string When we stopped dealing with it.
---@field phones { id: string, number: string, e164?: string, kind: string, purpose?: string }[] Its numbers now.
---@field contacts string[] The people there that we know, by handle.

---What `kontor.directory.assignment.extend` takes.
---@class kontor.directory.assignment.extend.Options
---@field to_on? string Last day; without one it goes on.

---What `kontor.directory.assignment.update` takes.
---@class kontor.directory.assignment.update.Options
---@field order_limit kontor.Money|string The amount.

---What `kontor.directory.assignment.find` takes.
---@class kontor.directory.assignment.find.Options
---@field person? string|kontor.Person Only those with this person.
---@field role? string Only those with this role. At most 60 characters.
---@field from_on? string Only those with this from_on.
---@field to_on? string Only those with this to_on.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.directory.assignment.each` takes.
---@class kontor.directory.assignment.each.Options
---@field person? string|kontor.Person Only those with this person.
---@field role? string Only those with this role. At most 60 characters.
---@field from_on? string Only those with this from_on.
---@field to_on? string Only those with this to_on.

---What `kontor.directory.phone.create` takes.
---@class kontor.directory.phone.create.Options
---@field number string As people write it, such as `030/90 18 40/41`. At most 200 characters.
---@field person? string|kontor.Person Whose number it is.
---@field organisation? string|kontor.Organisation Whose number it is.
---@field purpose? string What it is for, such as `repairs`, `mobile`. At most 200 characters.

---What `kontor.directory.phone.update` takes.
---@class kontor.directory.phone.update.Options
---@field number? string The new number, as people write it. At most 200 characters.
---@field purpose? string What it is for. At most 200 characters.

---What `kontor.directory.phone.find` takes.
---@class kontor.directory.phone.find.Options
---@field person? string|kontor.Person Only those with this person.
---@field organisation? string|kontor.Organisation Only those with this organisation.
---@field raw? string Only those with this raw. At most 200 characters.
---@field e164? string Only those with this e164. At most 200 characters.
---@field kind? string Only those with this kind. At most 200 characters.
---@field region? string Only those with this region. At most 200 characters.
---@field purpose? string Only those with this purpose. At most 200 characters.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.directory.phone.each` takes.
---@class kontor.directory.phone.each.Options
---@field person? string|kontor.Person Only those with this person.
---@field organisation? string|kontor.Organisation Only those with this organisation.
---@field raw? string Only those with this raw. At most 200 characters.
---@field e164? string Only those with this e164. At most 200 characters.
---@field kind? string Only those with this kind. At most 200 characters.
---@field region? string Only those with this region. At most 200 characters.
---@field purpose? string Only those with this purpose. At most 200 characters.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.directory.absence.request` returns.
---@class kontor.directory.absence.request.RequestedAbsence
---@field id string The absence's id.
---@field person string Who is away.
---@field from_on string First day away.
---@field to_on string Last day away.
---@field kind "holiday"|"sick"|"training"|"parental"|"other" Why; seen by few.
---@field deputy? string Who stands in.
---@field scope string[] The roles that the deputy takes over; empty for all.
---@field accepted_at? string When the deputy agreed; until then nobody stands in.
---@field cancelled_at? string When it was called off.
---@field uncovered string[] Whom the absence leaves without anybody on duty, a sentence each.

---What `kontor.directory.absence.request` takes.
---@class kontor.directory.absence.request.Options
---@field from_on string First day away.
---@field to_on string Last day away.
---@field kind? "holiday"|"sick"|"training"|"parental"|"other" Why; `holiday` where left out.
---@field deputy? string|kontor.Person Who stands in, once they accept.
---@field scope? string[] The roles that the deputy takes over; all where left out. At most 1,000, each of at most 200 characters.

---What `kontor.directory.absence.accept` takes.
---@class kontor.directory.absence.accept.Options
---@field by? string|kontor.Person Who agrees; the acting person where left out.

---What `kontor.directory.absence.decline` takes.
---@class kontor.directory.absence.decline.Options
---@field by? string|kontor.Person Who declines; the acting person where left out.

---What `kontor.directory.absence.ask` takes.
---@class kontor.directory.absence.ask.Options
---@field deputy string|kontor.Person Who is asked.
---@field scope? string[] The roles that they take over; as before where left out. At most 1,000, each of at most 200 characters.

---What `kontor.directory.absence.change` takes.
---@class kontor.directory.absence.change.Options
---@field from_on? string First day away.
---@field to_on? string Last day away.
---@field kind? "holiday"|"sick"|"training"|"parental"|"other" Why.

---What `kontor.directory.absence.cancel` takes.
---@class kontor.directory.absence.cancel.Options
---@field mistaken? boolean Whether it was noted by mistake, such as of another person: then one that began is called off, too.

---What `kontor.directory.absence.find` takes.
---@class kontor.directory.absence.find.Options
---@field person? string|kontor.Person Only those with this person.
---@field from_on? string Only those with this from_on.
---@field to_on? string Only those with this to_on.
---@field kind? "holiday"|"sick"|"training"|"parental"|"other" Only those with this kind.
---@field deputy? string|kontor.Person Only those with this deputy.
---@field accepted_at? string Only those with this accepted_at.
---@field cancelled_at? string Only those with this cancelled_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.directory.absence.each` takes.
---@class kontor.directory.absence.each.Options
---@field person? string|kontor.Person Only those with this person.
---@field from_on? string Only those with this from_on.
---@field to_on? string Only those with this to_on.
---@field kind? "holiday"|"sick"|"training"|"parental"|"other" Only those with this kind.
---@field deputy? string|kontor.Person Only those with this deputy.
---@field accepted_at? string Only those with this accepted_at.
---@field cancelled_at? string Only those with this cancelled_at.

---What `kontor.directory.role.create` returns.
---@class kontor.directory.role.create.Role
---@field key string The role's word.
---@field title_en? string What it is called in English.
---@field title_de? string What it is called in German.
---@field archived_at? string When nobody was to hold it any more.

---What `kontor.directory.role.create` takes.
---@class kontor.directory.role.create.Options
---@field key string The role's word, such as `night_porter`. At most 60 characters.
---@field title_en? string What it is called in English. At most 200 characters.
---@field title_de? string What it is called in German. At most 200 characters.

---What `kontor.directory.role.find` takes.
---@class kontor.directory.role.find.Options
---@field archived? boolean Those that were ended instead of those in use.

---What `kontor.directory.role.update` takes.
---@class kontor.directory.role.update.Options
---@field title_en? string What it is called in English. At most 200 characters.
---@field title_de? string What it is called in German. At most 200 characters.

---What `kontor.inventory.supply_run` returns.
---@class kontor.inventory.supply_run.SupplyRun
---@field orders { id: string, number: string, supplier: string, supplier_name: string, state: "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled", freight: kontor.Money, total: kontor.Money, approvals_needed: integer, approvers: string[], why: string[], lines: { item: string, name: string, unit: string, quantity: number, price: kontor.Money, total: kontor.Money, why: string[] }[] }[] One per supplier, with lines and why.
---@field unsourced { item: string, needed: number, why: string[] }[] What is needed and nobody offers.
---@field undecided { item: string, policy: string, plugin?: string, why: string }[] Items about which nothing was decided.
---@field considered integer How many items were looked at.
---@field total kontor.Money All orders with freight.
---@field why string[] Why choices were changed for the basket.

---What `kontor.inventory.supply_run` takes.
---@class kontor.inventory.supply_run.Options
---@field category? string Only this category. At most 200 characters.
---@field consumption_days? integer Tell the policies what was used per day over so many days. In days. From 1 to 3,660.

---What `kontor.inventory.item.get` returns.
---@class kontor.inventory.item.get.Item
---@field id string The item's id.
---@field sku string The office's own number for it.
---@field name string What people call it.
---@field name_en? string The name in English.
---@field category string What sort of thing it is, such as `paper`, `toner`.
---@field unit string The stock unit: what one of it is, such as `Packung`.
---@field barcode? string EAN or other code on the package.
---@field bin? string The shelf or bin where it lies.
---@field place? string Where it is usually kept.
---@field minimum? number Below this it is ordered. In stock units.
---@field target? number Ordering fills up to this. In stock units.
---@field maximum? number More than this has no room. In stock units.
---@field pack? number How many come in one package. In stock units.
---@field fits string[] The equipment models that take it.
---@field archived_at? string When it was taken out of use.
---@field on_hand number In all our own places. In stock units.
---@field on_order number Ordered, not yet arrived. In stock units.
---@field below_minimum boolean Whether there is less than the minimum.
---@field last_counted_on? string When it was counted last.

---What `kontor.inventory.item.find` takes.
---@class kontor.inventory.item.find.Options
---@field category? string Only this category. At most 200 characters.
---@field place? string|kontor.Location Only what lies there.
---@field below_minimum? boolean Only what is below its minimum; with `false` only what is not.
---@field archived? boolean What is out of use, in place of what is in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.item.each` takes.
---@class kontor.inventory.item.each.Options
---@field category? string Only this category. At most 200 characters.
---@field place? string|kontor.Location Only what lies there.
---@field below_minimum? boolean Only what is below its minimum; with `false` only what is not.
---@field archived? boolean What is out of use, in place of what is in use.

---What `kontor.inventory.item.create` takes.
---@class kontor.inventory.item.create.Options
---@field sku string The office's own number for it. At most 40 characters.
---@field name string What people call it. At most 200 characters.
---@field name_en? string The name in English. At most 200 characters.
---@field category string What sort of thing it is, such as `paper`, `toner`. At most 200 characters.
---@field unit string The stock unit: what one of it is, such as `Packung`. At most 200 characters.
---@field barcode? string EAN or other code on the package. At most 200 characters.
---@field bin? string The shelf or bin where it lies. At most 200 characters.
---@field place? string|kontor.Location Where it is usually kept.
---@field minimum? number Below this it is ordered. In stock units.
---@field target? number Ordering fills up to this. In stock units.
---@field maximum? number More than this has no room. In stock units.
---@field pack? number How many come in one package. In stock units.
---@field fits? string[] The equipment models that take it. At most 1,000, each of at most 200 characters.
---@field new_categories? boolean Whether categories that nobody knows are new.
---@field new_units? boolean Whether units that nobody knows are new.

---What `kontor.inventory.item.update` takes.
---@class kontor.inventory.item.update.Options
---@field sku? string The office's own number for it. At most 40 characters.
---@field name? string What people call it. At most 200 characters.
---@field name_en? string The name in English. At most 200 characters.
---@field category? string What sort of thing it is, such as `paper`, `toner`. At most 200 characters.
---@field unit? string The stock unit: what one of it is, such as `Packung`. At most 200 characters.
---@field barcode? string EAN or other code on the package. At most 200 characters.
---@field bin? string The shelf or bin where it lies. At most 200 characters.
---@field place? string|kontor.Location Where it is usually kept.
---@field minimum? number Below this it is ordered. In stock units.
---@field target? number Ordering fills up to this. In stock units.
---@field maximum? number More than this has no room. In stock units.
---@field pack? number How many come in one package. In stock units.
---@field fits? string[] The equipment models that take it. At most 1,000, each of at most 200 characters.
---@field clear? ("name_en"|"barcode"|"bin"|"place"|"minimum"|"target"|"maximum"|"pack"|"fits")[] The fields that become empty. At most 1,000.
---@field new_categories? boolean Whether categories that nobody knows are new.
---@field new_units? boolean Whether units that nobody knows are new.

---What `kontor.inventory.item.archive` returns.
---@class kontor.inventory.item.archive.ArchivedItem
---@field id string The item's id.
---@field sku string The office's own number for it.
---@field name string What people call it.
---@field name_en? string The name in English.
---@field category string What sort of thing it is, such as `paper`, `toner`.
---@field unit string The stock unit: what one of it is, such as `Packung`.
---@field barcode? string EAN or other code on the package.
---@field bin? string The shelf or bin where it lies.
---@field place? string Where it is usually kept.
---@field minimum? number Below this it is ordered. In stock units.
---@field target? number Ordering fills up to this. In stock units.
---@field maximum? number More than this has no room. In stock units.
---@field pack? number How many come in one package. In stock units.
---@field fits string[] The equipment models that take it.
---@field archived_at? string When it was taken out of use.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.inventory.item.import` returns.
---@class kontor.inventory.item.import.Imported
---@field summary string What was taken in, in one sentence.
---@field notes string[] What else there is to know.

---What `kontor.inventory.item.import` takes.
---@class kontor.inventory.item.import.Options
---@field clear_empty? boolean Whether an empty cell empties what is known; it is left as it is otherwise.
---@field new_places? boolean Whether places that nobody knows are new; they are slips of the pen otherwise.
---@field new_categories? boolean Whether categories that nobody knows are new.
---@field new_units? boolean Whether units that nobody knows are new.
---@field leading_zeros? boolean Whether numbers that differ in leading zeros only are different ones.

---What `kontor.inventory.location.find` takes.
---@class kontor.inventory.location.find.Options
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "stock"|"supplier"|"consumer"|"lost_and_found"|"opening" Only those with this kind.
---@field parent? string|kontor.Location Only those with this parent.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.location.each` takes.
---@class kontor.inventory.location.each.Options
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "stock"|"supplier"|"consumer"|"lost_and_found"|"opening" Only those with this kind.
---@field parent? string|kontor.Location Only those with this parent.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.inventory.location.create` takes.
---@class kontor.inventory.location.create.Options
---@field name string What people call it. At most 200 characters.
---@field kind "stock" Whether it is ours, or a counterpart of our stock.
---@field parent? string|kontor.Location The larger place it is part of.

---What `kontor.inventory.location.update` takes.
---@class kontor.inventory.location.update.Options
---@field name? string What people call it. At most 200 characters.
---@field parent? string|kontor.Location The larger place it is part of.
---@field clear? "parent"[] The fields that become empty. At most 1,000.

---What `kontor.inventory.location.archive` returns.
---@class kontor.inventory.location.archive.ArchivedLocation
---@field id string The location's id.
---@field name string What people call it.
---@field kind "stock"|"supplier"|"consumer"|"lost_and_found"|"opening" Whether it is ours, or a counterpart of our stock.
---@field parent? string The larger place it is part of.
---@field archived_at? string When it was given up.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.inventory.movement.receive` takes.
---@class kontor.inventory.movement.receive.Options
---@field quantity number How much. In stock units.
---@field into? string|kontor.Location The place; the item's usual one where nothing is said.
---@field note? string What else there is to say. At most 20,000 characters.
---@field done_on? string The day it happened; today where nothing is said.

---What `kontor.inventory.movement.issue` takes.
---@class kontor.inventory.movement.issue.Options
---@field quantity number How much. In stock units.
---@field from? string|kontor.Location The place; the item's usual one where nothing is said.
---@field note? string What else there is to say. At most 20,000 characters.
---@field done_on? string The day it happened; today where nothing is said.

---What `kontor.inventory.movement.take_back` takes.
---@class kontor.inventory.movement.take_back.Options
---@field quantity number How much. In stock units.
---@field into? string|kontor.Location The place; the item's usual one where nothing is said.
---@field note? string What else there is to say. At most 20,000 characters.
---@field done_on? string The day it happened; today where nothing is said.

---What `kontor.inventory.movement.send_back` takes.
---@class kontor.inventory.movement.send_back.Options
---@field quantity number How much. In stock units.
---@field from? string|kontor.Location The place; the item's usual one where nothing is said.
---@field note? string What else there is to say. At most 20,000 characters.
---@field done_on? string The day it happened; today where nothing is said.

---What `kontor.inventory.movement.transfer` takes.
---@class kontor.inventory.movement.transfer.Options
---@field quantity number How much. In stock units.
---@field from string|kontor.Location Where it was.
---@field to string|kontor.Location Where it is now.
---@field note? string What else there is to say. At most 20,000 characters.
---@field done_on? string The day it happened; today where nothing is said.

---What `kontor.inventory.movement.reverse` takes.
---@class kontor.inventory.movement.reverse.Options
---@field note? string Why. At most 20,000 characters.

---What `kontor.inventory.movement.find` takes.
---@class kontor.inventory.movement.find.Options
---@field item? string|kontor.Item Only those with this item.
---@field quantity? number Only those with this quantity. In stock units.
---@field from? string|kontor.Location Only those with this from.
---@field to? string|kontor.Location Only those with this to.
---@field reason? "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return" Only those with this reason.
---@field document? string Only those with this document.
---@field reverses? string|kontor.Movement Only those with this reverses.
---@field note? string Only those with this note. At most 20,000 characters.
---@field done_on? string Only those with this done_on.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.movement.each` takes.
---@class kontor.inventory.movement.each.Options
---@field item? string|kontor.Item Only those with this item.
---@field quantity? number Only those with this quantity. In stock units.
---@field from? string|kontor.Location Only those with this from.
---@field to? string|kontor.Location Only those with this to.
---@field reason? "opening"|"receive"|"issue"|"transfer"|"count"|"reverse"|"return" Only those with this reason.
---@field document? string Only those with this document.
---@field reverses? string|kontor.Movement Only those with this reverses.
---@field note? string Only those with this note. At most 20,000 characters.
---@field done_on? string Only those with this done_on.

---What `kontor.inventory.count.get` returns.
---@class kontor.inventory.count.get.CountDetails
---@field id string The count's id.
---@field number string Its number, such as `C-0007`.
---@field state "draft"|"counting"|"review"|"posted"|"cancelled" How far it is.
---@field scope string What it covers, in words.
---@field blind boolean Whether the expected quantity is kept from the counter.
---@field second_counter boolean Whether somebody else counts every deviating line again.
---@field why string[] Why these items, and in this way.
---@field place string Where is counted.
---@field counted_by? string Who counted; a line says so where it was another.
---@field checked_by? string Who counted again.
---@field opened_at string When it began.
---@field posted_at? string When the result became stock.
---@field posted_on? string The day that its items were last counted on.
---@field lines { item: string, name: string, unit: string, bin?: string, expected?: number, counted?: number, recounted?: number, reason?: string, needs?: "recount"|"second_person"|"undecided", check?: string }[] One per item, in the order of the walk.

---What `kontor.inventory.count.open` takes.
---@class kontor.inventory.count.open.Options
---@field place string|kontor.Location Where is counted.
---@field items? (string|kontor.Item)[] These items. At most 20,000.
---@field category? string All of this category. At most 200 characters.
---@field at_most? integer The longest uncounted, so many at most. From 1 to 20,000.
---@field blind? boolean Whether the expected quantity is hidden; the policy says it else.

---What `kontor.inventory.count.enter` takes.
---@class kontor.inventory.count.enter.Options
---@field lines { item: string|kontor.Item, counted?: number, recounted?: number, reason?: string }[] What was found. At most 20,000.

---What `kontor.inventory.count.post` returns.
---@class kontor.inventory.count.post.CountPosted
---@field id string The count's id.
---@field number string Its number, such as `C-0007`.
---@field state "draft"|"counting"|"review"|"posted"|"cancelled" How far it is.
---@field scope string What it covers, in words.
---@field blind boolean Whether the expected quantity is kept from the counter.
---@field second_counter boolean Whether somebody else counts every deviating line again.
---@field why string[] Why these items, and in this way.
---@field place string Where is counted.
---@field counted_by? string Who counted; a line says so where it was another.
---@field checked_by? string Who counted again.
---@field opened_at string When it began.
---@field posted_at? string When the result became stock.
---@field posted_on? string The day that its items were last counted on.
---@field deviations integer How many lines were not as the records said.

---What `kontor.inventory.count.find` takes.
---@class kontor.inventory.count.find.Options
---@field number? string Only those with this number. At most 200 characters.
---@field state? "draft"|"counting"|"review"|"posted"|"cancelled" Only those with this state.
---@field scope? string Only those with this scope. At most 1,000 characters.
---@field blind? boolean Only those with this blind.
---@field second_counter? boolean Only those with this second_counter.
---@field place? string|kontor.Location Only those with this place.
---@field counted_by? string Only those with this counted_by.
---@field checked_by? string Only those with this checked_by.
---@field opened_at? string Only those with this opened_at.
---@field posted_at? string Only those with this posted_at.
---@field posted_on? string Only those with this posted_on.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.count.each` takes.
---@class kontor.inventory.count.each.Options
---@field number? string Only those with this number. At most 200 characters.
---@field state? "draft"|"counting"|"review"|"posted"|"cancelled" Only those with this state.
---@field scope? string Only those with this scope. At most 1,000 characters.
---@field blind? boolean Only those with this blind.
---@field second_counter? boolean Only those with this second_counter.
---@field place? string|kontor.Location Only those with this place.
---@field counted_by? string Only those with this counted_by.
---@field checked_by? string Only those with this checked_by.
---@field opened_at? string Only those with this opened_at.
---@field posted_at? string Only those with this posted_at.
---@field posted_on? string Only those with this posted_on.

---What `kontor.inventory.count.import` returns.
---@class kontor.inventory.count.import.CountImported
---@field summary string What was taken in, in one sentence.
---@field notes string[] What else there is to know.
---@field counts string[] The numbers of its counts, also of those that said the same today.

---What `kontor.inventory.count.import` takes.
---@class kontor.inventory.count.import.Options
---@field counted_by? string|kontor.Person Who counted; the acting person where left out.
---@field recounted_by? string|kontor.Person Who counted again.
---@field second_counter? boolean Whether somebody else must count deviations again.
---@field again? boolean Whether it is another count, although one of today says the same.

---What `kontor.inventory.order.draft` returns.
---@class kontor.inventory.order.draft.OrderDetails
---@field id string The order's id.
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers string[] Roles that may approve it.
---@field why string[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.
---@field lines { id: string, order: string, item: string, offer?: string, quantity: number, price: kontor.Money, received: number, why: string[] }[] What is ordered, by item.

---What `kontor.inventory.order.draft` takes.
---@class kontor.inventory.order.draft.Options
---@field lines any What is wanted: `{ sku = quantity, … }`. At most 1 MB.

---What `kontor.inventory.order.approve` returns.
---@class kontor.inventory.order.approve.OrderApproved
---@field id string The order's id.
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers string[] Roles that may approve it.
---@field why string[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.
---@field lines { id: string, order: string, item: string, offer?: string, quantity: number, price: kontor.Money, received: number, why: string[] }[] What is ordered, by item.
---@field notes string[] Which prices are others by now.

---What `kontor.inventory.order.approve` takes.
---@class kontor.inventory.order.approve.Options
---@field reason? string What there is to say to it. At most 20,000 characters.
---@field on_behalf_of? string|kontor.Person For whom, where a deputy approves.

---What `kontor.inventory.order.place` returns.
---@class kontor.inventory.order.place.OrderPlaced
---@field id string The order's id.
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers string[] Roles that may approve it.
---@field why string[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.
---@field letter string What goes to the supplier.
---@field notes string[] Which prices are others by now.

---What `kontor.inventory.order.receive` returns.
---@class kontor.inventory.order.receive.OrderReceived
---@field id string The order's id.
---@field number string Its number without gaps, such as `2026-0117`.
---@field supplier string Who delivers.
---@field state "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" How far it is.
---@field freight kontor.Money What the delivery costs.
---@field total kontor.Money All lines and the freight, net.
---@field proposed_by? string Who proposed it, and so cannot approve it.
---@field approvals_needed integer How many must approve.
---@field approvers string[] Roles that may approve it.
---@field why string[] Why it looks as it does.
---@field created_at string When it was drafted.
---@field placed_at? string When it left the office.
---@field lines { id: string, order: string, item: string, offer?: string, quantity: number, price: kontor.Money, received: number, why: string[] }[] What is ordered, by item.
---@field left_open string[] What stays open because it is out of use, with what to do.

---What `kontor.inventory.order.receive` takes.
---@class kontor.inventory.order.receive.Options
---@field lines? any `{ sku = quantity, … }`; everything that is still open where left out. At most 1 MB.
---@field into? string|kontor.Location Where it was put; each item's usual place where left out.
---@field done_on? string When; today where left out.

---What `kontor.inventory.order.unreceive` takes.
---@class kontor.inventory.order.unreceive.Options
---@field items? (string|kontor.Item)[] Of which items; of all where left out. At most 1,000.
---@field note? string Why. At most 20,000 characters.

---What `kontor.inventory.order.cancel` takes.
---@class kontor.inventory.order.cancel.Options
---@field reason? string Why. At most 20,000 characters.

---What `kontor.inventory.order.close` takes.
---@class kontor.inventory.order.close.Options
---@field reason? string Why. At most 20,000 characters.

---What `kontor.inventory.order.reopen` takes.
---@class kontor.inventory.order.reopen.Options
---@field reason? string Why. At most 20,000 characters.

---What `kontor.inventory.order.find` takes.
---@class kontor.inventory.order.find.Options
---@field number? string Only those with this number. At most 200 characters.
---@field supplier? string|kontor.Organisation Only those with this supplier.
---@field state? "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" Only those with this state.
---@field proposed_by? string Only those with this proposed_by.
---@field approvals_needed? integer Only those with this approvals_needed.
---@field created_at? string Only those with this created_at.
---@field placed_at? string Only those with this placed_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.order.each` takes.
---@class kontor.inventory.order.each.Options
---@field number? string Only those with this number. At most 200 characters.
---@field supplier? string|kontor.Organisation Only those with this supplier.
---@field state? "draft"|"approved"|"placed"|"part_received"|"received"|"closed"|"cancelled" Only those with this state.
---@field proposed_by? string Only those with this proposed_by.
---@field approvals_needed? integer Only those with this approvals_needed.
---@field created_at? string Only those with this created_at.
---@field placed_at? string Only those with this placed_at.

---What `kontor.inventory.approval.find` takes.
---@class kontor.inventory.approval.find.Options
---@field order? string|kontor.Order Only those with this order.
---@field person? string|kontor.Person Only those with this person.
---@field on_behalf_of? string|kontor.Person Only those with this on_behalf_of.
---@field reason? string Only those with this reason. At most 20,000 characters.
---@field approved_at? string Only those with this approved_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.approval.each` takes.
---@class kontor.inventory.approval.each.Options
---@field order? string|kontor.Order Only those with this order.
---@field person? string|kontor.Person Only those with this person.
---@field on_behalf_of? string|kontor.Person Only those with this on_behalf_of.
---@field reason? string Only those with this reason. At most 20,000 characters.
---@field approved_at? string Only those with this approved_at.

---What `kontor.inventory.offer.import` returns.
---@class kontor.inventory.offer.import.Imported
---@field summary string What was taken in, in one sentence.
---@field notes string[] What else there is to know.

---What `kontor.inventory.offer.import` takes.
---@class kontor.inventory.offer.import.Options
---@field supplier string|kontor.Organisation Whose prices they are, by handle.
---@field clear_empty? boolean Whether an empty cell empties what is known; it is left as it is otherwise.

---What `kontor.inventory.offer.get` returns.
---@class kontor.inventory.offer.get.OfferDetails
---@field id string The offer's id.
---@field item string What is offered.
---@field supplier string Who offers it.
---@field number? string The supplier's own number.
---@field pack number Sold in multiples of this. In stock units.
---@field minimum_order number The least that is sold. In stock units.
---@field lead_days integer Working days until it arrives. In days.
---@field valid_until? string Last day on which the prices hold.
---@field preferred boolean Whether we buy it here where nothing speaks against it.
---@field archived_at? string When it was withdrawn.
---@field prices { from_quantity: number, price: kontor.Money }[] Its prices, the smallest quantity first.

---What `kontor.inventory.offer.find` takes.
---@class kontor.inventory.offer.find.Options
---@field item? string|kontor.Item Only those with this item.
---@field supplier? string|kontor.Organisation Only those with this supplier.
---@field number? string Only those with this number. At most 200 characters.
---@field pack? number Only those with this pack. In stock units.
---@field minimum_order? number Only those with this minimum_order. In stock units.
---@field lead_days? integer Only those with this lead_days. In days.
---@field valid_until? string Only those with this valid_until.
---@field preferred? boolean Only those with this preferred.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.offer.each` takes.
---@class kontor.inventory.offer.each.Options
---@field item? string|kontor.Item Only those with this item.
---@field supplier? string|kontor.Organisation Only those with this supplier.
---@field number? string Only those with this number. At most 200 characters.
---@field pack? number Only those with this pack. In stock units.
---@field minimum_order? number Only those with this minimum_order. In stock units.
---@field lead_days? integer Only those with this lead_days. In days.
---@field valid_until? string Only those with this valid_until.
---@field preferred? boolean Only those with this preferred.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.inventory.offer.archive` returns.
---@class kontor.inventory.offer.archive.ArchivedOffer
---@field id string The offer's id.
---@field item string What is offered.
---@field supplier string Who offers it.
---@field number? string The supplier's own number.
---@field pack number Sold in multiples of this. In stock units.
---@field minimum_order number The least that is sold. In stock units.
---@field lead_days integer Working days until it arrives. In days.
---@field valid_until? string Last day on which the prices hold.
---@field preferred boolean Whether we buy it here where nothing speaks against it.
---@field archived_at? string When it was withdrawn.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.inventory.offer.terms` takes.
---@class kontor.inventory.offer.terms.Options
---@field freight? kontor.Money|string What a delivery costs; the first terms need it.
---@field freight_free_from? kontor.Money|string From this basket on nothing.
---@field clear? "freight_free_from"[] The fields that become empty. At most 1,000.

---What `kontor.inventory.offer.set` returns.
---@class kontor.inventory.offer.set.OfferWritten
---@field id string The offer's id.
---@field item string What is offered.
---@field supplier string Who offers it.
---@field number? string The supplier's own number.
---@field pack number Sold in multiples of this. In stock units.
---@field minimum_order number The least that is sold. In stock units.
---@field lead_days integer Working days until it arrives. In days.
---@field valid_until? string Last day on which the prices hold.
---@field preferred boolean Whether we buy it here where nothing speaks against it.
---@field archived_at? string When it was withdrawn.
---@field notes string[] What is dearer now for more than for less, because it was left alone.

---What `kontor.inventory.offer.set` takes.
---@class kontor.inventory.offer.set.Options
---@field supplier string|kontor.Organisation Who offers it.
---@field price? kontor.Money|string Net price of one stock unit; a new offer needs it.
---@field number? string The supplier's own number. At most 200 characters.
---@field pack? number Sold in multiples of this. In stock units.
---@field minimum_order? number The least that is sold. In stock units.
---@field lead_days? integer Working days until it arrives. In days.
---@field valid_until? string Last day on which the price holds.
---@field preferred? boolean Whether we buy it here where nothing speaks against it.
---@field clear? ("number"|"pack"|"minimum_order"|"lead_days"|"valid_until"|"preferred"|"price_breaks")[] The fields that become empty. At most 1,000.

---What `kontor.inventory.terms.find` takes.
---@class kontor.inventory.terms.find.Options
---@field supplier? string|kontor.Organisation Only those with this supplier.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.inventory.terms.each` takes.
---@class kontor.inventory.terms.each.Options
---@field supplier? string|kontor.Organisation Only those with this supplier.

---What `kontor.equipment.contract.create` takes.
---@class kontor.equipment.contract.create.Options
---@field number string Its number, such as `W-19`. At most 200 characters.
---@field firm string|kontor.Organisation Who serves.
---@field customer_number? string Our number with that firm. At most 200 characters.
---@field hours? string Support hours, such as `Mon-Fri 08:00-17:00`. At most 200 characters.
---@field response_hours? integer Support hours until somebody comes. In hours.
---@field price? kontor.Money|string What it costs a month.
---@field begins_on string First day.
---@field ends_on? string Last day; empty while it goes on.
---@field notice_days? integer Notice to give before it ends. In days.
---@field assets? (string|kontor.Asset)[] Devices that it covers. At most 1,000.
---@field models? (string|kontor.Model)[] Models that it covers. At most 1,000.
---@field places? string[] Places whose devices it covers. At most 1,000, each of at most 200 characters.
---@field new_places? boolean Whether places that nobody knows are new; they are slips of the pen otherwise.

---What `kontor.equipment.contract.get` returns.
---@class kontor.equipment.contract.get.ContractDetails
---@field id string The contract's id.
---@field number string Its number, such as `W-19`.
---@field firm string Who serves.
---@field customer_number? string Our number with that firm.
---@field hours? string Support hours, such as `Mon-Fri 08:00-17:00`.
---@field response_hours? integer Support hours until somebody comes. In hours.
---@field price? kontor.Money What it costs a month.
---@field begins_on string First day.
---@field ends_on? string Last day; empty while it goes on.
---@field notice_days? integer Notice to give before it ends. In days.
---@field assets string[] Devices that it covers, by tag.
---@field models string[] Models that it covers, by name.
---@field places string[] Places whose devices it covers.

---What `kontor.equipment.contract.update` takes.
---@class kontor.equipment.contract.update.Options
---@field number? string Its number, such as `W-19`. At most 200 characters.
---@field firm? string|kontor.Organisation Who serves.
---@field customer_number? string Our number with that firm. At most 200 characters.
---@field hours? string Support hours, such as `Mon-Fri 08:00-17:00`. At most 200 characters.
---@field response_hours? integer Support hours until somebody comes. In hours.
---@field price? kontor.Money|string What it costs a month.
---@field begins_on? string First day.
---@field ends_on? string Last day; empty while it goes on.
---@field notice_days? integer Notice to give before it ends. In days.
---@field clear? ("customer_number"|"hours"|"response_hours"|"price"|"ends_on"|"notice_days")[] The fields that become empty. At most 1,000.

---What `kontor.equipment.contract.cover` takes.
---@class kontor.equipment.contract.cover.Options
---@field assets? (string|kontor.Asset)[] Devices that it covers. At most 1,000.
---@field models? (string|kontor.Model)[] Models that it covers. At most 1,000.
---@field places? string[] Places whose devices it covers. At most 1,000, each of at most 200 characters.
---@field new_places? boolean Whether places that nobody knows are new; they are slips of the pen otherwise.

---What `kontor.equipment.contract.uncover` takes.
---@class kontor.equipment.contract.uncover.Options
---@field assets? (string|kontor.Asset)[] Devices that it covers. At most 1,000.
---@field models? (string|kontor.Model)[] Models that it covers. At most 1,000.
---@field places? string[] Places whose devices it covers. At most 1,000, each of at most 200 characters.

---What `kontor.equipment.contract.find` takes.
---@class kontor.equipment.contract.find.Options
---@field number? string Only those with this number. At most 200 characters.
---@field firm? string|kontor.Organisation Only those with this firm.
---@field customer_number? string Only those with this customer_number. At most 200 characters.
---@field hours? string Only those with this hours. At most 200 characters.
---@field response_hours? integer Only those with this response_hours. In hours.
---@field begins_on? string Only those with this begins_on.
---@field ends_on? string Only those with this ends_on.
---@field notice_days? integer Only those with this notice_days. In days.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.contract.each` takes.
---@class kontor.equipment.contract.each.Options
---@field number? string Only those with this number. At most 200 characters.
---@field firm? string|kontor.Organisation Only those with this firm.
---@field customer_number? string Only those with this customer_number. At most 200 characters.
---@field hours? string Only those with this hours. At most 200 characters.
---@field response_hours? integer Only those with this response_hours. In hours.
---@field begins_on? string Only those with this begins_on.
---@field ends_on? string Only those with this ends_on.
---@field notice_days? integer Only those with this notice_days. In days.

---What `kontor.equipment.supply.import` returns.
---@class kontor.equipment.supply.import.Imported
---@field summary string What was taken in, in one sentence.
---@field notes string[] What else there is to know.

---What `kontor.equipment.supply.import` takes.
---@class kontor.equipment.supply.import.Options
---@field asset string|kontor.Asset Which device said so.
---@field read_at? string When it said so; where left out by its own clock, or now where that tells nothing that can be.

---What `kontor.equipment.supply.pages_left` takes.
---@class kontor.equipment.supply.pages_left.Options
---@field item string The sku that refills them. At most 200 characters.

---What `kontor.equipment.supply.low` returns.
---@class kontor.equipment.supply.low.LowSupply
---@field asset string The device's tag.
---@field place? string Where it stands.
---@field supply string What the device calls it.
---@field item? string The sku that refills it.
---@field on_hand? number What we have of it. In stock units.
---@field why string[] What the device and the stock say.

---What `kontor.equipment.supply.find` takes.
---@class kontor.equipment.supply.find.Options
---@field asset? string|kontor.Asset Only those with this asset.
---@field name? string Only those with this name. At most 200 characters.
---@field kind? string Only those with this kind. At most 200 characters.
---@field colour? string Only those with this colour. At most 200 characters.
---@field level? integer Only those with this level.
---@field capacity? integer Only those with this capacity.
---@field unit? string Only those with this unit. At most 200 characters.
---@field state? "fine"|"low"|"empty"|"some_left"|"unknown"|"unrestricted" Only those with this state.
---@field sku? string Only those with this sku. At most 200 characters.
---@field page_yield? integer Only those with this page_yield. In pages.
---@field read_at? string Only those with this read_at.
---@field warned? boolean Only those with this warned.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.supply.each` takes.
---@class kontor.equipment.supply.each.Options
---@field asset? string|kontor.Asset Only those with this asset.
---@field name? string Only those with this name. At most 200 characters.
---@field kind? string Only those with this kind. At most 200 characters.
---@field colour? string Only those with this colour. At most 200 characters.
---@field level? integer Only those with this level.
---@field capacity? integer Only those with this capacity.
---@field unit? string Only those with this unit. At most 200 characters.
---@field state? "fine"|"low"|"empty"|"some_left"|"unknown"|"unrestricted" Only those with this state.
---@field sku? string Only those with this sku. At most 200 characters.
---@field page_yield? integer Only those with this page_yield. In pages.
---@field read_at? string Only those with this read_at.
---@field warned? boolean Only those with this warned.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.equipment.asset.read_meter` takes.
---@class kontor.equipment.asset.read_meter.Options
---@field value integer What it shows.
---@field meter? "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Which counter; `pages` where left out.
---@field read_on? string When; today where left out.
---@field replaced? boolean Whether the counter began anew.

---What `kontor.equipment.asset.find` takes.
---@class kontor.equipment.asset.find.Options
---@field tag? string Only those with this tag. At most 200 characters.
---@field model? string|kontor.Model Only those with this model.
---@field serial? string Only those with this serial. At most 200 characters.
---@field place? string Only those with this place. At most 200 characters.
---@field holder? string|kontor.Person Only those with this holder.
---@field bought_on? string Only those with this bought_on.
---@field warranty_until? string Only those with this warranty_until.
---@field warranty_firm? string|kontor.Organisation Only those with this warranty_firm.
---@field maintained_on? string Only those with this maintained_on.
---@field state? "working"|"faulty"|"repair"|"retired" Only those with this state.
---@field listed_at? string Only those with this listed_at.
---@field warned_at? string Only those with this warned_at.
---@field notes? string Only those with this notes. At most 20,000 characters.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.asset.each` takes.
---@class kontor.equipment.asset.each.Options
---@field tag? string Only those with this tag. At most 200 characters.
---@field model? string|kontor.Model Only those with this model.
---@field serial? string Only those with this serial. At most 200 characters.
---@field place? string Only those with this place. At most 200 characters.
---@field holder? string|kontor.Person Only those with this holder.
---@field bought_on? string Only those with this bought_on.
---@field warranty_until? string Only those with this warranty_until.
---@field warranty_firm? string|kontor.Organisation Only those with this warranty_firm.
---@field maintained_on? string Only those with this maintained_on.
---@field state? "working"|"faulty"|"repair"|"retired" Only those with this state.
---@field listed_at? string Only those with this listed_at.
---@field warned_at? string Only those with this warned_at.
---@field notes? string Only those with this notes. At most 20,000 characters.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.equipment.asset.create` takes.
---@class kontor.equipment.asset.create.Options
---@field tag string The name on its sticker, such as `COPIER-1`. At most 200 characters.
---@field model string|kontor.Model What it is.
---@field serial? string The maker's number. At most 200 characters.
---@field place? string Where it stands. At most 200 characters.
---@field holder? string|kontor.Person The person who has it.
---@field bought_on? string When it was bought.
---@field price? kontor.Money|string What it cost.
---@field warranty_until? string Last day of the maker's warranty.
---@field warranty_firm? string|kontor.Organisation Who answers for the warranty.
---@field notes? string What else there is to know. At most 20,000 characters.
---@field new_places? boolean Whether places that nobody knows are new; they are slips of the pen otherwise.

---What `kontor.equipment.asset.update` takes.
---@class kontor.equipment.asset.update.Options
---@field tag? string The name on its sticker, such as `COPIER-1`. At most 200 characters.
---@field model? string|kontor.Model What it is.
---@field serial? string The maker's number. At most 200 characters.
---@field place? string Where it stands. At most 200 characters.
---@field holder? string|kontor.Person The person who has it.
---@field bought_on? string When it was bought.
---@field price? kontor.Money|string What it cost.
---@field warranty_until? string Last day of the maker's warranty.
---@field warranty_firm? string|kontor.Organisation Who answers for the warranty.
---@field notes? string What else there is to know. At most 20,000 characters.
---@field clear? ("serial"|"place"|"holder"|"bought_on"|"price"|"warranty_until"|"warranty_firm"|"notes")[] The fields that become empty. At most 1,000.
---@field new_places? boolean Whether places that nobody knows are new; they are slips of the pen otherwise.

---What `kontor.equipment.asset.archive` returns.
---@class kontor.equipment.asset.archive.ArchivedAsset
---@field id string The asset's id.
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
---@field listed_at? string When it last said which supplies it holds.
---@field warned_at? string When it last said what else is low or empty.
---@field notes? string What else there is to know.
---@field archived_at? string When it was given away.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.equipment.reading.correct` takes.
---@class kontor.equipment.reading.correct.Options
---@field value? integer What the counter showed.
---@field read_on? string When it was read.
---@field meter? "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Which counter it was.
---@field asset? string|kontor.Asset Which device it was.
---@field replaced? boolean Whether the counter began anew.

---What `kontor.equipment.reading.find` takes.
---@class kontor.equipment.reading.find.Options
---@field asset? string|kontor.Asset Only those with this asset.
---@field meter? "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Only those with this meter.
---@field value? integer Only those with this value.
---@field read_on? string Only those with this read_on.
---@field replaced? boolean Only those with this replaced.
---@field final_value? integer Only those with this final_value.
---@field start_value? integer Only those with this start_value.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.reading.each` takes.
---@class kontor.equipment.reading.each.Options
---@field asset? string|kontor.Asset Only those with this asset.
---@field meter? "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Only those with this meter.
---@field value? integer Only those with this value.
---@field read_on? string Only those with this read_on.
---@field replaced? boolean Only those with this replaced.
---@field final_value? integer Only those with this final_value.
---@field start_value? integer Only those with this start_value.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.equipment.reading.archive` returns.
---@class kontor.equipment.reading.archive.ArchivedReading
---@field id string The reading's id.
---@field asset string The device.
---@field meter "pages"|"mono"|"colour"|"a4"|"a3"|"hours" Which counter.
---@field value integer What it showed.
---@field read_on string When.
---@field replaced boolean Whether the counter began anew: it was replaced or ran over.
---@field final_value? integer What the old counter showed last; its highest value plus one where it ran over; empty where nobody knows.
---@field start_value integer What the new counter began with.
---@field archived_at? string When it was taken back, because it was misread.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.equipment.model.find` takes.
---@class kontor.equipment.model.find.Options
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" Only those with this kind.
---@field maintenance_days? integer Only those with this maintenance_days. In days.
---@field maintenance_pages? integer Only those with this maintenance_pages. In pages.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.model.each` takes.
---@class kontor.equipment.model.each.Options
---@field name? string Only those with this name. At most 200 characters.
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" Only those with this kind.
---@field maintenance_days? integer Only those with this maintenance_days. In days.
---@field maintenance_pages? integer Only those with this maintenance_pages. In pages.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.equipment.model.create` takes.
---@class kontor.equipment.model.create.Options
---@field name string Maker and model, such as `Canon iR 2645`. At most 200 characters.
---@field kind "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" What it is.
---@field supplies? string[] The skus of what it uses up. At most 1,000, each of at most 200 characters.
---@field maintenance_days? integer Days from one maintenance to the next. In days.
---@field maintenance_pages? integer Pages from one maintenance to the next. In pages.

---What `kontor.equipment.model.update` takes.
---@class kontor.equipment.model.update.Options
---@field name? string Maker and model, such as `Canon iR 2645`. At most 200 characters.
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" What it is.
---@field supplies? string[] The skus of what it uses up. At most 1,000, each of at most 200 characters.
---@field maintenance_days? integer Days from one maintenance to the next. In days.
---@field maintenance_pages? integer Pages from one maintenance to the next. In pages.
---@field clear? ("supplies"|"maintenance_days"|"maintenance_pages")[] The fields that become empty. At most 1,000.

---What `kontor.equipment.model.archive` returns.
---@class kontor.equipment.model.archive.ArchivedModel
---@field id string The model's id.
---@field name string Maker and model, such as `Canon iR 2645`.
---@field kind "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" What it is.
---@field supplies string[] The skus of what it uses up.
---@field maintenance_days? integer Days from one maintenance to the next. In days.
---@field maintenance_pages? integer Pages from one maintenance to the next. In pages.
---@field archived_at? string When it was taken out of use.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.equipment.hint.find` takes.
---@class kontor.equipment.hint.find.Options
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" Only those with this kind.
---@field model? string|kontor.Model Only those with this model.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" Only those with this fault.
---@field words? string Only those with this words. At most 20,000 characters.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.hint.each` takes.
---@class kontor.equipment.hint.each.Options
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" Only those with this kind.
---@field model? string|kontor.Model Only those with this model.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" Only those with this fault.
---@field words? string Only those with this words. At most 20,000 characters.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.equipment.hint.create` takes.
---@class kontor.equipment.hint.create.Options
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" For devices of this kind; empty for all.
---@field model? string|kontor.Model For this model alone.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" For this fault.
---@field words string What to do. At most 20,000 characters.

---What `kontor.equipment.hint.update` takes.
---@class kontor.equipment.hint.update.Options
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" For devices of this kind; empty for all.
---@field model? string|kontor.Model For this model alone.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" For this fault.
---@field words? string What to do. At most 20,000 characters.
---@field clear? ("kind"|"model")[] The fields that become empty. At most 1,000.

---What `kontor.equipment.hint.archive` returns.
---@class kontor.equipment.hint.archive.ArchivedHint
---@field id string The hint's id.
---@field kind? "copier"|"printer"|"fax"|"phone"|"scanner"|"computer"|"other" For devices of this kind; empty for all.
---@field model? string For this model alone.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" For this fault.
---@field words string What to do.
---@field archived_at? string When it was taken out of use.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.equipment.ticket.report` returns.
---@class kontor.equipment.ticket.report.ReportedTicket
---@field id string The ticket's id.
---@field number string Its number, such as `T-0042`.
---@field asset string What is broken.
---@field fault "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" What sort of fault it is.
---@field words string What was reported, and what others said of it since.
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
---@field replaced_at? string When the device was replaced for it.
---@field is_new boolean False where it was open for this fault already.
---@field why string[] How the fault was told from the words.

---What `kontor.equipment.ticket.report` takes.
---@class kontor.equipment.ticket.report.Options
---@field words string What is wrong, in the reporter's words. At most 20,000 characters.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" What sort of fault; guessed from the words where left out.
---@field priority? "low"|"normal"|"high"|"urgent" How much it matters; normal where left out, a known fault keeps its own.

---What `kontor.equipment.ticket.whom_to_call` returns.
---@class kontor.equipment.ticket.whom_to_call.CallPlan
---@field ticket string The ticket's number.
---@field asset string The device's tag.
---@field model string Maker and model.
---@field place? string Where it stands.
---@field steps { kind: "person"|"firm"|"hint", party?: string, name?: string, number?: string, availability?: string, open?: boolean, contract?: string, customer_number?: string, serial?: string, costs?: string, expected_at?: string, next_after_minutes?: integer, words?: string, why: string[] }[] Whom to call, in order, with number and why.
---@field nobody? string Why there is nobody to call, and by whose answer, where `steps` is empty.
---@field read_out? string What to say on the phone.
---@field notes string[] Contracts and warranties that would hold and by which nobody is called, with why.

---What `kontor.equipment.ticket.whom_to_call` takes.
---@class kontor.equipment.ticket.whom_to_call.Options
---@field at? string When; now where left out.

---What `kontor.equipment.ticket.advance` takes.
---@class kontor.equipment.ticket.advance.Options
---@field to "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced" The next state.
---@field remedy? string What helped, or why it is closed: for `fixed`, `closed` and `replaced`. At most 20,000 characters.
---@field deferred_until? string Until when it is deferred; for `deferred`, which needs it.

---What `kontor.equipment.ticket.find` takes.
---@class kontor.equipment.ticket.find.Options
---@field number? string Only those with this number. At most 200 characters.
---@field asset? string|kontor.Asset Only those with this asset.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" Only those with this fault.
---@field words? string Only those with this words. At most 20,000 characters.
---@field reporter? string|kontor.Person Only those with this reporter.
---@field priority? "low"|"normal"|"high"|"urgent" Only those with this priority.
---@field state? "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced" Only those with this state.
---@field firm? string Only those with this firm.
---@field called_at? string Only those with this called_at.
---@field expected_at? string Only those with this expected_at.
---@field deferred_until? string Only those with this deferred_until.
---@field reported_at? string Only those with this reported_at.
---@field fixed_at? string Only those with this fixed_at.
---@field remedy? string Only those with this remedy. At most 20,000 characters.
---@field replaced_at? string Only those with this replaced_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.equipment.ticket.each` takes.
---@class kontor.equipment.ticket.each.Options
---@field number? string Only those with this number. At most 200 characters.
---@field asset? string|kontor.Asset Only those with this asset.
---@field fault? "jam"|"toner"|"quality"|"noise"|"power"|"network"|"scan"|"fax"|"mechanical"|"other" Only those with this fault.
---@field words? string Only those with this words. At most 20,000 characters.
---@field reporter? string|kontor.Person Only those with this reporter.
---@field priority? "low"|"normal"|"high"|"urgent" Only those with this priority.
---@field state? "reported"|"triaged"|"self_fix"|"called"|"waiting"|"on_site"|"fixed"|"verified"|"closed"|"deferred"|"replaced" Only those with this state.
---@field firm? string Only those with this firm.
---@field called_at? string Only those with this called_at.
---@field expected_at? string Only those with this expected_at.
---@field deferred_until? string Only those with this deferred_until.
---@field reported_at? string Only those with this reported_at.
---@field fixed_at? string Only those with this fixed_at.
---@field remedy? string Only those with this remedy. At most 20,000 characters.
---@field replaced_at? string Only those with this replaced_at.

---What `kontor.communication.waiting` returns.
---@class kontor.communication.waiting.WaitingEntry
---@field id string The log entry's id.
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
---@field ring_s? integer How long it rang. In seconds.
---@field talk_s? integer How long was talked. In seconds.
---@field source? string Its name in the telephone system, so that it is taken in once.
---@field why string[] Why it went to whom it went to.
---@field settled_by? string The call by which it was settled.
---@field part_of? string The call of which this turned out to be a part.
---@field withdrawn_at? string Since when it is out of the log, as a part of another call or noted by mistake.
---@field said? string[] Which of `for_whom`, `state` and `urgency` somebody decided, so that no rule changes them.
---@field falls_to? string The handle of who is to see to it now.
---@field on_behalf_of? string For whom that one stands in.
---@field gap? string What is missing, where nobody covers it and `falls_to` sees to it meanwhile.

---What `kontor.communication.waiting` takes.
---@class kontor.communication.waiting.Options
---@field person? string|kontor.Person Only what falls to this person now, deputies counted in.
---@field uncovered? boolean Only what nobody covers, because it was given to nobody, or somebody is away without a deputy or left.

---What `kontor.communication.settle` takes.
---@class kontor.communication.settle.Options
---@field result? string What came of it; it stands among the reasons. At most 1,000 characters.

---What `kontor.communication.reopen` returns.
---@class kontor.communication.reopen.ReopenedEntry
---@field id string The log entry's id.
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
---@field ring_s? integer How long it rang. In seconds.
---@field talk_s? integer How long was talked. In seconds.
---@field source? string Its name in the telephone system, so that it is taken in once.
---@field why string[] Why it went to whom it went to.
---@field settled_by? string The call by which it was settled.
---@field part_of? string The call of which this turned out to be a part.
---@field withdrawn_at? string Since when it is out of the log, as a part of another call or noted by mistake.
---@field said? string[] Which of `for_whom`, `state` and `urgency` somebody decided, so that no rule changes them.
---@field gap? string What is missing, where it waits and nobody covers it, such as because who it was for has left.

---What `kontor.communication.reopen` takes.
---@class kontor.communication.reopen.Options
---@field state? "done"|"for_information"|"caller_rings_again"|"we_ring_back" What is to be done; what was before where left out, and of a call that was over from the start `we_ring_back`.

---What `kontor.communication.search` takes.
---@class kontor.communication.search.Options
---@field limit? integer At most so many, 50 where left out. From 1 to 1,000.

---What `kontor.communication.route` returns.
---@class kontor.communication.route.Routed
---@field id string The entry's id.
---@field party? string The other side as it came.
---@field party_record? string Who that is, as far as we know.
---@field outcome? "answered"|"missed"|"busy"|"failed"|"voicemail" What became of a call.
---@field urgency "low"|"normal"|"high"|"urgent" How much it matters.
---@field state "done"|"for_information"|"caller_rings_again"|"we_ring_back" What is to be done.
---@field for_whom? string The handle of who gets it.
---@field on_behalf_of? string For whom that one stands in.
---@field gap? string What is missing, where nobody is there.
---@field why string[] Why.

---What `kontor.communication.route_all` returns.
---@class kontor.communication.route_all.RoutedEntries
---@field routed { id: string, party?: string, party_record?: string, outcome?: "answered"|"missed"|"busy"|"failed"|"voicemail", urgency: "low"|"normal"|"high"|"urgent", state: "done"|"for_information"|"caller_rings_again"|"we_ring_back", for_whom?: string, on_behalf_of?: string, gap?: string, why: string[] }[] Each as `route` returns it.
---@field undecided { entry: string, happened_at?: string, party?: string, party_record?: string, policy: string, plugin?: string, why: string }[] Entries about which nothing was decided.

---What `kontor.communication.call.import` returns.
---@class kontor.communication.call.import.CallsImported
---@field summary string What was taken in, in one sentence.
---@field notes string[] What else there is to know.
---@field calls string[] The ids of the new entries.
---@field completed string[] The ids of the entries of which more is known now.
---@field others string[] The ids of other entries, of the same callers, about which a rule that looks at attempts or talks may say something else now.

---What `kontor.communication.entry.create` takes.
---@class kontor.communication.entry.create.Options
---@field kind "call"|"email"|"fax"|"letter"|"visit"|"note" What it was.
---@field direction? "in"|"out"|"within" Which way it went; `in` where left out.
---@field party? string The other side: a number, an address, a name. At most 1,000 characters.
---@field subject? string What it was about, in one line. At most 1,000 characters.
---@field note? string What was said. At most 20,000 characters.
---@field about? string The record it concerns.
---@field outcome? "answered"|"missed"|"busy"|"failed"|"voicemail" How a call ended.
---@field happened_at? string When; now where left out.
---@field party_record? string The person or organisation that the other side is, by id or handle.
---@field taken_by? string|kontor.Person Who of us spoke; where left out the acting person, and of a call to us in vain nobody.
---@field for_whom? string|kontor.Person For whom it is.
---@field to_do? string What is to be done about it. At most 20,000 characters.
---@field urgency? "low"|"normal"|"high"|"urgent" How soon something must happen.
---@field state? "done"|"for_information"|"caller_rings_again"|"we_ring_back" What is still to be done; what follows from the outcome where left out.

---What `kontor.communication.entry.update` takes.
---@class kontor.communication.entry.update.Options
---@field subject? string What it was about, in one line. At most 1,000 characters.
---@field note? string What was said. At most 20,000 characters.
---@field about? string The record it concerns.
---@field party_record? string The person or organisation that the other side is, by id or handle.
---@field taken_by? string|kontor.Person Who of us spoke.
---@field for_whom? string|kontor.Person For whom it is.
---@field to_do? string What is to be done about it. At most 20,000 characters.
---@field urgency? "low"|"normal"|"high"|"urgent" How soon something must happen.
---@field state? "done"|"for_information"|"caller_rings_again"|"we_ring_back" What is still to be done.
---@field clear? ("subject"|"note"|"about"|"to_do"|"taken_by"|"for_whom"|"party_record")[] The fields that become empty. At most 1,000.

---What `kontor.communication.entry.withdraw` takes.
---@class kontor.communication.entry.withdraw.Options
---@field reason? string What was wrong with it. At most 1,000 characters.

---What `kontor.communication.entry.restore` returns.
---@class kontor.communication.entry.restore.ReopenedEntry
---@field id string The log entry's id.
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
---@field ring_s? integer How long it rang. In seconds.
---@field talk_s? integer How long was talked. In seconds.
---@field source? string Its name in the telephone system, so that it is taken in once.
---@field why string[] Why it went to whom it went to.
---@field settled_by? string The call by which it was settled.
---@field part_of? string The call of which this turned out to be a part.
---@field withdrawn_at? string Since when it is out of the log, as a part of another call or noted by mistake.
---@field said? string[] Which of `for_whom`, `state` and `urgency` somebody decided, so that no rule changes them.
---@field gap? string What is missing, where it waits and nobody covers it, such as because who it was for has left.

---What `kontor.communication.entry.find` takes.
---@class kontor.communication.entry.find.Options
---@field kind? "call"|"email"|"fax"|"letter"|"visit"|"note" Only those with this kind.
---@field direction? "in"|"out"|"within" Only those with this direction.
---@field happened_at? string Only those with this happened_at.
---@field party? string Only those with this party. At most 1,000 characters.
---@field party_number? string Only those with this party_number. At most 200 characters.
---@field party_record? string Only those with this party_record.
---@field party_probable? boolean Only those with this party_probable.
---@field party_why? string Only those with this party_why. At most 1,000 characters.
---@field subject? string Only those with this subject. At most 1,000 characters.
---@field note? string Only those with this note. At most 20,000 characters.
---@field to_do? string Only those with this to_do. At most 20,000 characters.
---@field about? string Only those with this about.
---@field taken_by? string Only those with this taken_by.
---@field for_whom? string Only those with this for_whom.
---@field for_role? string Only those with this for_role. At most 200 characters.
---@field urgency? "low"|"normal"|"high"|"urgent" Only those with this urgency.
---@field state? "done"|"for_information"|"caller_rings_again"|"we_ring_back" Only those with this state.
---@field outcome? "answered"|"missed"|"busy"|"failed"|"voicemail" Only those with this outcome.
---@field unreached? boolean Only those with this unreached.
---@field ring_s? integer Only those with this ring_s. In seconds.
---@field talk_s? integer Only those with this talk_s. In seconds.
---@field source? string Only those with this source. At most 1,000 characters.
---@field settled_by? string|kontor.LogEntry Only those with this settled_by.
---@field part_of? string|kontor.LogEntry Only those with this part_of.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.communication.entry.each` takes.
---@class kontor.communication.entry.each.Options
---@field kind? "call"|"email"|"fax"|"letter"|"visit"|"note" Only those with this kind.
---@field direction? "in"|"out"|"within" Only those with this direction.
---@field happened_at? string Only those with this happened_at.
---@field party? string Only those with this party. At most 1,000 characters.
---@field party_number? string Only those with this party_number. At most 200 characters.
---@field party_record? string Only those with this party_record.
---@field party_probable? boolean Only those with this party_probable.
---@field party_why? string Only those with this party_why. At most 1,000 characters.
---@field subject? string Only those with this subject. At most 1,000 characters.
---@field note? string Only those with this note. At most 20,000 characters.
---@field to_do? string Only those with this to_do. At most 20,000 characters.
---@field about? string Only those with this about.
---@field taken_by? string Only those with this taken_by.
---@field for_whom? string Only those with this for_whom.
---@field for_role? string Only those with this for_role. At most 200 characters.
---@field urgency? "low"|"normal"|"high"|"urgent" Only those with this urgency.
---@field state? "done"|"for_information"|"caller_rings_again"|"we_ring_back" Only those with this state.
---@field outcome? "answered"|"missed"|"busy"|"failed"|"voicemail" Only those with this outcome.
---@field unreached? boolean Only those with this unreached.
---@field ring_s? integer Only those with this ring_s. In seconds.
---@field talk_s? integer Only those with this talk_s. In seconds.
---@field source? string Only those with this source. At most 1,000 characters.
---@field settled_by? string|kontor.LogEntry Only those with this settled_by.
---@field part_of? string|kontor.LogEntry Only those with this part_of.
---@field archived? boolean Those out of use, in place of those in use.

---What `kontor.communication.leg.find` takes.
---@class kontor.communication.leg.find.Options
---@field call? string|kontor.LogEntry Only those with this call.
---@field position? integer Only those with this position.
---@field kind? "ringing"|"answered"|"blind_transfer"|"attended_transfer"|"consulted"|"voicemail"|"system"|"ended" Only those with this kind.
---@field who? string Only those with this who. At most 200 characters.
---@field by? string Only those with this by. At most 200 characters.
---@field reached? boolean Only those with this reached.
---@field started_at? string Only those with this started_at.
---@field ring_s? integer Only those with this ring_s. In seconds.
---@field talk_s? integer Only those with this talk_s. In seconds.
---@field caller? string Only those with this caller. At most 200 characters.
---@field caller_name? string Only those with this caller_name. At most 200 characters.
---@field dialled? string Only those with this dialled. At most 200 characters.
---@field channel? string Only those with this channel. At most 200 characters.
---@field to_channel? string Only those with this to_channel. At most 200 characters.
---@field application? "dial"|"voicemail"|"pickup"|"other" Only those with this application.
---@field mailbox? string Only those with this mailbox. At most 200 characters.
---@field began_at? string Only those with this began_at.
---@field answered_at? string Only those with this answered_at.
---@field ended_at? string Only those with this ended_at.
---@field result? "answered"|"not_answered"|"busy"|"failed" Only those with this result.
---@field part? string Only those with this part. At most 200 characters.
---@field whole? string Only those with this whole. At most 200 characters.
---@field sequence? integer Only those with this sequence.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.communication.leg.each` takes.
---@class kontor.communication.leg.each.Options
---@field call? string|kontor.LogEntry Only those with this call.
---@field position? integer Only those with this position.
---@field kind? "ringing"|"answered"|"blind_transfer"|"attended_transfer"|"consulted"|"voicemail"|"system"|"ended" Only those with this kind.
---@field who? string Only those with this who. At most 200 characters.
---@field by? string Only those with this by. At most 200 characters.
---@field reached? boolean Only those with this reached.
---@field started_at? string Only those with this started_at.
---@field ring_s? integer Only those with this ring_s. In seconds.
---@field talk_s? integer Only those with this talk_s. In seconds.
---@field caller? string Only those with this caller. At most 200 characters.
---@field caller_name? string Only those with this caller_name. At most 200 characters.
---@field dialled? string Only those with this dialled. At most 200 characters.
---@field channel? string Only those with this channel. At most 200 characters.
---@field to_channel? string Only those with this to_channel. At most 200 characters.
---@field application? "dial"|"voicemail"|"pickup"|"other" Only those with this application.
---@field mailbox? string Only those with this mailbox. At most 200 characters.
---@field began_at? string Only those with this began_at.
---@field answered_at? string Only those with this answered_at.
---@field ended_at? string Only those with this ended_at.
---@field result? "answered"|"not_answered"|"busy"|"failed" Only those with this result.
---@field part? string Only those with this part. At most 200 characters.
---@field whole? string Only those with this whole. At most 200 characters.
---@field sequence? integer Only those with this sequence.

---What `kontor.hr.screen` returns.
---@class kontor.hr.screen.OpeningScreening
---@field opening string Its key.
---@field title string What the position is called.
---@field screened integer How many were screened now.
---@field ranked { application: string, state: "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined", score: integer, best_score: integer, gates_met: boolean, open_questions: string[], stale: boolean, duplicate_of?: string, policy: string, why: string[], criteria: { title: string, role: "gate"|"scored"|"note", weight: integer, result: "met"|"not_met"|"unknown", why: string[], evidence: { quote: string, line: integer, page: integer, matched: string }[] }[] }[] The proposal, best first.
---@field not_screened { application: string, why: string[] }[] What a person has to read.

---What `kontor.hr.screen` takes.
---@class kontor.hr.screen.Options
---@field again? boolean Screens those with a current result too.

---What `kontor.hr.ranking` returns.
---@class kontor.hr.ranking.RankedApplication
---@field application string Its number.
---@field state "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" How far it is.
---@field score integer Weights of the scored criteria that are met.
---@field best_score integer The score that was possible.
---@field gates_met boolean Whether no gate is failed; unknown is not failed.
---@field open_questions string[] Criteria to ask the candidate about.
---@field stale boolean Whether the opening's title, criteria, documents, the name, or the rules that answer changed since.
---@field duplicate_of? string An earlier application of probably the same person.
---@field policy string The plugin that answered.
---@field why string[] The whole in plain sentences.
---@field criteria { title: string, role: "gate"|"scored"|"note", weight: integer, result: "met"|"not_met"|"unknown", why: string[], evidence: { quote: string, line: integer, page: integer, matched: string }[] }[] What was found on each criterion.

---What `kontor.hr.mentions` returns.
---@class kontor.hr.mentions.Mention
---@field word string The word.
---@field found boolean Whether the text has it.
---@field evidence { quote: string, line: integer, page: integer, matched: string }[] Where.
---@field denied { quote: string, line: integer, page: integer, matched: string }[] Where the text says that it is not there.

---What `kontor.hr.mentions` takes.
---@class kontor.hr.mentions.Options
---@field words string[] Words or phrases, such as "C++" or "accounts payable". At most 200, each of at most 200 characters.

---What `kontor.hr.opening.create` takes.
---@class kontor.hr.opening.create.Options
---@field key string The short name that commands use, such as office-assistant. At most 200 characters.
---@field title string What the position is called. At most 200 characters.
---@field seats? integer How many are wanted, 1 where nothing is said.
---@field criteria { title: string, role?: "gate"|"scored"|"note", weight?: integer, rule: any }[] What is asked. At most 100.

---What `kontor.hr.opening.update` takes.
---@class kontor.hr.opening.update.Options
---@field title? string What the position is called. At most 200 characters.
---@field seats? integer How many are wanted.

---What `kontor.hr.opening.ask` takes.
---@class kontor.hr.opening.ask.Options
---@field title string What is asked, in words. At most 1,000 characters.
---@field role? "gate"|"scored"|"note" A gate decides alone, a scored one adds its weight, a note is only shown; scored where nothing is said.
---@field weight? integer How much a scored one counts; 1 where nothing is said. From 1 to 100.
---@field rule any `{ any = { words } }`, `{ all = { words } }`, `{ years = 3, roles = { words } }` or `{ language = "de", level = "C1" }`. At most 20,000 bytes.

---What `kontor.hr.opening.find` takes.
---@class kontor.hr.opening.find.Options
---@field key? string Only those with this key. At most 200 characters.
---@field title? string Only those with this title. At most 200 characters.
---@field seats? integer Only those with this seats.
---@field state? "open"|"filled"|"closed" Only those with this state.
---@field opened_on? string Only those with this opened_on.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.opening.each` takes.
---@class kontor.hr.opening.each.Options
---@field key? string Only those with this key. At most 200 characters.
---@field title? string Only those with this title. At most 200 characters.
---@field seats? integer Only those with this seats.
---@field state? "open"|"filled"|"closed" Only those with this state.
---@field opened_on? string Only those with this opened_on.

---What `kontor.hr.criterion.find` takes.
---@class kontor.hr.criterion.find.Options
---@field opening? string|kontor.Opening Only those with this opening.
---@field title? string Only those with this title. At most 1,000 characters.
---@field role? "gate"|"scored"|"note" Only those with this role.
---@field weight? integer Only those with this weight.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.criterion.update` takes.
---@class kontor.hr.criterion.update.Options
---@field title? string What is asked, in words. At most 1,000 characters.
---@field role? "gate"|"scored"|"note" Whether it decides alone, adds weight, or is only noted.
---@field weight? integer How much a scored one counts.
---@field rule? any What satisfies it: `any` or `all` words, `years`, `language`. At most 1 MB.
---@field clear? "weight"[] The fields that become empty. At most 1,000.

---What `kontor.hr.criterion.archive` returns.
---@class kontor.hr.criterion.archive.ArchivedCriterion
---@field id string The criterion's id.
---@field opening string Where it is asked.
---@field title string What is asked, in words.
---@field role "gate"|"scored"|"note" Whether it decides alone, adds weight, or is only noted.
---@field weight integer How much a scored one counts.
---@field rule any What satisfies it: `any` or `all` words, `years`, `language`.
---@field archived_at? string When it was taken off the opening.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.hr.application.receive` takes.
---@class kontor.hr.application.receive.Options
---@field name string The candidate's name. At most 200 characters.
---@field email? string Mail address. At most 200 characters.
---@field phone? string Number. At most 200 characters.
---@field received_on? string When it came; today where nothing is said.
---@field file? kontor.File The CV (PDF, text, JSON Resume), or a mail with it. At most 20 MB.

---What `kontor.hr.application.import` returns.
---@class kontor.hr.application.import.ApplicationImport
---@field summary string What happened, in one sentence.
---@field application string Its number.
---@field is_new boolean False where it was there already, or more came of a known one.
---@field notes string[] What a person should look at.

---What `kontor.hr.application.import` takes.
---@class kontor.hr.application.import.Options
---@field opening string|kontor.Opening What it is for, by id or key.
---@field name? string The candidate's name; read from the document where nothing is said. At most 200 characters.

---What `kontor.hr.application.update` takes.
---@class kontor.hr.application.update.Options
---@field name? string The candidate's name. At most 200 characters.
---@field email? string Mail address. At most 200 characters.
---@field phone? string Number. At most 200 characters.
---@field clear? ("email"|"phone")[] The fields that become empty. At most 1,000.

---What `kontor.hr.application.find` takes.
---@class kontor.hr.application.find.Options
---@field number? string Only those with this number. At most 200 characters.
---@field opening? string|kontor.Opening Only those with this opening.
---@field name? string Only those with this name. At most 200 characters.
---@field email? string Only those with this email. At most 200 characters.
---@field phone? string Only those with this phone. At most 200 characters.
---@field state? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this state.
---@field duplicate_of? string Only those with this duplicate_of.
---@field received_on? string Only those with this received_on.
---@field withdrawn_from? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this withdrawn_from.
---@field name_corrections? integer Only those with this name_corrections.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.application.each` takes.
---@class kontor.hr.application.each.Options
---@field number? string Only those with this number. At most 200 characters.
---@field opening? string|kontor.Opening Only those with this opening.
---@field name? string Only those with this name. At most 200 characters.
---@field email? string Only those with this email. At most 200 characters.
---@field phone? string Only those with this phone. At most 200 characters.
---@field state? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this state.
---@field duplicate_of? string Only those with this duplicate_of.
---@field received_on? string Only those with this received_on.
---@field withdrawn_from? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this withdrawn_from.
---@field name_corrections? integer Only those with this name_corrections.

---What `kontor.hr.application.shortlist` takes.
---@class kontor.hr.application.shortlist.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.application.invite` takes.
---@class kontor.hr.application.invite.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.application.offer` takes.
---@class kontor.hr.application.offer.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.application.hire` takes.
---@class kontor.hr.application.hire.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.application.reject` takes.
---@class kontor.hr.application.reject.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.application.reopen` takes.
---@class kontor.hr.application.reopen.Options
---@field reason string Why, in a sentence; it is kept with the decision. At most 20,000 characters.

---What `kontor.hr.document.find` takes.
---@class kontor.hr.document.find.Options
---@field application? string|kontor.Application Only those with this application.
---@field file? string Only those with this file. At most 1,000 characters.
---@field kind? string Only those with this kind. At most 200 characters.
---@field digest? string Only those with this digest. At most 200 characters.
---@field text? string Only those with this text. At most 200,000 characters.
---@field unread? string Only those with this unread. At most 1,000 characters.
---@field archived? boolean Those out of use, in place of those in use.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.document.archive` returns.
---@class kontor.hr.document.archive.ArchivedApplicationDocument
---@field id string The application document's id.
---@field application string Whose it is.
---@field file string Its name in the office's `files` folder.
---@field kind string pdf, text, json_resume, letter (what the mail says), other.
---@field digest string SHA-256 of its bytes, hexadecimal.
---@field text string What could be read.
---@field unread? string Why it, or the rest of it, was not read; a person reads it then.
---@field archived_at? string When it was taken off the application, which it did not belong to.
---@field named_by any What is in use and names it: `{ offer = 2 }` for two offers; nothing of that is changed.

---What `kontor.hr.decision.find` takes.
---@class kontor.hr.decision.find.Options
---@field application? string|kontor.Application Only those with this application.
---@field from_state? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this from_state.
---@field to_state? "received"|"screened"|"shortlisted"|"invited"|"interviewed"|"offered"|"hired"|"rejected"|"withdrawn"|"declined" Only those with this to_state.
---@field person? string|kontor.Person Only those with this person.
---@field reason? string Only those with this reason. At most 20,000 characters.
---@field decided_at? string Only those with this decided_at.
---@field takes_back? boolean Only those with this takes_back.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.screening.find` takes.
---@class kontor.hr.screening.find.Options
---@field application? string|kontor.Application Only those with this application.
---@field gates_met? boolean Only those with this gates_met.
---@field score? integer Only those with this score.
---@field best_score? integer Only those with this best_score.
---@field policy? string Only those with this policy. At most 200 characters.
---@field rules_digest? string Only those with this rules_digest. At most 200 characters.
---@field screened_at? string Only those with this screened_at.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.screening.each` takes.
---@class kontor.hr.screening.each.Options
---@field application? string|kontor.Application Only those with this application.
---@field gates_met? boolean Only those with this gates_met.
---@field score? integer Only those with this score.
---@field best_score? integer Only those with this best_score.
---@field policy? string Only those with this policy. At most 200 characters.
---@field rules_digest? string Only those with this rules_digest. At most 200 characters.
---@field screened_at? string Only those with this screened_at.

---What `kontor.hr.finding.find` takes.
---@class kontor.hr.finding.find.Options
---@field screening? string|kontor.Screening Only those with this screening.
---@field criterion? string|kontor.Criterion Only those with this criterion.
---@field result? "met"|"not_met"|"unknown" Only those with this result.
---@field limit? integer The first so many; without it all of them, of which there may be 1,000. From 1 to 1,000.

---What `kontor.hr.finding.each` takes.
---@class kontor.hr.finding.each.Options
---@field screening? string|kontor.Screening Only those with this screening.
---@field criterion? string|kontor.Criterion Only those with this criterion.
---@field result? "met"|"not_met"|"unknown" Only those with this result.

---What the policy `communication.route` gets as call.
---@class kontor.policy.communication.route
---@field kind string call, email, fax, letter, visit, note.
---@field direction string in, out, within.
---@field number string The other side as it came.
---@field subject string What it was about.
---@field outcome string answered, missed, busy, failed, voicemail.
---@field state string What is to be done as far as the log knows: `done` where we talked to them since.
---@field party { handle: string, name: string, kind: string, organisation?: string, organisation_kind?: string, probably: boolean, why?: string } Who the other side is; nil where nobody knows.
---@field reach string How they can be called: `number`; `name` where only that is known; `withheld` where they hid it; `none`.
---@field rang string[] Whose telephones rang, as handles.
---@field taken_by string Who of us spoke, as a handle.
---@field for_whom string For whom somebody already said that it is.
---@field attempts integer How often they called in vain since we last talked.
---@field talked_since boolean Whether this call reached nobody and we talked to them since.
---@field open boolean Whether the office was open then; nil where no hours are known.
---@field urgency_hints string[] Words that ask for haste.
---@field staff { role: string, on_duty?: string, on_behalf_of?: string, gap?: string }[] Every role that is held today, and who does its work.

---What the policy `equipment.whom_to_call` gets as ticket.
---@class kontor.policy.equipment.whom_to_call
---@field at string The moment for which is asked.
---@field asset { tag: string, model: string, kind: string, place?: string, serial?: string, counter?: integer } The device that is broken.
---@field ticket { number: string, words: string, fault: string, priority: string, state: string, reported_at: string, called?: string } The ticket.
---@field warranty { until: string, active: boolean, firm?: { handle: string, name: string, number?: { purpose?: string, text: string, e164?: string }, customer_number?: string, open?: boolean, hours: string, hourly_rate?: kontor.Money } } The maker's warranty.
---@field contracts { number: string, firm?: { handle: string, name: string, number?: { purpose?: string, text: string, e164?: string }, customer_number?: string, open?: boolean, hours: string, hourly_rate?: kontor.Money }, customer_number?: string, open?: boolean, hours: string, response_hours?: integer, valid_until?: string, active: boolean }[] Those that cover the device, those in force first.
---@field same_fault integer Earlier tickets of the same fault within 60 days.
---@field history string Such as `third jam in 60 days`.
---@field open_ticket { number: string, words: string, fault: string, priority: string, state: string, reported_at: string, called?: string } Another open ticket for the same fault: do not call twice.
---@field hints { id: string, words: string, for_model: boolean }[] What to try before calling.
---@field supplies { name: string, kind: string, state: string, words: string, item?: string, on_hand?: number, may_be: string[] }[] What the device is low on.
---@field staff { person: string, name: string, role: string, number?: { purpose?: string, text: string, e164?: string }, why: string[] }[] Our own people on duty for repairs.
---@field services { handle: string, name: string, number?: { purpose?: string, text: string, e164?: string }, customer_number?: string, open?: boolean, hours: string, hourly_rate?: kontor.Money }[] Firms without a contract for it, open ones first, then the cheaper.

---What the policy `hr.screen` gets as candidate.
---@class kontor.policy.hr.screen
---@field opening string The opening's key.
---@field title string What the position is called.
---@field criteria { title: string, role: string, weight: integer, rule?: { kind: string, words: string[], years?: number, roles: string[], language?: string, level?: string }, result: string, evidence: { quote: string, line: integer, page: integer, matched: string }[], why: string[] }[] What is asked, with what the core found.
---@field experience_months integer Work, overlaps counted once; nil where no dates are given. In months.
---@field languages { code: string, level?: string, denied: boolean }[] Each once, with the highest level that is plainly stated; of several in one place, as for speech and writing, the lowest.
---@field town string Where the candidate lives; nil where it cannot be read.
---@field text string The document without name, sex, age and whatever else must not decide.

---What the policy `inventory.approval` gets as order.
---@class kontor.policy.inventory.approval
---@field supplier string The supplier's handle.
---@field proposer string The handle of who proposes it; nil where nobody in person does.
---@field proposer_roles string[] The roles that the proposer holds today.
---@field limit kontor.Money Up to this the proposer orders alone; nil where nothing is written down: no leave.
---@field limit_role string The proposer's role that gives the limit.
---@field limits_known boolean Whether anybody at all has a limit today.
---@field owner boolean Whether the proposer owns the office: the person in `office.lua`, or the only one here.
---@field goods kontor.Money All lines.
---@field freight kontor.Money The delivery.
---@field total kontor.Money Goods and freight, net.
---@field lines { sku: string, category: string, quantity: number, total: kontor.Money, days_since_count?: integer }[] What is bought.

---What the policy `inventory.basket` gets as basket.
---@class kontor.policy.inventory.basket
---@field lines { item: string, needed: number, offers: { id: string, supplier: string, quantity: number, total: kontor.Money, lead_days: integer, preferred: boolean }[], offer: string, quantity: number, total: kontor.Money }[] What would be bought, and from whom.
---@field shares { supplier: string, goods: kontor.Money, freight: kontor.Money, freight_rate: kontor.Money, freight_free_from?: kontor.Money, lines: integer }[] What each supplier would deliver.
---@field total kontor.Money With freight.
---@field cheapest { changes: { line: integer, offer: string, quantity?: number }[], total: kontor.Money, bound: kontor.Money, why: string } The cheapest basket among the offers that `inventory.supplier` left open, freight and free-freight thresholds weighed; nil where it left none open.

---What the policy `inventory.count_check` gets as line.
---@class kontor.policy.inventory.count_check
---@field sku string The item's number.
---@field name string What people call it.
---@field category string Its category.
---@field expected number What the records said at the moment of counting. In stock units.
---@field counted number What was found, by the last counting. In stock units.
---@field counted_before number What was found at first; nil where nobody counted again. In stock units.
---@field deviation number Counted less expected. In stock units.
---@field share number The deviation's share of what was expected; nil where nothing was.
---@field value kontor.Money What the deviation is worth, without sign.
---@field reason string What the counter said to it.

---What the policy `inventory.count_scope` gets as scope.
---@class kontor.policy.inventory.count_scope
---@field scope string items, category, location or worklist.
---@field place string Where is counted.
---@field at_most integer So many items are asked for; nil for no limit.
---@field candidates { sku: string, name: string, category: string, bin?: string, on_hand: number, value?: kontor.Money, days_since_count?: integer, moves_since_count: integer }[] What could be counted, by sku.

---What the policy `inventory.need` gets as item.
---@class kontor.policy.inventory.need
---@field sku string The item's number.
---@field name string What people call it.
---@field category string paper, toner, writing …
---@field unit string The stock unit.
---@field on_hand number In all our own places. In stock units.
---@field on_order number Ordered and not yet arrived, drafts included: who leaves it out orders twice. In stock units.
---@field minimum number Below this it is ordered. In stock units.
---@field target number Ordering fills up to this. In stock units.
---@field maximum number More has no room. In stock units.
---@field pack number How many come in one package. In stock units.
---@field fits string[] The equipment models that take it.
---@field days_since_count integer Nil where it was never counted. In days.
---@field consumption_per_day number Used up per day; nil where nobody looked. In stock units.
---@field lead_days integer The longest lead time of its offers, where consumption was looked up. In working days.

---What the policy `inventory.supplier` gets as line.
---@class kontor.policy.inventory.supplier
---@field item { sku: string, name: string, category: string, unit: string, on_hand: number, on_order: number, minimum?: number, target?: number, maximum?: number, pack?: number, fits: string[], days_since_count?: integer, consumption_per_day?: number, lead_days?: integer } What is needed, as `inventory.need` gets it.
---@field needed number How much. In stock units.
---@field offers { id: string, supplier: string, supplier_name: string, number?: string, quantity: number, price: kontor.Money, total: kontor.Money, pack: number, lead_days: integer, preferred: boolean }[] What it would cost from each supplier; none expired, the preferred first.

---What a plugin may give as `policies`.
---@class kontor.Policies
---For whom something is that came in, how urgent, and what is to be done. It may read what its plugin was granted besides, and change nothing. Answer: a role or a handle, nil for nobody in particular; then `{ urgency, state, due }` with state one of done, for_information, caller_rings_again, we_ring_back; then why
---@field ["communication.route"]? fun(call: kontor.policy.communication.route, previous: fun(call: kontor.policy.communication.route): any, any, any): any, any, any
---Whom to call about a fault, in order. It may read what its plugin was granted besides, and change nothing. Answer: a list of steps `{ firm = handle } | { person = handle or role } | { hint = id or words }`, each with `why` and, where it matters, `contract`, `number`, `costs`, `next_after_minutes`
---@field ["equipment.whom_to_call"]? fun(ticket: kontor.policy.equipment.whom_to_call, previous: fun(ticket: kontor.policy.equipment.whom_to_call): any, any, any): any, any, any
---What a redacted application shows of each criterion. It is asked again as if somebody of another name, sex or age had sent it, and refused where the results differ. It may read nothing besides, nor store, log, print, ask a clock or chance, or remember anything: each question is asked in a new state of the plugin. Of `kontor.*` it has what reads nothing: `money`, `why`, `hr.mentions`. Answer: A list of { title, result, why?, quotes? } and the sentences for the whole. `result` is met, not_met or unknown; what the document does not say is unknown. `quotes` are words of the text, word for word; without them the core's own evidence stands, which a criterion of the argument brings along, but not for the opposite of what the core found. A criterion that is left out keeps what the core found.
---@field ["hr.screen"]? fun(candidate: kontor.policy.hr.screen, previous: fun(candidate: kontor.policy.hr.screen): any, any, any): any, any, any
---Whether an order needs approval, and whose. It may read what its plugin was granted besides, and change nothing. Answer: how many persons must say yes, then the roles that may, then why
---@field ["inventory.approval"]? fun(order: kontor.policy.inventory.approval, previous: fun(order: kontor.policy.inventory.approval): any, any, any): any, any, any
---Whether the choices change once all are seen together, with the freight. It may read what its plugin was granted besides, and change nothing. Answer: a list of `{ line, offer, quantity }` that change, `line` counting from 1; then why. About a line whose change cannot be, nothing is decided, and the others go on
---@field ["inventory.basket"]? fun(basket: kontor.policy.inventory.basket, previous: fun(basket: kontor.policy.inventory.basket): any, any, any): any, any, any
---What a deviation asks for before it becomes stock. It may read what its plugin was granted besides, and change nothing. Answer: `accept`, `recount` or `second_person`, then why
---@field ["inventory.count_check"]? fun(line: kontor.policy.inventory.count_check, previous: fun(line: kontor.policy.inventory.count_check): any, any, any): any, any, any
---What is counted, in which order, and how. It may read what its plugin was granted besides, and change nothing. Answer: a list of skus in the order in which to count them, then `{ blind, second_counter }`, then why
---@field ["inventory.count_scope"]? fun(scope: kontor.policy.inventory.count_scope, previous: fun(scope: kontor.policy.inventory.count_scope): any, any, any): any, any, any
---How much of an item is needed. It may read what its plugin was granted besides, and change nothing. Answer: a quantity in stock units, 0 for nothing, then why
---@field ["inventory.need"]? fun(item: kontor.policy.inventory.need, previous: fun(item: kontor.policy.inventory.need): any, any, any): any, any, any
---Where a needed item is bought. It may read what its plugin was granted besides, and change nothing. Answer: one of `line.offers` or its id, nil for nowhere; then why; then another quantity where it shall differ, or nil; then which other offers would do as well if the whole basket is cheaper for it: `true` for all of them, a list of some, nothing where the choice stands
---@field ["inventory.supplier"]? fun(line: kontor.policy.inventory.supplier, previous: fun(line: kontor.policy.inventory.supplier): any, any, any): any, any, any

---More of a known call came in.
---@class kontor.event.communication.entry.completed
---@field entry any The entry's id.
---@field outcome any How the call ended, as far as it is known now.
---@field unreached any Whether the caller reached nobody.

---Something was said or written.
---@class kontor.event.communication.entry.logged
---@field entry any The entry's id.
---@field kind any What it was.
---@field direction any Which way it went.
---@field state any What is still to be done.
---@field unreached any Whether a caller reached nobody.

---Something is to be done about an entry again.
---@class kontor.event.communication.entry.reopened
---@field entry any The entry's id.
---@field state any What is still to be done.

---It was decided for whom an entry is.
---@class kontor.event.communication.entry.routed
---@field entry any The entry's id.
---@field person any For whom it is.
---@field role any The role it is for.
---@field urgency any How soon something must happen.
---@field state any What is to be done about it.
---@field gap any Why nobody is there for it.
---@field task any The task to ring back.

---Nothing more is to be done about an entry.
---@class kontor.event.communication.entry.settled
---@field entry any The entry's id.
---@field by any The call that settled it, where one did.

---The deputy agreed to stand in.
---@class kontor.event.directory.absence.accepted
---@field absence any The absence's id.
---@field person any Who will be away: the person's id.
---@field deputy any Who stands in, by id.

---An absence was called off.
---@class kontor.event.directory.absence.cancelled
---@field absence any The absence's id.
---@field person any Who is there after all: the person's id.

---An absence has other days or another deputy, or counts again.
---@class kontor.event.directory.absence.changed
---@field absence any The absence's id.
---@field person any Who will be away: the person's id.
---@field from_on any First day.
---@field to_on any Last day.
---@field deputy any Who is asked to stand in, by id.
---@field accepted any Whether the deputy agreed.
---@field uncovered any Roles left without anybody.

---The deputy will not stand in.
---@class kontor.event.directory.absence.declined
---@field absence any The absence's id.
---@field person any Who will be away: the person's id.
---@field deputy any Who declined, by id.

---Somebody will be away.
---@class kontor.event.directory.absence.requested
---@field absence any The absence's id.
---@field person any Who will be away: the person's id.
---@field from_on any First day.
---@field to_on any Last day.
---@field deputy any Who is asked to stand in, by id.
---@field uncovered any Roles left without anybody.

---A device's supply became low or empty.
---@class kontor.event.equipment.supply.low
---@field asset any The device's tag.
---@field supply any What the device calls the supply.
---@field kind any toner, ink, waste …
---@field state any low or empty.
---@field level any What remains, where the device says.
---@field capacity any What it holds when full, where known.
---@field item any The sku of our stock item that refills it, where known.

---A device works again.
---@class kontor.event.equipment.ticket.fixed
---@field ticket any The ticket's number.
---@field asset any The device's tag.
---@field fault any What sort of fault it was.
---@field remedy any What helped, where somebody said.

---Somebody reported a new fault.
---@class kontor.event.equipment.ticket.reported
---@field ticket any The ticket's number.
---@field asset any The device's tag.
---@field fault any What sort of fault it is.
---@field priority any How much it matters.

---An application came to another state.
---@class kontor.event.hr.application.moved
---@field application any Its number.
---@field from any The state before.
---@field to any The state now.

---An application came in.
---@class kontor.event.hr.application.received
---@field application any Its number.
---@field opening any The opening's key.
---@field duplicate any Whether the same person probably applied before.

---The last seat of an opening was taken.
---@class kontor.event.hr.opening.filled
---@field opening any The opening's key.

---A count became stock.
---@class kontor.event.inventory.count.posted
---@field count any The count's number.
---@field deviations any How many lines differed.

---A movement took an item's stock below its minimum.
---@class kontor.event.inventory.item.below_minimum
---@field item any The item's sku.
---@field on_hand any What is left, in stock units.
---@field minimum any The item's minimum, in stock units.

---An order left the office.
---@class kontor.event.inventory.order.placed
---@field order any The order's number.
---@field supplier any The supplier's handle.

---A task was called off.
---@class kontor.event.planning.task.cancelled
---@field task any The task's id.
---@field about any The record it concerned.

---A task was done.
---@class kontor.event.planning.task.done
---@field task any The task's id.
---@field about any The record it concerned.

---What a plugin may give as `on`.
---@class kontor.Handlers
---@field ["communication.entry.completed"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.communication.entry.completed })
---@field ["communication.entry.logged"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.communication.entry.logged })
---@field ["communication.entry.reopened"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.communication.entry.reopened })
---@field ["communication.entry.routed"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.communication.entry.routed })
---@field ["communication.entry.settled"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.communication.entry.settled })
---@field ["directory.absence.accepted"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.directory.absence.accepted })
---@field ["directory.absence.cancelled"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.directory.absence.cancelled })
---@field ["directory.absence.changed"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.directory.absence.changed })
---@field ["directory.absence.declined"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.directory.absence.declined })
---@field ["directory.absence.requested"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.directory.absence.requested })
---@field ["equipment.supply.low"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.equipment.supply.low })
---@field ["equipment.ticket.fixed"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.equipment.ticket.fixed })
---@field ["equipment.ticket.reported"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.equipment.ticket.reported })
---@field ["hr.application.moved"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.hr.application.moved })
---@field ["hr.application.received"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.hr.application.received })
---@field ["hr.opening.filled"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.hr.opening.filled })
---@field ["inventory.count.posted"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.inventory.count.posted })
---@field ["inventory.item.below_minimum"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.inventory.item.below_minimum })
---@field ["inventory.order.placed"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.inventory.order.placed })
---@field ["planning.task.cancelled"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.planning.task.cancelled })
---@field ["planning.task.done"]? fun(event: { number: integer, name: string, happened_at: string, data: kontor.event.planning.task.done })

---The functions of Kontor.
kontor = {}

---Returns the moment, with the office's offset from UTC.
---
---```lua
---assert(kontor.now():match "^%d%d%d%d%-%d%d%-%d%dT")
---```
---@return string
function kontor.now() end

---Returns the day in the office's time zone.
---
---```lua
---assert(kontor.today() == kontor.now():sub(1, 10))
---```
---@return string
function kontor.today() end

---Returns an exact amount of money.
---
---```lua
---assert(tostring(kontor.money "19.90 EUR" * 2) == "39.80 EUR")
---```
---@param text kontor.Money|string Amount and currency, such as `19.90 EUR`.
---@return kontor.Money
function kontor.money(text) end

---Writes a line to the office's log. Personal data does not belong there.
---
---```lua
---kontor.log "counted twice"
---kontor.log("the scale is off by 2 percent", { level = "warning" })
---```
---@param text string The line. At most 20,000 characters.
---@param options? kontor.log.Options
function kontor.log(text, options) end

---Returns the sentences that say why a record looks as it does.
---Fails with `not_found` where nothing was decided about it.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---local sentences = kontor.why(order.lines[1])
---assert(sentences[1]:find "on hand")
---for _, sentence in ipairs(sentences) do kontor.log(sentence) end
---```
---@param record any A table that something decided on: an order line, a call step. At most 20 MB.
---@return string[]?
---@return kontor.Error? err
function kontor.why(record) end

---Runs a function so that all it changes is kept, or nothing where it fails.
---Fails with `refused` where the function returns `nil` or `false` and a reason; an `err` keeps its own code.
---
---```lua
---local ok = pcall(kontor.transaction, function()
---  assert(kontor.inventory.movement.issue("PAPIER-A4", { quantity = 2 }))
---  assert(kontor.inventory.movement.issue("PAPIER-A3", { quantity = 1000 }))
---end)
---assert(not ok and kontor.inventory.item.get("PAPIER-A4").on_hand == 12)
---```
---@param body function What to run; its results are returned.
---@return any?
---@return kontor.Error? err
function kontor.transaction(body) end

---Runs a function, takes back all it changed, and returns what would have changed.
---Fails with `refused` where the function returns `nil` or `false` and a reason; an `err` keeps its own code.
---
---```lua
---local changes = kontor.preview(function() kontor.inventory.supply_run { category = "kitchen" } end)
---assert(changes[1].noun == "order" and changes[1].action == "create")
---assert(#kontor.inventory.order.find {} == 0)
---```
---@param body function What to run.
---@return kontor.preview.Change[]?
---@return kontor.Error? err
function kontor.preview(body) end

---Writes the records of a kind as a file, for spreadsheets or for programs.
---Fails with `invalid` where the kind has no such column, or none is named.
---
---```lua
---local file = kontor.export("inventory.item",
---  { format = "csv-en", columns = { "sku", "on_hand" }, where = { category = "paper" } })
---assert(file.name == "item.csv" and file.rows == #kontor.inventory.item.find { category = "paper" })
---assert(file.content:find "PAPIER%-A4,12\r\n")
---local _, err = kontor.export("inventory.item", { columns = { "colour" } })
---assert(err.message == "inventory.item has no column colour")
---```
---@param noun "office.outgoing"|"office.imported_file"|"office.erasure"|"office.event_decision"|"inventory.item"|"inventory.location"|"inventory.movement"|"inventory.count"|"inventory.order"|"inventory.approval"|"inventory.offer"|"inventory.terms"|"directory.person"|"directory.organisation"|"directory.assignment"|"directory.phone"|"directory.absence"|"planning.task"|"equipment.model"|"equipment.asset"|"equipment.contract"|"equipment.hint"|"equipment.supply"|"equipment.reading"|"equipment.ticket"|"communication.entry"|"communication.leg"|"hr.opening"|"hr.application"|"hr.screening"|"hr.finding" What kind of record, such as `inventory.item`.
---@param options? kontor.export.Options
---@return kontor.export.ExportedFile?
---@return kontor.Error? err
function kontor.export(noun, options) end

kontor.storage = {}

---Returns a value that this plugin stored; scripts share a shelf of their own.
---
---```lua
---kontor.storage.set("last_round", { day = kontor.today(), overdue = 3 })
---assert(kontor.storage.get("last_round").overdue == 3)
---assert(kontor.storage.get "never_set" == nil)
---```
---@param key string The name it was stored under. At most 200 characters.
---@return any
function kontor.storage.get(key) end

---Returns the names under which this plugin stored something, in their order.
---
---```lua
---kontor.storage.set("seen", { "PAPIER-A4" })
---kontor.storage.set("checked", true)
---kontor.storage.set "seen"
---assert(table.concat(kontor.storage.keys(), " ") == "checked")
---```
---@return string[]
function kontor.storage.keys() end

---Stores plain data under a name.
---Fails with `limit` where it has more than 1 MB.
---
---```lua
---kontor.storage.set("seen", { "PAPIER-A4", "TONER-85A" })
---assert(kontor.storage.get("seen")[2] == "TONER-85A")
---kontor.storage.set "seen"
---assert(kontor.storage.get "seen" == nil)
---```
---@param key string The name. At most 200 characters.
---@param value? any The data; left out, the value is emptied. `{ value = data }`, the older way to write it, stores the data. At most 4 MB.
---@return nil
---@return kontor.Error? err
function kontor.storage.set(key, value) end

kontor.office = {}

kontor.office.outgoing = {}

---Returns one outgoing.
---Fails with `not_found` where there is no such outgoing.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---assert(kontor.inventory.order.place(order.number))
---local letter = kontor.office.outgoing.find({ state = "waiting", about = order.id })[1]
---assert(kontor.office.outgoing.get(letter.id).body:find(order.number, 1, true))
---```
---@param outgoing string|kontor.Outgoing The outgoing by its id.
---@return kontor.Outgoing?
---@return kontor.Error? err
function kontor.office.outgoing.get(outgoing) end

---Returns the outgoing records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---assert(kontor.inventory.order.place(order.number))
---local letter = kontor.office.outgoing.find({ state = "waiting", about = order.id })[1]
---assert(letter.kind == "order" and letter.about == order.number)
---```
---@param options? kontor.office.outgoing.find.Options
---@return kontor.Outgoing[]?
---@return kontor.Error? err
function kontor.office.outgoing.find(options) end

---Goes through the outgoing records that have the given values.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---assert(kontor.inventory.order.place(order.number))
---local letter = kontor.office.outgoing.find({ state = "waiting", about = order.id })[1]
---for one in kontor.office.outgoing.each { kind = "order" } do assert(one.recipient) end
---```
---@param options? kontor.office.outgoing.each.Options
---@return (fun(): kontor.Outgoing?)?
---@return kontor.Error? err
function kontor.office.outgoing.each(options) end

kontor.office.imported_file = {}

---Returns one imported file.
---Fails with `not_found` where there is no such imported file.
---
---```lua
---assert(kontor.inventory.item.import { name = "items.csv", content =
---  "SKU;Name;Category;Unit;Location;Stock\nLINEAL;Lineal 30 cm;writing;Stück;Materialraum;5" })
---local file = kontor.office.imported_file.find({ name = "items.csv" })[1]
---assert(kontor.office.imported_file.get(file.id).digest == file.digest)
---```
---@param imported_file string|kontor.ImportedFile The imported file by its id.
---@return kontor.ImportedFile?
---@return kontor.Error? err
function kontor.office.imported_file.get(imported_file) end

---Returns the imported file records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(kontor.inventory.item.import { name = "items.csv", content =
---  "SKU;Name;Category;Unit;Location;Stock\nLINEAL;Lineal 30 cm;writing;Stück;Materialraum;5" })
---local file = kontor.office.imported_file.find({ name = "items.csv" })[1]
---assert(file.kind == "items" and file.lines == 1)
---```
---@param options? kontor.office.imported_file.find.Options
---@return kontor.ImportedFile[]?
---@return kontor.Error? err
function kontor.office.imported_file.find(options) end

---Goes through the imported file records that have the given values.
---
---```lua
---assert(kontor.inventory.item.import { name = "items.csv", content =
---  "SKU;Name;Category;Unit;Location;Stock\nLINEAL;Lineal 30 cm;writing;Stück;Materialraum;5" })
---local file = kontor.office.imported_file.find({ name = "items.csv" })[1]
---for one in kontor.office.imported_file.each { kind = "items" } do assert(one.imported_at) end
---```
---@param options? kontor.office.imported_file.each.Options
---@return fun(): kontor.ImportedFile?
function kontor.office.imported_file.each(options) end

kontor.office.erasure = {}

---Returns one erasure.
---Fails with `not_found` where there is no such erasure.
---
---```lua
---local none, err = kontor.office.erasure.get("era_00000000000000000000000000")
---assert(not none and err.code == "not_found")
---```
---@param erasure string|kontor.Erasure The erasure by its id.
---@return kontor.Erasure?
---@return kontor.Error? err
function kontor.office.erasure.get(erasure) end

---Returns the erasure records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.office.erasure.find {} == 0)
---```
---@param options? kontor.office.erasure.find.Options
---@return kontor.Erasure[]?
---@return kontor.Error? err
function kontor.office.erasure.find(options) end

---Goes through the erasure records that have the given values.
---
---```lua
---for one in kontor.office.erasure.each {} do assert(one.reason) end
---```
---@param options? kontor.office.erasure.each.Options
---@return (fun(): kontor.Erasure?)?
---@return kontor.Error? err
function kontor.office.erasure.each(options) end

kontor.office.event_decision = {}

---Returns one event decision.
---Fails with `not_found` where there is no such event decision.
---
---```lua
---local none, err = kontor.office.event_decision.get("evd_00000000000000000000000000")
---assert(not none and err.code == "not_found")
---```
---@param event_decision string|kontor.EventDecision The event decision by its id.
---@return kontor.EventDecision?
---@return kontor.Error? err
function kontor.office.event_decision.get(event_decision) end

---Returns the event decision records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.office.event_decision.find { decision = "drop" } == 0)
---```
---@param options? kontor.office.event_decision.find.Options
---@return kontor.EventDecision[]?
---@return kontor.Error? err
function kontor.office.event_decision.find(options) end

---Goes through the event decision records that have the given values.
---
---```lua
---for one in kontor.office.event_decision.each {} do assert(one.plugin) end
---```
---@param options? kontor.office.event_decision.each.Options
---@return fun(): kontor.EventDecision?
function kontor.office.event_decision.each(options) end

kontor.planning = {}

---Says whether a day is worked, why, and which days around it are.
---Fails with `invalid` where no holidays are on file for the region.
---Fails with `limit` where there is no business day around it, or the calendar ends.
---
---```lua
---local christmas = kontor.planning.business_day "2026-12-25"
---assert(not christmas.is_open and christmas.why[1] == "closed: 1. Weihnachtstag")
---assert(christmas.next_on == "2026-12-28")
---assert(kontor.planning.business_day(kontor.today()).is_open)
---```
---@param day string The day.
---@param options? kontor.planning.business_day.Options
---@return kontor.planning.business_day.BusinessDay?
---@return kontor.Error? err
function kontor.planning.business_day(day, options) end

---Returns how many business days lie after a day, up to and including another.
---Fails with `invalid` where no holidays are on file for the region.
---Fails with `limit` where the days are more than 10,000 apart.
---
---```lua
----- Monday to Monday, with the two days of Christmas on a Friday and a Saturday:
---assert(kontor.planning.business_days("2026-12-21", { to_on = "2026-12-28" }) == 4)
---```
---@param from_on string The day that is not counted any more.
---@param options kontor.planning.business_days.Options
---@return integer?
---@return kontor.Error? err
function kontor.planning.business_days(from_on, options) end

---Returns the day so many business days later, or earlier.
---Fails with `invalid` where no holidays are on file for the region.
---Fails with `limit` where it is more than 10,000 business days away, or outside of the calendar.
---
---```lua
---assert(kontor.planning.add_business_days("2026-12-23", { count = 2 }) == "2026-12-28")
---assert(kontor.planning.add_business_days("2026-12-28", { count = -2 }) == "2026-12-23")
---```
---@param day string The day to count from.
---@param options kontor.planning.add_business_days.Options
---@return string?
---@return kontor.Error? err
function kontor.planning.add_business_days(day, options) end

---Returns the moment that words such as `in 2 workdays, 17:00` or `nächster Werktag` mean.
---Fails with `invalid` where no holidays are on file for the region.
---Fails with `invalid` where the words are no time.
---Fails with `limit` where it is too far away.
---
---```lua
---assert(kontor.planning.due "in 2 workdays, 17:00" == "2026-11-25T17:00:00+01:00")
---assert(kontor.planning.due "morgen um 9 Uhr" == "2026-11-24T09:00:00+01:00")
---local _, err = kontor.planning.due "tomorow"
---assert(err.message:find("did you mean tomorrow?", 1, true))
---```
---@param words string When, in English or German; a day without a time is due at 17:00. At most 200 characters.
---@param options? kontor.planning.due.Options
---@return string?
---@return kontor.Error? err
function kontor.planning.due(words, options) end

---Returns the public holidays of a year.
---Fails with `invalid` where no holidays are on file for the region.
---Fails with `limit` where the year is not between 1583 and 9999.
---
---```lua
---local days = kontor.planning.holidays(2026, { region = "DE-SN" })
---assert(days[1].day == "2026-01-01" and days[1].name == "Neujahr")
---assert(#days == 11 and #kontor.planning.holidays(2026) == 10)
---```
---@param year integer The year, such as 2026.
---@param options? kontor.planning.holidays.Options
---@return kontor.planning.holidays.Holiday[]?
---@return kontor.Error? err
function kontor.planning.holidays(year, options) end

kontor.planning.task = {}

---Writes down what somebody has to do.
---Fails with `invalid` where the title is empty, `due` is no time or past, or nobody is named and nobody acts.
---Fails with `not_found` where the office has no such role.
---Fails with `refused` where the person does not work here.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(task.person == "jan.beck" and task.due_at == "2026-11-25T17:00:00+01:00")
----- Whoever is on duty in a role when it is due:
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---assert(kontor.planning.task.create { title = "Ask Hanse again", role = "technician", about = ticket.id })
---```
---@param options kontor.planning.task.create.Options
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.create(options) end

---Says in other words what is to be done.
---Fails with `not_found` where there is no such task.
---Fails with `invalid` where the title is empty.
---Fails with `conflict` where it is done or called off.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(kontor.planning.task.update(task.id, { title = "Order paper and toner" }).title == "Order paper and toner")
---```
---@param task string|kontor.Task The task by its id.
---@param options kontor.planning.task.update.Options
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.update(task, options) end

---Notes that a task is done; where it was to ring somebody back, the entry is settled with it.
---Fails with `not_found` where there is no such task.
---Fails with `conflict` where it is done already, or called off.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---local done = assert(kontor.planning.task.complete(task.id, { by = "lena.schaefer" }))
---assert(done.done_at and done.done_by == "lena.schaefer")
---```
---@param task string|kontor.Task The task by its id.
---@param options? kontor.planning.task.complete.Options
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.complete(task, options) end

---Calls a task off: nobody has to do it any more; whom it was to ring back waits no more.
---Fails with `not_found` where there is no such task.
---Fails with `conflict` where it is done, or called off already.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(kontor.planning.task.cancel(task.id).cancelled_at)
---local _, err = kontor.planning.task.complete(task.id)
---assert(err.code == "conflict")
---```
---@param task string|kontor.Task The task by its id.
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.cancel(task) end

---Opens a task again that was marked as done or called off by mistake; whom it is to ring back waits again.
---Fails with `not_found` where there is no such task.
---Fails with `conflict` where it is open, we talked since to whom it was to ring back, or their entry is out of the log.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---kontor.planning.task.complete(task.id)
---assert(kontor.planning.task.reopen(task.id).done_at == nil)
---```
---@param task string|kontor.Task The task by its id.
---@return kontor.planning.task.reopen.ReopenedTask?
---@return kontor.Error? err
function kontor.planning.task.reopen(task) end

---Gives a task to somebody else, or to a role; whom it is to ring back waits for them.
---Fails with `not_found` where there is no such task.
---Fails with `refused` where the person does not work here.
---Fails with `conflict` where it is done or called off.
---Fails with `not_found` where the office has no such role.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---local given = assert(kontor.planning.task.reassign(task.id, { role = "trainee" }))
---assert(given.person == nil and given.role == "trainee")
---```
---@param task string|kontor.Task The task by its id.
---@param options? kontor.planning.task.reassign.Options
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.reassign(task, options) end

---Sets another time by which a task must be done.
---Fails with `not_found` where there is no such task.
---Fails with `invalid` where `due` is no time, or past.
---Fails with `conflict` where it is done or called off.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---local later = assert(kontor.planning.task.postpone(task.id, { due = "next Monday, 9:00" }))
---assert(later.due_at == "2026-11-30T09:00:00+01:00")
---```
---@param task string|kontor.Task The task by its id.
---@param options kontor.planning.task.postpone.Options
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.postpone(task, options) end

---Returns the tasks that are to be done, the most urgent first; those without a time come last.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---Fails with `not_found` where the office has no such role.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(kontor.planning.task.waiting({ person = "jan.beck" })[1].id == task.id)
----- The office manager is away: what falls to the role falls to the deputy, Jan Beck.
---kontor.planning.task.create { title = "Sign the lease", role = "office_manager" }
---assert(#kontor.planning.task.waiting { person = "jan.beck" } == 2)
---assert(#kontor.planning.task.waiting { overdue = true } == 0)
---```
---@param options? kontor.planning.task.waiting.Options
---@return kontor.Task[]?
---@return kontor.Error? err
function kontor.planning.task.waiting(options) end

---Returns who is to do a task when it is due, deputies counted in, and why; with the gap where nobody covers it.
---Fails with `not_found` where there is no such task.
---
---```lua
---local task = kontor.planning.task.create { title = "Sign the lease", role = "office_manager" }
---local duty = kontor.planning.task.assignee(task.id)
---assert(duty.person == "jan.beck" and duty.on_behalf_of == "petra.voss")
---assert(duty.why[2] == "Petra Voss is away until 2026-11-27")
---```
---@param task string|kontor.Task The task by its id.
---@return kontor.planning.task.assignee.Duty?
---@return kontor.Error? err
function kontor.planning.task.assignee(task) end

---Returns one task.
---Fails with `not_found` where there is no such task.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(kontor.planning.task.get(task.id).title == "Order paper")
---```
---@param task string|kontor.Task The task by its id.
---@return kontor.Task?
---@return kontor.Error? err
function kontor.planning.task.get(task) end

---Returns the task records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---assert(kontor.planning.task.find({ person = "jan.beck" })[1].title == "Order paper")
---```
---@param options? kontor.planning.task.find.Options
---@return kontor.Task[]?
---@return kontor.Error? err
function kontor.planning.task.find(options) end

---Goes through the task records that have the given values.
---
---```lua
---local task = assert(kontor.planning.task.create {
---  title = "Order paper", person = "jan.beck", due = "in 2 workdays, 17:00",
---})
---local clerks = {}
---for task in kontor.planning.task.each { role = "clerk" } do clerks[#clerks + 1] = task.title end
---assert(#clerks == 0)
---```
---@param options? kontor.planning.task.each.Options
---@return (fun(): kontor.Task?)?
---@return kontor.Error? err
function kontor.planning.task.each(options) end

kontor.directory = {}

---Returns who may be calling from a number, surest first.
---
---```lua
---local caller = kontor.directory.caller("0171 3920042")[1]
---assert(caller.name == "Gerrit Petersen" and not caller.probably)
---assert(caller.reason == "same number +49 171 3920042")
---assert(#kontor.directory.caller("anonymous") == 0)
---```
---@param number string The number as it came. At most 200 characters.
---@return kontor.directory.caller.Caller[]
function kontor.directory.caller(number) end

---Returns who does what a role does, and why; or the gap.
---Fails with `not_found` where the office has no such role.
---
---```lua
---local duty = kontor.directory.on_duty "office_manager"
---assert(duty.person == "jan.beck" and duty.on_behalf_of == "petra.voss")
---assert(duty.why[2] == "Petra Voss is away until 2026-11-27")
---```
---@param role string The role's word, such as `office_manager`. At most 200 characters.
---@param options? kontor.directory.on_duty.Options
---@return kontor.directory.on_duty.Duty?
---@return kontor.Error? err
function kontor.directory.on_duty(role, options) end

kontor.directory.person = {}

---Adds a person with roles and telephone numbers.
---Fails with `conflict` where the handle or mail address is taken.
---Fails with `not_found` where the office has no such role.
---Fails with `invalid` where the name, handle, mail address, a role or a number cannot be read.
---
---```lua
---assert(kontor.directory.person.create {
---  handle = "ada", name = "Ada Muster", email = "ada@example.org", languages = { "de", "en" },
---  phones = { { number = "040 66969-217" }, { number = "0171 3920011", purpose = "mobile" } },
---  roles = { { role = "trainee", from_on = "2026-09-01" } },
---})
---assert(kontor.directory.caller("0171 3920011")[1].name == "Ada Muster")
---```
---@param options kontor.directory.person.create.Options
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.create(options) end

---Returns the person records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(kontor.directory.person.find({ email = "jan.beck@example.org" })[1].handle == "jan.beck")
---```
---@param options? kontor.directory.person.find.Options
---@return kontor.Person[]?
---@return kontor.Error? err
function kontor.directory.person.find(options) end

---Goes through the person records that have the given values.
---
---```lua
---local handles = {}
---for person in kontor.directory.person.each {} do handles[#handles + 1] = person.handle end
---assert(table.concat(handles, " "):find "lena.schaefer")
---```
---@param options? kontor.directory.person.each.Options
---@return (fun(): kontor.Person?)?
---@return kontor.Error? err
function kontor.directory.person.each(options) end

---Changes some fields of a person.
---Fails with `not_found` where there is no such person.
---Fails with `invalid` where a rule of the person is broken.
---
---```lua
---local changed = assert(kontor.directory.person.update("lena.schaefer", { languages = { "de", "pl" } }))
---assert(changed.languages[2] == "pl")
---```
---@param person string|kontor.Person The person by its id or its handle or its email.
---@param options? kontor.directory.person.update.Options
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.update(person, options) end

---Returns one person with numbers and roles.
---Fails with `not_found` where there is no such person.
---
---```lua
---local jan = assert(kontor.directory.person.get "jan.beck")
---assert(jan.name == "Jan Beck" and jan.phones[1].number == "040 66969-212")
---assert(jan.roles[1].role == "clerk" and jan.roles[1].from_on == "2024-01-01" and not jan.roles[1].to_on)
---```
---@param person string|kontor.Person The person by id, handle or mail address.
---@return kontor.directory.person.get.PersonDetails?
---@return kontor.Error? err
function kontor.directory.person.get(person) end

---Notes that somebody left: roles and the house's numbers end today; what waits for them is handed over.
---Fails with `not_found` where there is no such person.
---Fails with `conflict` where the person left already.
---Fails with `refused` where tasks or callbacks wait for the person, and nobody takes them over.
---
---```lua
---kontor.planning.task.create { title = "Order paper", person = "lena.schaefer" }
---local _, err = kontor.directory.person.archive "lena.schaefer"
---assert(err.code == "refused" and err.message:find "hand_over")
---local gone = assert(kontor.directory.person.archive("lena.schaefer", { hand_over = "jan.beck" }))
---assert(gone.archived_at and gone.tasks == 1 and gone.ended_roles[1] == "trainee")
---```
---@param person string|kontor.Person The person by id, handle or mail address.
---@param options? kontor.directory.person.archive.Options
---@return kontor.directory.person.archive.Departure?
---@return kontor.Error? err
function kontor.directory.person.archive(person, options) end

---Takes back that somebody left; roles and numbers are given anew.
---Fails with `not_found` where there is no such person.
---Fails with `conflict` where the person did not leave.
---
---```lua
---kontor.directory.person.archive("lena.schaefer", { hand_over = "jan.beck" })
---assert(kontor.directory.person.restore("lena.schaefer").archived_at == nil)
---assert(kontor.directory.person.assign("lena.schaefer", { role = "trainee", from_on = "2026-12-01" }))
---```
---@param person string|kontor.Person The person by id, handle or mail address.
---@return kontor.Person?
---@return kontor.Error? err
function kontor.directory.person.restore(person) end

---Gives somebody a role for a time.
---Fails with `not_found` where there is no such person, or the office has no such role.
---Fails with `conflict` where the person holds it on some of these days already.
---Fails with `refused` where the person left.
---
---```lua
---assert(kontor.directory.person.assign("lena.schaefer", { role = "clerk", from_on = "2026-12-01" }))
---local _, err = kontor.directory.person.assign("lena.schaefer", { role = "clerck" })
---assert(err.message:find "did you mean clerk", err.message)
---```
---@param person string|kontor.Person The person by id, handle or mail address.
---@param options kontor.directory.person.assign.Options
---@return kontor.RoleAssignment?
---@return kontor.Error? err
function kontor.directory.person.assign(person, options) end

---Ends a role that somebody holds.
---Fails with `not_found` where the person does not hold it then, or there is no such role.
---
---```lua
---local ended = assert(kontor.directory.person.relieve("lena.schaefer", { role = "trainee", last_on = "2026-11-30" }))
---assert(ended.to_on == "2026-11-30")
---```
---@param person string|kontor.Person The person by id, handle or mail address.
---@param options kontor.directory.person.relieve.Options
---@return kontor.RoleAssignment?
---@return kontor.Error? err
function kontor.directory.person.relieve(person, options) end

kontor.directory.organisation = {}

---Adds a company or authority with its numbers.
---Fails with `conflict` where the handle is taken.
---Fails with `invalid` where the name, handle, mail address, region, hours or a number cannot be read.
---
---```lua
---assert(kontor.directory.organisation.create {
---  handle = "acme", name = "Acme GmbH", kind = "supplier", customer_number = "4711",
---  hours = "Mon-Fri 08:00-17:00; Sat 09:00-12:00", region = "DE-HH",
---  phones = { { number = "040 66969-800", purpose = "orders" } },
---})
---```
---@param options kontor.directory.organisation.create.Options
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.create(options) end

---Returns the organisation records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.directory.organisation.find { kind = "supplier" } == 3)
---```
---@param options? kontor.directory.organisation.find.Options
---@return kontor.Organisation[]?
---@return kontor.Error? err
function kontor.directory.organisation.find(options) end

---Goes through the organisation records that have the given values.
---
---```lua
---local handles = {}
---for firm in kontor.directory.organisation.each { kind = "supplier" } do handles[#handles + 1] = firm.handle end
---assert(table.concat(handles, " ") == "elbe krause express")
---```
---@param options? kontor.directory.organisation.each.Options
---@return fun(): kontor.Organisation?
function kontor.directory.organisation.each(options) end

---Changes some fields of an organisation.
---Fails with `not_found` where there is no such organisation.
---Fails with `invalid` where a rule of the organisation is broken.
---
---```lua
---local changed = assert(kontor.directory.organisation.update("kopier-hansen", { hourly_rate = "98.00 EUR" }))
---assert(changed.hourly_rate == kontor.money "98.00 EUR")
---```
---@param organisation string|kontor.Organisation The organisation by its id or its handle.
---@param options? kontor.directory.organisation.update.Options
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.update(organisation, options) end

---Takes an organisation out of use; it stays in the records.
---Fails with `not_found` where there is no such organisation.
---Fails with `conflict` where it is out of use already.
---
---```lua
---local gone = assert(kontor.directory.organisation.archive "kopier-hansen")
---assert(gone.archived_at and #kontor.directory.organisation.find { archived = true } == 1)
---```
---@param organisation string|kontor.Organisation The organisation by its id or its handle.
---@return kontor.directory.organisation.archive.ArchivedOrganisation?
---@return kontor.Error? err
function kontor.directory.organisation.archive(organisation) end

---Takes an organisation back into use that was archived.
---Fails with `not_found` where there is no such organisation.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.directory.organisation.archive "kopier-hansen"
---assert(kontor.directory.organisation.restore("kopier-hansen").archived_at == nil)
---```
---@param organisation string|kontor.Organisation The organisation by its id or its handle.
---@return kontor.Organisation?
---@return kontor.Error? err
function kontor.directory.organisation.restore(organisation) end

---Returns one organisation with numbers and contacts.
---Fails with `not_found` where there is no such organisation.
---
---```lua
---local firm = assert(kontor.directory.organisation.get "hanse")
---assert(firm.customer_number == "88412" and firm.hours == "Mon-Fri 08:00-17:00")
---assert(firm.phones[1].e164)
---```
---@param organisation string|kontor.Organisation By its id or handle.
---@return kontor.directory.organisation.get.OrganisationDetails?
---@return kontor.Error? err
function kontor.directory.organisation.get(organisation) end

kontor.directory.assignment = {}

---Moves the last day of a role, or takes its end back.
---Fails with `not_found` where there is no such assignment.
---Fails with `conflict` where the person holds the role again on some of these days.
---Fails with `refused` where the person left, or the role was ended.
---
---```lua
---local ended = kontor.directory.person.relieve("lena.schaefer", { role = "trainee" })
---assert(kontor.directory.assignment.extend(ended.id).to_on == nil)
---```
---@param assignment string|kontor.RoleAssignment The assignment by its id.
---@param options? kontor.directory.assignment.extend.Options
---@return kontor.RoleAssignment?
---@return kontor.Error? err
function kontor.directory.assignment.extend(assignment, options) end

---Changes up to which amount somebody orders alone in a role.
---Fails with `not_found` where there is no such assignment.
---Fails with `invalid` where the amount is negative.
---
---```lua
---local held = kontor.directory.assignment.find({ person = "petra.voss" })[1]
---local changed = assert(kontor.directory.assignment.update(held.id, { order_limit = "400.00 EUR" }))
---assert(changed.order_limit == kontor.money "400.00 EUR")
---```
---@param assignment string|kontor.RoleAssignment The assignment by its id.
---@param options kontor.directory.assignment.update.Options
---@return kontor.RoleAssignment?
---@return kontor.Error? err
function kontor.directory.assignment.update(assignment, options) end

---Returns one role assignment.
---Fails with `not_found` where there is no such role assignment.
---
---```lua
---local held = kontor.directory.assignment.find({ person = "petra.voss" })[1]
---assert(kontor.directory.assignment.get(held.id).role == "office_manager")
---```
---@param role_assignment string|kontor.RoleAssignment The role assignment by its id.
---@return kontor.RoleAssignment?
---@return kontor.Error? err
function kontor.directory.assignment.get(role_assignment) end

---Returns the role assignment records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.directory.assignment.find { role = "clerk" } == 1)
---```
---@param options? kontor.directory.assignment.find.Options
---@return kontor.RoleAssignment[]?
---@return kontor.Error? err
function kontor.directory.assignment.find(options) end

---Goes through the role assignment records that have the given values.
---
---```lua
---local roles = {}
---for held in kontor.directory.assignment.each { person = "petra.voss" } do roles[#roles + 1] = held.role end
---assert(table.concat(roles, " ") == "office_manager")
---```
---@param options? kontor.directory.assignment.each.Options
---@return (fun(): kontor.RoleAssignment?)?
---@return kontor.Error? err
function kontor.directory.assignment.each(options) end

kontor.directory.phone = {}

---Adds a number of somebody's; where several stand in one text, each is kept.
---Fails with `invalid` where it is no telephone number; the message says what it looks like.
---
---```lua
---local both = assert(kontor.directory.phone.create { organisation = "elbe", number = "030/90 18 40/41" })
---assert(both[1].e164 == "+4930901840" and both[2].e164 == "+4930901841")
---local _, err = kontor.directory.phone.create { organisation = "elbe", number = "23.11.2026" }
---assert(err.message:find "it looks like a day", err.message)
---```
---@param options kontor.directory.phone.create.Options
---@return kontor.Phone[]?
---@return kontor.Error? err
function kontor.directory.phone.create(options) end

---Writes another number or purpose; the old number stays in the records as removed.
---Fails with `not_found` where there is no such number.
---Fails with `invalid` where it is no telephone number; the message says what it looks like.
---Fails with `conflict` where it was removed.
---
---```lua
---local phone = kontor.directory.person.get("jan.beck").phones[1]
---assert(kontor.directory.phone.update(phone.id, { number = "040 66969-219" })[1].e164 == "+494066969219")
---assert(kontor.directory.phone.get(phone.id).removed_at)
---```
---@param phone string|kontor.Phone The number by its id.
---@param options? kontor.directory.phone.update.Options
---@return kontor.Phone[]?
---@return kontor.Error? err
function kontor.directory.phone.update(phone, options) end

---Notes that a number is not its owner's any more.
---Fails with `not_found` where there is no such number.
---Fails with `conflict` where it was removed already.
---
---```lua
---local phone = kontor.directory.person.get("jan.beck").phones[1]
---assert(kontor.directory.phone.remove(phone.id).removed_at)
---```
---@param phone string|kontor.Phone The number by its id.
---@return kontor.Phone?
---@return kontor.Error? err
function kontor.directory.phone.remove(phone) end

---Takes back that a number was removed.
---Fails with `not_found` where there is no such number.
---Fails with `conflict` where it was not removed.
---
---```lua
---local phone = kontor.directory.person.get("jan.beck").phones[1]
---kontor.directory.phone.remove(phone.id)
---assert(kontor.directory.phone.restore(phone.id).removed_at == nil)
---```
---@param phone string|kontor.Phone The number by its id.
---@return kontor.Phone?
---@return kontor.Error? err
function kontor.directory.phone.restore(phone) end

---Returns one phone.
---Fails with `not_found` where there is no such phone.
---
---```lua
---local phone = kontor.directory.person.get("jan.beck").phones[1]
---assert(kontor.directory.phone.get(phone.id).raw == "040 66969-212")
---```
---@param phone string|kontor.Phone The phone by its id.
---@return kontor.Phone?
---@return kontor.Error? err
function kontor.directory.phone.get(phone) end

---Returns the phone records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.directory.phone.find { person = "jan.beck" } == 2)
---```
---@param options? kontor.directory.phone.find.Options
---@return kontor.Phone[]?
---@return kontor.Error? err
function kontor.directory.phone.find(options) end

---Goes through the phone records that have the given values.
---
---```lua
---local count = 0
---for phone in kontor.directory.phone.each { organisation = "hanse" } do count = count + 1 end
---assert(count > 0)
---```
---@param options? kontor.directory.phone.each.Options
---@return (fun(): kontor.Phone?)?
---@return kontor.Error? err
function kontor.directory.phone.each(options) end

kontor.directory.absence = {}

---Writes an absence down and says what it leaves uncovered.
---Fails with `not_found` where the scope names no role of the office.
---Fails with `conflict` where the person is away on one of these days already.
---Fails with `invalid` where the days or the deputy cannot be.
---Fails with `refused` where who is away, or the deputy, does not work here.
---
---```lua
---local absence = assert(kontor.directory.absence.request("mehmet.yilmaz",
---  { from_on = "2027-02-01", to_on = "2027-02-05", kind = "training" }))
---assert(#absence.uncovered > 0)
---```
---@param person string|kontor.Person Who is away.
---@param options kontor.directory.absence.request.Options
---@return kontor.directory.absence.request.RequestedAbsence?
---@return kontor.Error? err
function kontor.directory.absence.request(person, options) end

---Notes that the deputy agreed; only from then on they stand in.
---Fails with `refused` where only the deputy can agree, and nobody who left.
---Fails with `conflict` where nobody was asked, or it is over or cancelled.
---
---```lua
---local absence = kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" })
---assert(kontor.directory.absence.accept(absence.id, { by = "sofia.rossi" }).accepted_at)
---```
---@param absence string|kontor.Absence The absence by its id.
---@param options? kontor.directory.absence.accept.Options
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.accept(absence, options) end

---Returns the absences that wait for somebody's agreement.
---
---```lua
---local absence = kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" })
---assert(kontor.directory.absence.awaiting("sofia.rossi")[1].id == absence.id)
---```
---@param deputy string|kontor.Person Who was asked to stand in.
---@return kontor.Absence[]?
---@return kontor.Error? err
function kontor.directory.absence.awaiting(deputy) end

---Notes that the deputy does not agree, or not any more; the absence then has none.
---Fails with `not_found` where there is no such absence.
---Fails with `refused` where only the deputy can decline.
---Fails with `conflict` where nobody was asked, or it is over or cancelled.
---
---```lua
---local absence = assert(kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
---assert(kontor.directory.absence.decline(absence.id, { by = "sofia.rossi" }).deputy == nil)
---```
---@param absence string|kontor.Absence The absence by its id.
---@param options? kontor.directory.absence.decline.Options
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.decline(absence, options) end

---Asks somebody to stand in, in place of who was asked before; they must accept.
---Fails with `not_found` where there is no such absence.
---Fails with `refused` where the deputy does not work here, or who is away left.
---Fails with `invalid` where nobody is their own deputy.
---Fails with `conflict` where it is over or cancelled.
---
---```lua
---local absence = assert(kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
---local other = assert(kontor.directory.absence.ask(absence.id, { deputy = "jan.beck", scope = { "trainee" } }))
---assert(other.deputy == "jan.beck" and not other.accepted_at)
---```
---@param absence string|kontor.Absence The absence by its id.
---@param options kontor.directory.absence.ask.Options
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.ask(absence, options) end

---Shortens, extends or moves an absence; a deputy is asked anew where days are added. What began stays begun.
---Fails with `not_found` where there is no such absence.
---Fails with `conflict` where it was cancelled, meets another absence of the person, or began and is to begin later.
---Fails with `refused` where days are added after the person left.
---Fails with `invalid` where it would end before it begins.
---
---```lua
---local absence = assert(kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
---assert(kontor.directory.absence.change(absence.id, { to_on = "2027-03-03" }).to_on == "2027-03-03")
---```
---@param absence string|kontor.Absence The absence by its id.
---@param options? kontor.directory.absence.change.Options
---@return kontor.directory.absence.request.RequestedAbsence?
---@return kontor.Error? err
function kontor.directory.absence.change(absence, options) end

---Calls an absence off that did not begin before today, or was noted by mistake.
---Fails with `not_found` where there is no such absence.
---Fails with `conflict` where it was cancelled, or began and was no mistake.
---
---```lua
---local absence = assert(kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
---assert(kontor.directory.absence.cancel(absence.id).cancelled_at)
---```
---@param absence string|kontor.Absence The absence by its id.
---@param options? kontor.directory.absence.cancel.Options
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.cancel(absence, options) end

---Takes back that an absence was called off; the deputy must accept anew, and is none where they left.
---Fails with `not_found` where there is no such absence.
---Fails with `conflict` where it was not cancelled, or meets another absence of the person.
---Fails with `refused` where who was to be away left.
---
---```lua
---local absence = assert(kontor.directory.absence.request("lena.schaefer",
---  { from_on = "2027-03-01", to_on = "2027-03-05", deputy = "sofia.rossi" }))
---kontor.directory.absence.cancel(absence.id)
---assert(kontor.directory.absence.restore(absence.id).cancelled_at == nil)
---```
---@param absence string|kontor.Absence The absence by its id.
---@return kontor.directory.absence.request.RequestedAbsence?
---@return kontor.Error? err
function kontor.directory.absence.restore(absence) end

---Returns one absence.
---Fails with `not_found` where there is no such absence.
---
---```lua
---local found = kontor.directory.absence.find({ person = "petra.voss" })[1]
---assert(kontor.directory.absence.get(found.id).deputy == "jan.beck")
---```
---@param absence string|kontor.Absence The absence by its id.
---@return kontor.Absence?
---@return kontor.Error? err
function kontor.directory.absence.get(absence) end

---Returns the absence records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local absence = kontor.directory.absence.find({ person = "petra.voss" })[1]
---assert(absence.from_on == "2026-11-23" and absence.to_on == "2026-11-27")
---```
---@param options? kontor.directory.absence.find.Options
---@return kontor.Absence[]?
---@return kontor.Error? err
function kontor.directory.absence.find(options) end

---Goes through the absence records that have the given values.
---
---```lua
---local away = 0
---for absence in kontor.directory.absence.each { kind = "holiday" } do away = away + 1 end
---assert(away == 1)
---```
---@param options? kontor.directory.absence.each.Options
---@return (fun(): kontor.Absence?)?
---@return kontor.Error? err
function kontor.directory.absence.each(options) end

kontor.directory.role = {}

---Adds a role to those that people can hold here.
---Fails with `conflict` where the office has it.
---Fails with `invalid` where the key is malformed.
---
---```lua
---assert(kontor.directory.role.create { key = "night_porter", title_en = "Night porter", title_de = "Nachtdienst" })
---assert(kontor.directory.person.create {
---  handle = "kim", name = "Kim Muster", roles = { { role = "night_porter", from_on = "2026-01-01" } },
---})
---assert(kontor.directory.on_duty("night_porter").person == "kim")
---```
---@param options kontor.directory.role.create.Options
---@return kontor.directory.role.create.Role?
---@return kontor.Error? err
function kontor.directory.role.create(options) end

---Returns one role.
---Fails with `not_found` where the office has no such role.
---
---```lua
---assert(kontor.directory.role.get("reception").title_de == "Empfang")
---local _, err = kontor.directory.role.get "recption"
---assert(err.message:find "did you mean reception", err.message)
---```
---@param role string The role's word. At most 200 characters.
---@return kontor.directory.role.create.Role?
---@return kontor.Error? err
function kontor.directory.role.get(role) end

---Returns the roles that the office has, by their words.
---
---```lua
---local words = {}
---for _, role in ipairs(kontor.directory.role.find {}) do words[role.key] = true end
---assert(words.office_manager and not words.night_porter)
---```
---@param options? kontor.directory.role.find.Options
---@return kontor.directory.role.create.Role[]
function kontor.directory.role.find(options) end

---Changes what a role is called.
---Fails with `not_found` where the office has no such role.
---
---```lua
---assert(kontor.directory.role.update("trainee", { title_de = "Azubi" }).title_de == "Azubi")
---```
---@param role string The role's word. At most 200 characters.
---@param options? kontor.directory.role.update.Options
---@return kontor.directory.role.create.Role?
---@return kontor.Error? err
function kontor.directory.role.update(role, options) end

---Ends a role: nobody can be given it any more.
---Fails with `not_found` where the office has no such role.
---Fails with `conflict` where it was ended already.
---Fails with `refused` where somebody holds it, or a task or a callback waits for it.
---
---```lua
---assert(kontor.directory.role.archive("purchasing").archived_at)
---local _, err = kontor.directory.role.archive "reception"
---assert(err.code == "refused", err.message)
---```
---@param role string The role's word. At most 200 characters.
---@return kontor.directory.role.create.Role?
---@return kontor.Error? err
function kontor.directory.role.archive(role) end

---Takes a role into use again that was ended.
---Fails with `not_found` where the office has no such role.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.directory.role.archive "purchasing"
---assert(kontor.directory.role.restore("purchasing").archived_at == nil)
---```
---@param role string The role's word. At most 200 characters.
---@return kontor.directory.role.create.Role?
---@return kontor.Error? err
function kontor.directory.role.restore(role) end

kontor.inventory = {}

---Compares what there is with what is needed and drafts orders for the difference. Twice orders nothing twice.
---
---```lua
---kontor.inventory.supply_run {}
---assert(#kontor.inventory.supply_run({}).orders == 0)
---```
---@param options? kontor.inventory.supply_run.Options
---@return kontor.inventory.supply_run.SupplyRun
function kontor.inventory.supply_run(options) end

kontor.inventory.item = {}

---Returns one item with what there is of it.
---Fails with `not_found` where there is no such item.
---
---```lua
---local item = assert(kontor.inventory.item.get "PAPIER-A4")
---assert(item.on_hand == 12 and item.minimum == 20 and item.below_minimum)
---local _, err = kontor.inventory.item.get "PAPER-A4"
---assert(err.code == "not_found" and err.message:find("PAPIER-A4", 1, true))
---```
---@param item string|kontor.Item The item by its id or sku.
---@return kontor.inventory.item.get.Item?
---@return kontor.Error? err
function kontor.inventory.item.get(item) end

---Returns items by sku, with what there is of them.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---for _, item in ipairs(kontor.inventory.item.find { below_minimum = true, category = "toner" }) do
---  assert(item.on_hand < item.minimum)
---end
---```
---@param options? kontor.inventory.item.find.Options
---@return kontor.inventory.item.get.Item[]?
---@return kontor.Error? err
function kontor.inventory.item.find(options) end

---Goes through items by sku, however many there are.
---
---```lua
---local missing = 0
---for item in kontor.inventory.item.each {} do
---  if item.target and item.on_hand < item.target then missing = missing + 1 end
---end
---assert(missing > 20)
---```
---@param options? kontor.inventory.item.each.Options
---@return (fun(): kontor.inventory.item.get.Item?)?
---@return kontor.Error? err
function kontor.inventory.item.each(options) end

---Makes a new item.
---Fails with `conflict` where another item has the same key.
---Fails with `invalid` where a rule of the item is broken.
---Fails with `refused` where its place would name what is out of use.
---Fails with `refused` where its fits would name what is out of use.
---
---```lua
---assert(kontor.inventory.item.create { sku = "LINEAL", name = "Lineal", category = "writing", unit = "Stück" })
---```
---@param options kontor.inventory.item.create.Options
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.create(options) end

---Changes some fields of an item.
---Fails with `not_found` where there is no such item.
---Fails with `invalid` where a rule of the item is broken.
---Fails with `refused` where its place would name what is out of use.
---Fails with `refused` where its fits would name what is out of use.
---Fails with `refused` where other records are written in terms of its unit, which no longer changes.
---
---```lua
---assert(kontor.inventory.item.update("PAPIER-A4", { bin = "R1-02" }).bin == "R1-02")
---```
---@param item string|kontor.Item The item by its id or its sku.
---@param options? kontor.inventory.item.update.Options
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.update(item, options) end

---Takes an item out of use; it stays in the records.
---Fails with `not_found` where there is no such item.
---Fails with `refused` where something of the item is open or still there.
---Fails with `conflict` where it is out of use already.
---
---```lua
---assert(kontor.inventory.item.archive("KEKS").archived_at)
---```
---@param item string|kontor.Item The item by its id or its sku.
---@return kontor.inventory.item.archive.ArchivedItem?
---@return kontor.Error? err
function kontor.inventory.item.archive(item) end

---Takes an item back into use that was archived.
---Fails with `not_found` where there is no such item.
---Fails with `conflict` where it is in use.
---Fails with `refused` where another item has its bar code by now, or its usual place is out of use.
---
---```lua
---kontor.inventory.item.archive "KEKS"
---assert(kontor.inventory.item.restore("KEKS").archived_at == nil)
---```
---@param item string|kontor.Item The item by its id or its sku.
---@return kontor.Item?
---@return kontor.Error? err
function kontor.inventory.item.restore(item) end

---Takes in a stock list as a spreadsheet exports it.
---Fails with `invalid` where a line is wrong; every problem is named, and nothing is imported.
---
---```lua
---local file = { name = "new.csv", content =
---  "SKU;Name;Category;Unit;Location;Stock;Minimum\n" ..
---  "LINEAL;Lineal 30 cm;writing;Stück;Materialraum;5;2" }
---assert(kontor.inventory.item.import(file).summary == "new.csv: 1 new items, 0 changed, 0 as they were")
---assert(kontor.inventory.item.get("LINEAL").on_hand == 5)
---file.content = file.content:gsub(";5;", ";five;")
---local _, err = kontor.inventory.item.import(file)
---assert(err.message:find "line 2, column Stock: “five” is no number")
---```
---@param file kontor.File The CSV file. At most 20 MB.
---@param options? kontor.inventory.item.import.Options
---@return kontor.inventory.item.import.Imported?
---@return kontor.Error? err
function kontor.inventory.item.import(file, options) end

kontor.inventory.location = {}

---Returns one location.
---Fails with `not_found` where there is no such location.
---
---```lua
---assert(kontor.inventory.location.get("Materialraum").kind == "stock")
---```
---@param location string|kontor.Location The location by its id or its name.
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.get(location) end

---Returns the location records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.inventory.location.find { kind = "stock" } > 0)
---```
---@param options? kontor.inventory.location.find.Options
---@return kontor.Location[]?
---@return kontor.Error? err
function kontor.inventory.location.find(options) end

---Goes through the location records that have the given values.
---
---```lua
---for place in kontor.inventory.location.each { kind = "stock" } do assert(place.name) end
---```
---@param options? kontor.inventory.location.each.Options
---@return (fun(): kontor.Location?)?
---@return kontor.Error? err
function kontor.inventory.location.each(options) end

---Makes a new location.
---Fails with `conflict` where another location has the same key.
---Fails with `invalid` where a rule of the location is broken.
---Fails with `refused` where its parent would name what is out of use.
---
---```lua
---assert(kontor.inventory.location.create { name = "Keller", kind = "stock" })
---```
---@param options kontor.inventory.location.create.Options
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.create(options) end

---Changes some fields of a location.
---Fails with `not_found` where there is no such location.
---Fails with `invalid` where a rule of the location is broken.
---Fails with `refused` where its parent would name what is out of use.
---
---```lua
---assert(kontor.inventory.location.update("Materialraum", { name = "Lager" }).name == "Lager")
---assert(kontor.inventory.item.get("PAPIER-A4").place == "Lager")
---```
---@param location string|kontor.Location The location by its id or its name.
---@param options? kontor.inventory.location.update.Options
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.update(location, options) end

---Takes a location out of use; it stays in the records.
---Fails with `not_found` where there is no such location.
---Fails with `refused` where something of the location is open or still there.
---Fails with `conflict` where it is out of use already.
---
---```lua
---kontor.inventory.location.create { name = "Keller", kind = "stock" }
---assert(kontor.inventory.location.archive("Keller").archived_at)
---local _, err = kontor.inventory.location.archive "Materialraum"
---assert(err.code == "refused" and err.message:find "move the goods", err.message)
---```
---@param location string|kontor.Location The location by its id or its name.
---@return kontor.inventory.location.archive.ArchivedLocation?
---@return kontor.Error? err
function kontor.inventory.location.archive(location) end

---Takes a location back into use that was archived.
---Fails with `not_found` where there is no such location.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.inventory.location.create { name = "Keller", kind = "stock" }
---kontor.inventory.location.archive "Keller"
---assert(kontor.inventory.location.restore("Keller").archived_at == nil)
---```
---@param location string|kontor.Location The location by its id or its name.
---@return kontor.Location?
---@return kontor.Error? err
function kontor.inventory.location.restore(location) end

kontor.inventory.movement = {}

---Notes that goods came without an order of ours.
---Fails with `refused` where there is not so much, the place is not ours, or something is out of use.
---Fails with `invalid` where the quantity cannot be.
---
---```lua
---local moved = assert(kontor.inventory.movement.receive("PAPIER-A4", { quantity = 2 }))
---assert(moved.from == "supplier" and moved.to == "Materialraum")
---assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 14)
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.movement.receive.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.receive(item, options) end

---Notes that goods were taken and used.
---Fails with `refused` where there is not so much, the place is not ours, or something is out of use.
---Fails with `invalid` where the quantity cannot be.
---
---```lua
---local moved = assert(kontor.inventory.movement.issue("PAPIER-A4", { quantity = 2 }))
---assert(moved.from == "Materialraum" and moved.to == "consumer")
---assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 10)
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.movement.issue.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.issue(item, options) end

---Notes that unused goods came back.
---Fails with `refused` where there is not so much, the place is not ours, or something is out of use.
---Fails with `invalid` where the quantity cannot be.
---
---```lua
---local moved = assert(kontor.inventory.movement.take_back("PAPIER-A4", { quantity = 2 }))
---assert(moved.from == "consumer" and moved.to == "Materialraum")
---assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 14)
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.movement.take_back.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.take_back(item, options) end

---Notes that goods went back to the supplier.
---Fails with `refused` where there is not so much, the place is not ours, or something is out of use.
---Fails with `invalid` where the quantity cannot be.
---
---```lua
---local moved = assert(kontor.inventory.movement.send_back("PAPIER-A4", { quantity = 2 }))
---assert(moved.from == "Materialraum" and moved.to == "supplier")
---assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 10)
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.movement.send_back.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.send_back(item, options) end

---Notes that goods went from one place of ours to another.
---Fails with `refused` where there is not so much, a place is not ours, or something is out of use.
---
---```lua
---assert(kontor.inventory.movement.transfer("PAPIER-A4",
---  { quantity = 1, from = "Materialraum", to = "Empfang", note = "for the fax" }))
---assert(kontor.inventory.item.get("PAPIER-A4").on_hand == 12)
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.movement.transfer.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.transfer(item, options) end

---Corrects a movement by one in the other direction.
---Fails with `conflict` where it was reversed before.
---Fails with `refused` where it belongs to a count or an order that is corrected otherwise.
---
---```lua
---local taken = kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1 })
---assert(kontor.inventory.movement.reverse(taken.id).reason == "reverse")
---```
---@param movement string|kontor.Movement The movement by its id.
---@param options? kontor.inventory.movement.reverse.Options
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.reverse(movement, options) end

---Returns one movement.
---Fails with `not_found` where there is no such movement.
---
---```lua
---local taken = kontor.inventory.movement.issue("PAPIER-A4", { quantity = 1 })
---assert(kontor.inventory.movement.get(taken.id).item == "PAPIER-A4")
---```
---@param movement string|kontor.Movement The movement by its id.
---@return kontor.Movement?
---@return kontor.Error? err
function kontor.inventory.movement.get(movement) end

---Returns the movement records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local opening = kontor.inventory.movement.find({ item = "PAPIER-A4", reason = "opening" })[1]
---assert(opening.quantity == 12 and opening.to == "Materialraum")
---```
---@param options? kontor.inventory.movement.find.Options
---@return kontor.Movement[]?
---@return kontor.Error? err
function kontor.inventory.movement.find(options) end

---Goes through the movement records that have the given values.
---
---```lua
---local came = 0
---for movement in kontor.inventory.movement.each { item = "PAPIER-A4", to = "Materialraum" } do
---  came = came + movement.quantity
---end
---assert(came == 12)
---```
---@param options? kontor.inventory.movement.each.Options
---@return (fun(): kontor.Movement?)?
---@return kontor.Error? err
function kontor.inventory.movement.each(options) end

kontor.inventory.count = {}

---Returns a count with its lines; a blind one hides what is expected.
---Fails with `not_found` where there is no such count.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---assert(#kontor.inventory.count.get(count.number).lines == 1)
---```
---@param count string|kontor.Count The count by its id or number.
---@return kontor.inventory.count.get.CountDetails?
---@return kontor.Error? err
function kontor.inventory.count.get(count) end

---Opens a count; the policy says what is counted, and how.
---Fails with `refused` where there is nothing to count, or the place or an item is out of use.
---Fails with `invalid` where more than one of `items`, `category` and `at_most` is given.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---assert(count.state == "counting" and count.lines[1].expected == 12)
---```
---@param options kontor.inventory.count.open.Options
---@return kontor.inventory.count.get.CountDetails?
---@return kontor.Error? err
function kontor.inventory.count.open(options) end

---Enters what was found; not counted is not zero.
---Fails with `not_found` where there is no such count.
---Fails with `refused` where the count is posted or cancelled.
---Fails with `not_found` where an item is not on the count.
---Fails with `invalid` where an item is named twice, or the quantity cannot be.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---local entered = assert(kontor.inventory.count.enter(count.number, {
---  lines = { { item = "PAPIER-A4", counted = 11, reason = "one pack was wet" } },
---}))
---assert(entered.lines[1].counted == 11)
---```
---@param count string|kontor.Count The count by its id or number.
---@param options kontor.inventory.count.enter.Options
---@return kontor.inventory.count.get.CountDetails?
---@return kontor.Error? err
function kontor.inventory.count.enter(count, options) end

---Ends the counting and shows what deviates.
---Fails with `not_found` where there is no such count.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---kontor.inventory.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = 12 } } })
---assert(kontor.inventory.count.review(count.id).state == "review")
---```
---@param count string|kontor.Count The count by its id or number.
---@return kontor.inventory.count.get.CountDetails?
---@return kontor.Error? err
function kontor.inventory.count.review(count) end

---Makes a reviewed count the stock: a movement for each deviation.
---Fails with `not_found` where there is no such count.
---Fails with `refused` where a line still needs a recount, or the count was posted already.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---kontor.inventory.count.enter(count.id, { lines = { { item = "PAPIER-A4", counted = 12 } } })
---kontor.inventory.count.review(count.id)
---assert(kontor.inventory.count.post(count.id).state == "posted")
---```
---@param count string|kontor.Count The count by its id or number.
---@return kontor.inventory.count.post.CountPosted?
---@return kontor.Error? err
function kontor.inventory.count.post(count) end

---Gives a count up; stock stays as it is.
---Fails with `not_found` where there is no such count.
---Fails with `refused` where the count was posted already.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---assert(kontor.inventory.count.cancel(count.id).state == "cancelled")
---```
---@param count string|kontor.Count The count by its id or number.
---@return kontor.Count?
---@return kontor.Error? err
function kontor.inventory.count.cancel(count) end

---Returns the count records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---assert(kontor.inventory.count.find({ state = "counting" })[1].number == count.number)
---```
---@param options? kontor.inventory.count.find.Options
---@return kontor.Count[]?
---@return kontor.Error? err
function kontor.inventory.count.find(options) end

---Goes through the count records that have the given values.
---
---```lua
---local count = assert(kontor.inventory.count.open { items = { "PAPIER-A4" }, place = "Materialraum" })
---for one in kontor.inventory.count.each { state = "counting" } do assert(one.number) end
---```
---@param options? kontor.inventory.count.each.Options
---@return (fun(): kontor.Count?)?
---@return kontor.Error? err
function kontor.inventory.count.each(options) end

---Takes in a filled count sheet: one count per place, in review.
---Fails with `invalid` where a line is wrong; every problem is named, and nothing is imported.
---Fails with `refused` where who counted is with another organisation.
---
---```lua
---local file = { name = "sheet.csv", content =
---  "SKU;Location;Counted\nPAPIER-A4;Materialraum;12\nPAPIER-A3;Materialraum;" }
---local result = assert(kontor.inventory.count.import(file, { counted_by = "lena.schaefer" }))
---local count = kontor.inventory.count.get(result.counts[1])
---assert(count.state == "review" and #count.lines == 2)
---```
---@param file kontor.File The CSV file. At most 20 MB.
---@param options? kontor.inventory.count.import.Options
---@return kontor.inventory.count.import.CountImported?
---@return kontor.Error? err
function kontor.inventory.count.import(file, options) end

kontor.inventory.order = {}

---Drafts an order by hand, by a supplier's valid offers; it is approved as a supply run's is.
---Fails with `not_found` where there is no such supplier or item.
---Fails with `refused` where it is no supplier, has no valid offer for an item, or does not sell that quantity.
---
---```lua
---local order = assert(kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 10 } }))
---assert(order.lines[1].why[1] == "ordered by hand")
---local _, err = kontor.inventory.order.draft("elbe", { lines = { ["PAPIER-A4"] = 3 } })
---assert(err.code == "refused" and err.message:find "packs of 5")
---```
---@param supplier string|kontor.Organisation From whom.
---@param options kontor.inventory.order.draft.Options
---@return kontor.inventory.order.draft.OrderDetails?
---@return kontor.Error? err
function kontor.inventory.order.draft(supplier, options) end

---Returns an order with its lines.
---Fails with `not_found` where there is no such order.
---
---```lua
---local order = kontor.inventory.supply_run {}.orders[1]
---assert(#kontor.inventory.order.get(order.number).lines > 0)
---```
---@param order string|kontor.Order The order by its id or number.
---@return kontor.inventory.order.draft.OrderDetails?
---@return kontor.Error? err
function kontor.inventory.order.get(order) end

---Notes the acting person's yes; never the proposer's. `notes` say which prices are others by now.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where the person proposed it, has none of the roles, or said yes already.
---
---```lua
---local order = kontor.inventory.supply_run {}.orders[1]
----- Jan Beck acts and proposed it, so that it takes somebody else: --as anke.lorenz
---local _, err = kontor.inventory.order.approve(order.number, { reason = "stocks are low" })
---assert(err.code == "refused" and err.message:find "nobody approves what they proposed")
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.approve.Options
---@return kontor.inventory.order.approve.OrderApproved?
---@return kontor.Error? err
function kontor.inventory.order.approve(order, options) end

---Writes an approved order to its supplier, into the outbox, at the prices by which it was drafted. `notes` say which are others by now.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where it is not approved, was placed already, or its supplier is out of use or none any more.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---assert(order.state == "placed" and order.letter:find "Kaffeebohnen")
---assert(kontor.inventory.item.get("KAFFEE-BOHNE").on_order == 4)
---```
---@param order string|kontor.Order The order by its id or number.
---@return kontor.inventory.order.place.OrderPlaced?
---@return kontor.Error? err
function kontor.inventory.order.place(order) end

---Notes what arrived; beyond what was ordered is refused.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where more would be received than was ordered, or the order is not placed.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---local part = assert(kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1.5 } }))
---assert(part.state == "part_received")
---local _, err = kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 3 } })
---assert(err.code == "refused")
---assert(kontor.inventory.order.receive(order.number).state == "received")
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.receive.Options
---@return kontor.inventory.order.receive.OrderReceived?
---@return kontor.Error? err
function kontor.inventory.order.receive(order, options) end

---Takes back what was noted as arrived by mistake: it is open on the order again, a closed one too.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where nothing arrived, it is not there any more, or a count has seen it since.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---kontor.inventory.order.receive(order.number)
---kontor.inventory.order.close(order.number)
---local back = assert(kontor.inventory.order.unreceive(order.number, { note = "it was another order's" }))
---assert(back.state == "placed" and back.lines[1].received == 0)
---assert(kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1.5 } }))
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.unreceive.Options
---@return kontor.inventory.order.receive.OrderReceived?
---@return kontor.Error? err
function kontor.inventory.order.unreceive(order, options) end

---Calls an order off of which nothing has arrived.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where something has arrived, or it is over already.
---
---```lua
---local order = kontor.inventory.supply_run {}.orders[1]
---assert(kontor.inventory.order.cancel(order.number, { reason = "found more" }).state == "cancelled")
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.cancel.Options
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.cancel(order, options) end

---Ends an order: what is open of it is no longer waited for.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where it is not under way.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---kontor.inventory.order.receive(order.number, { lines = { ["KAFFEE-BOHNE"] = 1 } })
---local closed = assert(kontor.inventory.order.close(order.number, { reason = "the rest is sold out" }))
---assert(closed.state == "closed" and kontor.inventory.item.get("KAFFEE-BOHNE").on_order == 0)
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.close.Options
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.close(order, options) end

---Takes an order up again that was closed, or called off before its supplier heard of it; what was called off is approved by the limits as they are now.
---Fails with `not_found` where there is no such order.
---Fails with `refused` where it is under way, or its supplier was told that it is called off.
---
---```lua
---local order = kontor.inventory.supply_run {}.orders[1]
---kontor.inventory.order.cancel(order.number)
---assert(kontor.inventory.order.reopen(order.number, { reason = "it was another one" }).state == order.state)
---```
---@param order string|kontor.Order The order by its id or number.
---@param options? kontor.inventory.order.reopen.Options
---@return kontor.Order?
---@return kontor.Error? err
function kontor.inventory.order.reopen(order, options) end

---Returns the order records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---assert(kontor.inventory.order.find({ state = "placed" })[1].id == order.id)
---```
---@param options? kontor.inventory.order.find.Options
---@return kontor.Order[]?
---@return kontor.Error? err
function kontor.inventory.order.find(options) end

---Goes through the order records that have the given values.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---for one in kontor.inventory.order.each { state = "placed" } do assert(one.number) end
---```
---@param options? kontor.inventory.order.each.Options
---@return (fun(): kontor.Order?)?
---@return kontor.Error? err
function kontor.inventory.order.each(options) end

kontor.inventory.approval = {}

---Returns the approval records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local order = kontor.inventory.supply_run({ category = "kitchen" }).orders[1]
---order = assert(kontor.inventory.order.place(order.number))
---assert(#kontor.inventory.approval.find { order = order.number } == 0)
---```
---@param options? kontor.inventory.approval.find.Options
---@return kontor.Approval[]?
---@return kontor.Error? err
function kontor.inventory.approval.find(options) end

---Goes through the approval records that have the given values.
---
---```lua
---for yes in kontor.inventory.approval.each {} do assert(yes.person) end
---```
---@param options? kontor.inventory.approval.each.Options
---@return (fun(): kontor.Approval?)?
---@return kontor.Error? err
function kontor.inventory.approval.each(options) end

kontor.inventory.offer = {}

---Takes in a supplier's price list.
---Fails with `invalid` where a line is wrong; every problem is named, and nothing is imported.
---Fails with `refused` where the supplier is out of use, or no supplier.
---
---```lua
---local file = { name = "elbe.csv", content = "SKU;Price;Pack;Lead days\nPAPIER-A4;1,90;5;4" }
---local result = assert(kontor.inventory.offer.import(file, { supplier = "elbe" }))
---assert(result.summary == "elbe.csv: 0 new offers, 1 changed, 0 as they were")
---```
---@param file kontor.File The CSV file. At most 20 MB.
---@param options kontor.inventory.offer.import.Options
---@return kontor.inventory.offer.import.Imported?
---@return kontor.Error? err
function kontor.inventory.offer.import(file, options) end

---Returns one offer with its prices.
---Fails with `not_found` where there is no such offer.
---
---```lua
---local offer = assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR" }))
---local found = assert(kontor.inventory.offer.get(offer.id))
---assert(found.prices[1].price == kontor.money "1.95 EUR")
---```
---@param offer string|kontor.Offer The offer by its id.
---@return kontor.inventory.offer.get.OfferDetails?
---@return kontor.Error? err
function kontor.inventory.offer.get(offer) end

---Returns the offer records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.inventory.offer.find { item = "PAPIER-A4" } > 1)
---```
---@param options? kontor.inventory.offer.find.Options
---@return kontor.Offer[]?
---@return kontor.Error? err
function kontor.inventory.offer.find(options) end

---Goes through the offer records that have the given values.
---
---```lua
---for offer in kontor.inventory.offer.each { supplier = "elbe" } do assert(offer.item) end
---```
---@param options? kontor.inventory.offer.each.Options
---@return (fun(): kontor.Offer?)?
---@return kontor.Error? err
function kontor.inventory.offer.each(options) end

---Takes an offer out of use; it stays in the records.
---Fails with `not_found` where there is no such offer.
---Fails with `conflict` where it is out of use already.
---
---```lua
---local offer = assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR" }))
---assert(kontor.inventory.offer.archive(offer.id).archived_at)
---```
---@param offer string|kontor.Offer The offer by its id.
---@return kontor.inventory.offer.archive.ArchivedOffer?
---@return kontor.Error? err
function kontor.inventory.offer.archive(offer) end

---Takes an offer back into use that was archived.
---Fails with `not_found` where there is no such offer.
---Fails with `conflict` where it is in use.
---
---```lua
---local offer = assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR" }))
---kontor.inventory.offer.archive(offer.id)
---assert(kontor.inventory.offer.restore(offer.id).archived_at == nil)
---```
---@param offer string|kontor.Offer The offer by its id.
---@return kontor.Offer?
---@return kontor.Error? err
function kontor.inventory.offer.restore(offer) end

---Writes down what a supplier asks for a delivery; what is left out stays.
---Fails with `invalid` where the amounts are not in the office's currency.
---Fails with `refused` where the supplier is out of use, or no supplier.
---
---```lua
---assert(kontor.inventory.offer.terms("elbe", { freight = "5.90 EUR", freight_free_from = "75.00 EUR" }))
---```
---@param supplier string|kontor.Organisation Whose terms they are.
---@param options? kontor.inventory.offer.terms.Options
---@return kontor.SupplierTerms?
---@return kontor.Error? err
function kontor.inventory.offer.terms(supplier, options) end

---Writes down what a supplier asks for an item; what is left out stays.
---Fails with `invalid` where the price, pack or days cannot be.
---Fails with `refused` where the item or the supplier is out of use, or it is no supplier.
---
---```lua
---assert(kontor.inventory.offer.set("PAPIER-A4", { supplier = "elbe", price = "1.95 EUR", pack = 5 }))
---```
---@param item string|kontor.Item The item by its id or sku.
---@param options kontor.inventory.offer.set.Options
---@return kontor.inventory.offer.set.OfferWritten?
---@return kontor.Error? err
function kontor.inventory.offer.set(item, options) end

kontor.inventory.terms = {}

---Returns one supplier terms.
---Fails with `not_found` where there is no such supplier terms.
---
---```lua
---local terms = kontor.inventory.terms.find({ supplier = "elbe" })[1]
---assert(kontor.inventory.terms.get(terms.id).freight)
---```
---@param supplier_terms string|kontor.SupplierTerms The supplier terms by its id.
---@return kontor.SupplierTerms?
---@return kontor.Error? err
function kontor.inventory.terms.get(supplier_terms) end

---Returns the supplier terms records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(kontor.inventory.terms.find({ supplier = "elbe" })[1].freight)
---```
---@param options? kontor.inventory.terms.find.Options
---@return kontor.SupplierTerms[]?
---@return kontor.Error? err
function kontor.inventory.terms.find(options) end

---Goes through the supplier terms records that have the given values.
---
---```lua
---for terms in kontor.inventory.terms.each {} do assert(terms.supplier) end
---```
---@param options? kontor.inventory.terms.each.Options
---@return (fun(): kontor.SupplierTerms?)?
---@return kontor.Error? err
function kontor.inventory.terms.each(options) end

kontor.equipment = {}

kontor.equipment.contract = {}

---Writes a service contract down, with what it covers.
---Fails with `invalid` where its hours or days cannot be read, or the office knows no such place.
---Fails with `conflict` where another contract has this number.
---Fails with `refused` where its firm is out of use, or neither a service firm nor a supplier; a device was given away or replaced.
---
---```lua
---assert(kontor.equipment.contract.create {
---  number = "W-20", firm = "hanse", hours = "Mon-Fri 08:00-17:00", response_hours = 4,
---  begins_on = "2026-12-01", ends_on = "2028-11-30", assets = { "COPIER-2" }, places = { "Empfang" },
---})
---```
---@param options kontor.equipment.contract.create.Options
---@return kontor.Contract?
---@return kontor.Error? err
function kontor.equipment.contract.create(options) end

---Returns one contract with what it covers.
---Fails with `not_found` where there is no such contract.
---
---```lua
---local contract = assert(kontor.equipment.contract.get "W-19")
---assert(contract.response_hours == 8 and contract.firm == "hanse" and #contract.assets > 0)
---```
---@param contract string|kontor.Contract The contract by its id or number.
---@return kontor.equipment.contract.get.ContractDetails?
---@return kontor.Error? err
function kontor.equipment.contract.get(contract) end

---Changes a contract: its last day ends it, a later one takes that back.
---Fails with `not_found` where there is no such contract.
---Fails with `invalid` where its hours or days cannot be read.
---Fails with `refused` where its firm is out of use, or neither a service firm nor a supplier.
---
---```lua
---assert(kontor.equipment.contract.update("W-19", { ends_on = "2027-12-31" }).ends_on == "2027-12-31")
---```
---@param contract string|kontor.Contract The contract by its id or number.
---@param options? kontor.equipment.contract.update.Options
---@return kontor.equipment.contract.get.ContractDetails?
---@return kontor.Error? err
function kontor.equipment.contract.update(contract, options) end

---Puts devices, models or places under a contract.
---Fails with `not_found` where there is no such contract.
---Fails with `invalid` where the office knows no such place.
---Fails with `refused` where a device was given away or replaced, or a model is out of use.
---
---```lua
---local contract = assert(kontor.equipment.contract.cover("W-19", { assets = { "COPIER-2" } }))
---assert(table.concat(contract.assets, " "):find "COPIER%-2")
---```
---@param contract string|kontor.Contract The contract by its id or number.
---@param options? kontor.equipment.contract.cover.Options
---@return kontor.equipment.contract.get.ContractDetails?
---@return kontor.Error? err
function kontor.equipment.contract.cover(contract, options) end

---Takes devices, models or places out of a contract.
---Fails with `not_found` where there is no such contract.
---Fails with `not_found` where the contract does not cover one of them.
---
---```lua
---kontor.equipment.contract.cover("W-19", { places = { "Empfang" } })
---assert(#kontor.equipment.contract.uncover("W-19", { places = { "Empfang" } }).places == 0)
---```
---@param contract string|kontor.Contract The contract by its id or number.
---@param options? kontor.equipment.contract.uncover.Options
---@return kontor.equipment.contract.get.ContractDetails?
---@return kontor.Error? err
function kontor.equipment.contract.uncover(contract, options) end

---Returns the contract records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(kontor.equipment.contract.find({ firm = "hanse" })[1].number == "W-19")
---```
---@param options? kontor.equipment.contract.find.Options
---@return kontor.Contract[]?
---@return kontor.Error? err
function kontor.equipment.contract.find(options) end

---Goes through the contract records that have the given values.
---
---```lua
---for contract in kontor.equipment.contract.each { firm = "hanse" } do assert(contract.number == "W-19") end
---```
---@param options? kontor.equipment.contract.each.Options
---@return (fun(): kontor.Contract?)?
---@return kontor.Error? err
function kontor.equipment.contract.each(options) end

kontor.equipment.supply = {}

---Takes in what a printer says, as `ipptool -tv` prints it.
---Fails with `invalid` where the file has no printer attributes, or the moment is to come.
---Fails with `unavailable` where the printer did not answer, or refused to.
---Fails with `refused` where it is another device that said so, by its serial number or its model.
---
---```lua
---local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
---RECEIVED: 5311 bytes in response
---status-code = successful-ok (successful-ok)
---marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
---marker-types (1setOf keyword) = toner,opc
---marker-levels (1setOf integer) = 7,62
---marker-low-levels (1setOf integer) = 10,5
---marker-high-levels (1setOf integer) = 100,100
---]] }, { asset = "COPIER-1" }))
---assert(result.summary == "COPIER-1: 2 supplies, 1 low" and #result.notes == 2)
---```
---@param file kontor.File The file. At most 20 MB.
---@param options kontor.equipment.supply.import.Options
---@return kontor.equipment.supply.import.Imported?
---@return kontor.Error? err
function kontor.equipment.supply.import(file, options) end

---Returns how many pages the devices still print with an item.
---
---```lua
----- No device here has said how many pages its toner lasts: unknown, which is not 0.
---assert(kontor.equipment.supply.pages_left { item = "TONER-85A" } == nil)
---```
---@param options kontor.equipment.supply.pages_left.Options
---@return integer
function kontor.equipment.supply.pages_left(options) end

---Returns the low and empty supplies of all devices in use, empty ones first, with what we have to refill them.
---
---```lua
---local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
---RECEIVED: 5311 bytes in response
---status-code = successful-ok (successful-ok)
---marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
---marker-types (1setOf keyword) = toner,opc
---marker-levels (1setOf integer) = 7,62
---marker-low-levels (1setOf integer) = 10,5
---marker-high-levels (1setOf integer) = 100,100
---]] }, { asset = "COPIER-1" }))
---local low = kontor.equipment.supply.low()
---assert(low[1].asset == "COPIER-1" and low[1].supply and #low[1].why == 2)
---```
---@return kontor.equipment.supply.low.LowSupply[]
function kontor.equipment.supply.low() end

---Returns one device supply.
---Fails with `not_found` where there is no such device supply.
---
---```lua
---local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
---RECEIVED: 5311 bytes in response
---status-code = successful-ok (successful-ok)
---marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
---marker-types (1setOf keyword) = toner,opc
---marker-levels (1setOf integer) = 7,62
---marker-low-levels (1setOf integer) = 10,5
---marker-high-levels (1setOf integer) = 100,100
---]] }, { asset = "COPIER-1" }))
---local toner = kontor.equipment.supply.find({ asset = "COPIER-1", state = "low" })[1]
---assert(kontor.equipment.supply.get(toner.id).name == "Toner schwarz")
---```
---@param device_supply string|kontor.DeviceSupply The device supply by its id.
---@return kontor.DeviceSupply?
---@return kontor.Error? err
function kontor.equipment.supply.get(device_supply) end

---Returns the device supply records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
---RECEIVED: 5311 bytes in response
---status-code = successful-ok (successful-ok)
---marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
---marker-types (1setOf keyword) = toner,opc
---marker-levels (1setOf integer) = 7,62
---marker-low-levels (1setOf integer) = 10,5
---marker-high-levels (1setOf integer) = 100,100
---]] }, { asset = "COPIER-1" }))
---local low = kontor.equipment.supply.find({ asset = "COPIER-1", state = "low" })
---assert(#low == 1 and low[1].name == "Toner schwarz" and low[1].level == 7)
---```
---@param options? kontor.equipment.supply.find.Options
---@return kontor.DeviceSupply[]?
---@return kontor.Error? err
function kontor.equipment.supply.find(options) end

---Goes through the device supply records that have the given values.
---
---```lua
---local result = assert(kontor.equipment.supply.import({ name = "copier-1.txt", content = [[
---RECEIVED: 5311 bytes in response
---status-code = successful-ok (successful-ok)
---marker-names (1setOf nameWithoutLanguage) = Toner schwarz,Trommeleinheit
---marker-types (1setOf keyword) = toner,opc
---marker-levels (1setOf integer) = 7,62
---marker-low-levels (1setOf integer) = 10,5
---marker-high-levels (1setOf integer) = 100,100
---]] }, { asset = "COPIER-1" }))
---for supply in kontor.equipment.supply.each { asset = "COPIER-1" } do assert(supply.name) end
---```
---@param options? kontor.equipment.supply.each.Options
---@return (fun(): kontor.DeviceSupply?)?
---@return kontor.Error? err
function kontor.equipment.supply.each(options) end

kontor.equipment.asset = {}

---Notes what a device's counter shows.
---Fails with `invalid` where it shows less than before, and was not replaced.
---
---```lua
---assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 }).meter == "pages")
---local _, err = kontor.equipment.asset.read_meter("COPIER-1", { value = 9 })
---assert(err.code == "invalid")
---```
---@param asset string|kontor.Asset The device by its id or tag.
---@param options kontor.equipment.asset.read_meter.Options
---@return kontor.Reading?
---@return kontor.Error? err
function kontor.equipment.asset.read_meter(asset, options) end

---Returns one asset.
---Fails with `not_found` where there is no such asset.
---
---```lua
---assert(kontor.equipment.asset.get("COPIER-1").serial == "QXZ01234")
---```
---@param asset string|kontor.Asset The asset by its id or its tag.
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.get(asset) end

---Returns the asset records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local tags = {}
---for _, asset in ipairs(kontor.equipment.asset.find { place = "Empfang" }) do tags[#tags + 1] = asset.tag end
---assert(table.concat(tags, " ") == "PRINTER-1 FAX-1 PHONE-1")
---```
---@param options? kontor.equipment.asset.find.Options
---@return kontor.Asset[]?
---@return kontor.Error? err
function kontor.equipment.asset.find(options) end

---Goes through the asset records that have the given values.
---
---```lua
---for asset in kontor.equipment.asset.each { place = "Empfang" } do assert(asset.tag) end
---```
---@param options? kontor.equipment.asset.each.Options
---@return (fun(): kontor.Asset?)?
---@return kontor.Error? err
function kontor.equipment.asset.each(options) end

---Makes a new asset.
---Fails with `conflict` where another asset has the same key.
---Fails with `invalid` where a rule of the asset is broken.
---Fails with `refused` where its model would name what is out of use.
---Fails with `refused` where its warranty_firm would name what is out of use.
---
---```lua
---assert(kontor.equipment.asset.create {
---  tag = "PRINTER-2", model = "HP LaserJet P1102", place = "Kopierraum", warranty_until = "2028-10-31",
---})
---```
---@param options kontor.equipment.asset.create.Options
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.create(options) end

---Changes some fields of an asset.
---Fails with `not_found` where there is no such asset.
---Fails with `invalid` where a rule of the asset is broken.
---Fails with `refused` where its model would name what is out of use.
---Fails with `refused` where its warranty_firm would name what is out of use.
---
---```lua
---assert(kontor.equipment.asset.update("FAX-1", { place = "Kopierraum" }).place == "Kopierraum")
---```
---@param asset string|kontor.Asset The asset by its id or its tag.
---@param options? kontor.equipment.asset.update.Options
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.update(asset, options) end

---Takes an asset out of use; it stays in the records.
---Fails with `not_found` where there is no such asset.
---Fails with `conflict` where it is out of use already.
---
---```lua
---assert(kontor.equipment.asset.archive("FAX-1").archived_at)
---assert(#kontor.equipment.asset.find { archived = true } == 1)
---```
---@param asset string|kontor.Asset The asset by its id or its tag.
---@return kontor.equipment.asset.archive.ArchivedAsset?
---@return kontor.Error? err
function kontor.equipment.asset.archive(asset) end

---Takes an asset back into use that was archived.
---Fails with `not_found` where there is no such asset.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.equipment.asset.archive "FAX-1"
---assert(kontor.equipment.asset.restore("FAX-1").archived_at == nil)
---```
---@param asset string|kontor.Asset The asset by its id or its tag.
---@return kontor.Asset?
---@return kontor.Error? err
function kontor.equipment.asset.restore(asset) end

kontor.equipment.reading = {}

---Corrects a reading that was noted wrongly; the journal keeps what stood there.
---Fails with `not_found` where there is no such reading.
---Fails with `invalid` where the counter would run backwards, or nothing would be corrected.
---
---```lua
---local slip = kontor.equipment.asset.read_meter("COPIER-1", { value = 2150000 })
---local right = assert(kontor.equipment.reading.correct(slip.id, { value = 215000 }))
---assert(right.id == slip.id and right.value == 215000)
---assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215010 }))
---```
---@param reading string|kontor.Reading The reading by its id.
---@param options? kontor.equipment.reading.correct.Options
---@return kontor.Reading?
---@return kontor.Error? err
function kontor.equipment.reading.correct(reading, options) end

---Returns one reading.
---Fails with `not_found` where there is no such reading.
---
---```lua
---local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
---assert(kontor.equipment.reading.get(reading.id).value == 215000)
---```
---@param reading string|kontor.Reading The reading by its id.
---@return kontor.Reading?
---@return kontor.Error? err
function kontor.equipment.reading.get(reading) end

---Returns the reading records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
---assert(#kontor.equipment.reading.find { asset = "COPIER-1", value = 215000 } == 1)
---```
---@param options? kontor.equipment.reading.find.Options
---@return kontor.Reading[]?
---@return kontor.Error? err
function kontor.equipment.reading.find(options) end

---Goes through the reading records that have the given values.
---
---```lua
---kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
---for reading in kontor.equipment.reading.each { asset = "COPIER-1" } do assert(reading.meter) end
---```
---@param options? kontor.equipment.reading.each.Options
---@return (fun(): kontor.Reading?)?
---@return kontor.Error? err
function kontor.equipment.reading.each(options) end

---Takes a reading out of use; it stays in the records.
---Fails with `not_found` where there is no such reading.
---Fails with `conflict` where it is out of use already.
---Fails with `refused` where the counter would run backwards without it.
---
---```lua
---local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 2150000 })
---assert(kontor.equipment.reading.archive(reading.id).archived_at)
---assert(kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 }))
---```
---@param reading string|kontor.Reading The reading by its id.
---@return kontor.equipment.reading.archive.ArchivedReading?
---@return kontor.Error? err
function kontor.equipment.reading.archive(reading) end

---Takes a reading back into use that was archived.
---Fails with `not_found` where there is no such reading.
---Fails with `conflict` where it is in use.
---Fails with `refused` where the counter would run backwards with it.
---
---```lua
---local reading = kontor.equipment.asset.read_meter("COPIER-1", { value = 215000 })
---kontor.equipment.reading.archive(reading.id)
---assert(not kontor.equipment.reading.restore(reading.id).archived_at)
---```
---@param reading string|kontor.Reading The reading by its id.
---@return kontor.Reading?
---@return kontor.Error? err
function kontor.equipment.reading.restore(reading) end

kontor.equipment.model = {}

---Returns one model.
---Fails with `not_found` where there is no such model.
---
---```lua
---assert(kontor.equipment.model.get("Canon iR 2645").kind == "copier")
---```
---@param model string|kontor.Model The model by its id or its name.
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.get(model) end

---Returns the model records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(#kontor.equipment.model.find { kind = "copier" } == 2)
---```
---@param options? kontor.equipment.model.find.Options
---@return kontor.Model[]?
---@return kontor.Error? err
function kontor.equipment.model.find(options) end

---Goes through the model records that have the given values.
---
---```lua
---for model in kontor.equipment.model.each { kind = "copier" } do assert(model.name) end
---```
---@param options? kontor.equipment.model.each.Options
---@return fun(): kontor.Model?
function kontor.equipment.model.each(options) end

---Makes a new model.
---Fails with `conflict` where another model has the same key.
---Fails with `invalid` where a rule of the model is broken.
---Fails with `refused` where its supplies would name what is out of use.
---
---```lua
---assert(kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer", supplies = { "TONER-85A" } })
---```
---@param options kontor.equipment.model.create.Options
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.create(options) end

---Changes some fields of a model.
---Fails with `not_found` where there is no such model.
---Fails with `invalid` where a rule of the model is broken.
---Fails with `refused` where its supplies would name what is out of use.
---
---```lua
---local model = assert(kontor.equipment.model.update("Snom D735", { supplies = { "BATTERIE-AA" } }))
---assert(model.supplies[1] == "BATTERIE-AA")
---```
---@param model string|kontor.Model The model by its id or its name.
---@param options? kontor.equipment.model.update.Options
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.update(model, options) end

---Takes a model out of use; it stays in the records.
---Fails with `not_found` where there is no such model.
---Fails with `conflict` where it is out of use already.
---
---```lua
---local model = kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer" }
---assert(kontor.equipment.model.archive("Brother HL-1110").archived_at)
---```
---@param model string|kontor.Model The model by its id or its name.
---@return kontor.equipment.model.archive.ArchivedModel?
---@return kontor.Error? err
function kontor.equipment.model.archive(model) end

---Takes a model back into use that was archived.
---Fails with `not_found` where there is no such model.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.equipment.model.create { name = "Brother HL-1110", kind = "printer" }
---kontor.equipment.model.archive("Brother HL-1110")
---assert(kontor.equipment.model.restore("Brother HL-1110").archived_at == nil)
---```
---@param model string|kontor.Model The model by its id or its name.
---@return kontor.Model?
---@return kontor.Error? err
function kontor.equipment.model.restore(model) end

kontor.equipment.hint = {}

---Returns one hint.
---Fails with `not_found` where there is no such hint.
---
---```lua
---local hint = kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1]
---assert(kontor.equipment.hint.get(hint.id).words:find "lever A")
---```
---@param hint string|kontor.Hint The hint by its id.
---@return kontor.Hint?
---@return kontor.Error? err
function kontor.equipment.hint.get(hint) end

---Returns the hint records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---assert(kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1].words:find "lever A")
---```
---@param options? kontor.equipment.hint.find.Options
---@return kontor.Hint[]?
---@return kontor.Error? err
function kontor.equipment.hint.find(options) end

---Goes through the hint records that have the given values.
---
---```lua
---for hint in kontor.equipment.hint.each { kind = "copier" } do assert(hint.words) end
---```
---@param options? kontor.equipment.hint.each.Options
---@return (fun(): kontor.Hint?)?
---@return kontor.Error? err
function kontor.equipment.hint.each(options) end

---Makes a new hint.
---Fails with `invalid` where a rule of the hint is broken.
---Fails with `refused` where its model would name what is out of use.
---
---```lua
---assert(kontor.equipment.hint.create { kind = "printer", fault = "jam", words = "Open the flap at the back." })
---```
---@param options kontor.equipment.hint.create.Options
---@return kontor.Hint?
---@return kontor.Error? err
function kontor.equipment.hint.create(options) end

---Changes some fields of a hint.
---Fails with `not_found` where there is no such hint.
---Fails with `invalid` where a rule of the hint is broken.
---Fails with `refused` where its model would name what is out of use.
---
---```lua
---local hint = kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1]
---assert(kontor.equipment.hint.update(hint.id, { words = "Pull lever B." }).words == "Pull lever B.")
---```
---@param hint string|kontor.Hint The hint by its id.
---@param options? kontor.equipment.hint.update.Options
---@return kontor.Hint?
---@return kontor.Error? err
function kontor.equipment.hint.update(hint, options) end

---Takes a hint out of use; it stays in the records.
---Fails with `not_found` where there is no such hint.
---Fails with `conflict` where it is out of use already.
---
---```lua
---local hint = kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1]
---assert(kontor.equipment.hint.archive(hint.id).archived_at)
---```
---@param hint string|kontor.Hint The hint by its id.
---@return kontor.equipment.hint.archive.ArchivedHint?
---@return kontor.Error? err
function kontor.equipment.hint.archive(hint) end

---Takes a hint back into use that was archived.
---Fails with `not_found` where there is no such hint.
---Fails with `conflict` where it is in use.
---
---```lua
---local hint = kontor.equipment.hint.find({ kind = "copier", fault = "jam" })[1]
---kontor.equipment.hint.archive(hint.id)
---assert(kontor.equipment.hint.restore(hint.id).archived_at == nil)
---```
---@param hint string|kontor.Hint The hint by its id.
---@return kontor.Hint?
---@return kontor.Error? err
function kontor.equipment.hint.restore(hint) end

kontor.equipment.ticket = {}

---Opens a ticket for a fault, or returns the one that is open for it already.
---Fails with `refused` where the device was given away or replaced.
---Fails with `invalid` where the words say nothing.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---assert(ticket.fault == "jam" and ticket.is_new)
---local again = kontor.equipment.ticket.report("COPIER-1", { words = "schon wieder Papierstau" })
---assert(again.number == ticket.number and not again.is_new)
---```
---@param asset string|kontor.Asset The device by its id or tag.
---@param options kontor.equipment.ticket.report.Options
---@return kontor.equipment.ticket.report.ReportedTicket?
---@return kontor.Error? err
function kontor.equipment.ticket.report(asset, options) end

---Returns whom to call about a fault, in order, and why.
---Fails with `refused` where the ticket needs no call any more, or its device was given away or replaced.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---local plan = kontor.equipment.ticket.whom_to_call(ticket.number)
---assert(plan.steps[1].why[1] == "house rule: try it ourselves first")
---assert(plan.read_out:find "QXZ01234")
---```
---@param ticket string|kontor.Ticket The ticket by its id or number.
---@param options? kontor.equipment.ticket.whom_to_call.Options
---@return kontor.equipment.ticket.whom_to_call.CallPlan?
---@return kontor.Error? err
function kontor.equipment.ticket.whom_to_call(ticket, options) end

---Moves a ticket on; what is not possible is refused.
---Fails with `refused` where the ticket cannot go there from where it is, its device was given away or replaced, or another ticket is open for the same fault.
---Fails with `invalid` where it is closed without having been fixed, and `remedy` does not say why; `deferred_until` is missing or not after today; or either is given with a state that has none.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---assert(kontor.equipment.ticket.advance(ticket.number, { to = "triaged" }).state == "triaged")
---local _, err = kontor.equipment.ticket.advance(ticket.number, { to = "verified" })
---assert(err.code == "refused")
---```
---@param ticket string|kontor.Ticket The ticket by its id or number.
---@param options kontor.equipment.ticket.advance.Options
---@return kontor.Ticket?
---@return kontor.Error? err
function kontor.equipment.ticket.advance(ticket, options) end

---Returns one ticket.
---Fails with `not_found` where there is no such ticket.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---assert(kontor.equipment.ticket.get(ticket.number).words == "Papierstau, Fach 2")
---```
---@param ticket string|kontor.Ticket The ticket by its id or its number.
---@return kontor.Ticket?
---@return kontor.Error? err
function kontor.equipment.ticket.get(ticket) end

---Returns the ticket records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---assert(#kontor.equipment.ticket.find { asset = "COPIER-1", state = "reported" } == 1)
---```
---@param options? kontor.equipment.ticket.find.Options
---@return kontor.Ticket[]?
---@return kontor.Error? err
function kontor.equipment.ticket.find(options) end

---Goes through the ticket records that have the given values.
---
---```lua
---local ticket = kontor.equipment.ticket.report("COPIER-1", { words = "Papierstau, Fach 2" })
---for open in kontor.equipment.ticket.each { state = "reported" } do assert(open.fault) end
---```
---@param options? kontor.equipment.ticket.each.Options
---@return (fun(): kontor.Ticket?)?
---@return kontor.Error? err
function kontor.equipment.ticket.each(options) end

kontor.communication = {}

---Returns who waits for us: to be rung back, or rings again; and to whom that falls now, deputies counted in.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---kontor.communication.route(call.id)
---assert(kontor.communication.waiting({ person = "jan.beck" })[1].id == call.id)
---```
---@param options? kontor.communication.waiting.Options
---@return kontor.communication.waiting.WaitingEntry[]?
---@return kontor.Error? err
function kontor.communication.waiting(options) end

---Notes that nothing is to be done about an entry any more.
---Fails with `conflict` where it is settled already, or out of the log.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---kontor.communication.route(call.id)
---assert(kontor.communication.settle(call.id).state == "done")
---assert(#kontor.communication.waiting {} == 0)
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@param options? kontor.communication.settle.Options
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.settle(entry, options) end

---Takes back that an entry was settled: it waits again, and so does its task.
---Fails with `not_found` where there is no such entry.
---Fails with `conflict` where something is to be done about it already, we talked to them since, or it is out of the log.
---Fails with `invalid` where nobody can be rung back without a name or a number, or nothing was to be done about what is no call.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---kontor.communication.settle(call.id, { result = "came today" })
---assert(kontor.communication.reopen(call.id).state == "we_ring_back")
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@param options? kontor.communication.reopen.Options
---@return kontor.communication.reopen.ReopenedEntry?
---@return kontor.Error? err
function kontor.communication.reopen(entry, options) end

---Returns entries in which all words occur, the newest first.
---Fails with `invalid` where more than 20 words, or one of more than 256 bytes.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(kontor.communication.search("lieferung")[1].id == call.id)
---```
---@param text string The words. At most 20,000 characters.
---@param options? kontor.communication.search.Options
---@return kontor.LogEntry[]?
---@return kontor.Error? err
function kontor.communication.search(text, options) end

---Decides for whom an entry is; who is away is passed on to the deputy.
---Fails with `not_found` where there is no such entry.
---Fails with `conflict` where it is out of the log.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---local routed = assert(kontor.communication.route(call.id))
---assert(routed.state == "we_ring_back")
---assert(routed.for_whom == "jan.beck" and routed.on_behalf_of == "petra.voss")
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@return kontor.communication.route.Routed?
---@return kontor.Error? err
function kontor.communication.route(entry) end

---Decides for whom many entries are; where the policy is wrong about one, that one is named and the others go on.
---Fails with `not_found` where there is no such entry.
---Fails with `conflict` where it is out of the log.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---local result = assert(kontor.communication.route_all { call.id })
---assert(result.routed[1].id == call.id and #result.undecided == 0)
---```
---@param entries string[] The entries by their ids. At most 200,000, each of at most 200 characters.
---@return kontor.communication.route_all.RoutedEntries?
---@return kontor.Error? err
function kontor.communication.route_all(entries) end

kontor.communication.call = {}

---Takes in a telephone system's log, Asterisk's Master.csv; more lines of a known call complete it.
---Fails with `invalid` where not one line of the file is a call, or all of them are of a time to come.
---
---```lua
---local line = [["","04066969500","200","from-trunk","""Elbe"" <04066969500>","PJSIP/trunk-0","PJSIP/210-1",]]
---  .. [["Dial","PJSIP/210,30","2026-11-23 07:52:10",,"2026-11-23 07:52:24",14,0,"NO ANSWER",]]
---  .. [["DOCUMENTATION","1795416730.0",""]]
---local result = assert(kontor.communication.call.import { name = "Master.csv", content = line })
---local call = kontor.communication.entry.get(result.calls[1])
---assert(call.outcome == "missed" and call.party_record == "elbe")
---assert(#kontor.communication.call.import({ name = "Master.csv", content = line }).calls == 0)
----- A later export knows more of the same call:
---local more = line .. "\n" .. line:gsub("210%-1", "212-2"):gsub("NO ANSWER", "ANSWERED")
---assert(kontor.communication.call.import({ name = "Master.csv", content = more }).completed[1] == call.id)
---assert(kontor.communication.entry.get(call.id).outcome == "answered")
---```
---@param file kontor.File The file. At most 20 MB.
---@return kontor.communication.call.import.CallsImported?
---@return kontor.Error? err
function kontor.communication.call.import(file) end

kontor.communication.entry = {}

---Writes down a call, mail, fax, letter, visit or note.
---Fails with `refused` where for_whom does not work here, or taken_by did not then.
---Fails with `invalid` where the facts do not go together.
---Fails with `conflict` where somebody is to be rung back whom we talked to since.
---Fails with `not_found` where there is no such person or organisation.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(call.party_record == "elbe")
---local note = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "0171 9990001", outcome = "answered", for_whom = "jan.beck",
---  happened_at = "2026-11-22T17:40:00+01:00", to_do = "Ring back until 15:00", urgency = "urgent",
---  state = "we_ring_back",
---})
---assert(kontor.communication.waiting({ person = "jan.beck" })[1].id == note.id)
---```
---@param options kontor.communication.entry.create.Options
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.entry.create(options) end

---Adds to an entry what was said, for whom it is and what is to be done; its task to ring back follows, and under another party_record what talks settle.
---Fails with `refused` where for_whom does not work here, or taken_by did not then.
---Fails with `not_found` where there is no such entry, person or organisation.
---Fails with `invalid` where the facts do not go together.
---Fails with `refused` where somebody waits for a call, and it would be nobody's.
---Fails with `conflict` where somebody is to be rung back whom we talked to since, or the entry is out of the log.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---local noted = assert(kontor.communication.entry.update(call.id,
---  { note = "Comes on Friday", for_whom = "jan.beck", urgency = "high" }))
---assert(noted.for_whom == "jan.beck" and noted.note == "Comes on Friday")
---assert(not kontor.communication.entry.update(call.id, { clear = { "note" } }).note)
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@param options? kontor.communication.entry.update.Options
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.entry.update(entry, options) end

---Takes an entry out of the log that was noted by mistake; calls that it was thought to settle wait again.
---Fails with `not_found` where there is no such entry.
---Fails with `refused` where the telephone system told of it.
---Fails with `conflict` where it is out of the log already.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed",
---  happened_at = "2026-11-23T08:50:00+01:00",
---})
---local talk = assert(kontor.communication.entry.create {
---  kind = "call", direction = "out", party = "040/66969-500", outcome = "answered",
---  happened_at = "2026-11-23T08:58:00+01:00",
---})
---assert(kontor.communication.entry.get(call.id).state == "done")
---assert(kontor.communication.entry.withdraw(talk.id, { reason = "another number" }).withdrawn_at)
---assert(kontor.communication.entry.get(call.id).state == "we_ring_back")
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@param options? kontor.communication.entry.withdraw.Options
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.entry.withdraw(entry, options) end

---Takes an entry back into the log that was withdrawn, with what was to be done about it and its task.
---Fails with `not_found` where there is no such entry.
---Fails with `conflict` where it is in the log, or is a part of another call.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(kontor.communication.entry.withdraw(call.id) and #kontor.communication.waiting {} == 0)
---assert(kontor.communication.entry.restore(call.id).state == "we_ring_back")
---```
---@param entry string|kontor.LogEntry The entry by its id.
---@return kontor.communication.entry.restore.ReopenedEntry?
---@return kontor.Error? err
function kontor.communication.entry.restore(entry) end

---Returns one log entry.
---Fails with `not_found` where there is no such log entry.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(kontor.communication.entry.get(call.id).subject == "Lieferung")
---```
---@param log_entry string|kontor.LogEntry The log entry by its id.
---@return kontor.LogEntry?
---@return kontor.Error? err
function kontor.communication.entry.get(log_entry) end

---Returns the log entry records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(#kontor.communication.entry.find { kind = "call", outcome = "missed" } == 1)
---```
---@param options? kontor.communication.entry.find.Options
---@return kontor.LogEntry[]?
---@return kontor.Error? err
function kontor.communication.entry.find(options) end

---Goes through the log entry records that have the given values.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---for entry in kontor.communication.entry.each { kind = "call" } do assert(entry.direction) end
---```
---@param options? kontor.communication.entry.each.Options
---@return (fun(): kontor.LogEntry?)?
---@return kontor.Error? err
function kontor.communication.entry.each(options) end

kontor.communication.leg = {}

---Returns the call leg records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---assert(#kontor.communication.leg.find { call = call.id } == 0)
---```
---@param options? kontor.communication.leg.find.Options
---@return kontor.CallLeg[]?
---@return kontor.Error? err
function kontor.communication.leg.find(options) end

---Goes through the call leg records that have the given values.
---
---```lua
---local call = assert(kontor.communication.entry.create {
---  kind = "call", direction = "in", party = "040/66969-500", outcome = "missed", subject = "Lieferung",
---})
---for leg in kontor.communication.leg.each { call = call.id } do assert(leg.kind) end
---```
---@param options? kontor.communication.leg.each.Options
---@return (fun(): kontor.CallLeg?)?
---@return kontor.Error? err
function kontor.communication.leg.each(options) end

kontor.hr = {}

---Screens the applications of an opening that were not yet, or by other criteria or rules, and returns them in order. It proposes; a person decides.
---Fails with `refused` where the opening asks for nothing yet.
---Fails with `invalid` where the policy hr.screen answered what cannot be.
---Fails with `unavailable` where no plugin answers hr.screen.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-screen", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-screen", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local result = assert(kontor.hr.screen "sample-screen")
---local best = result.ranked[1]
---assert(best.application == application.number and best.gates_met and best.score == 3)
---assert(best.criteria[1].evidence[1].line == 2)
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@param options? kontor.hr.screen.Options
---@return kontor.hr.screen.OpeningScreening?
---@return kontor.Error? err
function kontor.hr.screen(opening, options) end

---Returns the screened applications of an opening in order, as they are.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-ranking", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-ranking", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(#kontor.hr.ranking "sample-ranking" == 0)
---assert(kontor.hr.screen "sample-ranking")
---assert(kontor.hr.ranking("sample-ranking")[1].state == "screened")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@return kontor.hr.ranking.RankedApplication[]?
---@return kontor.Error? err
function kontor.hr.ranking(opening) end

---Finds words in a text as screening does: without case, in compounds, with synonyms; and tells where.
---
---```lua
---local found = kontor.hr.mentions("Leitung der Finanzbuchhaltung, keine Kenntnisse in SAP",
---  { words = { "Buchhaltung", "SAP" } })
---assert(found[1].found and found[1].evidence[1].matched == "Finanzbuchhaltung")
---assert(not found[2].found and #found[2].denied == 1)
---```
---@param text string The text, such as a candidate's. At most 200,000 characters.
---@param options kontor.hr.mentions.Options
---@return kontor.hr.mentions.Mention[]
function kontor.hr.mentions(text, options) end

kontor.hr.opening = {}

---Opens a position with what it asks for.
---Fails with `refused` where a criterion names what must not decide; the message offers a lawful one.
---Fails with `invalid` where a criterion or its rule cannot be read.
---Fails with `conflict` where another opening has the same key, or a criterion is named twice.
---
---```lua
---local opening = assert(kontor.hr.opening.create {
---  key = "sample-create", title = "Office assistant", seats = 2,
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel", "Calc" } } },
---    { title = "Three years of office work", weight = 2, rule = { years = 3, roles = { "office work" } } },
---    { title = "German", role = "gate", rule = { language = "de", level = "C1" } },
---  },
---})
---assert(opening.state == "open")
---```
---@param options kontor.hr.opening.create.Options
---@return kontor.Opening?
---@return kontor.Error? err
function kontor.hr.opening.create(options) end

---Changes what a position is called, or how many are wanted; whether it is filled follows.
---Fails with `not_found` where there is no such opening.
---Fails with `invalid` where less than one is wanted, or the title cannot be.
---Fails with `refused` where more are hired already, or the title is unlawful.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-update", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-update", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.opening.update("sample-update", { seats = 2 }).seats == 2)
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@param options? kontor.hr.opening.update.Options
---@return kontor.Opening?
---@return kontor.Error? err
function kontor.hr.opening.update(opening, options) end

---Adds a criterion, or changes the one of that title; screenings by the earlier rule are stale then. hr.criterion.archive takes it off again.
---Fails with `refused` where the criterion names what must not decide; the message offers a lawful one.
---Fails with `invalid` where the criterion or its rule cannot be read.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-ask", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-ask", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.opening.ask("sample-ask", { title = "SAP", rule = { any = { "SAP" } } }))
---local _, err = kontor.hr.opening.ask("sample-ask", { title = "At most 30 years old", rule = { any = { "young" } } })
---assert(err.code == "refused")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@param options kontor.hr.opening.ask.Options
---@return kontor.Criterion?
---@return kontor.Error? err
function kontor.hr.opening.ask(opening, options) end

---Returns what an opening asks for.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criteria", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criteria", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.opening.criteria("sample-criteria")[1].rule.any[1] == "Excel")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@return kontor.Criterion[]?
---@return kontor.Error? err
function kontor.hr.opening.criteria(opening) end

---Takes no more applications for an opening.
---Fails with `not_found` where there is no such opening.
---Fails with `conflict` where it is closed already.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-close", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-close", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.opening.close("sample-close").state == "closed")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@return kontor.Opening?
---@return kontor.Error? err
function kontor.hr.opening.close(opening) end

---Takes applications for an opening again.
---Fails with `not_found` where there is no such opening.
---Fails with `conflict` where it is open.
---Fails with `refused` where all its seats are taken.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-reopen", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-reopen", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.opening.close "sample-reopen"
---assert(kontor.hr.opening.reopen("sample-reopen").state == "open")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@return kontor.Opening?
---@return kontor.Error? err
function kontor.hr.opening.reopen(opening) end

---Returns one opening.
---Fails with `not_found` where there is no such opening.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-opening-get", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-opening-get", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.opening.get("sample-opening-get").title == "Office assistant")
---```
---@param opening string|kontor.Opening The opening by its id or its key.
---@return kontor.Opening?
---@return kontor.Error? err
function kontor.hr.opening.get(opening) end

---Returns the opening records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-opening-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-opening-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(#kontor.hr.opening.find { state = "open" } > 0)
---```
---@param options? kontor.hr.opening.find.Options
---@return kontor.Opening[]?
---@return kontor.Error? err
function kontor.hr.opening.find(options) end

---Goes through the opening records that have the given values.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-opening-each", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-opening-each", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---for opening in kontor.hr.opening.each {} do assert(opening.seats > 0) end
---```
---@param options? kontor.hr.opening.each.Options
---@return fun(): kontor.Opening?
function kontor.hr.opening.each(options) end

kontor.hr.criterion = {}

---Returns one criterion.
---Fails with `not_found` where there is no such criterion.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criterion-get", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criterion-get", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local criterion = kontor.hr.opening.criteria("sample-criterion-get")[1]
---assert(kontor.hr.criterion.get(criterion.id).title == "Excel")
---```
---@param criterion string|kontor.Criterion The criterion by its id.
---@return kontor.Criterion?
---@return kontor.Error? err
function kontor.hr.criterion.get(criterion) end

---Returns the criterion records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criterion-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criterion-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local criterion = kontor.hr.opening.criteria("sample-criterion-find")[1]
---assert(#kontor.hr.criterion.find { opening = "sample-criterion-find", role = "gate" } == 1)
---```
---@param options? kontor.hr.criterion.find.Options
---@return kontor.Criterion[]?
---@return kontor.Error? err
function kontor.hr.criterion.find(options) end

---Changes some fields of a criterion.
---Fails with `not_found` where there is no such criterion.
---Fails with `invalid` where a rule of the criterion is broken.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criterion-update", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criterion-update", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local criterion = kontor.hr.opening.criteria("sample-criterion-update")[1]
---local reworded = assert(kontor.hr.criterion.update(criterion.id, { title = "Excel or Calc" }))
---assert(reworded.title == "Excel or Calc")
---```
---@param criterion string|kontor.Criterion The criterion by its id.
---@param options? kontor.hr.criterion.update.Options
---@return kontor.Criterion?
---@return kontor.Error? err
function kontor.hr.criterion.update(criterion, options) end

---Takes a criterion out of use; it stays in the records.
---Fails with `not_found` where there is no such criterion.
---Fails with `conflict` where it is out of use already.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criterion-archive", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criterion-archive", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local criterion = kontor.hr.opening.criteria("sample-criterion-archive")[1]
---assert(kontor.hr.criterion.archive(criterion.id).archived_at)
---assert(#kontor.hr.opening.criteria "sample-criterion-archive" == 1)
---```
---@param criterion string|kontor.Criterion The criterion by its id.
---@return kontor.hr.criterion.archive.ArchivedCriterion?
---@return kontor.Error? err
function kontor.hr.criterion.archive(criterion) end

---Takes a criterion back into use that was archived.
---Fails with `not_found` where there is no such criterion.
---Fails with `conflict` where it is in use.
---Fails with `refused` where it names what must not decide; the message offers a lawful one.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-criterion-restore", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-criterion-restore", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local criterion = kontor.hr.opening.criteria("sample-criterion-restore")[1]
---kontor.hr.criterion.archive(criterion.id)
---assert(not kontor.hr.criterion.restore(criterion.id).archived_at)
---```
---@param criterion string|kontor.Criterion The criterion by its id.
---@return kontor.Criterion?
---@return kontor.Error? err
function kontor.hr.criterion.restore(criterion) end

kontor.hr.application = {}

---Takes in an application for an opening.
---Fails with `refused` where the opening is filled or closed.
---Fails with `invalid` where the name is empty, the mail address or number is none, or the file is damaged, empty or of a kind that is not read.
---Fails with `limit` where the file is too large.
---Fails with `unavailable` where the program that reads PDF is not installed.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-receive", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-receive", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(application.state == "received")
---```
---@param opening string|kontor.Opening What it is for, by id or key.
---@param options kontor.hr.application.receive.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.receive(opening, options) end

---Takes in a CV, or a mail with its attachments, as an application; the same documents twice for an opening change nothing.
---Fails with `refused` where the opening is filled or closed.
---Fails with `invalid` where the file is damaged, empty or of a kind that is not read, or no name can be found.
---Fails with `limit` where the file is too large.
---Fails with `unavailable` where the program that reads PDF is not installed.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-import", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-import", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local file = { name = "toni-winter.txt", content = "Toni Winter\nSkills: Excel\ntoni@example.org" }
---local first = assert(kontor.hr.application.import(file, { opening = "sample-import" }))
---local again = assert(kontor.hr.application.import(file, { opening = "sample-import" }))
---assert(first.is_new and not again.is_new and again.application == first.application)
---```
---@param file kontor.File The CV (PDF, text, JSON Resume), or a mail with it. At most 20 MB.
---@param options kontor.hr.application.import.Options
---@return kontor.hr.application.import.ApplicationImport?
---@return kontor.Error? err
function kontor.hr.application.import(file, options) end

---Corrects the candidate's name, mail address or number. Where the name changes, screenings are stale: it says what is hidden from the policy.
---Fails with `not_found` where there is no such application.
---Fails with `invalid` where the name is empty, or the mail address or number is none.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-correct", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-correct", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local corrected = assert(kontor.hr.application.update(application.number,
---  { name = "Robin Sommerfeld", clear = { "email" } }))
---assert(corrected.name == "Robin Sommerfeld" and corrected.email == nil and corrected.state == "received")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options? kontor.hr.application.update.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.update(application, options) end

---Returns one application.
---Fails with `not_found` where there is no such application.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-get", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-get", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.application.get(application.number).state == "received")
---```
---@param application string|kontor.Application The application by its id or its number.
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.get(application) end

---Returns the application records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(#kontor.hr.application.find { opening = "sample-find" } == 1)
---```
---@param options? kontor.hr.application.find.Options
---@return kontor.Application[]?
---@return kontor.Error? err
function kontor.hr.application.find(options) end

---Goes through the application records that have the given values.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-each", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-each", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---for one in kontor.hr.application.each { opening = "sample-each" } do assert(one.number) end
---```
---@param options? kontor.hr.application.each.Options
---@return (fun(): kontor.Application?)?
---@return kontor.Error? err
function kontor.hr.application.each(options) end

---Puts an application on the shortlist. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or the application's state does not allow it.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-shortlist", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-shortlist", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local moved, err = kontor.hr.application.shortlist(application.number, { reason = "knows Excel and DATEV" })
---assert(moved and moved.state == "shortlisted" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.shortlist.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.shortlist(application, options) end

---Decides to invite a candidate to an interview. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or the application's state does not allow it.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-invite", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-invite", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.shortlist(application.number, { reason = "meets all that is asked" })
---local moved, err = kontor.hr.application.invite(application.number, { reason = "meets all that is asked" })
---assert(moved and moved.state == "invited" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.invite.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.invite(application, options) end

---Decides to offer a candidate the position. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or the application's state does not allow it.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-offer", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-offer", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.shortlist(application.number, { reason = "has kept books for four years" })
---kontor.hr.application.invite(application.number, { reason = "has kept books for four years" })
---kontor.hr.application.interview(application.number)
---local moved, err = kontor.hr.application.offer(application.number, { reason = "has kept books for four years" })
---assert(moved and moved.state == "offered" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.offer.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.offer(application, options) end

---Decides to hire a candidate who was made an offer; the last seat fills the opening. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or the application's state does not allow it.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-hire", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-hire", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.shortlist(application.number, { reason = "accepted the offer" })
---kontor.hr.application.invite(application.number, { reason = "accepted the offer" })
---kontor.hr.application.interview(application.number)
---kontor.hr.application.offer(application.number, { reason = "accepted the offer" })
---local moved, err = kontor.hr.application.hire(application.number, { reason = "accepted the offer" })
---assert(moved and moved.state == "hired" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.hire.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.hire(application, options) end

---Decides not to go on with an application. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or the application's state does not allow it.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-reject", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-reject", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local moved, err = kontor.hr.application.reject(application.number, { reason = "has not kept books since 2021" })
---assert(moved and moved.state == "rejected" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.reject.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.reject(application, options) end

---Takes the last step of an application back, where it was a mistake; what was decided stays in the records. A person decides it, with a reason.
---Fails with `refused` where nobody acts, a plugin acts alone, or no step was taken, the opening takes no applications, or the candidate was told already.
---Fails with `invalid` where there is no reason.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-taken-back", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-taken-back", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.reject(application.number, { reason = "has not kept books since 2021" })
---local moved, err = kontor.hr.application.reopen(application.number, { reason = "meant somebody else" })
---assert(moved and moved.state == "received" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@param options kontor.hr.application.reopen.Options
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.reopen(application, options) end

---Notes that the interview took place.
---Fails with `refused` where the application's state does not allow it; the message names what is possible.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-interview", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-interview", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.shortlist(application.number, { reason = "is to show how DATEV is used" })
---kontor.hr.application.invite(application.number, { reason = "is to show how DATEV is used" })
---local moved, err = kontor.hr.application.interview(application.number)
---assert(moved and moved.state == "interviewed" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.interview(application) end

---Notes that the candidate withdrew.
---Fails with `refused` where the application's state does not allow it; the message names what is possible.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-withdraw", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-withdraw", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local moved, err = kontor.hr.application.withdraw(application.number)
---assert(moved and moved.state == "withdrawn" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.withdraw(application) end

---Notes that the candidate declined the offer.
---Fails with `refused` where the application's state does not allow it; the message names what is possible.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-decline", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-decline", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---kontor.hr.application.shortlist(application.number, { reason = "was the best in the interview" })
---kontor.hr.application.invite(application.number, { reason = "was the best in the interview" })
---kontor.hr.application.interview(application.number)
---kontor.hr.application.offer(application.number, { reason = "was the best in the interview" })
---local moved, err = kontor.hr.application.decline(application.number)
---assert(moved and moved.state == "declined" or err.code == "refused")
---```
---@param application string|kontor.Application The application by its id or its number.
---@return kontor.Application?
---@return kontor.Error? err
function kontor.hr.application.decline(application) end

kontor.hr.document = {}

---Returns one application document.
---Fails with `not_found` where there is no such application document.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-document-get", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-document-get", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local document = kontor.hr.document.find({ application = application.number })[1]
---assert(kontor.hr.document.get(document.id).kind == "text")
---```
---@param application_document string|kontor.ApplicationDocument The application document by its id.
---@return kontor.ApplicationDocument?
---@return kontor.Error? err
function kontor.hr.document.get(application_document) end

---Returns the application document records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-document-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-document-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local document = kontor.hr.document.find({ application = application.number })[1]
---assert(#kontor.hr.document.find { application = application.number } == 1)
---```
---@param options? kontor.hr.document.find.Options
---@return kontor.ApplicationDocument[]?
---@return kontor.Error? err
function kontor.hr.document.find(options) end

---Takes an application document out of use; it stays in the records.
---Fails with `not_found` where there is no such application document.
---Fails with `conflict` where it is out of use already.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-document-archive", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-document-archive", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local document = kontor.hr.document.find({ application = application.number })[1]
---assert(kontor.hr.document.archive(document.id).archived_at)
---```
---@param application_document string|kontor.ApplicationDocument The application document by its id.
---@return kontor.hr.document.archive.ArchivedApplicationDocument?
---@return kontor.Error? err
function kontor.hr.document.archive(application_document) end

---Takes an application document back into use that was archived.
---Fails with `not_found` where there is no such application document.
---Fails with `conflict` where it is in use.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-document-restore", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-document-restore", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---local document = kontor.hr.document.find({ application = application.number })[1]
---kontor.hr.document.archive(document.id)
---assert(not kontor.hr.document.restore(document.id).archived_at)
---```
---@param application_document string|kontor.ApplicationDocument The application document by its id.
---@return kontor.ApplicationDocument?
---@return kontor.Error? err
function kontor.hr.document.restore(application_document) end

kontor.hr.decision = {}

---Returns the decision records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-decision", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-decision", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(#kontor.hr.decision.find { application = application.number } == 0)
---```
---@param options? kontor.hr.decision.find.Options
---@return kontor.Decision[]?
---@return kontor.Error? err
function kontor.hr.decision.find(options) end

kontor.hr.screening = {}

---Returns one screening.
---Fails with `not_found` where there is no such screening.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-screening-get", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-screening-get", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.screen "sample-screening-get")
---local screening = kontor.hr.screening.find({ application = application.number })[1]
---assert(kontor.hr.screening.get(screening.id).score == 3)
---```
---@param screening string|kontor.Screening The screening by its id.
---@return kontor.Screening?
---@return kontor.Error? err
function kontor.hr.screening.get(screening) end

---Returns the screening records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-screening-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-screening-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.screen "sample-screening-find")
---local screening = kontor.hr.screening.find({ application = application.number })[1]
---assert(screening.gates_met and screening.policy)
---```
---@param options? kontor.hr.screening.find.Options
---@return kontor.Screening[]?
---@return kontor.Error? err
function kontor.hr.screening.find(options) end

---Goes through the screening records that have the given values.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-screening-each", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-screening-each", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.screen "sample-screening-each")
---local screening = kontor.hr.screening.find({ application = application.number })[1]
---for one in kontor.hr.screening.each { application = application.number } do assert(one.why) end
---```
---@param options? kontor.hr.screening.each.Options
---@return (fun(): kontor.Screening?)?
---@return kontor.Error? err
function kontor.hr.screening.each(options) end

kontor.hr.finding = {}

---Returns the finding records that have the given values.
---Fails with `limit` where there are more than 1,000 and no limit is given; `each` goes through all.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-finding-find", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-finding-find", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.screen "sample-finding-find")
---local screening = kontor.hr.screening.find({ application = application.number })[1]
---assert(#kontor.hr.finding.find { screening = screening.id, result = "met" } == 2)
---```
---@param options? kontor.hr.finding.find.Options
---@return kontor.Finding[]?
---@return kontor.Error? err
function kontor.hr.finding.find(options) end

---Goes through the finding records that have the given values.
---
---```lua
---kontor.hr.opening.create {
---  key = "sample-finding-each", title = "Office assistant",
---  criteria = {
---    { title = "Excel", role = "gate", rule = { any = { "Excel" } } },
---    { title = "Bookkeeping", weight = 3, rule = { any = { "bookkeeping", "DATEV" } } },
---  },
---}
---local cv = "Curriculum vitae\nSkills: Microsoft Excel, DATEV, German C1\n01/2018 - 12/2021 Clerk"
---local application = assert(kontor.hr.application.receive("sample-finding-each", {
---  name = "Robin Sommer", email = "robin@example.org", file = { name = "cv.txt", content = cv },
---}))
---assert(kontor.hr.screen "sample-finding-each")
---local screening = kontor.hr.screening.find({ application = application.number })[1]
---for one in kontor.hr.finding.each { screening = screening.id } do assert(one.evidence) end
---```
---@param options? kontor.hr.finding.each.Options
---@return (fun(): kontor.Finding?)?
---@return kontor.Error? err
function kontor.hr.finding.each(options) end
