/** Other tools on the same texts, to compare with; never shipped. */
@NullMarked
package org.parley.bench.peers;

import org.jspecify.annotations.NullMarked;
