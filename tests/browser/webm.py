"""Opus packets from an Ogg file, put into a WebM file as they are."""

import struct


def ogg_packets(content: bytes) -> list[bytes]:
    """The packets of the only stream of an Ogg file, headers first."""
    packets, part, at = [], b"", 0
    while at < len(content):
        count = content[at + 26]
        lacing = content[at + 27 : at + 27 + count]
        body = at + 27 + count
        for size in lacing:
            part += content[body : body + size]
            body += size
            if size < 255:
                packets.append(part)
                part = b""
        at = body
    return packets


def opus_in_webm(ogg: bytes, frame_ms: int = 20) -> bytes:
    """A WebM file of the Opus packets of an Ogg file. Source: Matroska and its Opus mapping."""
    head, _, *packets = ogg_packets(ogg)
    channels, pre_skip = head[9], struct.unpack_from("<H", head, 10)[0]
    audio = element(0xB5, struct.pack(">d", 48_000)) + element(0x9F, bytes([channels]))
    track = (
        element(0xD7, b"\x01")
        + element(0x73C5, b"\x01")
        + element(0x83, b"\x02")
        + element(0x86, b"A_OPUS")
        + element(0x63A2, head)
        + element(0x56AA, struct.pack(">Q", pre_skip * 1_000_000_000 // 48_000))
        + element(0x56BB, struct.pack(">Q", 80_000_000))
        + element(0xE1, audio)
    )
    info = element(0x2AD7B1, struct.pack(">I", 1_000_000)) + element(0x4D80, b"t")
    info += element(0x5741, b"t")
    clusters = b"".join(
        element(0x1F43B675, element(0xE7, struct.pack(">I", i * frame_ms)) + block(packet))
        for i, packet in enumerate(packets)
    )
    segment = element(0x1549A966, info) + element(0x1654AE6B, element(0xAE, track)) + clusters
    kind = element(0x4286, b"\x01") + element(0x4282, b"webm") + element(0x4287, b"\x04")
    return element(0x1A45DFA3, kind) + element(0x18538067, segment)


def block(packet: bytes) -> bytes:
    return element(0xA3, b"\x81\x00\x00\x80" + packet)


def element(name: int, content: bytes) -> bytes:
    identity = name.to_bytes((name.bit_length() + 7) // 8, "big")
    return identity + (len(content) | 1 << 56).to_bytes(8, "big") + content
