"""Train what finds acts: an encoder of its own beside that of the attribution reader, which stays as it is.

usage: train_acts.py --vocabulary TOKENIZER.json --weights WEIGHTS.npz --out FOLDER --stories FILE... --dev FILE...
                     [--corpus FILE...] [--epochs 6] [--seed 1] [--rate 3e-4] [--dropout 0.1]
                     [--acting PRETRAINED.npz]

WEIGHTS.npz has a whole reader, or with PRETRAINED.npz that of the attributions, and the encoder of the acts begins as that one.

Writes FOLDER/log.txt and FOLDER/epoch-N.npz: all weights of the reader, those of the acts averaged over the last steps.
"""

import argparse
import os
import random
import time
from collections import namedtuple

import numpy as np
import torch
import torch.nn.functional as F

from acts import MODALITIES, POLARITIES, SLOTS, TYPES, Act, documents, in_words, score
from model import BUCKETS, LINK, Dropout, Reader, bucket
from names import swapping
from train import SIZE, TextWord, stack, with_text
from words import Vocabulary, read_words, windows

BATCH = 8
Piece = namedtuple('Piece', 'ids features at acts paragraph start')


def varied(words, vocabulary, chance):
    """A story with other names, other capitals, or other quotation marks."""
    words = list(words)
    if chance.random() < 0.3:
        other = swapping(chance)
        for at, word in enumerate(words):
            name = other.get(word.text) if word.case == 1 else None
            if name:
                words[at] = word.replaced(vocabulary.pieces(name), 1)
    if chance.random() < 0.04:
        words = [w.replaced(w.pieces, 0) for w in words]
    return words


def piece(words, start, stop, acts):
    part = words[start:stop]
    ids = [p for w in part for p in w.pieces][:510]
    features = np.array([(w.case, w.quote, int(w.first and k == 0)) for w in part for k in range(len(w.pieces))])[:510]
    ends = np.cumsum([len(w.pieces) for w in part])
    within = lambda span: start <= span[0] and span[1] <= stop
    shift = lambda span: (span[0] - start, span[1] - start)
    mine = [
        Act(a.type, shift(a.trigger), [shift(s) if s and within(s) else None for s in a.slots], a.polarity, a.modality)
        for a in acts
        if within(a.trigger)
    ]
    return Piece(ids, features, np.concatenate([[0], ends[:-1]]) + 1, mine, [w.paragraph for w in part], start)


def heads(scores):
    return scores.split([1 + len(TYPES), len(POLARITIES), len(MODALITIES), len(SLOTS)], -1)


def loss_of(model, parts, drop, fast):
    """Cross-entropy of the types of all words, and of polarity, modality and the edges of the slots at the triggers."""
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=fast):
        scores, link = (each.float() for each in model.acts(*stack(parts), drop))
    most = max(len(p.at) for p in parts)
    at = torch.zeros(len(parts), most, dtype=torch.long)
    gold = torch.full((len(parts), most), -100)
    for row, p in enumerate(parts):
        at[row, : len(p.at)] = torch.from_numpy(p.at)
        gold[row, : len(p.at)] = 0
        for a in p.acts:
            gold[row, a.trigger[0]] = a.type + 1
    rows = torch.arange(len(parts)).unsqueeze(1)
    scores, link = scores[rows, at], link[rows, at]
    types, polarity, modality, empty = heads(scores)
    # without a weight of their own the few words that tell acts are learned last
    loss = 3 * F.cross_entropy(types.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction='sum')
    acts = [(row, a) for row, p in enumerate(parts) for a in p.acts]
    total = sum(len(p.at) for p in parts)
    if not acts:
        return loss / total
    row = torch.tensor([r for r, _ in acts])
    trigger = torch.tensor([a.trigger[0] for _, a in acts])
    loss = loss + 0.3 * F.cross_entropy(polarity[row, trigger], torch.tensor([a.polarity for _, a in acts]), reduction='sum')
    loss = loss + 0.3 * F.cross_entropy(modality[row, trigger], torch.tensor([a.modality for _, a in acts]), reduction='sum')
    distance = np.zeros((len(acts), most), dtype=np.int64)
    closed = np.ones((len(acts), most), dtype=bool)
    for i, (r, a) in enumerate(acts):
        paragraph, t = parts[r].paragraph, a.trigger[0]
        for w in range(len(paragraph)):
            if paragraph[w] == paragraph[t]:
                distance[i, w], closed[i, w] = bucket(a.trigger, (w, w + 1)), False
    distance, closed = torch.from_numpy(distance), torch.from_numpy(closed)
    for k in range(len(SLOTS)):
        for side in (0, 1):
            n = 2 * k + side
            ask = link[row, trigger, n * LINK : (n + 1) * LINK]
            answer = link[..., (n + 8) * LINK : (n + 9) * LINK][row]
            edge = (answer @ ask.unsqueeze(2)).squeeze(2) / LINK**0.5 + model.slot_distance[n][distance]
            edge = torch.cat([edge.masked_fill(closed, -1e4), empty[row, trigger, k].unsqueeze(1)], 1)
            wanted = torch.tensor([most if a.slots[k] is None else a.slots[k][side] - side for _, a in acts])
            loss = loss + 0.2 * F.cross_entropy(edge, wanted, reduction='sum')
    return loss / total


def scored(model, documents, batch=16):
    """For each document (words, text): its windows, each with act scores and slot vectors of the words."""
    every = [
        (number, piece(words, start, stop, []))
        for number, (words, text) in enumerate(documents)
        for start, stop in windows(words, text, SIZE)
    ]
    every.sort(key=lambda pair: len(pair[1].ids))
    results = [[] for _ in documents]
    none = Dropout(0, torch.Generator())
    model.eval()
    with torch.no_grad():
        for at in range(0, len(every), batch):
            chunk = every[at : at + batch]
            scores, link = model.acts(*stack([p for _, p in chunk]), none)
            for (number, p), s, k in zip(chunk, scores.numpy(), link.numpy()):
                results[number].append((p.start, s[p.at], k[p.at]))
    model.train()
    return [sorted(result, key=lambda r: r[0]) for result in results]


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    for name in ('vocabulary', 'weights', 'out'):
        arguments.add_argument('--' + name, required=True)
    for name in ('stories', 'dev'):
        arguments.add_argument('--' + name, nargs='+', required=True)
    arguments.add_argument('--corpus', nargs='+')
    arguments.add_argument('--epochs', type=int, default=6)
    arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--rate', type=float, default=3e-4)
    arguments.add_argument('--dropout', type=float, default=0.1)
    arguments.add_argument('--acting')
    a = arguments.parse_args()

    torch.set_num_threads(2)
    torch.manual_seed(a.seed)
    chance = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.txt'), 'a', encoding='utf-8')

    def say(*what):
        print(*what, file=log, flush=True)
        print(*what, flush=True)

    vocabulary = Vocabulary.load(a.vocabulary)
    every = documents(a.stories, a.corpus, [])
    read = [(with_text(read_words(d['text'], vocabulary), d['text']), d['text']) for d in every]
    golds = [
        in_words(d['acts'], {c: n for n, word in enumerate(words) for c in range(word.start, word.end)})
        for d, (words, _) in zip(every, read)
    ]
    model = Reader()
    model.load_pretrained(a.weights)
    if a.acting:
        model.begin_acting(a.acting)
    # the word vectors stay as well: most words are in none of the texts
    mine = {
        n: p
        for n, p in model.named_parameters()
        if n.split('.')[0] in ('acting', 'act', 'slot', 'slot_distance') and n != 'acting.word.weight'
    }
    for name, p in model.named_parameters():
        p.requires_grad_(name in mine)
    modern = int(torch.__version__.split('.')[0]) >= 2
    fast = modern and torch.backends.mkldnn.is_available()
    groups = [
        {'params': [p for n, p in mine.items() if n.startswith('acting')], 'lr': a.rate},
        {'params': [p for n, p in mine.items() if n.split('.')[0] in ('act', 'slot')], 'lr': 1e-3},
        {'params': [mine['slot_distance']], 'lr': 1e-2, 'weight_decay': 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)

    def cut():
        parts = []
        for (words, text), gold in zip(read, golds):
            words = varied(words, vocabulary, chance)
            parts += [piece(words, s, e, gold) for s, e in windows(words, text, SIZE, chance.randint(SIZE // 4, SIZE))]
        chance.shuffle(parts)
        batches = []
        for at in range(0, len(parts), BATCH * 16):
            pool = sorted(parts[at : at + BATCH * 16], key=lambda p: len(p.ids))
            batches += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
        chance.shuffle(batches)
        return batches

    total = len(cut()) * a.epochs

    def factor(step):
        warm, hold = 0.05 * total, 0.3 * total
        return (step + 1) / warm if step < warm else 1.0 if step < hold else 0.02 + 0.98 * max(0, total - step) / (total - hold)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, factor)
    drop = Dropout(a.dropout, torch.Generator().manual_seed(a.seed))
    average = {n: p.detach().clone() for n, p in mine.items()}
    step, began = 0, time.time()
    for epoch in range(1, a.epochs + 1):
        sums = []
        for batch in cut():
            loss = loss_of(model, batch, drop, fast)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(mine.values()), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(0.99, (step + 1) / (step + 10))
            for name, p in mine.items():
                average[name].mul_(keep).add_(p.detach(), alpha=1 - keep)
            sums.append(loss.item())
            if step % 50 == 0:
                say(f'step {step}/{total} loss {np.mean(sums[-50:]):.4f} {time.time() - began:.0f} s')
        path = os.path.join(a.out, f'epoch-{epoch}.npz')
        np.savez(path, **{n: average.get(n, p).detach().numpy() for n, p in model.state_dict().items()})
        say(f'epoch {epoch}, loss {np.mean(sums):.4f}')
        for line in score(path, a.vocabulary, a.dev, 0.0, a.corpus):
            say(line)


if __name__ == '__main__':
    main()
