extension NumberingPlan {
    /// Austria, after the KEM-V 2009 (Kommunikationsparameter-, Entgelt- und Mehrwertdiensteverordnung) as published by
    /// the RTR (https://www.rtr.at, Rufnummern).
    ///
    /// Numbers have no fixed length: `01/58858` is complete, and `01/58858-17` is a longer number in the same company.
    static let austria = NumberingPlan(
        region: "AT", callingCode: "43", trunkPrefix: "0", internationalPrefix: "00",
        emergency: ["112", "122", "128", "133", "140", "141", "142", "144", "147"],
        services: ["120", "123", "130", "1450", "1455", "1484", "1485", "116xxx", "118xx", "118xxx"],
        isClosed: false,
        ranges: table([
            Row("1", .geographic, area: 1, 4...13),
            Row("316 463 512 662 732", .geographic, area: 3, 6...13),
            Row(areaStarts, .geographic, area: 4, 7...13),
            Row(mobileNetworks, .mobile, area: 3, 7...13),
            Row("501 502 503 504 505 506 507 508 509 517", .national, area: 3, 5...13),
            Row("57 59", .national, area: 2, 4...13),
            Row("720 780", .national, area: 3, 9...13),
            Row("800", .freephone, area: 3, 9...13),
            Row("810 820 821 828", .service, area: 3, 8...13),
            Row("900 901 930 931 939", .premium, area: 3, 9...13),
        ]),
        unassigned: ["10", "11"],
        carrierPrefix: ("10", 4))

    private static let mobileNetworks = """
        650 651 652 653 655 657 659 660 661 663 664 665 666 667 668 669 67 68 69
        """

    /// The first three of an area code's four digits.
    private static let areaStarts = """
        214 216 217 221 223 224 225 226 227 228 252 253 255 257 261 262 263 264 266 267 268 271 272 273 274 275 \
        276 277 278 281 282 284 285 286 287 291 294 295 298 311 312 313 314 315 317 318 332 333 335 336 338 345 \
        346 347 351 353 357 358 361 362 363 368 383 384 385 386 388 421 422 423 424 425 426 427 428 435 471 473 \
        476 478 482 484 485 487 521 522 523 524 525 526 527 528 533 535 537 541 544 547 551 552 555 557 558 563 \
        567 613 621 622 623 624 627 641 643 645 646 647 654 656 658 721 722 723 724 725 726 727 728 735 741 743 \
        744 747 748 756 758 761 766 767 768 771 772 773 774 775 776 794 795
        """
}
