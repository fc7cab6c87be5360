/** The journal in a record file: one SQLite database that is only ever appended to. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
