$version: "2.0"

namespace usage.shelf

/// Keeps books on shelves.
@aws.protocols#restJson1
service Shelf {
    version: "2033-07-01"
    operations: [GetBook, PutBook, ListBooks, GetPage, FindLatest, CountBooks, RemoveBook]
    errors: [NoSuchBook]
}

@http(method: "GET", uri: "/books/{id}")
operation GetBook {
    input := {
        @required
        @httpLabel
        id: BookId

        @httpQuery("fields")
        fields: Names
    }
    output: Book
}

@http(method: "PUT", uri: "/books/{id}", code: 201)
operation PutBook {
    input := {
        @required
        @httpLabel
        id: BookId

        @required
        title: Title

        pages: Pages = 1

        @httpHeader("x-owner")
        owner: String
    }
    output: Book
}

@http(method: "GET", uri: "/books")
operation ListBooks {
    output := {
        @required
        books: Books
    }
}

@http(method: "GET", uri: "/books/{id}/pages/{path+}")
operation GetPage {
    input := {
        @required
        @httpLabel
        id: BookId

        @required
        @httpLabel
        path: String
    }
    output := {
        @httpPayload
        text: Blob
    }
}

@http(method: "GET", uri: "/books/latest")
operation FindLatest {
    output: Book
}

@http(method: "GET", uri: "/books?count")
operation CountBooks {
    output := {
        @required
        count: Integer
    }
}

@http(method: "DELETE", uri: "/books/{id}", code: 204)
operation RemoveBook {
    input := {
        @required
        @httpLabel
        id: BookId
    }
}

structure Book {
    @required
    id: BookId

    @required
    title: Title

    pages: Pages = 1

    @httpHeader("x-owner")
    owner: String
}

@error("client")
@httpError(404)
structure NoSuchBook {
    message: String
    id: String
}

@pattern("^[a-z0-9-]+$")
string BookId

@length(min: 1, max: 20)
string Title

@range(min: 1, max: 9999)
integer Pages

list Books {
    member: Book
}

list Names {
    member: String
}
