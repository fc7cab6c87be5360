"""Scores to attributions. The reader (Java) does the same."""

import numpy as np

from attributions import FORBIDDEN, NOT_FIRST, TAGS
from model import IMPOSSIBLE, LINK, bucket


class Decoder:
    """What decoding needs besides the network's outputs, as plain arrays."""

    def __init__(self, transition, distance, none, outside_bias=0.0, cue_bias=0.0):
        self.transition = np.array(transition, dtype=np.float32)
        for i, j in FORBIDDEN:
            self.transition[i, j] = IMPOSSIBLE
        self.distance = np.array(distance, dtype=np.float32)
        self.none = np.array(none, dtype=np.float32)
        self.bias = np.zeros(len(TAGS), dtype=np.float32)
        self.bias[0] = outside_bias
        self.bias[TAGS.index('B-cue')] = cue_bias

    @staticmethod
    def of(model, **biases):
        return Decoder(
            model.transition.detach().numpy(), model.distance.detach().numpy(), model.none.detach().numpy(), **biases
        )

    def tags(self, scores):
        """The best allowed tag sequence (Viterbi); scores [words, tags]."""
        scores = scores + self.bias
        best = scores[0].copy()
        best[NOT_FIRST] += IMPOSSIBLE
        back = np.zeros(scores.shape, dtype=np.int64)
        for t in range(1, len(scores)):
            through = best[:, None] + self.transition
            back[t] = through.argmax(0)
            best = through.max(0) + scores[t]
        path = [int(best.argmax())]
        for t in range(len(scores) - 1, 0, -1):
            path.append(int(back[t][path[-1]]))
        return path[::-1]

    def attributions(self, scores, link):
        """Attributions as {role: [(from, to), ...]} in words; scores [words, tags] and link [words, 8 * LINK] belong to
        the first piece of each word."""
        found = spans(self.tags(scores))
        sources, cues, contents = found['source'], found['cue'], found['content']
        part = [link[:, i * LINK : (i + 1) * LINK] for i in range(8)]

        def vectors(of, first):
            if not of:
                return np.zeros((0, LINK), dtype=np.float32)
            return part[first][[s for s, _ in of]] + part[first + 1][[e - 1 for _, e in of]]

        def choose(askers, ask_at, answers, answer_at, row):
            """For each asker the answer with the highest score, or None."""
            asked, answered = vectors(askers, ask_at), vectors(answers, answer_at)
            score = asked @ answered.T / np.sqrt(LINK)
            chosen = []
            for i, asker in enumerate(askers):
                best, best_score = None, self.none[row]
                for j, answer in enumerate(answers):
                    s = score[i, j] + self.distance[row, bucket(asker, answer)]
                    if s > best_score:
                        best, best_score = j, s
                chosen.append(best)
            return chosen

        cue_of = choose(contents, 0, cues, 2, 0)
        source_of = choose(cues, 4, sources, 6, 1)
        result = []
        for number, cue in enumerate(cues):
            mine = [c for c, of in zip(contents, cue_of) if of == number]
            source = source_of[number]
            result.append({'source': [sources[source]] if source is not None else [], 'cue': [cue], 'content': mine})
        for content, of in zip(contents, cue_of):
            if of is None:
                result.append({'source': [], 'cue': [], 'content': [content]})
        linked = {s for s in source_of if s is not None}
        for number, source in enumerate(sources):
            if number not in linked:
                result.append({'source': [source], 'cue': [], 'content': []})
        return result


def spans(tags):
    found, current = {'source': [], 'cue': [], 'content': []}, None
    for number, tag in enumerate(tags):
        name = TAGS[tag]
        if name[0] == 'B':
            current = found[name[2:]]
            current.append((number, number + 1))
        elif name[0] == 'I' and current is found[name[2:]]:
            current[-1] = (current[-1][0], number + 1)
        else:
            current = None
    return found
