"""The plain script with regular expressions that people write for such dumps today.

script.py < dump.txt > articles.jsonl
"""

import html
import json
import re
import sys

DUMP = re.compile(r".*?^Newspapers from [^\n]*$|.+\Z", re.S | re.M)
FOOTER = re.compile(r"^Newspapers (?:in|from) ([^\n]+)$", re.M)
CAPTION = re.compile(r"^\s*\?\? (.*?) \?\? (.*)$")
BYLINE = re.compile(r"^(?:- )?[Bb][Yy] (.+?)(?:\s+(\S+@\S+))?$")
LOST_BREAK = re.compile(r"(?<=[a-z,])\n\n(?=[a-z])")
SPACED_HYPHEN = re.compile(r"(?<=[a-z])- (?=[a-z])")
SPACE_BEFORE = re.compile(r" +([,.;:!?])")
SPACES = re.compile(r"[ \t\u00a0]+")
MARKS = {
    "â€™": "’", "â€œ": "“", "â€\x9d": "”", "â€“": "–", "â€”": "—", "Ã©": "é", "Ã¨": "è",
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "\u00ad": "",
}
MARK = re.compile("|".join(map(re.escape, MARKS)))


def clean(text):
    text = MARK.sub(lambda match: MARKS[match.group()], html.unescape(text))
    text = SPACED_HYPHEN.sub("-", text)
    text = SPACE_BEFORE.sub(r"\1", text)
    return SPACES.sub(" ", text).strip()


def article(dump):
    footers = FOOTER.findall(dump)
    paragraphs = LOST_BREAK.sub(" ", FOOTER.sub("", dump)).strip().split("\n\n")
    result = {"publisher": paragraphs[0].strip(), "headline": None, "byline": None, "body": [],
              "captions": [], "footers": footers}
    echoes = set()
    for number, paragraph in enumerate(paragraphs[1:]):
        for line in paragraph.split("\n"):
            caption = CAPTION.match(line)
            byline = BYLINE.match(line)
            if caption:
                echoes.add(clean(" ".join(caption.groups())))
                result["captions"].append(
                    {"credit": clean(caption.group(1)), "text": clean(caption.group(2))})
            elif number == 0 and result["headline"] is None:
                result["headline"] = clean(line)
            elif byline and result["byline"] is None:
                result["byline"] = byline.group(1)
            else:
                text = clean(line)
                if text and text not in echoes:
                    result["body"].append(text)
    result["words"] = sum(len(re.findall(r"\w+", part)) for part in result["body"])
    return result


for dump in DUMP.findall(sys.stdin.read()):
    if dump.strip():
        print(json.dumps(article(dump), ensure_ascii=False))
