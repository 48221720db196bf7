$version: "2.0"

namespace usage.vault

/// Keeps files of any size.
@aws.protocols#restJson1
service Vault {
    version: "2033-07-01"
    operations: [PutFile, GetFile, SealFile, Describe, Unlock]
    errors: [NoSuchFile]
}

@http(method: "PUT", uri: "/files/{name}")
operation PutFile {
    input := {
        @required
        @httpLabel
        name: String

        @required
        @httpPayload
        content: Content
    }
    output := {
        @required
        size: Long

        @required
        hash: String
    }
}

@readonly
@http(method: "GET", uri: "/files/{name}")
operation GetFile {
    input := {
        @required
        @httpLabel
        name: String

        @httpQuery("size")
        size: Long

        @httpQuery("chunked")
        chunked: Boolean
    }
    output := {
        @httpHeader("x-name")
        name: String

        @httpPayload
        content: Content = ""
    }
}

/// Wants to know the length before the first byte.
@http(method: "PUT", uri: "/sealed/{name}")
operation SealFile {
    input := {
        @required
        @httpLabel
        name: String

        @required
        @httpPayload
        content: SealedContent
    }
}

/// Has a body that is read whole.
@http(method: "POST", uri: "/descriptions")
operation Describe {
    input := {
        @required
        text: String
    }
}

/// Answers with the request as a log would show it.
@readonly
@http(method: "GET", uri: "/locks/{code}")
operation Unlock {
    input := {
        @required
        @httpLabel
        code: Code

        @httpQuery("key")
        key: Code

        @httpHeader("x-code")
        header: Code
    }
    output := {
        @required
        shown: String
    }
}

@sensitive
string Code

@streaming
blob Content

@streaming
@requiresLength
blob SealedContent

@error("client")
@httpError(404)
structure NoSuchFile {
    message: String
}
