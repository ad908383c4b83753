// Applicants who write in English. All persons and firms are invented.

extension SampleCV {
    static let emily = SampleCV(
        name: "Emily Carter", officeMonths: 114,
        text: #"""
            Emily Carter
            Hamburg, Germany | +44 7700 900128 | emily.carter@example.com

            PROFILE
            Friendly office assistant who keeps the diary, the ledger and the coffee machine in order.

            EXPERIENCE

            Front Office Assistant, Alster Language School, Hamburg
            January 2023 – present
            * Appointment scheduling for 14 teachers, telephone and e-mail enquiries
            * Ordering of office supplies, post in and out

            Bookkeeping Clerk, Harrow & Pike Ltd, Leeds
            Jan 2018 – Mar 2021
            * Bookkeeping in Xero: accounts payable, bank reconciliation, VAT returns
            * Monthly reports in Microsoft Excel (pivot tables, XLOOKUP)

            Receptionist (part-time), Dr Osborne Dental Practice, Leeds
            Sept 2015 – August 2018
            * Appointment scheduling, patient records, switchboard

            From April 2021 to December 2022 I travelled and learned German.

            EDUCATION
            AAT Level 3 Diploma in Accounting, 2017

            SKILLS
            Microsoft Excel, Xero, bookkeeping, accounts payable, appointment scheduling, minute taking

            LANGUAGES
            English (native), German (B1)
            """#)

    static let daniel = SampleCV(
        name: "Daniel Okafor", officeMonths: nil,
        text: #"""
            Daniel Okafor
            Harburg, Hamburg · +49 152 28895456 · daniel.okafor@example.com

            Work
            June 2021 – present

            Forklift driver, Containerhof Altenwerder, Hamburg
            • Loading and unloading, safety checks, shift lead for four people

            March 2017 – April 2021

            Welder, Delta Steelworks, Port Harcourt
            • MIG and TIG welding, maintenance of machines

            Certificates
            Forklift licence (2021), welding certificate ISO 9606-1 (2018), first aid (2024)

            Languages
            English (native), Igbo (native), German (A2)

            \#u{C}
            """#)
}
