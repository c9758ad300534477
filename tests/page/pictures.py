"""Pictures to send, and pictures put together of screenshots."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw


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


def framed(screen: Image.Image, scale: int) -> Image.Image:
    """The screen with round corners on the paper of the README."""
    mask = Image.new("L", screen.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *screen.size), radius=22 * scale, fill=255)
    edge = 2 * scale
    frame = Image.new("RGBA", (screen.width + 2 * edge, screen.height + 2 * edge), (0, 0, 0, 0))
    outline = ImageDraw.Draw(frame)
    outline.rounded_rectangle(
        (0, 0, frame.width - 1, frame.height - 1), radius=24 * scale, fill=(150, 163, 172, 255)
    )
    frame.paste(screen.convert("RGBA"), (edge, edge), mask)
    return frame


def side_by_side(screens: list[Image.Image], scale: int) -> Image.Image:
    gap = 20 * scale
    width = sum(screen.width for screen in screens) + gap * (len(screens) - 1)
    whole = Image.new("RGBA", (width, max(screen.height for screen in screens)), (0, 0, 0, 0))
    left = 0
    for screen in screens:
        whole.paste(screen, (left, 0))
        left += screen.width + gap
    return whole


def smaller(picture: Image.Image) -> Image.Image:
    """With 256 colours, as pictures of screens need no more."""
    if picture.mode == "RGBA" and picture.getchannel("A").getextrema() != (255, 255):
        return picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return picture.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def centre_for_children(width: int = 960, height: int = 600) -> bytes:
    """A drawing in place of a photo: a house with a ramp before mountains."""
    sky = Image.open(BytesIO(painted(width, height, (236, 240, 236), (120, 176, 226)))).convert("RGB")
    draw = ImageDraw.Draw(sky)
    draw.polygon(
        [(0, 420), (190, 190), (330, 330), (520, 130), (700, 320), (820, 220), (960, 400), (960, 600), (0, 600)],
        (126, 148, 170),
    )
    for peak in (
        [(142, 248), (190, 190), (228, 228), (196, 240), (170, 232)],
        [(466, 188), (520, 130), (574, 188), (540, 180), (510, 200)],
    ):
        draw.polygon(peak, (246, 249, 252))
    draw.rectangle((0, 430, width, height), (134, 172, 104))
    draw.polygon([(0, 520), (width, 490), (width, height), (0, height)], (112, 152, 88))
    draw.rectangle((250, 300, 720, 500), (246, 232, 204))
    draw.polygon([(220, 305), (485, 205), (750, 305)], (176, 74, 58))
    for left in (285, 375, 560, 645):
        draw.rectangle((left, 345, left + 52, 405), (250, 250, 250))
        draw.rectangle((left + 5, 350, left + 47, 400), (104, 158, 196))
        draw.line((left + 26, 350, left + 26, 400), (250, 250, 250), 4)
    draw.rectangle((455, 375, 525, 500), (110, 78, 54))
    draw.ellipse((508, 436, 518, 446), (232, 196, 96))
    draw.polygon([(440, 500), (540, 500), (770, 556), (690, 556)], (206, 204, 198))
    draw.line([(540, 452), (770, 508), (770, 556)], (84, 92, 100), 6)
    draw.line([(540, 452), (540, 500)], (84, 92, 100), 6)
    draw.line([(655, 480), (655, 528)], (84, 92, 100), 5)
    for left in (90, 830):
        draw.rectangle((left - 8, 420, left + 8, 510), (112, 84, 58))
        draw.ellipse((left - 62, 290, left + 62, 440), (86, 138, 78))
    draw.ellipse((790, 50, 870, 130), (252, 224, 130))
    out = BytesIO()
    sky.save(out, "JPEG", quality=88)
    return out.getvalue()
