"""The network: a six-layer encoder that starts from all-MiniLM-L6-v2, a tag for each word (linear-chain CRF) and the
vectors that link contents to cues and cues to sources; and a twelve-layer encoder that starts from bge-small-en-v1.5, with the
scores of each word and the vectors that find who does what to whom (acts.py, actdecode.py)."""

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from acts import SCORES, SLOTS
from attributions import FORBIDDEN, NOT_FIRST, TAGS

HEADS, WIDTH, LINK = 12, 384, 64
# Layers that the acts have, of their own and above word vectors of their own.
ACTING = 12
IMPOSSIBLE = -1e4
# Signed distance in words between two spans, in buckets.
DISTANCES = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
BUCKETS = 2 * len(DISTANCES)


def bucket(first, second):
    """The bucket of span `second` seen from span `first`, both [from, to) in words."""
    gap = second[0] - first[1] if second[0] >= first[0] else first[0] - second[1]
    place = sum(1 for d in DISTANCES[1:] if max(gap, 0) >= d)
    return place if second[0] >= first[0] else len(DISTANCES) + place


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, drop):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        y = attend(q, k, v, mask).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + drop(self.mix(y)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


def attend(q, k, v, mask):
    if hasattr(F, 'scaled_dot_product_attention'):  # from PyTorch 2 on
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
    return torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + mask, -1) @ v


class Dropout:
    """Dropout from a pool of random numbers drawn once: drawing them anew takes a third of a step on a CPU."""

    def __init__(self, rate, generator):
        self.rate, self.generator = rate, generator
        self.pool = torch.rand(1 << 24, generator=generator) if rate else None

    def __call__(self, x):
        if not self.rate or not torch.is_grad_enabled():
            return x
        at = int(torch.randint(0, self.pool.numel() - x.numel(), (1,), generator=self.generator))
        keep = (self.pool[at : at + x.numel()] >= self.rate).view(x.shape)
        return x * (keep.to(x.dtype) * (1 / (1 - self.rate)))


class Encoder(nn.Module):
    """Word pieces with their features, and layers above them."""

    def __init__(self, layers):
        super().__init__()
        self.word = nn.Embedding(30522, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.case = nn.Embedding(4, WIDTH)
        self.quote = nn.Embedding(4, WIDTH)
        self.paragraph = nn.Embedding(2, WIDTH)
        for added in (self.case, self.quote, self.paragraph):
            nn.init.zeros_(added.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(WIDTH) for _ in range(layers))

    def encoded(self, ids, case, quote, paragraph, mask, drop):
        """What the layers make of a window [windows, pieces, WIDTH]."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]]
        x = x + self.case(case) + self.quote(quote) + self.paragraph(paragraph)
        x = drop(self.norm(x))
        bias = (1 - mask.float())[:, None, None, :] * IMPOSSIBLE
        for layer in self.layers:
            x = layer(x, bias, drop)
        return drop(x)


class Reader(Encoder):
    def __init__(self, layers=6):
        super().__init__(layers)
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.transition = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        # start and end vectors of: content asks cue, cue answers, cue asks source, source answers
        self.link = nn.Linear(WIDTH, 8 * LINK)
        nn.init.normal_(self.link.weight, std=0.05)
        self.distance = nn.Parameter(torch.zeros(2, BUCKETS))
        self.none = nn.Parameter(torch.zeros(2))
        self.acting = Encoder(ACTING)
        self.act = nn.Linear(WIDTH, SCORES)
        # for each slot the vectors by which a trigger asks for its first and last word, then those that answer
        self.slot = nn.Linear(WIDTH, 4 * len(SLOTS) * LINK)
        nn.init.normal_(self.slot.weight, std=0.05)
        self.slot_distance = nn.Parameter(torch.zeros(2 * len(SLOTS), BUCKETS))
        forbidden = torch.zeros(len(TAGS), len(TAGS))
        for i, j in FORBIDDEN:
            forbidden[i, j] = IMPOSSIBLE
        first = torch.zeros(len(TAGS))
        first[NOT_FIRST] = IMPOSSIBLE
        self.register_buffer('forbidden', forbidden, persistent=False)
        self.register_buffer('first', first, persistent=False)

    def forward(self, *window):
        """Tag scores [windows, pieces, 7] and link vectors [windows, pieces, 8 * LINK]."""
        x = self.encoded(*window)
        return self.tag(x).float(), self.link(x).float()

    def acts(self, *window):
        """Act scores [windows, pieces, SCORES] and slot vectors [windows, pieces, 16 * LINK]."""
        x = self.acting.encoded(*window)
        return self.act(x).float(), self.slot(x).float()

    def sequence_loss(self, scores, tags, mask):
        """Negative log-likelihood of whole tag sequences; scores [windows, words, tags], mask [windows, words]."""
        transition = self.transition + self.forbidden
        steps = scores.gather(2, tags.unsqueeze(2)).squeeze(2) * mask
        moves = transition[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        path = steps.sum(1) + moves.sum(1) + self.first[tags[:, 0]]
        score, valid = scores.unbind(1), mask.unsqueeze(2).unbind(1)
        alpha = score[0] + self.first
        for t in range(1, len(score)):
            following = torch.logsumexp(alpha.unsqueeze(2) + transition, 1) + score[t]
            alpha = torch.where(valid[t], following, alpha)
        return torch.logsumexp(alpha, 1) - path

    def load_pretrained(self, npz):
        weights = np.load(npz)
        state = {name: torch.from_numpy(weights[name]) for name in weights.files}
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not unexpected, unexpected
        return missing

    def begin_acting(self, npz):
        """Lets the layers of the acts begin as those of a pre-trained encoder."""
        weights = np.load(npz)
        state = {name: torch.from_numpy(weights[name]) for name in weights.files}
        _, unexpected = self.acting.load_state_dict(state, strict=False)
        assert not unexpected, unexpected
