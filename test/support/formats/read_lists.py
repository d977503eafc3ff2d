"""Reads what Galley writes for other tools as a stranger would: Python's standard library alone.

python3 read_lists.py label-studio|w3c|hugging-face|csv < JSON of files, text by path
Asserts what each format promises, and prints, as JSON, for each article its id, for each of its
spans the label and the words of its parts, and for each relation its type and the ids it joins.
"""

import csv
import io
import json
import re
import sys
import xml.etree.ElementTree as ElementTree


def whole(path, text):
    assert not text.startswith("\ufeff"), path
    assert "\r" not in text or path.endswith(".csv"), path
    assert text == "" or text.endswith("\n") or path.endswith(".txt"), path
    return text


def label_studio(files):
    config = ElementTree.fromstring(files["jobs.config.xml"])
    assert config.tag == "View"
    controls = {one.get("name"): one for one in config.iter() if one.get("toName")}
    labels = [one.get("value") for one in config.find("Labels")]
    links = [one.get("value") for one in config.find("Relations")]
    text_tag = config.find("Text")
    assert text_tag.get("value") == "$text"
    tags = {"labels": "Labels", "choices": "Choices", "number": "Number",
            "datetime": "DateTime", "textarea": "TextArea"}
    for task in json.loads(files["jobs.json"]):
        text = task["data"]["text"]
        parts, label_of, before, relations = {}, {}, {}, []
        for group in task["annotations"] + task["predictions"]:
            for one in group["result"]:
                if one["type"] == "relation":
                    [kind] = one["labels"]
                    assert kind in links and one["direction"] == "right"
                    assert one["from_id"] in parts and one["to_id"] in parts
                    if kind == "continued by":
                        before[one["to_id"]] = one["from_id"]
                    else:
                        relations.append([kind, one["from_id"], one["to_id"]])
                    continue
                control = controls[one["from_name"]]
                assert control.tag == tags[one["type"]], one
                assert one["to_name"] == text_tag.get("name")
                value = one["value"]
                words = text[value["start"]:value["end"]]
                if one["type"] == "labels":
                    assert words == value["text"] != "", one
                    [label_of[one["id"]]] = value["labels"]
                    assert label_of[one["id"]] in labels
                    parts[one["id"]] = words
                    continue
                assert one["id"] in parts and control.get("perRegion") == "true"
                assert control.get("whenLabelValue") == label_of[one["id"]]
                if one["type"] == "choices":
                    assert value["choices"][0] in [choice.get("value") for choice in control]
        spans = {}
        for region, words in parts.items():
            first = region
            while first in before:
                first = before[first]
            spans.setdefault(first, [label_of[first]]).append(words)
        yield [task["data"]["article_id"], list(spans.values()), relations]


def w3c(files):
    for path in [path for path in files if path.endswith(".jsonld")]:
        page = json.loads(files[path])
        assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert page["type"] == "AnnotationPage"
        text = files[path.replace(".jsonld", ".txt")]
        spans, relations = [], []
        ids = [one["id"] for one in page["items"]]
        assert len(set(ids)) == len(ids)

        def selected(target):
            assert target["source"] == path.replace(".jsonld", ".txt")
            quote, place = target["selector"]
            words = text[place["start"]:place["end"]]
            assert words == quote["exact"] != "", target
            around = quote["prefix"] + words + quote["suffix"]
            first = text.find(around)
            assert first + len(quote["prefix"]) == place["start"]
            assert text.find(around, first + 1) == -1
            assert len(quote["prefix"]) >= min(32, place["start"])
            assert len(quote["suffix"]) >= min(32, len(text) - place["end"])
            return words

        for one in page["items"]:
            assert one["type"] == "Annotation" and "target" in one
            tags = [body["value"] for body in one.get("body", []) if body.get("purpose") == "tagging"]
            if one["motivation"] == "tagging":
                targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
                spans.append(tags + [selected(target) for target in targets])
            elif one["motivation"] == "linking":
                [link] = [body for body in one["body"] if body.get("purpose") == "linking"]
                for body in one["body"]:
                    if body.get("purpose") == "highlighting":
                        selected(body)
                to = link["source"]
                assert one["target"] in ids and (isinstance(to, dict) or to in ids)
                relations.append(tags + [one["target"][1:], "" if isinstance(to, dict) else to[1:]])
            else:
                assert one["motivation"] == "describing"
        yield [path[:-len(".jsonld")], spans, relations]


TYPES = {"string": str, "int64": int, "bool": bool}


def features(lines):
    """The nested columns of `dataset_info`, as a YAML reader finds them by their indents."""
    found, stack = [], []
    stack.append((1, found))
    for line in lines:
        indent = len(line) - len(line.lstrip())
        key, _, value = line.strip().removeprefix("- ").partition(":")
        while stack[-1][0] > indent:
            stack.pop()
        if line.strip().startswith("- "):
            assert key == "name"
            stack[-1][1].append([value.strip(), None])
        elif key == "dtype":
            stack[-1][1][-1][1] = value.strip()
        else:
            assert key == "list" and value == "", line
            stack[-1][1][-1][1] = inner = []
            stack.append((indent, inner))
    return found


def conform(row, columns):
    assert list(row) == [name for name, _ in columns], list(row)
    for name, kind in columns:
        if isinstance(kind, list):
            assert isinstance(row[name], list), name
            for one in row[name]:
                conform(one, kind)
        else:
            assert type(row[name]) is TYPES[kind], (name, row[name])


def hugging_face(files):
    head = re.match(r"---\n(.*?)\n---\n", files["README.md"], re.S).group(1).split("\n")
    data_files = dict(zip(
        [line.split(": ")[1] for line in head if "split: " in line],
        [line.split(": ")[1] for line in head if "path: " in line],
    ))
    assert set(data_files.values()) | {"README.md"} == set(files)
    at = head.index("  features:")
    assert head[at - 1] == "dataset_info:"
    columns = features([line[1:] for line in head[at + 1:]])
    for path in data_files.values():
        lines = files[path].splitlines()
        assert len(lines) == files[path].count("\n")
        for line in lines:
            row = json.loads(line)
            conform(row, columns)
            text = row["text"]
            for span in row["spans"]:
                assert text[span["start"]:span["end"]] == span["text"]
                assert span["fragments"][0]["start"] == span["start"]
                assert span["fragments"][-1]["end"] == span["end"]
            yield [
                row["id"],
                [[span["label"]] + [text[part["start"]:part["end"]] for part in span["fragments"]]
                 for span in row["spans"]],
                [[one["type"], one["from"], one["to"]] for one in row["relations"]],
            ]


def table(text):
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def csv_tables(files):
    rows = table(files["jobs.csv"])
    for article in table(files["jobs.articles.csv"]):
        spans = {}
        for row in [row for row in rows if row["article"] == article["article"]]:
            assert article["text"][int(row["start"]):int(row["end"])] == row["text"] != ""
            parts = spans.setdefault(row["span"], [row["label"]])
            parts.append(row["text"])
            assert int(row["fragment"]) == len(parts) - 1 <= int(row["fragments"])
        json.loads(article["meta"])
        yield [article["article"], list(spans.values()), []]


readers = {"label-studio": label_studio, "w3c": w3c, "hugging-face": hugging_face, "csv": csv_tables}
given = json.loads(sys.stdin.buffer.read().decode("utf-8"))
read = readers[sys.argv[1]]
print(json.dumps(list(read({path: whole(path, text) for path, text in given.items()}))))
