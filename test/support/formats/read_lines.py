"""Reads JSONL of annotation tools as a stranger would: Python's standard library and nothing else.

python3 read_lines.py doccano|doccano-codepoint|prodigy|labelbuddy < FILE
Asserts what each tool's own code takes for granted, and prints, as JSON, for each record the label
and the words of each span, and for each relation its type and the words of its ends.
"""

import json
import sys


def utf16(text):
    data = text.encode("utf-16-le")
    return lambda start, end: data[2 * start:2 * end].decode("utf-16-le")


def codepoint(text):
    return lambda start, end: text[start:end]


def doccano(unit):
    def read(record):
        words = unit(record["text"])
        spans = record["entities"]
        assert len({span["id"] for span in spans}) == len(spans)
        for span in spans:
            assert isinstance(span["id"], int) and span["label"]
            assert 0 <= span["start_offset"] < span["end_offset"]
        said = {one["id"]: words(one["start_offset"], one["end_offset"]) for one in spans}
        for one in record["relations"]:
            assert isinstance(one["from_id"], int) and isinstance(one["to_id"], int)
        return {
            "spans": [[one["label"], said[one["id"]]] for one in spans],
            "relations": [
                [one["type"], said[one["from_id"]], said[one["to_id"]]] for one in record["relations"]
            ],
        }
    return read


def prodigy(record):
    text, tokens = record["text"], record["tokens"]
    before = 0
    for index, token in enumerate(tokens):
        assert token["id"] == index
        assert text[token["start"]:token["end"]] == token["text"] != ""
        assert before <= token["start"]
        before = token["end"]
    said = lambda span: text[span["start"]:span["end"]]
    for span in record["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"], span
        # The last token of the span, not the one behind it.
        assert tokens[span["token_end"]]["end"] == span["end"], span
        assert said(span) == said(span).strip() != "", span
    for one in record["relations"]:
        assert one["head_span"] in record["spans"] and one["child_span"] in record["spans"]
        assert one["head"] == one["head_span"]["token_end"]
        assert one["child"] == one["child_span"]["token_end"]
    assert record["answer"] == "accept"
    return {
        "spans": [[span["label"], said(span)] for span in record["spans"]],
        "relations": [
            [one["label"], said(one["head_span"]), said(one["child_span"])]
            for one in record["relations"]
        ],
    }


def labelbuddy(record):
    text = record["text"]
    data = text.encode("utf-8")
    spans = []
    for one in record["annotations"]:
        words = text[one["start_char"]:one["end_char"]]
        assert words and words.encode("utf-8") == data[one["start_byte"]:one["end_byte"]], one
        assert isinstance(one.get("extra_data", "x"), str) and one.get("extra_data", "x"), one
        spans.append([one["label_name"], words])
    places = [(one["label_name"], one["start_char"], one["end_char"]) for one in record["annotations"]]
    assert len(set(places)) == len(places)
    assert all(isinstance(value, str) for value in record["metadata"].values())
    return {"spans": spans, "relations": []}


readers = {
    "doccano": doccano(utf16),
    "doccano-codepoint": doccano(codepoint),
    "prodigy": prodigy,
    "labelbuddy": labelbuddy,
}

data = sys.stdin.buffer.read()
assert not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data
# splitlines also cuts at U+0085, U+2028 and U+2029, so they must not stand there as they are.
lines = data.decode("utf-8").splitlines()
assert len(lines) == data.count(b"\n")
print(json.dumps([readers[sys.argv[1]](json.loads(line)) for line in lines]))
