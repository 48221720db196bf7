"""Prints what botocore makes of random inputs, and how it reads random responses, one JSON object a line.

    python3 botocore_cases.py service-2.json [cases an operation and kind, 3 if not given]

A line has "operation", "kind", and

  request   "input", and the request as botocore sends it: "method", "url", "headers", "body" (base64)
  response  "status", "headers", "body" (base64), and "output" as botocore reads it
  stream    "status", "headers", "body" (base64) with messages; the "output", the "events", each a union of which one
            member is set, and the "error" shape and "message" that end the stream, or null, as botocore reads them
  error     the same as a response, with "code", "message" and the "error" shape that botocore finds

Values are written so that nothing of their type is lost:

  true, 12, "text", null   themselves
  [...]                    a list
  {"structure": {...}}     the members of a structure or union
  {"map": {...}}           the entries of a map
  {"blob": "base64"}       bytes
  {"time": 12}             a timestamp, in microseconds since 1970
  {"float": "0.5"}         a float or double; also "NaN", "Infinity", "-Infinity"
  {"document": ...}        a document, as JSON

Whatever botocore cannot do with a case that this script makes is printed as {"operation", "kind", "skipped"}.
"""

import base64
import datetime
import json
import random
import sys

from botocore import awsrequest, exceptions, model, parsers, serialize, utils

from random_values import EPOCH, PLAIN, Values
from event_messages import OneStream, message
from response_bodies import CborBody, JsonBody, XmlBody, float_text, simple_text, wire_name

ENDPOINT = "https://service.example.com"


def neutral(shape, value, context="body"):
    """The value of a shape, written as the top of this file says."""
    if value is None:
        return None
    kind = shape.type_name
    if kind == "structure" and shape.is_document_type:
        return {"document": value}
    if context == "header" and shape.serialization.get("jsonvalue"):
        return json.dumps(value, separators=(",", ":"))
    if kind == "structure":
        return {"structure": {name: neutral(shape.members[name], item, shape.members[name].serialization.get("location"))
                              for name, item in value.items() if name in shape.members}}
    if kind == "list":
        return [neutral(shape.member, item) for item in value]
    if kind == "map":
        return {"map": {key: neutral(shape.value, item) for key, item in value.items()}}
    if kind == "blob":
        value = value.encode() if isinstance(value, str) else bytes(value)
        return {"blob": base64.b64encode(value).decode()}
    if kind == "timestamp":
        return {"time": (value - EPOCH) // datetime.timedelta(microseconds=1)}
    if kind in ("float", "double"):
        return {"float": float_text(float(value))}
    return value


def with_empty_lists(shape, value):
    """What botocore read from XML, with the required lists that are absent because they are empty."""
    if shape.type_name == "structure":
        for name in shape.required_members:
            if name not in value and shape.members[name].type_name in ("list", "map"):
                value[name] = [] if shape.members[name].type_name == "list" else {}
        for name in value:
            if name in shape.members:
                with_empty_lists(shape.members[name], value[name])
    elif shape.type_name in ("list", "map"):
        for item in value if shape.type_name == "list" else value.values():
            with_empty_lists(shape.member if shape.type_name == "list" else shape.value, item)
    return value


class Service:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.model = model.ServiceModel(json.load(file))
        self.protocol = self.model.resolved_protocol
        self.serializer = serialize.create_serializer(self.protocol, include_validation=False)
        self.parser = parsers.create_parser(self.protocol)
        self.is_xml = self.protocol in ("rest-xml", "query", "ec2")

    def request(self, operation, values):
        shape = operation.input_shape
        value = values.make(shape) if shape else {}
        request = self.serializer.serialize_to_request(value, operation)
        if isinstance(request["body"], dict):
            request["body"] = utils.percent_encode_sequence(request["body"])
        awsrequest.prepare_request_dict(request, ENDPOINT)
        sent = awsrequest.create_request_object(request).prepare()
        body = sent.body or b""
        return {"input": neutral(shape, value) if shape else None, "method": sent.method, "url": sent.url.rstrip("?"),
                "headers": [[name, text_of(header)] for name, header in sent.headers.items() if name != "Content-Length"],
                "body": base64.b64encode(body.encode() if isinstance(body, str) else body).decode()}

    def respond(self, shape, value, rng, error=None, wrapper=None):
        """The status, headers and body that carry a value, and the members that the body has."""
        body = (XmlBody if self.is_xml else CborBody if self.protocol.endswith("cbor") else JsonBody)(rng)
        status, headers, elsewhere = 200, {}, set()
        for name, item in value.items() if self.protocol.startswith("rest-") else ():
            member = shape.members[name]
            location, tag = member.serialization.get("location"), wire_name(member, name)
            if location == "statusCode":
                value[name] = 200
            elif location == "headers":
                headers.update({tag + key: text for key, text in item.items()})
            elif location == "header" and isinstance(item, list):
                headers[tag] = ", ".join(simple_text(member.member, one, "rfc822") for one in item)
            elif location == "header":
                headers[tag] = simple_text(member, item, "rfc822", header=True)
            if location in ("statusCode", "headers", "header"):
                elsewhere.add(name)
        payload = shape.serialization.get("payload") if self.protocol.startswith("rest-") else None
        if payload and shape.members[payload].type_name in ("blob", "string"):
            content = value.get(payload, b"")
            return status, headers, content.encode() if isinstance(content, str) else content
        if payload:
            if payload not in value:
                return status, headers, b""
            shape, value, elsewhere = shape.members[payload], value[payload], ()
        if self.is_xml and error:
            attributes, children = body.content(shape, value, elsewhere)
            children = f"<Error{attributes}><Type>Sender</Type><Code>{error}</Code>{children}</Error>"
            root = "ErrorResponse" if self.protocol != "ec2" else "Response"
            children = f"<Errors>{children}</Errors>" if self.protocol == "ec2" else children
            return status, headers, f"<{root}>{children}<RequestId>r</RequestId></{root}>".encode()
        if self.is_xml:
            root = wire_name(shape, "Result")
            return status, headers, body.bytes(shape, value, elsewhere, root, wrapper)
        return status, headers, body.bytes(shape, value, elsewhere)

    def response(self, operation, values):
        shape = operation.output_shape
        if not shape:
            body = b"" if not self.is_xml else b"<Response><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></Response>"
            return {"status": 200, "headers": [], "body": base64.b64encode(body).decode(), "output": None}
        value = values.make(shape)
        status, headers, body = self.respond(shape, value, values.rng, wrapper=shape.serialization.get("resultWrapper"))
        return {**wire(status, headers, body), "output": neutral(shape, self.parse(shape, status, headers, body))}

    def error(self, operation, shape, values):
        code = shape.error_code
        # The envelope of an XML error has these; a member of the name is read from there.
        value = {name: item for name, item in values.make(shape).items() if not self.is_xml or name.lower() not in ("code", "type", "message")}
        value.update({name: code for name in value if name.lower() == "code" and shape.members[name].type_name == "string"})
        message = next((name for name in shape.members if name.lower() == "message"), None)
        if message and (not self.is_xml or wire_name(shape.members[message], message) == "Message"):
            value[message] = values.text(shape.members[message], PLAIN, least=1)
        status, headers, body = self.respond(shape, value, values.rng, error=code)
        status = shape.metadata.get("error", {}).get("httpStatusCode", 400)
        header = next((name for name in headers if name.lower() == "x-amzn-errortype"), None)
        if self.protocol == "rest-json" and (header or values.rng.random() < 0.5):
            headers[header or "x-amzn-errortype"] = code + ":http://example.com/"
        elif not self.is_xml:
            tag = "com.example#" + shape.name
            body = (b"{\"__type\":" + json.dumps(tag).encode() + (b"," if len(json.loads(body)) else b"") + body[1:]
                    ) if not self.protocol.endswith("cbor") else bytes([body[0] + 1]) + b"\x66__type" + CborBody.head(3, len(tag)) + tag.encode() + body[1:]
        general = self.parse(operation.output_shape, status, headers, body)["Error"]
        found = self.model.shape_for_error_code(general["Code"])
        return {**wire(status, headers, body), "code": general["Code"], "message": general.get("Message"), "error": found and found.name,
                "output": neutral(found, self.parse(found, status, headers, body)) if found else None}

    def stream(self, operation, values):
        shape = operation.output_shape
        member = shape.event_stream_name
        union, rng = shape.members[member], values.rng
        status, headers, first = self.respond(shape, values.make(shape), rng)
        messages = [] if self.protocol.startswith("rest-") else [message("event", "initial-response", first)]
        kinds = list(union.members.items())
        events = [item for item in kinds if not item[1].metadata.get("exception")]
        errors = [item for item in kinds if item[1].metadata.get("exception")]
        for name, event in events + rng.choices(events, k=2):
            messages.append(message("event", name, *self.event(event, values.make(event), rng)))
        name, error = rng.choice(errors) if errors and rng.random() < 0.5 else (None, None)
        if error:
            messages.append(message("exception", name, *self.event(error, values.make(error), rng)))
        body = b"".join(messages)
        parsed = self.parser.parse({"status_code": status, "headers": awsrequest.HeadersDict(headers), "body": OneStream(body, rng),
                                    "context": {"operation_name": operation.name}}, shape)
        received, text = [], None
        try:
            for one in parsed.pop(member):
                received.append(neutral(union, with_empty_lists(union, one) if self.is_xml else one))
        except exceptions.EventStreamError as exception:
            text = exception.response["Error"]["Message"]
        return {**wire(status, headers, body), "output": neutral(shape, parsed), "events": received,
                "error": error and error.name, "message": text}

    def event(self, shape, value, rng):
        """The payload and the headers of an event."""
        body = (XmlBody if self.is_xml else CborBody if self.protocol.endswith("cbor") else JsonBody)(rng)
        headers = {name: (shape.members[name].type_name, item) for name, item in value.items() if shape.members[name].serialization.get("eventheader")}
        payload = next((name for name, member in shape.members.items() if member.serialization.get("eventpayload")), None)
        if payload and shape.members[payload].type_name in ("blob", "string"):
            content = value.get(payload, b"")
            return content.encode() if isinstance(content, str) else content, headers
        elsewhere = set(headers)
        if payload:
            shape, value, elsewhere = shape.members[payload], value.get(payload, {}), ()
        if self.is_xml:
            return body.bytes(shape, value, elsewhere, shape.name, None), headers
        return body.bytes(shape, value, elsewhere), headers

    def parse(self, shape, status, headers, body):
        payload = shape.serialization.get("payload") if shape else None
        if payload and shape.members[payload].type_name == "blob":
            body = bytearray(body)  # As a stream, which botocore does not decode.
        parsed = self.parser.parse({"status_code": status, "headers": awsrequest.HeadersDict(headers), "body": body}, shape)
        if payload and not body and payload not in shape.required_members:
            parsed.pop(payload, None)  # There is none; botocore gives an empty one, against the protocol tests.
        if self.is_xml and shape:
            parsed = with_empty_lists(shape, parsed)
        return parsed

    def cases(self, count):
        for name in self.model.operation_names:
            operation = self.model.operation_model(name)
            if operation.has_event_stream_input:
                continue
            for number in range(count):
                for kind in ("request", "stream" if operation.has_event_stream_output else "response"):
                    yield self.case(name, kind, number, lambda values: getattr(self, kind)(operation, values))
            for shape in operation.error_shapes:
                yield self.case(name, shape.name, 1, lambda values: self.error(operation, shape, values))

    @staticmethod
    def case(name, kind, number, make):
        # The first has what it must have, the second as much as there is room for.
        values = Values(random.Random(f"{name} {kind} {number}"), [0, 1, 0.5][number % 3])
        line = {"operation": name, "kind": kind if kind in ("request", "response", "stream") else "error"}
        try:
            return json.dumps({**line, **make(values)})
        except Exception as exception:
            return json.dumps({**line, "skipped": f"{type(exception).__name__}: {exception}"})


def text_of(header):
    return header.decode() if isinstance(header, bytes) else str(header)


def wire(status, headers, body):
    return {"status": status, "headers": [[name, text] for name, text in headers.items()], "body": base64.b64encode(body).decode()}


if __name__ == "__main__":
    for case_line in Service(sys.argv[1]).cases(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
        print(case_line)
