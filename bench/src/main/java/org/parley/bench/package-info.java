/** Measures how well and how quickly Parley reads; never shipped. */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
