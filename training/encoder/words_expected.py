"""Write what words.py makes of some awkward texts, for the test that the reader (Java) does the same.

usage: words_expected.py VOCABULARY.json ../../reader/src/test/resources/org/parley/reader/words.jsonl
"""

import json
import sys

from words import Vocabulary, read_words, windows

TEXTS = [
    'The harbour union said on Monday it was "ready to talk," its secretary told reporters.',
    '“We signed nothing,” she said. “Not yet.”\n“And we will not,” she added.',
    "'No deal was struck,' the mayor's spokesman said. The dockers' pay wasn't discussed.",
    '« Nous attendons », dit-il. „Wir warten“, sagte er. »Vi venter«, sa han. ”Vi väntar”, sa hon.',
    'The "shadow" talks, as "Red" Holm calls them, ended 6\'2" apart" she joked.',
    'THE MINISTER SAID THE TALKS WERE OFF. the minister said they were not. McKay and iPhone and U.N.',
    'Zürich, São Tomé, Łódź, Đà Nẵng, naïve cafe\u0301s and İzmir agreed; ŒUVRE and ﬁne print too.',
    'Emoji 👩‍👩‍👧 said 🙂 "yes" 🇺🇦. Math 𝒜𝓁𝓅𝒽𝒶 and 𠀀漢字 stand alone.',
    'soft\u00adhyphen, zero\u200bwidth, non\u00a0breaking, thin\u2009space, bell\u0007here, \ufefffirst.',
    'Київ заявив: «Переговорів немає». 北京表示同意。 قال الوزير إنه مستعد. नेता ने कहा।',
    'donaudampfschifffahrtsgesellschaft ' + 'x' * 101 + ' ' + 'y' * 100 + ' 한국어' * 3,
    '"Unclosed quotation goes on and on\nThe next paragraph is plain.\n"And this one closes," he said.',
    "He said 'maybe' and then 'never again.' The '90s were 'different' - ' - they were.",
    'dashes – and — and ― and ‒ and -- and … and ‚low‘ and ‹small› and ‛high’.',
    ' \t \n\n \u3000 \n',
    '\u0301 alone, a\u0301\u0302\u0303, \u200d\u200d, ½ and ² and Ⅷ and ٣٤ and ①',
    ('The mediator said the two sides would meet again. ' * 60) + '\n' + 'word ' * 600 + '\nShort one.\n' + 'Short two.',
]


def main(tokenizer, target):
    vocabulary = Vocabulary.load(tokenizer)
    with open(target, 'w', encoding='utf-8') as f:
        for text in TEXTS:
            words = read_words(text, vocabulary)
            rows = [[w.start, w.end, w.pieces, w.case, w.quote, int(w.first), w.paragraph] for w in words]
            parts = [list(part) for part in windows(words, text, 254)]
            f.write(json.dumps({'text': text, 'words': rows, 'windows': parts}) + '\n')


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
