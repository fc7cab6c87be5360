"""Gold attributions to tags and links, and back."""

import json
from dataclasses import dataclass

ROLES = ('source', 'cue', 'content')
TAGS = ('O',) + tuple(prefix + role for role in ROLES for prefix in ('B-', 'I-'))
FORBIDDEN = [
    (i, j) for i, a in enumerate(TAGS) for j, b in enumerate(TAGS) if b[0] == 'I' and a[2:] != b[2:]
]
NOT_FIRST = [j for j, b in enumerate(TAGS) if b[0] == 'I']


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


@dataclass(slots=True)
class Gold:
    """Over the words of one document: a tag for each, and for each attribution its spans as [from, to) word ranges."""

    tags: list
    attributions: list  # of {role: [(from, to), ...]}


def gold(document, words):
    at_char = {}
    for number, word in enumerate(words):
        for c in range(word.start, word.end):
            at_char[c] = number
    tags, attributions = [0] * len(words), []
    for attribution in document['attributions']:
        spans = {}
        for role in ROLES:
            spans[role] = []
            for start, end in attribution[role]:
                inside = [at_char[c] for c in range(start, end) if c in at_char]
                if inside:
                    spans[role].append((inside[0], inside[-1] + 1))
        attributions.append(spans)
    for role in ('source', 'cue', 'content'):
        tag = TAGS.index('B-' + role)
        for spans in attributions:
            for start, end in spans[role]:
                for word in range(start, end):
                    tags[word] = tag if word == start else tag + 1
    # where spans overlap, the later one wins; a rest without its beginning begins anew
    for number, tag in enumerate(tags):
        if TAGS[tag][0] == 'I' and (number == 0 or TAGS[tags[number - 1]][2:] != TAGS[tag][2:]):
            tags[number] = tag - 1
    return Gold(tags, attributions)
