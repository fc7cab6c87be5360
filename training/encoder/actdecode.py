"""Scores to acts. The reader (Java) does the same."""

import numpy as np

from acts import MODALITIES, POLARITIES, SLOTS, TYPES, Act
from model import LINK, bucket

LONGEST = 80  # words in a slot
_AT = np.cumsum([0, 1 + len(TYPES), len(POLARITIES), len(MODALITIES), len(SLOTS)])


def parts(scores):
    """Scores [..., SCORES] as those of types, polarities, modalities and empty slots."""
    return [scores[..., a:b] for a, b in zip(_AT, _AT[1:])]


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


class ActDecoder:
    def __init__(self, distance):
        self.distance = np.array(distance, dtype=np.float32)  # [2 * SLOTS, BUCKETS]

    @staticmethod
    def of(model):
        return ActDecoder(model.slot_distance.detach().numpy())

    def acts(self, scores, link, paragraph, start=0):
        """Acts and how probable their types are; scores [words, SCORES], link [words, 16 * LINK], paragraph [words]."""
        types, polarity, modality, empty = parts(scores)
        sure = np.exp(log_softmax(types))
        found = []
        for word in np.flatnonzero(sure.argmax(-1)):
            low = word
            while low > 0 and paragraph[low - 1] == paragraph[word]:
                low -= 1
            high = word
            while high < len(paragraph) and paragraph[high] == paragraph[word]:
                high += 1
            slots = [self.slot(k, word, low, high, link, empty[word, k], start) for k in range(len(SLOTS))]
            kind = int(types[word].argmax())
            one = Act(kind - 1, (start + word, start + word + 1), slots, int(polarity[word].argmax()), int(modality[word].argmax()))
            found.append((one, float(sure[word, kind])))
        return found

    def slot(self, k, word, low, high, link, empty, start):
        ends = []
        for side in (0, 1):
            ask = link[word, (2 * k + side) * LINK : (2 * k + side + 1) * LINK]
            answer = link[low:high, (8 + 2 * k + side) * LINK : (9 + 2 * k + side) * LINK]
            away = [bucket((word, word + 1), (w, w + 1)) for w in range(low, high)]
            score = answer @ ask / np.sqrt(LINK) + self.distance[2 * k + side, away]
            ends.append(log_softmax(np.append(score, empty)))
        first, last = ends
        best, best_score = None, first[-1] + last[-1]
        for s in range(high - low):
            e = s + int(last[s : min(high - low, s + LONGEST)].argmax())
            if first[s] + last[e] > best_score:
                best, best_score = (start + low + s, start + low + e + 1), first[s] + last[e]
        return best
