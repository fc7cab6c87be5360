"""Predict attributions with trained weights, as the Java module does.

usage: predict.py WEIGHTS.npz VOCABULARY.json DOCUMENTS.jsonl PREDICTED.jsonl [--outside 0.0]
"""

import argparse

import numpy as np
import torch

from attributions import load
from decode import Decoder
from model import Reader
from train import scored, write_predictions
from words import Vocabulary, read_words


def reader(path):
    """The network with the weights of a file."""
    weights = np.load(path)
    model = Reader(1 + max(int(n.split('.')[1]) for n in weights.files if n.startswith('layers.')))
    model.load_state_dict({n: torch.from_numpy(weights[n]) for n in weights.files}, strict=False)
    return model


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    for name in ('weights', 'vocabulary', 'documents', 'predicted'):
        arguments.add_argument(name)
    arguments.add_argument('--outside', type=float, default=0.0)
    a = arguments.parse_args()
    torch.set_num_threads(2)
    model = reader(a.weights)
    vocabulary, documents = Vocabulary.load(a.vocabulary), load(a.documents)
    read = [(read_words(d['text'], vocabulary), d['text']) for d in documents]
    write_predictions(a.predicted, documents, read, scored(model, read), Decoder.of(model, outside_bias=a.outside))


if __name__ == '__main__':
    main()
