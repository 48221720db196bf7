namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>The shapes and members of the models: each kind, and each trait that says what data looks like.</summary>
internal static class RoundTripShapes
{
    public const string Shapes =
        """
        {
          "Text": { "type": "string" }, "Letter": { "type": "character" }, "Flag": { "type": "boolean", "box": true }, "Tiny": { "type": "byte" },
          "Short": { "type": "short" }, "Count": { "type": "integer" }, "Long": { "type": "long" }, "Huge": { "type": "bigInteger" },
          "Exact": { "type": "bigDecimal" }, "Price": { "type": "double" }, "Weight": { "type": "float" }, "Bytes": { "type": "blob" },
          "Secret": { "type": "string", "sensitive": true, "min": 0 }, "Stream": { "type": "blob", "streaming": true, "requiresLength": true },
          "Moment": { "type": "timestamp" }, "IsoMoment": { "type": "timestamp", "timestampFormat": "iso8601" },
          "HttpMoment": { "type": "timestamp", "timestampFormat": "rfc822" },
          "EpochMoment": { "type": "timestamp", "timestampFormat": "unixTimestamp" },
          "Genre": { "type": "string", "enum": ["novel", "poetry", "essay"] },
          "Texts": { "type": "list", "member": { "shape": "Text" } },
          "Counts": { "type": "list", "member": { "shape": "Count" } },
          "Genres": { "type": "list", "member": { "shape": "Genre" } },
          "JsonTexts": { "type": "list", "member": { "shape": "Text", "jsonvalue": true } },
          "Named": { "type": "list", "member": { "shape": "Text", "locationName": "Volume" } },
          "FlatList": { "type": "list", "member": { "shape": "Count" }, "flattened": true },
          "FlatNamed": { "type": "list", "member": { "shape": "Author", "locationName": "Chapter" }, "flattened": true },
          "Moments": { "type": "list", "member": { "shape": "Moment" } },
          "IsoMoments": { "type": "list", "member": { "shape": "Moment", "timestampFormat": "iso8601" } },
          "Prices": { "type": "list", "member": { "shape": "Price" } },
          "Grid": { "type": "list", "member": { "shape": "Texts" } },
          "Authors": { "type": "list", "member": { "shape": "Author" } },
          "Stock": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Count" } },
          "FlatStock": {
            "type": "map", "flattened": true,
            "key": { "shape": "Text", "locationName": "Place" }, "value": { "shape": "Count", "locationName": "Amount" }
          },
          "People": { "type": "map", "key": { "shape": "Genre" }, "value": { "shape": "Author" } },
          "Lists": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Texts" } },
          "TextMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" } },
          "ListMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Texts" } },
          "SparseTexts": { "type": "list", "member": { "shape": "Text" }, "sparse": true },
          "SparseMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Author" }, "sparse": true },
          "Notes": { "type": "structure", "members": {}, "document": true },
          "NoteList": { "type": "list", "member": { "shape": "Notes" } },
          "Author": { "type": "structure", "members": { "name": { "shape": "Text" }, "born": { "shape": "Count" }, "seen": { "shape": "IsoMoment" } } },
          "Reader": {
            "type": "structure",
            "members": { "kind": { "shape": "Text", "xmlAttribute": true, "locationName": "xsi:type" }, "card": { "shape": "Count" }, "since": { "shape": "Moment", "timestampFormat": "rfc822" } }
          },
          "Stamp": { "type": "structure", "members": { "ink": { "shape": "Text" } }, "xmlNamespace": { "uri": "urn:stamp" } },
          "Chapter": { "type": "structure", "members": { "title": { "shape": "Text" }, "inner": { "shape": "Author" } }, "locationName": "chapter-root" },
          "Medium": {
            "type": "structure", "union": true,
            "members": {
              "paper": { "shape": "Text" }, "pages": { "shape": "Count" }, "author": { "shape": "Author" }, "parts": { "shape": "Texts" }, "shelf": { "shape": "Shelf" },
              "read": { "shape": "Moment" }, "scan": { "shape": "Bytes" }
            }
          },
          "Shelf": {
            "type": "structure",
            "members": { "label": { "shape": "Text" }, "inner": { "shape": "Shelf" }, "shelves": { "shape": "Shelves" }, "medium": { "shape": "Medium" }, "media": { "shape": "Media" } }
          },
          "Shelves": { "type": "list", "member": { "shape": "Shelf" } },
          "Media": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Medium" } }
        }
        """;

    public const string Simple =
        """
        {
          "text": { "shape": "Text" }, "letter": { "shape": "Letter" }, "flag": { "shape": "Flag" }, "tiny": { "shape": "Tiny" }, "short": { "shape": "Short" },
          "count": { "shape": "Count", "box": true }, "long": { "shape": "Long" }, "huge": { "shape": "Huge" }, "exact": { "shape": "Exact" },
          "price": { "shape": "Price" }, "weight": { "shape": "Weight" }, "bytes": { "shape": "Bytes" }, "secret": { "shape": "Secret" }, "genre": { "shape": "Genre" },
          "seen": { "shape": "Moment" }, "iso": { "shape": "IsoMoment" }, "http": { "shape": "HttpMoment" }, "epoch": { "shape": "EpochMoment" },
          "refIso": { "shape": "Moment", "timestampFormat": "iso8601" }, "refHttp": { "shape": "EpochMoment", "timestampFormat": "rfc822" },
          "refEpoch": { "shape": "HttpMoment", "timestampFormat": "unixTimestamp" }
        }
        """;

    public const string Aggregates =
        """
        {
          "texts": { "shape": "Texts" }, "named": { "shape": "Named" }, "authors": { "shape": "Authors" }, "grid": { "shape": "Grid" }, "isoMoments": { "shape": "IsoMoments" },
          "stock": { "shape": "Stock" }, "people": { "shape": "People" }, "lists": { "shape": "Lists" }, "medium": { "shape": "Medium" }, "shelf": { "shape": "Shelf" },
          "sparseTexts": { "shape": "SparseTexts" }, "sparseMap": { "shape": "SparseMap" }
        }
        """;

    public const string Flattened =
        """
        {
          "flatList": { "shape": "FlatList" }, "flatStock": { "shape": "FlatStock" }, "flatNamed": { "shape": "FlatNamed" },
          "flatTexts": { "shape": "Texts", "flattened": true, "locationName": "FlatTexts" }, "flatPeople": { "shape": "People", "flattened": true }
        }
        """;

    public const string Renamed = """{ "other": { "shape": "Text", "locationName": "another" }, "more": { "shape": "Authors", "locationName": "others" } }""";

    public const string QueryNamed = """{ "asked": { "shape": "Text", "locationName": "asking", "queryName": "AskedFor" }, "askedAll": { "shape": "Texts", "queryName": "all" } }""";

    public const string Documents = """{ "notes": { "shape": "Notes" }, "noteList": { "shape": "NoteList" } }""";

    public const string JsonTexts = """{ "json": { "shape": "Text", "jsonvalue": true }, "jsonTexts": { "shape": "JsonTexts" } }""";

    public const string Xml =
        """
        {
          "lang": { "shape": "Text", "xmlAttribute": true, "locationName": "xml-lang" }, "spaced": { "shape": "Author", "xmlNamespace": { "uri": "urn:space" } },
          "stamp": { "shape": "Stamp" }, "reader": { "shape": "Reader", "xmlNamespace": { "prefix": "xsi", "uri": "http://www.w3.org/2001/XMLSchema-instance" } }
        }
        """;

    public const string Rpc = """{ "account": { "shape": "Text", "hostLabel": true }, "token": { "shape": "Text", "idempotencyToken": true } }""";

    public const string RequestBindings =
        """
        {
          "id": { "shape": "Text", "location": "uri", "locationName": "id" }, "at": { "shape": "Moment", "location": "uri", "locationName": "at" },
          "epochAt": { "shape": "EpochMoment", "location": "uri", "locationName": "epochAt" }, "number": { "shape": "Long", "location": "uri", "locationName": "number" },
          "ratio": { "shape": "Price", "location": "uri", "locationName": "ratio" }, "yes": { "shape": "Flag", "location": "uri", "locationName": "yes" },
          "path": { "shape": "Text", "location": "uri", "locationName": "path" },
          "q": { "shape": "Text", "location": "querystring", "locationName": "q" }, "qn": { "shape": "Price", "location": "querystring", "locationName": "n-n" },
          "qb": { "shape": "Flag", "location": "querystring", "locationName": "b[]" }, "qg": { "shape": "Genre", "location": "querystring", "locationName": "g" },
          "qt": { "shape": "Moment", "location": "querystring", "locationName": "t" }, "qh": { "shape": "HttpMoment", "location": "querystring", "locationName": "h" },
          "ql": { "shape": "Texts", "location": "querystring", "locationName": "l" }, "qc": { "shape": "Counts", "location": "querystring", "locationName": "c" },
          "qm": { "shape": "Moments", "location": "querystring", "locationName": "m" }, "qp": { "shape": "Prices", "location": "querystring", "locationName": "p" },
          "qtoken": { "shape": "Text", "location": "querystring", "locationName": "token", "idempotencyToken": true },
          "account": { "shape": "Text", "location": "header", "locationName": "X-Account", "hostLabel": true },
          "htoken": { "shape": "Text", "location": "header", "locationName": "X-Token", "idempotencyToken": true }
        }
        """;

    public const string ResponseBindings = """{ "status": { "shape": "Count", "location": "statusCode" } }""";

    public const string HeaderBindings =
        """
        {
          "h": { "shape": "Text", "location": "header", "locationName": "X-Text" }, "hn": { "shape": "Long", "location": "header", "locationName": "X-Long" },
          "hd": { "shape": "Exact", "location": "header", "locationName": "X-Exact" }, "hw": { "shape": "Weight", "location": "header", "locationName": "X-Weight" },
          "hp": { "shape": "Prices", "location": "header", "locationName": "X-Prices" }, "hf": { "shape": "Flag", "location": "header", "locationName": "X-Flag" },
          "ht": { "shape": "Moment", "location": "header", "locationName": "X-Seen" }, "hi": { "shape": "IsoMoment", "location": "header", "locationName": "X-Iso" },
          "he": { "shape": "EpochMoment", "location": "header", "locationName": "X-Epoch" }, "hl": { "shape": "Texts", "location": "header", "locationName": "X-Texts" },
          "hg": { "shape": "Genres", "location": "header", "locationName": "X-Genres" }, "hc": { "shape": "Counts", "location": "header", "locationName": "X-Counts" },
          "hs": { "shape": "Moments", "location": "header", "locationName": "X-Moments" }, "hx": { "shape": "IsoMoments", "location": "header", "locationName": "X-Iso-Moments" },
          "hj": { "shape": "Text", "location": "header", "locationName": "X-Json", "jsonvalue": true },
          "hm": { "shape": "TextMap", "location": "headers", "locationName": "X-Map-" }
        }
        """;

    /// <summary>The payloads by the variant that has each of them.</summary>
    public const string Payloads =
        """
        {
          "structure": { "shape": "Shelf", "locationName": "Content" }, "bare": { "shape": "Shelf" }, "rooted": { "shape": "Chapter" },
          "union": { "shape": "Medium", "locationName": "Content" }, "blob": { "shape": "Bytes" }, "stream": { "shape": "Stream" }, "string": { "shape": "Text" },
          "enum": { "shape": "Genre" }, "document": { "shape": "Notes" }, "list": { "shape": "Authors" }, "map": { "shape": "People" }
        }
        """;
}
