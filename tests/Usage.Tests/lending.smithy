$version: "2.0"

namespace usage.lending

@smithy.protocols#rpcv2Json
service Lending {
    version: "2033-07-01"
    operations: [PutPolicy, LendBook]
}

/// Sets the rules of a branch.
operation PutPolicy {
    input := {
        days: Days = 14
        policy: Policy
    }
    output := {
        days: Days = 14
        policy: Policy
    }
}

operation LendBook {
    input: Loan
    output: Loan
}

structure Loan {
    handover: Handover
    copies: BigInteger
}

/// How a book is handed over.
union Handover {
    /// At the desk.
    desk: Unit

    shelf: String
    locker: Locker
}

structure Locker {
    @required
    door: Integer
}

structure Policy {
    days: Days = 14
    fee: BigDecimal = 0.5
    open: Boolean = true
    title: String = "standard"
    level: Level = "basic"
    tags: Tags = []

    @required
    @clientOptional
    branch: String

    note: String
}

@range(min: 1, max: 90)
integer Days

enum Level {
    BASIC = "basic"
    PLUS = "plus"
}

@uniqueItems
list Tags {
    member: Tag
}

structure Tag {
    @required
    key: String
    value: String
}
