"""Random values that fit the shapes of botocore, as Python values that botocore takes."""

import datetime
import string

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
PLAIN = string.ascii_letters + string.digits
ODD = PLAIN + " -_.~!*'();:@&=+$,/?#[]%<>\"\\|^`{}\n\täß€漢😀"


class Values:
    """Random values: the Python values that botocore takes."""

    def __init__(self, rng, fullness):
        self.rng, self.fullness, self.left = rng, fullness, 250

    def make(self, shape, depth=0, context="body"):
        self.left -= 1
        kind = shape.type_name
        if kind == "structure" and shape.is_document_type:
            return {"text": self.text(shape, ODD), "list": [1, 0.5, None, True, {}]}
        if context == "header" and shape.serialization.get("jsonvalue"):
            return {"key": self.text(shape, ODD), "list": [1, True, None]}
        if kind in ("structure", "list", "map"):
            return getattr(self, kind)(shape, depth, context)
        if kind == "timestamp":
            return EPOCH + datetime.timedelta(seconds=self.rng.choice([0, 946684800, self.rng.randrange(2**32)]))
        if kind == "boolean":
            return self.rng.random() < 0.5
        if kind in ("integer", "long", "float", "double"):
            return self.number(shape, kind)
        if kind == "blob":
            return self.rng.randbytes(self.length(shape, 20))
        # Bytes that a place cannot hold are no matter of the protocol.
        letters = PLAIN if context == "label" else PLAIN + "-_./:=" if context == "header" else ODD
        text = self.text(shape, letters, least=0 if context in ("body", "query") else 1)
        # A path loses labels of dots; they are sent encoded, which botocore does not do.
        return text.replace(".", "_") if context == "uri" else text

    def structure(self, shape, depth, context):
        members = list(shape.members.items())
        if shape.is_tagged_union:
            members = members if depth < 4 else members[:1]
            members = [self.rng.choice(members)] if members else []
            return {name: self.make(member, depth + 1) for name, member in members}
        result = {}
        for name, member in members:
            # An absent token would get a random value.
            required = (name in shape.required_members or member.metadata.get("idempotencyToken")
                        or member.serialization.get("location") in ("uri", "statusCode"))
            wanted = self.rng.random() < self.fullness and self.left > 0
            if (required or wanted and (depth < 5 or member.type_name not in ("structure", "list", "map"))
                    ) and not member.serialization.get("eventstream"):
                result[name] = self.make(member, depth + 1, self.context(member, depth))
        return result

    @staticmethod
    def context(member, depth):
        location = member.serialization.get("location") if depth == 0 else None
        if member.serialization.get("hostLabel"):
            return "label"
        return {"header": "header", "headers": "header", "uri": "uri", "querystring": "query"}.get(location, "body")

    def list(self, shape, depth, context):
        return [self.make(shape.member, depth + 1, context) for _ in range(self.count(shape, depth, context))]

    def map(self, shape, depth, context):
        return {
            self.text(shape.key, PLAIN if context != "body" else ODD, least=1): self.make(shape.value, depth + 1, context)
            for _ in range(self.count(shape, depth, context))
        }

    def count(self, shape, depth, context):
        if depth > 12:
            return 0
        usual = 1 if self.left <= 0 or depth > 5 else self.rng.choice([0, 1, 1, 2, 3])
        least = shape.metadata.get("min", 0) if self.left > -500 else 0
        # botocore sends no header for an empty list, against the protocol tests.
        return max(min(usual, shape.metadata.get("max", 3)), least, int(context == "header" and shape.type_name == "list"))

    def length(self, shape, usual):
        least = int(shape.metadata.get("min", 0))
        return max(min(self.rng.randrange(usual), int(shape.metadata.get("max", usual))), least)

    def text(self, shape, letters, least=0):
        if getattr(shape, "enum", None):
            return self.rng.choice(shape.enum)
        return "".join(self.rng.choice(letters) for _ in range(max(self.length(shape, 12), least)))

    def number(self, shape, kind):
        least, most = shape.metadata.get("min"), shape.metadata.get("max")
        bits = 31 if kind == "integer" else 53 if kind in ("float", "double") else 63
        low = int(least) if least is not None else -(2**bits) if most is None else int(most) - 100
        high = int(most) if most is not None else 2**bits - 1 if least is None else low + 100
        number = self.rng.choice([low, high, self.rng.randint(low, high), max(low, min(high, self.rng.randint(-9, 99)))])
        if kind in ("float", "double"):
            special = least is None and most is None and self.rng.random() < 0.1
            number = self.rng.choice([float("nan"), float("inf"), -float("inf")]) if special else max(
                min(round(self.rng.random() * 1000, 2), float(high)), float(low))
        return number
