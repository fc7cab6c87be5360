"""Marked negotiation acts: the files in `acts/`, what they give for training, and how well a network finds them.

usage: acts.py FILE... [--corpus FILE...]   checks the files and counts what they mark
       acts.py --score WEIGHTS.npz VOCABULARY.json FILE... [--certain 0.5] [--corpus FILE...]

A file holds stories. `# ...` begins one, `P: ...` a paragraph; below a paragraph stand its attributions
(`S: source | cue | content`) and acts (`A: type | trigger | actor | target | object | condition | polarity modality`). A cell
is a piece of the paragraph, `-` is none, `it@2` the second `it`, ` // ` parts two pieces.

A file `*.marks` holds the acts alone of reports that are no part of the project (`--corpus FILE.jsonl[.gz]...` has them): `# id`
begins a report, a line is `paragraph type trigger actor target object condition polarity modality`, pieces as `from-to` in the
characters of the paragraph. Paragraphs are the lines of the text that are not empty, counted from 1, white space made one space.
"""

import argparse
import gzip
import json
import re
import sys
from dataclasses import dataclass

TYPES = (
    'propose accept accept-in-part reject no-response counter-propose withdraw-proposal demand offer concede precondition '
    'ready-to-talk refuse-to-talk suspend-talks talks-stalled resume-talks withdraw-from-talks hold-talks conclude-talks '
    'sign-agreement declare-ceasefire violate-agreement mediate blame accuse deny threaten warn predict appeal praise'
).split()
SLOTS = ('actor', 'target', 'object', 'condition')
POLARITIES = ('+', '-')
MODALITIES = ('actual', 'future', 'possible', 'conditional', 'hypothetical')
# The scores of a word: no act or one of the types, its polarity, its modality, and for each slot that nothing fills it.
SCORES = 1 + len(TYPES) + len(POLARITIES) + len(MODALITIES) + len(SLOTS)


@dataclass(slots=True)
class Act:
    type: int
    trigger: tuple  # [from, to) in characters or words
    slots: list  # for each of SLOTS such a pair or None
    polarity: int
    modality: int


class Problem(Exception):
    pass


def find(cell, text):
    """Where a cell stands in its paragraph, as whole words."""
    times = 1
    numbered = re.match(r'^(.*\S)@(\d)$', cell)
    if numbered and cell not in text:
        cell, times = numbered.group(1), int(numbered.group(2))
    at = -1
    while times:
        at = text.find(cell, at + 1)
        if at < 0:
            raise Problem(f'not in the paragraph: {cell}')
        end = at + len(cell)
        inside = at > 0 and text[at - 1].isalnum() and cell[0].isalnum()
        times -= not (inside or end < len(text) and text[end].isalnum() and cell[-1].isalnum())
    return at, at + len(cell)


def pieces(cell, text):
    return [] if cell in ('-', '') else [find(part.strip(), text) for part in cell.split(' // ')]


def attribution(cells, text):
    if len(cells) != 3:
        raise Problem(f'an attribution has 3 cells, not {len(cells)}')
    return dict(zip(('source', 'cue', 'content'), (pieces(cell, text) for cell in cells)))


def act(cells, text):
    if len(cells) != 7:
        raise Problem(f'an act has 7 cells, not {len(cells)}')
    if cells[0] not in TYPES:
        raise Problem(f'no type of act: {cells[0]}')
    spans = [(pieces(cell, text) or [None])[0] for cell in cells[1:6]]
    if spans[0] is None:
        raise Problem('an act needs a trigger')
    mood = cells[6].split()
    if len(mood) != 2 or mood[0] not in POLARITIES or mood[1] not in MODALITIES:
        raise Problem(f'no polarity and modality: {cells[6]}')
    return Act(TYPES.index(cells[0]), spans[0], spans[1:], POLARITIES.index(mood[0]), MODALITIES.index(mood[1]))


def moved(span, by):
    return None if span is None else (span[0] + by, span[1] + by)


def stories(path, problems):
    """The stories of a file as documents: {id, text, attributions, acts}."""
    found, start = [], 0
    with open(path, encoding='utf-8') as f:
        for number, line in enumerate(f, 1):
            line = line.strip()
            if line.startswith('# '):
                found.append({'id': f'{path}#{len(found) + 1}', 'text': '', 'attributions': [], 'acts': []})
                continue
            kind, cells = line[:2], [cell.strip() for cell in line[2:].split('|')]
            try:
                if kind == 'P:':
                    story = found[-1]
                    story['text'] += '\n\n' if story['text'] else ''
                    start, text = len(story['text']), line[2:].strip()
                    story['text'] += text
                elif kind == 'S:':
                    marked = attribution(cells, text)
                    story['attributions'].append({r: [moved(s, start) for s in spans] for r, spans in marked.items()})
                elif kind == 'A:':
                    one = act(cells, text)
                    one.trigger, one.slots = moved(one.trigger, start), [moved(s, start) for s in one.slots]
                    story['acts'].append(one)
                elif line:
                    raise Problem(f'neither paragraph, attribution nor act: {line[:40]}')
            except Problem as problem:
                problems.append(f'{path}:{number}: {problem}')
    return found


def corpus(paths):
    """The texts of reports by id, each as its paragraphs."""
    texts = {}
    for path in paths:
        with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as f:
            for line in f:
                document = json.loads(line)
                lines = (' '.join(part.split()) for part in document['text'].split('\n'))
                texts[document['id']] = [part for part in lines if part]
    return texts


def piece(cell):
    return None if cell == '-' else tuple(map(int, cell.split('-')))


def marked(path, texts, problems):
    """The reports of a file of marks as documents: {id, text, attributions, acts}; attributions are none."""
    found, starts = [], []
    with open(path, encoding='utf-8') as f:
        for number, line in enumerate(f, 1):
            cells = line.split()
            try:
                if cells[0] == '#':
                    paragraphs = texts.get(cells[1])
                    if paragraphs is None:
                        raise Problem(f'no report {cells[1]}')
                    starts = [0]
                    for paragraph in paragraphs:
                        starts.append(starts[-1] + len(paragraph) + 2)
                    found.append({'id': cells[1], 'text': '\n\n'.join(paragraphs), 'attributions': [], 'acts': []})
                else:
                    start = starts[int(cells[0]) - 1]
                    spans = [moved(piece(cell), start) for cell in cells[2:7]]
                    mood = POLARITIES.index(cells[7]), MODALITIES.index(cells[8])
                    found[-1]['acts'].append(Act(TYPES.index(cells[1]), spans[0], spans[1:], *mood))
            except (Problem, IndexError, ValueError) as problem:
                problems.append(f'{path}:{number}: {problem}')
    return found


def documents(paths, corpora, problems):
    """Those of stories and of marks."""
    texts = corpus(corpora or [])
    return [
        document
        for path in paths
        for document in (marked(path, texts, problems) if path.endswith('.marks') else stories(path, problems))
    ]


def in_words(acts, at_char):
    """The same acts over word numbers; those of the same word give way to the first."""
    place = lambda span: [at_char[c] for c in range(*span) if c in at_char]
    found, taken = [], set()
    for one in acts:
        trigger = place(one.trigger)
        if not trigger or trigger[0] in taken:
            continue
        taken.add(trigger[0])
        spans = [place(span) if span else [] for span in one.slots]
        slots = [(span[0], span[-1] + 1) if span else None for span in spans]
        found.append(Act(one.type, (trigger[0], trigger[0] + 1), slots, one.polarity, one.modality))
    return found


def score(weights, vocabulary, paths, certain, corpora=None):
    """Lines that tell how well a network finds the acts of some stories: an act of the type within four words is the same."""
    import torch
    from collections import Counter
    from actdecode import ActDecoder
    from predict import reader
    from train_acts import scored
    from words import Vocabulary, read_words

    torch.set_num_threads(2)
    model, vocabulary = reader(weights), Vocabulary.load(vocabulary)
    every = documents(paths, corpora, [])
    read = [(read_words(d['text'], vocabulary), d['text']) for d in every]
    decoder = ActDecoder.of(model)
    count, types, slots = Counter(), Counter(), Counter()
    for document, (words, _), result in zip(every, read, scored(model, read)):
        at_char = {c: n for n, word in enumerate(words) for c in range(word.start, word.end)}
        gold = in_words(document['acts'], at_char)
        paragraph = [word.paragraph for word in words]
        found = [
            a for start, scores, link in result
            for a in decoder.acts(scores, link, paragraph[start : start + len(scores)], start) if a[1] >= certain
        ]
        count['gold'] += len(gold)
        count['found'] += len(found)
        for one in gold:
            types[TYPES[one.type], 'gold'] += 1
        left = list(gold)
        for one, _ in sorted(found, key=lambda a: -a[1]):
            types[TYPES[one.type], 'found'] += 1
            same = [g for g in left if abs(g.trigger[0] - one.trigger[0]) <= 4 and g.type == one.type]
            if not same:
                continue
            match = min(same, key=lambda g: abs(g.trigger[0] - one.trigger[0]))
            left.remove(match)
            count['right'] += 1
            types[TYPES[one.type], 'right'] += 1
            count['mood'] += match.polarity == one.polarity and match.modality == one.modality
            for name, g, f in zip(SLOTS, match.slots, one.slots):
                slots[name, 'gold'] += g is not None
                slots[name, 'found'] += f is not None
                slots[name, 'exact'] += g is not None and g == f
                slots[name, 'overlap'] += (
                    g is not None and f is not None and 2 * (min(g[1], f[1]) - max(g[0], f[0])) >= max(g[1] - g[0], f[1] - f[0])
                )
    precision, recall = count['right'] / max(1, count['found']), count['right'] / max(1, count['gold'])
    yield (
        f"acts {count['gold']}: precision {precision:.3f} recall {recall:.3f}"
        f" F1 {2 * precision * recall / max(1e-9, precision + recall):.3f} mood {count['mood'] / max(1, count['right']):.3f}"
    )
    for name in SLOTS:
        g, f = max(1, slots[name, 'gold']), max(1, slots[name, 'found'])
        yield (
            f"  {name:10} gold {slots[name, 'gold']:4} exact P {slots[name, 'exact'] / f:.3f} R {slots[name, 'exact'] / g:.3f}"
            f" half P {slots[name, 'overlap'] / f:.3f} R {slots[name, 'overlap'] / g:.3f}"
        )
    for name in TYPES:
        if types[name, 'gold'] or types[name, 'found']:
            yield f"  {name:20} gold {types[name, 'gold']:4} found {types[name, 'found']:4} right {types[name, 'right']:4}"


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument('--score', nargs=2)
    arguments.add_argument('--certain', type=float, default=0.0)
    arguments.add_argument('--corpus', nargs='+')
    arguments.add_argument('files', nargs='+')
    a = arguments.parse_args()
    if a.score:
        print('\n'.join(score(*a.score, a.files, a.certain, a.corpus)))
        return
    problems = []
    every = documents(a.files, a.corpus, problems)
    print('\n'.join(problems))
    print(f"{len(every)} stories, {sum(len(s['attributions']) for s in every)} attributions, {sum(len(s['acts']) for s in every)} acts")
    sys.exit(bool(problems))


if __name__ == '__main__':
    main()
