"""Small pictures to send."""

import struct
import zlib


def painted(
    width: int, height: int, low: tuple[int, int, int] = (214, 178, 92), high: tuple[int, int, int] = (92, 146, 214)
) -> bytes:
    """A PNG that goes from one colour to the other."""
    rows = bytearray()
    for y in range(height):
        share = y / height
        pixel = bytes(round(top + (bottom - top) * share) for top, bottom in zip(high, low, strict=True))
        rows += b"\0" + pixel * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(rows)))
        + chunk(b"IEND", b"")
    )
