/** Rules as data, and the derivation that tells which rule led to a result by which words. */
@NullMarked
package org.parley.rule;

import org.jspecify.annotations.NullMarked;
