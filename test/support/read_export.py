"""Reads a native JSONL export as a stranger would: Python's standard library and nothing else.

python3 read_export.py FILE
Asserts that every offset means what it says, and prints, as JSON, for each record its id and for
each of its spans the label and the words of its fragments.
"""

import hashlib
import json
import sys

RECORD_KEYS = [
    "schema", "id", "title", "byline", "published", "source", "language", "text", "text_sha256",
    "text_version", "offset_unit", "status", "split", "meta", "note", "spans", "relations",
]
SPAN_KEYS = [
    "id", "label", "start", "end", "fragments", "text", "attributes", "note", "layer", "origin",
    "created", "updated",
]
RELATION_KEYS = ["id", "type", "from", "to", "to_author", "cue", "attributes"]


def slicer(text, unit):
    if unit == "codepoint":
        return lambda start, end: text[start:end]
    if unit == "utf16":
        data = text.encode("utf-16-le")
        return lambda start, end: data[2 * start:2 * end].decode("utf-16-le")
    assert unit == "byte", unit
    data = text.encode("utf-8")
    return lambda start, end: data[start:end].decode("utf-8")


def read(line):
    record = json.loads(line)
    assert list(record) == RECORD_KEYS, list(record)
    assert record["schema"] == "galley/2"
    assert hashlib.sha256(record["text"].encode("utf-8")).hexdigest() == record["text_sha256"]
    words = slicer(record["text"], record["offset_unit"])
    for span in record["spans"]:
        assert list(span) == SPAN_KEYS, list(span)
        assert words(span["start"], span["end"]) == span["text"], span
        assert span["fragments"][0]["start"] == span["start"], span
        assert span["fragments"][-1]["end"] == span["end"], span
        for fragment in span["fragments"]:
            assert list(fragment) == ["start", "end"], fragment
            part = words(fragment["start"], fragment["end"])
            assert part and part == part.strip() and part in span["text"], span
    ids = {span["id"] for span in record["spans"]}
    for relation in record["relations"]:
        assert list(relation) == RELATION_KEYS, list(relation)
        assert relation["from"] in ids, relation
        assert relation["to"] == "" if relation["to_author"] else relation["to"] in ids, relation
        for cue in relation["cue"]:
            assert words(cue["start"], cue["end"]) == cue["text"], cue
    return {
        "id": record["id"],
        "spans": [
            [span["label"], *(words(part["start"], part["end"]) for part in span["fragments"])]
            for span in record["spans"]
        ],
    }


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    assert not data.startswith(b"\xef\xbb\xbf"), "a byte order mark"
    assert b"\r" not in data, "a carriage return"
    assert data == b"" or data.endswith(b"\n"), "no newline at the end"
    # splitlines also cuts at U+0085, U+2028 and U+2029, so they must not stand there as they are.
    lines = data.decode("utf-8").splitlines()
    assert len(lines) == data.count(b"\n"), "a line that is cut in two"
    print(json.dumps([read(line) for line in lines]))


main(sys.argv[1])
