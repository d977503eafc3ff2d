"""Reads brat, CoNLL and WebAnno files with the standard library alone, as their own tools do.

    read_standoff.py FORMAT FOLDER

Prints, as JSON, what each article's marks are by its name: label first, then words. Stops with
an error where anything does not stand where it says.
"""
import io
import json
import os
import re
import sys


def read(path):
    with io.open(path, encoding="utf-8", newline="") as file:
        return file.read()


def brat(folder):
    marks = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".ann"):
            continue
        text = read(os.path.join(folder, name[:-4] + ".txt"))
        ids = set()
        found = marks[name[:-4]] = []
        # brat's server reads lines with `codecs`, which ends them where `splitlines` does.
        for line in read(os.path.join(folder, name)).splitlines():
            id, rest = line.split("\t", 1)
            assert re.fullmatch(r"[TRA#][0-9]+", id) and id not in ids, line
            ids.add(id)
            if id[0] == "T":
                data, words = rest.split("\t", 1)
                label, places = data.split(" ", 1)
                pairs = [tuple(map(int, place.split(" "))) for place in places.split(";")]
                last = 0
                for start, end in pairs:
                    assert last <= start < end <= len(text), line
                    last = end
                reference = " ".join(text[start:end] for start, end in pairs)
                assert words == reference and "\n" not in reference, line
                found.append([label, words])
            elif id[0] == "R":
                assert re.fullmatch(r"[\w-]+ Arg1:T[0-9]+ Arg2:T[0-9]+", rest), line
            elif id[0] == "A":
                assert re.fullmatch(r"[\w-]+ T[0-9]+( [^\s,|]+)?", rest), line
            else:
                assert re.fullmatch(r"AnnotatorNotes T[0-9]+\t.+", rest), line
    return marks


def chunks(tags):
    """What conlleval makes of the tags of one sentence: label, first token, last token."""
    found, open_ = [], None
    for index, tag in enumerate(tags):
        letter, _, label = tag.partition("-")
        letter = {"U": "S", "L": "E"}.get(letter, letter)
        if open_ and (letter in "OBS" or label != open_[0]):
            found.append(open_)
            open_ = None
        if letter != "O":
            open_ = [label, open_[1] if open_ else index, index]
            if letter in "ES":
                found.append(open_)
                open_ = None
    return found + ([open_] if open_ else [])


def conll(folder):
    marks = {}
    names = sorted(os.listdir(folder))
    (sidecar,) = [name for name in names if name.endswith(".offsets.jsonl")]
    beside = {}
    for line in read(os.path.join(folder, sidecar)).splitlines():
        record = json.loads(line)
        assert record["offset_unit"] == "codepoint"
        beside[record["line"]] = record
    for name in names:
        if not name.endswith(".conll"):
            continue
        documents, rows = [], None
        for number, line in enumerate(read(os.path.join(folder, name)).splitlines(), 1):
            if line.startswith("-DOCSTART-"):
                documents.append((number, [[]]))
            elif line == "":
                documents[-1][1].append([])
            else:
                cells = line.split()
                assert len(cells) in (2, 4), line
                documents[-1][1][-1].append((cells[0], cells[-1]))
        for number, sentences in documents:
            record = beside[number]
            text, tokens = record["text"], record["tokens"]
            forms = [form for rows in sentences for form, _ in rows]
            assert forms == [text[start:end] for start, end in tokens], record["id"]
            found, count = marks.setdefault(record["id"], []), 0
            for rows in sentences:
                for label, first, last in chunks([tag for _, tag in rows]):
                    found.append([label, text[tokens[count + first][0]:tokens[count + last][1]]])
                count += len(rows)
    return marks


def webanno(folder):
    marks = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".tsv"):
            continue
        lines = read(os.path.join(folder, name)).split("\n")
        assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
        columns = sum(line.count("|") for line in lines if line.startswith(("#T_SP=", "#T_RL=")))
        # Offsets are in UTF-16: the text is kept so, two bytes a unit.
        text, sentence, found = b"", [], {}
        isHeader = True
        for line in lines[1:]:
            if line.startswith("#Text="):
                sentence.append(re.sub(r"\\(.)", unescaped, line[6:], flags=re.S))
                continue
            if line == "" or line.startswith("#"):
                continue
            id, place, form, *cells = line.split("\t")
            begin, end = map(int, place.split("-"))
            if sentence:
                # As INCEpTION puts sentences together: a line end, and spaces up to the offset.
                if len(text) // 2 > begin:
                    assert len(text) // 2 == begin + 1, line
                    text = text[:-2]
                text += (" " * (begin - len(text) // 2)).encode("utf-16-le")
                text += "".join(part + "\n" for part in sentence).encode("utf-16-le")
                sentence = []
            assert text[2 * begin:2 * end].decode("utf-16-le") == form, line
            assert len(cells) == columns + 1 and cells[-1] == "", line
            if columns and cells[0] != "_":
                for index, value in enumerate(re.split(r"(?<!\\)\|", cells[0])):
                    label, number = re.fullmatch(r"(.*?)(\[\d+\])?", value).groups()
                    key = number or (id, index)
                    start = found.get(key, (label, begin))[1]
                    found[key] = (label, start, end)
        spans = sorted(found.values(), key=lambda span: (span[1], -span[2], span[0]))
        # Behind the last sentence INCEpTION leaves the line end that it put there.
        marks[name[:-4]] = {
            "text": text.decode("utf-16-le")[:-1],
            "spans": [[label, text[2 * a:2 * b].decode("utf-16-le")] for label, a, b in spans],
        }
    return marks


def unescaped(match):
    return {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}.get(match[1], match[1])


print(json.dumps({"brat": brat, "conll": conll, "webanno": webanno}[sys.argv[1]](sys.argv[2])))
