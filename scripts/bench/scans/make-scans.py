"""Writes pages that look like paper scanned in colour at 300 dpi: make-scans.py FOLDER COUNT. The same every time."""

import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageDraw

A4_300_DPI = (2480, 3508)
folder, count = Path(sys.argv[1]), int(sys.argv[2])
width, height = A4_300_DPI


def grain(seed):
    """Paper and sensor noise: what makes a scan large."""
    noise = random.Random(seed).randbytes(width * height)
    return Image.frombytes("L", A4_300_DPI, noise).point(lambda value: 222 + value // 12)


papers = [Image.merge("RGB", [grain(3 * k), grain(3 * k + 1), grain(3 * k + 2)]) for k in range(4)]


def make_page(number):
    rng = random.Random(1000 + number)
    page = papers[number % len(papers)].copy()
    draw = ImageDraw.Draw(page)
    for line in range(52):
        top = 260 + line * 58
        for glyph in range(rng.randrange(20, 46)):
            left = 240 + glyph * 44
            for _ in range(3):
                x, y = left + rng.randrange(26), top + rng.randrange(26)
                draw.rectangle((x, y, x + rng.randrange(3, 14), y + rng.randrange(2, 8)), fill=(38, 40, 52))
    draw.ellipse((1700, 2700, 2140, 3140), outline=(196, 44, 40), width=14)
    page.save(folder / f"scan-{number:04}.jpg", quality=72, dpi=(300, 300))


with ThreadPoolExecutor(2) as pool:
    list(pool.map(make_page, range(count)))
