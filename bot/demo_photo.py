"""The photo that the demo's coordinator sends: drawn here, so that the repository carries none."""

import struct
import zlib


def sunrise(width: int = 640, height: int = 400) -> bytes:
    """A PNG to send as a photo: a plain sky from blue to gold."""
    rows = bytearray()
    for y in range(height):
        share = y / height
        pixel = bytes((int(90 + 165 * share), int(150 + 60 * share), int(215 - 120 * share)))
        rows += b"\0" + pixel * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    compressed = zlib.compress(bytes(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", compressed) + chunk(b"IEND", b"")
