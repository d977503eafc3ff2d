"""Compares the texts of a native JSONL export with the .txt files they came from, code point for
code point. Python's standard library and nothing else.

python3 same_characters.py EXPORT FOLDER
The rule for a text file, applied here anew: its bytes are UTF-8, or UTF-16 where they begin with a
mark of it; one byte order mark at the beginning is taken off; CRLF and CR become LF; and nothing
else changes. Prints, as JSON, how many texts are the same and what the first other ones differ in.
"""

import json
import os
import sys


def stated(data):
    if data.startswith(b"\xff\xfe"):
        text = data[2:].decode("utf-16-le")
    elif data.startswith(b"\xfe\xff"):
        text = data[2:].decode("utf-16-be")
    elif data.startswith(b"\xef\xbb\xbf"):
        text = data[3:].decode("utf-8")
    else:
        text = data.decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def main(export, folder):
    with open(export, "rb") as file:
        records = [json.loads(line) for line in file.read().decode("utf-8").split("\n")[:-1]]
    names = sorted(os.listdir(folder))
    assert len(names) == len(records), (len(names), len(records))
    same, other = 0, []
    for name, record in zip(names, records):
        with open(os.path.join(folder, name), "rb") as file:
            wanted = stated(file.read())
        read = record["text"]
        if [ord(one) for one in wanted] == [ord(one) for one in read]:
            same += 1
            continue
        at = next((i for i, (a, b) in enumerate(zip(wanted, read)) if a != b), min(len(wanted), len(read)))
        other.append([name, at, ascii(wanted[at:at + 10]), ascii(read[at:at + 10])])
    print(json.dumps({"same": same, "other": other[:10]}))


main(*sys.argv[1:])
