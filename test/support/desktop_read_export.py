"""Reads a Galley export with nothing but Python, and slices every span of it.

Prints a list of articles: title, length, the words of each mark as text[start:end] gives them
(fragment by fragment), and every span whose own words are not those.
"""

import hashlib
import json
import sys


def read_article(line):
    record = json.loads(line)
    text = record["text"]
    wrong = []
    if record["offset_unit"] != "codepoint":
        wrong.append("offsets do not count code points")
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != record["text_sha256"]:
        wrong.append("the text is not the one that was hashed")
    marks = []
    for span in record["spans"]:
        if text[span["start"] : span["end"]] != span["text"]:
            wrong.append("%s is not %r" % (span["id"], span["text"]))
        parts = [text[part["start"] : part["end"]] for part in span["fragments"]]
        if "" in parts or any(part != part.strip() for part in parts):
            wrong.append("%s has an empty or untrimmed part" % span["id"])
        marks.append("%s: %s" % (span["label"], " … ".join(parts)))
    return {"title": record["title"], "characters": len(text), "marks": marks, "wrong": wrong}


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        articles = [read_article(line) for line in lines]
    sys.stdout.buffer.write(json.dumps(articles, ensure_ascii=False).encode("utf-8"))


main()
