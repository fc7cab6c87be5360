"""Text to words, word pieces and features, and documents to windows.

The reader (Java, package org.parley.reader) does exactly the same; a change here is a change there.
All offsets count Unicode code points of the text as it was given.
"""

import json
import unicodedata
from dataclasses import dataclass

UNKNOWN, CLS, SEP, MASK = 100, 101, 102, 103  # pieces that stand for no words
LONGEST_WORD = 100  # code points; a longer word is one unknown piece
SPACE, WORD, MARKS, IGNORED = range(4)

# One spelling for the marks that typography varies, so that the model sees one.
DOUBLE_QUOTES = set('"“”„‟«»')
SINGLE_QUOTES = set("'‘’‚‛‹›")
SAME = {c: '"' for c in DOUBLE_QUOTES} | {c: "'" for c in SINGLE_QUOTES} | {'―': '—', '‒': '–'}

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)


@dataclass(slots=True)
class Word:
    start: int
    end: int
    pieces: list
    case: int  # 0 no capital, 1 capitalised, 2 all capitals, 3 mixed
    quote: int  # OUTSIDE, INSIDE, OPENING, CLOSING
    first: bool  # the first word of its paragraph
    paragraph: int


def is_ideograph(code):
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2FA1F
    )


_kinds = {}


def kind(c):
    """SPACE separates, WORD joins, MARKS stand alone, IGNORED (format characters) neither parts nor shows."""
    found = _kinds.get(c)
    if found is None:
        category = unicodedata.category(c)
        if category[0] == 'Z' or category == 'Cc':
            found = SPACE
        elif category == 'Cf':
            found = IGNORED
        elif category[0] in 'LNM' and not is_ideograph(ord(c)):
            found = WORD
        else:
            found = MARKS
        _kinds[c] = found
    return found


def raw_words(text, start, end):
    """The (start, end) of every word and mark in text[start:end]."""
    at = start
    while at < end:
        k = kind(text[at])
        if k == WORD:
            stop = last = at + 1
            while stop < end and kind(text[stop]) in (WORD, IGNORED):
                stop += 1
                if kind(text[stop - 1]) == WORD:
                    last = stop
            yield at, last
            at = stop
        else:
            if k == MARKS:
                yield at, at + 1
            at += 1


def normal(word):
    """Lower case without accents, as the vocabulary has it."""
    if word in SAME:
        return SAME[word]
    word = word.lower()
    if word.isascii():
        return word
    word = unicodedata.normalize('NFD', word)
    return ''.join(c for c in word if unicodedata.category(c) not in ('Mn', 'Cf'))


def case_of(word):
    upper = sum(1 for c in word if unicodedata.category(c) in ('Lu', 'Lt'))
    lower = sum(1 for c in word if unicodedata.category(c) == 'Ll')
    if upper == 0:
        return 0
    if unicodedata.category(word[0]) in ('Lu', 'Lt') and upper == 1:
        return 1
    return 2 if lower == 0 else 3


class Vocabulary:
    def __init__(self, pieces):
        self.ids = {piece: at for at, piece in enumerate(pieces)}
        self.cache = {}

    @staticmethod
    def load(tokenizer_json):
        with open(tokenizer_json, encoding='utf-8') as f:
            ids = json.load(f)['model']['vocab']
        return Vocabulary(sorted(ids, key=ids.get))

    def pieces(self, word):
        """The longest match first, from the left; one UNKNOWN where none fits."""
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self._pieces(normal(word)) if len(word) <= LONGEST_WORD else [UNKNOWN]
        return found

    def _pieces(self, word):
        found, at = [], 0
        while at < len(word):
            for stop in range(len(word), at, -1):
                piece = self.ids.get(('##' if at else '') + word[at:stop])
                if piece is not None:
                    break
            else:
                return [UNKNOWN]
            found.append(piece)
            at = stop
        return found


def quote_states(text, spans, start, end):
    """For each word of one paragraph text[start:end]: OUTSIDE, INSIDE, OPENING or CLOSING."""
    states, opened, single_end = [], None, -1
    for s, e in spans:
        c = text[s]
        state = INSIDE if opened else OUTSIDE
        if c in DOUBLE_QUOTES and single_end < 0:
            before = text[s - 1] if s > start else ' '
            after = text[e] if e < end else ' '
            can_open = kind(after) != SPACE and not (kind(before) == WORD or before in '.,!?;:…)')
            if opened:
                if c == '“' and opened != '„' or c == '„' or c == '"' and kind(before) == SPACE != kind(after):
                    opened, state = c, OPENING  # the mark before it was never closed
                else:
                    opened, state = None, CLOSING
            elif c in '“„«‟' or can_open:
                opened, state = c, OPENING
            else:
                state = CLOSING  # a closing mark without its opening
        elif c in SINGLE_QUOTES and (opened is None or single_end >= 0):
            if single_end == s:
                opened, single_end, state = None, -1, CLOSING
            elif single_end < 0:
                single_end = closing_single(text, s, start, end)
                if single_end >= 0:
                    opened, state = c, OPENING
        states.append(state)
    return states


SHORT_QUOTE = 60


def closing_single(text, at, start, end):
    """Where the single quotation mark at `at` is closed in its paragraph, or -1 where it opens nothing."""
    if at > start and not (kind(text[at - 1]) == SPACE or text[at - 1] in '([—–-'):
        return -1
    if at + 1 >= end or kind(text[at + 1]) != WORD or unicodedata.category(text[at + 1]) == 'Nd':
        return -1
    near = -1
    for i in range(at + 2, min(end, at + 2000)):
        c = text[i]
        if c in DOUBLE_QUOTES:
            break
        if c in SINGLE_QUOTES and (i + 1 == end or kind(text[i + 1]) != WORD):
            if text[i - 1] in '.,!?…':
                return i
            if near < 0 and i - at <= SHORT_QUOTE and kind(text[i - 1]) == WORD:
                near = i
    return near


def read_words(text, vocabulary):
    """All words of a text, paragraph by paragraph (paragraphs end at line feeds)."""
    words, at, number = [], 0, 0
    while at < len(text):
        stop = text.find('\n', at)
        stop = len(text) if stop < 0 else stop
        spans = list(raw_words(text, at, stop))
        first = True
        for (s, e), quote in zip(spans, quote_states(text, spans, at, stop)):
            pieces = vocabulary.pieces(text[s:e])
            if pieces:
                words.append(Word(s, e, pieces, case_of(text[s:e]), quote, first, number))
                first = False
        number += not first
        at = stop + 1
    return words


def windows(words, text, size, body=None):
    """Parts [from, to) of the words, each of at most `size` pieces: whole paragraphs as long as they fit, else whole
    sentences, else whole words. `body` caps the first window only (it varies the windows in training)."""
    units, at = [], 0
    while at < len(words):
        stop, count, sentence = at, 0, 0
        while stop < len(words) and words[stop].paragraph == words[at].paragraph:
            count += len(words[stop].pieces)
            if count > size:
                break
            stop += 1
            if words[stop - 1].end - words[stop - 1].start == 1 and text[words[stop - 1].start] in '.!?':
                sentence = stop
        if stop < len(words) and words[stop].paragraph == words[at].paragraph:
            stop = sentence or max(stop, at + 1)
        units.append((at, stop, sum(len(w.pieces) for w in words[at:stop])))
        at = stop
    parts, limit = [], body or size
    for start, stop, count in units:
        if parts and parts[-1][2] + count <= limit:
            parts[-1] = (parts[-1][0], stop, parts[-1][2] + count)
        else:
            if parts:
                limit = size
            parts.append((start, stop, count))
    return [(start, stop) for start, stop, _ in parts]
