/**
 * The program in a dataset folder that reads its native JSONL. It needs nothing but Python's
 * standard library, and asserts every hash, offset and end of a link before it says what it read.
 */
export const readProgram = `"""Reads this dataset, and asserts that every offset means what it says.

    python3 read.py            reads all of data/*.jsonl and counts what is there
    python3 read.py FILE...    reads these files

In a program of your own:

    from read import records
    for record in records("data/train.jsonl"):
        for span in record["spans"]:
            print(span["label"], span["text"])

Needs Python 3.7 or newer, and nothing else.
"""

import collections
import glob
import hashlib
import json
import os
import sys


def slicer(text, unit):
    """A function that slices the text by offsets in a unit."""
    if unit == "codepoint":
        return lambda start, end: text[start:end]
    data = text.encode("utf-16-le" if unit == "utf16" else "utf-8")
    if unit == "utf16":
        return lambda start, end: data[2 * start:2 * end].decode("utf-16-le")
    assert unit == "byte", unit
    return lambda start, end: data[start:end].decode("utf-8")


def check(record):
    """Asserts all that can be known of a record."""
    text = record["text"]
    left_out = text == ""
    if not left_out:
        found = hashlib.sha256(text.encode("utf-8")).hexdigest()
        assert found == record["text_sha256"], "another text in " + record["id"]
    words = slicer(text, record["offset_unit"])
    ids = set()
    for span in record["spans"]:
        place = record["id"] + ", span " + span["id"]
        assert span["id"] not in ids, "twice: " + place
        ids.add(span["id"])
        fragments = span["fragments"]
        assert fragments[0]["start"] == span["start"], place
        assert fragments[-1]["end"] == span["end"], place
        end = -1
        for fragment in fragments:
            assert end <= fragment["start"] < fragment["end"], place
            end = fragment["end"]
            if not left_out:
                assert words(fragment["start"], fragment["end"]) != "", place
        expected = "" if left_out else words(span["start"], span["end"])
        assert expected == span["text"], place
    for relation in record["relations"]:
        place = record["id"] + ", relation " + relation["id"]
        assert relation["from"] in ids, place
        assert relation["to"] == "" if relation["to_author"] else relation["to"] in ids, place
        for cue in relation["cue"]:
            expected = "" if left_out else words(cue["start"], cue["end"])
            assert expected == cue["text"], place
    return record


def records(path):
    """The records of a file, each checked."""
    with open(path, encoding="utf-8", newline="\\n") as lines:
        for line in lines:
            yield check(json.loads(line))


def main(paths):
    here = os.path.dirname(os.path.abspath(__file__))
    paths = paths or sorted(glob.glob(os.path.join(here, "data", "*.jsonl")))
    for path in paths:
        labels = collections.Counter()
        articles = 0
        for record in records(path):
            articles += 1
            labels.update(span["label"] for span in record["spans"])
        told = ", ".join("%s %d" % (label, labels[label]) for label in sorted(labels))
        print("%s: %d articles; %s" % (os.path.basename(path), articles, told or "no spans"))


if __name__ == "__main__":
    main(sys.argv[1:])
`;
