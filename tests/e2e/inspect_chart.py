"""Prints as JSON what the standard library reads in a PNG or an SVG."""

import json
import struct
import sys
import xml.etree.ElementTree as tree
import zlib

path = sys.argv[1]
data = open(path, "rb").read()
if path.endswith(".png"):
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "signature"
    place, pixels = 8, b""
    while place < len(data):
        (length,) = struct.unpack(">I", data[place : place + 4])
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        (crc,) = struct.unpack(">I", data[place + 8 + length : place + 12 + length])
        assert crc == zlib.crc32(kind + body), "checksum"
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        if kind == b"IDAT":
            pixels += body
        place += 12 + length
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[colour]
    rows = zlib.decompress(pixels)
    assert len(rows) == height * (1 + width * channels * depth // 8), "pixels"
    # Rows that repeat the one above are drawn by the filter alone: they hold nothing but zeros.
    line = len(rows) // height
    busy = sum(1 for at in range(height) if any(rows[at * line + 1 : (at + 1) * line]))
    print(json.dumps({"width": width, "height": height, "busy": busy / height}))
else:
    root = tree.fromstring(data)
    texts = ["".join(each.itertext()) for each in root.iter() if each.tag.endswith("}text")]
    names = sorted({each.tag.split("}")[-1] for each in root.iter()})
    title = root.find("{http://www.w3.org/2000/svg}title")
    print(
        json.dumps(
            {
                "width": float(root.get("width")),
                "height": float(root.get("height")),
                "title": title.text,
                "texts": texts,
                "names": names,
            }
        )
    )
