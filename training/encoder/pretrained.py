"""Turn the pre-trained ONNX file into the weights that model.py starts from.

usage: pretrained.py MODEL.onnx WEIGHTS.npz
"""

import sys

import numpy as np
import onnx
from onnx import numpy_helper


def main(source, target):
    graph = onnx.load(source).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    # The matrices have no names of their own: each takes the name of the bias that is added to its product.
    bias_of = {}
    for node in graph.node:
        if node.op_type == 'Add':
            for one, other in (node.input, reversed(node.input)):
                if one in weights:
                    bias_of[other] = one
    for node in graph.node:
        if node.op_type == 'MatMul' and node.input[1] in weights:
            name = bias_of[node.output[0]].replace('.bias', '.weight')
            weights[name] = weights[node.input[1]].T
    embeddings = 'embeddings.'
    out = {
        'word.weight': weights[embeddings + 'word_embeddings.weight'],
        # the token type is always the first one: it goes into the positions
        'position.weight': weights[embeddings + 'position_embeddings.weight']
        + weights[embeddings + 'token_type_embeddings.weight'][0],
        'norm.weight': weights[embeddings + 'LayerNorm.weight'],
        'norm.bias': weights[embeddings + 'LayerNorm.bias'],
    }
    layers = 1 + max(int(n.split('.')[2]) for n in weights if n.startswith('encoder.layer.'))
    for i in range(layers):
        p = f'encoder.layer.{i}.'
        for part in ('weight', 'bias'):
            out[f'layers.{i}.qkv.{part}'] = np.concatenate(
                [weights[f'{p}attention.self.{x}.{part}'] for x in ('query', 'key', 'value')]
            )
            out[f'layers.{i}.mix.{part}'] = weights[f'{p}attention.output.dense.{part}']
            out[f'layers.{i}.norm1.{part}'] = weights[f'{p}attention.output.LayerNorm.{part}']
            out[f'layers.{i}.up.{part}'] = weights[f'{p}intermediate.dense.{part}']
            out[f'layers.{i}.down.{part}'] = weights[f'{p}output.dense.{part}']
            out[f'layers.{i}.norm2.{part}'] = weights[f'{p}output.LayerNorm.{part}']
    np.savez(target, **{name: np.ascontiguousarray(w, dtype=np.float32) for name, w in out.items()})


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
