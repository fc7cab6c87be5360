"""Train the attribution reader.

usage: train.py --train TRAIN.jsonl --dev DEV.jsonl --vocabulary TOKENIZER.json --weights WEIGHTS.npz --out FOLDER
                [--epochs 6] [--seed 1] [--steps N] [--rate 3e-4] [--dropout 0.1] [--mask 0.0] [--from WEIGHTS.npz] [--scorer score_attributions.py]

Goes on from FOLDER/last.pt where that exists (a pass that was cut short begins anew). Writes FOLDER/log.txt,
FOLDER/epoch-N.npz (averaged weights) and FOLDER/dev-N.jsonl (predictions for the dev file, in the scorer's format).
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from attributions import TAGS, gold, load
from decode import Decoder
from model import LINK, Dropout, Reader, bucket
from names import swapping
from words import CLOSING, CLS, MASK, OPENING, SEP, Vocabulary, Word, read_words, windows

SIZE = 254  # pieces in a window, besides the two marks around it
BATCH = 16
ROLES = ('source', 'cue', 'content')


def varied(words, gold, vocabulary, chance):
    """A document as it might have been printed elsewhere: other names, other capitals, other marks."""
    words = list(words)
    if chance.random() < 0.25:
        other = swapping(chance)
        for at, word in enumerate(words):
            name = other.get(word.text) if word.case == 1 else None
            if name:
                words[at] = word.replaced(vocabulary.pieces(name), 1)
    dice = chance.random()
    if dice < 0.03:
        words = [w.replaced(w.pieces, 0) for w in words]
    elif dice < 0.06:
        words = [w.replaced(w.pieces, 2 if w.text.lower() != w.text.upper() else 0) for w in words]
    elif dice < 0.11:
        single = vocabulary.pieces("'")
        words = [w.replaced(single, w.case) if w.quote in (OPENING, CLOSING) else w for w in words]
    elif dice < 0.125:
        kept = [w.text[0].isalnum() for w in words]
        if any(kept):
            words, gold = without(words, gold, kept)
    return words, gold


def without(words, gold, kept):
    place = np.concatenate([[0], np.cumsum(kept)])
    tags = [tag for tag, keep in zip(gold.tags, kept) if keep]
    for at, tag in enumerate(tags):
        if TAGS[tag][0] == 'I' and (at == 0 or TAGS[tags[at - 1]][2:] != TAGS[tag][2:]):
            tags[at] = tag - 1
    attributions = [
        {r: [(int(place[s]), int(place[e])) for s, e in a[r] if place[e] > place[s]] for r in ROLES}
        for a in gold.attributions
    ]
    out = []
    for w, keep in zip(words, kept):
        if keep:
            w = w.replaced(w.pieces, w.case)
            w.first = not out or out[-1].paragraph != w.paragraph
            w.quote = 0
            out.append(w)
    return out, type(gold)(tags, attributions)


class Window:
    """Arrays for the part [start, stop) of a document's words."""

    def __init__(self, words, start, stop, gold=None):
        part = words[start:stop]
        self.start, self.stop = start, stop
        self.ids = [p for w in part for p in w.pieces][:510]
        self.features = np.array(
            [(w.case, w.quote, int(w.first and k == 0)) for w in part for k in range(len(w.pieces))]
        )[:510]
        ends = np.cumsum([len(w.pieces) for w in part])
        self.at = np.concatenate([[0], ends[:-1]]) + 1  # the first piece of each word, behind the opening mark
        if gold is None:
            return
        self.tags = list(gold.tags[start:stop])
        if TAGS[self.tags[0]][0] == 'I':
            self.tags[0] -= 1
        within = lambda span: start <= span[0] and span[1] <= stop
        shift = lambda span: (span[0] - start, span[1] - start)
        self.sources = sorted({shift(s) for a in gold.attributions for s in a['source'] if within(s)})
        self.cues = sorted({shift(s) for a in gold.attributions for s in a['cue'] if within(s)})
        self.contents, self.cue_of, source_of = [], [], {}
        for a in gold.attributions:
            cue = next((self.cues.index(shift(c)) for c in a['cue'] if within(c)), None)
            for content in a['content']:
                if within(content):
                    self.contents.append(shift(content))
                    self.cue_of.append(len(self.cues) if cue is None else cue)
            if cue is not None:
                source = next((self.sources.index(shift(s)) for s in a['source'] if within(s)), None)
                source_of[cue] = len(self.sources) if source is None else source
        self.source_of = [source_of.get(i, len(self.sources)) for i in range(len(self.cues))]


def stack(parts):
    """Padded inputs of several windows."""
    length = max(len(p.ids) for p in parts) + 2
    ids = np.zeros((len(parts), length), dtype=np.int64)
    features = np.zeros((len(parts), length, 3), dtype=np.int64)
    mask = np.zeros((len(parts), length), dtype=np.int64)
    for row, p in enumerate(parts):
        n = len(p.ids)
        ids[row, 0], ids[row, n + 1] = CLS, SEP
        ids[row, 1 : n + 1] = p.ids
        features[row, 1 : n + 1] = p.features
        mask[row, : n + 2] = 1
    features = torch.from_numpy(features)
    return torch.from_numpy(ids), features[..., 0], features[..., 1], features[..., 2], torch.from_numpy(mask)


def loss_of(model, parts, drop, fast):
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=fast):
        scores, link = model(*stack(parts), drop)
    scores, link = scores.float(), link.float()
    most = max(len(p.at) for p in parts)
    at = torch.zeros(len(parts), most, dtype=torch.long)
    tags = torch.zeros(len(parts), most, dtype=torch.long)
    mask = torch.zeros(len(parts), most, dtype=torch.bool)
    for row, p in enumerate(parts):
        n = len(p.at)
        at[row, :n] = torch.from_numpy(p.at)
        tags[row, :n] = torch.tensor(p.tags)
        mask[row, :n] = True
    rows = torch.arange(len(parts)).unsqueeze(1)
    total = model.sequence_loss(scores[rows, at], tags, mask).sum()
    linked = link_loss(model, link[rows, at], parts, 'contents', 'cues', 'cue_of', 0)
    linked = linked + link_loss(model, link[rows, at], parts, 'cues', 'sources', 'source_of', 1)
    words = int(mask.sum())
    return total / words, linked / words


def link_loss(model, link, parts, askers, answers, chosen, row):
    """Cross-entropy, over all askers, of the answer that each one has in the gold file (or none)."""
    most_askers = max(len(getattr(p, askers)) for p in parts)
    most_answers = max(len(getattr(p, answers)) for p in parts)
    if most_askers == 0:
        return link.sum() * 0
    shape = (len(parts), most_askers, most_answers)
    asking = np.zeros((len(parts), most_askers, 2), dtype=np.int64)
    answering = np.zeros((len(parts), most_answers, 2), dtype=np.int64)
    distance = np.zeros(shape, dtype=np.int64)
    closed = np.ones(shape, dtype=bool)
    gold = np.full((len(parts), most_askers), -100, dtype=np.int64)
    for at, p in enumerate(parts):
        a, b = getattr(p, askers), getattr(p, answers)
        for i, span in enumerate(a):
            asking[at, i] = span[0], span[1] - 1
            target = getattr(p, chosen)[i]
            gold[at, i] = most_answers if target == len(b) else target
            for j, other in enumerate(b):
                distance[at, i, j] = bucket(span, other)
                closed[at, i, j] = False
        for j, other in enumerate(b):
            answering[at, j] = other[0], other[1] - 1
    rows = torch.arange(len(parts)).unsqueeze(1)
    parts_of = [link[..., i * LINK : (i + 1) * LINK] for i in range(4 * row, 4 * row + 4)]
    asking, answering = torch.from_numpy(asking), torch.from_numpy(answering)
    ask = parts_of[0][rows, asking[..., 0]] + parts_of[1][rows, asking[..., 1]]
    answer = parts_of[2][rows, answering[..., 0]] + parts_of[3][rows, answering[..., 1]]
    score = ask @ answer.transpose(1, 2) / LINK**0.5 + model.distance[row][torch.from_numpy(distance)]
    score = score.masked_fill(torch.from_numpy(closed), -1e4)
    none = model.none[row].expand(len(parts), most_askers, 1)
    score = torch.cat([score, none], 2)
    return F.cross_entropy(score.flatten(0, 1), torch.from_numpy(gold).flatten(), ignore_index=-100, reduction='sum')


def scored(model, documents, batch=16):
    """For each document (words, text): its windows, each with tag scores and link vectors of the words."""
    model.eval()
    every = [
        (number, Window(words, start, stop))
        for number, (words, text) in enumerate(documents)
        for start, stop in windows(words, text, SIZE)
    ]
    every.sort(key=lambda pair: len(pair[1].ids))
    results = [[] for _ in documents]
    none = Dropout(0, torch.Generator())
    with torch.no_grad():
        for at in range(0, len(every), batch):
            chunk = every[at : at + batch]
            scores, link = model(*stack([p for _, p in chunk]), none)
            for (number, p), s, k in zip(chunk, scores.numpy(), link.numpy()):
                results[number].append((p.start, s[p.at], k[p.at]))
    for result in results:
        result.sort(key=lambda r: r[0])
    model.train()
    return results


def write_predictions(path, documents, read, results, decoder):
    with open(path, 'w', encoding='utf-8') as f:
        for document, (words, _), result in zip(documents, read, results):
            out = []
            for start, scores, link in result:
                for a in decoder.attributions(scores, link):
                    if not a['content']:
                        continue
                    out.append(
                        {
                            r: [[words[start + s].start, words[start + e - 1].end] for s, e in a[r]]
                            for r in ROLES
                        }
                    )
            f.write(json.dumps({'id': document['id'], 'attributions': out}) + '\n')


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    for name in ('train', 'dev', 'vocabulary', 'weights', 'out'):
        arguments.add_argument('--' + name, required=True)
    arguments.add_argument('--epochs', type=int, default=6)
    arguments.add_argument('--seed', type=int, default=1)
    arguments.add_argument('--steps', type=int, default=0)
    arguments.add_argument('--rate', type=float, default=3e-4)
    arguments.add_argument('--dropout', type=float, default=0.1)
    arguments.add_argument('--mask', type=float, default=0.0)
    arguments.add_argument('--layers', type=int, default=6)
    arguments.add_argument('--from', dest='start')
    arguments.add_argument('--scorer')
    a = arguments.parse_args()

    torch.set_num_threads(2)
    torch.manual_seed(a.seed)
    chance = random.Random(a.seed)
    generator = torch.Generator().manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    log = open(os.path.join(a.out, 'log.txt'), 'a', encoding='utf-8')

    def say(*what):
        print(*what, file=log, flush=True)
        print(*what, flush=True)

    vocabulary = Vocabulary.load(a.vocabulary)
    read = lambda ds: [(with_text(read_words(d['text'], vocabulary), d['text']), d['text']) for d in ds]
    train_documents, dev_documents = load(a.train), load(a.dev)
    train, dev = read(train_documents), read(dev_documents)
    golds = [gold(d, words) for d, (words, _) in zip(train_documents, train)]

    model = Reader(a.layers)
    new = model.load_pretrained(a.weights)
    if a.start:
        started = np.load(a.start)
        model.load_state_dict({n: torch.from_numpy(started[n]) for n in started.files})
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    fresh, old, crf = [], [], [model.transition, model.distance, model.none]
    for name, p in model.named_parameters():
        if not any(p is c for c in crf):
            (fresh if name in new else old).append(p)
    rate = a.rate
    modern = int(torch.__version__.split('.')[0]) >= 2
    optimiser = torch.optim.AdamW(
        [{'params': old, 'lr': rate}, {'params': fresh, 'lr': 1e-3}, {'params': crf, 'lr': 1e-2, 'weight_decay': 0.0}],
        weight_decay=0.01,
        **({'fused': True} if modern else {}),
    )
    fast = modern and torch.backends.mkldnn.is_available()
    per_epoch = round(sum(len(w.pieces) for words, _ in train for w in words) / 203 / BATCH)
    total = a.steps or per_epoch * a.epochs

    def factor(step):
        warm, hold = 0.05 * total, 0.4 * total
        return (step + 1) / warm if step < warm else 1.0 if step < hold else 0.02 + 0.98 * (total - step) / (total - hold)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: max(0.0, min(1.0, factor(k))))
    step = epoch = 0
    last = os.path.join(a.out, 'last.pt')
    if os.path.exists(last):
        kept = torch.load(last, weights_only=False) if modern else torch.load(last)
        model.load_state_dict(kept['model'])
        optimiser.load_state_dict(kept['optimiser'])
        schedule.load_state_dict(kept['schedule'])
        average, step, epoch = kept['average'], kept['step'], kept['epoch']
        chance.setstate(kept['chance'])
        generator.set_state(kept['generator'])
        say(f'goes on from step {step}')
    drop = Dropout(a.dropout, generator)
    parameters = list(model.parameters())
    names = [n for n, _ in model.named_parameters()]
    began = time.time()

    def checkpoint():
        state = {
            'model': model.state_dict(),
            'optimiser': optimiser.state_dict(),
            'schedule': schedule.state_dict(),
            'average': average,
            'step': step,
            'epoch': epoch,
            'chance': chance.getstate(),
            'generator': generator.get_state(),
        }
        torch.save(state, last + '.new')
        os.replace(last + '.new', last)

    while step < total:
        parts = []
        for (words, text), g in zip(train, golds):
            words, g = varied(words, g, vocabulary, chance)
            first = chance.randint(SIZE // 4, SIZE)
            parts += [Window(words, s, e, g) for s, e in windows(words, text, SIZE, first)]
        if a.mask:
            for part in parts:
                part.ids = [MASK if chance.random() < a.mask else piece for piece in part.ids]
        chance.shuffle(parts)
        batches = []
        for at in range(0, len(parts), BATCH * 16):
            pool = sorted(parts[at : at + BATCH * 16], key=lambda p: len(p.ids))
            batches += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
        chance.shuffle(batches)
        model.train()
        sums = [0.0, 0.0, 0]
        for batch in batches:
            if step >= total:
                break
            tagging, linking = loss_of(model, batch, drop, fast)
            optimiser.zero_grad()
            (tagging + 0.5 * linking).backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(0.995, (step + 1) / (step + 10))
            with torch.no_grad():
                held = [average[n] for n in names]
                torch._foreach_mul_(held, keep)
                torch._foreach_add_(held, [p.detach() for p in parameters], alpha=1 - keep)
            sums = [sums[0] + tagging.item(), sums[1] + linking.item(), sums[2] + 1]
            if step % 100 == 0:
                checkpoint()
            if step % 20 == 0:
                say(
                    f'step {step}/{total} tags {sums[0] / sums[2]:.4f} links {sums[1] / sums[2]:.4f}'
                    f' {(time.time() - began):.0f} s'
                )
        epoch += 1
        np.savez(os.path.join(a.out, f'epoch-{epoch}.npz'), **{n: w.numpy() for n, w in average.items()})
        checkpoint()
        trained = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        path = os.path.join(a.out, f'dev-{epoch}.jsonl')
        write_predictions(path, dev_documents, dev, scored(model, dev), Decoder.of(model))
        model.load_state_dict(trained)
        say(f'epoch {epoch}, step {step}, tags {sums[0] / sums[2]:.4f}, links {sums[1] / sums[2]:.4f}')
        if a.scorer:
            say(subprocess.run([sys.executable, a.scorer, a.dev, path], capture_output=True, text=True).stdout)


def with_text(words, text):
    """The words with what training alone needs: their own text."""
    return [TextWord(w.start, w.end, w.pieces, w.case, w.quote, w.first, w.paragraph, text[w.start : w.end]) for w in words]


class TextWord(Word):
    __slots__ = ('text',)

    def __init__(self, start, end, pieces, case, quote, first, paragraph, text):
        super().__init__(start, end, pieces, case, quote, first, paragraph)
        self.text = text

    def replaced(self, pieces, case):
        return TextWord(self.start, self.end, pieces, case, self.quote, self.first, self.paragraph, self.text)


if __name__ == '__main__':
    main()
