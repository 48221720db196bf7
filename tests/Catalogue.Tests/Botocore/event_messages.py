"""Messages of event streams, and a body that gives them piece by piece."""

import datetime
import struct
import zlib

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


class OneStream:
    """What botocore reads a stream of events from."""

    def __init__(self, body, rng):
        self.body, self.rng = body, rng

    def stream(self):
        at = 0
        while at < len(self.body):
            size = self.rng.randint(1, 50)
            yield self.body[at:at + size]
            at += size

    def close(self):
        pass


def message(kind, name, payload, headers=()):
    """A message; headers are {name: (type of the shape, value)}."""
    block = header(":message-type", "string", kind) + header(f":{kind}-type", "string", name)
    for key, (shape, value) in dict(headers).items():
        block += header(key, shape, value)
    frame = struct.pack(">II", 16 + len(block) + len(payload), len(block))
    frame += struct.pack(">I", zlib.crc32(frame)) + block + bytes(payload)
    return frame + struct.pack(">I", zlib.crc32(frame))


def header(name, shape, value):
    tag = bytes([len(name)]) + name.encode()
    if shape == "boolean":
        return tag + (b"\0" if value else b"\1")
    if shape == "integer":
        return tag + b"\4" + struct.pack(">i", value)
    if shape == "long":
        return tag + b"\5" + struct.pack(">q", value)
    if shape == "timestamp":
        return tag + b"\x08" + struct.pack(">q", (value - EPOCH) // datetime.timedelta(milliseconds=1))
    content = value.encode() if isinstance(value, str) else bytes(value)
    return tag + (b"\7" if shape == "string" else b"\6") + struct.pack(">H", len(content)) + content
