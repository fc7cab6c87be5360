"""Scores to acts. The reader (Java) does the same."""

import numpy as np

from acts import MODALITIES, POLARITIES, SLOTS, TYPES, Act
from model import LINK, bucket

LONGEST = 80  # words in a slot
# Which of some neighbouring words tells an act is often open: what counts is how probable its type is in all of them.
AROUND = 4  # so many words on either side may tell the same act
FAINT = 0.03  # what is less probable in one word is not looked at
LEAST = 0.2  # an act is told where it is so probable in all words around
BESIDE = 0.5  # what other types keep in the words beside one that tells an act
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
        left = np.exp(log_softmax(types))[:, 1:]
        found = []
        while left.max() >= FAINT:
            word, kind = np.unravel_index(left.argmax(), left.shape)
            low = word
            while low > 0 and paragraph[low - 1] == paragraph[word]:
                low -= 1
            high = word
            while high < len(paragraph) and paragraph[high] == paragraph[word]:
                high += 1
            around = slice(max(low, word - AROUND), min(high, word + AROUND + 1))
            mass = left[around, kind].sum()
            if mass >= LEAST:
                slots = [self.slot(k, word, low, high, link, empty[word, k], start) for k in range(len(SLOTS))]
                trigger = (start + int(word), start + int(word) + 1)
                one = Act(int(kind), trigger, slots, int(polarity[word].argmax()), int(modality[word].argmax()))
                found.append((one, min(1.0, float(mass))))
                left[around] *= BESIDE
                left[word] = 0
            left[around, kind] = 0
        return sorted(found, key=lambda act: act[0].trigger)

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
