"""Write a trained reader as an ONNX file for the Java module `reader`.

usage: export.py WEIGHTS.npz MODEL.onnx [--float] [--bits 7] [--outside 0.0] [--metadata name=value ...]

Inputs   ids [1, pieces] and features [1, pieces] (int32; feature = case + 4 * quote + 16 * paragraph start),
         first [words] (int32): the place of each word's first piece.
         wanted [1] (bool): whether the acts are to be found; without, their layers are not computed.
Outputs  tags [words, 7], links [words, 512], and acts [words, 43] and slots [words, 1024], or without words (float).
Metadata the numbers that decoding needs besides: transition (49, row by row), distance (2 rows), none (2), slot-distance
         (8 rows), and the names of the acts.

Weights are stored as integers of 7 bits (with 8, sums overflow on processors without VNNI) with one scale for each
output column, the word embeddings as integers of 8 bits with one scale for each word; activations are quantised while
it runs, one scale for each window. So a window must be run by itself: then its result depends on nothing else. `--float` keeps 32-bit floats, to compare with.
"""

import argparse

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from acts import TYPES

MICROSOFT = 'com.microsoft'
HEADS = 12


class Graph:
    def __init__(self, weights, bits, prefix='t'):
        self.weights, self.bits, self.prefix = weights, bits, prefix
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, outputs=1, name=None, domain='', **attributes):
        self.count += 1
        names = list(name) if isinstance(name, tuple) else [name] if name else [f'{self.prefix}{self.count}_{i}' for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, f'{self.prefix}{kind}{self.count}', domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def table(self, name, array, at):
        """Rows of a table, stored as integers with a scale for each row."""
        if not self.bits:
            return self.node('Gather', [self.constant(name, array.astype(np.float32)), at])
        values, scale = quantised(array.T, 8)
        row = self.node('Gather', [self.constant(name, values.T), at])
        row = self.node('Cast', [row], to=TensorProto.FLOAT)
        scale = self.node('Gather', [self.constant(name + '.scale', scale[:, None]), at])
        return self.node('Mul', [row, scale])

    def linear(self, name, x, out=None):
        weight, bias = self.weights[name + '.weight'].T, self.weights[name + '.bias']
        bias = self.constant(name + '.bias', bias)
        if not self.bits:
            product = self.node('MatMul', [x, self.constant(name, weight)])
            return self.node('Add', [product, bias], name=out)
        values, scale = quantised(weight, self.bits)
        inputs = [x, self.constant(name, values), self.constant(name + '.scale', scale), '', bias]
        return self.node('DynamicQuantizeMatMul', inputs, name=out, domain=MICROSOFT)

    def layer(self, name, x):
        q, k, v = self.node('Split', [self.linear(name + 'qkv', x)], outputs=3, axis=2)
        y = self.node('MultiHeadAttention', [q, k, v], domain=MICROSOFT, num_heads=HEADS)
        x = self.norm(name + 'norm1', x, self.linear(name + 'mix', y))
        y = self.node('Gelu', [self.linear(name + 'up', x)], domain=MICROSOFT)
        return self.norm(name + 'norm2', x, self.linear(name + 'down', y))

    def norm(self, name, x, skip=None):
        gamma = self.constant(name + '.weight', self.weights[name + '.weight'])
        beta = self.constant(name + '.bias', self.weights[name + '.bias'])
        if skip is None:
            return self.node('LayerNormalization', [x, gamma, beta], axis=-1, epsilon=1e-12)
        return self.node('SkipLayerNormalization', [x, skip, gamma, beta], domain=MICROSOFT, epsilon=1e-12)


def quantised(matrix, bits):
    """Integers and a scale for each column, so that matrix = integers * scale."""
    most = 2 ** (bits - 1) - 1
    scale = np.maximum(np.abs(matrix).max(0), 1e-8) / most
    return np.clip(np.round(matrix / scale), -most, most).astype(np.int8), scale.astype(np.float32)


def real(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def encoded(g, part, length, zero):
    """What the layers of an encoder make of the first piece of every word."""
    weights = {n[len(part) :]: w for n, w in g.weights.items() if n.startswith(part)}
    features = np.stack(
        [
            weights['case.weight'][f % 4] + weights['quote.weight'][f // 4 % 4] + weights['paragraph.weight'][f // 16]
            for f in range(32)
        ]
    )
    positions = g.node('Slice', [g.constant(part + 'positions', weights['position.weight']), zero, length, zero])
    x = g.node('Add', [g.table(part + 'words', weights['word.weight'], 'ids'), positions])
    x = g.node('Add', [x, g.node('Gather', [g.constant(part + 'features.table', features), 'features'])])
    x = g.norm(part + 'norm', x)
    for i in range(1 + max(int(n.split('.')[1]) for n in weights if n.startswith('layers.'))):
        x = g.layer(f'{part}layers.{i}.', x)
    return g.node('Gather', [g.node('Squeeze', [x, zero]), 'first'], axis=0)


def acting(weights, bits, length, zero, scores):
    """What is computed of the acts where they are wanted: by an encoder of their own."""
    g = Graph(weights, bits, 'a')
    x = encoded(g, 'acting.', length, zero)
    g.linear('slot', x, out='slot_scores')
    g.bits = 0
    g.linear('act', x, out='act_scores')
    outputs = [real(name + '_scores', ['words', count]) for name, count in scores.items()]
    return helper.make_graph(g.nodes, 'acting', [], outputs, g.constants)


def nothing(scores):
    """Where no acts are wanted: no words."""
    g = Graph({}, 0, 'n')
    for name, count in scores.items():
        none = numpy_helper.from_array(np.zeros((0, count), dtype=np.float32))
        g.node('Constant', [], name=name + '_none', value=none)
    outputs = [real(name + '_none', [0, count]) for name, count in scores.items()]
    return helper.make_graph(g.nodes, 'nothing', [], outputs, [])


def build(weights, bits):
    g = Graph(weights, bits)
    width = weights['norm.weight'].shape[0]
    length = g.node('Gather', [g.node('Shape', ['ids']), g.constant('one', np.array([1], dtype=np.int64))])
    zero = g.constant('zero', np.array([0], dtype=np.int64))
    x = encoded(g, '', length, zero)
    g.linear('link', x, out='links')
    scores = {name: weights[name + '.bias'].shape[0] for name in ('act', 'slot')}
    inside = acting(weights, bits, length, zero, scores)
    outside = nothing(scores)
    g.node('If', ['wanted'], name=('acts', 'slots'), then_branch=inside, else_branch=outside)
    g.bits = 0  # the few numbers of the tag scores stay as they are
    g.linear('tag', x, out='tags')
    whole = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.INT32, shape)
    graph = helper.make_graph(
        g.nodes,
        'attributions',
        [
            whole('ids', [1, 'pieces']),
            whole('features', [1, 'pieces']),
            whole('first', ['words']),
            helper.make_tensor_value_info('wanted', TensorProto.BOOL, [1]),
        ],
        [
            real('tags', ['words', weights['tag.bias'].shape[0]]),
            real('links', ['words', weights['link.bias'].shape[0]]),
            real('acts', ['told', weights['act.bias'].shape[0]]),
            real('slots', ['told', weights['slot.bias'].shape[0]]),
        ],
        g.constants,
    )
    assert width % HEADS == 0
    opsets = [helper.make_opsetid('', 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(graph, producer_name='parley', opset_imports=opsets, ir_version=8)


def numbers(array):
    return ' '.join(repr(float(x)) for x in np.asarray(array, dtype=np.float32).flatten())


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument('weights')
    arguments.add_argument('model')
    arguments.add_argument('--float', action='store_true')
    arguments.add_argument('--bits', type=int, default=7)
    arguments.add_argument('--outside', type=float, default=0.0)
    arguments.add_argument('--metadata', nargs='*', default=[])
    a = arguments.parse_args()
    weights = dict(np.load(a.weights))
    model = build(weights, 0 if a.float else a.bits)
    metadata = {name: numbers(weights[name]) for name in ('transition', 'distance', 'none')}
    metadata['slot-distance'] = numbers(weights['slot_distance'])
    metadata['acts'] = ' '.join(TYPES)
    metadata['outside'] = repr(a.outside)
    metadata.update(entry.split('=', 1) for entry in a.metadata)
    helper.set_model_props(model, metadata)
    onnx.save(model, a.model)


if __name__ == '__main__':
    main()
