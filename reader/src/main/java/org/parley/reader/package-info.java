/**
 * The learned attribution reader: words and word pieces, windows of them, the network, and the decoding of its scores.
 *
 * <p>What comes before and after the network is written twice, here and in {@code training/encoder}; a change in one is
 * a change in the other.
 */
@NullMarked
package org.parley.reader;

import org.jspecify.annotations.NullMarked;
