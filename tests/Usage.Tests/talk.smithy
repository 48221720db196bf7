$version: "2.0"

namespace usage.talk

/// Rooms in which people talk.
@aws.protocols#restJson1
service Talk {
    version: "2033-07-01"
    operations: [CountWords, Recite, Converse]
    errors: [RoomClosed]
}

/// Is sent what is said, and answers when all of it is.
@http(method: "POST", uri: "/rooms/{room}/words")
operation CountWords {
    input := {
        @required
        @httpLabel
        room: String

        @required
        @httpPayload
        said: Said
    }
    output := {
        @required
        count: Integer
    }
}

/// Answers with what was said.
@http(method: "GET", uri: "/rooms/{room}/words")
operation Recite {
    input := {
        @required
        @httpLabel
        room: String
    }
    output := {
        @httpHeader("x-room")
        room: String

        @required
        @httpPayload
        said: Said
    }
}

/// Answers to each of what is said.
@http(method: "POST", uri: "/rooms/{room}/talk")
operation Converse {
    input := {
        @required
        @httpLabel
        room: String

        @required
        @httpPayload
        said: Said
    }
    output := {
        @httpHeader("x-room")
        room: String

        @required
        @httpPayload
        said: Said
    }
}

@streaming
union Said {
    line: Line
    pause: Pause
    closed: RoomClosed
}

structure Line {
    @eventHeader
    speaker: String

    @required
    @length(min: 1, max: 20)
    text: String
}

structure Pause {}

@error("client")
@httpError(410)
structure RoomClosed {
    @required
    message: String
}
