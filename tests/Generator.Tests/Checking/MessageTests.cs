namespace SendEvent.Generators.Tests.Checking;

/// <summary>What each diagnostic says and exactly which text it points at: the part between « and ».</summary>
public sealed class MessageTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "shapes:\n  «A»: [string]\n", "SEG0002: The value of shape 'A' must be a mapping, but it is a list; write '{ … }'" },
        { "«shapes»: [A]\n", "SEG0002: The value of 'shapes' must be a mapping, but it is a list; write '{ … }'" },
        { "«»- shapes\n", "SEG0002: The value of a shape file must be a mapping, but it is a list; leave out the '-' before each key" },
        { "shapes:\n  A: { type: string, «pattern»: [a] }\n", "SEG0002: The value of 'pattern' must be a single value, but it is a list; put text that begins with '[' in single quotes" },
        { "«shape»:\n  A: { type: string }\n", "SEG0003: 'shape' is not an attribute of a shape file; did you mean 'shapes'?" },
        { "shapes:\n  A: { type: string, «maxLength»: 3 }\n", "SEG0035: 'maxLength' is not checked on shape 'A'; write 'max'" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: C, «locatonName»: b } } }\n  C: { type: string }\n", "SEG0003: 'locatonName' is not an attribute of member 'B'; did you mean 'locationName'?" },
        { "shapes:\n  A: { type: list, member: { shape: C, «location»: header } }\n  C: { type: string }\n", "SEG0003: 'location' is not an attribute of 'member'" },
        { "shapes:\n  A: { type: «strin» }\n", "SEG0005: 'strin' is not a type of shape; did you mean 'string'?" },
        { "shapes:\n  A: { type: «text» }\n", "SEG0005: 'text' is not a type of shape; write 'string'" },
        { "shapes:\n  A: { type: integer, min: «abc» }\n", "SEG0006: 'abc' is not a value of 'min', which is a number" },
        { "shapes:\n  A: { type: string, sensitive: «yes» }\n", "SEG0006: 'yes' is not a value of 'sensitive', which is true or false" },
        { "shapes:\n  A: { type: timestamp, timestampFormat: «foo» }\n", "SEG0006: 'foo' is not a value of 'timestampFormat', which is one of iso8601, unixTimestamp, rfc822" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: C, location: «cookie» } } }\n  C: { type: string }\n", "SEG0006: 'cookie' is not a value of 'location', which is one of header, headers, uri, querystring, statusCode" },
        { "shapes:\n  A: { type: structure, members: { }, xmlNamespace: { uri: u, prefix: «a b» } }\n", "SEG0006: 'a b' is not a value of 'prefix', which is a prefix of XML names" },
        { "shapes:\n  A: { type: structure, members: { }, xmlNamespace: { uri: u, prefix: «xmlns» } }\n", "SEG0006: 'xmlns' is not a value of 'prefix', which is a prefix of XML names" },
        { "shapes:\n  A: { type: structure, members: { }, xmlNamespace: «\"a\\x01\"» }\n", "SEG0006: 'a\\u0001' is not a value of 'xmlNamespace', which is text that XML can hold" },
        { "namespace: «1.A»\n", "SEG0006: '1.A' is not a value of 'namespace', which is a C# namespace other than SendEvent.Runtime" },
        { "metadata: { protocol: json }\noperations:\n  A: { http: { method: «get» } }\n", "SEG0006: 'get' is not a value of 'method', which is a method in capital letters, such as GET or POST" },
        { "metadata: { protocol: json }\noperations:\n  A: { http: { method: «''» } }\n", "SEG0006: '' is not a value of 'method', which is a method in capital letters, such as GET or POST" },
        { "metadata: { protocol: json }\noperations:\n  A: { http: { requestUri: «foo» } }\n", "SEG0006: 'foo' is not a value of 'requestUri', which is a path that starts with '/'" },
        { "metadata: { protocol: json }\noperations:\n  A: { http: { responseCode: «1000» } }\n", "SEG0006: '1000' is not a value of 'responseCode', which is a whole number from 100 to 599" },
        { "shapes:\n  A: { type: string }\n  «A»: { type: integer }\n", "SEG0007: 'A' is given twice; the first is at line 2" },
        { "shapes:\n  A: { type: string, min: 1, «min»: 2 }\n", "SEG0007: 'min' is given twice; the first is at line 2" },
        { "shapes:\n  A: { type: string, pattern: «!re a+» }\n", "SEG0008: Shape files have no use for the tag '!re'" },
        { "shapes:\n  A: { type: string }\n«---»\nshapes: {}\n", "SEG0008: Shape files have no use for a second document" },
        { "shapes:\n  A: { type: string }\n  ? «[»a]\n  : { type: string }\n", "SEG0008: Shape files have no use for a list as a key" },
        { "shapes:\n  A: { type: string, pattern: «*x» }\n", "SEG0008: Shape files have no use for the alias 'x' of no finished anchor: put text that begins with '*' in quotes" },
        { "shapes:\n  A: &a { type: string }\n  B: { type: string, «<<»: *a, max: 3 }\n", "SEG0008: Shape files have no use for the merge key '<<'" },
        { "shapes:\n  «A»: { min: 1 }\n", "SEG0010: The attribute 'type' is missing on shape 'A'; write 'type: string'" },
        { "shapes:\n  «A»:\n", "SEG0010: The attribute 'type' is missing on shape 'A'; write 'type: string'" },
        { "shapes:\n  A: { type: structure, members: { «B»: { documentation: b } } }\n", "SEG0010: The attribute 'shape' is missing on member 'B'; write 'B: String', or name another shape" },
        { "shapes:\n  «A»: { type: list }\n", "SEG0010: The attribute 'member' is missing on shape 'A'" },
        { "shapes:\n  «A»: { type: map, key: B }\n  B: { type: string }\n", "SEG0010: The attribute 'value' is missing on shape 'A'" },
        { "shapes:\n  «a-b»: { type: string }\n", "SEG0011: 'a-b' cannot be the name of a shape: names have letters, digits and underscores, do not start with a digit, and end after 256 characters at most; call it 'aB'" },
        { "shapes:\n  A: { type: structure, members: { «1b»: A } }\n", "SEG0011: '1b' cannot be the name of a member: names have letters, digits and underscores, do not start with a digit, and end after 256 characters at most; call it '_1b', and give its name on the wire with 'locationName: 1b'" },
        { "shapes:\n  A:\n    required: [«Bx»]\n    type: structure\n    members:\n      Bc: A\n", "SEG0012: 'Bx' is required but is not a member of shape 'A'; did you mean 'Bc'?" },
        { "shapes:\n  A: { type: integer, «pattern»: a }\n", "SEG0035: 'pattern' is not checked on shape 'A', which is an integer" },
        { "shapes:\n  A: { «min»: 1, type: boolean }\n", "SEG0035: 'min' is not checked on shape 'A', which is a boolean" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: C, «enum»: [a] } } }\n  C: { type: string }\n", "SEG0035: 'enum' is not checked on member 'B'; it belongs on the shape referred to" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: Boolean, «max»: 3 } } }\n", "SEG0035: 'max' is not checked on member 'A.B', which is a boolean" },
        { "shapes:\n  A: { type: list, member: { shape: Integer, «pattern»: a } }\n", "SEG0035: 'pattern' is not checked on the member of 'A', which is an integer" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: Integer, min: «5», max: 3 } } }\n", "SEG0018: No value of shape 'ABInteger' is at least 5 and at most 3" },
        { "shapes:\n  A: { type: map, key: { shape: String, min: «0.5» }, value: String }\n", "SEG0006: '0.5' is not a value of 'min', which is a whole number on a string" },
        { "shapes:\n  A: { type: integer, «uniqueItems»: true }\n", "SEG0035: 'uniqueItems' is not checked on shape 'A', which is an integer" },
        { "shapes:\n  «A»: { type: intEnum }\n", "SEG0010: The attribute 'enum' is missing on shape 'A'" },
        { "shapes:\n  A: { type: intEnum, enum: { One: «x» } }\n", "SEG0006: 'x' is not a value of 'One', which is a whole number from -2147483648 to 2147483647" },
        { "shapes:\n  A: { type: intEnum, enum: [1, «2.5»] }\n", "SEG0006: '2.5' is not a value of 'enum', which is a whole number from -2147483648 to 2147483647" },
        { "shapes:\n  A: { type: intEnum, enum: { One: 1, Uno: «0x1» } }\n", "SEG0025: '1' is empty or repeated in the enum of shape 'A'" },
        { "shapes:\n  A: { type: string, enum: { One: a, Uno: «a» } }\n", "SEG0025: 'a' is empty or repeated in the enum of shape 'A'" },
        { "shapes:\n  A: { type: string, enum: { «1st»: a } }\n", "SEG0011: '1st' cannot be the name of a value of an enum: names have letters, digits and underscores, do not start with a digit, and end after 256 characters at most; call it '_1st'" },
        { "shapes:\n  A: { type: string, enum: { One: { value: a, «docs»: b } } }\n", "SEG0003: 'docs' is not an attribute of enum value 'One'" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: L, default: «[»1] } } }\n  L: { type: list, member: Integer }\n", "SEG0002: The value of 'default' must be a single value, [] or {}, but it is a list with something in it" },
        { "shapes:\n  A: { type: map, key: String, value: String, default: «{» a: b } }\n", "SEG0002: The value of 'default' must be a single value, [] or {}, but it is a mapping with something in it" },
        { "shapes:\n  A: { type: structure, «default»: {} }\n", "SEG0013: 'default' has no effect on shape 'A', which is a structure" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: Byte, default: «128» } } }\n", "SEG0080: The default of member 'A.B' must be a whole number from -128 to 127" },
        { "shapes:\n  A: { type: byte, default: «1.5» }\n", "SEG0080: The default of shape 'A' must be a whole number from -128 to 127" },
        { "shapes:\n  A: { type: string, default: «5» }\n", "SEG0080: The default of shape 'A' must be a text, in quotes if it looks like something else" },
        { "shapes:\n  A: { type: string, default: «abc», max: 2 }\n", "SEG0080: The default of shape 'A' must be at most 2 characters long" },
        { "shapes:\n  A: { type: string, enum: [a, b], default: «c» }\n", "SEG0080: The default of shape 'A' must be one of 'a', 'b'" },
        { "shapes:\n  A: { type: intEnum, enum: { One: 1 }, default: «2» }\n", "SEG0080: The default of shape 'A' must be one of 1" },
        { "shapes:\n  A: { type: boolean, default: «1» }\n", "SEG0080: The default of shape 'A' must be true or false" },
        { "shapes:\n  A: { type: float, default: «1e39» }\n", "SEG0080: The default of shape 'A' must be a number that a float holds" },
        { "shapes:\n  A: { type: double, default: «abc» }\n", "SEG0080: The default of shape 'A' must be a number that a double holds" },
        { "shapes:\n  A: { type: bigInteger, default: «1.5» }\n", "SEG0080: The default of shape 'A' must be a whole number" },
        { "shapes:\n  A: { type: structure, members: { b: { shape: P, default: «zzz» } } }\n  P: { type: string, pattern: '^a+$' }\n", "SEG0080: The default of member 'A.b' must be a text that matches ^a+$" },
        { "shapes:\n  A: { type: bigDecimal, default: «a» }\n", "SEG0080: The default of shape 'A' must be a number" },
        { "shapes:\n  A: { type: structure, members: { b: { shape: BigDecimal, default: «1e40» } } }\n", "SEG0049: The default 1e40 of member 'A.b' is no number that a decimal holds; the member is without a default" },
        { "shapes:\n  A: { type: structure, members: { b: { shape: Timestamp, default: «2026-01-31T12:00:00+01:00» } } }\n", "SEG0080: The default of member 'A.b' must be a time such as 2026-01-31T12:00:00Z, or seconds since 1970" },
        { "metadata: { protocol: rest-json }\noperations:\n  O: { http: { method: GET, requestUri: / }, requestcompression: { encodings: [gzip, «br»] } }\n", "SEG0006: 'br' is not a value of 'encodings', which is gzip" },
        { "metadata: { protocol: rest-xml }\nshapes:\n  A: { type: structure, members: { B: { shape: String, locationName: «a b» } } }\n", "SEG0006: 'a b' is not a value of 'locationName', which is a name of XML" },
        { "metadata: { protocol: rest-xml }\nshapes:\n  A: { type: list, member: { shape: String, locationName: «1a» } }\n", "SEG0006: '1a' is not a value of 'locationName', which is a name of XML" },
        { "metadata: { protocol: rest-json }\noperations:\n  O: { http: { method: GET, requestUri: «'/a{Id}'» }, input: I }\nshapes:\n  I: { type: structure, required: [Id], members: { Id: { shape: String, location: uri } } }\n", "SEG0044: '/a{Id}' of operation 'O' has a label that is only a part of 'a{Id}': it must be all that stands between two slashes" },
        { "metadata: { protocol: rest-json }\noperations:\n  O: { http: { method: GET, requestUri: «'/{Id+}'» }, input: I }\nshapes:\n  I: { type: structure, required: [Id], members: { Id: { shape: Integer, location: uri } } }\n", "SEG0044: '/{Id+}' of operation 'O' has the greedy label '{Id+}', which must be a string, but member 'I.Id' is an integer" },
        { "shapes:\n  A: { type: structure, members: { b: { shape: «Unit» } } }\n", "SEG0048: The shape of member 'A.b' is 'Unit', which only a case of a union can be" },
        { "shapes:\n  A: { type: list, member: { shape: «Unit» } }\n", "SEG0048: The shape of the member of 'A' is 'Unit', which only a case of a union can be" },
        { "shapes:\n  A: { type: integer, min: 3, default: «2» }\n", "SEG0080: The default of shape 'A' must be at least 3" },
        { "shapes:\n  A: { type: blob, default: «abc» }\n", "SEG0080: The default of shape 'A' must be base64 in quotes" },
        { "shapes:\n  A: { type: timestamp, default: «today» }\n", "SEG0080: The default of shape 'A' must be a time such as 2026-01-31T12:00:00Z, or seconds since 1970" },
        { "shapes:\n  A: { type: timestamp, default: «1e20» }\n", "SEG0080: The default of shape 'A' must be a time such as 2026-01-31T12:00:00Z, or seconds since 1970" },
        { "shapes:\n  A: { type: list, member: String, default: «a» }\n", "SEG0080: The default of shape 'A' must be [], the empty list" },
        { "shapes:\n  A: { type: map, key: String, value: String, «default»: [] }\n", "SEG0080: The default of shape 'A' must be {}, the empty map" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: A, «default»: {} } } }\n", "SEG0080: The default of member 'A.B' must be left out, as a structure has none" },
        { "shapes:\n  A: { type: structure, union: true, members: { B: { shape: String, default: «b» } } }\n", "SEG0080: The default of member 'A.B' must be left out, as one member of a union is always there" },
        { "shapes:\n  A: { type: structure, members: { «B»: { shape: String, max: 3 } } }\n  ABString: { type: string }\n", "SEG0081: The constraints of member 'A.B' make a shape 'ABString', but there is one of this name: refer to it, or give one of the two another name" },
        { "shapes:\n  A: { type: list, member: Double, uniqueItems: «true» }\n", "SEG0082: The items of list 'A' cannot be unique: each is a double, and no two of those are surely equal or not" },
        { "shapes:\n  A: { type: structure, members: { B: «Cde» } }\n  Cdf: { type: string }\n", "SEG0017: There is no shape 'Cde', to which member 'A.B' refers; did you mean 'Cdf'?" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: «Zzz» } } }\n", "SEG0017: There is no shape 'Zzz', to which member 'A.B' refers" },
        { "shapes:\n  A: { type: structure, members: { B: «string» } }\n", "SEG0017: There is no shape 'string', to which member 'A.B' refers; write 'String', which needs no description, or describe a shape of that type and write its name" },
        { "shapes:\n  A: { type: list, member: «Zzz» }\n", "SEG0017: There is no shape 'Zzz', to which the member of 'A' refers" },
        { "metadata: { protocol: json }\noperations:\n  Op: { output: «Zzz» }\n", "SEG0017: There is no shape 'Zzz', to which operation 'Op' refers" },
        { "metadata: { protocol: json }\noperations:\n  Op: { «errors»: [Zzz] }\n", "SEG0017: There is no shape 'Zzz', to which operation 'Op' refers" },
        { "shapes:\n  A: { type: double, max: 1.5, min: «2.5» }\n", "SEG0018: No value of shape 'A' is at least 2.5 and at most 1.5" },
        { "shapes:\n  A: { type: structure, required: [B], members: { «B»: A } }\n", "SEG0019: 'A.B' cannot be required, as no value could ever be made: A.B → A" },
        { "shapes:\n  A: { type: structure, required: [B], members: { B: B } }\n  B: { type: structure, required: [A], members: { «A»: A } }\n", "SEG0019: 'B.A' cannot be required, as no value could ever be made: A.B → B.A → A" },
        { "shapes:\n  A: { type: structure, payload: «Bx», members: { Bc: T } }\n  T: { type: string }\n", "SEG0020: The payload 'Bx' is not a member of shape 'A'; did you mean 'Bc'?" },
        { "shapes:\n  A: { type: map, key: «I», value: I }\n  I: { type: integer }\n", "SEG0021: The key of map 'A' must be a string, but 'I' is an integer" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: A, location: «uri» } } }\n", "SEG0022: The location 'uri' cannot hold member 'A.B', which is a structure" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: T, eventheader: «true» } } }\n  T: { type: double }\n", "SEG0022: The location 'eventheader' cannot hold member 'A.B', which is a double" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: T, location: «statusCode» } } }\n  T: { type: string }\n", "SEG0022: The location 'statusCode' cannot hold member 'A.B', which is a string" },
        { "metadata: { protocol: rest-xml }\noperations:\n  Op: { http: { requestUri: «\"/a/{Key+}/{\"» } }\n", "SEG0023: No required member of the input fills '{Key}' in 'requestUri' of operation 'Op'" },
        { "metadata: { protocol: rest-xml }\noperations:\n  Op: { input: In, http: { requestUri: «\"/a/{x\"» } }\nshapes:\n  In: { type: structure, required: [x], members: { x: { shape: T, location: uri } } }\n  T: { type: string }\n", "SEG0023: No required member of the input fills '{x (not closed)}' in 'requestUri' of operation 'Op'" },
        { "metadata: { protocol: rest-json }\noperations:\n  Op: { input: In, http: { method: PUT, requestUri: «\"/{K+}/{L}\"» } }\nshapes:\n  In: { type: structure, required: [K, L], members: { K: { shape: String, location: uri }, L: { shape: String, location: uri } } }\n", "SEG0044: '/{K+}/{L}' of operation 'Op' cannot have a label after a greedy one, which takes all that follows" },
        { Uri("/a#b"), "SEG0044: '/a#b' of operation 'Op' cannot have a fragment" },
        { Uri("/a b"), "SEG0044: '/a b' of operation 'Op' cannot have a space" },
        { "metadata: { protocol: rest-json }\noperations:\n  A: { http: { method: GET, requestUri: /a } }\n  B: { http: { method: GET, «requestUri»: /a } }\n", "SEG0045: Operations 'B' and 'A' are both 'GET /a', which no server can tell apart; the first is at line 3" },
        { "shapes:\n  A: { type: string, enum: [a, «a»] }\n", "SEG0025: 'a' is empty or repeated in the enum of shape 'A'" },
        { "shapes:\n  A: { type: string, enum: [a, «\"\"»] }\n", "SEG0025: '' is empty or repeated in the enum of shape 'A'" },
        { "shapes:\n  «A»: { type: structure, union: true, members: {} }\n", "SEG0026: Union 'A' has no members, so that it has no value" },
        { "metadata: { protocol: query }\noperations:\n  «Op»: { input: In }\nshapes:\n  In: { type: structure, members: { S: Es } }\n  Es: { type: structure, eventstream: true, members: { E: In } }\n", "SEG0028: Operation 'Op' is left out: it sends the stream of events 'In.S', which the protocol 'query' cannot; use another, such as json or rest-json" },
        { "metadata: { protocol: «jsn» }\n", "SEG0030: 'jsn' is not a protocol, which is one of json, rest-json, rest-xml, smithy-rpc-v2-cbor, smithy-rpc-v2-json, query, ec2; did you mean 'json'?" },
        { "«operations»:\n  A: {}\n", "SEG0031: The operations of the namespace 'Test.Model' are left out, as no file gives metadata: { protocol: … } with one of json, rest-json, rest-xml, smithy-rpc-v2-cbor, smithy-rpc-v2-json, query, ec2" },
        { "metadata: { protocol: json }\noperations:\n  Op: { input: «T» }\nshapes:\n  T: { type: string }\n", "SEG0032: The input of operation 'Op' must be a structure, but 'T' is a string" },
        { "metadata: { protocol: json }\noperations:\n  Op: { output: «T» }\nshapes:\n  T: { type: structure, document: true }\n", "SEG0032: The output of operation 'Op' must be a structure, but 'T' is a document" },
        { Two("B: T", "C: { shape: T, locationName: «B» }"), "SEG0033: 'A.B' and 'A.C' are both 'B' in the body; the first is at line 5" },
        { Two("B: { shape: T, locationName: C }", "«C»: T"), "SEG0033: 'A.B' and 'A.C' are both 'C' in the body; the first is at line 5" },
        { Two("B: U", "C: { shape: T, locationName: «u» }"), "SEG0033: 'A.B' and 'A.C' are both 'u' in the body; the first is at line 5" },
        { Two("B: { shape: T, location: header, locationName: X-Id }", "C: { shape: T, location: header, locationName: «x-id» }"), "SEG0033: 'A.B' and 'A.C' are both the header 'x-id'; the first is at line 5" },
        { Two("B: { shape: M, location: headers, locationName: x- }", "C: { shape: M, location: headers, locationName: «X-» }"), "SEG0033: 'A.B' and 'A.C' are both the headers that start with 'X-'; the first is at line 5" },
        { Two("B: { shape: T, location: querystring, locationName: q }", "«q»: { shape: T, location: querystring }"), "SEG0033: 'A.B' and 'A.q' are both the parameter 'q' of the query string; the first is at line 5" },
        { Two("B: { shape: T, location: uri, locationName: id }", "C: { shape: T, location: uri, locationName: «id» }"), "SEG0033: 'A.B' and 'A.C' are both the label '{id}' of the URI; the first is at line 5" },
        { "metadata: { protocol: rest-xml }\n" + Two("B: { shape: T, xmlAttribute: true, locationName: 'x:t' }", "C: { shape: T, xmlAttribute: true, locationName: «t» }"), "SEG0033: 'A.B' and 'A.C' are both the XML attribute 't'; the first is at line 6" },
        { "metadata: { protocol: query }\n" + Two("B: F", "C: { shape: T, locationName: «f» }"), "SEG0033: 'A.B' and 'A.C' are both 'f' in the body; the first is at line 6" },
        { "metadata: { protocol: json }\n" + Two("B: { shape: T, location: header, locationName: h }", "C: { shape: T, locationName: «B» }"), "SEG0033: 'A.B' and 'A.C' are both 'B' in the body; the first is at line 6" },
        { "namespace: «SendEvent.Runtime»\nshapes:\n  A: { type: string }\n", "SEG0006: 'SendEvent.Runtime' is not a value of 'namespace', which is a C# namespace other than SendEvent.Runtime" },
        { "shapes:\n  A:\n    type: string\n    enum:\n      - a\n      -«»\n", "SEG0006: '' is not a value of 'enum', which is a list of texts: write one behind each '-', or leave the '-' out" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: T, location: «query» } } }\n  T: { type: string }\n", "SEG0006: 'query' is not a value of 'location', which is one of header, headers, uri, querystring, statusCode; write 'querystring'" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: T, location: «path» } } }\n  T: { type: string }\n", "SEG0006: 'path' is not a value of 'location', which is one of header, headers, uri, querystring, statusCode; write 'uri'" },
        { "shapes:\n  A: { type: structure, members: { B: { shape: T, location: «body» } } }\n  T: { type: string }\n", "SEG0006: 'body' is not a value of 'location', which is one of header, headers, uri, querystring, statusCode; leave it out: what has no location is in the body" },
        { "shapes:\n  A: { type: «string[]» }\n", "SEG0001: This is not YAML: a list is a shape of its own: write '{ type: list, member: … }' in place of 'string[]'" },
        { "shapes:\n  A: «string»\n", "SEG0002: The value of shape 'A' must be a mapping, but it is 'string'; write '{ type: string }'" },
        { "operations:\n  A:\n    http: «GET /x/{Id}»\n", "SEG0002: The value of 'http' must be a mapping, but it is 'GET /x/{Id}'; write '{ method: GET, requestUri: /path }'" },
        { "operations:\n  A: { «output»: [B] }\n", "SEG0002: The value of 'output' must be a mapping, but it is a list; write the name of one shape, without brackets" },
        { "shapes:\n  A: { type: structure, members: {}, exception: true, error: «404» }\n", "SEG0002: The value of 'error' must be a mapping, but it is '404'; write '{ httpStatusCode: 404 }' with the code that it has" },
        { "operations:\n  A: { http: { method: GET, requestUri: «/x/{Id}» } }\n", "SEG0001: This is not YAML: text with '{' in it must stand in quotes here: write '\"/x/{Id}\"'" },
        { "operations:\n  A: { http: { requestUri: «/x?y={Y}», method: GET } }\n", "SEG0001: This is not YAML: text with '{' in it must stand in quotes here: write '\"/x?y={Y}\"'" },
        { "metadata: { protocol: rest-json }\noperations:\n  «Op»: {}\n", "SEG0040: Operation 'Op' has no 'http' and is sent as 'POST /'; write it down, as in http: { method: GET, requestUri: /books }" },
        { "metadata: { protocol: rest-xml }\noperations:\n  Op: { «http»: { requestUri: /a } }\n", "SEG0040: Operation 'Op' has no 'method' and is sent as 'POST /a'; write it down, as in http: { method: GET, requestUri: /books }" },
        { "metadata: { protocol: rest-xml }\noperations:\n  Op: { «http»: { method: PUT } }\n", "SEG0040: Operation 'Op' has no 'requestUri' and is sent as 'PUT /'; write it down, as in http: { method: GET, requestUri: /books }" },
        { Sends("GET", "rest-json", "{ x: { shape: T, location: header }, «y»: T }"), Body("'y'", "GET") },
        { Sends("DELETE", "rest-xml", "{ «y»: T, x: T }"), Body("'y', 'x'", "DELETE") },
        { Sends("HEAD", "rest-json", "{ «a»: T, b: T, c: T, d: T, e: T }"), Body("'a', 'b', 'c' and 2 more", "HEAD") },
    };

    /// <summary>An operation and its input's members.</summary>
    private static string Sends(string method, string protocol, string members) =>
        $"metadata: {{ protocol: {protocol} }}\noperations:\n  Op: {{ input: In, http: {{ method: {method}, requestUri: / }} }}\nshapes:\n  In: {{ type: structure, members: {members} }}\n  T: {{ type: string }}\n";

    private static string Body(string members, string method) =>
        $"SEG0041: Operation 'Op' sends {members} in the body of a {method}, where many servers and proxies do not look; bind what has no location to the query string, a header or the URI, or use another method";

    /// <summary>A structure with two members.</summary>
    private static string Uri(string uri) => $"metadata: {{ protocol: rest-json }}\noperations:\n  Op: {{ http: {{ method: POST, requestUri: «\"{uri}\"» }} }}\n";

    private static string Two(string first, string second) =>
        $"shapes:\n  A:\n    type: structure\n    members:\n      {first}\n      {second}\n"
        + "  T: { type: string }\n  U: { type: string, locationName: u }\n  M: { type: map, key: T, value: T }\n  F: { type: list, flattened: true, member: { shape: T, locationName: f } }\n";

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_it_at_the_right_place(string marked, string message)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var yaml = marked.Remove(end + 1, 1).Remove(start, 1);
        var model = CheckedModel.OfYaml(yaml);
        var line = yaml[..start].Count(static c => c == '\n') + 1;
        var column = start - (yaml[..start].LastIndexOf('\n') + 1) + 1;

        var first = model.Diagnostics[0];
        Assert.Equal($"test.shapes.yaml({line},{column}): {message}", CheckedModel.Print(first));
        Assert.Equal(yaml[start..end], model.TextAt(first));
    }

    [Fact]
    public void A_duplicate_in_another_file_names_it_and_points_at_it()
    {
        var model = CheckedModel.Of(
            new ModelFile("/b/two.shapes.yaml", "shapes:\n\n  A: { type: string }\n"),
            new ModelFile("/a/one.shapes.yaml", "shapes:\n  A: { type: integer }\n"));

        var diagnostic = Assert.Single(model.Diagnostics);
        Assert.Equal("/b/two.shapes.yaml(3,3): SEG0014: Shape 'A' is described twice in the namespace 'Test.Model'; the first is at line 2 of one.shapes.yaml", CheckedModel.Print(diagnostic));
        Assert.Equal("/a/one.shapes.yaml", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public void Metadata_that_differ_name_both_values()
    {
        var model = CheckedModel.Of(
            new ModelFile("a.shapes.yaml", "metadata: { protocol: json, apiVersion: 1 }\n"),
            new ModelFile("b.shapes.yaml", "metadata:\n  apiVersion: 1\n  protocol: query\n"));

        Assert.Equal(
            ["b.shapes.yaml(3,13): SEG0015: 'protocol' of the namespace 'Test.Model' cannot be both 'query' and 'json'; the first is at line 1 of a.shapes.yaml"],
            model.Diagnostics.Select(CheckedModel.Print));
        Assert.Equal("json", model.Service.Metadata.Protocol);
    }

    [Fact]
    public void An_unknown_root_is_reported_at_the_start_of_the_file()
    {
        var model = CheckedModel.Of(new ModelFile("a.shapes.yaml", "# text\nshapes:\n  SendEvent: { type: string }\n") { Roots = ["SendEvnt", "X*"] });

        Assert.Equal(
            [
                "a.shapes.yaml(1,1): SEG0027: ShapeRoots names 'SendEvnt', which is neither an operation nor a shape; did you mean 'SendEvent'?",
                "a.shapes.yaml(1,1): SEG0027: ShapeRoots names 'X*', which is neither an operation nor a shape",
            ],
            model.Diagnostics.Select(CheckedModel.Print));
    }
}
