/** The command line: wires reading, record and formats, and decides nothing itself. */
@NullMarked
package org.parley.app;

import org.jspecify.annotations.NullMarked;
