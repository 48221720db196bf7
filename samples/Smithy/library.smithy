$version: "2"

namespace example.library

use aws.protocols#restJson1

/// A small library: who may borrow which book.
@restJson1
service Library {
    version: "2026-11-01"
    resources: [Book]
    errors: [NotAllowed]
}

resource Book {
    identifiers: { isbn: Isbn }
    read: GetBook
    list: ListBooks
    operations: [LendBook]
}

@readonly
@http(method: "GET", uri: "/books/{isbn}")
operation GetBook {
    input := for Book {
        @required
        @httpLabel
        $isbn
    }
    output := with [BookData] {}
    errors: [NoSuchBook]
}

@readonly
@http(method: "GET", uri: "/books")
operation ListBooks {
    input := {
        /// No more than this.
        @httpQuery("limit")
        limit: PageSize = 10
        @httpQuery("genre")
        genre: Genre
    }
    output := {
        @required
        books: BookList
    }
}

@http(method: "POST", uri: "/books/{isbn}/loan")
operation LendBook {
    input := for Book {
        @required
        @httpLabel
        $isbn

        @required
        reader: ReaderName

        weeks: Weeks = 4
    }
    output := {
        @required
        due: Date

        /// What happened to the book, newest first.
        history: LoanEvents
    }
    errors: [NoSuchBook]
}

@mixin
structure BookData {
    @required
    isbn: Isbn

    @required
    title: Title

    genre: Genre = "novel"

    copies: Integer = 1
}

structure BookSummary with [BookData] {}

list BookList {
    member: BookSummary
}

list LoanEvents {
    member: LoanEvent
}

/// One of the things that happen to a book.
union LoanEvent {
    lent: Lent
    returned: Date
    lost: Unit
}

structure Lent {
    reader: ReaderName
    weeks: Weeks
}

enum Genre {
    NOVEL = "novel"
    SCIENCE = "science"
    CHILDREN = "children"
}

@pattern("^97[89][0-9]{10}$")
string Isbn

@length(min: 1, max: 200)
string Title

@length(min: 1)
@sensitive
string ReaderName

@range(min: 1, max: 8)
integer Weeks

@range(min: 1, max: 100)
integer PageSize

@timestampFormat("date-time")
timestamp Date

@error("client")
@httpError(404)
structure NoSuchBook {
    @required
    isbn: Isbn
    message: String
}

@error("client")
@httpError(403)
structure NotAllowed {
    message: String
}
