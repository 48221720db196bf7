"""Renders values of shapes as the bodies of responses: the side of a service, which botocore does not have."""

import base64
import json
import struct
from xml.sax.saxutils import escape, quoteattr

from botocore import model, serialize

from random_values import EPOCH


def float_text(value):
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(repr(value), repr(value))


def wire_name(member, name):
    return member.serialization.get("name", name)


def time_text(shape, value, default):
    seconds = int((value - EPOCH).total_seconds())
    kind = shape.serialization.get("timestampFormat", default).lower()
    return {"iso8601": value.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "rfc822": serialize.formatdate(seconds, usegmt=True)}.get(kind, seconds)


def simple_text(shape, value, time_format, header=False):
    """A simple value as text."""
    kind = shape.type_name
    if header and shape.serialization.get("jsonvalue"):
        value, kind = json.dumps(value, separators=(",", ":")).encode(), "blob"
    return (base64.b64encode(value).decode() if kind == "blob"
            else str(time_text(shape, value, time_format)) if kind == "timestamp"
            else str(value).lower() if kind == "boolean"
            else float_text(value) if kind in ("float", "double")
            else str(value))


class JsonBody:
    def __init__(self, rng):
        self.rng = rng

    def tree(self, shape, value, elsewhere=()):
        kind = shape.type_name
        if kind == "structure" and not shape.is_document_type:
            result = {wire_name(shape.members[name], name): self.tree(shape.members[name], item)
                      for name, item in value.items() if name not in elsewhere}
            if not shape.is_tagged_union and self.rng.random() < 0.2:
                # Nulls and members that the model does not know are to be skipped.
                result["zz unknown"] = {"deep": [1, {"x": None}], "text": "]}\""}
                result.update({wire_name(member, name): None for name, member in shape.members.items()
                               if name not in value and name not in elsewhere})
            return result
        if kind == "list":
            return [self.tree(shape.member, item) for item in value]
        if kind == "map":
            return {key: self.tree(shape.value, item) for key, item in value.items()}
        if kind == "timestamp":
            return time_text(shape, value, "unixTimestamp")
        if kind == "blob":
            return base64.b64encode(value).decode()
        if kind in ("float", "double") and value - value != 0:
            return float_text(value)
        return value

    def bytes(self, shape, value, elsewhere=()):
        return json.dumps(self.tree(shape, value, elsewhere), ensure_ascii=self.rng.random() < 0.5).encode()


class CborBody(JsonBody):
    def bytes(self, shape, value, elsewhere=()):
        return self.item(shape, value)

    @staticmethod
    def head(major, number):
        for size, (code, info) in enumerate([("B", 24), ("H", 25), ("I", 26), ("Q", 27)]):
            if number < 24:
                return bytes([major << 5 | number])
            if number < 1 << (8 << size):
                return bytes([major << 5 | info]) + struct.pack(">" + code, number)

    def item(self, shape, value):
        kind = shape.type_name
        text = model.Shape("", {"type": "string"})
        if kind in ("structure", "map"):
            pairs = [(wire_name(shape.members[name], name), shape.members[name], item) for name, item in value.items()
                     ] if kind == "structure" else [(key, shape.value, item) for key, item in value.items()]
            return self.head(5, len(pairs)) + b"".join(self.item(text, key) + self.item(target, item) for key, target, item in pairs)
        if kind == "list":
            items = b"".join(self.item(shape.member, item) for item in value)
            return b"\x9f" + items + b"\xff" if self.rng.random() < 0.5 else self.head(4, len(value)) + items
        if kind == "blob":
            return self.head(2, len(value)) + value
        if kind == "timestamp":
            return b"\xc1\xfb" + struct.pack(">d", (value - EPOCH).total_seconds())
        if kind == "boolean":
            return b"\xf5" if value else b"\xf4"
        if kind in ("float", "double"):
            return b"\xfb" + struct.pack(">d", value)
        if kind in ("integer", "long"):
            return self.head(0, value) if value >= 0 else self.head(1, -1 - value)
        return self.head(3, len(value.encode())) + value.encode()


class XmlBody:
    def __init__(self, rng):
        self.rng = rng

    def content(self, shape, value, elsewhere=()):
        """The attributes and the children of a structure's element."""
        attributes, children = "", []
        for name, item in value.items():
            member = shape.members[name]
            if name in elsewhere:
                continue
            if member.serialization.get("xmlAttribute"):
                tag = wire_name(member, name)
                if ":" in tag:
                    attributes += f' xmlns:{tag.split(":")[0]}="http://example.com/"'
                attributes += f" {tag}={quoteattr(item)}"
            else:
                children.extend(self.elements(self.member_name(member, name), member, item))
        if not shape.is_tagged_union and self.rng.random() < 0.2:
            children.append("<ZzUnknown a='1'><member>x</member><!-- c --></ZzUnknown>")
            self.rng.shuffle(children)
        return attributes, "".join(children)

    @staticmethod
    def member_name(member, name):
        if member.type_name == "list" and member.serialization.get("flattened") and "name" in member.member.serialization:
            return member.member.serialization["name"]
        return wire_name(member, name)

    def elements(self, tag, shape, value):
        kind = shape.type_name
        if kind == "structure":
            attributes, children = self.content(shape, value)
            return [f"<{tag}{attributes}>{children}</{tag}>"]
        flat = shape.serialization.get("flattened")
        if kind == "list":
            name = tag if flat else shape.member.serialization.get("name", "member")
            items = [element for item in value for element in self.elements(name, shape.member, item)]
        elif kind == "map":
            key_name, value_name = wire_name(shape.key, "key"), wire_name(shape.value, "value")
            name = tag if flat else "entry"
            items = [f"<{name}><{key_name}>{escape(key)}</{key_name}>{''.join(self.elements(value_name, shape.value, item))}</{name}>"
                     for key, item in value.items()]
        else:
            return [f"<{tag}>{escape(simple_text(shape, value, 'iso8601'))}</{tag}>"]
        return items if flat else [f"<{tag}>{''.join(items)}</{tag}>"]

    def bytes(self, shape, value, elsewhere=(), root="Result", wrapper=None):
        attributes, children = self.content(shape, value, elsewhere)
        if wrapper:
            attributes, children = "", f"<{wrapper}{attributes}>{children}</{wrapper}><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>"
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="http://example.com/doc/"{attributes}>{children}</{root}>'.encode()
