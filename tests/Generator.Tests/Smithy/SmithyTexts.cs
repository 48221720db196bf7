namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Smithy files with something of everything.</summary>
internal static class SmithyTexts
{
    /// <summary>A service with resources, mixins, elided members, inline messages, enums, defaults, text blocks, and <c>apply</c>.</summary>
    public const string Shop = """"
        $version: "2.0"
        $operationInputSuffix: "Request"

        metadata suppressions = [{ id: "Shop", namespace: "example.shop" }]

        namespace example.shop

        use aws.protocols#restJson1
        use smithy.test#smokeTests

        /// A shop.
        /// It sells things.
        @restJson1
        @title("Shop Service")
        service Shop {
            version: "2024-01-01"
            operations: [GetStatus]
            resources: [Item]
            errors: [Throttled]
            rename: { "example.shop#Color": "Colour" }
        }

        resource Item {
            identifiers: { itemId: ItemId }
            properties: { name: Name, price: BigDecimal }
            read: GetItem
            put: PutItem
            list: ListItems
        }

        @readonly
        @http(method: "GET", uri: "/status", code: 200)
        operation GetStatus {
            output := {
                @required
                state: State
                @httpHeader("X-Count")
                count: Integer = 0
            }
        }

        @readonly
        @http(method: "GET", uri: "/items/{itemId}")
        operation GetItem {
            input := for Item {
                @required
                @httpLabel
                $itemId
            }
            output: ItemData
            errors: [NotFound]
        }

        @idempotent
        @http(method: "PUT", uri: "/items/{itemId}")
        operation PutItem {
            input := for Item with [Described] {
                @required
                @httpLabel
                $itemId
                $name
                $price
            }
        }

        @readonly
        @paginated(inputToken: "next", outputToken: "next", items: "items")
        @http(method: "GET", uri: "/items")
        operation ListItems {
            input := {
                @httpQuery("next")
                next: String
            }
            output := {
                next: String
                @required
                items: Items
            }
        }

        @mixin(localTraits: [deprecated])
        structure Described {
            /// What is said of it.
            @length(max: 1000)
            description: String = ""
        }

        structure ItemData with [Described] {
            itemId: ItemId
            name: Name
            colors: Colors
            tags: Tags = {}
            weight: Float = 1.5e3
            kind: Kind
            at: Timestamp
            size: Size
        }

        apply ItemData$description @documentation("""
            Said in \
            "quotes".
              More.
            """)

        @uniqueItems
        list Colors { member: Color }
        list Items { member: ItemData }
        map Tags { key: String, value: Name }

        @length(min: 1, max: 80)
        @pattern("^[^\\u0000]+$")
        string Name

        @length(min: 1)
        string ItemId

        enum Color {
            /// Like blood.
            RED = "red"
            @enumValue("blue")
            BLUE
            GREEN
        }

        intEnum Size {
            SMALL = 1
            LARGE = 2
        }

        union Kind { toy: Toy, nothing: Unit, other: String }

        structure Toy {
            age: PrimitiveInteger = 3
        }

        enum State { OPEN, CLOSED }

        @error("client")
        @httpError(404)
        structure NotFound { message: String }

        @error("server")
        @retryable(throttling: true)
        structure Throttled { @required message: String }
        """";

    /// <summary>Some shapes in the JSON form.</summary>
    public const string Ast = """
        {
          "smithy": "2.0",
          "metadata": { "a": [1, true, null, "x"] },
          "shapes": {
            "example.news#News": {
              "type": "service", "version": "1", "operations": [{ "target": "example.news#Read" }],
              "traits": { "smithy.protocols#rpcv2Cbor": {}, "smithy.api#documentation": "News \u00e9" }
            },
            "example.news#Read": { "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "example.news#Item" } },
            "example.news#Named": {
              "type": "structure", "members": { "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } },
              "traits": { "smithy.api#mixin": {} }
            },
            "example.news#Item": {
              "type": "structure", "mixins": [{ "target": "example.news#Named" }],
              "members": { "kind": { "target": "example.news#Kind", "traits": { "smithy.api#default": "short" } }, "parts": { "target": "example.news#Parts" } }
            },
            "example.news#Item$name": { "type": "apply", "traits": { "smithy.api#length": { "min": 1, "max": 1e2 } } },
            "example.news#Kind": {
              "type": "enum",
              "members": { "SHORT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "short" } } }
            },
            "example.news#Parts": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "example.news#Item" } }
          }
        }
        """;
}
